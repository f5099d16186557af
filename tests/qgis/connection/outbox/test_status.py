"""Each state of the connection (such as *offline*) counts the changes that wait for its end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from live_connection import loaded

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import Unauthorized, Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.store.queries import fids_of

LONG_S = 3600.0
WAITING = ("", "delay", "offline", "unauthorized", "forbidden", "forbidden", "busy", "settle")


@pytest.fixture
def waiting(connection: Connection, qtbot) -> Connection:
    """A connection whose changes wait for one reason or another; nothing sends them."""
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    for reason, report_id in zip(WAITING, sorted(fids_of(connection.files.store.path))):
        report = connection.reports.by_id(report_id)
        change_requests = change_operations(
            report, connection.server.capabilities, sets={}, note=reason or "now"
        )
        connection.outbox.add(change_requests, reason=reason, undo_window_s=LONG_S)
    held = change_operations(
        connection.reports.by_id(report_id), connection.server.capabilities, sets={}, note="held"
    )
    connection.outbox.add(held, state=State.HELD)
    return connection


def waiting_count(connection: Connection, key: str) -> int:
    assert connection.status_board.holds(key)
    return connection.status_board.args(key)["waiting"]


def test_each_state_counts_what_waits_for_its_end(waiting: Connection) -> None:
    waiting.writes.review()
    assert waiting_count(waiting, "write_forbidden") == 2
    assert waiting_count(waiting, "write_unidentified") == 1
    waiting.threads.failed.emit(Unauthorized("who"))
    assert waiting_count(waiting, "identity_refused") == 4, "also what waited for it already"


def test_the_count_follows_the_outbox(waiting: Connection) -> None:
    waiting.threads.failed.emit(Unreachable("cut"))
    assert waiting_count(waiting, "offline") == 3
    since = waiting.status_board.args("offline")["since"]
    for row in waiting.outbox.rows((State.QUEUED,)):
        if row.reason == "delay":
            waiting.commands.cancel(row.id)
    waiting.writes.review()
    assert waiting_count(waiting, "offline") == 2
    assert waiting.status_board.args("offline")["since"] == since


def test_many_row_signals_give_one_outbox_changed_signal(waiting: Connection, qtbot) -> None:
    told_at: list[int] = []
    waiting.outboxChanged.connect(lambda: told_at.append(1))
    row = waiting.outbox.rows()[0]
    with qtbot.waitSignal(waiting.writes.settled):
        for _ in range(1000):
            waiting.threads.row.emit(row)
        assert told_at == []
    assert told_at == [1]


def test_back_online_counts_each_report_once_as_it_is_sent(waiting: Connection, qtbot) -> None:
    waiting.threads.failed.emit(Unreachable("cut"))
    waiting.load.back_online()
    assert waiting_count(waiting, "back") == 3
    assert waiting.status_board.args("back")["sent"] == 0
    sent = replace(waiting.outbox.rows()[0], state=State.UNVERIFIED)
    for number in range(7):
        # some reports have two operations
        other = replace(sent.operation, report_id=str(number // 2))
        waiting.threads.row.emit(replace(sent, operation=other))
    qtbot.waitUntil(lambda: waiting.status_board.args("back")["sent"] == 4)


def test_an_error_after_the_connection_closed_is_ignored(waiting: Connection) -> None:
    """A connection is removed while its server is heard: the signal was on its way."""
    threads = waiting.threads
    waiting.close()
    threads.failed.emit(Unreachable("cut"))
    assert not waiting.status_board.holds("offline")
