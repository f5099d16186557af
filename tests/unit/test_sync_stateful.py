"""The outbox against a server that breaks as servers do, judged by the server's ghost log.

The user, a colleague, the network, crashes and a second process take turns in any order,
once per level of evidence. Names of operations are those of the ghost log.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from in_process import FULL, InProcess
from sync_bench import Bench

from signalement_plugin.core.capabilities import Capabilities, Evidence
from signalement_plugin.core.operation import Operation, State, field_text
from signalement_plugin.sync import choices
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox import Outbox
from signalement_plugin.sync.push import Push

FAULTS = ("lose_before", "lose_after", "hold", "refuse", "busy", "unauthorized", "ignore", "vanish")
VALUES = {"status": ("new", "planned", "resolved"), "department": ("", "SUD", "NORD")}
BLIND = replace(FULL, has_activity=False, mark="")
KEY = {"key_ttl": 3600.0}
COUPLES = {"couples": {"status": ("department",)}}
PROFILES = {
    "none": replace(BLIND, evidence=Evidence.NONE),
    "none and key": replace(BLIND, evidence=Evidence.NONE, **KEY),
    "coarse": replace(BLIND, evidence=Evidence.COARSE),
    "value": replace(BLIND, evidence=Evidence.VALUE),
    "value and key": replace(BLIND, evidence=Evidence.VALUE, **KEY),
    "version": replace(BLIND, evidence=Evidence.VERSION),
    "version, conditional": replace(BLIND, evidence=Evidence.VERSION, conditional=True),
    "version, couples": replace(BLIND, evidence=Evidence.VERSION, **COUPLES),
    "activity": FULL,
    "activity and key, couples": replace(FULL, **KEY, **COUPLES),
    "activity, cache": replace(FULL, cache_s=180.0),
}


EXAMPLES = 40


class Killed(BaseException):
    """The process ends here."""


class Life(RuleBasedStateMachine):
    """One report, one user with two QGIS, one colleague."""

    caps: Capabilities = FULL

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.bench = Bench(Path(self.folder.name), self.caps)
        self.server, self.clock = self.bench.server, self.bench.clock
        self.outboxes = [self.bench.outbox, Outbox(self.bench.outbox.path, self.clock)]
        self.texts = 0
        self.seen: dict[str, int] = {}
        self.landing, self.late_age = False, 0
        self.overwritten: list[str] = []
        self.commit, self.server.commit = self.server.commit, self.watched

    def teardown(self) -> None:
        for outbox in self.outboxes:
            outbox.close()
        self.folder.cleanup()

    # -- the user

    @rule(field=st.sampled_from(sorted(VALUES)), pick=st.integers(0, 2), text=st.booleans())
    def user_saves(self, field: str, pick: int, text: bool) -> None:
        if "1" not in self.server.reports:
            return
        self.texts += 1
        note = {"note": f"note {self.texts}"} if text else {}
        seen = len(self.server.ghost)
        self.seen[self.bench.save({field: VALUES[field][pick]}, **note)] = seen

    @rule(choice=st.sampled_from(["mine", "server"]))
    def user_answers_a_conflict(self, choice: str) -> None:
        for row in self.bench.outbox.rows([State.CONFLICT])[:1]:
            new = choices.resolve_conflict(self.bench.outbox, row.id, choice, self.caps)
            if new:
                self.seen[new] = len(self.server.ghost)

    @rule()
    def user_takes_back(self) -> None:
        for row in self.bench.outbox.rows([State.QUEUED])[:1]:
            self.bench.outbox.move(row.id, [State.QUEUED], State.CANCELLED)

    # -- the world

    @rule(field=st.sampled_from(sorted(VALUES)), pick=st.integers(0, 2))
    def colleague_changes(self, field: str, pick: int) -> None:
        if "1" in self.server.reports:
            self.server.colleague("1", **{field: VALUES[field][pick]})

    @rule(fault=st.sampled_from(FAULTS))
    def next_write_fails(self, fault: str) -> None:
        self.server.faults.append(fault)

    @rule(seconds=st.sampled_from([1, 6, 61, 301, 2000]))
    def time_passes(self, seconds: int) -> None:
        self.late_age = self.late_age + seconds if self.server.late else 0
        if self.late_age > self.caps.settle_s - 20:
            self.late_writes_land()  # that is what L promises
        self.clock.pass_(seconds)

    @rule()
    def late_writes_land(self) -> None:
        self.landing = True
        while self.server.late:
            self.server.late.pop(0)()
        self.landing, self.late_age = False, 0

    # -- the machine

    @rule(process=st.integers(0, 1))
    def work(self, process: int) -> None:
        push = Push(self.outboxes[process], InProcess(self.server, self.caps))
        for row in push.outbox.due(stamp(self.clock.now())):
            push.step(row.id)

    @rule(process=st.integers(0, 1), after=st.booleans())
    def killed_while_sending(self, process: int, after: bool) -> None:
        """SIGKILL between the durable claim and the filed answer; then a start."""
        system = InProcess(self.server, self.caps)
        send = system.send

        def dying(operation: object, fresh: object) -> None:
            if after:
                with suppress(Exception):
                    send(operation, fresh)
            raise Killed

        system.send = dying
        push = Push(self.outboxes[process], system)
        with suppress(Killed):
            for row in push.outbox.due(stamp(self.clock.now())):
                push.step(row.id)
        push.outbox.recover()

    # -- what must hold at any moment

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
            done = row.id in {one.operation_id for one in self.server.ghost}
            assert row.state is not State.SENDING
            if row.state is State.CONFIRMED and row.reason != "already":
                assert done, "confirmed, and the server has not got it"
            if row.state in (State.REFUSED, State.CANCELLED, State.CONFLICT):
                assert not done, f"{row.state}, and the server has it"
            if row.state in (State.REFUSED, State.CANCELLED, State.CONFLICT, State.UNKNOWN):
                assert row.reason, f"{row.state} without a reason"

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
            seen = min(self.seen.get(one.id, 0) for one in rows if one.seq <= row.seq)
            fields = self.caps.compared(row.operation.written)
            others = self.server.ghost[seen:]
            assert any(one.who == "C" and one.field in fields for one in others), row

    def watched(self, operation: Operation, couples: dict[str, tuple[str, ...]]) -> None:
        """A commit of an operation. What was read for it is of the same moment, except for
        a late one: that race is named in the connection's properties."""
        ghost = self.server.ghost
        fields = {*operation.sets, *(c for one in operation.sets for c in couples.get(one, ()))}
        for name in () if self.landing or not self._can_show() else sorted(fields):
            changes = [n for n, one in enumerate(ghost) if one.field == name and one.old != one.new]
            new = [n for n in changes if n >= self.seen.get(operation.id, 0)]
            if new and ghost[new[-1]].who == "C" and not self._a_b_a(operation, name, new):
                self.overwritten.append(f"{name} of C by {operation.id}")
        self.commit(operation, couples)

    def _can_show(self) -> bool:
        return self.caps.evidence >= Evidence.VALUE and not self.caps.cache_s

    def _a_b_a(self, operation: Operation, name: str, new: list[int]) -> bool:
        """Changed and changed back: below a thread of activity nobody can see it."""
        now = field_text(self.server.reports["1"], name)
        known = {operation.base.values.get(name), self.server.ghost[new[0]].old}
        return self.caps.evidence < Evidence.ACTIVITY and now in known


@pytest.mark.parametrize("name", PROFILES)
def test_any_life(name: str) -> None:
    machine = type("LifeOf", (Life,), {"caps": PROFILES[name]})
    limits = settings(max_examples=EXAMPLES, stateful_step_count=30)
    run_state_machine_as_test(machine, settings=limits)
