"""Sectors from a polygon layer of the project, in place of the server's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ....qgis_profile.filters.sectors import KeptSectors, keep_sectors, kept_sectors
from .dialog import SectorDialog
from .reader import NamedRegions, SectorReader

if TYPE_CHECKING:
    from ....core.geo.region import Region


class Sectors(QObject):
    """Of the connection that is shown. ``changed``: the list has to be grouped anew.

    ``regions`` is empty while the server's sectors hold: none were chosen, their layer is
    not in this project, or it is being read.
    """

    changed = pyqtSignal()
    chosen = pyqtSignal()  # the user has just chosen sectors

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.regions: NamedRegions = ()
        self.kept = KeptSectors()
        self._connection_id = ""
        self._layer: QgsVectorLayer | None = None
        self._task: SectorReader | None = None
        self._asking = False
        QgsProject.instance().layersAdded.connect(self._on_added)

    @property
    def name(self) -> str:
        """Name of the layer that gives the sectors; empty for the server's sectors."""
        return self.kept.layer_name if self.regions else ""

    @property
    def reading(self) -> bool:
        """Whether the polygons of the layer are on their way."""
        return self._task is not None

    def follow(self, connection_id: str) -> None:
        """Use the sectors of another connection; an empty id: of none."""
        self._connection_id = connection_id
        self.kept = kept_sectors(connection_id) if connection_id else KeptSectors()
        self.regions = ()  # no signal: the list is filled anew anyway
        self._read()

    def read_again(self) -> None:
        """Read the settings again: other sectors may have been chosen in the options."""
        if self._connection_id and kept_sectors(self._connection_id) != self.kept:
            self.follow(self._connection_id)
            self.chosen.emit()

    def ask(self, parent: QWidget) -> SectorDialog | None:
        """Which polygons are the sectors of this connection; ``None`` while that is asked."""
        if not self._connection_id or self._asking:
            return None
        dialog = SectorDialog(self.layer(), self.kept.field, parent)
        dialog.chosen.connect(self.choose)
        dialog.finished.connect(self._asked)
        self._asking = True
        dialog.open()
        return dialog

    def _asked(self) -> None:
        self._asking = False

    def close(self) -> None:
        """Disconnect from the project."""
        self.follow("")
        QgsProject.instance().layersAdded.disconnect(self._on_added)

    def layer(self) -> QgsVectorLayer | None:
        """The chosen layer, by its id or, in another project, its name."""
        project = QgsProject.instance()
        wanted = project.mapLayer(self.kept.layer_id) if self.kept.layer_id else None
        named = project.mapLayersByName(self.kept.layer_name) if self.kept.layer_name else []
        layers = (one for one in (wanted, *named) if isinstance(one, QgsVectorLayer))
        return next(filter(self._serves, layers), None)

    def choose(self, layer: QgsVectorLayer | None, field: str) -> None:
        """Take the sectors of this layer from now on; without one those of the server."""
        kept = KeptSectors(layer.id(), layer.name(), field) if layer is not None else KeptSectors()
        self.kept = kept
        keep_sectors(self._connection_id, kept)
        self._read()
        self.chosen.emit()

    def _serves(self, layer: QgsVectorLayer) -> bool:
        return (
            layer.geometryType() == Qgis.GeometryType.Polygon
            and layer.fields().indexOf(self.kept.field) >= 0
        )

    def _read(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._watch(self.layer())
        if self._layer is None:
            self._take(())
            return
        task = SectorReader(self._layer, self.kept.field)
        task.read.connect(lambda found: self._take(found) if task is self._task else None)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        """Edited polygons are read again, those of a removed layer forgotten."""
        if layer is self._layer:
            return
        if self._layer is not None:
            self._layer.editingStopped.disconnect(self._read)
            self._layer.willBeDeleted.disconnect(self._on_gone)
        self._layer = layer
        if layer is not None:
            layer.editingStopped.connect(self._read)
            layer.willBeDeleted.connect(self._on_gone)

    def _take(self, found: tuple[tuple[str, Region], ...]) -> None:
        self._task = None
        if found != self.regions:
            self.regions = found
            self.changed.emit()

    def _on_gone(self) -> None:
        self._layer = None
        if self._task is not None:
            self._task.cancel()
        self._take(())

    def _on_added(self, _layers: list[QgsMapLayer]) -> None:
        if self._layer is None and self.kept.layer_id:
            self._read()
