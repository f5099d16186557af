"""Imports and trims the edit journal of a store: native edits become operations, as do the new
reports and photos of a copy for the field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from ...core.changes.request import find_refusal, split_into_requests
from ...core.model.capabilities import ANYTHING, Capabilities
from ...core.model.operation import FINAL, Base, JournalRow, Operation, State
from ..clock import stamp
from . import queries
from .outbox import Outbox

_ONE_BY_ONE = replace(ANYTHING, alone=frozenset({"department", "note"}))
"""Parts that some system takes only in a request of their own. Before the system was reached, edits
are split into these parts: every system takes them one by one, not every system takes them
together."""


class HasJournal(Protocol):
    """The part of a store that importing the journal needs."""

    def journal(self) -> list[JournalRow]: ...
    def trim_journal(self, ids: Iterable[str]) -> None: ...


@dataclass(frozen=True)
class JournalImport:
    """Ids of new operations by the state they start in, and the reports that they touch."""

    queued: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    report_ids: frozenset[str] = frozenset()

    def and_also(self, other: JournalImport) -> JournalImport:
        """Both results together."""
        return JournalImport(
            self.queued + other.queued,
            self.held + other.held,
            self.refused + other.refused,
            self.report_ids | other.report_ids,
        )


KEPT = timedelta(days=90)
"""How long a journal row is kept after its operation has ended."""


FIELD_NOTE = "field_note"
"""Key of a journal of a copy for the field: its text is an internal note."""


def operation_of(row: JournalRow, author: str = "") -> Operation:
    """A journal row as an operation; the journal id is the operation id. Where the system
    takes it in several requests, it is the id of the first
    (:func:`core.changes.request.split_into_requests`)."""
    return Operation(
        id=row.id,
        report_id=row.report_id,
        sets={name: value for name, value in row.after.items() if name != FIELD_NOTE},
        note=row.after.get(FIELD_NOTE, ""),
        base=Base(dict(row.before), row.version, row.activity),
        origin="native",
        author=author,
        created=row.at,
    )


def import_journal(
    store: HasJournal,
    outbox: Outbox,
    caps: Capabilities,
    author: str = "",
    *,
    review: bool = False,
) -> JournalImport:
    """Move every journal row that the outbox does not know into it.

    If the new rows touch one report, its changes are queued at once; if they touch several, they
    are held for review, since a slip of the field calculator must not write to 2,000 citizens. What
    the system would not take is refused with the reason, once the system was reached.
    ``review``: the journal is that of a copy for the field: everything is held, and of several
    notes on one report, each a longer state of the same text, only the last is kept.
    """
    rows = store.journal()
    known = queries.known_ids(outbox, [row.id for row in rows])
    fresh = [operation_of(row, author) for row in rows if row.id not in known]
    touched = frozenset(operation.report_id for operation in fresh)
    many = review or len(touched) > 1
    queued: list[Operation] = []
    held: list[Operation] = []
    refused = []
    if review:
        fresh = _without_older_notes(fresh, outbox)
    for operation in fresh:
        if _refused(operation, outbox, caps):
            refused.append(operation.id)
        else:
            (held if many else queued).extend(_requests(operation, caps))
    outbox.add(held, state=State.HELD, couples=caps.couples)
    outbox.add(queued, couples=caps.couples)
    return JournalImport(
        tuple(one.id for one in queued), tuple(one.id for one in held), tuple(refused), touched
    )


def import_made(
    operations: Sequence[Operation], outbox: Outbox, caps: Capabilities
) -> JournalImport:
    """Store new reports and photos of a copy for the field: all are held for review, and each is
    stored only once by its id."""
    known = queries.known_ids(outbox, [one.id for one in operations])
    fresh = [one for one in operations if one.id not in known]
    held: list[Operation] = []
    refused = []
    for operation in fresh:
        if _refused(operation, outbox, caps):
            refused.append(operation.id)
        else:
            held.extend(_requests(operation, caps))
    outbox.add(held, state=State.HELD, couples=caps.couples)
    touched = frozenset(one.report_id for one in fresh if one.report_id)
    return JournalImport((), tuple(one.id for one in held), tuple(refused), touched)


def _refused(operation: Operation, outbox: Outbox, caps: Capabilities) -> bool:
    """Whether the system would not take this change; it is then stored as refused, with the
    reason."""
    why = find_refusal(operation, caps)
    if why:
        outbox.add([operation], state=State.REFUSED, reason=str(why[0]), details=why[1])
    return bool(why)


def _requests(operation: Operation, caps: Capabilities) -> list[Operation]:
    """One operation per request of the report's system. Before the system was reached, a change of
    category is not split: the fields that it clears are not known, and a part of it would
    conflict."""
    if operation.kind == "create":
        return [operation]
    able = caps.of([operation.report_id])
    if able.read_only_because == "not_met" or able == ANYTHING:
        able = ANYTHING if "service_code" in operation.sets else _ONE_BY_ONE
    return split_into_requests(operation, able) or [operation]


def _without_older_notes(fresh: list[Operation], outbox: Outbox) -> list[Operation]:
    last = {one.report_id: one.id for one in fresh if one.note}
    older = {one.id for one in fresh if one.note and last[one.report_id] != one.id}
    fresh = [replace(one, note="") if one.id in older and one.sets else one for one in fresh]
    gone = [one for one in fresh if one.id in older and not one.sets]
    outbox.add(gone, state=State.CANCELLED, reason="coalesced")
    return [one for one in fresh if one.id not in older or one.sets]


def trim_journal(store: HasJournal, outbox: Outbox) -> None:
    """Delete journal rows whose operation ended long ago; the outbox keeps their ids. Only while no
    layer has the file open."""
    before = stamp(outbox.clock.now() - KEPT)
    rows = queries.rows_of(outbox, [one.id for one in store.journal()])
    store.trim_journal([row.id for row in rows if row.state in FINAL and row.changed_at < before])
