"""Whether a text names a given person, by name, mail address or telephone number; accents, case and
spaces may differ."""

from __future__ import annotations

import re

from .folding import fold

_FEWEST_LETTERS = 3
_FEWEST_DIGITS = 6
_MOST_COMPARED = 8
"""Last digits of a telephone number that are the same with and without its country."""
_SIGNS = re.compile(r"[^\w@]+")
_BESIDE_DIGITS = re.compile(r"(?<=\d)[ ./()-]{1,3}(?=\d)")


class Person:
    """``words``: a name, a telephone number or a mail address. Accents, cases, spaces and what
    stands between digits do not count. ``ValueError`` where it is too short to mean anybody."""

    def __init__(self, typed: str) -> None:
        digits = re.sub(r"\D", "", typed)
        only_digits = not re.search(r"[^\W\d_]", typed)
        self._digits = digits[-_MOST_COMPARED:] if only_digits else ""
        self._name = "" if only_digits else _plain(typed)
        if len(self._name) < _FEWEST_LETTERS and len(self._digits) < _FEWEST_DIGITS:
            raise ValueError("too short to mean one person")

    def is_named_in(self, *texts: str) -> bool:
        """Whether one of these texts names the person."""
        if self._digits:
            return any(self._digits in _BESIDE_DIGITS.sub("", text) for text in texts)
        return any(f" {self._name} " in f" {_plain(text)} " for text in texts if text)


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()
