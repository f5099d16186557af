"""Context layers: which ones a project has, and what one of them has near a point: the number of
features within a distance, and a field of the nearest.

Used for "gullies: 3 within 10 m", and for who manages the road. A layer itself is read in the main
thread, for few points; a :class:`Snapshot` of it in any thread. Points are degrees (EPSG:4326),
distances metres.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.errors import BadStore
from ..qgis_profile.known_layers import KnownLayer, known_layer
from .plan.projection import DEGREES, metres_of, places, transform_to

PROPERTY = "signalement/context"
_NOT_HERE = "null"
"""Stored for a layer that an administrator's file names and that the user disabled."""
ROAD_FIELDS = ("gestion", "admin", "labelwegbeheerder")
"""Fields with the manager of a road: PICC, UrbIS, Wegenregister."""

ROAD_M = 15.0
"""Metres to the nearest road up to which its manager is shown."""

AS_NEAR_M = 2.0
"""Metres by which the second nearest road may be farther than the first so that both are named."""

MOST = 2_000


@dataclass(frozen=True)
class ContextLayers:
    """What is read from one context layer: features within ``metres``; ``field``: this field of the
    nearest feature, empty to count only."""

    metres: float = 10.0
    field: str = ""


Held = dict[str, Optional[ContextLayers]]
"""Id of a layer → what is read from it, as chosen and not yet stored in the project; ``None``: it
is no context layer any more."""


@dataclass(frozen=True)
class Surroundings:
    """What one layer has near a point. ``values``: of the nearest feature, then of others about as
    near, each once; ``nearest`` in metres, ``None`` without features. ``more``: there are too many
    features to measure all, so none can be called the nearest."""

    name: str
    metres: float
    count: int
    nearest: float | None = None
    values: tuple[str, ...] = ()
    road: bool = False
    more: bool = False


class Snapshot:
    """A layer as it is now, taken in the main thread."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._name, self._source = layer.name(), QgsVectorLayerFeatureSource(layer)

    def name(self) -> str:
        return self._name

    def crs(self) -> QgsCoordinateReferenceSystem:
        return self._source.crs()

    def fields(self) -> QgsFields:
        return self._source.fields()

    def getFeatures(self, request: QgsFeatureRequest) -> QgsFeatureIterator:
        return self._source.getFeatures(request)


def context_of(layer: QgsVectorLayer) -> ContextLayers | None:
    """What is read from a layer, as declared in the project or, for its name, in an administrator's
    file; ``None`` if it is not declared or the stored text is damaged."""
    declared = str(layer.customProperty(PROPERTY, "") or "")
    known = known_layer(layer.name()) if not declared else None
    if known is not None:
        there = layer.fields().indexOf(known.field) >= 0
        return ContextLayers(known.metres, known.field if there else "")
    try:
        found = json.loads(declared)
        return ContextLayers(float(found["metres"]), str(found["field"]))
    except (ValueError, KeyError, TypeError):
        return None


def chosen_for(layer: QgsVectorLayer, held: Held) -> ContextLayers | None:
    """As :func:`context_of`, but with choices that are not stored yet."""
    return held[layer.id()] if layer.id() in held else context_of(layer)


def declare(layer: QgsVectorLayer, context: ContextLayers | None) -> None:
    """Make a layer a context layer, or no longer (``None``)."""
    if context is None and known_layer(layer.name()) is not None:
        layer.setCustomProperty(PROPERTY, _NOT_HERE)
    elif context is None:
        layer.removeCustomProperty(PROPERTY)
    else:
        layer.setCustomProperty(PROPERTY, json.dumps(asdict(context)))


def declared_layers() -> list[KnownLayer]:
    """The context layers of the open project, in the form of an administrator's file."""
    layers = QgsProject.instance().mapLayers().values()
    vector = [one for one in layers if isinstance(one, QgsVectorLayer)]
    found = ((one.name(), context_of(one)) for one in vector)
    named = {name: KnownLayer(name, one.metres, one.field) for name, one in found if one}
    return [named[name] for name in sorted(named)]


def is_road_field(name: str) -> bool:
    """Whether a field holds the manager of a road."""
    return name.lower() in ROAD_FIELDS


def around(
    layer: QgsVectorLayer | Snapshot,
    context: ContextLayers,
    lon: float,
    lat: float,
    transforms: QgsCoordinateTransformContext,
) -> Surroundings:
    """What ``layer`` has within ``context.metres`` of a point in degrees."""
    return _surroundings(layer.name(), context, _measured(layer, context, lon, lat, transforms))


