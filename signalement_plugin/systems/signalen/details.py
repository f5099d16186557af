"""Further data of a report or a category: sub-reports, answers to further questions, reply texts.
Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...core.changes.reply_templates import LONGEST_TEXT, LONGEST_TITLE, Template
from ...core.model.report import Details
from ...core.model.status import Status
from ...transport.decoding import to_nfc
from ..values import dig, text
from .records import row_id
from .statuses import meaning_of

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_SHORT, _ANSWER = 200, 2000  # characters
_MOST = 100
_ENDED = frozenset({"o", "a"})
"""States of sub-reports that do not change when their main report is closed."""


def has_parts(value: Json) -> bool:
    """Whether the record of one report links to sub-reports."""
    links = value.get("_links") if isinstance(value, Mapping) else None
    return isinstance(links, Mapping) and bool(links.get("sia:children"))


def details_of(value: Json, parts: Iterable[Json]) -> Details:
    """Details from the record of one report, and from the rows of its sub-reports (``parts``)."""
    rows = [(row_id(row), text(dig(row, "status.state"), _SHORT)) for row in _objects(parts)]
    return Details(
        answers=answers_of(value.get("extra_properties") if isinstance(value, Mapping) else None),
        parts=tuple((number, meaning_of(state)) for number, state in rows if number),
        ending=sum(bool(number) and state not in _ENDED for number, state in rows),
    )


def answers_of(rows: Json) -> tuple[tuple[str, str], ...]:
    """Questions and answers; an answer is a text, a yes or no, or a choice of one or several."""
    asked = ((to_nfc(text(row.get("label"), _SHORT)), row) for row in _objects(rows))
    found = ((label, _answer(row.get("answer"))) for label, row in asked)
    return tuple((label, answer) for label, answer in found if label and answer)[:_MOST]


def _answer(value: Json) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(filter(None, map(_answer, value[:_MOST])))
    if isinstance(value, Mapping):
        named = next((value[key] for key in ("label", "value") if value.get(key) is not None), "")
        return _answer(named) if not isinstance(named, (Mapping, list)) else ""
    if isinstance(value, bool):
        return "✓" if value else "✗"
    return to_nfc(text(value, _ANSWER))


def number_of(rows: Iterable[Json], path: str) -> str:
    """The number of the category at ``path``, from the list of categories; or empty."""
    for row in _objects(rows):
        if _path(text(dig(row, "_links.self.public"))) == path:
            return row_id(row)
    return ""


def texts_of(service_code: str, rows: Iterable[Json]) -> list[Template]:
    """The texts in use, from rows of either list: one text a row, or one status a row with its
    texts in it."""
    return [
        Template(title[:LONGEST_TITLE], body[:LONGEST_TEXT], "", (service_code,), statuses)
        for row in _objects(rows)
        for title, body in _texts(row)
        for statuses in (_statuses(row),)
        if title and body
    ]


def _texts(row: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    inside = row.get("templates")
    for one in _objects(inside) if isinstance(inside, list) else [row]:
        if one.get("is_active", one.get("active")) is True:
            yield to_nfc(text(one.get("title"), _SHORT)), to_nfc(text(one.get("text")))


def _statuses(row: Mapping[str, Json]) -> tuple[str, ...]:
    meaning = meaning_of(text(row.get("state"), _SHORT))
    return () if meaning is Status.UNKNOWN else (str(meaning),)


def _objects(rows: Json) -> Iterator[Mapping[str, Json]]:
    listed = rows if isinstance(rows, (list, tuple)) else ()
    return (row for row in listed if isinstance(row, Mapping))


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""
