"""Whether a layer is visible on the map: rows are kept up to date while somebody sees them. Main
thread."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal


class LayerVisibility(QObject):
    """Follows one layer. ``changed``: the layer, or a group that holds it, may have been ticked,
    unticked, added or removed. Main thread only."""

    changed = pyqtSignal()

    def __init__(self, layer: QgsVectorLayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._id = layer.id()
        self._root = QgsProject.instance().layerTreeRoot()
        self._signals = (
            self._root.visibilityChanged,
            self._root.addedChildren,
            self._root.removedChildren,
        )
        for signal in self._signals:
            signal.connect(self._on_tree)

    @property
    def in_project(self) -> bool:
        return QgsProject.instance().mapLayer(self._id) is not None

    @property
    def shown(self) -> bool:
        """Whether the layer is in the project, and ticked with every group above it."""
        node = self._root.findLayer(self._id)
        return node is not None and bool(node.isVisible())

    def close(self) -> None:
        """Stop listening to the layer tree."""
        for signal in self._signals:
            signal.disconnect(self._on_tree)
        self.deleteLater()

    def _on_tree(self, *_what: object) -> None:
        self.changed.emit()
