"""Helps to read a list page by page: requests the next page in advance (in a thread of its own),
and leaves out reports that came already, unchanged, or lie outside the area.

The server prepares the next page while this computer decodes the one before it. Of each report that
came already only two numbers are remembered.
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

    ``fetch`` is called in both threads, never twice for one request that was begun. ``read`` is
    called only in the thread that calls :meth:`get`: if two threads decoded, they would take turns
    at Python's lock, and the main thread would wait for both. :meth:`get` raises the errors of
    both functions.
    """

    def __init__(self, fetch: Callable[[Asked], Raw], read: Callable[[Raw], Answer]) -> None:
        self._fetch, self._read = fetch, read
        self._asked: Asked | None = None
        self._coming: Future[Raw] = Future()
        self._jobs: queue.SimpleQueue[tuple[Asked, Future[Raw]] | None] | None = None

    def get(self, params: Asked) -> Answer:
        """The answer; perhaps it was requested in advance."""
        if self._asked is None or self._asked != params:
            return self._read(self._fetch(params))
        self._asked, coming = None, self._coming
        return self._read(coming.result())

    def begin(self, params: Asked) -> None:
        """Request in advance what :meth:`get` will probably be called with next."""
        if self._jobs is None:
            self._jobs = queue.SimpleQueue()
            threading.Thread(
                target=self._work, args=(self._jobs,), name="signalement-ahead", daemon=True
            ).start()
        self._asked, self._coming = params, Future()
        self._jobs.put((params, self._coming))

    def close(self) -> None:
        """End the thread after its present request."""
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
    """Remembers the id and the content of each report, as two numbers.

    The texts of 100,000 reports would take 15 MB, and would keep Python from using the memory of
    their pages again. Two reports with the same number (improbable) are both taken for new.
    """

    def __init__(self) -> None:
        self._contents: dict[int, int] = {}

    def __len__(self) -> int:
        """How many reports."""
        return len(self._contents)

    def news(self, keys: Sequence[int], contents: Iterable[str]) -> list[bool]:
        """For each report (``keys``: :func:`number_keys` of the ids) whether it is new or has
        changed since it was last seen. Remembers all of them."""
        states = number_keys(contents)
        found = list(map(ne, map(self._contents.get, keys), states))
        self._contents.update(zip(keys, states))
        return found


def in_area(reports: ReportColumns, area: Area | None) -> ReportColumns:
    """The reports in the area; one without a position belongs to every area."""
    if area is None:
        return reports
    places = zip(*map(reports.column, ("lon", "lat", "flags")))
    return reports.where(
        [
            lon is None or lat is None or "swapped" in flags or area.contains(lon, lat)
            for lon, lat, flags in places
        ]
    )
