"""The pulling thread of one connection: runs a pass when asked, or when its interval is over, and
reads single reports again."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from typing import Protocol

from ...core.errors import (
    Busy,
    Gone,
    ServerError,
    SignalementError,
    Unauthorized,
    Unreachable,
    UntrustedServer,
)
from ...core.runtime.process import TURNS, release_memory
from ...systems.base import Probe, System
from ..outbox.inbox import Inbox
from ..thread_support import LoggedErrors, Opener, declared, open_met
from .pull import PullResult

logger = logging.getLogger("signalement.sync")

_NOT_NOW = (Unreachable, Unauthorized, Busy)
"""Errors that are not about one report: it is read again later."""


AWAY_S = 10.0
"""Seconds from one try to the next while the server cannot be reached: so the screen, and the
changes that wait, learn of its return."""


class PullListener(Protocol):
    """Called in the pulling thread."""

    def probed(self, system: System, probe: Probe) -> None: ...
    def arrived(self, result: PullResult) -> None: ...
    def gave_up(self, error: SignalementError) -> None: ...
    def reread(self) -> None: ...


class PullThread:
    """One daemon thread. ``make_pull(system)`` builds the pass to run, or returns ``None`` while
    the user has not chosen yet what to load. ``seconds`` is a monotonic clock. An unforeseen error
    does not end the thread; the listener gets it as a declared error."""

    def __init__(
        self,
        opener: Opener,
        make_pull: Callable[[System], Callable[[], PullResult] | None],
        listener: PullListener,
        inbox: Inbox,
        on_gone: Callable[[str], None] = lambda _report_id: None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inbox, self._on_gone = inbox, on_gone
        self._opener, self._make_pull, self._listener = opener, make_pull, listener
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._reopen = threading.Event()
        self._asked = threading.Event()
        self._again: set[str] = set()
        self._system: System | None = None  # used by the thread alone
        self._seconds, self._passed = seconds, seconds()
        self._away = False  # the server cannot be reached
        self.interval_s: float | None = None
        """Seconds from the end of a pass to the next; ``None`` while nobody sees the reports."""
        self._thread = threading.Thread(target=self._run, name="signalement-pull", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def ask(self) -> None:
        """Run a pass now."""
        self._asked.set()
        self._wake.set()

    def lost(self) -> None:
        """Another thread could not reach the server: ask soon whether it answers."""
        self._away = True
        self._wake.set()

    def reread(self, report_ids: Iterable[str]) -> None:
        """Read these reports again and let every store show what the server holds."""
        self._again.update(report_ids)
        self._wake.set()

    def set_interval(self, seconds: float | None) -> None:
        self.interval_s = seconds
        self._wake.set()

    def reopen(self) -> None:
        """The address changed (identity, proxy): open the system anew before the next pass."""
        self._reopen.set()

    def stop(self, timeout: float = 2.0) -> bool:
        """Ask the thread to end, and wait at most so many seconds. Returns whether it has ended."""
        self._stop.set()
        self._wake.set()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        with LoggedErrors("looking for what to read once more"):
            self._again.update(self._inbox.reports_to_reread())
        while not self._stop.is_set():
            self._wake.wait(self.due_in())
            self._wake.clear()
            if self._stop.is_set():
                break
            asked = self._asked.is_set()
            if asked:  # a request from now on starts another pass
                self._asked.clear()
            asked = asked or self.due_in() == 0
            if not asked and not self._again:
                continue  # only the interval changed
            with TURNS.short():
                self._turn(whole=asked)
            if asked:
                self._passed = self._seconds()
        with LoggedErrors("closing the system"):
            self._close()

    def due_in(self) -> float | None:
        """Seconds to the next pass, sooner while the server is away; ``None`` while nobody sees the
        reports."""
        if self.interval_s is None:
            return None
        pause = min(self.interval_s, AWAY_S) if self._away else self.interval_s
        return max(0.0, self._passed + pause - self._seconds())

    def _turn(self, *, whole: bool) -> None:
        """One pass. An unforeseen error is logged and told to the listener; it does not end the
        thread."""
        with LoggedErrors("reading the list") as turn:
            if self._reopen.is_set():
                self._reopen.clear()
                self._close()
            self._pass(whole=whole)
            return
        with LoggedErrors("telling that it failed"):
            self._listener.gave_up(declared(turn.error))
        with LoggedErrors("closing the system"):  # the system's state is unknown after an error
            self._close()

    def _pass(self, *, whole: bool) -> None:
        self._away = False
        try:
            system = self._opened()
            self._read_again(system)
            pull = self._make_pull(system) if whole else None
            if pull is not None:
                result = pull()
                if result.built:
                    release_memory()
                self._listener.arrived(result)
        except ServerError as error:
            logger.info("pull failed: %s", error)
            self._away = isinstance(error, Unreachable) and not isinstance(error, UntrustedServer)
            self._listener.gave_up(error)
            self._close()
        except SignalementError as error:
            logger.warning("pull failed on this computer: %s", error)
            self._listener.gave_up(error)

    def _opened(self) -> System:
        """The system that the passes read, probed once."""
        if self._system is None:
            self._system = open_met(self._opener, self._probe)
        return self._system

    def _probe(self, system: System) -> None:
        self._listener.probed(system, system.probe())

    def _close(self) -> None:
        system, self._system = self._system, None
        if system is not None:
            system.close()

    def _read_again(self, system: System) -> None:
        """A report that cannot be read now stays in the list until the next pass. One that the
        server does not show is dropped: otherwise it would delay every pass."""
        for report_id in list(self._again):
            began = self._inbox.outbox.clock.now()
            try:
                self._inbox.put_everywhere(system.get(report_id), began)
            except Gone:
                logger.info("report %s is not there any more", report_id)
                self._on_gone(report_id)
            except _NOT_NOW:
                raise
            except ServerError as error:
                logger.warning("report %s cannot be read again: %s", report_id, error)
            self._inbox.reread_done(report_id)
            self._again.discard(report_id)
            self._listener.reread()
