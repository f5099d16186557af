"""Support for threads: a limit of how many work at once, and errors that are logged only."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TypeVar

from ..core.errors import BadStore, NotData, SignalementError
from ..systems.base import System

Answer = TypeVar("Answer")

logger = logging.getLogger("signalement.sync")
Opener = Callable[[], System]


class ConcurrencyLimit:
    """Lets so many threads through at once."""

    def __init__(self) -> None:
        self._moved = threading.Condition()
        self._inside = 0

    @contextmanager
    def inside(self, most: int) -> Iterator[None]:
        """Waits until fewer than ``most`` (at least one) are inside."""
        with self._moved:
            self._moved.wait_for(lambda: self._inside < max(1, most))
            self._inside += 1
        try:
            yield
        finally:
            with self._moved:
                self._inside -= 1
                self._moved.notify_all()


class LoggedErrors:
    """A block whose unforeseen error ends here: logged, and kept as ``error``.

    For the outermost block of a thread, where whatever escapes would end the thread and
    nothing would be sent, read or found any more. What ends the process passes through.
    """

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self.error: BaseException | None = None

    def __enter__(self) -> LoggedErrors:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self.error = error
        logger.error("%s: %r", self._doing, error, exc_info=error)
        return True


def result_or_error(
    doing: str, work: Callable[[], Answer], instead: Callable[[SignalementError], Answer]
) -> Answer:
    """What ``work`` gives; ``instead`` of its error, which is a declared one in any case."""
    with LoggedErrors(doing) as turn:
        try:
            return work()
        except SignalementError as error:
            return instead(error)
    return instead(declared(turn.error))


def declared(error: BaseException | None) -> SignalementError:
    """An error that nobody foresaw, as one that can be told: of a file here, else of what
    was read."""
    kind = BadStore if isinstance(error, (sqlite3.Error, OSError)) else NotData
    return kind(f"{type(error).__name__}: {error}")
