"""One sentence for each answer to a category's question that is missing or wrong."""

from __future__ import annotations

from ...core.changes import answers
from ...core.changes.answers import Fault
from ...qt.language import tr
from .vocabulary import one_line

_QUESTION, _CHOICES = 80, 120  # letters


def fault_sentence(fault: Fault) -> str:
    """What is missing or wrong, and which answer would be right."""
    sentences: dict[str, str] = {
        answers.MISSING: tr("“{question}” wants an answer."),
        answers.NO_NUMBER: tr("“{question}” takes a number, not “{value}”."),
        answers.NO_TIME: tr("“{question}” takes a date, as 2026-11-27 14:30, not “{value}”."),
        answers.NO_CHOICE: tr("“{question}” does not offer “{value}”. It offers: {choices}."),
        answers.TOO_MANY: tr("“{question}” takes one answer, not “{value}”."),
        answers.NOT_ASKED: tr("This service does not ask for “{question}”."),
    }
    return sentences[fault.why].format(
        question=one_line(fault.question.text, _QUESTION),
        value=one_line(fault.value, _QUESTION),
        choices=one_line(", ".join(_choice_labels(fault)), _CHOICES),
    )


def _choice_labels(fault: Fault) -> list[str]:
    """Keys with their names, where these differ."""
    pairs = fault.question.choices
    return [key if key == name else f"{key} ({name})" for key, name in pairs]
