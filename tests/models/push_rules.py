"""What a read or an answer means for an operation: the rules that the model tries."""

from __future__ import annotations

from tests.models.push_state import PLACE, Operation, Sets, State, View, World


def mark_in(state: State, operation: Operation, view: View) -> bool:
    log = state.reports[operation.report].log[: view.entries]
    return any(entry.operation == operation.id for entry in log)


def unseen(state: State, operation: Operation, view: View, names: tuple[str, ...]) -> list[int]:
    """Positions in the log of a colleague's changes that the user had not seen."""
    log = state.reports[operation.report].log[: view.entries]
    return [
        at
        for at, entry in enumerate(log)
        if at >= operation.seen
        and entry.who == "C"
        and any(change[0] in names for change in entry.changes)
    ]


def as_wanted(world: World, operation: Operation, view: View) -> bool:
    shows = world.server.shows
    return all(shows(n, view.values[PLACE[n]]) == shows(n, v) for n, v in operation.sets)


def no_effect(world: World, state: State, operation: Operation, view: View) -> Sets:
    """Wanted fields that can be read and show something else, without an own entry about them."""
    shows = world.server.shows
    log = state.reports[operation.report].log[: view.entries]
    told = {
        (name, new)
        for entry in log
        if world.server.level == "activity" and entry.operation == operation.id
        for name, _old, new in entry.changes
    }
    return tuple(
        (name, value)
        for name, value in operation.sets
        if shows(name, value) is not None
        and shows(name, view.values[PLACE[name]]) != shows(name, value)
        and (name, value) not in told
    )


def stood_still(world: World, operation: Operation, names: Sets, view: View) -> Sets:
    shows, base = world.server.shows, dict(operation.base)
    return tuple(
        (name, value)
        for name, value in names
        if shows(name, view.values[PLACE[name]]) == shows(name, base[name])
    )


def arrived(
    world: World, state: State, operation: Operation, view: View, *, already: bool = False
) -> Operation:
    """The operation after a mark, a key or a yes has shown that it arrived, or (``already``) after
    all values were as wanted."""
    done = operation._replace(owner=-1, open=False, already=already)
    lacking = () if already else no_effect(world, state, operation, view)
    if world.rules.effect_is_read and lacking:
        still = stood_still(world, operation, lacking, view)
        return done._replace(state="unchanged" if still else "unverified", shown=view)
    log = state.reports[operation.report].log[: view.entries]
    own = [at for at, entry in enumerate(log) if entry.operation == operation.id]
    others = unseen(state, operation, view, world.compared(operation))
    replaced = own and any(at < own[0] for at in others)
    named = world.rules.name_replaced and world.server.level == "activity" and replaced
    shown = view if already else None
    return done._replace(state="confirmed", told=operation.told or bool(named), shown=shown)


def unshown(world: World, state: State, operation: Operation, view: View) -> tuple[str, ...]:
    """R2, for a change without a base: fields that a colleague changed after the change request,
    or may have changed for all that can be read. Fields that cannot be read are left out."""
    server, names = world.server, world.compared(operation)
    if not (world.away and world.rules.ask_unshown):
        return ()
    if server.level == "activity":
        return names if unseen(state, operation, view, names) else ()
    if server.level == "version" and view.entries == operation.seen:
        return ()  # the report was last changed before the change request
    return tuple(name for name in names if server.shows(name, 0) is not None)


def first_base(world: World, operation: Operation, view: View) -> Operation:
    names = world.compared(operation, always=True)
    base = tuple(sorted((name, view.values[PLACE[name]]) for name in names))
    return operation._replace(base=base, seen_version=view.version, based=True)


