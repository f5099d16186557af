"""*Duplicate Layer* makes a second layer over one store: its edit session counts too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from live_connection import any_new, loaded
from qgis.core import QgsProject, QgsVectorLayer

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.live_layer import path_of
from signalement_plugin.store.queries import fids_of


@pytest.fixture
def copy(connection: Connection) -> QgsVectorLayer:
    """A duplicate of the layer, as the menu of the layer tree makes it."""
    made = connection.layer.clone()
    QgsProject.instance().addMapLayer(made)
    return made


def arrive(connection: Connection, report: Report) -> None:
    key = connection.files.store.key
    connection.layer_sync.inbox.put(key, [report], connection.outbox.clock.now())
    connection.layer_sync.poke()


def edit(layer: QgsVectorLayer, fid: int, status: str) -> None:
    assert layer.changeAttributeValue(fid, layer.fields().lookupField("status"), status)


def test_an_edit_in_a_duplicate_never_hides_what_a_colleague_set(connection, qtbot, copy):
    """Trace *edit buffer hides C's change*: OLD in the trigger is what the user saw."""
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    report = any_new(connection)
    copy.startEditing()
    edit(copy, connection.reports.fid_of(report.report_id), "resolved")
    arrive(connection, replace(report, status=Status.PLANNED, version="theirs"))
    qtbot.waitUntil(lambda: connection.status_board.holds("editing"))
    assert connection.reports.by_id(report.report_id).status is Status.NEW
    assert copy.commitChanges()
    (row,) = connection.outbox.rows()  # found at once, without a call of poke()
    assert dict(row.operation.base.values) == {"status": "new"}
    assert row.operation.base.version == report.version
    qtbot.waitUntil(lambda: connection.layer_sync.inbox.count(connection.files.store.key) == 0)
    assert connection.reports.by_id(report.report_id).status is Status.RESOLVED
    assert not connection.status_board.holds("editing")


def test_a_command_waits_for_the_end_of_a_session_in_a_duplicate(connection, qtbot, copy):
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    report = any_new(connection)
    copy.startEditing()
    connection.commands.submit(
        change_operations(report, connection.server.capabilities, sets={"status": "resolved"})
    )
    assert connection.reports.by_id(report.report_id).status is Status.NEW
    assert copy.rollBack()
    qtbot.waitUntil(lambda: connection.reports.by_id(report.report_id).status is Status.RESOLVED)


def test_a_later_native_edit_stays_over_a_command_that_waited(connection, qtbot):
    loaded(connection, qtbot)
    connection.threads.outbox_sender.stop()
    report, layer = any_new(connection), connection.layer
    layer.startEditing()
    connection.commands.submit(
        change_operations(report, connection.server.capabilities, sets={"status": "resolved"})
    )
    edit(layer, connection.reports.fid_of(report.report_id), "planned")
    assert layer.commitChanges()
    qtbot.waitUntil(lambda: not connection.layer_sync._showing._queue)
    assert connection.reports.by_id(report.report_id).status is Status.PLANNED


def test_a_duplicate_is_repainted(connection, qtbot, copy):
    loaded(connection, qtbot)
    with qtbot.waitSignal(copy.repaintRequested):
        arrive(connection, replace(any_new(connection), status=Status.PLANNED))


def test_a_bulk_load_is_shown_by_all_layers_after_the_last_session(connection, qtbot, copy):
    old = connection.files.store.path
    copy.startEditing()
    connection.load.refresh()
    qtbot.waitUntil(lambda: connection.layer_sync._built is not None)
    qtbot.waitUntil(lambda: connection.status_board.holds("editing"))
    assert path_of(connection.layer) == path_of(copy) == old
    copy.rollBack()
    qtbot.waitUntil(lambda: connection.layer_sync._built is None)
    new = connection.files.store.path
    assert path_of(connection.layer) == path_of(copy) == new != old
    assert copy.featureCount() == len(fids_of(new)) > 0
    assert not Path(old).exists()


def test_the_edit_session_of_a_removed_duplicate_ends(connection, qtbot, copy, tmp_path):
    loaded(connection, qtbot)
    other = QgsVectorLayer("Point?field=status:string", "Other", "memory")
    QgsProject.instance().addMapLayer(other)
    other.startEditing()
    copy.startEditing()
    assert connection.layer_sync.layers.editing
    QgsProject.instance().removeMapLayer(copy.id())
    assert not connection.layer_sync.layers.editing
    arrive(connection, replace(any_new(connection), status=Status.PLANNED))
    qtbot.waitUntil(lambda: connection.layer_sync.inbox.count(connection.files.store.key) == 0)
    other.rollBack()
