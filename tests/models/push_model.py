"""A model of sending: one or two processes on an outbox, a server, a colleague, crashes and faults.

A change of the rules is tried here first. The bounds are one or two change requests, three
attempts, a few faults: a bounded search, no proof. How edits reach the outbox and how rows come
back have models of their own beside this one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.models import push_server, push_user
from tests.models.push_rules import (
    arrived,
    before_sending,
    first_base,
    read_back,
    shown_by_yes,
    unshown,
)
from tests.models.push_server import Step
from tests.models.push_state import (
    DONE,
    IDLE,
    MOST_ATTEMPTS,
    Operation,
    Process,
    Report,
    Request,
    State,
    View,
    World,
)
from tests.models.search import Found, explore

NAMES = "PQ"
SEEN_TOO_LATE = {"race": "a race", "back": "changed and changed back"}


def run(world: World, most: int = 200_000) -> Found:
    return explore(
        world.start(),
        lambda state: steps(world, state),
        lambda state: broken(world, state),
        at_the_end,
        most=most,
    )


def steps(world: World, state: State) -> Iterator[Step]:
    yield from push_user.steps(world, state)
    yield from push_server.steps(world, state)
    for at, process in enumerate(state.processes):
        if process.at == "idle":
            yield from _idle(world, state, at)
            continue
        operation = state.one(process.operation)
        if operation is None:  # never: a backup comes back only while every process is idle
            yield f"{NAMES[at]} lets go", state.process(at, IDLE)
            continue
        yield from _busy(world, state, at, process, operation)


# -- a process looks for work


def _idle(world: World, state: State, at: int) -> Iterator[Step]:
    for one in state.operations:
        if _ready(world, state, one):
            yield from _takes(world, state, at, one)
        if one.state == "unknown" and one.owner < 0:
            yield from _looks_again(world, state, at, one)


def _ready(world: World, state: State, one: Operation) -> bool:
    earlier = [o for o in state.operations if o.report == one.report and o.id < one.id]
    if world.rules.settle_first and world.server.cached and not all(o.fresh for o in earlier):
        return False  # a read may still show the state before our own write
    waits = one.state == "queued" and one.owner < 0 and one.attempts < MOST_ATTEMPTS
    return waits and all(o.state in DONE for o in earlier)


def _takes(world: World, state: State, at: int, one: Operation) -> Iterator[Step]:
    early = not world.rules.sending_after_read
    taken = one._replace(
        owner=at, state="sending" if early else "queued", attempts=one.attempts + early
    )
    after = len(state.reports[one.report].log)
    process = Process("taken", one.id, None, "", after)
    yield f"{NAMES[at]} takes operation {one.id}", state.put(taken).process(at, process)
    if world.rules.read_for_each:
        return
    batch = state.batch
    others = [o for o in state.operations if o.report != one.report and _ready(world, state, o)]
    if batch is None and others:
        batch = tuple(world.read(state, each) for each in range(world.reports))
    if batch is not None:
        shared = process._replace(view=batch[one.report])
        moved = state.put(taken).process(at, shared)._replace(batch=batch)
        yield f"{NAMES[at]} takes operation {one.id} on one read for all", moved


def _looks_again(world: World, state: State, at: int, one: Operation) -> Iterator[Step]:
    view = world.read(state, one.report)
    shown = read_back(world, state, one, view)
    tries = one.attempts < MOST_ATTEMPTS
    if shown in ("yes", "already"):
        after = arrived(world, state, one, view, already=shown == "already")
    elif shown == "absent" and tries:
        after = one._replace(state="queued", open=False)
    elif shown == "key" and tries:
        after = one._replace(state="queued")
    else:
        return
    yield f"{NAMES[at]} looks again: {shown}, operation {one.id} {after.state}", state.put(after)


# -- a process works on an operation


def _busy(world: World, state: State, at: int, process: Process, one: Operation) -> Iterator[Step]:
    holds = one.owner == at
    name = NAMES[at]
    if state.crashes and holds:
        less = state._replace(crashes=state.crashes - 1)
        if not world.rules.lock_of_the_system:
            late = one._replace(owner=-1, state="unknown", open=True)
            yield f"{name} sleeps, its lock expires", less.put(late)
        dead = one._replace(owner=-1)
        if one.state == "sending":
            dead = dead._replace(state="unknown", open=True)
        yield f"{name} is killed at {process.at}", less.put(dead).process(at, IDLE)
    if process.at == "taken":
        yield from _reads(world, state, at, process, one)
    elif process.at == "go":
        yield _sends(state, at, process, one)
    elif process.at in ("wait", "mute"):
        yield from _gives_up(world, state, at, process, one)
    else:
        yield _files(world, state, at, process, one)


def _reads(world: World, state: State, at: int, process: Process, one: Operation) -> Iterator[Step]:
    name = NAMES[at]
    lost = one.owner != at and (world.rules.lock_of_the_system or world.rules.compare_and_set)
    if lost:
        yield f"{name} lets go", state.process(at, IDLE)
        return
    view = process.view or world.read(state, one.report)
    missed = () if one.based else unshown(world, state, one, view)
    one = one if one.based else first_base(world, one, view)
    verdict = before_sending(world, state, one, view, missed)
    step = f"{name} reads {view.values}: {verdict}"
    if verdict == "go":
        yield (
            step,
            state.put(_begun(world, one, view)).process(at, process._replace(at="go", view=view)),
        )
        return
    yield step, state.put(_judged(world, state, one, view, verdict)).process(at, IDLE)


def _begun(world: World, one: Operation, view: View) -> Operation:
    if world.rules.name_replaced and world.server.reaches("version"):
        one = one._replace(told=one.told or view.version != one.seen_version)
    if not world.rules.sending_after_read:
        return one._replace(before=view.version)
    return one._replace(
        state="sending",
        attempts=one.attempts + 1,
        before=one.before if one.open else view.version,
        was_open=one.open,
        open=True,
    )


def _judged(world: World, state: State, one: Operation, view: View, verdict: str) -> Operation:
    free = one._replace(owner=-1)
    if verdict in ("mine", "already"):
        return arrived(world, state, one, view, already=verdict == "already")
    if verdict == "conflict":
        return free._replace(state="conflict")
    if verdict in ("gone", "other"):
        return free._replace(state="unknown" if one.open else "refused")
    return free._replace(state="unknown", key_over=one.key_over or verdict == "doubt")


def _sends(state: State, at: int, process: Process, one: Operation) -> Step:
    view = process.view
    if view is None:
        raise ValueError(process)
    read_at, taken_at = view.entries, max(view.entries, process.taken_at)
    request = Request(
        one.id, one.report, one.sets, one.text, view.version, read_at, taken_at, one.change_request
    )
    after = state._replace(network=(*state.network, request)).put(one._replace(fresh=False))
    step = f"{NAMES[at]} sends operation {one.id}"
    return step, after.process(at, process._replace(at="wait"))


def _gives_up(
    world: World, state: State, at: int, process: Process, one: Operation
) -> Iterator[Step]:
    on_its_way = any(request.operation == one.id for request in state.network)
    if process.at == "wait" and on_its_way and not state.faults:
        return
    after = one
    if one.state != "cancelled" and (one.owner == at or not world.rules.compare_and_set):
        after = one._replace(state="unknown", owner=-1, open=True)
    spent = 1 if process.at == "wait" and on_its_way else 0
    late = ", still on its way" if spent else ""
    moved = state.put(after).process(at, IDLE)._replace(faults=state.faults - spent)
    yield f"{NAMES[at]}: no answer to operation {one.id}{late}", moved


def _files(world: World, state: State, at: int, process: Process, one: Operation) -> Step:
    after = one if one.state == "cancelled" else _answered(world, state, process.answer, one)
    step = f"{NAMES[at]} files operation {one.id} as {after.state}"
    return step, state.put(after).process(at, IDLE)


def _answered(world: World, state: State, answer: str, one: Operation) -> Operation:
    view, free = world.read(state, one.report), one._replace(owner=-1)
    if answer == "known":
        return arrived(world, state, one, view)
    if answer == "done":
        found = arrived(world, state, one, view)
        if shown_by_yes(world, one) or (found.state == "unchanged" and not world.server.cached):
            return found
        return free._replace(state="unverified", open=False)
    if world.rules.know_open_attempts and one.was_open:
        return free._replace(state="unknown", key_over=True)
    if answer == "ignored" and not world.rules.yes_may_be_ignored:
        return free._replace(state="confirmed", open=False)
    return free._replace(state="conflict" if answer == "moved" else "refused", open=False)


# -- what is wrong in a state


def broken(world: World, state: State) -> Iterator[str]:
    for report in state.reports:
        yield from _doubled(report)
    for kind, _ in state.found:
        if kind not in SEEN_TOO_LATE:
            yield kind
        elif kind == "back" and world.server.level == "activity":
            yield "overwritten: changed and changed back"
    for one in state.operations:
        own = [e for e in state.reports[one.report].log if e.operation == one.id]
        done = [entry for entry in own if entry.changes or entry.text]
        if one.state == "confirmed" and not _is_there(one, own):
            yield "confirmed, and the server has it not"
        if one.state in ("cancelled", "refused") and done:
            yield f"{one.state}, and carried out"
        if one.state == "conflict":
            yield from _wrong_conflict(world, state, one, done=bool(done))


def _doubled(report: Report) -> Iterator[str]:
    times = Counter(abs(entry.operation) for entry in report.log if entry.operation)
    if any(count > 1 for count in times.values()):
        yield "carried out twice"
    texts = Counter(entry.text for entry in report.log if entry.text)
    if any(count > 1 for count in texts.values()):
        yield "a text published twice"


def _is_there(one: Operation, own: list) -> bool:
    if one.already:
        return not one.text or bool(own)
    return any(
        all(any(c[0] == n and c[2] == v for c in entry.changes) for n, v in one.sets)
        and (not one.text or entry.text == one.change_request)
        for entry in own
    )


def _wrong_conflict(world: World, state: State, one: Operation, *, done: bool) -> Iterator[str]:
    if done:
        yield "in conflict, and carried out"
        return
    names = world.compared(one, always=True)
    changed = any(
        entry.who == "C" and at >= one.seen and any(c[0] in names for c in entry.changes)
        for at, entry in enumerate(state.reports[one.report].log)
    )
    rests = any(
        o.report == one.report and o.id < one.id and o.state not in ("confirmed", "unverified")
        for o in state.operations
    )
    unread = world.away and world.server.level != "activity"
    if not changed and not rests and not unread and not world.server.conditional:
        yield "in conflict, and nobody changed anything"


def at_the_end(state: State) -> Iterator[str]:
    for kind, number in state.found:
        one = state.one(number)
        told = one is not None and (one.told or one.state == "unknown")
        if kind in SEEN_TOO_LATE and not told:
            yield f"{SEEN_TOO_LATE[kind]}, and nobody is told"
    if any(one.state == "sending" for one in state.operations):
        yield "sending for ever"
