"""Asks in a message whether a point was meant to be moved far away in an edit session."""

from __future__ import annotations

import html
from collections.abc import Callable

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QMetaObject, QObject, QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ...core.errors import BadStore
from ...core.geo.points import FAR_M, Point, metres_between
from ...qt.language import tr
from ..follower import Follower, Subscription
from ..texts import number


class FarMoves(Follower, QObject):
    """Asks beside the edit session, which goes on: the message waits until it is answered, the
    point is put back otherwise, or the session ends. What the form asks before it sends
    (``FAR_M``) is asked here while the point can still be put back."""

    def __init__(self, bar: QgsMessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self.item: QgsMessageBarItem | None = None
        self._layer: QgsVectorLayer | None = None
        self._listening: list[QMetaObject.Connection] = []
        self._far: dict[int, tuple[str, Point, float]] = {}
        """Feature id → report, its position before (degrees), metres from there."""
        self._soon = QTimer(self)  # one question for points that are moved together
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.layerChanged, self._begin),)

    def _begin(self) -> None:
        layer = self.shown.layer if self.shown is not None else None
        if layer is self._layer:
            return
        self.close()
        self._layer = layer
        if layer is not None:
            self._listening = [
                layer.geometryChanged.connect(self._moved),
                layer.editingStopped.connect(self._end),
                layer.willBeDeleted.connect(self._forget),
            ]

    def close(self) -> None:
        """Disconnect from the layer and take the question away."""
        self._end()
        for one in self._listening:
            QObject.disconnect(one)
        self._listening, self._layer = [], None

    def _forget(self) -> None:
        """Qt disconnects what is deleted."""
        self._end()
        self._listening, self._layer = [], None

    def _moved(self, fid: int, geometry: QgsGeometry) -> None:
        self._far.pop(fid, None)
        self._soon.start()
        try:
            (report,) = self.connection.reports.stored_at([fid]) or (None,)
        except BadStore:
            return
        if report is None or report.lon is None or report.lat is None or geometry.isEmpty():
            return
        there, was = geometry.asPoint(), (report.lon, report.lat)
        metres = metres_between(*was, there.x(), there.y())
        if metres > FAR_M:
            self._far[fid] = (report.report_id, was, metres)

    def _tell(self) -> None:
        self._drop()
        if not self._far:
            return
        item = QgsMessageBar.createMessage(_title(), html.escape(self._text()))
        stay = tr("Leave It There")
        back = tr("Put Back")
        self._add_button(item, "Leave", stay, self._end)
        self._add_button(item, "PutBack", back, self._put_back)
        item.setLevel(Qgis.MessageLevel.Warning)
        item.setDuration(0)
        item.destroyed.connect(lambda: self._gone(item))
        self.item = item
        self._bar.pushItem(item)

    def _text(self) -> str:
        metres = number(round(max(far for _id, _was, far in self._far.values())))
        if len(self._far) == 1:
            ((report_id, _was, _far),) = self._far.values()
            text = tr("The point of {report} moved {metres} m. Is that meant?")
            return text.format(report=report_id, metres=metres)
        text = tr("%n points moved far, one of them {metres} m. Is that meant?", n=len(self._far))
        return text.format(metres=metres)

    def _add_button(
        self, item: QgsMessageBarItem, name: str, text: str, slot: Callable[[], object]
    ) -> None:
        button = QPushButton(text, item)
        button.setObjectName(f"SignalementFarMove{name}")
        button.clicked.connect(lambda _=False: slot())
        item.layout().addWidget(button)

    def _put_back(self) -> None:
        """One step of QGIS's own *Undo*."""
        layer, far = self._layer, dict(self._far)
        if layer is None:
            return
        layer.beginEditCommand(tr("Put Back"))
        for fid, (_id, was, _metres) in far.items():
            layer.changeGeometry(fid, QgsGeometry.fromPointXY(QgsPointXY(*was)))
        layer.endEditCommand()

    def _end(self) -> None:
        """Take the question away: it was answered, or needs no answer any more."""
        self._far.clear()
        self._soon.stop()
        self._drop()

    def _drop(self) -> None:
        item, self.item = self.item, None
        if item is not None:
            self._bar.popWidget(item)

    def _gone(self, item: QgsMessageBarItem) -> None:
        """Closed with its cross: left there."""
        if self.item is item:
            self.item = None
            self._far.clear()


def _title() -> str:
    return tr("Reports")
