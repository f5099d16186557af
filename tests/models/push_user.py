"""The model's user: saves, looks, cancels, decides, sends again; and a profile that is restored
from a copy."""

from __future__ import annotations

from collections.abc import Iterator

from tests.models.push_rules import no_effect, stood_still
from tests.models.push_server import Step
from tests.models.push_state import PLACE, STILL_OVER, Operation, Sets, State, View, World


def steps(world: World, state: State) -> Iterator[Step]:
    yield from _saves(world, state)
    yield from _looks(world, state)
    yield from _cancels(world, state)
    for operation in state.operations:
        if operation.state == "conflict" and state.looks:
            yield _card(world, state, operation)
        if operation.state == "unchanged" and operation.shown is not None and state.looks:
            yield _sends_fields_again(world, state, operation)
    for operation in state.operations if state.settles else ():
        if operation.state == "refused":
            yield from _settles(world, state._replace(settles=state.settles - 1), operation)
    yield from _restores(world, state)


def _saves(world: World, state: State) -> Iterator[Step]:
    if not state.to_do:
        return
    report, sets, text = state.to_do[0]
    rest = state._replace(to_do=state.to_do[1:])
    last = state.operations[-1] if state.operations else None
    if last is not None and _merges(world, last, report, sets, text):
        yield (
            f"user corrects operation {last.id} to {dict(sets)}",
            rest.put(last._replace(sets=sets)),
        )
        return
    made = _made(world, state, report, sets, text)
    step = f"user saves {dict(sets)}{' and a text' if text else ''} as operation {made.id}"
    yield step, rest._replace(operations=(*state.operations, made))


def _merges(world: World, last: Operation, report: int, sets: Sets, text: bool) -> bool:
    same = [name for name, _ in last.sets] == [name for name, _ in sets]
    plain = bool(sets) and same and not text and not last.text
    waits = last.state == "queued" and last.report == report
    untried = last.attempts == 0 or not world.rules.merge_untried
    free = last.owner < 0 or not world.rules.compare_and_set
    return plain and waits and untried and free


def _made(world: World, state: State, report: int, sets: Sets, text: bool) -> Operation:
    """The new operation. R2: its base is what was displayed, which is the list with own values over
    it; for a report given by number, the base is what a read at the change request shows."""
    if world.by_number and (world.away or not world.rules.base_at_request):
        number, seen = len(state.operations) + 1, len(state.reports[report].log)
        return Operation(number, report, sets, text, (), seen, -1, number, based=False)
    pulled = world.read(state, report) if world.by_number else state.pulled[report]
    names = [name for name, _ in sets] + list(world.cleared(sets))
    base = {name: pulled.values[PLACE[name]] for name in names}
    seen, version = pulled.entries, pulled.version
    for one in state.operations:
        if one.report != report or not _lies_over(state, one, pulled):
            continue
        for name, value in one.sets:
            if name in base:
                base[name] = value
                if one.seen < seen:
                    seen, version = one.seen, one.seen_version
        for name in world.cleared(one.sets) if world.rules.rest_on_own else ():
            if name in base:
                base[name] = 0
    number = len(state.operations) + 1
    frozen = tuple(sorted(base.items()))
    return Operation(number, report, sets, text, frozen, seen, version, number)


def _lies_over(state: State, one: Operation, pulled: View) -> bool:
    if one.state not in STILL_OVER:
        return False
    log = state.reports[one.report].log[: pulled.entries]
    sent = one.state in ("confirmed", "unverified")
    if sent and any(entry.operation == one.id for entry in log):
        return False
    return not (one.already and one.shown is not None and pulled.entries >= one.shown.entries)


def _looks(world: World, state: State) -> Iterator[Step]:
    for at, pulled in enumerate(state.pulled if state.looks and state.to_do else ()):
        view = world.read(state, at)
        if view != pulled and not view.gone:
            every = (*state.pulled[:at], view, *state.pulled[at + 1 :])
            yield f"user sees report {at}", state._replace(pulled=every, looks=state.looks - 1)


