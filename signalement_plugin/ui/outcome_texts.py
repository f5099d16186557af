"""How changes ended, in one line: as counts of reports; of a single report that asks something, by
its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..core.model.operation import State
from ..core.model.report import Report
from ..qt.language import tr
from ..sync.rules.rows import UNCHANGED, OutboxRow
from . import texts

ENDED_OTHERWISE = (State.REFUSED, State.CONFLICT, State.UNKNOWN, UNCHANGED)
"""Outcomes that the user has to know about."""


def outcome_text(states: Mapping[str, int]) -> str:
    """How many reports ended how, worst last; empty when nothing is worth saying."""
    tally = {state: states.get(state, 0) for state in (*State, UNCHANGED)}
    table = {
        State.CONFIRMED: tr("%n confirmed", n=tally[State.CONFIRMED]),
        State.UNVERIFIED: tr("%n sent, not yet visible", n=tally[State.UNVERIFIED]),
        State.HANDED: tr("%n handed to the team's server", n=tally[State.HANDED]),
        UNCHANGED: tr("%n answered with yes and not changed", n=tally[UNCHANGED]),
        State.HELD: tr("%n to review", n=tally[State.HELD]),
        State.UNKNOWN: tr("%n unclear", n=tally[State.UNKNOWN]),
        State.CONFLICT: tr("%n changed meanwhile", n=tally[State.CONFLICT]),
        State.REFUSED: tr("%n refused", n=tally[State.REFUSED]),
    }
    parts = [text for state, text in table.items() if tally[state]]
    if not parts:
        return ""
    text = ", ".join(parts) + "."
    return with_kept(text) if any(tally[state] for state in ENDED_OTHERWISE) else text


def with_kept(text: str) -> str:
    """The text, with the sentence that what was wanted is still here."""
    return f"{text} {tr('Nothing is lost.')}"


def asking_text(row: OutboxRow, report_of: Callable[[str], Report | None]) -> str:
    """What happened to a change that asks something, and to which report; empty for another.
    ``report_of``: a report as it is displayed."""
    change = row.details.foreign
    who = texts.one_line(change.author, 60) if change is not None else ""
    unnamed = tr("changed meanwhile; yours was not sent.")
    named = tr("changed meanwhile by {who}; yours was not sent.")
    outcome = {
        State.CONFLICT: named.format(who=who) if who else unnamed,
        State.REFUSED: tr("refused by the server."),
        State.UNKNOWN: tr("it is not certain that it arrived."),
        UNCHANGED: tr("the server said yes and changed nothing."),
    }.get(row.outcome, "")
    report = report_of(row.report_id) if outcome and row.report_id else None
    return with_kept(texts.named_text(texts.report_name(report), outcome)) if report else ""
