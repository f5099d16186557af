"""The same day over systems that accept changes, a shorter one over others; databases checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from backends import Backend
from every_system import READING, WRITING, Case
from user_connection import Desk

from signalement_plugin.core.errors import Forbidden, NotSupported
from signalement_plugin.core.model.capabilities import READ_ONLY
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN, Status

QUARTER = timedelta(minutes=15)
Day = tuple[Case, Backend, Desk]


@pytest.fixture
def day(request: Any, tmp_path: Path) -> Iterator[Day]:
    case = {**WRITING, **READING}[request.param]
    with case.serve(tmp_path) as backend, closing(backend.open()) as system:
        desk = Desk(tmp_path, system, backend.clock)
        yield case, backend, desk
        desk.close()


def kept(backend: Backend, report: Report, operations: list[str]) -> set[tuple[str, str, str]]:
    """What these operations left, each entry once; a reference alone is no text."""
    found = [one for op in operations for one in backend.written(report.report_id, op)]
    assert len(found) == len(set(found))
    return {one for one in found if not one[2].startswith("Reference:")}


@pytest.mark.parametrize("day", sorted(WRITING), indirect=True)
def test_load_filter_assign_note_close_conflict_offline_resume(day: Day) -> None:
    assigned, noted, closed, contested, waiting = _load_and_filter(day)
    _assign(day, assigned)
    _note(day, noted)
    _close_with_reply(day, closed)
    _conflict(day, contested)
    _offline_and_resume(day, waiting)
    # the next pass reads the colleague's change
    _, arrived = day[2].refresh()
    assert arrived[contested.report_id].status not in {*OPEN, Status.UNKNOWN}


@pytest.mark.parametrize("day", sorted(READING), indirect=True)
def test_load_filter_and_refresh_with_a_read_only_system(day: Day) -> None:
    _, backend, desk = day
    caps = desk.system.capabilities
    assert (caps.writes, caps.creates) == (frozenset(), False)
    assert caps.read_only_because in READ_ONLY
    contested, *_ = _load_and_filter(day)
    backend.reject(contested.report_id)
    desk.clock.ahead += QUARTER
    _, arrived = desk.refresh()
    assert arrived[contested.report_id].status not in {*OPEN, Status.UNKNOWN}
    with pytest.raises((NotSupported, Forbidden)):
        desk.system.send(Operation("a" * 32, contested.report_id, reply="x"), contested)


def _load_and_filter(day: Day) -> list[Report]:
    """Five reports to work on."""
    case, backend, desk = day
    loaded = set(desk.found(""))
    assert loaded == backend.ids() if case.complete else loaded <= backend.ids()
    still_open = len(desk.found("is:open"))
    assert still_open == len(desk.store.open_ids()) <= backend.open_count()
    assert still_open == backend.open_count() or not case.tells_open
    reports = desk.some(*case.starts)
    assert {one.report_id for one in reports} == set(
        desk.found("status:" + ",".join(case.starts) + " is:open")
    )
    return reports[:5]


def _assign(day: Day, report: Report) -> None:
    _, backend, desk = day
    teams = [one.id for one in desk.system.departments()]
    can = "department" in desk.system.capabilities.writes
    assert can == bool(teams)
    if can:
        team = next(one for one in teams if one != report.department)
        change_request = desk.save(report, {"department": team})
        desk.send()
        assert desk.states(change_request) == [State.CONFIRMED], desk.reasons(change_request)
        left = {one[:2] for one in kept(backend, report, change_request)}
        assert left == {("department", backend.department(team))}
        assert desk.system.get(report.report_id).department == team


def _note(day: Day, report: Report) -> None:
    _, backend, desk = day
    if "note" in desk.system.capabilities.writes:
        change_request = desk.save(report, {}, note="Clé au dépôt « é »")
        desk.send()
        assert set(desk.states(change_request)) <= {State.CONFIRMED, State.UNVERIFIED}
        assert kept(backend, report, change_request) == {("note", "", "Clé au dépôt « é »")}


def _close_with_reply(day: Day, report: Report) -> None:
    case, backend, desk = day
    change_request = desk.save(report, {"status": case.closes}, reply="Réparé ✓")
    desk.send()
    assert desk.states(change_request)[-1] is case.ends[1], desk.reasons(change_request)
    reply = case.kept_as.get("reply", "reply")
    wanted = {("status", case.closes, ""), (reply, "", "Réparé ✓")}
    assert kept(backend, report, change_request) == wanted


def _conflict(day: Day, report: Report) -> None:
    case, backend, desk = day
    backend.reject(report.report_id)
    change_request = desk.save(report, {"status": case.takes}, reply=case.says)
    desk.send()
    assert desk.states(change_request) == [State.CONFLICT], desk.reasons(change_request)
    assert kept(backend, report, change_request) == set()
    shown = desk.outbox.row(change_request[0]).server
    assert shown is not None
    assert shown.status not in OPEN


def _offline_and_resume(day: Day, report: Report) -> None:
    case, backend, desk = day
    change_request = desk.save(report, {"status": case.takes}, reply=case.says)
    with closing(backend.cut_off()) as dead:
        dead.capabilities = desk.system.capabilities
        desk.send(1, dead)
    assert (desk.states(change_request), desk.reasons(change_request)) == (
        [State.QUEUED],
        [case.offline],
    )
    assert kept(backend, report, change_request) == set()
    desk.send()
    assert desk.states(change_request) == [case.ends[0]], desk.reasons(change_request)
    said = {("reply", "", case.says)} if case.says else set()
    assert kept(backend, report, change_request) == {("status", case.takes, ""), *said}
