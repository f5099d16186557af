"""A replay of the filtered reports with QGIS's temporal controller, which is restored
afterwards."""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Any

import pytest
from dock_driver import DockDriver
from qgis.core import (
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsInterval,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QWidget
from ui_steps import ROWS, wait

from signalement_plugin.core.analysis.replay import STEPS
from signalement_plugin.ui.widgets.em import em_of
from tests.ui.statistics.conftest import of_all
from tests.ui.statistics.test_figures import listed

LEFT = Qt.MouseButton.LeftButton
Mode = QgsTemporalNavigationObject.NavigationMode
MINE = QgsDateTimeRange(
    QDateTime(QDate(2001, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC),
    QDateTime(QDate(2001, 2, 1), QTime(0, 0), Qt.TimeSpec.UTC),
)


@pytest.fixture
def made_at() -> datetime:
    return datetime.now(timezone.utc)


class Buttons(QWidget):
    """What QGIS's panel holds: it asks for more height than it needs."""

    def sizeHint(self) -> QSize:
        return QSize(400, 184)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 89)


@pytest.fixture
def controller(window: Any) -> QgsTemporalNavigationObject:
    """QGIS's temporal controller and its panel, with settings of the user."""
    made = QgsTemporalNavigationObject(window.window)
    panel = QDockWidget("Temporal Controller", window.window)
    panel.setObjectName("Temporal Controller")
    panel.setWidget(Buttons(panel))
    window.window.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, panel)
    panel.hide()
    made.setNavigationMode(Mode.FixedRange)
    made.setTemporalExtents(MINE)
    made.setFrameDuration(QgsInterval(3600))
    made.setFramesPerSecond(2.5)
    window.canvas.setTemporalController(made)
    return made


@pytest.fixture
def page(controller: object, driver: DockDriver, qtbot: Any) -> Any:
    driver.toolbar.print("figures")
    of_all(driver.figures.widget, qtbot)
    wait(qtbot, driver.figures.widget.replay.isEnabled)
    return driver.figures.widget


def days(controller: QgsTemporalNavigationObject) -> tuple[date, date]:
    shown = controller.temporalExtents()
    return shown.begin().date().toPyDate(), shown.end().date().toPyDate()


def press(page: Any) -> None:
    QTest.mouseClick(page.replay, LEFT)


@pytest.mark.every_day
def test_a_press_plays_what_is_filtered_and_another_puts_all_back(
    page: Any, driver: DockDriver, window: Any, controller: Any, register: Any, qtbot: Any
) -> None:
    """The panel of the controller takes no more height than its buttons need; seen: an empty strip
    of 80 px between them and the map. Each frame shows the reports up to its time."""
    layer = driver.connection.layer
    panel = window.window.findChild(QDockWidget, "Temporal Controller")
    page.step.setCurrentIndex(STEPS.index("week"))
    press(page)
    asked = [one.requested for one in listed(register) if one.requested]
    begin, end = days(controller)
    assert begin.weekday() == end.weekday() == 0
    assert begin <= min(asked).date() < max(asked).date() < end
    assert controller.navigationMode() == Mode.Animated
    assert controller.frameDuration().seconds() == 7 * 86_400
    assert controller.animationState() == QgsTemporalNavigationObject.AnimationState.Forward
    assert layer.temporalProperties().isActive()
    assert window.canvas.temporalRange().begin().date().toPyDate() == begin
    assert (panel.isHidden(), page.replay.text()) == (False, "Put Back")
    least = panel.minimumSizeHint().height() + em_of(panel)
    wait(qtbot, lambda: panel.height() <= least)
    page.step.setCurrentIndex(STEPS.index("day"))
    page.step.activated.emit(STEPS.index("day"))
    controller.pause()
    known = [one.requested for one in listed(register)]
    for picture in (0, controller.totalFrameCount() // 2, controller.totalFrameCount() - 1):
        controller.setCurrentFrameNumber(picture)
        end = controller.dateTimeRangeForFrameNumber(picture).end().date().toPyDate()
        expected = sum(at is None or at.date() < end for at in known)
        assert shown(layer, controller) == expected
    assert shown(layer, controller) == ROWS
    press(page)
    assert controller.navigationMode() == Mode.FixedRange
    assert controller.temporalExtents() == MINE
    assert controller.frameDuration().seconds() == 3600
    assert controller.framesPerSecond() == 2.5
    assert controller.animationState() == QgsTemporalNavigationObject.AnimationState.Idle
    assert not layer.temporalProperties().isActive()
    assert (panel.isHidden(), page.replay.text()) == (True, "Play on the Map")


def shown(layer: Any, controller: Any) -> int:
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    frame = controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber())
    text = layer.temporalProperties().createFilterString(context, frame)
    return sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterExpression(text)))


def test_another_step_and_another_filter_play_anew_until_the_layer_is_removed(
    page: Any, driver: DockDriver, qtbot: Any, controller: Any, register: Any
) -> None:
    press(page)
    page.step.setCurrentIndex(STEPS.index("month"))
    page.step.activated.emit(STEPS.index("month"))
    assert days(controller)[0].day == 1
    page.step.setCurrentIndex(STEPS.index("day"))
    page.step.activated.emit(STEPS.index("day"))
    one = listed(register)[0]
    driver.filter.type(f"id:{one.report_id}")
    wait(qtbot, lambda: (days(controller)[1] - days(controller)[0]).days == 1)
    assert days(controller)[0] == one.requested.date()
    QgsProject.instance().clear()
    assert controller.navigationMode() == Mode.FixedRange
    assert controller.temporalExtents() == MINE
    assert not page.replay.isChecked()
