"""Converts XML to the shapes of JSON; refuses document types and trees beyond a bound."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from ..core.errors import NotData, TooLarge
from .slices import SLICE, replaced

if TYPE_CHECKING:
    from ..core.text.json_values import Json

MAX_ELEMENTS = 6_000_000
LONGEST_TAG = SLICE
"""Bytes of a start tag or a comment. All attributes of a tag become one object in one call, in
which no other thread runs: 0.4 s for 300,000 of them."""

_BARE_AMPERSAND = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|\w{1,32});)", re.ASCII)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{1,32});", re.ASCII)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL_REFERENCE = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.I
)


def parse_xml(text: str, max_depth: int) -> Json:
    """``{root: content}``: children as dict by local name, repeated ones as list.

    An element without children is its text; attributes are ignored. Raises ``NotData``, or
    ``TooLarge`` beyond a bound.
    """
    try:
        return _Builder(max_depth).parse(text)
    except expat.ExpatError as first:
        repaired = _repaired(text)
        if repaired == text:
            raise NotData(f"not XML: {first}") from first
    try:
        return _Builder(max_depth).parse(repaired)
    except expat.ExpatError as error:
        raise NotData(f"not XML: {error}") from error


def _repaired(text: str) -> str:
    """Repairs common errors of servers: raw ampersands, HTML's entities, control characters."""
    text = replaced(_ILLEGAL, "", text)
    for pattern, by in (
        (_ILLEGAL_REFERENCE, ""),
        (_NAMED, lambda found: _character(found[0])),
        (_BARE_AMPERSAND, "&amp;"),
    ):
        text = replaced(pattern, by, text, before="<&")
    return text


def _character(entity: str) -> str:
    plain = html.unescape(entity)
    return "&amp;" + entity[1:] if plain == entity else plain


class _Builder:
    """Collects one document. One frame per open element: name, children, text."""

    def __init__(self, max_depth: int) -> None:
        self._max_depth = max_depth
        self._count = 0
        self._open: list[tuple[str, dict[str, Json], list[str]]] = []
        self._root: dict[str, Json] = {}

    def parse(self, text: str) -> dict[str, Json]:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        parser.ExternalEntityRefHandler = _refuse
        whole = text.encode("utf-8", "replace")
        for at in range(0, len(whole), SLICE):  # other threads run in between
            parser.Parse(whole[at : at + SLICE], False)
            if min(at + SLICE, len(whole)) - parser.CurrentByteIndex >= LONGEST_TAG:
                raise TooLarge(f"a tag or a comment of more than {LONGEST_TAG} bytes")
        parser.Parse(b"", True)
        return self._root

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= self._max_depth or self._count > MAX_ELEMENTS:
            raise TooLarge("XML nested too deep or with too many elements")
        self._open.append((name.rpartition(":")[2], {}, []))

    def _end(self, _name: str) -> None:
        name, children, texts = self._open.pop()
        value: Json = children or "".join(texts).strip()
        _put(self._open[-1][1] if self._open else self._root, name, value)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1][2].append(text)


def _put(parent: dict[str, Json], name: str, value: Json) -> None:
    if name not in parent:
        parent[name] = value
        return
    known = parent[name]
    if isinstance(known, list):
        known.append(value)
    else:
        parent[name] = [known, value]


def _refuse(*_args: object) -> int:
    raise NotData("XML with a document type or entities is refused")
