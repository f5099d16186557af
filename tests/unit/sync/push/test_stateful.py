"""The outbox against a server with the faults of real servers; the server's ghost log is checked.

The user, a colleague, the network, crashes and a second process act in random order, for each kind
of server in ``PROFILES``; at the end time passes until nothing changes any more. A single rule of
Hypothesis draws all events: of several rules it would leave some out of a run. The ghost log names
operations by their ids.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from fake_system import FULL, InProcess
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from push_bench import Bench
from stateful_machine import EVENTS, EXAMPLES, MAY_WAIT, OVER, PROFILES, REST, STEPS, VALUES

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.capabilities import Capabilities, Evidence
from signalement_plugin.core.model.operation import Operation, State, field_text
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.outbox.inbox import overlay_of
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.batch_push import BatchPush
from signalement_plugin.sync.push.operation_push import OperationPush


class Killed(BaseException):
    """The process ends here."""


class OutboxMachine(RuleBasedStateMachine):
    """One report, one user with two QGIS, one colleague."""

    caps: Capabilities = FULL

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.bench = Bench(Path(self.folder.name), self.caps)
        self.server, self.clock = self.bench.server, self.bench.clock
        self.outboxes = [self.bench.outbox, Outbox(self.bench.outbox.path, self.clock)]
        self.texts = self.steps = 0
        self.seen: dict[str, int] = {}
        self.landing, self.late_age = False, 0
        self.overwritten: list[str] = []
        # operation that needs a decision → how much of the ghost log a read showed with its card
        self.cards: dict[str, int] = {}
        # operations that the user decided while it was unknown whether they had arrived
        self.left: set[str] = set()
        self.commit, self.server.commit = self.server.commit, self.watched

    def teardown(self) -> None:
        try:
            self.left_alone()
        finally:
            self.close()

    def left_alone(self) -> None:
        """Let time pass until nothing changes any more, then check the promises."""
        for _ in range(REST + len(self.bench.outbox.rows())):  # texts of one report go one by one
            self.time_passes(2000)
            self.work(0)
        for row in self.bench.outbox.rows():
            assert not row.next_try or row.reason in MAY_WAIT, row
        self.nothing_twice()
        self.nothing_lost()
        self.nothing_unseen_is_overwritten()
        self.no_false_conflict()

    def close(self) -> None:
        for outbox in self.outboxes:
            outbox.close()
        self.folder.cleanup()

    @rule(event=EVENTS)
    def step(self, event: tuple[str, tuple[object, ...]]) -> None:
        name, arguments = event
        self.steps += 1
        getattr(self, name)(*arguments)
        decided = self.bench.outbox.rows([State.CONFLICT, State.UNVERIFIED])
        for row in (one for one in decided if one.asks):
            self.cards.setdefault(row.id, self.shown_now())

    # -- the user

    def user_saves(self, field: str, pick: int, text: bool) -> None:
        if "1" not in self.server.reports:
            return
        self.texts += 1
        note = f"note {self.texts}" if text else ""
        compared = self.caps.fields_to_compare(frozenset({field}))
        over = [r for r in self.bench.outbox.rows(OVER) if compared & self.fields(r.operation)]
        # while an own value is displayed, a colleague's value under it is not seen
        seen = min([self.shown_now(), *(self.seen[row.id] for row in over)])
        sets = {field: VALUES[field][pick]}
        for operation in change_operations(self.displayed(), self.caps, sets=sets, note=note):
            self.bench.outbox.add([operation], couples=self.caps.couples)
            self.seen[operation.id] = seen

    def shown_now(self) -> int:
        """How much of the ghost log a read shows: its entries are those of the thread."""
        if "1" not in self.server.reports:
            return len(self.server.ghost)
        return len(self.server.as_of("1", self.caps.cache_s)[1])

    def displayed(self) -> Report:
        """The report as a list read now shows it, with own values over it."""
        report = self.server.as_of("1", self.caps.cache_s)[0]
        over = overlay_of(self.bench.outbox.of_report("1"), stamp(self.clock.now())) or {}
        typed = {k: Status(v) if k == "status" else v for k, v in over.items()}
        return replace(self.bench.system._visible(report), **typed)

    def user_answers_a_conflict(self, choice: str) -> None:
        for row in self.bench.outbox.rows([State.CONFLICT])[:1]:
            new = resolutions.resolve_conflict(self.bench.outbox, row.id, choice, self.caps)
            if new:
                self.seen[new] = self.cards[row.id]

    def user_answers_unknown(self, choice: str) -> None:
        """Only rows without a next try: nothing else than the user can decide them."""
        asked = [row for row in self.bench.outbox.rows([State.UNKNOWN]) if not row.next_try]
        for row in asked[:1]:
            self.left.add(row.id)
            new = resolutions.resolve_unknown(self.bench.outbox, row.id, choice, self.caps)
            if new:
                self.seen[new] = self.seen[row.id]

    def user_answers_what_did_not_move(self, choice: str) -> None:
        outbox = self.bench.outbox
        for row in [one for one in outbox.rows([State.UNVERIFIED]) if one.asks][:1]:
            new = resolutions.send_fields_again(outbox, row.id) if choice == "again" else ""
            if new:
                self.seen[new] = self.cards[row.id]
            else:
                outbox.leave_unchanged(row.id)

    def user_takes_back(self) -> None:
        for row in self.bench.outbox.rows([State.QUEUED])[:1]:
            self.bench.outbox.move(row.id, [State.QUEUED], State.CANCELLED)

    # -- colleague, server and time

    def colleague_changes(self, field: str, pick: int) -> None:
        if "1" in self.server.reports:
            self.server.colleague("1", **{field: VALUES[field][pick]})

    def next_write_fails(self, fault: str) -> None:
        early = self.steps < STEPS / 2  # a deleted report ends the run, so not in its first half
        self.server.faults = ["lose_after" if fault == "vanish" and early else fault]

    def time_passes(self, seconds: int) -> None:
        self.late_age = self.late_age + seconds if self.server.late else 0
        if self.late_age > self.caps.settle_s - 20:
            self.late_writes_land()  # L promises that a late write lands within this time
        self.clock.pass_(seconds)

    def late_writes_land(self) -> None:
        self.landing = True
        while self.server.late:
            self.server.late.pop(0)()
        self.landing, self.late_age = False, 0

    # -- the machine

    def work(self, process: int) -> None:
        self.push_on(OperationPush(self.outboxes[process], InProcess(self.server, self.caps)))

    def push_on(self, push: OperationPush) -> None:
        """Send what is due, in a batch where the system can, otherwise one by one."""
        due, batches = push.outbox.due(stamp(self.clock.now())), BatchPush(push)
        batches.fewest = 1
        begun = [one for part in batches.look(due) for one in batches.claim(part)]
        for left in batches.finish([push.transmit(one) for one in begun]):
            push.finish(left)
        for row in due:
            if row.id not in {one.row.id for one in begun}:
                push.step(row.id)

    def killed_while_sending(self, process: int, after: bool) -> None:
        """A process is killed between the stored claim and the stored answer, and starts again."""
        system = InProcess(self.server, self.caps)
        send = system.send

        def dying(operation: object, fresh: object) -> None:
            if after:
                with suppress(Exception):
                    send(operation, fresh)
            raise Killed

        system.send = dying
        push = OperationPush(self.outboxes[process], system)
        with suppress(Killed):
            self.push_on(push)
        push.outbox.recover()

    # -- what must hold after every step

    def done(self, op_id: str) -> list[int]:
        """Places in the ghost log of what an operation did."""
        return [n for n, one in enumerate(self.server.ghost) if one.operation_id == op_id]

    @invariant()
    def nothing_twice(self) -> None:
        for row in self.bench.outbox.rows():
            assert self.server.times(row.id) <= 1, f"{row.id} was carried out twice"

    @invariant()
    def nothing_lost(self) -> None:
        for row in self.bench.outbox.rows():
            done = {one.field for one in self.server.ghost if one.operation_id == row.id}
            assert row.state is not State.SENDING
            if row.state is State.CONFIRMED and row.reason != "already":
                whole = row.operation.written <= done or self.caps.evidence is Evidence.NONE
                assert whole or self.by_c(row.operation), "confirmed, and the server has not got it"
            if row.arrived_only:
                still = set(row.details.parts)
                assert not still & done or not self._can_tell(), f"{still} moved, and nobody knows"
            if row.state in (State.REFUSED, State.CANCELLED, State.CONFLICT):
                assert not done or row.id in self.left, f"{row.state}, and the server has it"
            if row.state in (State.REFUSED, State.CANCELLED, State.CONFLICT, State.UNKNOWN):
                assert row.reason, f"{row.state} without a reason"

    def by_c(self, operation: Operation) -> bool:
        """Whether a colleague wrote all wanted values."""
        by_c = {(one.field, one.new) for one in self.server.ghost if one.who == "C"}
        return not operation.has_text and set(operation.sets.items()) <= by_c

    def _can_tell(self) -> bool:
        """Whether a read can tell a field that was set and set back from an unchanged one."""
        return self.caps.evidence >= Evidence.ACTIVITY

    @invariant()
    def no_text_twice(self) -> None:
        """Except where the user sent a text again without knowing whether it had arrived."""
        said = {row.operation.note for row in self.bench.outbox.rows() if row.id in self.left}
        texts = [one.new for one in self.server.ghost if one.field == "note"]
        assert all(texts.count(one) == 1 or one in said for one in texts), texts

    @invariant()
    def nothing_unseen_is_overwritten(self) -> None:
        assert not self.overwritten

    @invariant()
    def no_false_conflict(self) -> None:
        rows = self.bench.outbox.rows()
        unsure = any(row.state is State.UNVERIFIED for row in rows)
        for row in rows:
            if row.state is not State.CONFLICT or row.reason not in ("moved", "aba") or unsure:
                continue
            seen = self.seen[row.id]
            fields = self.caps.fields_to_compare(row.operation.written)
            others = self.server.ghost[seen:]
            assert any(one.who == "C" and one.field in fields for one in others), row

    def watched(self, operation: Operation, couples: dict[str, tuple[str, ...]]) -> None:
        """Commit an operation and note each unseen value of a colleague that it overwrites. The
        read before it shows the same moment, except for a write that lands late: that race is named
        in the connection's properties."""
        ghost = self.server.ghost
        fields = self.fields(operation)
        for name in () if self.landing or not self._can_show() else sorted(fields):
            changes = [n for n, one in enumerate(ghost) if one.field == name and one.old != one.new]
            new = [n for n in changes if n >= self.seen.get(operation.id, 0)]
            moves = field_text(self.server.reports["1"], name) != operation.sets.get(name, "")
            if (
                moves
                and new
                and ghost[new[-1]].who == "C"
                and not self._a_b_a(operation, name, new)
            ):
                self.overwritten.append(f"{name} of C by {operation.id}")
        self.commit(operation, couples)

    def fields(self, operation: Operation) -> set[str]:
        """Fields that an operation sets, and those that the server clears with them."""
        couples = self.caps.couples
        return {*operation.sets, *(c for one in operation.sets for c in couples.get(one, ()))}

    def _can_show(self) -> bool:
        return self.caps.evidence >= Evidence.VALUE and not self.caps.cache_s

    def _a_b_a(self, operation: Operation, name: str, new: list[int]) -> bool:
        """Whether a field was changed and changed back, which only a thread of activity shows."""
        now = field_text(self.server.reports["1"], name)
        known = {operation.base.values.get(name), self.server.ghost[new[0]].old}
        return self.caps.evidence < Evidence.ACTIVITY and now in known


@pytest.mark.parametrize("name", PROFILES)
def test_any_sequence_of_events_keeps_the_promises(name: str) -> None:
    machine = type("OutboxMachineOf", (OutboxMachine,), {"caps": PROFILES[name]})
    limits = settings(max_examples=EXAMPLES, stateful_step_count=STEPS)
    run_state_machine_as_test(machine, settings=limits)
