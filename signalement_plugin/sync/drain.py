"""The second door: native edits, caught by the store's journal, become operations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from ..core.capabilities import WRITABLE, Capabilities
from ..core.commands import not_writable
from ..core.journal import JournalRow
from ..core.operation import FINAL, Base, Operation, State
from ..core.status import Status
from .clock import stamp
from .outbox import Outbox

ANYTHING = Capabilities(
    writes=frozenset(WRITABLE),
    statuses=tuple(Status),
    clears=frozenset({"department", "assignee", "service_code"}),
)
"""What a system can write is not known before it was met: a native edit made until then, or
by an earlier process, is stored as a wish, and the server's answer decides."""


class Journalled(Protocol):
    """The part of a store that the drain needs."""

    def journal(self) -> list[JournalRow]: ...
    def trim_journal(self, ids: Iterable[str]) -> None: ...


@dataclass(frozen=True)
class Drained:
    """Ids of new operations by the state they start in, and the reports that they touch."""

    queued: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    report_ids: frozenset[str] = frozenset()


KEPT = timedelta(days=90)
"""So long a journal row stays after its operation has ended."""


FIELD_NOTE = "field_note"
"""Key of a journal of a copy for the field: its text is an internal note."""


def operation_of(row: JournalRow, author: str = "") -> Operation:
    """A journal row as an operation; the journal id is the operation id."""
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


def drain(
    store: Journalled,
    outbox: Outbox,
    caps: Capabilities,
    author: str = "",
    *,
    review: bool = False,
) -> Drained:
    """Move every journal row that the outbox does not know into it.

    One report in a commit is queued at once; several are held for review, since a slip of
    the field calculator must not write to 2,000 citizens. What the system cannot write is
    refused with the names of those fields; nothing is, before the system was met.

    ``review``: a copy that comes back from the field. All of it is held, and of several
    notes on one report, each a longer state of the same text, the last one counts.
    """
    caps = ANYTHING if caps.read_only_because == "not_met" else caps
    rows = store.journal()
    known = outbox.known([row.id for row in rows])
    fresh = [operation_of(row, author) for row in rows if row.id not in known]
    touched = frozenset(operation.report_id for operation in fresh)
    many = review or len(touched) > 1
    queued, held, refused = [], [], []
    if review:
        fresh = _without_older_notes(fresh, outbox)
    for operation in fresh:
        cannot = not_writable(operation, caps)
        if cannot:
            outbox.add([operation], state=State.REFUSED, reason="not_writable", words=cannot)
            refused.append(operation.id)
        elif many:
            held.append(operation)
        else:
            queued.append(operation)
    outbox.add(held, state=State.HELD, couples=caps.couples)
    outbox.add(queued, couples=caps.couples)
    return Drained(
        tuple(one.id for one in queued), tuple(one.id for one in held), tuple(refused), touched
    )


def _without_older_notes(fresh: list[Operation], outbox: Outbox) -> list[Operation]:
    last = {one.report_id: one.id for one in fresh if one.note}
    older = [one for one in fresh if one.note and last[one.report_id] != one.id]
    outbox.add(older, state=State.CANCELLED, reason="coalesced")
    gone = {one.id for one in older}
    return [one for one in fresh if one.id not in gone]


def trim(store: Journalled, outbox: Outbox) -> None:
    """Forget journal rows that are long over; the outbox knows their ids for ever.

    Only while no layer has the file open.
    """
    before = stamp(outbox.clock.now() - KEPT)
    rows = (outbox.row(one.id) for one in store.journal())
    store.trim_journal(
        [row.id for row in rows if row and row.state in FINAL and row.changed_at < before]
    )
