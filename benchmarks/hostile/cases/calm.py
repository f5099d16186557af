"""Cases of harmless answers of several sizes, with which hostile answers are compared."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from benchmarks.hostile.case import MB, SERVERS, Case
from benchmarks.hostile.request import Asked
from benchmarks.hostile.sound import dumped, row
from benchmarks.hostile.wire import answer

SYSTEM = "fixmystreet"
"""The system in whose form these answers are."""
TEXTS = {"text": "Trou devant le 12. " * 15}


@lru_cache(maxsize=2)
def _list_of(megabytes: int) -> bytes:
    rows = (dumped(row(SYSTEM, number, TEXTS)) for number in range(rows_of(megabytes)))
    return b'{"response": [' + b",".join(rows) + b'], "page": {"totalPages": 1}}'


def rows_of(megabytes: int) -> int:
    """How many plain reports an answer of so many MB holds."""
    return megabytes * MB // (len(dumped(row(SYSTEM, 100_000, TEXTS))) + 2)


def of_size(megabytes: int) -> Callable[[Asked], bytes]:
    """A list of plain reports of about so many MB, on its first page."""

    def said(asked: Asked) -> bytes:
        sample = asked.query.get("size") == "1" or asked.query.get("page") != "0"
        return answer(_list_of(0 if sample else megabytes))

    return said


CASES = (
    Case("C0", "harmless, one report", "is shown", rows=1, systems=SERVERS),
    *(
        Case(
            f"C{size}",
            f"harmless, {size} MB",
            "is shown",
            rows=rows_of(size),
            systems=(SYSTEM,),
            size=size * MB,
            said={"list": of_size(size)},
        )
        for size in (1, 8, 60)
    ),
)
