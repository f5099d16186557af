"""The stored marks follow the day and the outbox: written through the layer, never into an edit
session."""

from __future__ import annotations

from datetime import datetime, timezone
from uuid import uuid4

import pytest
from live_connection import any_new, journal, loaded
from qgis.core import QgsProject

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.layer import marks as marks_module
from signalement_plugin.connection.layer.marks import MOST_MS
from signalement_plugin.core.marks.marks import Today
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.store.marks import outdated
from signalement_plugin.sync.outbox.decisions import corners

LATER_S = 3600.0


def marks(connection: Connection) -> dict[str, str]:
    return {one["report_id"]: one["mark"] for one in connection.layer.getFeatures()}


def behind(connection: Connection) -> list[str]:
    """Rows whose mark is not the one that they should have now."""
    today = Today.at(datetime.now(timezone.utc), connection.settings.zone)
    return outdated(connection.files.store.path, today, corners(connection.outbox))


def settled(connection: Connection, qtbot) -> None:
    qtbot.waitUntil(lambda: not behind(connection))


def at_rest(connection: Connection, qtbot) -> None:
    """What the load asked for was looked at: only a new reason has the marks looked at again."""
    one = connection._marks
    qtbot.waitUntil(lambda: one._shown is not None and not one.soon.isActive())


def waits(connection: Connection, report_id: str) -> str:
    operation = Operation(id=uuid4().hex, report_id=report_id, note="look", sets={})
    connection.commands.submit([operation], undo_window_s=LATER_S)
    return operation.id


def other_day(zone: str) -> str:
    """A zone in which it is another day now."""
    now = datetime.now(timezone.utc)
    zones = ("Pacific/Kiritimati", "Pacific/Midway")
    return next(one for one in zones if Today.at(now, one) != Today.at(now, zone))


def test_a_waiting_change_is_marked_until_it_is_cancelled(connection, qtbot):
    loaded(connection, qtbot)
    at_rest(connection, qtbot)
    report = any_new(connection)
    before = marks(connection)
    operation = waits(connection, report.report_id)
    qtbot.waitUntil(lambda: marks(connection)[report.report_id].endswith(" send"))
    settled(connection, qtbot)
    assert {key for key, mark in marks(connection).items() if mark != before[key]} == {
        report.report_id
    }
    connection.commands.cancel(operation)
    qtbot.waitUntil(lambda: marks(connection) == before)
    assert journal(connection) == []


@pytest.mark.every_day
def test_deadline_rings_are_updated_on_a_new_day(connection, qtbot):
    """As at midnight: the zone is another, so the day is."""
    loaded(connection, qtbot)
    before = marks(connection)
    assert any(mark.endswith((" late", " twice")) for mark in before.values())
    at_rest(connection, qtbot)
    connection.stored.change(zone=other_day(connection.settings.zone))
    connection._marks._clock.timeout.emit()
    today = Today.at(datetime.now(timezone.utc), connection.settings.zone)
    qtbot.waitUntil(lambda: connection._marks._shown == today)
    settled(connection, qtbot)
    assert connection._marks._clock.isActive()
    assert journal(connection) == []


def test_the_timer_of_the_marks_runs_only_while_they_are_visible(connection, qtbot):
    clock = connection._marks._clock
    connection.show_in_dock(True)
    assert 0 < clock.interval() <= MOST_MS
    QgsProject.instance().layerTreeRoot().findLayer(connection.layer).setItemVisibilityChecked(
        False
    )
    connection.show_in_dock(False)
    assert not clock.isActive()


def test_nothing_is_written_into_an_edit_session(connection, qtbot):
    loaded(connection, qtbot)
    report = any_new(connection)
    assert connection.layer.startEditing()
    waits(connection, report.report_id)
    qtbot.waitUntil(lambda: bool(behind(connection)))
    qtbot.waitUntil(lambda: bool(connection.layer_sync._showing._queue))
    assert not marks(connection)[report.report_id].endswith("send")
    assert connection.layer.rollBack()
    qtbot.waitUntil(lambda: marks(connection)[report.report_id].endswith(" send"))


def test_an_invalid_stored_mark_is_repaired_when_the_layer_opens(connection, qtbot):
    loaded(connection, qtbot)
    layer = connection.layer
    connection._release_layer()
    at = layer.fields().lookupField("mark")
    fid = next(one.id() for one in layer.getFeatures())
    assert layer.dataProvider().changeAttributeValues({fid: {at: "nonsense"}})
    connection.use(layer)
    settled(connection, qtbot)
    assert "nonsense" not in marks(connection).values()


@pytest.mark.every_day
@pytest.mark.parametrize("same_day", [True, False])
def test_marks_written_by_todays_load_are_not_checked_again(
    connection, qtbot, monkeypatch, same_day
):
    looked_at: list[str] = []

    def look(path: str, *more: object) -> list[str]:
        looked_at.append(path)
        return outdated(path, *more)

    monkeypatch.setattr(marks_module, "outdated", look)
    if not same_day:
        connection.stored.change(zone=other_day(connection.settings.zone))
    began = Today.at(datetime.now(timezone.utc), connection.settings.zone)
    loaded(connection, qtbot)
    path, marks_of = str(connection.files.store.path), connection._marks
    marks_of._shown = None
    marks_of.soon.ask()
    qtbot.waitUntil(lambda: marks_of._path == path and marks_of._shown is not None)
    if marks_of._shown != began:
        pytest.skip("midnight came between the load and the look")
    assert (path in looked_at) is not same_day
    settled(connection, qtbot)
