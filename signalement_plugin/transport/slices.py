"""Decodes and repairs a large answer piece by piece, so that other threads run in between.

Python's decoder holds the interpreter lock (GIL) until the whole text is decoded. With 64 MB the
window froze for one second, and for up to four seconds during a regular expression's replacement.
Here each call gets at most :data:`SLICE` characters. Only a single JSON string or number that is
longer is decoded at once (64 MB: 0.1 s). The value is the same as that of one call.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from json import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.text.json_values import Json

SLICE = 1024 * 1024
_BETWEEN = ("},{", "}, {")
_ENDS = (",", "]", "}")
_BLANKS = re.compile(r"[ \t\n\r]*")


def decoded(text: str, decoder: JSONDecoder, size: int = SLICE) -> Json:
    """What ``decoder`` makes of ``text``. Raises ``ValueError``, or ``RecursionError``."""
    if len(text) <= size:
        return decoder.decode(text)
    value, at = _Reader(text, decoder, size).value(_past(text, 0))
    if at != len(text):
        raise JSONDecodeError("Extra data", text, at)
    return value


def replaced(
    pattern: re.Pattern[str],
    by: str | Callable[[re.Match[str]], str],
    text: str,
    before: str = "",
    after: str = "",
    size: int = SLICE,
) -> str:
    """The result of ``pattern.sub(by, text)``. A slice ends before its last character of
    ``before``, or behind its last one of ``after``, where no match can continue; at ``size`` where
    it has none."""
    found, at = [], 0
    while at < len(text):
        piece = text[at : at + size]
        if len(piece) == size:
            ends = [piece.rfind(sign) for sign in before]
            ends += [piece.rfind(sign) + 1 for sign in after]
            end = max(ends, default=0)
            piece = piece[:end] if end > 0 else piece
        found.append(pattern.sub(by, piece))
        at += len(piece)
    return "".join(found)


def _past(text: str, at: int) -> int:
    """The next place that is no blank."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


class _Reader:
    """Goes into lists and objects that are larger than a slice; all others are decoded whole.
    Each method takes a place and gives the one behind what it read, and behind blanks."""

    def __init__(self, text: str, decoder: JSONDecoder, size: int) -> None:
        self._text, self._decoder, self._size = text, decoder, size

    def value(self, at: int) -> tuple[Json, int]:
        piece = self._text[at : at + self._size]
        past = self._value_within(piece, 0)
        if past > 0 and piece[past : past + 1] in _ENDS:  # else a number may continue
            return self._decoder.decode(piece[:past]), at + past
        sign = self._text[at : at + 1]
        if sign == "[":
            return self._list(_past(self._text, at + 1))
        if sign == "{":
            return self._object(_past(self._text, at + 1))
        value, end = self._decoder.raw_decode(self._text, at)
        return value, _past(self._text, end)

    def _list(self, at: int) -> tuple[list[Json], int]:
        found: list[Json] = []
        while self._text[at : at + 1] != "]" or found:
            some, end = self._records(at)
            if not some:
                end = self._group(at, "]", self._value_within)
            if some or end > at:
                found += some or self._decoder.decode(f"[{self._text[at:end]}]")
            else:
                value, end = self.value(at)
                found.append(value)
            if self._text[end : end + 1] == "]":
                at = end
                break
            at = self._expect(",", end)
        return found, _past(self._text, at + 1)

    def _records(self, at: int) -> tuple[list[Json], int]:
        """Values of a list up to where the last record of a slice seems to end. What decodes as
        a list is one, wherever it was cut; none where it is not."""
        piece = self._text[at : at + self._size]
        for between in _BETWEEN:
            end = piece.rfind(between) + 1
            with suppress(ValueError):
                if end:
                    return self._decoder.decode(f"[{piece[:end]}]"), at + end
        return [], at

    def _object(self, at: int) -> tuple[dict[str, Json], int]:
        found: dict[str, Json] = {}
        while self._text[at : at + 1] != "}" or found:
            end = self._group(at, "}", self._member_within)
            if end > at:
                found.update(self._decoder.decode(f"{{{self._text[at:end]}}}"))
            else:
                name, end = self._name(at)
                found[name], end = self.value(end)
            if self._text[end : end + 1] == "}":
                at = end
                break
            at = self._expect(",", end)
        return found, _past(self._text, at + 1)

    def _name(self, at: int) -> tuple[str, int]:
        if self._text[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name", self._text, at)
        name, end = self._decoder.raw_decode(self._text, at)
        return name, self._expect(":", _past(self._text, end))

    def _expect(self, sign: str, at: int) -> int:
        if self._text[at : at + 1] != sign:
            raise JSONDecodeError(f"Expecting {sign!r} delimiter", self._text, at)
        return _past(self._text, at + 1)

    def _group(self, at: int, closing: str, within: Callable[[str, int], int]) -> int:
        """The end of as many values as a slice holds, which are then decoded in one go: what
        they have in common, the names of their fields, is kept once. ``at`` for none: the
        first is larger, or wrong."""
        piece = self._text[at : at + self._size]
        here = end = 0
        while True:
            past = within(piece, here)
            if past < 0 or piece[past : past + 1] not in (",", closing):
                return at + end
            end = past
            if piece[past] == closing:
                return at + end
            here = _past(piece, past + 1)

    def _value_within(self, piece: str, at: int) -> int:
        """Behind a value that ends within the piece; -1 for none."""
        try:
            _value, end = self._decoder.raw_decode(piece, at)
        except ValueError:
            return -1
        return _past(piece, end)

    def _member_within(self, piece: str, at: int) -> int:
        if piece[at : at + 1] != '"':
            return -1
        past = self._value_within(piece, at)
        if past < 0 or piece[past : past + 1] != ":":
            return -1
        return self._value_within(piece, _past(piece, past + 1))
