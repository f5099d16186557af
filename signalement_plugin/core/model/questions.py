"""The questions that a service asks about a new report, beside its place and text, and the answers.

In GeoReport v2 these are the attributes of a service definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..text.json_values import Kept

STRING, NUMBER, DATETIME, TEXT = "string", "number", "datetime", "text"
ONE_OF, SOME_OF = "singlevaluelist", "multivaluelist"
DATATYPES = (STRING, NUMBER, DATETIME, TEXT, ONE_OF, SOME_OF)
"""As GeoReport v2 names them: a line, a number, a moment, lines, one choice, several."""


@dataclass(frozen=True)
class Question:
    """``code``: how the server calls it. ``text`` and ``hint`` are the server's own, plain and
    hostile. ``asked``: False for a text that is only read and not answered. ``choices``: keys and
    names of the two lists, in the server's order."""

    code: str
    text: str
    datatype: str = STRING
    required: bool = False
    asked: bool = True
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class GivenAnswer:
    """What was answered to the question ``code``. ``values``: one text, or the keys of what was
    chosen; ``several``: it is sent as a list, even with one value. ``question`` and ``words`` are
    question and answer for people, who may read them when the question is not known any more."""

    code: str
    values: tuple[str, ...]
    several: bool = False
    question: str = ""
    words: str = ""


def plain_answers(answers: Sequence[GivenAnswer]) -> list[dict[str, object]]:
    """Answers as JSON has them."""
    return [vars(one) for one in answers]


def answers_from(plain: Iterable[Mapping[str, Kept]]) -> tuple[GivenAnswer, ...]:
    """The inverse of :func:`plain_answers`."""
    return tuple(GivenAnswer(**{**one, "values": tuple(one["values"])}) for one in plain)
