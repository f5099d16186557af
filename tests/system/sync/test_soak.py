"""A short soak of sync: real workers, real kills; the server's ghost log is checked. And tests of
the soak's judge.

``make soak`` is the long version.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.soak.case import Case
from benchmarks.soak.judge import REQUIRED_ZERO, judged
from benchmarks.soak.level import level_of
from benchmarks.soak.log import Change
from benchmarks.soak.run import Plan, soak
from benchmarks.soak.speech import SYSTEMS
from signalement_plugin.core.model.operation import Base, Operation, State
from signalement_plugin.sync.rules.rows import OutboxRow

AT = "2026-11-24T10:00:00.000000Z"
SEEN, LATER = 1_000.0, 1_010.0
CARD = {"kind": "card", "reason": "moved", "record": "", "at": LATER}


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_change_is_lost_doubled_or_left_without_a_reason(tmp_path: Path, system: str) -> None:
    found = soak(Plan(ops=60, kills=4, seed=5, system=system), tmp_path)
    assert found["kills"] == 4
    # a kill may come after a change request was noted and before the outbox has it
    assert found["operations"] >= 60 - 4
    assert sum(found["faults"].values()) > 5
    assert found["worker_errors"] == 0
    assert {name: found[name] for name in REQUIRED_ZERO} == dict.fromkeys(REQUIRED_ZERO, 0), found


def row(state: State, reason: str = "") -> OutboxRow:
    change_request = Operation("op", "1", {"status": "resolved"}, base=Base({"status": "new"}))
    return OutboxRow(1, change_request, state, reason, attempts=1, created_at=AT, changed_at=AT)


def change(number: int, at: float, old: str, new: str, op: str, delivery: str = "d1") -> Change:
    return Change(number, "1", at, "demo", "status", old, new, op, delivery)


def change_request_line(one: OutboxRow, at: float, displayed: str = "new") -> dict[str, object]:
    """A line of the diary: what was displayed, whatever the outbox made of it."""
    operation = replace(one.operation, base=Base({"status": displayed}))
    return {
        "kind": "change_request",
        "id": one.id,
        "shown": at,
        "at": at,
        "body": operation.to_json(),
    }


def verdict(one: OutboxRow, *changes: Change, card: str = "") -> set[str]:
    diary = [
        change_request_line(one, SEEN),
        {"kind": "saved", "id": "op", "at": SEEN},
        {"kind": "sent", "id": "op", "read": LATER, "at": LATER},
        *([CARD | {"id": "op", "state": card}] if card else []),
    ]
    counts, _ = judged(Case([one], diary, list(changes), level_of("activity", 2)))
    totals = {"operations", "confirmed", "conflicts", "refused"}
    return {name for name, n in counts.items() if n and name not in totals}


def test_the_judge_finds_each_violation() -> None:
    mine = change(9, LATER + 1, "new", "resolved", "op")
    before = change(1, SEEN - 500, "planned", "new", "")
    assert verdict(row(State.CONFIRMED), before, mine) == set()
    assert verdict(row(State.CONFIRMED), before) == {"lost"}
    assert verdict(row(State.REFUSED, "rule"), mine) == {"wrong_final"}
    again = change(10, LATER + 2, "new", "resolved", "op", "d2")
    assert verdict(row(State.CONFIRMED), mine, again) == {"duplicated"}
    by_proxy = change(10, LATER + 2, "new", "resolved", "op", "d1-again")
    assert verdict(row(State.CONFIRMED), mine, by_proxy) == set()
    astray = replace(change(10, LATER + 2, "new", "resolved", "op"), report_id="2")
    assert verdict(row(State.CONFIRMED), mine, astray) == {"wrong_report"}
    assert verdict(row(State.SENDING)) == {"waiting_without_reason"}
    assert verdict(row(State.CANCELLED), card="conflict") == {"false_conflicts"}


@pytest.mark.parametrize(
    ("record", "questions"), [("as it was", 0), ("after it", 1), ("", 0)], ids=str
)
def test_the_base_of_a_change_made_on_a_card_is_the_read_shown_there(
    record: str, questions: int
) -> None:
    """Not on the time of the answer: a colleague may have come between the two."""
    asked = row(State.CANCELLED, "by_user")
    again = replace(
        asked,
        seq=2,
        operation=replace(asked.operation, id="again"),
        changed_at="2026-11-24T10:00:01.000000Z",
    )
    diary = [
        change_request_line(asked, SEEN),
        {"kind": "read", "records": {"1": "as it was"}, "began": SEEN + 1, "at": SEEN + 2},
        {"kind": "read", "records": {"1": "after it"}, "began": SEEN + 5, "at": SEEN + 6},
        CARD | {"id": "op", "state": "conflict", "record": record},
        CARD | {"id": "again", "state": "conflict", "at": LATER + 1},
    ]
    theirs = [
        change(1, SEEN + 0.5, "new", "accepted", ""),
        change(2, SEEN + 4, "accepted", "new", ""),
    ]
    counts, _ = judged(Case([asked, again], diary, theirs, level_of("value", 2)))
    assert counts["false_conflicts"] == questions


@pytest.mark.parametrize("colleague", [True, False])
def test_a_field_under_an_own_change_counts_as_seen_with_that_change(colleague: bool) -> None:
    """A colleague changed it after ours had arrived and before the second decision: our own
    value still lay over his, so that asking is right."""
    first = replace(
        row(State.CONFIRMED, "by_user"), operation=replace(row(State.QUEUED).operation, id="first")
    )
    base = Base({"status": "resolved"})
    second = row(State.CANCELLED, "by_user")
    second = replace(second, seq=2, operation=replace(second.operation, base=base))
    diary = [
        change_request_line(first, SEEN),
        change_request_line(second, SEEN + 5),
        CARD | {"id": "first", "state": "unknown"},
        CARD | {"id": "op", "state": "conflict", "at": LATER + 1},
    ]
    ours = change(1, SEEN + 1, "new", "resolved", "first")
    theirs = change(2, SEEN + 2, "resolved", "accepted", "other")
    changes = [ours, theirs] if colleague else [ours]
    counts, _ = judged(Case([first, second], diary, changes, level_of("value", 2)))
    assert counts["false_conflicts"] == (not colleague)


def test_a_question_is_allowed_after_an_own_change_that_was_not_carried_out() -> None:
    """It was answered with yes, and changes of other fields kept that from being seen."""
    first = replace(
        row(State.UNVERIFIED, "replaced"), operation=replace(row(State.QUEUED).operation, id="one")
    )
    second = row(State.CANCELLED, "by_user")
    base = Base({"status": "resolved"})
    second = replace(second, seq=2, operation=replace(second.operation, base=base))
    card = CARD | {"id": "op", "state": "conflict"}
    diary = [change_request_line(first, SEEN), change_request_line(second, SEEN + 5), card]
    counts, _ = judged(Case([first, second], diary, [], level_of("activity", 2)))
    assert counts["false_conflicts"] == 0


def test_the_judge_distinguishes_a_race_from_a_change_that_could_be_seen() -> None:
    mine = change(9, LATER + 1, "accepted", "resolved", "op")
    seen_in_time = change(8, LATER - 2, "new", "accepted", "other")
    assert verdict(row(State.CONFIRMED), seen_in_time, mine) == {"overwritten_checkable"}
    race = change(8, LATER + 0.5, "new", "accepted", "other")
    assert verdict(row(State.CONFIRMED), race, mine) == {"overwritten_in_race"}
