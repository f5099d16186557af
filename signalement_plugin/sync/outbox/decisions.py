"""Finds the changes about which the user has to decide: they are in conflict, replaced a
colleague's change, were refused, had no effect, or their outcome is not known. Counts their
reports, and says what a report's mark on the map shows of its changes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ...core.marks.marks import Corner
from ...core.model.operation import FINAL, State
from ..rules.rows import ACCOUNT, OutboxRow
from .outbox import Outbox
from .queries import may_need_decision, reports_to_send, waiting_reports
from .resolutions import RETRIED, replaced_value


class DecisionReason(Enum):
    """Why a change needs a decision, in the order in which people look at them."""

    CHANGED = "changed"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    ACCOUNT = "account"


def decision_reason(row: OutboxRow) -> DecisionReason | None:
    """Why a change needs a decision; ``None`` for a change that is sent by itself, was decided, or
    waits for a review. A change of unknown outcome needs one only when no further read is
    planned."""
    if row.state is State.CONFLICT or replaced_value(row):
        return DecisionReason.CHANGED
    if row.state is State.QUEUED:
        return DecisionReason.ACCOUNT if row.reason == ACCOUNT else None
    if row.state is State.REFUSED:
        return None if row.reason == RETRIED else DecisionReason.REFUSED
    unclear = row.state is State.UNKNOWN and not row.next_try
    return DecisionReason.UNCERTAIN if unclear or (row.arrived_only and row.asks) else None


def rows_to_decide(outbox: Outbox) -> list[OutboxRow]:
    """The changes that need a decision, oldest first. A change that replaced a colleague's is left
    out once a later change of the same report was made."""
    return [
        row
        for row in may_need_decision(outbox)
        if decision_reason(row) is not None
        and (not replaced_value(row) or outbox.of_report(row.report_id)[-1].id == row.id)
    ]


@dataclass(frozen=True)
class ReportCounts:
    """How many reports have waiting changes: a change that is sent as several requests counts once.
    ``to_send``: their changes are sent by themselves; ``to_decide``: a change of them needs a
    decision, whatever else of them waits."""

    to_send: int
    to_decide: int


def report_counts(outbox: Outbox) -> ReportCounts:
    """The numbers of reports that the badges show."""
    deciding = {row.report_key for row in rows_to_decide(outbox)}
    return ReportCounts(reports_to_send(outbox, deciding), len(deciding))


def corner_of(rows: Sequence[OutboxRow]) -> Corner:
    """The corner of one report's mark on the map. ``rows``: its changes, oldest first."""
    asking = (row for row in rows if decision_reason(row) is not None)
    if any(row is rows[-1] or not replaced_value(row) for row in asking):
        return Corner.DECIDE
    return Corner.SEND if any(row.state not in FINAL for row in rows) else Corner.NONE


def corners(outbox: Outbox) -> dict[str, Corner]:
    """report_id → the corner of its mark, for the reports that have a waiting change here."""
    found = dict.fromkeys(waiting_reports(outbox, sys.maxsize), Corner.SEND)
    deciding = (row.report_id for row in rows_to_decide(outbox))
    return {**found, **dict.fromkeys(filter(None, deciding), Corner.DECIDE)}
