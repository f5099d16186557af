"""Behaviour of the stand-ins for points and boxes, and by GDAL for geometries and coordinate
systems."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

from osgeo import ogr, osr

ogr.UseExceptions()
osr.UseExceptions()


def stand_in(name: str) -> Any:
    """A class of ``qgis.core``. It is imported late, because its module needs this module."""
    import qgis.core  # noqa: PLC0415

    return getattr(qgis.core, name)


@cache
def system(authid: str) -> Any:
    """A coordinate system of GDAL with the axis east first; ``None`` for an unknown name."""
    found = osr.SpatialReference()
    try:
        found.SetFromUserInput(authid)
    except RuntimeError:
        return None
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


class QgsCoordinateReferenceSystem:
    def _begin(self, *args: Any) -> None:
        first = args[0] if args else ""
        self._name = first if isinstance(first, str) else getattr(first, "_name", "")

    def isValid(self) -> bool:
        return bool(self._name) and system(self._name) is not None

    def authid(self) -> str:
        return self._name if self.isValid() else ""

    def isGeographic(self) -> bool:
        return self.isValid() and bool(system(self._name).IsGeographic())

    def description(self) -> str:
        return system(self._name).GetName() if self.isValid() else ""

    def __eq__(self, other: object) -> bool:
        return getattr(other, "_name", None) == self._name

    def __hash__(self) -> int:
        return hash(self._name)


class QgsPointXY:
    def _begin(self, *args: Any) -> None:
        if len(args) == 2:
            self._kept_x, self._kept_y = map(float, args)
        elif not args:
            self._kept_x = self._kept_y = 0.0

    def distance(self, *args: Any) -> float:
        x, y = args if len(args) == 2 else (args[0].x(), args[0].y())
        return math.hypot(self.x() - x, self.y() - y)

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.x(), self.y()))


class QgsRectangle:
    def _begin(self, *args: Any, **_named: Any) -> None:
        self._box: tuple[float, ...] | None = None
        if len(args) >= 4:
            self._box = tuple(map(float, args[:4]))
        elif len(args) >= 2:
            self._box = (args[0].x(), args[0].y(), args[1].x(), args[1].y())
        elif args:
            self._box = args[0]._box
        if self._box is not None:
            west, south, east, north = self._box
            self._box = (min(west, east), min(south, north), max(west, east), max(south, north))

    def xMinimum(self) -> float:
        return self._box[0] if self._box else 0.0

    def yMinimum(self) -> float:
        return self._box[1] if self._box else 0.0

    def xMaximum(self) -> float:
        return self._box[2] if self._box else 0.0

    def yMaximum(self) -> float:
        return self._box[3] if self._box else 0.0

    def width(self) -> float:
        return self.xMaximum() - self.xMinimum()

    def height(self) -> float:
        return self.yMaximum() - self.yMinimum()

    def isNull(self) -> bool:
        return self._box is None

    def isEmpty(self) -> bool:
        return self.width() <= 0 or self.height() <= 0

    def isFinite(self) -> bool:
        return self._box is not None and all(map(math.isfinite, self._box))

    def center(self) -> Any:
        x = (self.xMinimum() + self.xMaximum()) / 2
        return stand_in("QgsPointXY")(x, (self.yMinimum() + self.yMaximum()) / 2)

    def buffered(self, width: float) -> Any:
        west, south, east, north = self._box or (0.0,) * 4
        return type(self)(west - width, south - width, east + width, north + width)

    def contains(self, *args: Any) -> bool:
        west, south, east, north = self._box or (0.0,) * 4
        if isinstance(args[0], type(self)):
            inner = args[0]._box or (0.0,) * 4
            return west <= inner[0] and south <= inner[1] and inner[2] <= east and inner[3] <= north
        x, y = args if len(args) == 2 else (args[0].x(), args[0].y())
        return west <= x <= east and south <= y <= north

    def asWktPolygon(self) -> str:
        west, south, east, north = self._box or (0.0,) * 4
        ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
        return "Polygon ((" + ", ".join(f"{x} {y}" for x, y in ring) + "))"

    def __eq__(self, other: object) -> bool:
        return getattr(other, "_box", 0) == self._box

    def __hash__(self) -> int:
        return hash(self._box)


class QgsGeometry:
    def _begin(self, *args: Any) -> None:
        self._ogr = args[0]._ogr.Clone() if args and args[0]._ogr is not None else None

    @staticmethod
    def fromWkt(wkt: str) -> Any:
        return geometry(ogr.CreateGeometryFromWkt(wkt))

    @staticmethod
    def fromPointXY(point: Any) -> Any:
        return geometry(ogr.CreateGeometryFromWkt(f"POINT ({point.x()} {point.y()})"))

    @staticmethod
    def fromMultiPointXY(points: Any) -> Any:
        inside = ", ".join(f"({one.x()} {one.y()})" for one in points)
        return geometry(ogr.CreateGeometryFromWkt(f"MULTIPOINT ({inside})"))

    @staticmethod
    def fromPolygonXY(rings: Any) -> Any:
        parts = [", ".join(f"{one.x()} {one.y()}" for one in ring) for ring in rings]
        inside = ", ".join(f"({part})" for part in parts)
        return geometry(ogr.CreateGeometryFromWkt(f"POLYGON ({inside})"))

    @staticmethod
    def fromRect(box: Any) -> Any:
        return geometry(ogr.CreateGeometryFromWkt(box.asWktPolygon()))

    @staticmethod
    def createGeometryEngine(shape: Any, *_precision: Any) -> Any:
        engine = stand_in("QgsGeometryEngine")._made_by_qgis()
        engine._ogr = shape._ogr
        return engine

    def isNull(self) -> bool:
        return self._ogr is None

    def isEmpty(self) -> bool:
        return self._ogr is None or self._ogr.IsEmpty()

    def asPoint(self) -> Any:
        return stand_in("QgsPointXY")(self._ogr.GetX(), self._ogr.GetY())

    def isMultipart(self) -> bool:
        return self._ogr is not None and self._ogr.GetGeometryName().startswith("MULTI")

    def asPolygon(self) -> list[list[Any]]:
        return rings(self._ogr)

    def asMultiPolygon(self) -> list[list[list[Any]]]:
        return [rings(self._ogr.GetGeometryRef(at)) for at in range(self._ogr.GetGeometryCount())]

    def boundingBox(self) -> Any:
        if self.isEmpty():
            return stand_in("QgsRectangle")()
        west, east, south, north = self._ogr.GetEnvelope()
        return stand_in("QgsRectangle")(west, south, east, north)

    def intersects(self, other: Any) -> bool:
        return self._ogr.Intersects(other._ogr)

    def contains(self, *args: Any) -> bool:
        return self._ogr.Contains(args[0]._ogr)

    def constGet(self) -> Any:
        shape = stand_in("QgsAbstractGeometry")._made_by_qgis()
        shape._ogr = self._ogr
        return shape

    def type(self) -> Any:
        kinds = stand_in("Qgis").GeometryType
        name = "" if self._ogr is None else self._ogr.GetGeometryName()
        part = next((one for one in ("Point", "Line", "Polygon") if one.upper() in name), "Null")
        return kinds[part]

    def transform(self, by: Any, *_more: Any) -> Any:
        if by._transformation is not None:
            self._ogr.Transform(by._transformation)
        return stand_in("Qgis").GeometryOperationResult.Success


def rings(polygon: Any) -> list[list[Any]]:
    """Outer and inner rings as points."""
    point = stand_in("QgsPointXY")
    every = (polygon.GetGeometryRef(at) for at in range(polygon.GetGeometryCount()))
    return [[point(x, y) for x, y, *_ in ring.GetPoints()] for ring in every]


class QgsGeometryEngine:
    def prepareGeometry(self) -> None:
        """QGIS makes later calls faster here; the stand-in does nothing."""

    def intersects(self, other: Any, *_message: Any) -> bool:
        return self._ogr.Intersects(other._ogr)


def geometry(shape: Any) -> Any:
    """A geometry of QGIS over one of GDAL."""
    made = stand_in("QgsGeometry")()
    made._ogr = shape
    return made


class QgsCoordinateTransform:
    def _begin(self, *args: Any) -> None:
        self._transformation = None
        systems = [system(one._name) for one in args[:2] if hasattr(one, "_name")]
        if len(systems) == 2 and None not in systems and not systems[0].IsSame(systems[1]):
            self._transformation = osr.CoordinateTransformation(*systems)

    def isValid(self) -> bool:
        return True

    def transform(self, *args: Any) -> Any:
        x, y = args[:2] if isinstance(args[0], (int, float)) else (args[0].x(), args[0].y())
        if self._transformation is not None:
            x, y, _ = self._transformation.TransformPoint(x, y)
        return stand_in("QgsPointXY")(x, y)

    def transformBoundingBox(self, box: Any, *_more: Any) -> Any:
        corners = [(box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMaximum())]
        first, last = (self.transform(x, y) for x, y in corners)
        return stand_in("QgsRectangle")(first, last)
