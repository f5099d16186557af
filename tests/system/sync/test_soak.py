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


def test_the_judge_distinguishes_a_race_from_a_change_that_could_be_seen() -> None:
    mine = change(9, LATER + 1, "accepted", "resolved", "op")
    seen_in_time = change(8, LATER - 2, "new", "accepted", "other")
    assert verdict(row(State.CONFIRMED), seen_in_time, mine) == {"overwritten_checkable"}
    race = change(8, LATER + 0.5, "new", "accepted", "other")
    assert verdict(row(State.CONFIRMED), race, mine) == {"overwritten_in_race"}
