"""The indicator of the layer in the Layers panel: age of the data, waiting changes, needed
decisions, whether the server answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from qgis.core import QgsLayerTreeNode, QgsProject
from qgis.gui import QgsLayerTreeView, QgsLayerTreeViewIndicator
from qgis.PyQt.QtCore import QObject, QTimer, pyqtBoundSignal, pyqtSignal

from ...qt.language import tr
from ...sync.outbox.decisions import ReportCounts, report_counts
from .. import texts
from ..follower import Follower, Subscription
from ..outbox.texts import to_decide_text, to_send_text
from ..widgets.icons import own_icon, theme_icon

OFFLINE = ("offline", "unreachable", "old_data", "server_fault", "team_silent", "not_data")


class LayerIndicator(Follower, QObject):
    """One sign for the layer of the shown connection. A click shows the panel."""

    clicked = pyqtSignal()

    def __init__(self, view: QgsLayerTreeView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._node: QgsLayerTreeNode | None = None
        self.sign = QgsLayerTreeViewIndicator(self)
        self.sign.clicked.connect(lambda _index: self.clicked.emit())
        # later, because QGIS moves a layer in the panel by removing and adding it
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._hang)
        root = QgsProject.instance().layerTreeRoot()
        self._listening: list[tuple[pyqtBoundSignal, Callable[..., None]]] = [
            (root.addedChildren, self._soon),
            (root.willRemoveChildren, self._take_away),
            (root.removedChildren, self._soon),
        ]
        for signal, slot in self._listening:
            signal.connect(slot)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        shown = self.connection
        signals = (shown.status_board.changed, shown.load.updated, shown.outboxChanged)
        return ((shown.layerChanged, self._hang), *((one, self._tell) for one in signals))

    def _begin(self) -> None:
        self._hang()

    def close(self) -> None:
        """Remove the indicator."""
        for signal, slot in self._listening:
            signal.disconnect(slot)
        self._listening = []
        self._later.stop()
        self._take_away()

    def _soon(self, *_moved: object) -> None:
        self._later.start()

    def _hang(self) -> None:
        layer = self.shown.layer if self.shown is not None else None
        root = QgsProject.instance().layerTreeRoot()
        node = root.findLayer(layer.id()) if layer is not None else None
        if node is not self._node:
            self._take_away()
            self._node = node
            if node is not None:
                self._view.addIndicator(node, self.sign)
        self._tell()

    def _tell(self) -> None:
        if self._node is None:
            return
        connection = self.connection
        banner = connection.status_board.banner
        offline = banner is not None and banner.key in OFFLINE
        counts = report_counts(connection.outbox)
        self.sign.setToolTip(sign_text(connection.load.updated_at, counts, offline))
        if offline or counts.to_decide:
            self.sign.setIcon(theme_icon("mIconWarning"))
        else:
            self.sign.setIcon(own_icon("waits" if counts.to_send else "signalement"))

    def _take_away(self, *_moved: object) -> None:
        node, self._node = self._node, None
        if node is not None:
            self._view.removeIndicator(node, self.sign)
            self._view.viewport().update()  # QGIS does not repaint by itself


def sign_text(updated: datetime | None, counts: ReportCounts, offline: bool) -> str:
    """Age, reports that wait or need the user, whether the server answers, as one line."""
    parts = []
    if updated is not None:
        parts.append(tr("data of {time}").format(time=texts.moment(updated)))
    if counts.to_send:
        parts.append(to_send_text(counts.to_send))
    if counts.to_decide:
        parts.append(to_decide_text(counts.to_decide))
    if offline:
        parts.append(tr("the server does not answer"))
    return " · ".join(parts) or tr("no data yet")
