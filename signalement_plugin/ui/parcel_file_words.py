"""Words of a parcel file: how many reports there were, when, and how often they come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from qgis.PyQt.QtCore import QCoreApplication

from ..cadastre.plan import PlanSource
from ..cadastre.verdict import Kind, Verdict
from ..cadastre.words import metres_words, plan_words
from ..core.report import Report
from ..layer.print_words import day_words
from . import words

YEAR = timedelta(days=365)
MOST_LINES = 14
Found = Sequence[tuple[Report, Verdict]]


def title(key: str) -> str:
    """Head of the file."""
    return QCoreApplication.translate("Signalement", "Parcel {key}").format(key=key)


def summary(found: Found, metres: float, source: PlanSource, now: datetime) -> str:
    """How many lie where, how often they come back, and of when the plan is."""
    kinds = Counter(verdict.kind for _, verdict in found)
    on, unsure = kinds[Kind.INSIDE], kinds[Kind.UNCERTAIN]
    parts = [
        QCoreApplication.translate("Signalement", "%n on the parcel", None, on),
        QCoreApplication.translate("Signalement", "%n too near its edge to tell", None, unsure),
        QCoreApplication.translate(
            "Signalement", "%n beside it, up to {metres} m", None, len(found) - on - unsure
        ).format(metres=metres_words(metres)),
    ]
    recent = [one for one, _ in found if one.requested and now - one.requested <= YEAR]
    again = QCoreApplication.translate("Signalement", "%n in the last 12 months", None, len(recent))
    services = Counter(one.service_name for one, _ in found if one.service_name)
    often = [
        f"{words.one_line(name, 60)} ({words.number(count)})"
        for name, count in services.most_common(3)
    ]
    return "\n".join([" · ".join(parts), " · ".join([again, *often]), plan_words(source)])


def timeline(found: Found) -> str:
    """A line per report, the newest last; the first are left out where there are too many."""
    lines = [_line(report, verdict) for report, verdict in found]
    if len(lines) > MOST_LINES:
        lines = ["…", *lines[-MOST_LINES:]]
    return "\n".join(lines)


def _line(report: Report, verdict: Verdict) -> str:
    metres = QCoreApplication.translate("Signalement", "{metres} m")
    where = {
        Kind.INSIDE: QCoreApplication.translate("Signalement", "on the parcel"),
        Kind.UNCERTAIN: QCoreApplication.translate("Signalement", "uncertain"),
    }.get(verdict.kind) or metres.format(metres=metres_words(verdict.metres or 0.0))
    parts = (
        day_words(report.requested),
        words.one_line(report.report_id, 40),
        words.one_line(report.service_name, 60),
        words.status_word(report.status),
        where,
    )
    return " · ".join(filter(None, parts))
