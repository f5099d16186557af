"""A model of edits by QGIS's own tools: journal, outbox, two processes, a refresh, other files.

``steps`` gives all next states of a state under the rules; ``broken`` and ``at_the_end`` name what
is wrong in a state. No function changes a state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

from tests.models.search import Found, explore

Step = tuple[str, "State"]
OWN = 10
"""Edit N writes the value ``OWN + N``; values of the server are smaller."""


class Edit(NamedTuple):
    """A journal row: its number in the file, its random id, and as ``base`` the server's value that
    the layer's row showed (-1: one of the user's own)."""

    number: int
    id: int
    base: int


class File(NamedTuple):
    """The layer's file with one row. ``shows``: which of the server's values the row has; -1: one
    of the user's own."""

    file: int = 1
    value: int = 0
    shows: int = 0
    journal: tuple[Edit, ...] = ()


class Queued(NamedTuple):
    """An operation. ``id``: as the outbox knows it; ``edit``: which edit it came from."""

    id: int
    edit: int
    base: int
    state: str


class Import(NamedTuple):
    file: int
    rows: tuple[Edit, ...]


class State(NamedTuple):
    edits: int
    changes: int
    crashes: int
    trims: int
    switches: int
    copies: int
    restores: int
    refusals: int
    file: File = File()
    others: tuple[File, ...] = ()
    copy: File | None = None
    operations: tuple[Queued, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    server: tuple[int, ...] = (0,)
    page: tuple[int, bool] | None = None
    imports: tuple[Import | None, Import | None] = (None, None)
    buffer: int | None = None
    made: tuple[tuple[int, int], ...] = ()
    sent: tuple[int, ...] = ()
    backup: tuple[tuple[Queued, ...], tuple[tuple[int, int], ...]] | None = None
    held_until: int = 0


@dataclass(frozen=True)
class Rules:
    """Parts of the protocol, each of which can be switched off."""

    known_ids: bool = True  # imported rows are known by their ids, not by the highest number
    nothing_while_editing: bool = True
    journal_first: bool = True  # the journal is read before pulled rows are written
    checked_when_written: bool = True
    old_file_kept: bool = True
    trim_only_ended: bool = True
    put_back_only_own: bool = True
    notice_restored: bool = True

    def without(self, part: str) -> Rules:
        return replace(self, **{part: False})


PARTS = tuple(one.name for one in fields(Rules))
OPEN = ("waiting", "held")


def run(rules: Rules, *, most: int = 200_000, **counts: int) -> Found:
    names = ("edits", "changes", "crashes", "trims", "switches", "copies", "restores", "refusals")
    start = State(**{name: counts.get(name, 0) for name in names})
    return explore(
        start,
        lambda state: steps(rules, state),
        broken,
        at_the_end,
        most=most,
        go_on=True,
    )


def waits(state: State) -> bool:
    return any(one.state in OPEN for one in state.operations)


def not_imported(state: State) -> bool:
    known = {one.id for one in state.operations}
    return any(edit.id not in known for edit in state.file.journal)


def steps(rules: Rules, state: State) -> Iterator[Step]:
    yield from _edits(rules, state)
    yield from _refreshes(rules, state)
    for at in (0, 1):
        yield from _imports(rules, state, at)
    yield from _trims(rules, state)
    yield from _other_files(rules, state)
    yield from _restores(rules, state)
    for one in state.operations:
        yield from _ends(rules, state, one)


def _edits(rules: Rules, state: State) -> Iterator[Step]:
    if not state.edits:
        return
    if state.buffer is None:
        yield "user opens the row", state._replace(buffer=state.file.shows)
        return
    number = len(state.made) + 1
    file = _edited(state.file, number)
    after = state._replace(
        file=file, buffer=None, edits=state.edits - 1, made=(*state.made, (number, state.buffer))
    )
    yield f"user commits edit {number}", after


def _edited(file: File, edit: int) -> File:
    """The file after an edit. As in SQLite, a number is used again once its row is trimmed."""
    number = max((one.number for one in file.journal), default=0) + 1
    journal = (*file.journal, Edit(number, edit, file.shows))
    return file._replace(value=OWN + edit, shows=-1, journal=journal)


def _refreshes(rules: Rules, state: State) -> Iterator[Step]:
    if state.changes:
        after = state._replace(server=(*state.server, len(state.server)), changes=state.changes - 1)
        yield "colleague changes the report", after
    newest = len(state.server) - 1
    if state.page is None and not state.changes and state.file.shows != newest:
        yield "the list is read", state._replace(page=(newest, waits(state)))
    if state.page is None or (rules.nothing_while_editing and state.buffer is not None):
        return
    at, waited = state.page
    over = waits(state) if rules.checked_when_written else waited
    if over or (rules.journal_first and not_imported(state)):
        yield "the server's row waits", state._replace(page=None)
        return
    shown = state.file._replace(value=state.server[at], shows=at)
    yield f"the row shows the server's {at}", state._replace(file=shown, page=None)


def _imports(rules: Rules, state: State, at: int) -> Iterator[Step]:
    name = "PQ"[at]
    pending = state.imports[at]
    if pending is not None:
        yield f"{name} queues {len(pending.rows)} edits", _queued(rules, state, at, pending)
        if state.crashes:
            dead = _with_import(state, at, None)._replace(
                crashes=state.crashes - 1, buffer=None, page=None
            )
            yield f"{name} is killed", dead
        return
    known = {one.id for one in state.operations}
    for file in (state.file, *(state.others if rules.old_file_kept else ())):
        mark = dict(state.marks).get(file.file, 0)
        rows = tuple(
            edit
            for edit in file.journal
            if (edit.id not in known if rules.known_ids else edit.number > mark)
        )
        if rows:
            step = f"{name} reads the journal of file {file.file}"
            yield step, _with_import(state, at, Import(file.file, rows))


def _with_import(state: State, at: int, pending: Import | None) -> State:
    first, second = state.imports
    return state._replace(imports=(pending, second) if at == 0 else (first, pending))


def _queued(rules: Rules, state: State, at: int, pending: Import) -> State:
    known = {one.id for one in state.operations}
    new = tuple(
        Queued(edit.id, edit.id, edit.base, "held" if edit.id <= state.held_until else "waiting")
        for edit in pending.rows
        if not (rules.known_ids and edit.id in known)
    )
    marks = {**dict(state.marks), pending.file: pending.rows[-1].number}
    return _with_import(state, at, None)._replace(
        operations=state.operations + new, marks=tuple(sorted(marks.items()))
    )


def _trims(rules: Rules, state: State) -> Iterator[Step]:
    if not (state.trims and state.file.journal and state.buffer is None):
        return
    ended = {one.id for one in state.operations if one.state not in OPEN}
    mark = dict(state.marks).get(state.file.file, 0)
    left = tuple(
        edit
        for edit in state.file.journal
        if not (edit.id in ended if rules.trim_only_ended else edit.number <= mark)
    )
    if left != state.file.journal:
        file = state.file._replace(journal=left)
        yield "the journal is trimmed", state._replace(file=file, trims=state.trims - 1)


def _other_files(rules: Rules, state: State) -> Iterator[Step]:
    editing = state.buffer is not None
    if state.switches and not (rules.nothing_while_editing and editing):
        newest = len(state.server) - 1
        file = File(state.file.file + 1, state.server[newest], newest)
        after = state._replace(
            file=file,
            others=(*state.others, state.file),
            buffer=None,
            switches=state.switches - 1,
        )
        yield "a new file takes the place of the old one", after
    if state.copies and not editing and state.copy is None:
        number = len(state.made) + 1
        made = (*state.made, (number, state.file.shows))
        copied = _edited(state.file, number)
        after = state._replace(copy=copied, copies=state.copies - 1, made=made)
        yield f"edit {number} is made in a copy on a tablet", after
    if state.copy is not None and not editing and state.imports == (None, None):
        after = state._replace(file=state.copy, others=(*state.others, state.file), copy=None)
        yield "the copy takes the place of the file", after


def _restores(rules: Rules, state: State) -> Iterator[Step]:
    if not state.restores or state.imports != (None, None):
        return
    if state.backup is None:
        if state.buffer is None:
            yield "a backup is made", state._replace(backup=(state.operations, state.marks))
        return
    operations, marks = state.backup
    noticed = rules.notice_restored
    every = tuple(
        one._replace(state="held") if noticed and one.state == "waiting" else one
        for one in operations
    )
    after = state._replace(
        operations=every,
        marks=marks,
        restores=state.restores - 1,
        held_until=len(state.made) if noticed else 0,
    )
    yield "the backup comes back", after


def _ends(rules: Rules, state: State, one: Queued) -> Iterator[Step]:
    def moved(to: str, **more: object) -> State:
        every = tuple(one._replace(state=to) if o is one else o for o in state.operations)
        return state._replace(operations=every, **more)

    if one.state == "waiting":
        yield f"edit {one.edit} is confirmed", moved("done", sent=(*state.sent, one.edit))
        if state.refusals:
            yield f"edit {one.edit} is refused", moved("refused", refusals=state.refusals - 1)
    if one.state == "refused":
        newest = len(state.server) - 1
        free = not (rules.nothing_while_editing and state.buffer is not None)
        covered = waits(state) or not_imported(state) or state.file.value != OWN + one.edit
        if rules.put_back_only_own and (covered or not free):
            yield f"edit {one.edit} is refused; a newer value stays", moved("put back")
        elif free:
            file = state.file._replace(value=state.server[newest], shows=newest)
            yield f"edit {one.edit} is put back", moved("put back", file=file)


def broken(state: State) -> Iterator[str]:
    times = Counter(one.edit for one in state.operations)
    if any(count > 1 for count in times.values()):
        yield "an edit becomes two operations"
    if len(set(state.sent)) < len(state.sent):
        yield "an edit is sent twice"
    seen = dict(state.made)
    if any(one.base >= 0 and one.base > seen[one.edit] >= 0 for one in state.operations):
        yield "a base is newer than what the user saw"
    ended = {one.edit for one in state.operations if one.state not in OPEN} | set(state.sent)
    last = [edit for edit, _ in state.made if edit not in ended]
    if last and state.file.value < OWN and not state.others and state.copy is None:
        yield "a waiting value is overwritten in the layer"


def at_the_end(state: State) -> Iterator[str]:
    known = {one.edit for one in state.operations} | set(state.sent)
    if any(edit not in known for edit, _ in state.made):
        yield "an edit is lost"
