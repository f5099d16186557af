"""A point dragged far in QGIS's own edit session: a message asks about it while it can still be
undone."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import wait

NEAR, FAR = 0.0003, 0.004  # degrees: some 33 and 445 m


@pytest.fixture
def editing(driver):
    """The layer in an edit session, as the toggle of QGIS's toolbar begins it."""
    layer = driver.connection.layer
    assert layer.startEditing()
    yield layer
    layer.rollBack()


def place(driver, report) -> QgsPointXY:
    fid = driver.connection.reports.fid_of(report.report_id)
    return driver.connection.layer.getFeature(fid).geometry().asPoint()


def drag(driver, report, north: float) -> None:
    """Move a point as a map tool does."""
    fid, at = driver.connection.reports.fid_of(report.report_id), place(driver, report)
    moved = QgsGeometry.fromPointXY(QgsPointXY(at.x(), at.y() + north))
    assert driver.connection.layer.changeGeometry(fid, moved)


def asked(driver) -> str:
    item = driver.dock.extensions.far_moves.item
    return "" if item is None else item.text()


def press(driver, name: str) -> None:
    item = driver.dock.extensions.far_moves.item
    QTest.mouseClick(
        item.findChild(QPushButton, f"SignalementFarMove{name}"), Qt.MouseButton.LeftButton
    )


def test_a_far_move_is_asked_about_and_put_back(driver, editing, qtbot):
    report = driver.list.report(0)
    before = place(driver, report)
    drag(driver, report, FAR)
    wait(qtbot, lambda: asked(driver).startswith(f"The point of {report.report_id} moved 44"))
    assert asked(driver).endswith(" m. Is that meant?")
    assert editing.isEditable()
    press(driver, "PutBack")
    assert place(driver, report) == before
    wait(qtbot, lambda: asked(driver) == "")
    editing.undoStack().undo()  # undoes one step of QGIS's own edit session
    wait(qtbot, lambda: asked(driver) != "")
    editing.undoStack().undo()
    wait(qtbot, lambda: asked(driver) == "")


def test_leaving_a_moved_point_ends_the_question_and_the_next_one_asks_again(
    driver, editing, qtbot
):
    first, second = driver.list.report(0), driver.list.report(1)
    before = place(driver, first)
    drag(driver, first, FAR)
    wait(qtbot, lambda: asked(driver) != "")
    press(driver, "Leave")
    assert asked(driver) == ""
    assert place(driver, first).y() > before.y()
    drag(driver, second, FAR)
    wait(qtbot, lambda: second.report_id in asked(driver))


def test_several_points_moved_together_are_one_question(driver, editing, qtbot):
    several = [driver.list.report(row) for row in range(3)]
    before = [place(driver, one) for one in several]
    for one in several:
        drag(driver, one, FAR)
    wait(qtbot, lambda: asked(driver).startswith("3 points moved far, one of them 44"))
    press(driver, "PutBack")
    assert [place(driver, one) for one in several] == before


def test_a_near_move_asks_nothing_and_the_end_of_the_session_ends_the_question(
    driver, editing, qtbot
):
    near, far = driver.list.report(0), driver.list.report(1)
    drag(driver, near, NEAR)
    drag(driver, far, FAR)
    wait(qtbot, lambda: far.report_id in asked(driver))
    editing.rollBack()
    assert asked(driver) == ""