def _cancels(world: World, state: State) -> Iterator[Step]:
    if state.cancelling:
        one = state.one(state.cancelling)
        if one is not None:
            done = state.put(one._replace(state="cancelled", owner=-1))
            yield f"operation {one.id} is cancelled", done._replace(cancelling=0)
        return
    for one in state.operations if state.cancels else ():
        less = state._replace(cancels=state.cancels - 1)
        if one.state != "queued":
            continue
        if not world.rules.compare_and_set:
            yield f"user wants to cancel operation {one.id}", less._replace(cancelling=one.id)
        elif one.owner < 0 and not (world.rules.no_cancel_while_open and one.open):
            yield f"user cancels operation {one.id}", less.put(one._replace(state="cancelled"))


def _card(world: World, state: State, one: Operation) -> Step:
    if one.shown is None:
        shown = world.read(state, one.report)
        return f"a card shows {shown.values}", state.put(one._replace(shown=shown))
    view = one.shown if world.rules.card_is_base else world.read(state, one.report)
    base = tuple((name, view.values[PLACE[name]]) for name, _ in one.base)
    again = one._replace(
        state="queued",
        base=base,
        seen=one.shown.entries,
        seen_version=one.shown.version,
        shown=None,
        owner=-1,
    )
    # a negative id: a request on its way belongs to the operation that this one replaces
    own = world.rules.card_is_base
    network = tuple(
        request._replace(operation=-request.operation)
        if own and request.operation == one.id
        else request
        for request in state.network
    )
    after = state.put(again)._replace(looks=state.looks - 1, network=network)
    return f"user sends operation {one.id} all the same", after


def _sends_fields_again(world: World, state: State, one: Operation) -> Step:
    view = one.shown
    if view is None:
        raise ValueError(one)
    left = stood_still(world, one, no_effect(world, state, one, view), view)
    text = one.text and not world.rules.fields_alone_again
    names = [name for name, _ in left] + list(world.cleared(left))
    base = tuple(sorted((name, view.values[PLACE[name]]) for name in names))
    number = len(state.operations) + 1
    again = Operation(
        number,
        one.report,
        left,
        text,
        base,
        view.entries,
        view.version,
        change_request=one.change_request,
    )
    after = state.put(one._replace(shown=None))
    after = after._replace(operations=(*after.operations, again), looks=state.looks - 1)
    return f"user sends {dict(left)} again as operation {number}", after


def _settles(world: World, state: State, one: Operation) -> Iterator[Step]:
    """The user deletes a refused operation, or sends it again as another operation."""
    if not one.retried:
        yield f"user deletes operation {one.id}", state.put(one._replace(state="cancelled"))
    elif world.rules.retry_once:
        return
    kept = world.rules.retry_on_its_base
    again = Operation(
        len(state.operations) + 1,
        one.report,
        one.sets,
        one.text,
        one.base if kept else (),
        one.seen,
        one.seen_version,
        one.change_request,
        based=kept and one.based,
    )
    after = state.put(one._replace(retried=True))
    step = f"user tries operation {one.id} again as operation {again.id}"
    yield step, after._replace(operations=(*after.operations, again))


def _restores(world: World, state: State) -> Iterator[Step]:
    if not state.restores:
        return
    if state.backup is None and state.operations and not state.to_do:
        yield "a backup is made", state._replace(backup=state.operations)
    if state.backup is not None and all(one.at == "idle" for one in state.processes):
        every = state.backup
        if world.rules.notice_restored:
            every = tuple(_distrusted(one) for one in every)
        yield "the backup comes back", state._replace(operations=every, restores=state.restores - 1)


def _distrusted(one: Operation) -> Operation:
    if one.state not in ("queued", "sending", "unknown", "conflict"):
        return one
    return one._replace(state="unknown", owner=-1, before=-1, open=True, fresh=False)
