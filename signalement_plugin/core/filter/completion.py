"""What may be typed next in a filter line, and how a chosen proposal is put into it.

Pure functions: the caller passes the words that there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from ..text.folding import fold
from .parser import quoted
from .vocabulary import KEYS, FilterVocabulary

_PIECE = re.compile(r'(?:[^\s"]|"(?:[^"]|"")*(?:"|$))+')
_HEAD = re.compile(r"(-?)([^\W\d_][\w-]*):")
_BARE = re.compile(r'(?<!\S)[^\s":<>]+$')
_WORDS = re.compile(r"\w+")
MOST_WORDS = 5
"""Most words of a name that is typed without its key."""


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
    found = next((one for one in _PIECE.finditer(line[:at]) if one.end() == at), None)
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
    return f"{key}:{quoted(value)}"


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
    written, end = quoted(word) if piece.key else word, ""
    if not written.endswith(":"):
        end = " " if not line[at : at + 1].isspace() else ""
    before = line[: piece.start] + written + end
    return before + line[at:], len(before)


def spoken_keys(vocabulary: FilterVocabulary) -> list[str]:
    """Every key as a person would type it: in the language where it has a word, else itself."""
    spoken = {key: alias for alias, key in reversed(list(vocabulary.keys.items()))}
    return [spoken.get(key, key) for key in KEYS]


def fitting(typed: str, known: Iterable[str]) -> list[str]:
    """The word that is typed, then those that begin with it, those with a later word that does, and
    those that contain it, without case and accents."""
    found = ((fit(typed, word), word) for word in known)
    return [word for _, word in sorted((one for one in found if one[0] < NO_FIT), key=_FIRST)]


NO_FIT = 4
_FIRST = itemgetter(0)


def fit(typed: str, word: str) -> int:
    """How well a word fits what is typed: 0 the same, 1 begins so, 2 a word of it does, 3 holds it,
    ``NO_FIT`` none of these."""
    wanted, known = fold(typed), fold(word)
    if wanted not in known:
        return NO_FIT
    begins = known.startswith(wanted)
    inner = any(known.startswith(wanted, one.start()) for one in _WORDS.finditer(known))
    return (not begins or known != wanted) + (not begins) + (not begins and not inner)


def phrases(line: str, piece: Piece) -> list[Piece]:
    """The bare words that end with the piece, as people type an address: all of them, then without
    the first, at last the piece alone."""
    found, start = [piece], piece.start
    while len(found) < MOST_WORDS and line[:start].endswith(" "):
        before = _BARE.search(line[:start].rstrip())
        if before is None or line[before.start() :].startswith("-"):
            break
        start = before.start()
        found.insert(0, Piece(start, "", line[start : piece.start] + piece.typed))
    return found
