"""Checks the answers to the questions of a category, and puts them into the form in which they are
sent. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.questions import DATETIME, NUMBER, ONE_OF, SOME_OF, GivenAnswer, Question
from ..timestamps import format_time, parse_time

Values = Mapping[str, Sequence[str]]
"""Code of a question → what was typed, or the keys that were chosen."""

MISSING, NO_NUMBER, NO_TIME, NO_CHOICE, TOO_MANY, NOT_ASKED = (
    *("missing", "no_number", "no_time", "no_choice", "too_many", "not_asked"),
)
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)


@dataclass(frozen=True)
class Fault:
    """Why an answer cannot go out: ``why`` is one of the words above, ``value`` what was
    answered."""

    question: Question
    why: str
    value: str = ""


def faults(questions: Sequence[Question], values: Values, zone: str) -> Iterator[Fault]:
    """The first fault of each question, in the order of the questions; then answers to questions
    that do not exist. ``zone``: IANA zone of times without an offset."""
    asked = [one for one in questions if one.asked]
    for question in asked:
        given = _values_of(question, values)
        why, value = _wrong(question, given, zone)
        if why:
            yield Fault(question, why, value)
    known = {one.code for one in asked}
    for code in values:
        if code not in known:
            yield Fault(Question(code, code), NOT_ASKED)


def given_answers(
    questions: Sequence[Question], values: Values, zone: str
) -> tuple[GivenAnswer, ...]:
    """The answers to these questions, in their order, in the form in which they are sent; an answer
    that cannot be read as its datatype stays as it was typed."""
    found = []
    for question in questions:
        given = _values_of(question, values)
        if not question.asked or not given:
            continue
        names = dict(question.choices)
        found.append(
            GivenAnswer(
                question.code,
                tuple(_sendable(question, value, zone) for value in given),
                question.datatype == SOME_OF,
                question.text,
                ", ".join(names.get(value) or value for value in given),
            )
        )
    return tuple(found)


def answers_in(text: str) -> dict[str, list[str]]:
    """Reads lines ``CODE=answer``; a code is repeated for several choices. Raises ``ValueError``
    with the first line that has another form."""
    found: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        code, sign, value = line.partition("=")
        if not sign or not code.strip():
            raise ValueError(line)
        found.setdefault(code.strip(), []).append(value.strip())
    return found


def unasked_answers(values: Values) -> tuple[GivenAnswer, ...]:
    """Answers to questions that could not be read: the server judges them."""
    return tuple(
        GivenAnswer(code, tuple(given), len(given) > 1, code, ", ".join(given))
        for code, given in values.items()
    )


def _values_of(question: Question, values: Values) -> list[str]:
    """Without what is empty; a key stays as the server gave it."""
    kept = values.get(question.code, ())
    lists = question.datatype in (ONE_OF, SOME_OF)
    return [value if lists else value.strip() for value in kept if value.strip()]


def _wrong(question: Question, values: list[str], zone: str) -> tuple[str, str]:
    """Why, and what was said; two empty texts where nothing is wrong."""
    if not values:
        return (MISSING, "") if question.required else ("", "")
    if len(values) > 1 and question.datatype != SOME_OF:
        return TOO_MANY, ", ".join(values)
    offered = {key for key, _ in question.choices}
    for value in values:
        if question.datatype in (ONE_OF, SOME_OF) and value not in offered:
            return NO_CHOICE, value
        if question.datatype == NUMBER and not _NUMBER.fullmatch(value):
            return NO_NUMBER, value
        if question.datatype == DATETIME and parse_time(value, zone)[0] is None:
            return NO_TIME, value
    return "", ""


def _sendable(question: Question, value: str, zone: str) -> str:
    """A number with a point, a time in UTC: the forms that all servers read."""
    if question.datatype == NUMBER and _NUMBER.fullmatch(value):
        return value.replace(",", ".")
    if question.datatype == DATETIME:
        moment = parse_time(value, zone)[0]
        return value if moment is None else format_time(moment)
    return value
