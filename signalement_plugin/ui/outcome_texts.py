"""How changes ended, in one line: as counts of reports; of a single report that asks something, by
its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ..core.model.operation import State
from ..core.model.report import Report
from ..sync.rules.rows import UNCHANGED, OutboxRow
from . import texts

ENDED_OTHERWISE = (State.REFUSED, State.CONFLICT, State.UNKNOWN, UNCHANGED)
"""Outcomes that the user has to know about."""


def outcome_text(states: Mapping[str, int]) -> str:
    """How many reports ended how, worst last; empty when nothing is worth saying."""
    tally = {state: states.get(state, 0) for state in (*State, UNCHANGED)}
    table = {
        State.CONFIRMED: QCoreApplication.translate(
            "Signalement", "%n confirmed", None, tally[State.CONFIRMED]
        ),
        State.UNVERIFIED: QCoreApplication.translate(
            "Signalement", "%n sent, not yet visible", None, tally[State.UNVERIFIED]
        ),
        State.HANDED: QCoreApplication.translate(
            "Signalement", "%n handed to the team's server", None, tally[State.HANDED]
        ),
        UNCHANGED: QCoreApplication.translate(
            "Signalement", "%n answered with yes and not changed", None, tally[UNCHANGED]
        ),
        State.HELD: QCoreApplication.translate(
            "Signalement", "%n to review", None, tally[State.HELD]
        ),
        State.UNKNOWN: QCoreApplication.translate(
            "Signalement", "%n unclear", None, tally[State.UNKNOWN]
        ),
        State.CONFLICT: QCoreApplication.translate(
            "Signalement", "%n changed meanwhile", None, tally[State.CONFLICT]
        ),
        State.REFUSED: QCoreApplication.translate(
            "Signalement", "%n refused", None, tally[State.REFUSED]
        ),
    }
    parts = [text for state, text in table.items() if tally[state]]
    if not parts:
        return ""
    text = ", ".join(parts) + "."
    return with_kept(text) if any(tally[state] for state in ENDED_OTHERWISE) else text


def with_kept(text: str) -> str:
    """The text, with the sentence that what was wanted is still here."""
    return f"{text} {QCoreApplication.translate('Signalement', 'Nothing is lost.')}"


def asking_text(row: OutboxRow, report_of: Callable[[str], Report | None]) -> str:
    """What happened to a change that asks something, and to which report; empty for another.
    ``report_of``: a report as it is displayed."""
    change = row.details.foreign
    who = texts.one_line(change.author, 60) if change is not None else ""
    unnamed = QCoreApplication.translate("Signalement", "changed meanwhile; yours was not sent.")
    named = QCoreApplication.translate(
        "Signalement", "changed meanwhile by {who}; yours was not sent."
    )
    outcome = {
        State.CONFLICT: named.format(who=who) if who else unnamed,
        State.REFUSED: QCoreApplication.translate("Signalement", "refused by the server."),
        State.UNKNOWN: QCoreApplication.translate(
            "Signalement", "it is not certain that it arrived."
        ),
        UNCHANGED: QCoreApplication.translate(
            "Signalement", "the server said yes and changed nothing."
        ),
    }.get(row.outcome, "")
    report = report_of(row.report_id) if outcome and row.report_id else None
    return with_kept(texts.named_text(texts.report_name(report), outcome)) if report else ""
