"""Edits of several reports in one commit are held, whatever happens, until the user decides."""

from __future__ import annotations

import pytest
from live_connection import loaded, server

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.queries import fids_of
from signalement_plugin.sync.outbox import queries


def edit(connection: Connection, status: str, *reports: Report) -> None:
    """One edit session of the layer over these reports, committed."""
    layer = connection.layer
    column = layer.fields().lookupField("status")
    assert layer.startEditing()
    for one in reports:
        layer.changeAttributeValue(connection.reports.fid_of(one.report_id), column, status)
    assert layer.commitChanges()


def held(connection: Connection) -> list[str]:
    return [row.id for row in connection.outbox.rows((State.HELD,))]


def two_new(connection: Connection) -> list[Report]:
    rows = (connection.reports.by_id(one) for one in sorted(fids_of(connection.files.store.path)))
    return [row for row in rows if row and row.status is Status.NEW][:2]


def shown(connection: Connection, *reports: Report) -> list[Status]:
    return [connection.reports.by_id(one.report_id).status for one in reports]


@pytest.fixture
def pair(connection, qtbot):
    """Two new reports, planned by an edit that is held."""
    loaded(connection, qtbot)
    two = two_new(connection)
    edit(connection, "planned", *two)
    return two


def test_one_held_edit_can_be_sent_and_another_put_back(connection, pair, qtbot, register):
    first, second = held(connection)
    connection.commands.put_back([first])
    connection.commands.send_held([second])
    qtbot.waitUntil(lambda: connection.outbox.waiting_count() == 0)
    states = [row.state for row in connection.outbox.rows()]
    assert states == [State.CANCELLED, State.CONFIRMED]
    assert shown(connection, *pair) == [Status.NEW, Status.PLANNED]
    at_server = server(register)
    assert [at_server.get(one.report_id).status for one in pair] == [Status.NEW, Status.PLANNED]


def test_putting_back_a_held_edit_keeps_a_newer_edit(connection, pair, qtbot, register):
    ids = held(connection)
    connection.threads.outbox_sender.stop()  # so that changes stay waiting after the decision
    edit(connection, "waiting", pair[0])
    connection.commands.put_back(ids)
    assert shown(connection, *pair) == [Status.WAITING, Status.NEW]
    assert queries.waiting(connection.outbox, pair[0].report_id) is State.QUEUED
    assert server(register).get(pair[0].report_id).status is Status.NEW


def test_held_edits_outlive_qgis(connection, pair, qtbot, register):
    """Nothing sends them meanwhile, and they still lie over the rows."""
    before = held(connection)
    settings = connection.settings
    connection.close()
    again = Connection(settings)
    assert [row.id for row in again.outbox.rows((State.HELD,))] == before
    assert again.outbox.waiting_count() == 2
    again.close()
    assert server(register).get(pair[0].report_id).status is Status.NEW


def test_a_refresh_keeps_held_values_on_top(connection, pair, qtbot, register):
    connection.threads.puller.reread([one.report_id for one in pair])
    connection.load.refresh()
    key = connection.files.store.key
    qtbot.waitUntil(
        lambda: not connection.load.running and not connection.layer_sync.inbox.count(key)
    )
    assert shown(connection, *pair) == [Status.PLANNED, Status.PLANNED]
