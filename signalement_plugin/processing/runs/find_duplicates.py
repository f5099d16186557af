"""Finds the pairs that ``signalement:findduplicates`` writes, and their fields. Runs in the
algorithm's thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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

from ...core.analysis.duplicates import NEAR_M, Likeness, Near, counts, likenesses
from ...core.geo.points import around, metres_between
from ...core.model.report import Report
from ...core.model.status import OPEN, Status
from .progress import stop_if_cancelled
from .tables import Table


@dataclass(frozen=True)
class Limits:
    """Pairs at most ``metres`` and ``days`` apart, with at least this ``score`` (0: any)."""

    metres: float = NEAR_M
    days: int = 0
    score: float = 0.0
    open_only: bool = True

    def hold(self, like: Likeness) -> bool:
        far = bool(self.days) and like.days > self.days
        return not far and (not self.score or like.score >= self.score)


FIELDS = {
    "group": QMetaType.Type.Int,
    "report_id": QMetaType.Type.QString,
    "other_id": QMetaType.Type.QString,
    "metres": QMetaType.Type.Double,
    "days": QMetaType.Type.Int,
    "same_service": QMetaType.Type.Bool,
    "words": QMetaType.Type.QString,
    "score": QMetaType.Type.Double,
}
READ = (
    *("report_id", "status", "service_code", "service_name", "description", "notice"),
    *("requested", "updated"),
)
"""Fields of a report that are compared."""

_NEVER = (Status.REJECTED, Status.DUPLICATE)
# metres per degree of longitude at 60° north: south of it a degree is longer
_METRES_OF_DEGREE = 55_000.0

Pair = tuple[Report, Likeness]


def duplicates(
    reports: Iterable[Report], limits: Limits, feedback: QgsProcessingFeedback
) -> tuple[Table, int, int]:
    """A line for each pair in EPSG:4326, how many there are, and in how many groups.

    Raises ``QgsProcessingException`` when the user has cancelled.
    """
    found = pairs(list(reports), limits, lambda: stop_if_cancelled(feedback))
    groups = grouped(found)
    features = (_feature(one, like, groups[one.report_id]) for one, like in found)
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    table = Table(_fields(), QgsWkbTypes.Type.LineString, crs, features)
    return table, len(found), len(set(groups.values()))


def pairs(reports: list[Report], limits: Limits, check: Callable[[], None]) -> list[Pair]:
    """Each pair once, the likeliest first."""
    now = datetime.now(timezone.utc)
    placed = _Placed(reports, limits.metres, now)
    best: dict[frozenset[str], Pair] = {}
    for one in placed.reports:
        check()
        if limits.open_only and one.status not in OPEN:
            continue
        for like in likenesses(one, list(placed.near(one)), now, limits.metres):
            pair = frozenset((one.report_id, like.report.report_id))
            better = pair not in best or best[pair][1].score < like.score
            if better and limits.hold(like):
                best[pair] = (one, like)
    return sorted(best.values(), key=lambda pair: (-pair[1].score, pair[0].report_id))


def grouped(found: Iterable[Pair]) -> dict[str, int]:
    """Report id → number of its group: reports that pairs join, from 1 in their order."""
    heads: dict[str, str] = {}

    def head(report_id: str) -> str:
        heads.setdefault(report_id, report_id)
        while heads[report_id] != report_id:
            heads[report_id] = report_id = heads[heads[report_id]]
        return report_id

    for one, like in found:
        heads[head(like.report.report_id)] = head(one.report_id)
    numbers: dict[str, int] = {}
    return {id_: numbers.setdefault(head(id_), len(numbers) + 1) for id_ in list(heads)}


class _Placed:
    """Reports that can be part of a pair, by squares as wide as the greatest distance of a pair."""

    def __init__(self, reports: Iterable[Report], metres: float, now: datetime) -> None:
        self._metres = metres
        self._degrees = metres / _METRES_OF_DEGREE
        self._squares: dict[tuple[int, int], list[Report]] = defaultdict(list)
        self.reports: list[Report] = []
        for one in reports:
            if one.lon is not None and one.lat is not None and one.status not in _NEVER:
                self.reports.append(one)
                if counts(one, now):
                    self._squares[self._square(one.lon, one.lat)].append(one)

    def near(self, one: Report) -> Iterator[Near]:
        """Reports that pass :func:`counts` within the greatest distance of ``one``, with their
        distance; ``one`` may be among them."""
        if one.lon is None or one.lat is None:
            return
        area = around(one.lon, one.lat, self._metres)
        west, south = self._square(area.west, area.south)
        east, north = self._square(area.east, area.north)
        for column in range(west, east + 1):
            for row in range(south, north + 1):
                for other in self._squares.get((column, row), ()):
                    if other.lon is None or other.lat is None:
                        continue
                    if not area.contains(other.lon, other.lat):  # cheaper than the distance
                        continue
                    metres = metres_between(one.lon, one.lat, other.lon, other.lat)
                    if metres <= self._metres:
                        yield other, metres

    def _square(self, lon: float, lat: float) -> tuple[int, int]:
        return int(lon // self._degrees), int(lat // self._degrees)


def _fields() -> QgsFields:
    fields = QgsFields()
    for name, kind in FIELDS.items():
        fields.append(QgsField(name, kind))
    return fields


def _feature(report: Report, like: Likeness, group: int) -> QgsFeature:
    feature = QgsFeature(_fields())
    feature.setAttributes(
        [
            group,
            report.report_id,
            like.report.report_id,
            round(like.metres, 1),
            like.days,
            like.same_service,
            ", ".join(like.shared),
            round(like.score, 2),
        ]
    )
    places = [one.place for one in (report, like.report)]
    ends = [QgsPointXY(*place) for place in places if place is not None]
    feature.setGeometry(QgsGeometry.fromPolylineXY(ends))
    return feature
