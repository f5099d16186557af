"""The work of ``signalement:roundsheet``, in the main thread."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.geo.points import nearest_order
from ...core.model.report import Report
from ...printing.layouts import Sheet, pages
from ...printing.stops_layer import Stop, stops_layer
from ...printing.texts import day_words, sheet_words
from ...qgis_profile.settings import all_connections, data_folder
from ...store.photo_cache import cached_photo
from ..algorithms.round_sheet import COUNT, INPUT, ORDER, OUTPUT, TEMPLATE, RoundSheet
from ..report_features import reports_of

MOST = 500
SHIPPED = Path(__file__).resolve().parent.parent.parent / "resources" / "layouts" / "round.qpt"


class DrawingRound(RoundSheet):
    """Page after page until somebody cancels."""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        reports = list(reports_of(source, context))
        if not 0 < len(reports) <= MOST:
            raise QgsProcessingException(_wrong_number(len(reports)))
        if self.parameterAsBool(parameters, ORDER, context):
            places = [None if r.lon is None or r.lat is None else (r.lon, r.lat) for r in reports]
            reports = [reports[at] for at in nearest_order(places)]
        template = self.parameterAsFile(parameters, TEMPLATE, context) or str(SHIPPED)
        target = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        project = context.project() or QgsProject()
        try:
            drawn = _draw(_sheet(reports, template, project), project, target, feedback)
        except (SignalementError, OSError, UnicodeDecodeError) as error:
            raise QgsProcessingException(_why(error)) from error
        return {OUTPUT: str(target) if drawn else None, COUNT: len(reports) if drawn else 0}


def _sheet(reports: list[Report], template: str, project: QgsProject) -> Sheet:
    folders = [data_folder(one.id) for one in all_connections()]
    stops = [
        Stop(report, cached_photo(folders, report.photo), report.department) for report in reports
    ]
    title = QCoreApplication.translate("Signalement", "Round of {day}")
    subtitle = QCoreApplication.translate("Signalement", "%n stop(s)", None, len(reports))
    words = {
        **sheet_words(),
        "signalement_title": title.format(day=day_words(datetime.now(timezone.utc))),
        "signalement_subtitle": subtitle,
        "signalement_as_of": "",
        "signalement_author": "",
    }
    layer = stops_layer(stops, project.transformContext())
    ground = project.layerTreeRoot().checkedLayers()
    return Sheet(Path(template).read_text(encoding="utf-8"), layer, words, ground)


def _draw(sheet: Sheet, project: QgsProject, target: Path, feedback: QgsProcessingFeedback) -> bool:
    with closing(pages(sheet, project, target)) as drawing:
        for share in drawing:
            feedback.setProgress(100.0 * share)
            if feedback.isCanceled():
                return share >= 1.0
    return True


def _why(error: Exception) -> str:
    return error_sentence(error) if isinstance(error, SignalementError) else str(error)


def _wrong_number(count: int) -> str:
    if not count:
        return str(QCoreApplication.translate("Signalement", "There is no report in the layer."))
    text = QCoreApplication.translate(
        "Signalement", "%n report(s) are no round: filter or select at most {most}.", None, count
    )
    return str(text.format(most=MOST))
