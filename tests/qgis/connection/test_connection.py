"""A connection over a real register, a real store and a real layer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from live_connection import ROWS, any_new, journal, loaded, server
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.live_layer import open_layer, path_of
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.push.sender import LOCK_NAMED_S


def test_a_command_reaches_the_server_and_the_layer(connection, qtbot, register):
    loaded(connection, qtbot)
    report = any_new(connection)
    operations = change_operations(
        report, connection.server.capabilities, sets={"status": "resolved"}, reply="Nettoyé"
    )
    with qtbot.waitSignal(connection.outcome) as outcome:
        connection.commands.submit(operations, undo_window_s=0)
        # the layer shows it at once
        assert connection.reports.by_id(report.report_id).status is Status.RESOLVED
    assert outcome.args[0].state is State.CONFIRMED
    assert server(register).get(report.report_id).status is Status.RESOLVED
    key = connection.files.store.key
    qtbot.waitUntil(lambda: connection.layer_sync.inbox.count(key) == 0)
    shown = connection.reports.by_id(report.report_id)
    assert (shown.status, shown.notice) == (Status.RESOLVED, "Nettoyé")
    assert journal(connection) == []


def test_reports_changed_is_emitted_for_a_native_edit_before_it_is_sent(connection, qtbot):
    loaded(connection, qtbot)
    report, layer = any_new(connection), connection.layer
    received = []
    connection.reports.changed.connect(received.append)
    layer.startEditing()
    fid = connection.reports.fid_of(report.report_id)
    layer.changeAttributeValue(fid, layer.fields().lookupField("status"), "planned")
    assert layer.commitChanges()
    assert received == [{report.report_id}]


def test_taking_back_shows_the_old_value_again(connection, qtbot):
    loaded(connection, qtbot)
    report = any_new(connection)
    batch = connection.commands.submit(
        change_operations(report, connection.server.capabilities, sets={"status": "resolved"}),
        undo_window_s=60,
    )
    assert queries.waiting(connection.outbox, report.report_id) is State.QUEUED
    assert connection.commands.cancel_batch(batch) == 1
    assert connection.reports.by_id(report.report_id).status is Status.NEW
    assert journal(connection) == []


def test_nothing_is_written_during_an_edit_session(connection, qtbot, register):
    loaded(connection, qtbot)
    report = any_new(connection)
    layer = connection.layer
    layer.startEditing()
    colleague = server(register)
    (operation,) = change_operations(report, colleague.capabilities, sets={"status": "planned"})
    colleague.send(operation, report)
    connection.load.refresh()
    qtbot.waitUntil(
        lambda: (
            connection.status_board.banner is not None
            and connection.status_board.banner.key == "editing"
        )
    )
    assert connection.reports.by_id(report.report_id).status is Status.NEW
    layer.rollBack()
    qtbot.waitUntil(lambda: connection.reports.by_id(report.report_id).status is Status.PLANNED)


def test_a_search_filters_list_and_map_or_says_that_it_cannot_be_read(connection, qtbot):
    loaded(connection, qtbot)
    with qtbot.waitSignal(connection.list_search.found) as found:
        connection.list_search.find("is:open")
    fids = list(found.args[1].fids)
    assert 0 < len(fids) < ROWS
    on_map = {feature.id() for feature in connection.layer.getFeatures()}
    assert on_map == set(fids)
    assert connection.list_search.counts["total"] == ROWS
    with qtbot.waitSignal(connection.list_search.found) as found:
        connection.list_search.find("nonsense:1")
    assert found.args[1].error is not None


def test_the_banner_about_another_sender_ends_with_its_lock(connection, qtbot):
    loaded(connection, qtbot)
    connection.threads.blocked.emit(LOCK_NAMED_S)
    qtbot.waitUntil(lambda: connection.status_board.holds("busy_lock"))
    with qtbot.waitSignal(connection.outboxChanged):
        connection.threads.blocked.emit(0.0)
    assert not connection.status_board.holds("busy_lock")


def test_a_reading_that_is_asked_for_early_follows(tmp_path, monkeypatch, qtbot, qgis_new_project):
    """Seen: QGIS's question for its master password stood for half a minute. Whoever asked the
    server meanwhile got no answer for five minutes."""
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path / "data"))
    settings = ConnectionSettings("dead0002", endpoint="http://127.0.0.1:9/x", scope="all")
    made = Connection(settings)
    made.load.refresh()
    layer = open_layer(made.files.store.path, "Dead")
    QgsProject.instance().addMapLayer(layer)
    made.use(layer)
    qtbot.waitUntil(lambda: made.status_board.banner is not None)
    assert made.status_board.banner.key == "unreachable"
    made.close()


def test_closing_in_the_middle_of_a_load_is_quiet(connection, qtbot):
    connection.load.refresh()
    connection.close()
    with qtbot.captureExceptions() as raised:
        qtbot.wait(300)
    assert raised == []


def test_a_new_file_is_in_wal_mode_before_it_is_drawn(connection, qtbot):
    """QGIS draws in a later turn of the event loop. What opens the file before it changes to
    its log can read nothing any more, and the empty picture stays."""
    seen = []

    def look() -> None:
        path = path_of(connection.layer)
        QTimer.singleShot(0, lambda: seen.append((path, Path(f"{path}-wal").exists())))

    connection.layer.dataSourceChanged.connect(look)
    loaded(connection, qtbot)
    qtbot.waitUntil(lambda: bool(seen))
    connection.layer.dataSourceChanged.disconnect(look)
    assert seen == [(connection.files.store.path, True)]


def test_the_layer_is_called_as_its_connection_until_somebody_calls_it_otherwise(
    connection: Connection, qtbot
) -> None:
    loaded(connection, qtbot)
    connection.renew(replace(connection.settings, name="Ville de Namur"))
    assert connection.layer.name() == "Ville de Namur"
    connection.layer.setName("Nids-de-poule")
    connection.renew(replace(connection.settings, name="Namur"))
    assert connection.layer.name() == "Nids-de-poule"
