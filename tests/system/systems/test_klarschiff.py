"""CitySDK on a server that answers as the real Klarschiff; its database is checked."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from backends import Sandbox
from every_system import sandboxed
from sandbox_client import patch, rows
from user_connection import AheadClock, Desk, ReadsSpared

from signalement_plugin.core.changes.request import overwritten_fields
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.push.batch_push import BatchPush
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import HttpContext

Day = tuple[Sandbox, Desk]


def _opened(url: str, _clock: AheadClock) -> System:
    context = HttpContext(headers={"api_key": "demo"})
    address = Address(url, http=context, options={"email": "demo@sandbox.example"})
    return Open311(address, client=ReadsSpared(context))


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    served = sandboxed(_opened, "/klarschiff/citysdk", dashes=False)(tmp_path)
    with served as backend, closing(backend.open()) as system:
        desk = Desk(tmp_path, system, backend.clock)
        yield backend, desk
        desk.close()


def test_all_reports_are_read_but_for_those_that_nobody_confirmed(day: Day) -> None:
    backend, desk = day
    kept = {
        number.replace("-", "")
        for number, status in rows(backend.server, "SELECT id, status FROM reports")
        if status != Status.UNKNOWN
    }
    assert set(desk.found("")) == kept
    assert len(kept) < len(backend.ids())


def test_a_closure_with_its_reply_is_stored_once(day: Day) -> None:
    backend, desk = day
    report = desk.some(Status.NEW)[0]
    wanted = desk.save(report, {"status": "resolved"}, reply="Réparé, merci")
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED]
    sql = "SELECT field, new, text FROM change_log WHERE report_id = ? AND author LIKE 'demo%'"
    assert rows(backend.server, sql, backend.stored(report.report_id)) == [
        ("status", "resolved", ""),
        ("reply", "", "Réparé, merci"),
    ]


def test_features_missing_in_klarschiff_are_not_offered(day: Day) -> None:
    _, desk = day
    caps = desk.system.capabilities
    assert desk.system.departments() == []
    assert "department" not in caps.writes
    assert not caps.delta


def test_a_list_in_which_nothing_has_changed_is_not_sent_again(
    day: Day, caplog: pytest.LogCaptureFixture
) -> None:
    _, desk = day
    desk.refresh()
    with caplog.at_level(logging.INFO, "signalement.http"):
        before, _ = desk.refresh()
        lists = [one.getMessage() for one in caplog.records if "/requests.json" in one.getMessage()]
        assert lists
        assert all(": 304," in line and line.endswith(" 0 B") for line in lists)
        caplog.clear()
        report = desk.some(Status.NEW, Status.ACCEPTED)[0]
        desk.save(report, {"status": "in_progress"})
        desk.send(rounds=1)
        desk.refresh()
    assert any("/requests.json" in m and ": 200," in m for m in caplog.messages)
    assert before.complete


def test_a_moved_pin_gets_the_address_that_the_server_finds(day: Day) -> None:
    backend, desk = day
    report = next(one for one in desk.some(Status.NEW, Status.ACCEPTED) if one.address)
    assert overwritten_fields(report, {"position"}, desk.system.capabilities) == ["address"]
    wanted = desk.save(report, {"position": "4.8800000 50.4800000"})
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED]
    sql = "SELECT address FROM reports WHERE id = ?"
    assert rows(backend.server, sql, backend.stored(report.report_id)) != [(report.address,)]


def test_a_public_text_that_a_colleague_wrote_meanwhile_is_not_replaced(day: Day) -> None:
    backend, desk = day
    first, second = desk.some(Status.NEW, Status.ACCEPTED)[:2]
    wanted = [
        *desk.save(first, {}, reply="On arrive demain"),
        *desk.save(second, {"status": "in_progress"}),
    ]
    theirs = "L'équipe 2 y est"
    ids = [backend.stored(report.report_id) for report in (first, second)]
    for number in ids:
        patch(backend.server, number, status_notes=theirs)
    desk.send()
    assert desk.states(wanted) == [State.CONFLICT] * 2
    assert desk.reasons(wanted) == ["moved"] * 2
    sql = "SELECT text FROM change_log WHERE report_id IN (?, ?) AND field = 'reply'"
    assert rows(backend.server, sql, *ids) == [(theirs,)] * 2


def test_own_public_texts_follow_one_another(day: Day) -> None:
    _, desk = day
    report = desk.some(Status.NEW, Status.ACCEPTED)[0]
    wanted = [
        *desk.save(report, {"status": "in_progress"}, reply="On y va"),
        *desk.save(report, {}, reply="On y est"),
        *desk.save(report, {"status": "resolved"}),
    ]
    desk.send()
    assert desk.states(wanted) == [State.CONFIRMED] * 3


def test_what_a_kill_leaves_claimed_is_sent_once_beside_notes_of_before(day: Day) -> None:
    """The shared read has no notes."""
    backend, desk = day
    reports = desk.some(Status.NEW, Status.ACCEPTED)[:2]
    for report in reports:
        desk.save(report, {}, note="Vu sur place")
    desk.send()
    for report in reports:
        desk.save(desk.system.get(report.report_id), {"status": "resolved"}, reply="Fait")
    batches = BatchPush(OperationPush(desk.outbox, desk.system))
    for part in batches.look(desk.outbox.due(stamp(desk.clock.now()))):
        batches.claim(part)
    assert desk.outbox.recover() == 2
    desk.send()
    assert {row.state for row in desk.outbox.rows()} == {State.CONFIRMED}
    sql = "SELECT count(*) FROM change_log WHERE text = 'Fait' AND field = 'reply'"
    assert rows(backend.server, sql) == [(2,)]
