"""Files of a connection that a disk, a copy or a virus scanner has damaged."""

from __future__ import annotations

from benchmarks.hostile.case import REFUSED, SHOWN, Case
from benchmarks.hostile.damage import HOW

OUTBOX, STORE = "outbox.sqlite", "*.gpkg"
LETTERS = "abcdefghijkl"


def damaged(number: str, files: str, name: str, does: str, ends: tuple[str, ...]) -> list[Case]:
    """A case for each way in which these files can be damaged."""
    return [
        Case(f"{number}{letter}", f"{name} {how}", does, ends, damage=(files, how))
        for letter, how in zip(LETTERS, HOW)
    ]


CASES = (
    *damaged(
        "H63", OUTBOX, "an outbox", "opened, mended or told, nothing raised", (SHOWN, REFUSED)
    ),
    *damaged("H65", STORE, "a store", "is read again by itself", (SHOWN,)),
)
