"""A short soak of a whole team (real processes, real kills, a real PostgreSQL), and its judge.

``make soak-team`` is the long version.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from benchmarks.soak.level import Level, level_of
from benchmarks.soak.log import Change
from benchmarks.soak.team.case import TeamCase
from benchmarks.soak.team.judge import REQUIRED_ZERO, judged_team
from benchmarks.soak.team.run import Plan, soak
from signalement_plugin.core.model.operation import Base, Operation, State
from signalement_plugin.sync.rules.rows import OutboxRow

AT = "2026-11-24T10:00:00.000000Z"
SEEN, LATER = 1_000.0, 1_010.0
ACTIVITY, KEYED = level_of("activity", 2), level_of("coarse", 2)


def test_nothing_is_lost_doubled_silent_or_leaked(tmp_path: Path) -> None:
    found = soak(Plan(ops=40, kills=2, seed=5), tmp_path)
    assert found["operations"] >= 40
    assert found["acts"] == {"database_stopped": 1, "service_killed": 1}
    assert found["worker_errors"] == 0
    assert {name: found[name] for name in REQUIRED_ZERO} == dict.fromkeys(REQUIRED_ZERO, 0), found


def row(
    op_id: str, state: State, sets: dict[str, str], seq: int = 1, reason: str = ""
) -> OutboxRow:
    operation = Operation(op_id, "1", sets, base=Base({"status": "new"}, "", "1"))
    return OutboxRow(seq, operation, state, reason, attempts=1, created_at=AT, changed_at=AT)


def change_request_lines(one: OutboxRow, **more: object) -> list[dict[str, object]]:
    line = {"kind": "change_request", "id": one.id, "shown": SEEN, "at": SEEN, **more}
    line["body"] = one.operation.to_json()
    return [
        line,
        {"kind": "saved", "id": one.id, "at": SEEN},
        {"kind": "sent", "id": one.id, "read": LATER, "at": LATER},
    ]


def change(number: int, at: float, old: str, new: str, op: str) -> Change:
    return Change(number, "1", at, "demo", "status", old, new, op, f"d{number}")


def verdict(
    rows: list[OutboxRow],
    changes: list[Change],
    *more: dict[str, object],
    one_person: bool = False,
    level: Level = ACTIVITY,
    decided: Mapping[str, str] = MappingProxyType({}),
    forgotten: Collection[str] = (),
) -> set[str]:
    diary = [line for one in rows for line in change_request_lines(one)] + list(more)
    authors = {one.id: "anna" if one_person else f"of {one.id}" for one in rows}
    case = TeamCase(
        rows, diary, changes, level, authors=authors, decided=decided, forgotten=forgotten
    )
    counts, _ = judged_team(case, 1)
    return {name for name in REQUIRED_ZERO if counts[name]}


DONE = {"status": "resolved"}


def test_a_change_of_another_desk_is_a_colleagues() -> None:
    first, second = (
        row("a", State.CONFIRMED, {"status": "accepted"}),
        row("b", State.CONFIRMED, DONE, 2),
    )
    changes = [
        change(5, LATER - 5, "new", "accepted", "a"),
        change(6, LATER + 1, "accepted", "resolved", "b"),
    ]
    assert verdict([first, second], changes, one_person=True) == set()
    assert verdict([first, second], changes) == {"overwritten_checkable"}


@pytest.mark.parametrize(
    ("state", "reason", "found"),
    [
        (State.CONFIRMED, "", set()),
        (State.UNVERIFIED, "settle", {"silent"}),
        (State.QUEUED, "", {"silent", "waiting_without_reason"}),
        (State.CANCELLED, "by_user", {"taken_back_done"}),
    ],
)
def test_the_judge_finds_changes_without_an_outcome(
    state: State, reason: str, found: set[str]
) -> None:
    one = row("a", state, DONE, reason=reason)
    assert verdict([one], [change(5, LATER, "new", "resolved", "a")]) == found


def test_the_judge_compares_the_screen_with_the_team() -> None:
    one = row("a", State.CONFIRMED, DONE)
    changes = [change(5, LATER, "new", "resolved", "a")]
    screen = {"kind": "screen", "desk": "anna", "wrong": [], "states": {"a": ["handed", ""]}}
    assert verdict([one], changes, screen) == {"screens_differ"}
    assert verdict([one], changes, {**screen, "states": {"a": ["confirmed", ""]}}) == set()


def test_the_judge_refuses_too_many_questions() -> None:
    cards = [
        {"kind": "card", "id": str(n), "at": LATER, "state": "unknown", "reason": "", "record": ""}
        for n in range(5)
    ]
    rows = [row(str(n), State.CONFIRMED, DONE, n, "by_user") for n in range(5)]
    assert verdict(rows, [], *cards) == {"too_many_questions"}


def asked_after(seconds: float) -> dict[str, object]:
    """A card about change ``a``, so long after its request."""
    card = {"kind": "card", "id": "a", "state": "unknown", "reason": "no_answer", "record": ""}
    return {**card, "at": LATER + seconds}


READ = {"kind": "read", "records": {"1": ""}, "began": LATER + 5, "at": LATER + 5.1}


@pytest.mark.parametrize(
    ("level", "arrived_after", "seconds", "needless"),
    [
        (ACTIVITY, 1, 6, True),  # a service has read the mark of the change
        (ACTIVITY, 5.05, 6, False),  # the change arrived after the read began
        (ACTIVITY, None, 6, False),  # the change did not arrive, which no mark shows
        (KEYED, None, 3, True),  # the change could be sent again under its key
        (KEYED, None, 5, False),  # half the life of the key is over
        (replace(ACTIVITY, conditional=True), None, 6, True),
    ],
)
def test_the_judge_refuses_a_question_with_a_key_a_mark_or_a_condition(
    level: Level, arrived_after: float | None, seconds: float, needless: bool
) -> None:
    one = row("a", State.CANCELLED, DONE, reason="by_user")
    changes = [change(5, LATER + arrived_after, "new", "resolved", "a")] if arrived_after else []
    found = verdict([one], changes, READ, asked_after(seconds), level=level)
    assert ("needless_questions" in found) is needless
