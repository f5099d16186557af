"""Reads the definition of a service (GeoReport v2): the questions that it asks of a new report.
Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...core.model.questions import DATATYPES, ONE_OF, SOME_OF, STRING, Question
from ...core.text.hidden import UNWANTED
from ...transport.decoding import to_nfc, unwrap
from ..values import single

if TYPE_CHECKING:
    from ...core.text.json_values import Json

MOST_QUESTIONS = 100
MOST_CHOICES = 3000
"""Most choices of a whole definition; a question with a longer list is a text field, and the server
checks the answer."""
_CODE, _TEXT = 200, 500  # characters
_YES = frozenset({"true", "1", "yes"})
_NO = frozenset({"false", "0", "no"})
_LAST = 10**6


def questions_of(value: Json) -> list[Question]:
    """Questions in the server's order, at most :data:`MOST_QUESTIONS`: if there are more, required
    ones are kept first. Rows that cannot be a question are left out."""
    definition = next(iter(unwrap(value)), {})
    rows = _inside(definition.get("attributes"), "attribute")
    ordered = sorted(rows, key=_order)  # stable: rows without a number keep their order
    found: dict[str, Question] = {}
    left = MOST_CHOICES
    for row in ordered:
        question = _question(row, left)
        if question is not None:
            left -= len(question.choices)
            found.setdefault(question.code or f" {len(found)}", question)
    all_ = list(found.values())
    if len(all_) > MOST_QUESTIONS:
        kept = sorted(all_, key=lambda one: not one.required)[:MOST_QUESTIONS]
        all_ = [one for one in all_ if one in kept]
    return all_


def asks_more(service: Mapping[str, Json]) -> bool:
    """Whether a row of the list of services says that there is a definition."""
    return _says(service.get("metadata"))


def _question(row: Mapping[str, Json], most_choices: int) -> Question | None:
    code, label = _exact(row.get("code")), _text(row.get("description"))
    if not _says(row.get("variable"), unsaid=True):
        return Question("", label, asked=False) if label else None
    if not 0 < len(code) <= _CODE or row.get("automated"):
        return None  # no usable code, or the server sets the value itself
    choices = _choices(row.get("values"), most_choices)
    # A question may depend on another answer: only the server knows whether it is required then.
    required = _says(row.get("required")) and not row.get("dependencies")
    return Question(
        code,
        label or code,
        _datatype(row, choices),
        required,
        hint=_text(row.get("datatype_description")),
        choices=choices,
    )


def _datatype(row: Mapping[str, Json], choices: tuple[tuple[str, str], ...]) -> str:
    """The type of the question: a list without values can only be answered as text."""
    datatype = _exact(row.get("datatype")).lower()
    if datatype in (ONE_OF, SOME_OF):
        return datatype if choices else STRING
    return datatype if datatype in DATATYPES else ONE_OF if choices else STRING


def _choices(values: Json, most: int) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    rows = _inside(values, "value")
    for row in rows if len(rows) <= most else ():
        name = _text(row.get("name"))
        key = _exact(row.get("key")) or name
        if 0 < len(key) <= _CODE:
            found.setdefault(key, name or key)
    return tuple(found.items())


def _says(value: Json, *, unsaid: bool = False) -> bool:
    word = _exact(value).lower()
    return word in _YES or (unsaid and word not in _NO)


def _exact(value: Json) -> str:
    """The text of a scalar, exactly as it has to be sent back: ``none`` is a valid key too."""
    value = single(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int)) else ""


def _text(value: Json) -> str:
    return to_nfc(" ".join(UNWANTED.sub("", _exact(value)).split())[:_TEXT])


def _inside(value: Json, name: str) -> list[Mapping[str, Json]]:
    """The rows of a list: a JSON list, or the elements ``name`` below an XML element."""
    inner = value[name] if isinstance(value, dict) and name in value else value
    rows = inner if isinstance(inner, list) else [inner]
    return [row for row in rows if isinstance(row, dict)]


def _order(row: Mapping[str, Json]) -> int:
    digits = _exact(row.get("order"))[:10]
    return int(digits) if digits.isascii() and digits.isdigit() else _LAST
