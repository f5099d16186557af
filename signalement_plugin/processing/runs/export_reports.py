"""The work of ``signalement:exportreports``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.files.export_columns import ExportPlan, columns
from ...exchange.export import Place, write_export
from ...layer.texts import column_words, status_words
from .checks.given_values import system_sentence
from .report_features import reports_of


def system_refusal(crs: QgsCoordinateReferenceSystem, wanted: object) -> str:
    """Why coordinates cannot be given in a system, as a sentence; empty when they can."""
    if crs.isValid():
        return ""
    return system_sentence(str(wanted))


def export(
    source: QgsProcessingFeatureSource,
    target: Path,
    crs: QgsCoordinateReferenceSystem,
    personal: bool,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> int:
    """Write the reports of a layer; how many, -1 when the user has cancelled and there is no
    file. ``personal``: personal data too. Raises ``QgsProcessingException``."""
    total = max(1, source.featureCount())

    def going(count: int) -> bool:
        feedback.setProgress(100.0 * count / total)
        return not feedback.isCanceled()

    place = Place(crs, context.transformContext())
    plan = _plan(personal, crs.authid())
    try:
        return write_export(reports_of(source, context), plan, place, target, going)
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def _plan(personal: bool, authid: str) -> ExportPlan:
    """Departments and people stay ids: nobody has named them to the algorithm."""
    return ExportPlan(
        columns(personal),
        titles=column_words(),
        words={str(status): word for status, word in status_words().items()},
        place=(f"X ({authid or 'CRS'})", f"Y ({authid or 'CRS'})"),
    )
