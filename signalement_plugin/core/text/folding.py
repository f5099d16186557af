"""Text compared without case and accents, the same in Python and in SQLite.

SQLite's LIKE folds ASCII only and GDAL's LIKE more than that, so LIKE is used only on stored texts
of ASCII alone, whatever the needle. A needle becomes one class of accepted characters per
position; the list of classes is then read as a regular expression here and as a GLOB pattern
(case-sensitive, with classes, in every SQLite) in ``core/filter/sql.py``. Both accept exactly the
same texts, if these are composed (NFC).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

_LIGATURES = {"oe": "œ", "ae": "æ", "ss": "ß", "ij": "ĳ"}
_SPELT_OUT = {sign: letters for letters, sign in _LIGATURES.items()}
_CAPITALS = {"ß": "ẞ"}  # str.upper() makes SS of it
_MOST_LIGATURES = 3  # each ligature doubles the number of patterns
_STROKED = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i"}  # no decomposition
_LATIN = (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x180), *range(0x218, 0x21C))


def fold(text: str) -> str:
    """``text`` in lower case without accents, for looking words up in a table."""
    if text.isascii():
        return text.lower()
    spelt = "".join(_SPELT_OUT.get(char, char) for char in text.lower())
    return "".join(map(_base, spelt))


@lru_cache
def _base(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)[0].lower()[:1]
    return _STROKED.get(plain, plain)


def _latin_classes() -> dict[str, str]:
    classes: dict[str, list[str]] = {}
    for code in _LATIN:
        char = chr(code)
        if char.lower() not in _SPELT_OUT:
            classes.setdefault(_base(char), []).append(char)
    return {base: "".join(chars) for base, chars in classes.items()}


_CLASSES = _latin_classes()
REPRESENTATIVE = {char: base for base, chars in _CLASSES.items() for char in chars}
"""Letter of the Latin alphabet → the small letter that stands for all that fold alike."""


def _accepted(char: str) -> str:
    """The characters that stand for ``char``, itself among them."""
    known = _CLASSES.get(_base(char), "")
    if known:
        return known if char in known else known + char
    cases = {char, char.lower(), char.upper(), _CAPITALS.get(char.lower(), char)}
    return "".join(sorted(case for case in cases if len(case) == 1))


Classes = tuple[str, ...]


@dataclass(frozen=True)
class Needle:
    """A text to find, in all its spellings; ``whole`` when nothing may stand around it."""

    spellings: tuple[Classes, ...]
    whole: bool = False

    @property
    def pattern(self) -> str:
        """A regular expression for the text, in the words of Python, PCRE and QGIS."""
        return "|".join(map(_as_regex, self.spellings))

    @cached_property
    def accepts(self) -> Callable[[str], bool]:
        """A test for one text (compile once, ask often)."""
        pattern = re.compile(self.pattern)
        search = pattern.fullmatch if self.whole else pattern.search
        return lambda text: search(text) is not None


def _as_regex(classes: Classes) -> str:
    return "".join("[" + re.escape(chars) + "]" for chars in classes)


@lru_cache(maxsize=256)
def needle(text: str, whole: bool = False) -> Needle:
    """The needle of ``text``: é finds E, œ finds oe and the other way round."""
    choices: list[tuple[Classes, ...]] = []
    ligatures = 0
    for part in _parts(unicodedata.normalize("NFC", text)):
        plain = tuple(_accepted(char) for char in part)
        other = _SPELT_OUT.get(part.lower()) or _LIGATURES.get(fold(part))
        if other is None or ligatures == _MOST_LIGATURES:
            choices.append((plain,))
        else:
            ligatures += 1
            choices.append((plain, tuple(_accepted(char) for char in other)))
    found = tuple(sum(chosen, ()) for chosen in product(*choices))
    return Needle(found, whole)


def _parts(text: str) -> list[str]:
    """``text`` as single characters; two letters that may be one ligature stay together."""
    parts = []
    at = 0
    while at < len(text):
        pair = text[at : at + 2]
        size = 2 if len(pair) == 2 and _base(pair[0]) + _base(pair[1]) in _LIGATURES else 1  # noqa: PLR2004
        parts.append(text[at : at + size])
        at += size
    return parts
