"""Which fields of a change conflict with a colleague's change, and what the colleague wrote. Pure
functions and frozen classes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ....core.changes.request import ChangeRequest
from ....core.model.capabilities import Capabilities
from ....core.model.operation import State, field_text, same_value
from ....core.model.reason_details import ColleagueChange
from ....core.model.report import Activity, Report
from ....sync.clock import stamp
from ....sync.outbox.resolutions import Decision
from ....sync.rules.rows import OutboxRow

CONFLICT = (Decision.DRAFT, Decision.SERVER, Decision.MINE)
"""Decisions about a change in conflict: ``sync.outbox.resolutions``."""
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
    in conflict, refused, or without effect; without one it is still being written.
    ``colleague_texts``: the texts that colleagues wrote since, as the history has them; ``None``
    while that is not read. ``status``: what a colleague has set while I write, empty for none."""

    seen: Mapping[str, str]
    now: Report | None
    author: str = ""
    at: datetime | str | None = None
    row: OutboxRow | None = None
    colleague_texts: tuple[Activity, ...] | None = None
    status: str = ""

    @property
    def not_done(self) -> bool:
        """No colleague is involved: the server refused the change, or accepted without effect."""
        row = self.row
        return row is not None and (row.state is State.REFUSED or row.may_be_corrected)

    @property
    def stays(self) -> str:
        """The one field that the server left as it was; empty for none or several."""
        row = self.row
        parts = row.details.parts if row is not None and row.may_be_corrected else ()
        return parts[0] if len(parts) == 1 else ""

    @property
    def tells(self) -> bool:
        """Whether who writes a reply wants to know of it: it is answered, or it has moved on."""
        return bool(self.colleague_texts or self.status)

    def contests(self, change_request: ChangeRequest, capabilities: Capabilities) -> list[Contest]:
        """The fields to decide about; none where both want the same."""
        now = self.now
        if now is None or self.not_done:
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
    """The value of a field after the change request is done."""
    return change_request.reply if name == "notice" else change_request.sets.get(name, "")


def of_row(row: OutboxRow) -> Dispute:
    """The dispute about a change in the outbox."""
    change = row.details.foreign
    author, changed_at = (change.author, change.at) if change is not None else ("", "")
    at = changed_at or (row.server.updated if row.server is not None else None)
    return Dispute(row.operation.base.values, row.server, author, at, row)


def of_draft(
    seen: Report, now: Report, thread: Sequence[Activity], own: Collection[OutboxRow] = ()
) -> Dispute:
    """The dispute about a change that is being written. ``seen``: the report as it was at its
    start; ``thread``: its history, as far as it was read; ``own``: my changes of it."""
    values = {name: field_text(seen, name) for name in FIELDS}
    later = _of_others(_after(seen, thread), own)
    author = next((one.author for one in reversed(later) if one.author), "")
    at = now.updated or (later[-1].at if later else None)
    entries = _texts(later) or _notice(seen, now, own)
    return Dispute(values, now, author, at, None, entries, _new_status(seen, now, own))


def with_colleague_texts(
    dispute: Dispute, thread: Sequence[Activity], own: Collection[OutboxRow] = ()
) -> Dispute:
    """A dispute about a change in the outbox with what the colleague wrote since I saw the report;
    where the history does not have what I saw, in the change that was met and after it."""
    row = dispute.row
    if row is None:
        return dispute
    change = row.details.foreign
    if change is None:
        return _with_later_texts(dispute, row, thread, own)
    after = _behind(row.operation.base.activity, thread)
    if after is None:
        position = next((at for at, one in enumerate(thread) if _is(one, change)), None)
        if position is None:
            return dispute
        after = thread[position:]
    entries = _texts(one for one in _of_others(after, own) if one.author == change.author)
    return replace(dispute, colleague_texts=entries)


def _with_later_texts(
    dispute: Dispute, row: OutboxRow, thread: Sequence[Activity], own: Collection[OutboxRow]
) -> Dispute:
    """The same where a conflict was seen by the values alone. The rows of a system that names the
    newest entry in one of them name none where there was none yet."""
    seen, now = row.operation.base.activity, row.server.activity if row.server else ""
    after = _behind(seen, thread) if seen or not now else thread
    if row.state is not State.CONFLICT or not after:
        return dispute
    return replace(dispute, colleague_texts=_texts(_of_others(after, own)))


def _is(entry: Activity, change: ColleagueChange) -> bool:
    at = entry.at.strftime("%Y-%m-%dT%H:%M:%SZ") if entry.at else ""
    return (entry.author, entry.field, entry.new, at) == (
        *(change.author, change.field),
        *(change.new, change.at),
    )


_ARRIVED = (State.CONFIRMED, State.UNVERIFIED)
_WRITTEN = frozenset({"reply", "note"})
"""Kinds of entries whose text is shown; a status is shown by its own name."""


def _texts(entries: Iterable[Activity]) -> tuple[Activity, ...]:
    return tuple(one for one in entries if one.kind in _WRITTEN and one.text)


def _behind(activity: str, thread: Sequence[Activity]) -> Sequence[Activity] | None:
    """The entries after the entry with this id; ``None`` if there is no such entry."""
    ids = [one.id for one in thread]
    return thread[ids.index(activity) + 1 :] if activity and activity in ids else None


def _after(seen: Report, thread: Sequence[Activity]) -> Sequence[Activity]:
    """The entries since a report was ``seen``."""
    found = _behind(seen.activity, thread)
    if found is not None:
        return found
    since = seen.updated or seen.requested
    return [one for one in thread if one.at and (since is None or one.at > since)]


def _of_others(entries: Sequence[Activity], own: Collection[OutboxRow]) -> list[Activity]:
    """Entries without those of my changes, which some systems show without their mark."""
    ids, texts = {row.id for row in own}, _own_texts(own)
    return [one for one in entries if one.operation_id not in ids and _plain(one.text) not in texts]


def _own_texts(own: Collection[OutboxRow]) -> set[str]:
    """My texts as they were sent, and as the server shows a reply that arrived."""
    texts = {text for row in own for text in (row.operation.reply, row.operation.note)}
    arrived = (row.server for row in own if row.state in _ARRIVED and row.operation.reply)
    texts |= {report.notice for report in arrived if report is not None}
    return {_plain(text) for text in texts if text}


def _new_status(seen: Report, now: Report, own: Collection[OutboxRow]) -> str:
    """Without what my changes since have set, or left when they were taken back."""
    value = field_text(now, "status")
    since = stamp(seen.updated) if seen.updated else ""
    mine = (row.operation for row in own if row.changed_at >= since)
    parts = (part for one in mine for part in (one.sets, one.base.values))
    known = {field_text(seen, "status"), *(part.get("status", "") for part in parts)}
    return "" if any(same_value("status", one, value) for one in known if one) else value


def _notice(seen: Report, now: Report, own: Collection[OutboxRow]) -> tuple[Activity, ...]:
    """The one public text of a system without a history, where somebody else has changed it."""
    text = now.notice
    if not text or _plain(text) in {_plain(seen.notice), *_own_texts(own)}:
        return ()
    return (Activity("", now.updated, "", "reply", text),)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def without(change_request: ChangeRequest, fields: Sequence[str]) -> ChangeRequest:
    """The rest of a change request when these fields keep the server's values."""
    sets = {name: value for name, value in change_request.sets.items() if name not in fields}
    return replace(change_request, sets=sets)
