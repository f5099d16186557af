"""The rings of QGIS's polygons as plain numbers."""

from __future__ import annotations

import struct

from qgis.core import QgsGeometry, QgsWkbTypes

_HEAD = struct.Struct("<BII")
_COUNT = struct.Struct("<I")
_CORNER = 16  # bytes per corner: x and y
_LITTLE, _POLYGON, _MULTIPOLYGON = 1, 3, 6
_KIND = slice(1, 5)


def rings_of(geometry: QgsGeometry) -> list[bytes]:
    """Every ring as little-endian doubles x, y, x, y…, closed; outer rings and holes alike. Curves
    become short lines, Z and M are left out. Empty for a geometry that is null, empty or no
    polygon."""
    wkb = geometry.asWkb().data()
    if wkb[_KIND] not in _PLAIN:
        wkb = _plain(geometry)
    rings: list[bytes] = []
    if wkb:
        _collect(wkb, 0, rings)
    return rings


_PLAIN = tuple(struct.pack("<I", kind) for kind in (_POLYGON, _MULTIPOLYGON))


def _plain(geometry: QgsGeometry) -> bytes:
    """A plain multipolygon's WKB, or nothing."""
    if geometry.isNull() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return b""
    flat = geometry.constGet().segmentize()
    flat.dropZValue()
    flat.dropMValue()
    wkb: bytes = QgsGeometry(flat).asWkb().data()
    return wkb if wkb[_KIND] in _PLAIN else b""


def _collect(wkb: bytes, at: int, rings: list[bytes]) -> int:
    """Add the rings of the (multi)polygon that begins at ``at``. Returns where it ends."""
    order, kind, count = _HEAD.unpack_from(wkb, at)
    at += _HEAD.size
    if order != _LITTLE:
        return at
    for _part in range(count):
        if kind == _MULTIPOLYGON:
            at = _collect(wkb, at, rings)
            continue
        end = at + _COUNT.size + _COUNT.unpack_from(wkb, at)[0] * _CORNER
        if end - at > _COUNT.size + _CORNER:
            rings.append(wkb[at + _COUNT.size : end])
        at = end
    return at
