"""The layers of parcels and roads in a project, what it stores about them, and the accuracy of its
reports' positions."""

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
    """Accuracy of reports' positions in metres, as stored in the project; 0: not stored."""
    metres, _said = QgsProject.instance().readDoubleEntry(_SCOPE, _ACCURACY, 0.0)
    return float(metres)


def set_point_accuracy(metres: float) -> None:
    """Store the accuracy in the project, for everybody who opens it."""
    QgsProject.instance().writeEntryDouble(_SCOPE, _ACCURACY, metres)


def with_system(layer: QgsVectorLayer) -> int:
    """If a layer has no coordinate system, set the Lambert system of its coordinates. Returns its
    EPSG code; 0 if the layer has a system, or its coordinates belong to neither Lambert."""
    if layer.crs().isValid():
        return 0
    epsg = lambert_of(layer.extent())
    if epsg:
        layer.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{epsg}"))
    return epsg


def insert(layer: QgsVectorLayer) -> None:
    """Add a layer to the project below the point layers at the top; the active layer does not
    change."""
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()
    root.insertLayer(_below_points(root), layer)


def loaded_from(preset: str) -> QgsVectorLayer | None:
    """The project's layer with the data of this preset's service; ``None`` without one."""
    layers = QgsProject.instance().mapLayers().values()
    return next((one for one in layers if one.customProperty(PRESET_PROPERTY) == preset), None)


def _below_points(root: QgsLayerTree) -> int:
    """The index after the point layers at the top."""
    for at, node in enumerate(root.children()):
        layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
        points = isinstance(layer, QgsVectorLayer) and layer.geometryType() == _POINTS
        if not points:
            return at
    return len(root.children())


def declared_layers() -> list[QgsVectorLayer]:
    """The layers declared as parcel plan; at most one, unless somebody copied the layer."""
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
    """The day in the file name of an extract: ``…_01012026.zip`` for the federal ones,
    ``…_20251004.zip`` for UrbIS; ``None`` without one."""
    for form in (_DAY, _ISO_DAY):
        found = form.search(source)
        if found is not None:
            with suppress(ValueError):
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
    return None
