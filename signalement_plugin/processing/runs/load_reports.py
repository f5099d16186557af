"""Reads the reports that ``signalement:loadreports`` asks for into a temporary file, then a layer.

Filters are checked before, in the main thread; the reading is in the algorithm's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadFilter, SignalementError
from ...core.filter.conditions import Condition, holds, meaning, only_open
from ...core.filter.parser import Filter, FilterContext, parse
from ...core.filter.vocabulary import OF_LAYERS, OF_STORE
from ...core.model.report import Area, Report
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ...systems.base import Page, System
from .parcels.plan_filter import OnPlan
from .progress import report_progress, stop_if_cancelled
from .report_features import report_feature, report_fields
from .server import Server, closing_quietly, open_stoppable
from .spool import Spool
from .tables import Table

MOST_WARNINGS = 100


@dataclass(frozen=True)
class Wanted:
    """Which reports are asked for, and by whom."""

    since: datetime | None = None
    area: Area | None = None
    filter: Filter = field(default_factory=Filter)
    context: FilterContext = field(
        default_factory=lambda: FilterContext(datetime.now(timezone.utc))
    )

    @property
    def accepts(self) -> Callable[[Report], bool]:
        """A test for one report; what cannot be read of it does not exclude it."""
        condition = self._condition

        def test(report: Report) -> bool:
            at = report.updated or report.requested
            if self.since is not None and at is not None and at < self.since:
                return False
            return self._inside(report) and holds(condition, report)

        return test

    @property
    def only_open(self) -> bool:
        """Whether the filter takes open reports only."""
        return only_open(self._condition)

    @property
    def _condition(self) -> Condition:
        return meaning(self.filter.of_store.terms, self.context)

    def _inside(self, report: Report) -> bool:
        if self.area is None or report.lon is None or report.lat is None:
            return True
        return self.area.contains(report.lon, report.lat)


def filter_refusal(line: str, *, has_plan: bool) -> str:
    """Why a filter cannot be used, as a sentence; empty when it can."""
    try:
        wanted = parse(line)
    except BadFilter as error:
        sentence = tr("The filter cannot be read at character {position}: {reason}.").format(
            position=error.position + 1, reason=f"{error} {error.term}".strip()
        )
        hint = tr(
            "Here it takes the English words in every language, such as "
            "“is:open category:lamp age>5”."
        )
        return f"{sentence} {hint}"
    counted = next((term.key for term in wanted.terms if term.key in OF_STORE), "")
    if counted:
        return tr(
            "“{key}” compares a report with those around it, which are not all read here: only the "
            "list of the dock takes it."
        ).format(key=counted)
    if any(term.key in OF_LAYERS for term in wanted.terms):
        return tr(
            "“around” asks the layers around reports of the open project: only the list of the "
            "dock takes it."
        )
    if wanted.of_plan and not has_plan:
        return tr("The filter asks about parcels: choose their layer.")
    return ""


def wanted_reports(
    settings: ConnectionSettings, line: str, since: QDateTime, extent: QgsRectangle
) -> Wanted:
    """``line``: a filter that can be read. ``extent``: degrees, EPSG:4326."""
    me, department = settings.me, settings.my_department
    return Wanted(
        _moment(since),
        _area(extent),
        parse(line),
        FilterContext(datetime.now(timezone.utc), me, department, settings.zone),
    )


def _moment(at: QDateTime) -> datetime | None:
    if not at.isValid():
        return None
    if at.timeSpec() == Qt.TimeSpec.LocalTime:
        at.setTimeSpec(Qt.TimeSpec.UTC)
    return datetime.fromtimestamp(at.toMSecsSinceEpoch() / 1000, timezone.utc)


def _area(box: QgsRectangle) -> Area | None:
    if box.isNull():
        return None
    return Area(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def load_into(
    spool: Spool,
    server: Server,
    wanted: Wanted,
    on_plan: OnPlan | None,
    feedback: QgsProcessingFeedback,
) -> list[str]:
    """Read every page; the warnings of all of them, each once.

    ``on_plan`` answers the terms about parcels. Raises ``QgsProcessingException``.
    """
    warnings: list[str] = []
    seen = 0
    try:
        with closing_quietly(open_stoppable(server, feedback)) as system:
            system.probe()
            for page in _pages(system, wanted):
                stop_if_cancelled(feedback)
                spool.add(_passing(page.reports, wanted, on_plan))
                warnings += page.warnings
                seen += len(page.reports)
                report_progress(feedback, seen, page.total)
    except SignalementError as error:
        stop_if_cancelled(feedback)
        raise QgsProcessingException(error_sentence(error)) from error
    stop_if_cancelled(feedback)
    return list(dict.fromkeys(warnings))


def _pages(system: System, wanted: Wanted) -> Iterator[Page]:
    """Only open reports, and those made meanwhile, where nothing else is wanted and the server can
    be asked for them."""
    if wanted.since is None and wanted.only_open and system.capabilities.filters_recent:
        return system.recent_pages(wanted.context.now, wanted.area)
    return system.pages(wanted.since, wanted.area)


def _passing(reports: Iterable[Report], wanted: Wanted, on_plan: OnPlan | None) -> Iterable[Report]:
    passing = filter(wanted.accepts, reports)
    return passing if on_plan is None else on_plan(list(passing), wanted.filter.of_plan)


def loaded_table(spool: Spool) -> Table:
    """The reports of a spool as points in EPSG:4326."""
    fields = report_fields()
    return Table(
        fields,
        QgsWkbTypes.Type.Point,
        QgsCoordinateReferenceSystem("EPSG:4326"),
        (report_feature(report, fields) for report in spool),
    )
