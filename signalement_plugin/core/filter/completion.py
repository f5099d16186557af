"""What may be typed next in a filter line, and how a chosen proposal is put into it.

Pure text: which values there are, and how often, the caller knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..text.folding import fold
from .vocabulary import KEYS, FilterVocabulary

_PIECE = re.compile(r'(?:[^\s"]|"(?:[^"]|"")*"?)+$')
_HEAD = re.compile(r"(-?)([^\W\d_][\w-]*):")
_NEEDS_QUOTES = re.compile(r'[\s",]|^$')


@dataclass(frozen=True)
class Piece:
    """The word that the cursor stands behind.

    ``start`` is where the part to replace begins in the line; ``key`` is canonical and empty
    while a key or free text is being typed; ``typed`` is that part without quotes.
    """

    start: int
    key: str
    typed: str


def piece_at(line: str, at: int, vocabulary: FilterVocabulary) -> Piece | None:
    """The piece that ends at offset ``at``; ``None`` within a word or after a space."""
    after = line[at : at + 1]
    found = _PIECE.search(line[:at])
    if found is None or (after and not after.isspace()):
        return None
    began, text = found.start(), found.group()
    head = _HEAD.match(text)
    if head is None:
        minus = text.startswith("-")
        return None if '"' in text else Piece(began + minus, "", text[minus:])
    key = vocabulary.key(head[2])
    if not key:
        return None
    value = text[head.end() :]
    last = _last_value(value)
    return Piece(began + head.end() + last, key, value[last:].strip('"').replace('""', '"'))


def term(key: str, value: str) -> str:
    """A whole term as one would type it."""
    return f"{key}:{_quoted(value)}"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"' if _NEEDS_QUOTES.search(word) else word


def _last_value(values: str) -> int:
    """Offset of the last value of a list with commas; quotes protect commas."""
    start, inside = 0, False
    for at, char in enumerate(values):
        if char == '"':
            inside = not inside
        elif char == "," and not inside:
            start = at + 1
    return start


def replace_piece(line: str, piece: Piece, at: int, word: str) -> tuple[str, int]:
    """The line with ``word`` in the place of the piece that ends at ``at``, and the cursor.

    A value, as a whole term, is followed by a space, so that the next one can be typed; a key (it
    ends with a colon) is not.
    """
    written, end = _quoted(word) if piece.key else word, ""
    if not written.endswith(":"):
        end = " " if not line[at : at + 1].isspace() else ""
    before = line[: piece.start] + written + end
    return before + line[at:], len(before)


def spoken_keys(vocabulary: FilterVocabulary) -> list[str]:
    """Every key as a person would type it: in the language where it has a word, else itself."""
    spoken = {key: alias for alias, key in reversed(list(vocabulary.keys.items()))}
    return [spoken.get(key, key) for key in KEYS]


def fitting(typed: str, known: Iterable[str]) -> list[str]:
    """The word that is typed, then those that begin with it, then those that hold it, without
    case and accents."""
    wanted = fold(typed)
    pairs = [(fold(word), word) for word in known]
    fits = [pair for pair in pairs if wanted in pair[0]]
    fits.sort(key=lambda pair: (pair[0] != wanted, not pair[0].startswith(wanted)))
    return [word for _, word in fits]
