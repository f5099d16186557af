"""Edits of several reports made in QGIS itself wait for a review."""

from __future__ import annotations

import pytest
from ui_steps import wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def review(driver):
    return driver.review


def held(driver, status="planned", count=3):
    """Edit several rows in QGIS itself, so that the edits are held."""
    connection = driver.connection
    layer = connection.layer
    reports = driver.list.reports()
    fresh = OPEN - {Status.PLANNED}
    ids = [report.report_id for report in reports if report.status in fresh][:count]
    layer.startEditing()
    column = layer.fields().lookupField("status")
    for one in ids:
        layer.changeAttributeValue(connection.reports.fid_of(one), column, status)
    assert layer.commitChanges()
    return ids


def test_native_edits_of_several_reports_open_the_review(driver, review, register, qtbot):
    """In a narrow dock it takes the place of the list; no report is open that could."""
    ids = held(driver)
    wait(qtbot, review.visible)
    assert review.headline().startswith("Edits to review: ")
    assert not driver.list.visible()
    wait(qtbot, lambda: "to review" in driver.foot_line.text())
    review.send()
    outbox = driver.connection.outbox
    wait(qtbot, lambda: {row.state for row in outbox.rows()} == {State.CONFIRMED})
    assert {register.get(one).status for one in ids} == {Status.PLANNED}
    back_at_the_list(driver)


def back_at_the_list(driver):
    assert not driver.review.visible()
    assert driver.list.visible()
    assert "to review" not in driver.foot_line.text()


def test_native_edits_can_be_put_back(driver, review, qtbot):
    ids = held(driver)
    wait(qtbot, review.visible)
    wait(qtbot, lambda: "to review" in driver.foot_line.text())
    review.leave()
    assert driver.list.visible()
    assert "to review" in driver.foot_line.text()
    connection = driver.connection
    driver.act_in_outbox("review", connection.outbox.rows((State.HELD,))[0].id)
    review.put_back()
    back_at_the_list(driver)
    wait(qtbot, lambda: {row.state for row in connection.outbox.rows()} == {State.CANCELLED})
    assert Status.PLANNED not in {connection.reports.by_id(one).status for one in ids}


def test_native_edits_wait_while_something_is_written_and_can_be_reviewed_later(
    driver, review, qtbot
):
    driver.choose(0)
    driver.press(ReportAction.NOTE)
    held(driver)
    connection = driver.connection
    wait(qtbot, lambda: len(connection.outbox.rows((State.HELD,))) == 3)
    assert not review.visible()
    driver.reply.leave()
    driver.act_in_outbox("review", connection.outbox.rows((State.HELD,))[0].id)
    assert review.visible()
    review.leave()
    assert not review.visible()
    assert len(connection.outbox.rows((State.HELD,))) == 3