def before_sending(
    world: World, state: State, operation: Operation, view: View, missed: tuple[str, ...] = ()
) -> str:
    """R4: ``go``, ``conflict``, ``mine``, ``already``, ``doubt``, ``old`` or ``gone``. R9:
    ``other``."""
    rules, server = world.rules, world.server
    if server.other_numbers and _may_be_anothers(world, operation):
        return "other"
    if view.gone:
        return "gone" if rules.report_may_be_gone else "go"
    if rules.own_mark and server.level == "activity" and mark_in(state, operation, view):
        return "mine"
    if rules.key_expires and operation.open and server.keys and operation.key_over:
        return "old"
    if rules.know_open_attempts and operation.open:
        return _again_under_a_key(world, state, operation, view)
    return _first_try(world, state, operation, view, missed)


def _may_be_anothers(world: World, operation: Operation) -> bool:
    """R9: nobody has said that numbers are the site's own, or a look-up finds another report with
    this number."""
    unsaid = world.rules.numbers_are_said and not world.said
    seen = world.bearer == "shown" and operation.report == 0
    return unsaid or (world.rules.bearer_is_looked_up and seen)


def _again_under_a_key(world: World, state: State, operation: Operation, view: View) -> str:
    shows, base, wanted = world.server.shows, dict(operation.base), dict(operation.sets)
    names = world.compared(operation)
    if world.server.level == "none":
        return "go"
    known = all(
        shows(name, view.values[PLACE[name]])
        in (shows(name, base[name]), shows(name, wanted.get(name, 0)))
        for name in names
    )
    others = world.server.level == "activity" and unseen(state, operation, view, names)
    return "go" if known and not others else "doubt"


def _first_try(
    world: World, state: State, operation: Operation, view: View, missed: tuple[str, ...]
) -> str:
    server, base = world.server, dict(operation.base)
    names = world.compared(operation)
    silent = bool(operation.sets) and not operation.text
    by_activity = world.rules.compare_activity and server.level == "activity"
    if by_activity and names and unseen(state, operation, view, names):
        return "already" if silent and as_wanted(world, operation, view) else "conflict"
    moved = [
        name
        for name in names
        if name in missed
        or server.shows(name, view.values[PLACE[name]]) != server.shows(name, base[name])
    ]
    if not moved:
        return "go"
    proves = world.rules.whole_proof and silent and server.reaches("value")
    return "already" if proves and as_wanted(world, operation, view) else "conflict"


def read_back(world: World, state: State, operation: Operation, view: View) -> str:
    """R5: ``yes``, ``already``, ``absent``, ``key``, or an empty text (it cannot be told)."""
    rules, server = world.rules, world.server
    readable = server.level != "none" and not view.gone
    if readable and server.level == "activity" and mark_in(state, operation, view):
        return "yes"
    if not rules.whole_proof and readable and operation.sets and as_wanted(world, operation, view):
        return "yes"
    if server.keys and not (rules.key_expires and operation.key_over):
        return "key"
    if not readable or (rules.settle_first and not _settled(world, state, operation)):
        return ""
    if server.level == "activity":
        return "absent"
    return _without_a_mark(world, state, operation, view)


def _without_a_mark(world: World, state: State, operation: Operation, view: View) -> str:
    server = world.server
    if server.level == "version" and view.version == operation.before:
        return "absent"
    since = state.reports[operation.report].log[operation.seen : view.entries]
    others = [entry for entry in since if entry.who == "C"]
    if server.signed and others and (len(others) == len(since) or not world.rules.absence_by_sign):
        return "absent"
    silent = operation.sets and not operation.text and server.reaches("value")
    if silent and as_wanted(world, operation, view):
        return "already"
    return "absent" if operation.sets and not world.rules.absence_by_version else ""


def _settled(world: World, state: State, operation: Operation) -> bool:
    on_its_way = any(request.operation == operation.id for request in state.network)
    return not on_its_way and (operation.fresh or not world.server.cached)


def shown_by_yes(world: World, operation: Operation) -> bool:
    """Whether a read right after a yes can show every part of it."""
    server, base = world.server, dict(operation.base)
    if server.level == "none" or server.cached:
        return False
    if operation.text and server.level != "activity":
        return False
    crosses = any(server.shows(n, v) != server.shows(n, base[n]) for n, v in operation.sets)
    return server.level != "coarse" or crosses
