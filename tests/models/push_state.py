"""The state of the model of sending: a server, one or two processes on an outbox, a
colleague; and its rules, which can be switched off one by one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

Sets = tuple[tuple[str, int], ...]
"""Field → wanted value, in the order written. Fields: status, assignee, category."""
PLACE = {"status": 0, "assignee": 1, "category": 2}
AT_FIRST = (0, 1, 0)
CLEARS = {"category": ("assignee",)}
CLOSED = 2
LEVELS = ("none", "coarse", "value", "version", "activity")

DONE = ("confirmed", "refused", "cancelled", "unverified", "unchanged")
STILL_OVER = ("queued", "sending", "unknown", "confirmed", "unverified")
MOST_ATTEMPTS = 3


class Entry(NamedTuple):
    """One write in the server's own log. ``text``: the change request whose text it published."""

    who: str
    operation: int
    changes: tuple[tuple[str, int, int], ...] = ()
    text: int = 0


class View(NamedTuple):
    """What a read shows; ``entries``: the number of entries of the log before the read."""

    values: tuple[int, ...]
    version: int
    entries: int
    gone: bool


class Report(NamedTuple):
    values: tuple[int, ...] = AT_FIRST
    version: int = 0
    log: tuple[Entry, ...] = ()
    keys: frozenset[int] = frozenset()
    gone: bool = False
    mails: int = 0

    def view(self) -> View:
        return View(self.values, self.version, len(self.log), self.gone)


class Operation(NamedTuple):
    """``open``: the outcome of an attempt is not known. ``before``: the version before the
    earliest such attempt. ``fresh``: a read cannot be older than the last request. ``shown``: what
    the card shows. ``change_request``: the operation whose text is sent. ``based``: there is a
    base; a report given by number without a network has none, and only the model knows ``seen``."""

    id: int
    report: int
    sets: Sets
    text: bool
    base: Sets
    seen: int
    seen_version: int
    change_request: int
    state: str = "queued"
    attempts: int = 0
    owner: int = -1
    before: int = -1
    open: bool = False
    was_open: bool = False
    fresh: bool = True
    key_over: bool = False
    told: bool = False
    already: bool = False
    shown: View | None = None
    based: bool = True
    retried: bool = False


class Request(NamedTuple):
    operation: int
    report: int
    sets: Sets
    text: bool
    condition: int
    read_at: int
    taken_at: int
    change_request: int


class Process(NamedTuple):
    """``at``: idle, taken, go, wait, mute (no answer will come) or got."""

    at: str = "idle"
    operation: int = 0
    view: View | None = None
    answer: str = ""
    taken_at: int = 0


IDLE = Process()


class State(NamedTuple):
    reports: tuple[Report, ...]
    cache: tuple[View, ...]
    pulled: tuple[View, ...]
    to_do: tuple[tuple[int, Sets, bool], ...]
    colleague: tuple[tuple[int, str, int], ...]
    crashes: int
    faults: int
    doubles: int
    looks: int
    cancels: int
    forgets: int
    vanishes: int
    restores: int
    refusals: int
    settles: int
    network: tuple[Request, ...] = ()
    operations: tuple[Operation, ...] = ()
    processes: tuple[Process, ...] = (IDLE,)
    backup: tuple[Operation, ...] | None = None
    cancelling: int = 0
    found: frozenset[tuple[str, int]] = frozenset()
    batch: tuple[View, ...] | None = None

    def one(self, number: int) -> Operation | None:
        return next((each for each in self.operations if each.id == number), None)

    def put(self, operation: Operation) -> State:
        return self._replace(
            operations=tuple(operation if o.id == operation.id else o for o in self.operations)
        )

    def process(self, at: int, process: Process) -> State:
        every = (*self.processes[:at], process, *self.processes[at + 1 :])
        return self._replace(processes=every)

    def report(self, at: int, report: Report) -> State:
        return self._replace(reports=(*self.reports[:at], report, *self.reports[at + 1 :]))


@dataclass(frozen=True)
class Server:
    """What a server shows and does. ``keeps``: what the server keeps of a request whose action does
    not run although the answer is yes: the ``mark``, or ``text`` and mark. ``other_numbers``: the
    server finds the report of a write by another number than the number it shows. ``signed``: the
    thread has an entry for each change, which names the account and not the operation."""

    level: str = "version"
    keys: bool = False
    conditional: bool = False
    cached: bool = False
    mails: bool = False
    couples: bool = False
    ignores: bool = False
    keeps: str = ""
    other_numbers: bool = False
    signed: bool = False

    def reaches(self, level: str) -> bool:
        return LEVELS.index(self.level) >= LEVELS.index(level)

    def shows(self, name: str, value: int) -> int | None:
        """A value as a read shows it; ``None`` where it cannot be read."""
        if self.level == "none":
            return None
        if self.level == "coarse":
            return int(value == CLOSED) if name == "status" else None
        return value


