"""Whether a text names a given person, by name, mail address or telephone number; accents, case and
spaces may differ."""

from __future__ import annotations

import re

from .folding import fold

_FEWEST_LETTERS = 3
_FEWEST_DIGITS = 6
_MOST_COMPARED = 8
"""Number of last digits by which telephone numbers are compared: the same with and without the
country code."""
_SIGNS = re.compile(r"[^\w@]+")
_BESIDE_DIGITS = re.compile(r"(?<=\d)[ ./()-]{1,3}(?=\d)")


class Person:
    """``typed``: a name, a telephone number or a mail address. Accents, cases, spaces, what stands
    between digits and the order of the words of a name do not count. ``ValueError`` where it is
    too short to mean anybody."""

    def __init__(self, typed: str) -> None:
        digits = re.sub(r"\D", "", typed)
        only_digits = not re.search(r"[^\W\d_]", typed)
        self._digits = digits[-_MOST_COMPARED:] if only_digits else ""
        self._words = [] if only_digits else sorted(_plain(typed).split())
        if len("".join(self._words)) < _FEWEST_LETTERS and len(self._digits) < _FEWEST_DIGITS:
            raise ValueError("too short to mean one person")

    def is_named_in(self, *texts: str) -> bool:
        """Whether one of these texts names the person."""
        if self._digits:
            return any(self._digits in _BESIDE_DIGITS.sub("", text) for text in texts)
        return any(self._stand_together_in(_plain(text)) for text in texts if text)

    def _stand_together_in(self, text: str) -> bool:
        if not all(word in text for word in self._words):
            return False  # a cheap test that ends nearly every call
        words, count = text.split(), len(self._words)
        return any(sorted(words[at : at + count]) == self._words for at in range(len(words)))


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()
