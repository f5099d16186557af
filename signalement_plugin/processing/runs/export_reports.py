"""The work of ``signalement:exportreports``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.files.export_columns import FORMATS, ExportPlan, columns
from ...exchange.export import Place, write_export
from ...layer.texts import column_words, status_words
from ..algorithms.export_reports import COUNT, CRS, INPUT, OUTPUT, PERSONAL, ExportReports
from ..report_features import reports_of


class ExportingReports(ExportReports):
    """Safe in a worker thread."""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        target = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        if target.suffix.lower() not in FORMATS:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Signalement", "The file must end in one of: {endings}."
                ).format(endings=", ".join(FORMATS))
            )
        crs = self.parameterAsCrs(parameters, CRS, context)
        place = Place(crs, context.transformContext())
        plan = _plan(self.parameterAsBool(parameters, PERSONAL, context), crs.authid())
        total = max(1, source.featureCount())

        def going(count: int) -> bool:
            feedback.setProgress(100.0 * count / total)
            return not feedback.isCanceled()

        try:
            count = write_export(reports_of(source, context), plan, place, target, going)
        except SignalementError as error:
            raise QgsProcessingException(error_sentence(error)) from error
        return {OUTPUT: str(target) if count >= 0 else None, COUNT: max(0, count)}


def _plan(personal: bool, authid: str) -> ExportPlan:
    """Departments and people stay ids: nobody has named them to the algorithm."""
    return ExportPlan(
        columns(personal),
        titles=column_words(),
        words={str(status): word for status, word in status_words().items()},
        place=(f"X ({authid or 'CRS'})", f"Y ({authid or 'CRS'})"),
    )
