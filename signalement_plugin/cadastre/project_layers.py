"""The parcel layers of a project, and what the project stores about them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from .plan.plan import Tiles
from .plan.projection import lambert_of

KEY_PROPERTY, PRESET_PROPERTY = "signalement/parcel_key", "signalement/cadastre"
_SCOPE, _ACCURACY = "signalement", "/point_accuracy"
_POINTS = QgsWkbTypes.GeometryType.PointGeometry
_DAY = re.compile(r"_(?P<d>\d{2})(?P<m>\d{2})(?P<y>(?:19|20)\d{2})(?!\d)")
_ISO_DAY = re.compile(r"[_-](?P<y>(?:19|20)\d{2})-?(?P<m>\d{2})-?(?P<d>\d{2})(?!\d)")


def point_accuracy() -> float:
    """In metres, as the project says; 0 where it does not."""
    metres, _said = QgsProject.instance().readDoubleEntry(_SCOPE, _ACCURACY, 0.0)
    return float(metres)


def set_point_accuracy(metres: float) -> None:
    """For everybody who opens the project."""
    QgsProject.instance().writeEntryDouble(_SCOPE, _ACCURACY, metres)


def with_system(layer: QgsVectorLayer) -> int:
    """Give a layer whose file names no coordinate system the Lambert that its numbers are of;
    its EPSG code, 0 where the file names one or the numbers are of neither."""
    if layer.crs().isValid():
        return 0
    epsg = lambert_of(layer.extent())
    if epsg:
        layer.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{epsg}"))
    return epsg


def insert(layer: QgsVectorLayer) -> None:
    """Below the points that stand on top; the active layer stays what it is."""
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()
    root.insertLayer(_below_points(root), layer)


def loaded_from(preset: str) -> QgsVectorLayer | None:
    """The project's layer that holds what a service gave."""
    layers = QgsProject.instance().mapLayers().values()
    return next((one for one in layers if one.customProperty(PRESET_PROPERTY) == preset), None)


def _below_points(root: QgsLayerTree) -> int:
    """The place after the points that stand on top."""
    for at, node in enumerate(root.children()):
        layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
        points = isinstance(layer, QgsVectorLayer) and layer.geometryType() == _POINTS
        if not points:
            return at
    return len(root.children())


def declared_layers() -> list[QgsVectorLayer]:
    """Those that are a plan; at most one unless somebody copied a layer."""
    layers = QgsProject.instance().mapLayers().values()
    return [
        layer
        for layer in layers
        if isinstance(layer, QgsVectorLayer)
        and layer.customProperty(KEY_PROPERTY)
        and layer.fields().lookupField(str(layer.customProperty(KEY_PROPERTY))) >= 0
    ]


def about(
    turn: int,
    layer: QgsVectorLayer,
    source: QgsVectorLayerFeatureSource,
    key: str,
    held: tuple[Tiles | None, date | None],
) -> tuple[int, QgsVectorLayerFeatureSource, dict[str, Any]]:
    """What ``from_layer.plan_of`` needs, collected in the main thread."""
    tiles, day = held
    known = {
        "crs": layer.crs(),
        "key": key,
        "context": QgsProject.instance().transformContext(),
        "name": layer.name(),
        "day": day,
        "loaded": tiles,
        "points_m": point_accuracy(),
    }
    return turn, source, known


def day_in(source: str) -> date | None:
    """The day in the name of an extract: ``…_01012026.zip`` of the federal ones,
    ``…_20251004.zip`` of UrbIS; ``None`` without one."""
    for form in (_DAY, _ISO_DAY):
        found = form.search(source)
        if found is not None:
            with suppress(ValueError):
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
    return None
