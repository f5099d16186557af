"""Looks for reports like the one that is shown, in a thread, whatever the filter hides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QObject

from ..core.duplicates import NEAR_M, Likeness, likenesses, times_here
from ..core.report import Report
from ..core.status import Status
from ..layer.nearby import nearby
from .newest import Newest

LOOKED_AT_S = 0.15
"""For so long a report has to be in the card: a key that is held down shows thirty a second,
and what is worked out for each of them would take Python from the thread that paints."""


@dataclass(frozen=True)
class Similar:
    """``likely`` the same, best first; ``times`` as in ``core.duplicates.times_here``; of the
    report with the number ``of``."""

    likely: tuple[Likeness, ...] = ()
    times: int = 0
    of: str = ""


def similar_to(question: tuple[str, Report]) -> Similar | None:
    """What the store at a path has around a report; ``None`` for one without a position.
    Raises ``BadStore``."""
    path, report = question
    if report.lon is None or report.lat is None:
        return None
    near = nearby(path, report.lon, report.lat, NEAR_M, tuple(Status))
    likely = likenesses(report, near, datetime.now(timezone.utc))
    return Similar(tuple(likely), times_here(report, near), report.report_id)


def similar_finder(parent: QObject | None = None) -> Newest:
    """Answers the path of a store and a report with a :class:`Similar`."""
    return Newest("similar", similar_to, parent, LOOKED_AT_S)