def around_all(
    layer: Snapshot,
    context: ContextLayers,
    points: Sequence[tuple[float, float]],
    transforms: QgsCoordinateTransformContext,
    going: Callable[[], bool],
) -> dict[int, Surroundings]:
    """The result of :func:`around` for each of many points in degrees, by the point's index,
    without points that have nothing near; in a worker.

    One pass over the layer: a request per point takes some fifty times as long. Raises ``BadStore``
    when ``going()`` is false, and when QGIS cannot transform the positions now.
    """
    spots = _spots(points, metres_of(layer.crs()), transforms)
    index = QgsSpatialIndex()
    for at, spot in spots.items():
        index.addFeature(at, spot.boundingBox())
    to_metres = transform_to(metres_of(layer.crs()), layer.crs(), transforms)
    field = layer.fields().lookupField(context.field) if context.field else -1
    near: dict[int, list[tuple[float, str]]] = {}
    for feature in layer.getFeatures(_over(layer, context, spots, transforms)):
        if not going():
            raise BadStore("nobody waits for what lies around reports")
        shape = _in_metres(feature.geometry(), to_metres)
        if shape is None:
            continue
        here = index.intersects(shape.boundingBox().buffered(context.metres))
        for at, metres in _distances(shape, {at: spots[at] for at in here}):
            near.setdefault(at, []).append((metres, _text(feature, field)))
    found = {at: _surroundings(layer.name(), context, measured) for at, measured in near.items()}
    return {at: one for at, one in found.items() if one.count}


def _distances(shape: QgsGeometry, spots: Mapping[int, QgsPoint]) -> Iterator[tuple[int, float]]:
    if spots:
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        yield from ((at, engine.distance(spot)) for at, spot in spots.items())


def _spots(
    points: Sequence[tuple[float, float]], epsg: int, transforms: QgsCoordinateTransformContext
) -> dict[int, QgsPoint]:
    moved = places([(lon, lat, 0.0) for lon, lat in points], epsg, transforms)
    spots = {at: QgsPoint(x, y) for at, (x, y, _) in enumerate(moved) if isfinite(x)}
    if points and not spots:
        raise BadStore("the positions cannot be transformed now")  # the list search asks again
    return spots


def _over(
    layer: Snapshot,
    context: ContextLayers,
    spots: Mapping[int, QgsPoint],
    transforms: QgsCoordinateTransformContext,
) -> QgsFeatureRequest:
    """A request for the features that may be near any of the places."""
    lambert = QgsCoordinateReferenceSystem(f"EPSG:{metres_of(layer.crs())}")
    back = QgsCoordinateTransform(lambert, layer.crs(), transforms)
    box = QgsRectangle()
    for spot in spots.values():
        box.combineExtentWith(spot.x(), spot.y())
    try:
        return QgsFeatureRequest(back.transformBoundingBox(box.buffered(context.metres)))
    except QgsCsException:  # a report lies far outside the layer's coordinate system
        return QgsFeatureRequest()


def _in_metres(shape: QgsGeometry, to_metres: QgsCoordinateTransform | None) -> QgsGeometry | None:
    if shape.isEmpty():
        return None
    try:
        failed = to_metres is not None and bool(shape.transform(to_metres))
    except QgsCsException:
        return None
    return None if failed else shape


def _surroundings(
    name: str, context: ContextLayers, measured: Sequence[tuple[float, str]]
) -> Surroundings:
    """The result for one point, from the distance and value of each feature near it."""
    road = is_road_field(context.field)
    found = sorted((metres, value) for metres, value in measured if 0 <= metres <= context.metres)
    if len(measured) > MOST:
        return Surroundings(name, context.metres, len(found), road=road, more=True)
    if not found:
        return Surroundings(name, context.metres, 0, road=road)
    nearest = found[0][0]
    near = dict.fromkeys(value for metres, value in found if metres <= nearest + AS_NEAR_M)
    values = tuple(value for value in near if value)
    return Surroundings(name, context.metres, len(found), nearest, values, road)


def _measured(
    layer: QgsVectorLayer | Snapshot,
    context: ContextLayers,
    lon: float,
    lat: float,
    transforms: QgsCoordinateTransformContext,
) -> list[tuple[float, str]]:
    """Metres and value of each feature whose rectangle is near."""
    epsg = metres_of(layer.crs())
    to_metres = transform_to(epsg, layer.crs(), transforms)
    lambert = QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
    change = QgsCoordinateTransform(QgsCoordinateReferenceSystem(DEGREES), lambert, transforms)
    back = QgsCoordinateTransform(lambert, layer.crs(), transforms)
    try:
        point = change.transform(QgsPointXY(lon, lat))
        box = QgsRectangle(point, point).buffered(context.metres)
        near = back.transformBoundingBox(box)
    except QgsCsException:
        return []
    request = QgsFeatureRequest().setFilterRect(near).setLimit(MOST + 1)
    at = layer.fields().lookupField(context.field) if context.field else -1
    here = QgsGeometry.fromPointXY(point)
    found = []
    for feature in layer.getFeatures(request):
        geometry = feature.geometry()
        if to_metres is not None and geometry.transform(to_metres):
            continue
        metres = here.distance(geometry)
        if metres >= 0:
            found.append((metres, _text(feature, at)))
    return found


def _text(feature: QgsFeature, field: int) -> str:
    text = "" if field < 0 or feature[field] in (None, "NULL") else str(feature[field])
    return " ".join(text.split())[:80]
