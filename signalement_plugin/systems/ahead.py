"""The next page is asked for while this one is read: a server and this computer work at once."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Generic, TypeVar

Answer = TypeVar("Answer")
Asked = Mapping[str, str]


class Ahead(Generic[Answer]):
    """``fetch`` with one request in advance, in a daemon thread of its own.

    ``fetch`` is called from both threads, never twice for one question. Its errors are
    raised where the answer is asked for.
    """

    def __init__(self, fetch: Callable[[Asked], Answer]) -> None:
        self._fetch = fetch
        self._asked: Asked | None = None
        self._coming: Future[Answer] = Future()
        self._jobs: queue.SimpleQueue[tuple[Asked, Future[Answer]] | None] | None = None

    def get(self, params: Asked) -> Answer:
        """The answer, perhaps begun already."""
        if self._asked is None or self._asked != params:
            return self._fetch(params)
        self._asked = None
        return self._coming.result()

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

    def _work(self, jobs: queue.SimpleQueue[tuple[Asked, Future[Answer]] | None]) -> None:
        while (job := jobs.get()) is not None:
            params, coming = job
            try:
                coming.set_result(self._fetch(params))
            except Exception as error:  # noqa: BLE001 - raised where the answer is asked for
                coming.set_exception(error)
