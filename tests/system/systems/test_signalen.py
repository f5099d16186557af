"""What Signalen has beyond the day of every system: people, fields that it changes together, its
own rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from backends import Sandbox
from every_system import WRITING
from sandbox_client import patch, rows
from user_connection import Desk

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.signalen.statuses import STATES

Day = tuple[Sandbox, Desk]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    with (
        WRITING["signalen"].serve(tmp_path) as backend,
        closing(backend.open()) as system,
    ):
        desk = Desk(tmp_path, system, backend.clock)
        yield backend, desk
        desk.close()


def test_a_team_and_a_person_of_it_in_one_request(day: Day) -> None:
    backend, desk = day
    report = desk.some(Status.NEW)[0]
    team = desk.system.departments()[0]
    person = team.people[0][0]
    change_request = desk.save(report, {"department": team.id, "assignee": person})
    desk.send()
    assert desk.states(change_request) == [State.CONFIRMED]
    assert {one[:2] for one in backend.written(report.report_id, change_request[0])} == {
        ("department", rows(backend.server, "SELECT id FROM departments ORDER BY rowid")[0][0]),
        ("assignee", person.removesuffix("@sandbox.example")),
    }


def test_another_category_never_clears_an_assignment_that_was_not_seen(day: Day) -> None:
    backend, desk = day
    report = desk.some(Status.NEW)[0]
    code = next(one.code for one in desk.system.services() if one.code != report.service_code)
    # a department that the new category would clear, and that the user has not seen
    patch(backend.server, backend.stored(report.report_id), delegation="Voirie")
    change_request = desk.save(report, {"service_code": code})
    desk.send()
    assert (desk.states(change_request), desk.reasons(change_request)) == (
        [State.CONFLICT],
        ["moved"],
    )
    assert backend.written(report.report_id, change_request[0]) == []


def test_a_status_and_a_note_together(day: Day) -> None:
    backend, desk = day
    report = desk.some(Status.IN_PROGRESS)[0]
    change_request = desk.save(report, {"status": "planned"}, note="Jeudi")
    desk.send()
    assert desk.states(change_request) == [State.CONFIRMED]
    found = backend.written(report.report_id, change_request[0])
    assert {one[0] for one in found} == {"status", "note"}


def test_a_refusal_by_a_rule_of_the_server_quotes_its_message(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A version of the server may have another table of moves than the plugin, which refuses what
    is in its own before the server is asked."""
    monkeypatch.setitem(STATES, "b", STATES["b"]._replace(leads_to=frozenset(STATES)))
    backend, desk = day
    report = desk.some(Status.IN_PROGRESS)[0]
    change_request = desk.save(report, {"status": "accepted"})
    desk.send()
    assert (desk.states(change_request), desk.reasons(change_request)) == (
        [State.REFUSED],
        ["move"],
    )
    assert desk.outbox.row(change_request[0]).server_message.startswith(
        "state: Invalid state transition"
    )
    assert backend.written(report.report_id, change_request[0]) == []
