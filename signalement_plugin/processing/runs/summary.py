"""The outcome of an algorithm as a file: text for a mail, or JSON for a program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException

from ...connection.texts.effects import mails_text, side_effects, workflow_text
from ...connection.texts.vocabulary import state_label
from ...core.changes.preview import PreviewTotals
from ...core.model.operation import State
from ...qt.language import tr
from .outcomes import RunResult, figures, name_of

FORMATS = (".txt", ".json")
"""Extensions of a summary file."""


def write_summary(target: Path, title: str, done: RunResult) -> None:
    """Write it, in the format that the ending says. Raises ``QgsProcessingException``."""
    made = _as_json(done) if target.suffix.lower() == ".json" else _as_text(title, done)
    try:
        target.write_text(made, encoding="utf-8")
    except OSError as error:
        raise QgsProcessingException(
            tr("The summary cannot be written to {path}: {why}").format(
                path=target, why=error.strerror
            )
        ) from error


def _as_json(done: RunResult) -> str:
    """Figures by name, what went with them, and each report with its state and sentence."""
    counted = {name.lower(): count for name, count in figures(done.outcomes).items()}
    listed = [
        {"report_id": one.report_id, "state": str(one.state), "message": one.message}
        | ({"row": one.row} if one.row else {})
        for one in done.outcomes
    ]
    summary = {"figures": counted, "effects": _effects(done.effects.figures()), "reports": listed}
    return json.dumps(summary, ensure_ascii=False, indent=1) + "\n"


def _effects(made: PreviewTotals) -> dict[str, Any]:
    """``mails`` is null where the server's workflow decides, or its followers get them and are
    not known; ``parts`` where it is not known."""
    unknown = made.by_workflow or (made.to_followers and made.mails)
    return {
        "mails": None if unknown else made.mails,
        "without_address": made.unmailed,
        "reports_with_parts": made.parents,
        "parts": made.parts,
        "replaced": dict(made.beside),
        "addresses_kept": made.kept_addresses,
    }


def _as_text(title: str, done: RunResult) -> str:
    """How many of each state, what went with them, and a line for each report that did not end
    confirmed."""
    states: dict[str, int] = {}
    for one in done.outcomes:
        states[one.state] = states.get(one.state, 0) + 1
    counts = [f"{_word(state)}: {count}" for state, count in states.items()]
    if not counts:
        counts = [tr("Nothing to send.")]
    left = [one for one in done.outcomes if one.state != State.CONFIRMED]
    lines = [f"{name_of(one)}: {_word(one.state)}. {one.message}" for one in left]
    blocks = ([title], counts, _total_lines(done.effects.figures()), lines)
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _total_lines(made: PreviewTotals) -> list[str]:
    mails = mails_text(made.mails, made.unmailed, followers=made.to_followers)
    mails = workflow_text() if made.by_workflow else mails
    return [*filter(None, [mails if made.sending else ""]), *side_effects(made)]


def _word(state: str) -> str:
    known = {str(one): one for one in State}
    return state_label(known[state]) if state in known else state
