"""The Signalen system over the sandbox's Signalen, also while requests and answers fail."""

from __future__ import annotations

import dataclasses
import threading
from datetime import datetime, timezone
from pathlib import Path

import pytest
from signalen_server import NUMBERS, ONE, READER, WRITER, Served, signalen

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import find_refusal
from signalement_plugin.core.model.operation import Operation, base_of
from signalement_plugin.core.model.reason_details import NO_DETAILS, Block
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import meet
from signalement_plugin.systems.signalen.system import Signalen
from signalement_plugin.systems.signalen.writes import typed_refusal

ME = "demo@sandbox.example"
CLOSING = {"sets": {"status": "closed"}, "reply": "Réparé"}


def change_request(number: str = ONE, **parts: object) -> Operation:
    return Operation("c" * 32, number, **parts)  # type: ignore[arg-type]


def fresh(system: Signalen, number: str = ONE) -> Report:
    return system.get(number)


def test_reopening_finds_the_only_way_out(tmp_path: Path) -> None:
    with signalen(tmp_path) as server:
        system = server.system()
        server.force("o")
        with pytest.raises(errors.NeedsReply):
            system.send(change_request(sets={"status": "accepted"}), fresh(system))
        system.send(change_request(sets={"status": "accepted"}, reply="Rouvert"), fresh(system))
        assert system.get(ONE).raw_status == "Heropend"


def test_a_move_that_the_table_forbids_is_refused_before_any_request(tmp_path: Path) -> None:
    with signalen(tmp_path) as server:
        system = server.system()
        server.force("o")
        closed = fresh(system)
    planned = change_request(
        sets={"status": "planned"}, reply="x", base=base_of(closed, frozenset({"status"}))
    )
    with pytest.raises(errors.MoveRefused):  # the server has stopped: a request would fail
        system.send(planned, closed)
    assert find_refusal(planned, system.capabilities) == (Block.MOVE, NO_DETAILS)


@pytest.mark.parametrize(
    ("words", "moved"), [("Invalid state transition", True), ("Dit veld is verplicht.", False)]
)
def test_a_later_version_may_refuse_other_moves(words: str, moved: bool) -> None:
    found = typed_refusal(errors.Refused(server_message=words))
    assert isinstance(found, errors.MoveRefused) is moved
    assert found.server_message == words


SPARED = {**WRITER, "x-no-faults": "1"}


def committed(server: Served) -> int:
    return sum(entry[:2] == (ME, "reply") for entry in server.log())


@pytest.mark.parametrize(
    ("spec", "times"),
    [("reset_before=1", 0), ("reset_after=1", 1), ("cut=1", 1), ("seed=3,html=1", 1)],
)
def test_a_lost_answer_is_told_and_nothing_is_sent_again(
    tmp_path: Path, spec: str, times: int
) -> None:
    with signalen(tmp_path, spec) as server:
        seen = fresh(server.system(SPARED))
        with pytest.raises(errors.LostAnswer):
            server.system(probe=False).send(change_request(**CLOSING), seen)
        assert committed(server) == times


def test_a_server_that_gives_fewer_rows_than_asked_is_read_whole(tmp_path: Path) -> None:
    with signalen(tmp_path, "cap=2") as server:
        system = server.system()
        for since in (None, datetime(2026, 1, 1, tzinfo=timezone.utc)):
            found = [one.report_id for page in system.pages(since, None) for one in page.reports]
            assert sorted(found) == [str(n) for n in NUMBERS]


@pytest.mark.parametrize("cached", [0.0, 0.2])
def test_a_refusal_of_the_second_arrival_is_no_refusal(tmp_path: Path, cached: float) -> None:
    with signalen(tmp_path, f"seed=1,twice=1,cached={cached}s") as server:
        system = server.system()
        system.capabilities = dataclasses.replace(system.capabilities, cache_s=cached)
        system._wire.client.pause = threading.Event().wait
        with pytest.raises(errors.LostAnswer):
            system.send(change_request(**CLOSING), fresh(system))
        assert [entry[1] for entry in server.log()] == ["status", "reply"]


def test_a_refusal_that_changed_nothing_is_one(tmp_path: Path) -> None:
    with signalen(tmp_path) as server:
        system = server.system()
        server.force("b")
        with pytest.raises(errors.Refused):
            system.send(change_request(sets={"status": "accepted"}), fresh(system))
        # changed between read and write: the outbox has to find out by whom
        before = fresh(system)
        server.force("o")
        with pytest.raises(errors.LostAnswer):
            system.send(change_request(**CLOSING), before)


def test_people_are_found_without_the_right_to_see_users(tmp_path: Path) -> None:
    with signalen(tmp_path) as server:
        seen = [server.system(headers).departments() for headers in (WRITER, READER)]
    people = [{login for team in teams for login, _ in team.people} for teams in seen]
    assert people[0] == people[1] == {"jan@sandbox.example", "anne@sandbox.example"}
    assert [one.id for one in seen[0]] == [one.id for one in seen[1]]


def test_the_server_says_who_we_are_and_one_probe_is_enough(tmp_path: Path) -> None:
    with signalen(tmp_path) as server:
        probe = server.system(probe=False).probe()
        second = server.system(probe=False)
    meet(second, probe)  # the server has stopped, so no request is possible
    assert probe.account == "demo@sandbox.example"
    assert second.capabilities == probe.capabilities


def test_only_open_or_recent_reports_are_requested(tmp_path: Path) -> None:
    with signalen(tmp_path) as server:
        for number, state in zip(NUMBERS, ("m", "b", "o", "a", "h")):
            server.force(state, str(number))
        with server.store.writing() as db:
            db.execute("UPDATE reports SET requested = 1700000000 WHERE id = '2026-00003'")
        system, asked = server.system(), []
        read = system._wire.read

        def noted(path: str, params: list[tuple[str, str]]) -> object:
            asked.append(dict(params))
            return read(path, params)

        system._wire.read = noted  # type: ignore[method-assign]
        after = datetime(2025, 1, 1, tzinfo=timezone.utc)
        pages = list(system.recent_pages(after, None))
    found = [one.report_id for page in pages for one in page.reports]
    assert sorted(found) == [str(NUMBERS[place]) for place in (0, 1, 3, 4)]
    assert {page.total for page in pages} == {4}
    assert all("status" in one for one in asked)
