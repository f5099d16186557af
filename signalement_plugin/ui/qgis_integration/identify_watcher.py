"""Shows a report in the dock when QGIS's *Identify* tool has found it.

QGIS has no signal for this, so the tree of its results panel is read through Qt. If a version of
QGIS fills that tree in another way, nothing happens; the action in the panel still shows the
report.
"""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolIdentify
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from .layer_actions import connection_of

RESULTS = "lstResults"
"""Object name of the tree in QGIS's panel: a layer, below it its features, below these values."""
_Kept = Qt.ItemDataRole.UserRole
"""Data role of an item: holds the layer, or the id of the feature."""


class IdentifyWatcher(QObject):
    """``found``: the ids of a connection and of a report. QGIS makes its panel when it is first
    needed."""

    found = pyqtSignal(str, str)

    def __init__(
        self, canvas: QgsMapCanvas, window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._window = canvas, window
        self._tool: QgsMapToolIdentify | None = None
        self._tree: QTreeWidget | None = None
        canvas.mapToolSet.connect(self._follow)
        self._follow(canvas.mapTool())

    def close(self) -> None:
        """Disconnect from the map tool and the panel."""
        self._canvas.mapToolSet.disconnect(self._follow)
        self._follow(None)
        if self._tree is not None:
            self._tree.currentItemChanged.disconnect(self._chosen)

    def _follow(self, tool: QgsMapTool | None, _before: QgsMapTool | None = None) -> None:
        if self._tool is not None:
            self._tool.identifyMessage.disconnect(self._soon)
        self._tool = tool if isinstance(tool, QgsMapToolIdentify) else None
        if self._tool is not None:
            self._tool.identifyMessage.connect(self._soon)

    def _soon(self, _message: str) -> None:
        """The tool says what it does before the panel is filled."""
        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        if self._tree is None:
            self._tree = self._window.findChild(QTreeWidget, RESULTS)
            if self._tree is not None:
                self._tree.currentItemChanged.connect(self._chosen)
                self._chosen(self._tree.currentItem())

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        feature = item
        while item is not None and item.parent() is not None:
            feature, item = item, item.parent()
        if item is None or feature is None or feature is item:
            return
        layer, fid = item.data(0, _Kept), str(feature.data(0, _Kept))
        if isinstance(layer, QgsVectorLayer) and connection_of(layer) and fid.isdecimal():
            row = layer.getFeature(int(fid))
            if row.isValid():
                self.found.emit(connection_of(layer), str(row["report_id"]))
