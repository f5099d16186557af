"""Priority, type, a question to the citizen, the caller and the photo of a new report, over the
sandbox's Signalen."""

from __future__ import annotations

from pathlib import Path

from signalen_bench import Bench, bench
from signalen_server import NUMBERS, ONE

from signalement_plugin.core.changes import request
from signalement_plugin.core.changes.preview import preview_change, preview_held
from signalement_plugin.core.changes.request import ChangeRequest
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.after_creation import store_created

ASKING = {"sets": {"status": "waiting"}, "reply": "Waar precies?"}


def test_priority_and_type_are_set_together(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        seen = desk.spared.get(ONE)
        assert (seen.priority, seen.report_type) == ("normal", "SIG")
        op = desk.save(sets={"priority": "high", "report_type": "REQ"})
        assert desk.step(op) == (State.CONFIRMED, "")
        now = desk.spared.get(ONE)
        assert (now.priority, now.report_type) == ("high", "REQ")


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
        change_request = ChangeRequest({"status": "waiting"}, "Waar precies?")
        assert [one.code for one in preview_change([report], change_request, caps).blocked] == [
            "unreachable"
        ]
        held = request.change_operations(report, caps, **ASKING)
        found = preview_held(held, {ONE: report}, caps)
        assert [one.code for one in found.blocked] == ["unreachable"]
        desk.outbox.add(held)
        assert desk.step(held[0].id) == (State.REFUSED, "rule")
        assert desk.written() == []


def test_a_status_without_a_question_asks_nobody(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        report = Report(ONE, Status.NEW)
        change_request = ChangeRequest({"status": "waiting"})
        assert request.lacks_reply([report], change_request, desk.spared.capabilities)
        desk.server.force("m", email="citoyen@example.org")
        op = desk.save(sets={"status": "waiting"})
        assert desk.step(op) == (State.REFUSED, "needs_reply")
        assert desk.written() == []


def test_a_callers_details_reach_the_server_and_leave_the_outbox(tmp_path: Path) -> None:
    caller = {"email": "beller@example.org", "phone": "0470 00 00 00"}
    with bench(tmp_path) as desk:
        caps = desk.spared.capabilities
        assert caps.sources == ("Telefoon", "Balie")
        assert caps.creates_with == {"source", "email", "phone", "photo"}
        made = request.create_operation(
            "afval/zwerf", 4.86, 50.46, "Vuil", source="Balie", caller={**caller, "name": ""}
        )
        desk.outbox.add([made])
        desk.struck.create = desk.spared.create  # type: ignore[method-assign]
        assert desk.step(made.id, struck=True) == (State.CONFIRMED, "")
        (number,) = desk.spared.listed_ids() - {str(one) for one in NUMBERS}
        contact = desk.spared.contact(number)
        assert (contact.email, contact.phone) == (caller["email"], caller["phone"])
        assert desk.spared.get(number).source == "Balie"
        row = desk.outbox.row(made.id)
        assert row is not None
        assert row.operation.caller == {}


def photographed(desk: Bench, path: Path) -> Operation:
    """A new report with a photo, in the outbox."""
    photo = path / "trou.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n not really")
    made = request.create_operation("afval/zwerf", 4.86, 50.46, "Vuil", photos=(str(photo),))
    desk.outbox.add([made])
    return made


def attached(desk: Bench) -> list[str]:
    """Ids of the reports made in this test that have photos."""
    made = desk.spared.listed_ids() - {str(one) for one in NUMBERS}
    return [number for number in made if desk.spared.photos(number)]


def test_the_photo_of_a_new_report_follows_when_it_has_its_number(tmp_path: Path) -> None:
    with bench(tmp_path) as desk:
        made = photographed(desk, tmp_path)
        desk.struck.create = desk.spared.create  # type: ignore[method-assign]
        assert desk.step(made.id, struck=True) == (State.CONFIRMED, "")
        create, photo = desk.outbox.rows()
        assert (create.operation.photos, photo.operation.photos) == ((), made.photos)
        assert (photo.report_id, photo.operation.batch) == (create.report_id, made.batch)
        assert attached(desk) == []
        assert desk.step(photo.id) == (State.CONFIRMED, "")
        assert attached(desk) == [create.report_id]
        store_created(desk.outbox, made.id, create.report_id, photos_apart=True)
        assert len(desk.outbox.rows()) == 2


def test_the_photo_of_a_new_report_whose_answer_was_lost_goes_out_once(tmp_path: Path) -> None:
    with bench(tmp_path, "reset_after=1") as desk:
        made = photographed(desk, tmp_path)
        desk.struck.create = desk.server.system(probe=False).create  # type: ignore[method-assign]
        desk.struck.find_by_mark = desk.spared.find_by_mark  # type: ignore[method-assign]
        assert desk.step(made.id, struck=True)[0] is State.UNKNOWN
        assert len(desk.outbox.rows()) == 1
        assert desk.step(made.id) == (State.CONFIRMED, "")
        photo = desk.outbox.rows()[1]
        assert desk.step(photo.id) == (State.CONFIRMED, "")
        assert attached(desk) == [photo.report_id]
