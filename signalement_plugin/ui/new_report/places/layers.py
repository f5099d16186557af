"""Address layers of the project: search by text, and the address nearest to a position, both read
in worker threads; addresses in a rectangle, in any thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from ....cadastre.project_plan import REMOTE
from ....core.geo.addresses import AddressColumns, KnownPlace, address_text, columns_among
from ....core.geo.points import around, metres_between
from ....core.model.report import Area
from ....core.text.folding import needle
from ...canvas.map_link import WGS84
from ...texts import one_line

LONGEST = 120
MOST_READ = 300
_POINTS = QgsWkbTypes.GeometryType.PointGeometry


@dataclass(frozen=True)
class AddressLayer:
    """What is needed of one layer, taken in the main thread and used in a worker."""

    source: QgsVectorLayerFeatureSource
    columns: AddressColumns
    to_wgs84: QgsCoordinateTransform

    def search(self, terms: tuple[str, ...], feedback: QgsFeedback) -> Iterator[KnownPlace]:
        """Addresses that hold each of the words, in a worker; at most :data:`MOST_READ`."""
        request = self._request()
        request.setFilterExpression(" AND ".join([*self._used(), *map(self._holds, terms)]))
        request.setLimit(MOST_READ)
        request.setFeedback(feedback)
        for feature in self.source.getFeatures(request):
            place = self._place(feature)
            if place is not None:
                yield place

    def nearest(self, lon: float, lat: float, metres: float) -> tuple[float, str] | None:
        """Metres to the nearest address within ``metres`` of a point in degrees, and that
        address; in a worker."""
        found = self.within(around(lon, lat, metres))
        measured = ((metres_between(lon, lat, one.lon, one.lat), one.text) for one in found)
        return min((one for one in measured if one[0] <= metres), default=None)

    def within(self, area: Area) -> list[KnownPlace]:
        """Addresses in a rectangle in degrees; in any thread."""
        box = QgsRectangle(area.west, area.south, area.east, area.north)
        request = self._request()
        reverse = QgsCoordinateTransform.TransformDirection.ReverseTransform
        try:
            request.setFilterRect(self.to_wgs84.transformBoundingBox(box, reverse))
        except QgsCsException:
            return []
        if self._used():
            request.setFilterExpression(" AND ".join(self._used()))
        return list(filter(None, map(self._place, self.source.getFeatures(request))))

    def _request(self) -> QgsFeatureRequest:
        columns = self.columns
        names = (columns.street, columns.number, columns.town, columns.ended)
        request = QgsFeatureRequest()
        request.setSubsetOfAttributes([one for one in names if one], self.source.fields())
        return request

    def _used(self) -> list[str]:
        ended = self.columns.ended
        return [f"{QgsExpression.quotedColumnRef(ended)} IS NULL"] if ended else []

    def _holds(self, word: str) -> str:
        """That the address has a word which begins so, whatever its case and accents."""
        columns = (self.columns.street, self.columns.number, self.columns.town)
        parts = ", ' ', ".join(QgsExpression.quotedColumnRef(one) for one in columns if one)
        pattern = QgsExpression.quotedString(rf"\b(?:{needle(word).pattern})")
        return f"regexp_match(concat({parts}), {pattern}) > 0"

    def _place(self, feature: QgsFeature) -> KnownPlace | None:
        if not feature.hasGeometry():
            return None
        columns = self.columns
        parts = (columns.street, columns.number, columns.town)
        values = [_text(feature[one]) if one else "" for one in parts]
        if not values[0]:
            return None
        try:
            point = self.to_wgs84.transform(feature.geometry().centroid().asPoint())
        except QgsCsException:
            return None
        return KnownPlace(one_line(address_text(*values), LONGEST), point.x(), point.y())


def _text(value: object) -> str:
    """A value of a column; a null of QGIS is no text."""
    return str(value).strip() if value else ""


def address_layers(*, remote: bool = True) -> list[AddressLayer]:
    """The project's point layers whose columns are of addresses. Main thread. Not ``remote``: those
    alone that can be read while somebody waits."""
    project = QgsProject.instance()
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    found = []
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != _POINTS:
            continue
        if not remote and layer.providerType() in REMOTE:
            continue
        columns = columns_among(layer.fields().names())
        if columns is not None and layer.isValid() and not _is_ours(layer):
            transform = QgsCoordinateTransform(layer.crs(), wgs84, project)
            found.append(AddressLayer(QgsVectorLayerFeatureSource(layer), columns, transform))
    return found


def _is_ours(layer: QgsVectorLayer) -> bool:
    """Whether it is a layer of reports: their addresses are read from the store."""
    return bool(layer.fields().lookupField("report_id") >= 0)
