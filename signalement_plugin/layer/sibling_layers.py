"""Handles together all layers of the project that show one store: *Duplicate Layer* makes a second
one."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore
from .live_layer import path_of, switch_source


class SiblingLayers(QObject):
    """``layer``, through which the store is written, and all others that show its file, also those
    that are added later. An edit session of any of them prevents writing, as one of ``layer`` does.
    Main thread only.

    ``committed``: one of them wrote its edits; ``ended``: its edit session is over. Of
    ``layer`` alone, ``selected``: other rows are selected; ``gone``: it is being deleted.
    """

    committed = pyqtSignal()
    ended = pyqtSignal()
    selected = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, layer: QgsVectorLayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self._all: dict[str, QgsVectorLayer] = {}
        self._hear(layer)
        layer.selectionChanged.connect(self.selected)
        layer.willBeDeleted.connect(self.gone)
        project = QgsProject.instance()
        self._added(project.mapLayers().values())
        project.layersAdded.connect(self._added)
        project.layersWillBeRemoved["QStringList"].connect(self._removed)

    @property
    def editing(self) -> bool:
        """Whether one of them is in an edit session."""
        return any(one.isEditable() and self._is_over(one) for one in self._all.values())

    def repaint(self) -> None:
        for one in self._all.values():
            one.triggerRepaint()

    def switch(self, path: str) -> bool:
        """As ``live_layer.switch_source``, for all of them. ``False``, and nothing done, while one
        is in an edit session. Raises ``BadStore`` when ``layer`` cannot show the new file."""
        if self.editing:
            return False
        others = [one for one in self._all.values() if one is not self.layer and self._is_over(one)]
        if not switch_source(self.layer, path):
            return False
        for one in others:
            with suppress(BadStore):  # QGIS shows the invalid layer in the layer tree
                switch_source(one, path)
        return True

    def close(self) -> None:
        """Disconnect from all layers, some of which may be deleted already."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._added)
        project.layersWillBeRemoved["QStringList"].disconnect(self._removed)
        with suppress(RuntimeError):
            self.layer.selectionChanged.disconnect(self.selected)
            self.layer.willBeDeleted.disconnect(self.gone)
        for one in self._all.values():
            with suppress(RuntimeError):
                one.afterCommitChanges.disconnect(self.committed)
                one.editingStopped.disconnect(self.ended)
        self._all.clear()

    def _added(self, layers: Iterable[QgsMapLayer]) -> None:
        for one in layers:
            if one.id() not in self._all and isinstance(one, QgsVectorLayer) and self._is_over(one):
                self._hear(one)

    def _hear(self, layer: QgsVectorLayer) -> None:
        self._all[layer.id()] = layer
        layer.afterCommitChanges.connect(self.committed)
        layer.editingStopped.connect(self.ended)

    def _removed(self, ids: Iterable[str]) -> None:
        for one in ids:
            self._all.pop(one, None)

    def _is_over(self, layer: QgsVectorLayer) -> bool:
        if layer is self.layer:
            return True
        shows = layer.providerType() == "ogr"
        return shows and Path(path_of(layer)) == Path(path_of(self.layer))
