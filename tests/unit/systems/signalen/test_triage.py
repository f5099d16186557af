"""Priority, type, a question to the citizen, what a caller says, over the sandbox's Signalen."""

from __future__ import annotations

from pathlib import Path

import pytest
from signalen_bench import bench
from signalen_server import NUMBERS, ONE

from signalement_plugin.core.changes import request
from signalement_plugin.core.changes.preview import rehearse, rehearse_held
from signalement_plugin.core.changes.request import Wish
from signalement_plugin.core.errors import Refused
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status

ASKING = {"sets": {"status": "waiting"}, "reply": "Waar precies?"}


def test_priority_and_type_are_set_together(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        seen = desk.spared.get(ONE)
        assert (seen.priority, seen.report_type) == ("normal", "SIG")
        op = desk.save(sets={"priority": "high", "report_type": "REQ"})
        assert desk.step(op) == (State.CONFIRMED, "")
        now = desk.spared.get(ONE)
        assert (now.priority, now.report_type) == ("high", "REQ")
        assert {"urgent", "request"} <= set(now.flags)


def test_a_priority_that_a_colleague_set_is_asked_about(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        op = desk.save(sets={"priority": "high"})
        desk.server.patch({"priority": {"priority": "low"}})
        assert desk.step(op) == (State.CONFLICT, "moved")
        assert desk.spared.get(ONE).priority == "low"


def test_yes_without_the_priority_is_no_success(tmp_path: Path) -> None:
    with bench(tmp_path, "ignore=1") as desk:
        op = desk.save(sets={"priority": "high"})
        assert desk.step(op, struck=True) == (State.REFUSED, "unchanged")


def test_the_citizen_is_asked_and_reads_the_question(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        desk.server.force("m", email="citoyen@example.org")
        op = desk.save(**ASKING)
        assert desk.step(op) == (State.CONFIRMED, "")
        now = desk.spared.get(ONE)
        assert (now.raw_status, now.status) == ("Reactie gevraagd", Status.WAITING)
        assert now.notice == "Waar precies?"
        assert ("reply", "Waar precies?") in desk.written()


def test_nobody_is_asked_who_left_no_address(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        desk.server.force("m")
        report, caps = desk.spared.get(ONE), desk.spared.capabilities
        wish = Wish({"status": "waiting"}, "Waar precies?")
        assert [one.code for one in rehearse([report], wish, caps).blocked] == ["unreachable"]
        held = request.change(report, caps, **ASKING)
        found = rehearse_held(held, {ONE: report}, caps)
        assert [one.code for one in found.blocked] == ["unreachable"]
        desk.outbox.add(held)
        assert desk.step(held[0].id) == (State.REFUSED, "rule")
        assert desk.written() == []


def test_a_status_without_a_question_asks_nobody(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        report = Report(ONE, Status.NEW)
        wish = Wish({"status": "waiting"})
        assert request.lacks_reply([report], wish, desk.spared.capabilities)
        desk.server.force("m", email="citoyen@example.org")
        op = desk.save(sets={"status": "waiting"})
        assert desk.step(op) == (State.REFUSED, "needs_reply")
        assert desk.written() == []


def test_what_a_caller_says_reaches_the_server_and_leaves_the_outbox(tmp_path: Path) -> None:
    caller = {"email": "beller@example.org", "phone": "0470 00 00 00"}
    with bench(tmp_path) as desk:
        caps = desk.spared.capabilities
        assert caps.sources == ("Telefoon", "Balie")
        assert caps.creates_with == {"source", "email", "phone"}
        made = request.create(
            "afval/zwerf", 4.86, 50.46, "Vuil", source="Balie", caller={**caller, "name": ""}
        )
        desk.outbox.add([made])
        desk.struck.create = desk.spared.create  # type: ignore[method-assign]
        assert desk.step(made.id, struck=True) == (State.CONFIRMED, "")
        (number,) = desk.spared.listed_ids() - {str(one) for one in NUMBERS}
        told = desk.spared.contact(number)
        assert (told.email, told.phone) == (caller["email"], caller["phone"])
        assert desk.spared.get(number).source == "Balie"
        row = desk.outbox.row(made.id)
        assert row is not None
        assert row.operation.caller == {}


def test_a_source_that_the_city_does_not_have_is_refused(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        made = request.create("afval/zwerf", 4.86, 50.46, "Vuil", source="Duif")
        with pytest.raises(Refused):
            desk.spared.create(made)
