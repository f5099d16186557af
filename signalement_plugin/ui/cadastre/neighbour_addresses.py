"""Assigns the addresses of the project's layers to parcels, for letters to neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)

from ...cadastre.plan.location import LocationKind, locate_points
from ...cadastre.plan.neighbours import box_of
from ...cadastre.plan.plan import Plan
from ...cadastre.plan.projection import DEGREES, places
from ...core.geo.addresses import KnownPlace, street_key
from ...core.model.report import Area
from ..new_report.places.layers import AddressLayer

_ON = (LocationKind.INSIDE, LocationKind.UNCERTAIN)
"""Locations that count as on the parcel: an address point is often at the front of its house, on
the boundary."""


def addresses_on(
    plan: Plan, layers: Sequence[AddressLayer], keys: Sequence[str]
) -> Mapping[str, Sequence[str]]:
    """Key → the addresses on that parcel, each once, in order. Main thread; layers of this computer
    are asked within the box of all the parcels."""
    area = _area(plan, keys)
    known = {one.text: one for layer in layers for one in layer.within(area)} if area else {}
    found: dict[str, list[str]] = {}
    for one, key in zip(known.values(), _parcels(plan, list(known.values()))):
        if key in keys:
            found.setdefault(key, []).append(one.text)
    return {key: sorted(texts, key=street_key) for key, texts in found.items()}


def _parcels(plan: Plan, known: Sequence[KnownPlace]) -> list[str]:
    """The parcel of each address; empty for one that lies on none."""
    context = QgsProject.instance().transformContext()
    points = [(one.lon, one.lat, 0.0) for one in known]
    verdicts = locate_points(plan, places(points, plan.source.epsg, context)) or []
    return [one.key if one.kind in _ON else "" for one in verdicts]


def _area(plan: Plan, keys: Sequence[str]) -> Area | None:
    """The box around the parcels in degrees."""
    boxes = [box for box in (box_of(plan, key) for key in keys) if box is not None]
    if not boxes:
        return None
    west, south, east, north = zip(*boxes)
    whole = QgsRectangle(min(west), min(south), max(east), max(north))
    crs = QgsCoordinateReferenceSystem(f"EPSG:{plan.source.epsg}")
    degrees = QgsCoordinateReferenceSystem(DEGREES)
    change = QgsCoordinateTransform(crs, degrees, QgsProject.instance())
    try:
        found = change.transformBoundingBox(whole)
    except QgsCsException:
        return None
    return Area(found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum())
