"""Which reports an algorithm changes: ids separated by commas, or the rows of a layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

from ...core.model.report import Report
from ...qt.language import tr
from .report_features import fields_of, layer_refusal, reports_of

_SEEN = ("status", "department", "assignee", "service_code", "priority", "report_type")
"""Fields that a change may write or clear, besides the position; their values in the layer are the
base of the change."""

_MARKS = ("version", "activity")
"""Fields that say when a row was read; a layer without them is read again when the change request
is made."""


@dataclass(frozen=True)
class Shown:
    """Rows of a layer by report id, and which of the fields above it has."""

    rows: Mapping[str, Report]
    fields: tuple[str, ...]

    def over(self, fresh: Report) -> Report:
        """A freshly read report with the values that the layer showed: the base of a change (rule
        R2). Differences between the two then count as changes of somebody else."""
        row = self.rows.get(fresh.report_id)
        if row is None:
            return fresh
        seen = {name: getattr(row, name) for name in self.fields}
        known = {name: getattr(row, name) for name in _MARKS if getattr(row, name)}
        return replace(fresh, lon=row.lon, lat=row.lat, **seen, **known)


def listed_ids(text: str) -> list[str]:
    """The ids of a comma list, each once, in order."""
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def shown_in(source: QgsProcessingFeatureSource, context: QgsProcessingContext) -> Shown:
    """The reports of a layer that :func:`reports_refusal` lets pass."""
    rows = {report.report_id: report for report in reports_of(source, context)}
    known = fields_of(source.fields())
    return Shown(rows, tuple(name for name in _SEEN if name in known))


def reports_refusal(text: str, source: QgsProcessingFeatureSource | None) -> str:
    """Why no report is named, as a sentence; empty when some are."""
    ids: Sequence[str] = listed_ids(text)
    if ids and source is not None:
        return tr("Give report numbers or a layer of reports, not both.")
    if source is not None:
        return layer_refusal(source)
    return "" if ids else tr("No report number was given.")
