"""``LayerSync`` after its end does nothing; while it cannot store it says so and continues."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from live_connection import any_new, loaded
from qgis.core import QgsProject

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.store.geopackage import GeoPackageStore
from signalement_plugin.store.queries import fids_of
from signalement_plugin.sync.pull.pull import PullResult


def reports(connection: Connection) -> list[Report]:
    ids = sorted(fids_of(connection.files.store.path))
    return [one for one in map(connection.reports.by_id, ids) if one.status is Status.NEW]


def submit(connection: Connection, *those: Report, status: str = "resolved") -> str:
    made = []
    for report in those:
        made += change_operations(report, connection.server.capabilities, sets={"status": status})
    made = [replace(one, batch="b") for one in made]
    return connection.commands.submit(made, undo_window_s=60)


def edit(connection: Connection, report: Report, status: str = "planned") -> None:
    layer = connection.layer
    layer.startEditing()
    fid = connection.reports.fid_of(report.report_id)
    assert layer.changeAttributeValue(fid, layer.fields().lookupField("status"), status)
    assert layer.commitChanges()


@pytest.mark.parametrize("count", [1, 25])
def test_commands_are_queued_without_a_layer(connection, qtbot, count):
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    ids = sorted(fids_of(connection.files.store.path))
    every = [connection.reports.by_id(one) for one in ids]
    those = [one for one in every if one.status is not Status.RESOLVED][:count]
    submit(connection, *those)
    first = connection.outbox.rows()[0]
    layer_sync = connection.layer_sync
    QgsProject.instance().removeMapLayer(connection.layer.id())
    assert connection.layer_sync is None
    assert connection.commands.cancel_batch("b") == count
    assert connection.outbox.row(first.id).state is State.CANCELLED
    assert submit(connection, those[0], status="planned") == "b"
    assert connection.commands.put_back([first.id]) is None
    layer_sync.poke()
    layer_sync.show(first.report_id, {"status": "closed"}, lambda _: {})
    layer_sync.show_soon([first.report_id], lambda ids: {one: {"status": "closed"} for one in ids})
    assert not layer_sync.import_edits()
    reports = connection.reports
    assert (reports.by_id(first.report_id), reports.fids_of([first.report_id])) == (None, {})
    assert reports.selected() == set()
    assert connection.status_board.holds("no_layer")
    qtbot.wait(1)  # timers and queued signals run; one that is left would raise


def test_a_layer_that_outlives_its_connection_is_left_alone(connection, qtbot):
    loaded(connection, qtbot)
    report, layer = any_new(connection), connection.layer
    fid = connection.reports.fid_of(report.report_id)
    connection.close()
    layer.startEditing()
    assert layer.changeAttributeValue(fid, layer.fields().lookupField("status"), "planned")
    layer.selectByIds([fid])
    assert layer.commitChanges()


def test_a_change_of_projects_leaves_nothing_listening(connection, qtbot):
    loaded(connection, qtbot)
    row = connection.threads.row
    before = connection.threads.receivers(row)
    feeds = []
    for _ in range(3):
        feeds.append(connection.layer_sync)
        QgsProject.instance().clear()
        layer = open_layer(connection.files.store.path, "Test")
        QgsProject.instance().addMapLayer(layer)
        connection.use(layer)
    assert connection.threads.receivers(row) == before
    qtbot.waitUntil(lambda: len(connection.findChildren(type(connection.layer_sync))) == 1)
    submit(connection, any_new(connection))  # the same commands object now works on the new layer
    assert reports(connection) != []


def test_the_journal_is_read_when_it_has_grown(connection, qtbot, monkeypatch):
    """It keeps rows for 90 days."""
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    read = []
    journal = GeoPackageStore.journal
    monkeypatch.setattr(
        GeoPackageStore, "journal", lambda store: read.append(store) or journal(store)
    )
    edit(connection, any_new(connection))
    qtbot.waitUntil(lambda: not connection.layer_sync._turns.isActive())
    assert len(read) == 1
    for _ in range(3):
        connection.layer_sync.poke()
        qtbot.waitUntil(lambda: not connection.layer_sync._turns.isActive())
    assert len(read) == 1
    # through the provider, as another plugin may: the layer emits no signal
    layer, report = connection.layer, any_new(connection)
    status = layer.fields().lookupField("status")
    fid = connection.reports.fid_of(report.report_id)
    assert layer.dataProvider().changeAttributeValues({fid: {status: "closed"}})
    connection.layer_sync.poke()
    assert len(read) == 2
    assert len(connection.outbox.rows()) == 2


def test_waiting_values_lie_over_a_bulk_load_before_newer_rows(connection, qtbot):
    """A few in one write; what a colleague set after a change was sent is not hidden by it."""
    loaded(connection, qtbot)
    began = connection.outbox.clock.now()
    every = [connection.reports.by_id(one) for one in sorted(fids_of(connection.files.store.path))]
    sent, *waiting = reports(connection)
    with qtbot.waitSignal(connection.outcome):
        connection.commands.submit(
            change_operations(sent, connection.server.capabilities, sets={"status": "resolved"}),
            undo_window_s=0,
        )
    qtbot.waitUntil(lambda: connection.layer_sync.inbox.count(connection.files.store.key) == 0)
    connection.threads.outbox_sender.stop()
    submit(connection, *waiting)
    loader = connection.files.store.loader()
    loader.add(every)
    built = loader.finish()
    theirs = replace(sent, status=Status.PLANNED, version="theirs")
    key = connection.files.store.key
    connection.layer_sync.inbox.put(key, [theirs], connection.outbox.clock.now())
    connection.layer_sync.switch(PullResult(built=built, since=began, started=began))
    qtbot.waitUntil(lambda: connection.files.store.path == built)
    qtbot.waitUntil(lambda: connection.layer_sync.inbox.count(connection.files.store.key) == 0)
    shown = [connection.reports.by_id(one.report_id).status for one in waiting]
    assert set(shown) == {Status.RESOLVED}
    assert connection.reports.by_id(sent.report_id).status is Status.PLANNED


@pytest.fixture
def full(connection: Connection):
    """The outbox cannot be written, as on a full disk; calling it ends that."""
    db = connection.outbox.db
    db.execute("PRAGMA query_only = ON")

    def room() -> None:
        db.execute("PRAGMA query_only = OFF")

    yield room
    if connection.threads is not None:
        room()


@pytest.mark.parametrize("stays_open", [False, True])
def test_a_native_edit_waits_for_room_in_the_outbox(connection, qtbot, request, stays_open):
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    report, layer = any_new(connection), connection.layer
    fid = connection.reports.fid_of(report.report_id)
    room = request.getfixturevalue("full")
    received = []
    connection.status_board.changed.connect(
        lambda: received.append(connection.status_board.holds("broken_store"))
    )
    layer.startEditing()
    assert layer.changeAttributeValue(fid, layer.fields().lookupField("status"), "planned")
    assert layer.commitChanges(not stays_open)
    assert connection.status_board.holds("broken_store")
    assert received.count(True) == 1
    assert connection.layer_sync._turns.isActive()
    assert connection.layer_sync._turns.interval() > 0, "not in every turn"
    room()
    qtbot.waitUntil(lambda: len(connection.outbox.rows()) == 1)
    qtbot.waitUntil(lambda: not connection.status_board.holds("broken_store"))
    if stays_open:
        assert layer.isEditable()
        layer.rollBack()


def test_a_bulk_load_waits_for_room_in_the_outbox(connection, qtbot, request):
    loaded(connection, qtbot)
    every = [connection.reports.by_id(one) for one in sorted(fids_of(connection.files.store.path))]
    old = connection.files.store
    loader = old.loader()
    loader.add(every)
    built = loader.finish()
    began = connection.outbox.clock.now()
    room = request.getfixturevalue("full")
    connection.layer_sync.switch(PullResult(built=built, since=began, started=began))
    qtbot.waitUntil(lambda: connection.status_board.holds("broken_store"))
    assert connection.files.store is old
    room()
    qtbot.waitUntil(lambda: connection.files.store.path == built)
    assert connection.layer_sync.inbox.cursor(connection.files.store.key)[0] is not None
    qtbot.waitUntil(lambda: not connection.status_board.holds("broken_store"))


def test_own_values_are_shown_once_another_program_lets_go_of_the_file(connection, qtbot):
    """Without it the row would show the old value, as if nothing waited."""
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    layer_sync = connection.layer_sync
    qtbot.waitUntil(lambda: not layer_sync.writing)
    report = any_new(connection)
    with closing(sqlite3.connect(connection.files.store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        submit(connection, report)
        qtbot.wait(300)
        assert connection.reports.by_id(report.report_id).status is Status.NEW
        other.rollback()
    qtbot.waitUntil(lambda: connection.reports.by_id(report.report_id).status is Status.RESOLVED)
