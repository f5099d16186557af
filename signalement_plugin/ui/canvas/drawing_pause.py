"""When the user types in the filter line, stops a drawing of the map that is under way.

The search then has the processor. Its answer changes what is drawn, and the map is drawn anew.
"""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

from ..follower import Follower, Subscription


class DrawingPause(Follower, QObject):
    """Pauses from the signal ``typed`` to the answer of the search. Main thread only."""

    def __init__(
        self, canvas: QgsMapCanvas, typed: pyqtBoundSignal, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._stopped = False
        typed.connect(self._stop)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.list_search.found, self._go_on),)

    def _leave(self) -> None:
        self._go_on()

    def _stop(self) -> None:
        layer = self.shown.layer if self.shown is not None else None
        if layer is not None and layer in self._canvas.layers() and self._canvas.isDrawing():
            self._canvas.stopRendering()
            self._stopped = True

    def _go_on(self) -> None:
        if self._stopped:
            self._stopped = False
            self._canvas.refresh()
