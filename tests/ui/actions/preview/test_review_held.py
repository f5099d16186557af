"""Edits of several reports made in QGIS itself wait for a review."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.actions.actions import Verb

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def review(dock):
    return dock.card.foot.review


def held(dock, status="planned", count=3):
    """Edit several rows in QGIS itself."""
    connection = dock.desk.connection
    layer = connection.layer
    rows = range(dock.list.reports.rowCount())
    reports = map(dock.list.reports.report, rows)
    fresh = OPEN - {Status.PLANNED}
    ids = [report.report_id for report in reports if report.status in fresh][:count]
    layer.startEditing()
    column = layer.fields().lookupField("status")
    for one in ids:
        layer.changeAttributeValue(connection.fid_of(one), column, status)
    assert layer.commitChanges()
    return ids


def test_native_edits_of_several_reports_open_the_review(dock, review, register, qtbot):
    ids = held(dock)
    wait(qtbot, review.isVisible)
    assert review.headline.text().startswith("Edits of several reports: ")
    QTest.mouseClick(review.send, LEFT)
    outbox = dock.desk.connection.outbox
    wait(qtbot, lambda: {row.state for row in outbox.rows()} == {State.CONFIRMED})
    assert {register.get(one).status for one in ids} == {Status.PLANNED}
    assert not review.isVisible()


def test_native_edits_can_be_put_back(dock, review, qtbot):
    before = {one: dock.desk.connection.report(one).status for one in held(dock)}
    wait(qtbot, review.isVisible)
    QTest.mouseClick(review.back, LEFT)
    connection = dock.desk.connection
    wait(
        qtbot,
        lambda: all(row.state is State.CANCELLED for row in connection.outbox.rows()),
    )
    assert not review.isVisible()
    statuses = {connection.report(one).status for one in before}
    assert Status.PLANNED not in statuses


def test_native_edits_wait_while_something_is_written_and_can_be_reviewed_later(
    dock, review, qtbot
):
    choose(dock, 0)
    dock.card.foot.open(Verb.NOTE)
    held(dock)
    connection = dock.desk.connection
    wait(qtbot, lambda: len(connection.outbox.rows((State.HELD,))) == 3)
    assert not review.isVisible()
    dock.card.foot.strip.leave()
    dock.desk.sending.act("review", connection.outbox.rows((State.HELD,))[0].id)
    assert review.isVisible()
    QTest.mouseClick(review.cancel, LEFT)
    assert not review.isVisible()
    assert len(connection.outbox.rows((State.HELD,))) == 3
