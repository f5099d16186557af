"""The area that restricts the list: a drawn shape or selected features, taken once, or the map
view, which is followed. ``ui/filter/controller.py`` stores it for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ....core.geo.region import Region
from ....qgis_profile.view_state import AreaKind, KeptArea
from ...texts import number
from . import regions
from .button import AreaButton, area_label

if TYPE_CHECKING:
    from ...canvas.map_link import MapLink

FOLLOW_MS = 200


class AreaChoice(QObject):
    """Connects *Area*, the map and the layers. ``changed``: the list has to be narrowed anew."""

    changed = pyqtSignal()

    def __init__(
        self, button: AreaButton, map_link: MapLink, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._button, self._map = button, map_link
        self.region: Region | None = None
        self._name = ""
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._follow_view)
        button.none_wanted.connect(self.remove)
        button.view_wanted.connect(self._show_view)
        button.drawing_wanted.connect(map_link.draw)
        button.layer_wanted.connect(self._show_layer)
        map_link.shaped.connect(self._show_shape)
        map_link.canvas.extentsChanged.connect(self._moved)

    def close(self) -> None:
        """Disconnect from the map."""
        self._follow.stop()
        self._map.canvas.extentsChanged.disconnect(self._moved)

    def text(self) -> str:
        """The area in a few words."""
        return area_label(self._button.kind, self._name)

    def kept(self) -> KeptArea:
        """The area, as it is stored for the next time."""
        return KeptArea(self._button.kind, self._name, self.region)

    def restore(self, kept: KeptArea) -> None:
        """Restore a stored area; the map view is taken as the map shows it now."""
        is_view = kept.kind is AreaKind.VIEW
        self._set(
            kept.kind,
            regions.view_region(self._map.canvas) if is_view else kept.region,
            kept.name,
        )

    def remove(self) -> None:
        """Remove the area: reports everywhere are listed again."""
        self._set(AreaKind.EVERYWHERE, None)
        self.changed.emit()

    def _show_view(self) -> None:
        self._set(AreaKind.VIEW, regions.view_region(self._map.canvas))
        self.changed.emit()

    def _moved(self) -> None:
        if self._button.kind is AreaKind.VIEW:
            self._follow.start()

    def _follow_view(self) -> None:
        if self._button.kind is AreaKind.VIEW:
            self._show_view()

    def _show_layer(self, layer_id: str, buffer_m: int) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        vector = layer if isinstance(layer, QgsVectorLayer) else None
        found = regions.selected_region(vector, buffer_m) if vector is not None else None
        if vector is not None and found is not None:
            name = vector.name() + (f" + {number(buffer_m)} m" if buffer_m else "")
            self._set(AreaKind.LAYER, found, name)
            self.changed.emit()
        else:
            self._set(self._button.kind, self.region, self._name)

    def _show_shape(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        found = regions.region([shape], crs)
        if found is not None:
            self._set(AreaKind.DRAWN, found)
            self.changed.emit()

    def _set(self, kind: AreaKind, found: Region | None, name: str = "") -> None:
        self.region, self._name = found, name
        self._button.show_area(kind if found is not None else AreaKind.EVERYWHERE, name)
