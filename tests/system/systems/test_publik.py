"""Publik through the outbox, mostly when requests fail; the server's database is checked.

The day of every system, without faults, is in ``test_every_system``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests
from backends import Sandbox
from every_system import BASIC, SIGNED, publik_with, sandboxed
from sandbox_client import rows
from user_connection import Desk

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import State

IDENTITIES = {"basic": BASIC, "signed": SIGNED}
Day = tuple[Sandbox, Desk]


@pytest.fixture(params=sorted(IDENTITIES))
def day(request: Any, tmp_path: Path, faults: str) -> Iterator[Day]:
    opener = publik_with(IDENTITIES[request.param])
    with (
        sandboxed(opener, dashes=False, faults=faults)(tmp_path) as backend,
        closing(backend.open()) as system,
    ):
        desk = Desk(tmp_path, system, backend.clock)
        yield backend, desk
        desk.close()


@pytest.mark.parametrize("faults", ["seed=1,reset_after=1"])
def test_a_lost_answer_is_settled_by_the_mark_in_the_workflow(day: Day) -> None:
    backend, desk = day
    report = desk.shown(min(desk.store.open_ids()))
    wanted = desk.save(report, {"status": "closed"}, reply="Réparé")
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED]
    found = backend.written(report.report_id, wanted[0])
    assert [field for field, *_ in found] == ["status", "reply"]


@pytest.mark.parametrize("faults", ["seed=1,reset_after=1"])
def test_a_lost_new_report_is_found_and_not_made_twice(day: Day) -> None:
    backend, desk = day
    operation = create_operation("tag", 4.8675, 50.4669, "Tag « é »")
    desk.outbox.add([operation])
    desk.send()
    assert desk.states([operation.id]) == [State.CONFIRMED]
    sql = "SELECT count(*) FROM change_log WHERE field = 'created' AND operation_id = ?"
    assert rows(backend.server, sql, operation.id) == [(1,)]


@pytest.mark.parametrize("faults", [""])
def test_no_report_that_was_just_registered_lies_at_two_places(day: Day) -> None:
    """Seen: a report placed by its address was at once said to have another point, of the
    address."""
    _backend, desk = day
    given = [create_operation("tag", 4.8675, 50.4669, f"Tag {at}") for at in range(10)]
    desk.outbox.add(given)
    desk.send()
    made = [desk.outbox.row(one.id) for one in given]
    found = [desk.system.get(row.report_id) for row in made if row is not None]
    assert len(found) == len(given)
    assert [one.flags for one in found] == [()] * len(given)
    pages = desk.system.pages(None, None)
    assert any("two_places" in one.flags for page in pages for one in page.reports)


@pytest.mark.parametrize("faults", ["seed=1,reset_before=1"])
def test_an_equal_text_by_a_colleague_is_no_proof(day: Day) -> None:
    backend, desk = day
    report_id = min(desk.store.open_ids())
    url = f"{backend.server.citysdk}/requests/{backend.stored(report_id)}.json"
    values = {"api_key": "demo", "status_notes": "Vu"}
    assert requests.patch(url, data=values, headers={"x-no-faults": "1"}, timeout=20).ok
    wanted = desk.save(desk.system.get(report_id), {}, reply="Vu")
    desk.send()
    assert State.CONFIRMED not in desk.states(wanted)
    assert backend.written(report_id, wanted[0]) == []


@pytest.mark.parametrize("faults", ["seed=1,ignore=1", "seed=1,keep_mark=1"])
def test_a_change_answered_with_success_but_not_made_is_unverified(day: Day) -> None:
    backend, desk = day
    report = desk.shown(min(desk.store.open_ids()))
    wanted = desk.save(report, {"status": "closed"}, reply="Réparé")
    desk.send()
    assert desk.states(wanted) == [State.UNVERIFIED]
    row = desk.outbox.row(wanted[0])
    assert row is not None
    assert (row.reason, row.details.parts) == ("unchanged", ("status",))
    assert "status" not in [field for field, *_ in backend.written(report.report_id, wanted[0])]
