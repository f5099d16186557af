"""A connection that is set to read only: nothing is offered or sent, and what waits stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from live_connection import any_new, loaded, server

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.outbox.texts import until


@pytest.fixture
def closing(connection: Connection, qtbot) -> str:
    """A report whose closing waits in the outbox of a connection that became read only."""
    loaded(connection, qtbot)
    report = any_new(connection)
    change_requests = change_operations(
        report, connection.server.capabilities, sets={"status": Status.CLOSED}
    )
    connection.renew(replace(connection.settings, read_only=True))
    qtbot.waitUntil(lambda: not connection.load.running)
    connection.outbox.add(change_requests)
    connection.threads.outbox_sender.wake()
    qtbot.waitUntil(lambda: connection.outbox.rows()[0].reason == "read_only")
    return report.report_id


def test_a_read_only_connection_offers_no_writes(connection: Connection, closing: str) -> None:
    offered = connection.server.capabilities
    assert (offered.writes, offered.creates) == (frozenset(), False)
    assert offered.read_only_because == "by_choice"


def test_a_waiting_change_stays_queued_and_says_why(
    connection: Connection, register: str, closing: str
) -> None:
    row = connection.outbox.rows()[0]
    assert (row.state, row.attempts) == (State.QUEUED, 0)
    assert "set to read only" in outcome_sentence(row)
    assert until(row) == "until you allow changes again"
    assert server(register).get(closing).status is Status.NEW


def test_a_waiting_change_is_sent_once_the_connection_may_write(
    connection: Connection, register: str, closing: str, qtbot
) -> None:
    connection.renew(replace(connection.settings, read_only=False))
    qtbot.waitUntil(lambda: connection.outbox.rows()[0].state is State.CONFIRMED)
    assert server(register).get(closing).status is Status.CLOSED
    qtbot.waitUntil(lambda: not connection.status_board.holds("read_only"))
