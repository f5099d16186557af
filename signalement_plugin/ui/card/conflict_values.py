"""A report with an own change in conflict or of unknown outcome: status, team and person as the
server has them, and what the own change wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...connection.texts.vocabulary import state_text
from ...core.model.operation import State
from ...core.model.report import Report
from ...qt.language import tr
from ...sync.rules.rows import OutboxRow
from .. import texts
from ..display_names import value_text

if TYPE_CHECKING:
    from ...connection.server.known_server import KnownServer

NAMED = ("status", "department", "assignee", "service_code", "priority", "report_type")
"""Fields whose values are short enough for a line."""


@dataclass(frozen=True)
class ConflictValues:
    """``report`` with the server's values in place of mine, which the layer still shows;
    ``status``, ``mine``: what the report's head says of both."""

    report: Report
    status: str
    mine: str


def conflict_values_of(
    report: Report, rows: Sequence[OutboxRow], server: KnownServer
) -> ConflictValues | None:
    """``rows``: the outbox's of this report. ``None`` where no change of a value is in conflict or
    of unknown outcome, or where it is not known what it met."""
    row = next((one for one in reversed(rows) if _is_open(one)), None)
    theirs = row.server if row is not None else None
    if row is None or theirs is None:
        return None
    sets = row.operation.sets
    here = replace(
        report,
        status=theirs.status if "status" in sets else report.status,
        department=theirs.department if "department" in sets else report.department,
        assignee=theirs.assignee if "assignee" in sets else report.assignee,
    )
    values = (
        value_text(name, sets[name], server.departments, server.services)
        for name in NAMED
        if name in sets
    )
    return ConflictValues(here, _status(here), _mine(", ".join(map(texts.quoted, values)), row))


def _is_open(row: OutboxRow) -> bool:
    unknown = row.state is State.UNKNOWN and bool(row.operation.sets)
    return unknown or row.state is State.CONFLICT


def _status(report: Report) -> str:
    word, raw = texts.status_label(report.status), other_label(report)
    code = raw == raw.upper()  # a code such as IN_PROCESS: shown in the tool tip only
    label = word if code else f"{word} ({texts.quoted(raw)})"
    text = tr("On the server: {status}")
    return text.format(status=label)


def _mine(values: str, row: OutboxRow) -> str:
    state = state_text(row)
    if not values:
        return state
    text = tr("Yours, not sent: {values}") if row.state is State.CONFLICT else tr("Yours: {values}")
    return f"{text.format(values=values)} · {state}"


def other_label(report: Report) -> str:
    """The server's own word for the status; empty where ours says the same."""
    raw = texts.one_line(report.raw_status, 60)
    same = (texts.status_label(report.status).casefold(), str(report.status))
    return "" if raw.casefold() in same else raw
