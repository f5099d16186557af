"""The start of QGIS: no layer is added before QGIS is ready, and waiting changes are sent even
while the dock is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from live_connection import ROWS, any_new, loaded, server
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.connections import Connections
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.settings import ROOT, data_folder, save
from signalement_plugin.store.instance_lock import in_use
from signalement_plugin.store.queries import fids_of
from signalement_plugin.sync.outbox.database import NAME, moves_by_itself


class Starting(QObject):
    """Stands for QGIS's signal that its start is complete."""

    over = pyqtSignal()


@pytest.fixture
def saved(connection: Connection, qtbot) -> Iterator[Connection]:
    """A connection in the settings, with reports in its store; its session has ended."""
    loaded(connection, qtbot)
    save(connection.settings)
    connection.threads.outbox_sender.stop()
    yield connection
    QgsSettings().remove(ROOT)


@pytest.fixture
def started(qgis_app: object) -> Iterator[tuple[Starting, list[Connections]]]:
    made: list[Connections] = []
    yield Starting(), made
    for one in made:
        one.close()


def begin(saved: Connection, started) -> Connections:
    """The next session, with the dock hidden: the layer of the last one is gone."""
    saved.close()
    QgsProject.instance().clear()
    signal, made = started
    connections = Connections()
    made.append(connections)
    connections.wait_for_start(signal.over)
    return connections


def test_nothing_comes_into_the_project_before_qgis_is_ready(saved, started, qtbot):
    connections = begin(saved, started)
    connections.show_last()
    assert connections.current is None
    assert not QgsProject.instance().mapLayers()
    started[0].over.emit()
    assert connections.current.layer is not None
    qtbot.waitUntil(lambda: len(fids_of(connections.current.files.store.path)) == ROWS)


def test_the_files_are_opened_in_one_turn_and_shown_in_the_next(saved, started, qtbot):
    connections = begin(saved, started)
    started[0].over.emit()
    assert not in_use(data_folder("c0ffee01"))
    connections.show_last_soon()
    assert in_use(data_folder("c0ffee01"))
    assert connections.current is None
    qtbot.waitUntil(lambda: connections.current is not None)


def test_a_start_cancelled_before_the_connection_was_shown_opens_nothing(saved, started, qtbot):
    connections = begin(saved, started)
    started[0].over.emit()
    connections.show_last_soon()
    started[1].pop().close()
    qtbot.wait(50)
    assert connections.current is None
    assert not in_use(data_folder("c0ffee01"))


def test_a_hidden_dock_opens_nothing_when_nothing_waits(saved, started):
    connections = begin(saved, started)
    started[0].over.emit()
    assert connections.opened() == []
    assert not QgsProject.instance().mapLayers()


def test_waiting_changes_are_sent_though_the_dock_is_hidden(saved, started, qtbot, register):
    report = any_new(saved)
    change_requests = change_operations(
        report, saved.server.capabilities, sets={"status": "resolved"}
    )
    saved.outbox.add(change_requests)
    connections = begin(saved, started)
    started[0].over.emit()
    (sending,) = connections.opened()
    assert sending.layer is None
    assert not QgsProject.instance().mapLayers()
    qtbot.waitUntil(lambda: sending.outbox.waiting_count() == 0)
    assert server(register).get(report.report_id).status is Status.RESOLVED
    connections.show_last()  # the dock uses the connection that is open already
    assert connections.current is sending
    qtbot.waitUntil(lambda: sending.reports.by_id(report.report_id).status is Status.RESOLVED)


def test_waiting_changes_are_found_without_opening_the_connection(saved, tmp_path):
    path = data_folder(saved.settings.id) / NAME
    assert not moves_by_itself(tmp_path / "none.sqlite")
    assert not moves_by_itself(path)
    change_requests = change_operations(
        any_new(saved), saved.server.capabilities, sets={"status": "resolved"}
    )
    saved.outbox.add(change_requests, undo_window_s=timedelta(hours=1).total_seconds())
    assert moves_by_itself(path)
    (tmp_path / "broken.sqlite").write_bytes(b"not a database at all" * 50)
    assert not moves_by_itself(tmp_path / "broken.sqlite")
