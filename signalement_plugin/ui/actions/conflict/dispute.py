"""Which fields of a change conflict with a colleague's change. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone

from ....core.changes.request import ChangeRequest
from ....core.model.capabilities import Capabilities
from ....core.model.operation import State, field_text, same_value
from ....core.model.reason_details import ColleagueChange
from ....core.model.report import Activity, Report
from ....sync.outbox.resolutions import Decision
from ....sync.rules.rows import OutboxRow

CONFLICT = (Decision.DRAFT, Decision.SERVER, Decision.MINE)
"""What may be decided about a change in conflict: ``sync.outbox.resolutions``."""
OF_CHANGE = "operation"
"""Of a draft: the change in the outbox that was being written anew."""
FIELDS = (
    *("status", "department", "assignee", "service_code", "position"),
    *("priority", "report_type", "notice"),
)


@dataclass(frozen=True)
class Contest:
    """A field that both want otherwise, values as in ``core.model.operation.field_text``.
    ``chosen``: mine was chosen; else my change would clear or replace it beside another."""

    field: str
    mine: str
    theirs: str
    chosen: bool = True


@dataclass(frozen=True)
class Dispute:
    """``seen``: the fields as they were when the writing began. ``now``: the report as the
    server has it; ``None`` where that is not known. ``row``: my change, where it is in the outbox:
    in conflict, or refused; without one it is still being written. ``said``: what the colleague
    wrote with it, as the history has it; ``None`` while that is not read."""

    seen: Mapping[str, str]
    now: Report | None
    author: str = ""
    at: datetime | str | None = None
    row: OutboxRow | None = None
    said: tuple[str, ...] | None = None

    @property
    def refused(self) -> bool:
        """It met nobody: the server said no."""
        return self.row is not None and self.row.state is State.REFUSED

    def contests(self, change_request: ChangeRequest, capabilities: Capabilities) -> list[Contest]:
        """The fields to decide about; none where both want the same."""
        now = self.now
        if now is None or self.refused:
            return []
        compared = capabilities.fields_to_compare(
            frozenset(change_request.sets) | change_request.extras
        )
        return [
            Contest(name, mine, theirs, name in change_request.sets)
            for name in FIELDS
            if name in compared and name in self.seen
            for theirs in (field_text(now, name),)
            for mine in (_mine(name, change_request),)
            if not same_value(name, self.seen[name], theirs) and not same_value(name, mine, theirs)
        ]


def _mine(name: str, change_request: ChangeRequest) -> str:
    """What a field shows once the change request is done."""
    return change_request.reply if name == "notice" else change_request.sets.get(name, "")


def of_row(row: OutboxRow) -> Dispute:
    """Of a change in the outbox."""
    change = row.details.foreign
    author, told = (change.author, change.at) if change is not None else ("", "")
    at = told or (row.server.updated if row.server is not None else None)
    return Dispute(row.operation.base.values, row.server, author, at, row)


def of_draft(seen: Report, now: Report, thread: Sequence[Activity]) -> Dispute:
    """Of what is being written about a report as it was ``seen``; ``thread``: its history, as far
    as it was read."""
    values = {name: field_text(seen, name) for name in FIELDS}
    last = _last_since(seen, thread)
    author = last.author if last is not None else ""
    return Dispute(values, now, author, now.updated or (last.at if last else None))


def with_colleague_texts(dispute: Dispute, thread: Sequence[Activity]) -> Dispute:
    """A dispute about a change in the outbox with what the colleague wrote in the change that was
    met and after it. A status is not among it: the screen has its own word for it."""
    change = dispute.row.details.foreign if dispute.row is not None else None
    if change is None:
        return dispute
    met = next((at for at, one in enumerate(thread) if _is(one, change)), None)
    if met is None:
        return dispute
    after = (one for one in thread[met:] if one.author == change.author)
    said = tuple(one.text for one in after if one.kind != "status" and one.text)
    return replace(dispute, said=said)


def _is(entry: Activity, change: ColleagueChange) -> bool:
    at = entry.at.strftime("%Y-%m-%dT%H:%M:%SZ") if entry.at else ""
    return (entry.author, entry.field, entry.new, at) == (
        *(change.author, change.field),
        *(change.new, change.at),
    )


_NEVER = datetime.min.replace(tzinfo=timezone.utc)


def _last_since(seen: Report, thread: Sequence[Activity]) -> Activity | None:
    """The newest entry of somebody named, of those after what was seen."""
    since = seen.updated or seen.requested
    later = (one for one in thread if one.at and one.author and (since is None or one.at > since))
    return max(later, key=lambda one: one.at or _NEVER, default=None)


def without(change_request: ChangeRequest, fields: Sequence[str]) -> ChangeRequest:
    """What is left of a change request when these fields stay as the server has them."""
    sets = {name: value for name, value in change_request.sets.items() if name not in fields}
    return replace(change_request, sets=sets)