@dataclass(frozen=True)
class Rules:
    """Parts of the protocol, each of which can be switched off."""

    lock_of_the_system: bool = True  # R1: a lock of the operating system, which does not expire
    rest_on_own: bool = True  # R2: the base also has what own earlier operations clear
    # R2: a report given by number is read when the change request is stored
    base_at_request: bool = True
    # R2: ask if that report could not be read and nothing shows that it is unchanged
    ask_unshown: bool = True
    merge_untried: bool = True  # R3: merge only operations that were never tried
    compare_and_set: bool = True  # R3: a state changes only if it is still as it was read
    retry_once: bool = True  # R3: a refused operation is retried at most once
    retry_on_its_base: bool = True  # R2: a retry keeps the base of the refused operation
    no_cancel_while_open: bool = True  # R3: an operation with an open attempt cannot be cancelled
    read_for_each: bool = True  # R4: one read per operation, not one for a whole batch
    compare_coupled: bool = True  # R4: fields that the server changes together are compared too
    compare_activity: bool = True  # R4: entries of the activity are compared, not only values
    know_open_attempts: bool = True  # R4, R6: an open attempt may have been carried out
    sending_after_read: bool = True  # R4: *sending* is stored after the read, not before it
    own_mark: bool = True  # R4: the read looks for the mark of the operation
    card_is_base: bool = True  # R2: the base of a decision is what its card showed
    report_may_be_gone: bool = True  # R4: nothing is sent to a report that the read does not find
    whole_proof: bool = True  # R5: a value does not prove that a text arrived
    settle_first: bool = True  # R5: wait for L and T
    absence_by_version: bool = True  # R5: a value that is not as wanted proves no absence
    # R5: entries of others prove absence only if no entry since may be our own
    absence_by_sign: bool = True
    key_expires: bool = True  # R5: a key is not used after the server may have forgotten it
    effect_is_read: bool = True  # R5: an answer of yes, or a mark, does not prove a change
    # R5: send fields again without the text, which is never sent twice
    fields_alone_again: bool = True
    yes_may_be_ignored: bool = True  # R5: a server may answer yes and change nothing
    name_replaced: bool = True  # R5: a colleague's value that was overwritten is named
    notice_restored: bool = True  # R8: an outbox restored from a backup is noticed
    # R9: nothing is sent before somebody said that the council's numbers are the site's own
    numbers_are_said: bool = True
    bearer_is_looked_up: bool = True  # R9: the report that has the number is looked up

    def without(self, part: str) -> Rules:
        return replace(self, **{part: False})


PARTS = tuple(one.name for one in fields(Rules))


@dataclass(frozen=True)
class World:
    """What one search explores: a server, rules, and how often each event may happen.

    ``change_requests``: (report, sets, text) in order; ``colleague``: (report, field, value) in
    order. ``bearer``: whether report 1 has the number by which the server finds report 0 for a
    write: no (empty), yes and a look-up shows it (``shown``), or yes and ``hidden`` from a look-up.
    ``said``: somebody has said that no report has another report's number, which may be wrong.
    ``by_number``: the user names reports by number and sees none; ``away``: moreover, they cannot
    be read when the change request is stored.
    """

    server: Server
    rules: Rules
    change_requests: tuple[tuple[int, Sets, bool], ...]
    colleague: tuple[tuple[int, str, int], ...] = ()
    processes: int = 1
    reports: int = 1
    crashes: int = 0
    faults: int = 0
    doubles: int = 0
    looks: int = 2
    cancels: int = 0
    forgets: int = 0
    vanishes: int = 0
    restores: int = 0
    refusals: int = 0
    settles: int = 0
    bearer: str = ""
    said: bool = False
    by_number: bool = False
    away: bool = False

    def start(self) -> State:
        view = Report().view()
        counted: dict[str, Any] = {
            name: getattr(self, name)
            for name in (
                *("crashes", "faults", "doubles", "looks", "cancels"),
                *("forgets", "vanishes", "restores", "refusals", "settles"),
            )
        }
        return State(
            reports=(Report(),) * self.reports,
            cache=(view,) * self.reports,
            pulled=(view,) * self.reports,
            to_do=self.change_requests,
            colleague=self.colleague,
            processes=(IDLE,) * self.processes,
            **counted,
        )

    def read(self, state: State, report: int) -> View:
        return state.cache[report] if self.server.cached else state.reports[report].view()

    def lands_on(self, report: int) -> int:
        """The report that the server changes when a write has the number of ``report``."""
        return 1 if self.server.other_numbers and self.bearer and not report else report

    def cleared(self, sets: Sets) -> tuple[str, ...]:
        """Fields that the server clears when these are set."""
        written = dict(sets)
        return tuple(
            other
            for name, _ in sets
            if self.server.couples
            for other in CLEARS.get(name, ())
            if other not in written
        )

    def compared(self, operation: Operation, *, always: bool = False) -> tuple[str, ...]:
        coupled = always or self.rules.compare_coupled
        written = tuple(name for name, _ in operation.sets)
        return written + (self.cleared(operation.sets) if coupled else ())
