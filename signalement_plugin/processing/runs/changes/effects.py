"""The effects of changes, such as who gets a mail and how many sub-reports close.

They are computed by ``core.changes.preview``, as for the review in the dock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from qgis.core import QgsProcessingFeedback

from ....connection.texts.effects import (
    figures_text,
    photos_sentence,
    point_alone_text,
    side_effects,
)
from ....core.changes.preview import (
    BlockedReport,
    ChangePreview,
    merge_previews,
    parents_to_ask,
    preview_held,
)
from ....core.changes.request import loses_address
from ....core.errors import ServerError
from ....core.model.capabilities import Capabilities
from ....core.model.operation import Operation, State
from ....core.model.reason_details import Block
from ....core.model.report import Report
from ....sync.rules.evidence import nothing_to_do
from ....sync.rules.rows import OutboxRow
from .change_requests import PlannedChanges, ReachedServer

ALREADY = "already"
_SENT = (State.CONFIRMED, State.UNVERIFIED)


def foreseen(wanted: PlannedChanges, reached: ReachedServer) -> ChangePreview:
    """The preview of the changes. Asks the server how many parts it closes with a report."""
    capabilities, made = reached.capabilities, by_report(wanted.operations)
    so = [one for one, operations in made.items() if all(map(_is_so, operations))]
    left = [one for one in wanted.operations if subject(one) not in so]
    plan = _preview(left, wanted.reports, capabilities)
    already = (BlockedReport(wanted.reports.get(one) or Report(one), Block.ALREADY) for one in so)
    parts = _parts(parents_to_ask(plan.closing, capabilities), reached)
    return replace(plan, blocked=(*plan.blocked, *already), parts=parts)


def subject(operation: Operation) -> str:
    """What an operation is about: a report by its id, a new one by the id of the operation."""
    return operation.report_id or operation.id


def by_report(operations: Iterable[Operation]) -> dict[str, list[Operation]]:
    """The changes of each report, in their order, by :func:`subject`."""
    found: dict[str, list[Operation]] = {}
    for operation in operations:
        found.setdefault(subject(operation), []).append(operation)
    return found


def _preview(
    operations: Sequence[Operation], reports: Mapping[str, Report], capabilities: Capabilities
) -> ChangePreview:
    """As ``preview_held``; each new report is a line of its own."""
    new = [one for one in operations if not one.report_id]
    plan = preview_held([one for one in operations if one.report_id], reports, capabilities)
    if not new:
        return plan
    apart = (
        preview_held([one], {one.id: Report(one.id, service_code=service_of(one))}, capabilities)
        for one in new
    )
    return merge_previews([plan, *apart])


def service_of(operation: Operation) -> str:
    """The category that a new report gets; empty for none."""
    return operation.sets.get("service_code", "")


def _is_so(operation: Operation) -> bool:
    change = operation.kind == "change"
    return change and not operation.has_text and nothing_to_do(operation)


def _parts(report_ids: Sequence[str], reached: ReachedServer) -> dict[str, int]:
    known: dict[str, int] = {}
    system = reached.spoken_to
    if system is None:
        return known
    for one in report_ids:
        with suppress(ServerError):  # on an error only the existence of sub-reports is reported
            known[one] = system.details(one).ending
    return known


def tell(
    plan: ChangePreview,
    wanted: PlannedChanges,
    reached: ReachedServer,
    feedback: QgsProcessingFeedback,
) -> None:
    """Writes the figures to the log, before anything is sent."""
    figures, able = plan.figures(), reached.capabilities
    for line in (figures_text(figures), *side_effects(figures)):
        feedback.pushInfo(line)
    if any(_shows_photos(one, able) for one in wanted.operations):
        feedback.pushInfo(photos_sentence())
    if any(loses_address(one, able) for one in wanted.operations):
        feedback.pushWarning(point_alone_text())


def _shows_photos(operation: Operation, capabilities: Capabilities) -> bool:
    return bool(operation.photos) and "photo" in capabilities.of([operation.report_id]).publishes


def effects_of_sent(
    rows: Sequence[OutboxRow],
    reports: Mapping[str, Report],
    capabilities: Capabilities,
    parts: Mapping[str, int] | None = None,
) -> ChangePreview:
    """The effects of changes that were sent. ``reports`` as they were before, else as the rows have
    them; ``parts`` as in ``ChangePreview``."""
    gone = [row for row in rows if row.state in _SENT and not row.arrived_only]
    gone = [row for row in gone if row.reason != ALREADY]
    read = {row.report_id: row.server for row in gone if row.server is not None}
    plan = _preview([row.operation for row in gone], {**read, **reports}, capabilities)
    return replace(plan, parts=dict(parts or {}))
