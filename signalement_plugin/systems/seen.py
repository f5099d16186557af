"""What one reading of a list has brought already, in a few bytes per report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import ne

_BITS = (1 << 60) - 1  # the largest numbers that Python keeps in 32 bytes


def numbers(texts: Iterable[str]) -> list[int]:
    """A number for each text, the same in this process for the same text."""
    return [hash(text) & _BITS for text in texts]


class Seen:
    """Remembers of each report its content, both as numbers.

    The texts would be 15 MB of 100,000 reports, and would keep the memory of the pages that
    they came with from being used again. Two reports with one number (one in a million of
    millions) are both taken for new.
    """

    def __init__(self) -> None:
        self._contents: dict[int, int] = {}

    def __len__(self) -> int:
        """How many reports."""
        return len(self._contents)

    def news(self, keys: Sequence[int], contents: Iterable[str]) -> list[bool]:
        """Of each report (by :func:`numbers` of its id) whether it is new or not as it was
        seen; from now on it was."""
        states = numbers(contents)
        found = list(map(ne, map(self._contents.get, keys), states))
        self._contents.update(zip(keys, states))
        return found
