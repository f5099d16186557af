"""Finds the reports of a store on or near one parcel; the displayed filter is ignored."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRectangle,
)

from ..core.model.report import Area, Report
from ..store.queries import positions, reports_at
from .plan.location import LocationKind, ParcelLocation, locate_points
from .plan.neighbours import box_of, only
from .plan.plan import Plan
from .plan.projection import DEGREES, places

_ON = (LocationKind.INSIDE, LocationKind.UNCERTAIN)


def reports_near(
    path: str | Path,
    plan: Plan,
    key: str,
    metres: float,
    context: QgsCoordinateTransformContext,
) -> list[tuple[Report, ParcelLocation]]:
    """Every report on the parcel, too near its boundary to tell, or within ``metres``; each with
    its location relative to that parcel alone. The oldest first. Raises ``BadStore``."""
    box = box_of(plan, key)
    if box is None:
        return []
    rectangle = QgsRectangle(*box).buffered(metres + 5)
    crs = QgsCoordinateReferenceSystem(f"EPSG:{plan.source.epsg}")
    change = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(DEGREES), context)
    around = change.transformBoundingBox(rectangle)
    area = Area(around.xMinimum(), around.yMinimum(), around.xMaximum(), around.yMaximum())
    reports = reports_at(path, [fid for fid, _lon, _lat in positions(path, area)])
    placed = [one for one in reports if one.place is not None]
    where = [(*place, 0.0) for one in placed if (place := one.place) is not None]
    verdicts = locate_points(only(plan, key), places(where, plan.source.epsg, context)) or []
    found = [
        (report, verdict)
        for report, verdict in zip(placed, verdicts)
        if verdict.kind in _ON or (verdict.metres is not None and verdict.metres <= metres)
    ]
    return sorted(found, key=lambda pair: (str(pair[0].requested or ""), pair[0].report_id))
