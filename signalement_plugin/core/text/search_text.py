"""The column ``search`` of a store: the texts of a report, folded for free-text search.

Texts and needle are folded alike (:func:`reduced`), so SQLite looks for one plain text in one
column. That takes a quarter of the time of a GLOB pattern with a class per letter over the columns
themselves. Folding keeps every letter at its place, so a folded needle is in a folded text exactly
where :class:`~.folding.Needle` accepts the text itself; where that is not certain,
:func:`reduced_needle` returns nothing.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence

from .folding import REPRESENTATIVE, Needle

FREE_TEXT = ("report_id", "service_name", "address", "description", "reference")
"""The fields that free text is searched in."""

_FIELD, _ROW = "\x1f", "\x1e"
_LOST = "\ufffd"
_OE, _IJ, _OTHER = "\x80", "\x81", "\x82"  # places in the table where Latin-1 has no letter
_LARGE = {"œ": _OE, "Œ": _OE, "ĳ": _IJ, "Ĳ": _IJ, "ẞ": "ß"}
_SMALL = {_OE: "œ", _IJ: "ĳ"}
_ERRORS = "signalement-reduced"


def _place(char: str) -> str:
    """The place in the table of a letter that is not in Latin-1."""
    base = REPRESENTATIVE.get(char, _OTHER)
    return _LARGE.get(char) or (base if ord(base) < 0x100 else _OTHER)  # noqa: PLR2004


def _letter(char: str) -> str:
    if "\x80" <= char < "\xa0":
        return _SMALL.get(char, _LOST)
    return REPRESENTATIVE.get(char, char.lower())


def _places(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_place, error.object[error.start : error.end])), error.end


_TABLE = "".join(_letter(chr(code)) for code in range(0x100))
codecs.register_error(_ERRORS, _places)


def reduced(text: str) -> str:
    """``text`` in small letters without accents, as long as before.

    œ, æ, ß and ĳ stay one sign; what is not of the Latin alphabet becomes U+FFFD. Two passes
    in C: ten times as fast as ``str.translate``.
    """
    return codecs.charmap_decode(text.encode("latin-1", _ERRORS), "strict", _TABLE)[0]


def reduced_needle(needle: Needle) -> tuple[str, ...]:
    """What to look for in reduced texts, one of them; empty when they cannot tell."""
    found = []
    for classes in needle.spellings:
        letters = [set(reduced(chars)) for chars in classes]
        word = "".join(map("".join, letters))
        if len(word) != len(classes) or not {_LOST, _FIELD, _ROW}.isdisjoint(word):
            return ()
        found.append(word)
    return tuple(found)


def search_text(values: Mapping[str, str | None]) -> str:
    """The reduced text of one report. ``values`` maps field names to text or ``None``."""
    return reduced(_FIELD.join(values.get(name) or "" for name in FREE_TEXT))


def search_texts(columns: Sequence[Sequence[str]]) -> list[str]:
    """The reduced texts of many reports, from the columns of :data:`FREE_TEXT`."""
    rows = list(map(_FIELD.join, zip(*columns)))
    found = reduced(_ROW.join(rows)).split(_ROW)
    return found if len(found) == len(rows) else list(map(reduced, rows))
