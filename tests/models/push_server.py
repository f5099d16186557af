"""The model's server and network: what happens to a request on its way and at the server, and what
a colleague and time change there."""

from __future__ import annotations

from collections.abc import Iterator

from tests.models.push_state import PLACE, Entry, Operation, Report, Request, State, World

Step = tuple[str, State]


def steps(world: World, state: State) -> Iterator[Step]:
    yield from _colleague(state)
    yield from _time(world, state)
    for at, request in enumerate(state.network):
        rest = state._replace(network=state.network[:at] + state.network[at + 1 :])
        yield from _delivered(world, state, rest, request)


def _colleague(state: State) -> Iterator[Step]:
    if not state.colleague:
        return
    report, name, value = state.colleague[0]
    before = state.reports[report]
    entry = Entry("C", 0, ((name, before.values[PLACE[name]], value),))
    after = before._replace(
        values=_set(before.values, name, value),
        version=before.version + 1,
        log=(*before.log, entry),
    )
    moved = state.report(report, after)._replace(colleague=state.colleague[1:])
    yield f"colleague sets {name} of {report} to {value}", moved


def _time(world: World, state: State) -> Iterator[Step]:
    for at, report in enumerate(state.reports):
        if report.mails:
            after = report._replace(mails=report.mails - 1, version=report.version + 1)
            yield f"a mail moves the version of {at}", state.report(at, after)
        if world.server.cached:
            fresh = _cache_over(state, at)
            if fresh != state:
                yield f"the cache of {at} is over", fresh
    if state.vanishes and not state.reports[0].gone:
        gone = state.report(0, state.reports[0]._replace(gone=True))
        yield "report 0 vanishes", gone._replace(vanishes=state.vanishes - 1)
    going = any(process.at == "go" for process in state.processes)
    if state.forgets and any(one.keys for one in state.reports) and not state.network and not going:
        yield "the server forgets its keys", _forgotten(state)


def _cache_over(state: State, at: int) -> State:
    cache = (*state.cache[:at], state.reports[at].view(), *state.cache[at + 1 :])
    waiting = {request.operation for request in state.network}
    return state._replace(
        cache=cache,
        operations=tuple(
            one._replace(fresh=True) if one.report == at and one.id not in waiting else one
            for one in state.operations
        ),
    )


def _forgotten(state: State) -> State:
    return state._replace(
        forgets=state.forgets - 1,
        reports=tuple(one._replace(keys=frozenset()) for one in state.reports),
        operations=tuple(
            one._replace(key_over=True) if one.attempts else one for one in state.operations
        ),
    )


def waiting_for(state: State, request: Request) -> int:
    """The process that waits for the answer, or -1."""
    for at, process in enumerate(state.processes):
        if process.at == "wait" and process.operation == request.operation:
            return at
    return -1


def _delivered(world: World, state: State, rest: State, request: Request) -> Iterator[Step]:
    at, name = waiting_for(state, request), f"operation {request.operation}"
    if state.faults and at >= 0:
        less = rest._replace(faults=state.faults - 1)
        yield f"the request of {name} is lost", less
        if world.server.ignores:
            yield f"yes to {name}, and nothing done", _answered(less, at, "ignored")
        if world.server.keeps:
            kept, answer = _carried_out(world, less, request, keeps=world.server.keeps)
            step = f"yes to {name}, and only its {world.server.keeps} is kept"
            yield step, _answered(kept, at, answer)
    if state.refusals and at >= 0:
        less = rest._replace(refusals=state.refusals - 1)
        yield f"no to {name}", _answered(less, at, "refused")
    for again in (False, True) if state.doubles else (False,):
        before = state._replace(doubles=state.doubles - 1) if again else rest
        after, answer = _carried_out(world, before, request)
        copy = ", and a copy stays on its way" if again else ""
        if at < 0:
            yield f"late: {name} is {answer}{copy}", after
            continue
        yield f"{name} is {answer}{copy}", _answered(after, at, answer)
        if state.faults:
            mute = after.process(at, after.processes[at]._replace(at="mute"))
            step = f"{name} is {answer}{copy}, and the answer is lost"
            yield step, mute._replace(faults=after.faults - 1)


def _answered(state: State, at: int, answer: str) -> State:
    return state.process(at, state.processes[at]._replace(at="got", answer=answer))


def _carried_out(
    world: World, state: State, request: Request, keeps: str = ""
) -> tuple[State, str]:
    """The state after the request, and the answer: ``done``, ``known``, ``moved`` or ``gone``."""
    place, server = world.lands_on(request.report), world.server
    report = state.reports[place]
    if place != request.report:
        found = ("written to a report that was not meant", request.operation)
        state = state._replace(found=state.found | {found})
    if report.gone:
        return state, "gone"
    if server.keys and request.operation in report.keys:
        return state, "known"
    if server.conditional and request.condition != report.version:
        return state, "moved"
    wanted = () if keeps else request.sets
    every = wanted + tuple((name, 0) for name in world.cleared(wanted))
    state = _note_overwritten(state, request, report, every)
    after = _written(world, report, request, every, keeps)
    return _no_longer_fresh(state.report(place, after), request.operation), "done"


def _written(
    world: World, report: Report, request: Request, sets: tuple[tuple[str, int], ...], keeps: str
) -> Report:
    values, changes = report.values, []
    wanted = dict(request.sets)
    for name, value in sets:
        old = values[PLACE[name]]
        if name in wanted or old != value:
            changes.append((name, old, value))
        values = _set(values, name, value)
    text = request.change_request if request.text and keeps != "mark" else 0
    return report._replace(
        values=values,
        version=report.version + (keeps != "mark"),
        log=(*report.log, Entry("U", request.operation, tuple(changes), text)),
        keys=report.keys | {request.operation},
        mails=report.mails + world.server.mails,
    )


def _no_longer_fresh(state: State, number: int) -> State:
    operation = state.one(number)
    return state if operation is None else state.put(operation._replace(fresh=False))


def _note_overwritten(
    state: State, request: Request, report: Report, sets: tuple[tuple[str, int], ...]
) -> State:
    operation = state.one(request.operation)
    found = set(state.found)
    for name, value in sets if operation is not None else ():
        kind = _overwrites(state, operation, request, report, name, value)
        if kind:
            found.add((kind, request.operation))
    return state._replace(found=frozenset(found))


def _overwrites(
    state: State, operation: Operation, request: Request, report: Report, name: str, value: int
) -> str:
    """What setting a field does to a colleague's change that the user had not seen: nothing
    (empty), ``race``, ``back`` (the value had changed back to the displayed one), or a
    violation."""
    old = report.values[PLACE[name]]
    changes = [
        (at, entry.who, was)
        for at, entry in enumerate(report.log)
        for field, was, now in entry.changes
        if field == name and was != now
    ]
    if not changes or old == value:
        return ""
    at, who, _ = changes[-1]
    if who != "C" or at < operation.seen:
        return ""
    if at >= request.taken_at:
        return "race"
    if at >= request.read_at:
        return "overwritten: checked too early"
    displayed = next(was for place, _, was in changes if place >= operation.seen)
    own_base = dict(operation.base).get(name) == old and any(
        one.report == operation.report and one.id < operation.id and (name, old) in one.sets
        for one in state.operations
    )
    if displayed == old or own_base:
        return "back"
    coupled = name not in dict(request.sets)
    return "overwritten: a coupled value" if coupled else "overwritten: a value"


def _set(values: tuple[int, ...], name: str, value: int) -> tuple[int, ...]:
    return tuple(value if PLACE[name] == at else one for at, one in enumerate(values))
