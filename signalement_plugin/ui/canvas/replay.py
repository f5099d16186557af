"""Plays the filtered reports over time on the map, with QGIS's own temporal controller.

The controller and the layer's temporal properties belong to the user: they are changed only when
the user asks for a replay, and are restored after it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsReadWriteContext,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, Qt, QTime, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow
from qgis.PyQt.QtXml import QDomDocument

from ...core.analysis.replay import covered_days, pictures_a_second
from ...layer.setup import set_time
from ..widgets.em import em_of

PANEL = "Temporal Controller"
"""Object name of QGIS's panel."""


class Replay(QObject):
    """``changed``: it runs, or no longer."""

    changed = pyqtSignal(bool)

    def __init__(
        self, canvas: QgsMapCanvas, window: QMainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._window = canvas, window
        self._layer: QgsVectorLayer | None = None
        self._back: list[Callable[[], object]] = []

    @property
    def running(self) -> bool:
        """Whether there is something to restore."""
        return bool(self._back)

    def start(self, layer: QgsVectorLayer, first: date, last: date, step: str) -> bool:
        """Play the steps around two days; false where this QGIS has no temporal controller."""
        controller = self._canvas.temporalController()
        if not isinstance(controller, QgsTemporalNavigationObject):
            return False
        if not self.running:
            self._remember(controller, layer)
        self._follow(layer)
        set_time(layer, active=True)
        begin, end = (_midnight(day) for day in covered_days(first, last, step))
        unit = Qgis.TemporalUnit
        units = {"day": unit.Days, "week": unit.Weeks, "month": unit.Months}
        controller.pause()
        controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
        controller.setTemporalExtents(QgsDateTimeRange(begin, end, True, False))
        controller.setFrameDuration(QgsInterval(1, units[step]))
        controller.setFramesPerSecond(pictures_a_second(first, last, step))
        controller.rewindToStart()
        controller.playForward()
        self.changed.emit(True)
        return True

    def put_back(self) -> None:
        """Map, controller and layer as they were before the replay."""
        back, self._back = self._back, []
        for step in back:
            step()
        self._forget()
        if back:
            self.changed.emit(False)

    def _remember(self, controller: QgsTemporalNavigationObject, layer: QgsVectorLayer) -> None:
        mode, extents = controller.navigationMode(), controller.temporalExtents()
        length, speed = controller.frameDuration(), controller.framesPerSecond()
        at, shown = controller.currentFrameNumber(), self._canvas.temporalRange()
        panel = self._window.findChild(QDockWidget, PANEL)
        self._back = [
            controller.pause,
            lambda: controller.setTemporalExtents(extents),
            lambda: controller.setFrameDuration(length),
            lambda: controller.setFramesPerSecond(speed),
            lambda: controller.setNavigationMode(mode),
            lambda: controller.setCurrentFrameNumber(at),
            lambda: self._canvas.setTemporalRange(shown),
            _kept_time(layer, lambda: self._layer),
        ]
        if panel is not None and not panel.isVisible():
            panel.show()  # the panel has the buttons for pause, speed and single steps
            self._back.append(panel.hide)
            QTimer.singleShot(0, lambda: self._make_low(panel))

    def _make_low(self, panel: QDockWidget) -> None:
        """The map keeps the room that QGIS would leave below the controller's buttons; with less
        than a line more than its least height, the panel would scroll."""
        if panel.isVisible() and not panel.isFloating():
            least = panel.minimumSizeHint().height() + em_of(panel)
            self._window.resizeDocks([panel], [least], Qt.Orientation.Vertical)

    def _follow(self, layer: QgsVectorLayer) -> None:
        if self._layer is not layer:
            self._forget()
            self._layer = layer
            layer.willBeDeleted.connect(self._layer_goes)

    def _forget(self) -> None:
        if self._layer is not None:
            self._layer.willBeDeleted.disconnect(self._layer_goes)
        self._layer = None

    def _layer_goes(self) -> None:
        self._layer = None
        self.put_back()


def _kept_time(layer: QgsVectorLayer, current: Callable[[], object]) -> Callable[[], None]:
    """A function that restores a layer's temporal properties, if the layer still exists."""
    document, context = QDomDocument(), QgsReadWriteContext()
    element = document.createElement("kept")
    document.appendChild(element)
    layer.temporalProperties().writeXml(element, document, context)

    def back() -> None:
        still = current() is layer
        if still:
            layer.temporalProperties().readXml(element, context)
            layer.temporalProperties().changed.emit()  # readXml() emits no signal
            layer.triggerRepaint()

    return back


def _midnight(day: date) -> QDateTime:
    """Midnight of the day, in UTC: QGIS compares times of a layer as they are written."""
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.TimeSpec.UTC)
