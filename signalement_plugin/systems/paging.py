"""Reading a list page by page: requests the next page in advance, and skips reports that came
already or lie elsewhere.

The server prepares the next page while this computer decodes the last one. What is remembered of a
report that came already takes a few bytes.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from operator import ne
from typing import Generic, TypeVar

from ..core.model.report import Area
from ..core.model.report_columns import ReportColumns

Raw = TypeVar("Raw")
Answer = TypeVar("Answer")
Asked = Mapping[str, str]
_BITS = (1 << 60) - 1  # 60 bits: such an int takes 32 bytes in Python


class Prefetcher(Generic[Raw, Answer]):
    """``read(fetch(…))`` with one request in advance, in a daemon thread of its own.

    ``fetch`` is called from both threads, never twice for one question, ``read`` only where
    the answer is asked for: two threads that decode would take turns at Python's lock, and
    the screen's thread would wait for both. Errors of either are raised there.
    """

    def __init__(self, fetch: Callable[[Asked], Raw], read: Callable[[Raw], Answer]) -> None:
        self._fetch, self._read = fetch, read
        self._asked: Asked | None = None
        self._coming: Future[Raw] = Future()
        self._jobs: queue.SimpleQueue[tuple[Asked, Future[Raw]] | None] | None = None

    def get(self, params: Asked) -> Answer:
        """The answer, perhaps begun already."""
        if self._asked is None or self._asked != params:
            return self._read(self._fetch(params))
        self._asked, coming = None, self._coming
        return self._read(coming.result())

    def begin(self, params: Asked) -> None:
        """This will probably be asked next."""
        if self._jobs is None:
            self._jobs = queue.SimpleQueue()
            threading.Thread(
                target=self._work, args=(self._jobs,), name="signalement-ahead", daemon=True
            ).start()
        self._asked, self._coming = params, Future()
        self._jobs.put((params, self._coming))

    def close(self) -> None:
        """End the thread after what it does now."""
        if self._jobs is not None:
            self._jobs.put(None)
            self._jobs = None

    def _work(self, jobs: queue.SimpleQueue[tuple[Asked, Future[Raw]] | None]) -> None:
        while (job := jobs.get()) is not None:
            params, coming = job
            try:
                coming.set_result(self._fetch(params))
            except Exception as error:  # noqa: BLE001 - raised where the answer is asked for
                coming.set_exception(error)


def number_keys(texts: Iterable[str]) -> list[int]:
    """A number for each text, the same in this process for the same text."""
    return [hash(text) & _BITS for text in texts]


class SeenReports:
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
        """Of each report (by :func:`number_keys` of its id) whether it is new or not as it was
        seen; from now on it was."""
        states = number_keys(contents)
        found = list(map(ne, map(self._contents.get, keys), states))
        self._contents.update(zip(keys, states))
        return found


def in_area(reports: ReportColumns, area: Area | None) -> ReportColumns:
    """Those in the area; without a position a report belongs to every area."""
    if area is None:
        return reports
    places = zip(*map(reports.column, ("lon", "lat", "flags")))
    return reports.where(
        [
            lon is None or lat is None or "swapped" in flags or area.contains(lon, lat)
            for lon, lat, flags in places
        ]
    )
