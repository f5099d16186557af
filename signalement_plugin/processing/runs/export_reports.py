"""The checks of ``signalement:exportreports``, in the main thread, and the writing of its file, in
the algorithm's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import NULL, QDate, QDateTime, Qt

from ...connection.texts.outcomes import error_sentence
from ...core.errors import NotSupported, ServerError, SignalementError
from ...core.files.export_columns import PERSONAL, ExportPlan, columns
from ...exchange.export import Place, write_export
from ...layer.texts import column_texts, status_texts
from ...qt.language import tr
from ...store.rows import HIDDEN
from .checks.given_values import system_sentence
from .names import Offered
from .report_features import fields_of, reports_of
from .server import Server, closing_quietly, open_stoppable

_TECHNICAL = frozenset({*HIDDEN, "fid", "ogc_fid", "objectid"})


def system_refusal(crs: QgsCoordinateReferenceSystem, wanted: object) -> str:
    """Why coordinates cannot be given in a system, as a sentence; empty when they can."""
    if crs.isValid():
        return ""
    return system_sentence(str(wanted))


def columns_refusal(
    source: QgsProcessingFeatureSource | None, wanted: Sequence[str], personal: bool
) -> str:
    """Why these columns cannot be written, as a sentence; empty when they can."""
    if source is None:
        return ""
    theirs = source.fields().names()
    missing = [name for name in wanted if name not in theirs]
    if missing:
        return tr("The layer has no field “{name}”. Its fields are: {names}.").format(
            name=missing[0], names=", ".join(theirs)
        )
    private = [name for name in wanted if _field_names(source.fields()).get(name) in PERSONAL]
    if private and not personal:
        return tr("“{name}” may be personal data: ask for those too (PERSONAL).").format(
            name=private[0]
        )
    return ""


def names_of(server: Server, feedback: QgsProcessingFeedback) -> dict[str, str]:
    """Id of a team or a person → name, as a system lists them. Raises
    ``QgsProcessingException``."""
    try:
        with closing_quietly(open_stoppable(server, feedback)) as system:
            system.probe()
            offered = Offered(system)
            return dict([*offered.people(), *offered.departments()])
    except NotSupported:
        return {}
    except ServerError as error:
        raise QgsProcessingException(error_sentence(error)) from error


@dataclass(frozen=True)
class Wanted:
    """``columns``: fields of the layer, none for all; ``names`` as in ``ExportPlan``."""

    columns: Sequence[str] = ()
    personal: bool = False
    names: Mapping[str, str] = field(default_factory=dict)


def export(
    source: QgsProcessingFeatureSource,
    target: Path,
    crs: QgsCoordinateReferenceSystem,
    wanted: Wanted,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> int:
    """Write the reports of a layer; how many, -1 when the user has cancelled and there is no
    file. Raises ``QgsProcessingException``."""
    total = max(1, source.featureCount())

    def going(count: int) -> bool:
        feedback.setProgress(100.0 * count / total)
        return not feedback.isCanceled()

    place = Place(crs, context.transformContext())
    plan = _plan(source, wanted, crs.authid())
    try:
        return write_export(reports_of(source, context), plan, place, target, going)
    except SignalementError as error:
        raise QgsProcessingException(error_sentence(error)) from error


def _field_names(fields: QgsFields) -> dict[str, str]:
    """Name of a report's field in the layer → its name in the plugin."""
    return {theirs: name for name, theirs in fields_of(fields).items()}


def _plan(source: QgsProcessingFeatureSource, wanted: Wanted, authid: str) -> ExportPlan:
    ours = _field_names(source.fields())
    chosen = [ours.get(name, name) for name in wanted.columns]
    others = (one for one in source.fields() if one.name() not in ours)
    beside = [one for one in others if (one.name() in chosen if chosen else not _is_technical(one))]
    values = _values(source, ours, [one.name() for one in beside])
    return ExportPlan(
        tuple(chosen) or (*columns(wanted.personal), *(one.name() for one in beside)),
        titles={**column_texts(), **{one.name(): one.displayName() for one in beside}},
        texts={str(status): word for status, word in status_texts().items()},
        names=wanted.names,
        place=(f"X ({authid or 'CRS'})", f"Y ({authid or 'CRS'})"),
        located=lambda report: values.get(report.report_id, {}),
        numbers=frozenset(one.name() for one in beside if one.isNumeric()),
    )


def _is_technical(one: QgsField) -> bool:
    """Whether a column is one of the plugin's own; ``False`` for one that was joined or added by an
    algorithm."""
    return one.name().lower() in _TECHNICAL


def _values(
    source: QgsProcessingFeatureSource, ours: Mapping[str, str], names: Sequence[str]
) -> dict[str, dict[str, str | float | None]]:
    """Report id → what the columns beside hold."""
    if not names:
        return {}
    key = next(theirs for theirs, name in ours.items() if name == "report_id")
    return {
        str(feature[key]): {name: _cell(feature[name]) for name in names}
        for feature in source.getFeatures()
    }


def _cell(value: object) -> str | float | None:
    """A number as it is, a time as ISO 8601, anything else as text."""
    if value is None or value == NULL:
        return None
    if isinstance(value, (QDateTime, QDate)):
        return str(value.toString(Qt.DateFormat.ISODate))
    return value if isinstance(value, (int, float)) else str(value)
