"""Judges a run of the team's soak: by the rules of the soak of one desk, and by those of a team."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from benchmarks.soak.judge import REQUIRED_ZERO as OF_A_DESK
from benchmarks.soak.judge import judged
from benchmarks.soak.team.case import TeamCase
from benchmarks.soak.team.questions import needless
from signalement_plugin.core.model.operation import FINAL, State

REQUIRED_ZERO = (
    *OF_A_DESK,
    "silent",
    "leaked",
    "taken_back_done",
    "screens_differ",
    "too_many_questions",
    "needless_questions",
)
QUESTIONS = 4
"""Most questions to the user for each act that may leave a request without an answer (``KILLS`` of
``acts.py``), and none where a key, a mark or a condition had the answer. Questions after a restored
backup are counted separately, since nobody can know what became of those changes."""
_READABLE = frozenset({*FINAL, State.HELD, State.CONFLICT, State.UNKNOWN})
_SEEN_ALIKE = frozenset({State.CONFIRMED, State.UNVERIFIED})


def judged_team(case: TeamCase, kills: int) -> tuple[Counter[str], list[str]]:
    """Counts, and a sentence for each violation."""
    counts, traces = judged(case)
    counts.update(dict.fromkeys(REQUIRED_ZERO, 0))
    broken = (*_silent(case), *_taken_back(case), *_screens(case), *needless(case))
    for name, row_id, words in broken:
        counts[name] += 1
        traces.append(f"{name}: {row_id}: {words}")
    asked = [card["reason"] for card in case.cards.values() if card["state"] == "unknown"]
    counts["questions_restored"] = asked.count("restored")
    counts["questions"] = counts.pop("unknown_shown") - counts["questions_restored"]
    counts["batches"] = sum(line["kind"] == "batch" for line in case.diary)
    counts["taken_back"] = sum(line["kind"] == "taken_back" for line in case.diary)
    if counts["questions"] > QUESTIONS * kills:
        counts["too_many_questions"] = counts["questions"] - QUESTIONS * kills
        traces.append(f"too_many_questions: {counts['questions']} for {kills} kills")
    return counts, traces


def _silent(case: TeamCase) -> Iterator[tuple[str, str, str]]:
    for line in case.diary:
        row = case.by_id.get(line["id"]) if line["kind"] == "saved" else None
        looking = row is not None and row.state is State.UNVERIFIED and row.reason == "settle"
        if row is not None and (looking or row.state not in _READABLE):
            yield "silent", row.id, f"{row.state} ({row.reason}), and nobody works on it"


def _taken_back(case: TeamCase) -> Iterator[tuple[str, str, str]]:
    for row in case.rows:
        cancelled = row.state is State.CANCELLED and row.id not in case.cards
        if cancelled and row.reason == "by_user" and case.by_op.get(row.id):
            yield "taken_back_done", row.id, "cancelled, and it was carried out"


def _screens(case: TeamCase) -> Iterator[tuple[str, str, str]]:
    """What each desk says at the end, beside what the mailbox says."""
    for desk in _last_screens(case.diary):
        for row_id, (state, reason) in desk["states"].items():
            row = case.by_id[row_id]
            told = {State(state), row.state}
            if len(told) > 1 and not told <= _SEEN_ALIKE:
                words = f"{desk['desk']} says {state} ({reason}), the team {row.state}"
                yield "screens_differ", row_id, f"{words} ({row.reason})"


def wrong_screens(diary: Collection[Mapping[str, Any]]) -> list[str]:
    """Rows on the last screens that are not the server's."""
    return [f"{desk['desk']}: {one}" for desk in _last_screens(diary) for one in desk["wrong"]]


def _last_screens(diary: Collection[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return list({line["desk"]: line for line in diary if line["kind"] == "screen"}.values())
