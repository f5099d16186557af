"""Support for threads: a limit of how many work at once, errors that are logged, not raised, and
systems that are opened."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import TypeVar

from ..core.errors import BadStore, NotData, SignalementError
from ..systems.base import System

Answer = TypeVar("Answer")

logger = logging.getLogger("signalement.sync")
Opener = Callable[[], System]


class ConcurrencyLimit:
    """Limits how many threads are inside a block at once."""

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
    """A block that logs an unforeseen error, keeps it as ``error`` and does not raise it.

    For the outermost block of a thread: an escaping error would end the thread, and nothing would
    be sent, read or found any more. Errors that end the process, such as ``SystemExit``, are
    raised.
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
    """The result of ``work``; after an error the result of ``instead``, which gets a declared error
    in any case."""
    with LoggedErrors(doing) as turn:
        try:
            return work()
        except SignalementError as error:
            return instead(error)
    return instead(declared(turn.error))


def open_met(opener: Opener, meet: Callable[[System], object]) -> System:
    """A system from ``opener`` after ``meet`` was called with it; closed if that raises."""
    with ExitStack() as unless_met:
        system = opener()
        unless_met.callback(system.close)
        meet(system)
        unless_met.pop_all()
    return system


def declared(
    error: BaseException | None, otherwise: type[SignalementError] = NotData
) -> SignalementError:
    """An unforeseen error as a declared one: ``BadStore`` with its reason if it comes from a file,
    else ``otherwise``; ``NotData`` is for what reads a server. A declared one stays itself."""
    if isinstance(error, SignalementError):
        return error
    text = f"{type(error).__name__}: {error}"
    if isinstance(error, (sqlite3.Error, OSError)):
        return BadStore(text, str(error))
    return otherwise(text)
