"""What became of a run, as a file: text fit for a mail, or JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ...connection.texts.vocabulary import state_word
from ...core.model.operation import State
from .outcomes import Outcome, figures

FORMATS = (".txt", ".json")
"""Endings of the file."""


def write_summary(target: Path, title: str, found: Sequence[Outcome]) -> None:
    """Write it, in the format that the ending says. Raises ``QgsProcessingException``."""
    made = _as_json(found) if target.suffix.lower() == ".json" else _as_text(title, found)
    try:
        target.write_text(made, encoding="utf-8")
    except OSError as error:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Signalement", "The summary cannot be written to {path}: {why}"
            ).format(path=target, why=error.strerror)
        ) from error


def _as_json(found: Sequence[Outcome]) -> str:
    """Figures by name, and each report with its state and sentence."""
    counted = {name.lower(): count for name, count in figures(found).items()}
    listed = [
        {"report_id": one.report_id, "state": str(one.state), "message": one.message}
        for one in found
    ]
    return json.dumps({"figures": counted, "reports": listed}, ensure_ascii=False, indent=1) + "\n"


def _as_text(title: str, found: Sequence[Outcome]) -> str:
    """How many of each state, then what did not end confirmed, a line for each."""
    states: dict[str, int] = {}
    for one in found:
        states[one.state] = states.get(one.state, 0) + 1
    counts = [f"{_word(state)}: {count}" for state, count in states.items()]
    left = [one for one in found if one.state != State.CONFIRMED]
    lines = [f"{one.report_id or '—'}: {_word(one.state)}. {one.message}" for one in left]
    return "\n".join([title, "", *counts, *([""] if lines else []), *lines]) + "\n"


def _word(state: str) -> str:
    known = {str(one): one for one in State}
    return state_word(known[state]) if state in known else state
