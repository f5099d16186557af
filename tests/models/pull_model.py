"""A model of reading a list: pages, cursor, crashes, dates in the future, late commits, own
writes.

``steps`` gives all next states of a state under the rules; ``broken`` names what is wrong in one.
No function changes a state.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

from tests.models.search import Found, explore

PAGE = 3
AHEAD = 50
Step = tuple[str, "State"]


class Row(NamedTuple):
    id: int
    updated: int
    value: int


class Pass(NamedTuple):
    """One reading of the list. ``after``: the last (updated, id) that was read."""

    since: int
    page: int
    after: tuple[int, int] | None
    newest: int
    began: int


class State(NamedTuple):
    """``here``: id → value in the layer. ``hand``: a page that was read and is not written yet,
    with how many own writes had been confirmed when its request began."""

    rows: tuple[Row, ...]
    clock: int
    here: tuple[tuple[int, int | None], ...]
    changes: int
    future: int
    late: int
    late_stamp: int
    crashes: int
    own: int
    passes: int
    cursor: int = 0
    reading: Pass | None = None
    hand: tuple[tuple[Row, ...], int] | None = None
    confirmed: int = 0


@dataclass(frozen=True)
class Rules:
    """Parts of the protocol, each of which can be switched off."""

    from_the_last_seen: bool = True  # continue after the last row seen, not at an offset
    not_beyond_the_servers_time: bool = True
    overlap: bool = True
    rows_before_cursor: bool = True
    skip_older_than_own_write: bool = True

    def without(self, part: str) -> Rules:
        return replace(self, **{part: False})


PARTS = tuple(one.name for one in fields(Rules))
OWN_ROW, OWN_VALUE = 1, 9


def run(
    rules: Rules, *, changes=1, future=0, late=0, crashes=1, own=0, passes=2, most=200_000
) -> Found:
    rows = tuple(Row(number, number + 1, 0) for number in range(5))
    here = tuple((row.id, None) for row in rows)
    start = State(rows, 6, here, changes, future, late, 0, crashes, own, passes)
    return explore(
        start, lambda state: steps(rules, state), lambda state: broken(rules, state), most=most
    )


def steps(rules: Rules, state: State) -> Iterator[Step]:
    yield from _reads(rules, state)
    if state.hand is not None:
        yield from _writes(rules, state)
    if state.crashes and state.reading is not None:
        dead = state._replace(reading=None, hand=None, crashes=state.crashes - 1)
        yield "killed", dead
    yield from _server(state)


def _reads(rules: Rules, state: State) -> Iterator[Step]:
    if state.reading is None:
        if state.passes:
            begun = Pass(state.cursor, 0, None, state.cursor, state.clock)
            step = f"a pass starts at {state.cursor}"
            yield step, state._replace(reading=begun, passes=state.passes - 1)
        return
    if state.hand is not None:
        return
    page = _page(rules, state, state.reading)
    if page:
        ids = [row.id for row in page]
        yield f"page with {ids} is read", state._replace(hand=(page, state.confirmed))
        return
    newest = state.reading.newest
    if rules.not_beyond_the_servers_time:
        newest = min(newest, state.reading.began)
    cursor = max(newest - rules.overlap, 0)
    yield f"no more rows: the cursor is {cursor}", state._replace(cursor=cursor, reading=None)


def _page(rules: Rules, state: State, reading: Pass) -> tuple[Row, ...]:
    rows = sorted(
        (row for row in state.rows if row.updated >= reading.since),
        key=lambda row: (row.updated, row.id),
    )
    if not rules.from_the_last_seen:
        return tuple(rows[reading.page * PAGE : (reading.page + 1) * PAGE])
    after = reading.after
    left = [row for row in rows if after is None or (row.updated, row.id) > after]
    return tuple(left[:PAGE])


def _writes(rules: Rules, state: State) -> Iterator[Step]:
    if state.hand is None or state.reading is None:
        return
    page, confirmed = state.hand
    here = dict(state.here)
    for row in page:
        older = row.id == OWN_ROW and confirmed < state.confirmed
        if not (older and rules.skip_older_than_own_write):
            here[row.id] = row.value
    newest = max([state.reading.newest, *(row.updated for row in page)])
    last = (page[-1].updated, page[-1].id)
    reading = state.reading._replace(page=state.reading.page + 1, after=last, newest=newest)
    written = tuple(sorted(here.items()))
    yield "the rows are written", state._replace(here=written, hand=None, reading=reading)
    if not rules.rows_before_cursor:
        cursor = max(state.cursor, newest - rules.overlap)
        yield "the cursor is saved before the rows are written", state._replace(cursor=cursor)


def _server(state: State) -> Iterator[Step]:
    for row in state.rows[:2] if state.changes else ():
        moved = _changed(state, row.id, state.clock, row.value + 1)
        yield f"colleague changes {row.id}", moved._replace(changes=state.changes - 1)
    if state.future:
        after = _changed(state, 3, state.clock + AHEAD, 5)._replace(clock=state.clock, future=0)
        yield "row 3 gets a date in the future", after
    if state.late == 1:
        begun = state._replace(late=2, late_stamp=state.clock, clock=state.clock + 1)
        yield "a slow transaction takes its stamp", begun
    if state.late == 2:
        after = _changed(state, 0, state.late_stamp, 7)._replace(clock=state.clock, late=0)
        yield "it is committed, with the old stamp", after
    if state.own:
        after = _changed(state, OWN_ROW, state.clock, OWN_VALUE)
        here = {**dict(state.here), OWN_ROW: OWN_VALUE}
        yield (
            "an own write is confirmed",
            after._replace(own=0, confirmed=1, here=tuple(sorted(here.items()))),
        )


def _changed(state: State, number: int, updated: int, value: int) -> State:
    rows = tuple(
        row._replace(updated=updated, value=value) if row.id == number else row
        for row in state.rows
    )
    return state._replace(rows=rows, clock=state.clock + 1)


def broken(rules: Rules, state: State) -> Iterator[str]:
    on_server = {row.id: row.value for row in state.rows}
    here = dict(state.here)
    confirmed = state.confirmed and state.hand is None and on_server[OWN_ROW] == OWN_VALUE
    if confirmed and here[OWN_ROW] not in (OWN_VALUE, None):
        yield "a confirmed own value flashes back"
    open_still = state.changes or state.future or state.own or state.late
    if state.reading is None and not open_still and _after_a_quiet_pass(rules, state) != on_server:
        yield "a row stays wrong after a whole pass"


def _after_a_quiet_pass(rules: Rules, state: State) -> dict[int, int | None]:
    state = state._replace(passes=1, crashes=0)
    while True:
        following = [after for label, after in steps(rules, state) if "before" not in label]
        if not following:
            return dict(state.here)
        state = following[0]
