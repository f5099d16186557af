"""Hides the layers of real reports while made-up reports are shown, and the other way round,
because the symbols of both are the same. Main thread."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsLayerTreeLayer, QgsLayerTreeNode, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..qgis_profile.settings import ConnectionSettings, connection
from .example import STREETS, is_example
from .project_layers import LAYER_PROPERTY

HIDDEN = "signalement/hidden"
"""Property of a layer tree node that was unticked here: it is ticked again when its kind is shown,
also after the project was saved and opened."""


class ExampleApart(QObject):
    """Unticks the layers of real reports while the example is shown, and the other way round. Main
    thread only.

    ``wanted``: the user ticked a layer of the other kind; show the connection with this id.
    ``changed``: layers were hidden or shown.
    """

    wanted = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = self._own = ""
        self._ticked: list[str] = []  # ids of connections of the other kind, ticked in this turn
        self._root = QgsProject.instance().layerTreeRoot()
        self._root.visibilityChanged.connect(self._on_visibility)

    def close(self) -> None:
        """Stop listening to the layer tree."""
        self._root.visibilityChanged.disconnect(self._on_visibility)

    def show(self, connection_id: str) -> None:
        """A connection is shown: hide the layers of the other kind, show those of its own kind.
        Nothing is unticked for a connection without a layer in the project."""
        self._shown = connection_id
        example = is_example(connection_id)
        if not example:
            self._own = connection_id
        found = {node: connection_of(node.layer()) for node in self._root.findLayers()}
        if connection_id not in found.values():
            return
        for node, its in found.items():
            if its and is_example(its) == example:
                self._bring_back(node)
            elif its:
                self._hide(node)

    def all_shown(self) -> None:
        """*Show All Layers* has just ticked every layer: do not take that for a wish to see the
        other kind."""
        self._ticked.clear()

    def own_of(self, items: Iterable[ConnectionSettings]) -> str:
        """The id of the real connection shown last, else of the first; empty where there is
        none."""
        own = [one.id for one in items if not is_example(one.id)]
        return self._own if self._own in own else next(iter(own), "")

    def hidden(self) -> list[str]:
        """Names of the layers that were unticked here."""
        return [one.name() for one in self._root.findLayers() if one.customProperty(HIDDEN)]

    def _hide(self, node: QgsLayerTreeLayer) -> None:
        if node.itemVisibilityChecked():
            node.setCustomProperty(HIDDEN, True)
            node.setItemVisibilityChecked(False)
            self.changed.emit()

    def _bring_back(self, node: QgsLayerTreeLayer) -> None:
        if node.customProperty(HIDDEN):
            node.removeCustomProperty(HIDDEN)
            node.setItemVisibilityChecked(True)
            self.changed.emit()

    def _on_visibility(self, node: QgsLayerTreeNode) -> None:
        """Handled in a later turn of the event loop, because a group or a theme ticks one layer
        after the other."""
        if not self._shown:
            return
        if isinstance(node, QgsLayerTreeLayer) and node.itemVisibilityChecked():
            its = connection_of(node.layer())
            if its and is_example(its) != is_example(self._shown):
                self._ticked.append(its)
        QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        """If one layer of the other kind was ticked, its connection is wanted; if several were, the
        shown one stays."""
        ticked, self._ticked = self._ticked, []
        if len(ticked) == 1 and connection(ticked[0]) is not None:
            self.wanted.emit(ticked[0])
        self.show(self._shown)


def connection_of(layer: QgsMapLayer | None) -> str:
    """The id of the connection whose reports, or made-up streets, a layer shows; empty for another
    layer."""
    if layer is None:
        return ""
    path = Path(layer.source().partition("|")[0])
    named = str(layer.customProperty(LAYER_PROPERTY, ""))
    return named or (path.parent.name if path.name == STREETS else "")
