"""Finds decisions that a user was asked for without need: an idempotency key, the change's mark or
a conditional write would have settled the change."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.soak.team.case import TeamCase
from signalement_plugin.core.model.capabilities import Evidence

MARGIN_S = 1.0
"""Seconds by which the thread of a report is read before the report, at most."""


def needless(case: TeamCase) -> Iterator[tuple[str, str, str]]:
    """Name of the count, id of the change, and a sentence, of each such question."""
    for op_id, card in case.cards.items():
        if card["state"] == "unknown" and op_id in case.by_id:
            found = (why(case, op_id, float(card["at"])) for why in _ANSWERS)
            said = next(filter(None, found), "")
            if said:
                yield "needless_questions", op_id, f"asked ({card['reason']}): {said}"


def _by_key(case: TeamCase, op_id: str, asked: float) -> str:
    """The same request may be sent again, and is not carried out twice."""
    age = asked - _first_sent(case, op_id)
    return "its key still counted" if 0 <= age < case.level.key_ttl / 2 else ""


def _by_mark(case: TeamCase, op_id: str, asked: float) -> str:
    """It had arrived, and a service read the thread that shows it before anybody was asked."""
    if case.level.evidence < Evidence.ACTIVITY:
        return ""
    reads = (
        float(read["began"])
        for read in case.reads[case.by_id[op_id].report_id]
        if read["at"] <= asked
    )
    last = max(reads, default=0.0) - case.level.cache_s - MARGIN_S
    arrived = [change.at for change in case.by_op[op_id] if change.at < last]
    return f"its mark was there at {arrived[0]:.3f}" if arrived else ""


def _by_condition(case: TeamCase, op_id: str, asked: float) -> str:
    """Nothing had changed since: the server itself refuses the second of two requests."""
    sent = _first_sent(case, op_id)
    moved = (one.at for one in case.by_report[case.by_id[op_id].report_id])
    still = case.level.conditional and not any(sent <= at <= asked for at in moved)
    return "nothing had changed, and a condition goes with it" if still else ""


def _first_sent(case: TeamCase, op_id: str) -> float:
    """When its first request was sent; infinite where none was."""
    return min((float(line["at"]) for line in case.sent[op_id]), default=float("inf"))


_ANSWERS: tuple[Callable[[TeamCase, str, float], str], ...] = (_by_key, _by_mark, _by_condition)
