"""During an edit session rows from the server wait; what was saved in it is imported."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live_connection import ROWS, any_new, loaded
from qgis.PyQt.QtCore import QTimer

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.queries import fids_of

BROKEN = "broken_store"


@pytest.mark.parametrize("end", ["commitChanges", "rollBack"])
def test_rows_that_arrive_in_an_edit_session_are_written_at_its_end(connection, qtbot, end):
    """By nothing else than its end: no pull and no sending comes to help."""
    loaded(connection, qtbot)
    report, key = any_new(connection), connection.files.store.key
    connection.layer.startEditing()
    planned = replace(report, status=Status.PLANNED)
    connection.layer_sync.inbox.put(key, [planned], connection.outbox.clock.now())
    assert getattr(connection.layer, end)()
    qtbot.waitUntil(lambda: connection.reports.by_id(report.report_id).status is Status.PLANNED)
    assert connection.layer_sync.inbox.count(key) == 0


def test_an_edit_saved_in_an_open_session_is_sent(connection, qtbot):
    loaded(connection, qtbot)
    report, layer = any_new(connection), connection.layer
    fid, at = connection.reports.fid_of(report.report_id), layer.fields().lookupField("status")
    layer.startEditing()
    layer.changeAttributeValue(fid, at, "planned")
    with qtbot.waitSignal(connection.outcome) as outcome:
        assert layer.commitChanges(False)
        assert layer.isEditable()
    assert outcome.args[0].state is State.CONFIRMED
    assert layer.isEditable()
    layer.rollBack()


@pytest.fixture
def away(connection) -> Iterator[Callable[[], None]]:
    """Takes the displayed store away for a moment, as a virus scanner does; calling it
    puts it back."""
    store = Path(connection.files.store.path)
    aside = store.with_name(f"{store.name}.aside")
    store.rename(aside)

    def back() -> None:
        if aside.exists():
            aside.rename(store)

    yield back
    back()


def test_a_first_load_is_shown_once_its_store_can_be_read_again(connection, qtbot, request):
    """The file went away between the end of the load and the switch to it."""
    connection.layer.startEditing()
    connection.load.refresh()
    qtbot.waitUntil(lambda: connection.layer_sync._built is not None)
    away = request.getfixturevalue("away")
    connection.layer.rollBack()
    qtbot.waitUntil(lambda: connection.status_board.holds(BROKEN))
    away()
    qtbot.waitUntil(lambda: len(fids_of(connection.files.store.path)) == ROWS)
    qtbot.waitUntil(lambda: not connection.status_board.holds(BROKEN))


def test_rows_from_the_server_wait_while_the_store_cannot_be_read(connection, qtbot, request):
    loaded(connection, qtbot)
    report, key = any_new(connection), connection.files.store.key
    planned = replace(report, status=Status.PLANNED)
    away = request.getfixturevalue("away")
    connection.layer_sync.inbox.put(key, [planned], connection.outbox.clock.now())
    connection.layer_sync.poke()
    qtbot.waitUntil(lambda: connection.status_board.holds(BROKEN))
    assert connection.layer_sync.inbox.count(key) == 1
    away()
    qtbot.waitUntil(lambda: connection.reports.by_id(report.report_id).status is Status.PLANNED)
    assert not connection.status_board.holds(BROKEN)


def test_pulled_rows_are_written_while_rows_read_back_are_still_collected(connection, qtbot):
    loaded(connection, qtbot)
    qtbot.waitUntil(lambda: not connection.layer_sync._turns.isActive())
    planned = replace(any_new(connection), status=Status.PLANNED)
    connection.layer_sync.poke(600_000)
    key, now = connection.files.store.key, connection.outbox.clock.now()
    connection.layer_sync.inbox.put(key, [planned], now)
    assert connection.reports.by_id(planned.report_id).status is Status.NEW
    connection.layer_sync.poke()
    qtbot.waitUntil(lambda: connection.reports.by_id(planned.report_id).status is Status.PLANNED)


def test_events_that_became_due_during_a_turn_run_before_the_next_turn(
    connection, qtbot, monkeypatch
):
    """Two turns in a row would keep a key or a repaint waiting for both."""
    loaded(connection, qtbot)
    layer_sync, order = connection.layer_sync, []
    imports = iter((True,))

    def import_unseen() -> bool:
        time.sleep(0.02)
        order.append("imported")
        return next(imports, False)

    monkeypatch.setattr(layer_sync, "_import_unseen", import_unseen)
    monkeypatch.setattr(
        layer_sync, "_write", lambda _inbox_reader: order.append("written") or layer_sync.close()
    )
    report = replace(any_new(connection), status=Status.PLANNED)
    now = connection.outbox.clock.now()
    connection.layer_sync.inbox.put(connection.files.store.key, [report], now)
    tick = QTimer()
    tick.timeout.connect(lambda: order.append("tick"))
    tick.start(5)
    layer_sync.poke()
    qtbot.waitUntil(lambda: "written" in order)
    tick.stop()
    between = order[order.index("imported") : order.index("written")]
    assert "tick" in between[: between.index("imported", 1)]
