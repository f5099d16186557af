"""Reports around a point, whatever the displayed filter hides."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ..core.metres import around, metres_between
from ..core.report import Report
from ..core.status import OPEN, Status
from .query import positions, reports_at

MOST = 100


def nearby(
    path: str | Path,
    lon: float,
    lat: float,
    metres: float,
    statuses: Collection[Status] = OPEN,
) -> list[tuple[Report, float]]:
    """Reports in these statuses within ``metres`` of a point (degrees, EPSG:4326) with their
    distance in metres, the nearest first; at most 100. Raises ``BadStore``."""
    fids = [fid for fid, _lon, _lat in positions(path, around(lon, lat, metres))]
    measured = [
        (report, metres_between(lon, lat, report.lon, report.lat))
        for report in reports_at(path, fids)
        if report.status in statuses and report.lon is not None and report.lat is not None
    ]
    near = [pair for pair in measured if pair[1] <= metres]
    return sorted(near, key=lambda pair: pair[1])[:MOST]
