"""The work of ``signalement:findduplicates``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timezone

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.analysis.duplicates import NEAR_M, Likeness, Near, likenesses
from ...core.geo.points import around, metres_between
from ...core.model.report import Report
from ...core.model.status import OPEN, Status
from .progress import stop_if_cancelled
from .tables import Table

FIELDS = {
    "report_id": QMetaType.Type.QString,
    "other_id": QMetaType.Type.QString,
    "metres": QMetaType.Type.Double,
    "days": QMetaType.Type.Int,
    "same_service": QMetaType.Type.Bool,
    "words": QMetaType.Type.QString,
    "score": QMetaType.Type.Double,
}
_NEVER = (Status.REJECTED, Status.DUPLICATE)
_DEGREES = 0.001  # a square of the table of places: wider than NEAR_M up to 60 degrees north

Pair = tuple[Report, Likeness]


def duplicates(
    reports: Iterable[Report], open_only: bool, feedback: QgsProcessingFeedback
) -> tuple[Table, int]:
    """A line for each pair in EPSG:4326, and how many there are.

    Raises ``QgsProcessingException`` when the user has cancelled.
    """
    found = pairs(list(reports), open_only, lambda: stop_if_cancelled(feedback))
    features = (_feature(report, likeness) for report, likeness in found)
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    return Table(_fields(), QgsWkbTypes.Type.LineString, crs, features), len(found)


def pairs(reports: list[Report], open_only: bool, check: Callable[[], None]) -> list[Pair]:
    """Each pair once, the likeliest first."""
    placed = [one for one in reports if one.lon is not None and one.status not in _NEVER]
    squares: dict[tuple[int, int], list[Report]] = defaultdict(list)
    for one in placed:
        squares[_square(one)].append(one)
    now = datetime.now(timezone.utc)
    best: dict[frozenset[str], Pair] = {}
    for one in placed:
        check()
        if open_only and one.status not in OPEN:
            continue
        for like in likenesses(one, list(_near(one, squares)), now):
            pair = frozenset((one.report_id, like.report.report_id))
            if pair not in best or best[pair][1].score < like.score:
                best[pair] = (one, like)
    return sorted(best.values(), key=lambda pair: (-pair[1].score, pair[0].report_id))


def _near(one: Report, squares: dict[tuple[int, int], list[Report]]) -> Iterator[Near]:
    if one.lon is None or one.lat is None:
        return
    area = around(one.lon, one.lat, NEAR_M)
    west, south = int(area.west // _DEGREES), int(area.south // _DEGREES)
    east, north = int(area.east // _DEGREES), int(area.north // _DEGREES)
    for column in range(west, east + 1):
        for row in range(south, north + 1):
            for other in squares.get((column, row), ()):
                if other.lon is None or other.lat is None:
                    continue
                metres = metres_between(one.lon, one.lat, other.lon, other.lat)
                if metres <= NEAR_M:
                    yield other, metres


def _square(one: Report) -> tuple[int, int]:
    return int((one.lon or 0.0) // _DEGREES), int((one.lat or 0.0) // _DEGREES)


def _fields() -> QgsFields:
    fields = QgsFields()
    for name, kind in FIELDS.items():
        fields.append(QgsField(name, kind))
    return fields


def _feature(report: Report, like: Likeness) -> QgsFeature:
    feature = QgsFeature(_fields())
    feature.setAttributes(
        [
            report.report_id,
            like.report.report_id,
            round(like.metres, 1),
            like.days,
            like.same_service,
            ", ".join(like.shared),
            round(like.score, 2),
        ]
    )
    ends = [QgsPointXY(one.lon or 0.0, one.lat or 0.0) for one in (report, like.report)]
    feature.setGeometry(QgsGeometry.fromPolylineXY(ends))
    return feature
