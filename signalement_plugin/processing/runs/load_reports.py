"""The work of ``signalement:loadreports``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt

from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadFilter, SignalementError
from ...core.filter.conditions import holds, meaning
from ...core.filter.parser import Filter, FilterContext, parse
from ...core.model.report import Area, Report
from ...systems.base import System
from ..algorithms.load_reports import (
    COUNT,
    EXTENT,
    FILTER,
    OUTPUT,
    SINCE,
    SKIPPED,
    WARNINGS,
    LoadReports,
)
from ..cadastre_parameters import PARCELS
from ..plan_filter import on_plan_of
from ..report_features import report_feature, report_fields
from ..server_session import Talking, closing_quietly, report_progress
from ..spool import Spool

_MOST_WARNINGS = 100
Passing = Callable[[Iterable[Report]], Iterable[Report]]


@dataclass
class _Wanted:
    """What the parameters ask for, and who asks."""

    since: datetime | None = None
    area: Area | None = None
    filter: Filter = field(default_factory=Filter)
    context: FilterContext = field(
        default_factory=lambda: FilterContext(datetime.now(timezone.utc))
    )

    @property
    def accepts(self) -> Callable[[Report], bool]:
        """A test for one report; what cannot be read of it does not exclude it."""
        condition = meaning(self.filter.of_store.terms, self.context)

        def test(report: Report) -> bool:
            at = report.updated or report.requested
            if self.since is not None and at is not None and at < self.since:
                return False
            return self._inside(report) and holds(condition, report)

        return test

    def _inside(self, report: Report) -> bool:
        if self.area is None or report.lon is None or report.lat is None:
            return True
        return self.area.contains(report.lon, report.lat)


class LoadingReports(Talking, LoadReports):
    """Reads page by page into a spool; the output is touched after the last page only."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = _Wanted()

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            wanted = parse(self.parameterAsString(parameters, FILTER, context))
        except BadFilter as error:
            return False, QCoreApplication.translate(
                "Signalement", "The filter cannot be read at character {position}: {reason}."
            ).format(position=error.position + 1, reason=f"{error} {error.words}".strip())
        if wanted.of_plan and self.parameterAsSource(parameters, PARCELS, context) is None:
            return False, QCoreApplication.translate(
                "Signalement", "The filter asks about parcels: choose their layer."
            )
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> bool:
        settings = self.wanted_connection(parameters, context)
        self.resolve(settings)
        self._wanted = _Wanted(
            self._since(parameters, context),
            self._area(parameters, context),
            parse(self.parameterAsString(parameters, FILTER, context)),
            FilterContext(
                datetime.now(timezone.utc), settings.me, settings.my_department, settings.zone
            ),
        )
        return True

    def _since(self, parameters: dict[str, Any], context: QgsProcessingContext) -> datetime | None:
        at = self.parameterAsDateTime(parameters, SINCE, context)
        if not at.isValid():
            return None
        if at.timeSpec() == Qt.TimeSpec.LocalTime:
            at.setTimeSpec(Qt.TimeSpec.UTC)
        return datetime.fromtimestamp(at.toMSecsSinceEpoch() / 1000, timezone.utc)

    def _area(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Area | None:
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        box = self.parameterAsExtent(parameters, EXTENT, context, degrees)
        if box.isNull():
            return None
        return Area(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        try:
            passing = self._passing(parameters, context, feedback)
            with closing_quietly(self.open(feedback)) as system, Spool() as spool:
                warnings = self._fill(spool, system, passing, feedback)
                output = self._write(spool, parameters, context, feedback)
                count = len(spool)
        except SignalementError as error:
            _stop_if_cancelled(feedback)
            raise QgsProcessingException(error_sentence(error)) from error
        for warning in warnings[:_MOST_WARNINGS]:
            feedback.pushWarning(warning)
        listed = "\n".join(warnings[:_MOST_WARNINGS])
        return {OUTPUT: output, COUNT: count, SKIPPED: len(warnings), WARNINGS: listed}

    def _passing(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Passing:
        """The reports of a page that are wanted. Raises ``QgsProcessingException``."""
        accepts, terms = self._wanted.accepts, self._wanted.filter.of_plan
        if not terms:
            return lambda reports: filter(accepts, reports)
        on_plan = on_plan_of(self, parameters, context, feedback)
        return lambda reports: on_plan(list(filter(accepts, reports)), terms)

    def _fill(
        self, spool: Spool, system: System, passing: Passing, feedback: QgsProcessingFeedback
    ) -> list[str]:
        """Read every page; the warnings of all of them, each once."""
        warnings: list[str] = []
        seen = 0
        system.probe()
        for page in system.pages(self._wanted.since, self._wanted.area):
            _stop_if_cancelled(feedback)
            spool.add(passing(page.reports))
            warnings += page.warnings
            seen += len(page.reports)
            report_progress(feedback, seen, page.total)
        return list(dict.fromkeys(warnings))

    def _write(
        self,
        spool: Spool,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        _stop_if_cancelled(feedback)
        fields = report_fields()
        sink, output = self.parameterAsSink(
            parameters,
            OUTPUT,
            context,
            fields,
            QgsWkbTypes.Type.Point,
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for report in spool:
            feature = report_feature(report, fields)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        return str(output)


def _stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    if feedback.isCanceled():
        raise QgsProcessingException(
            QCoreApplication.translate("Signalement", "Cancelled; nothing was written.")
        )
