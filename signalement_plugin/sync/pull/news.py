"""Listens, in a thread, to a server that announces changes by itself, and asks for a pass when it
does."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import closing

from ...core.errors import SignalementError
from ..thread_support import LoggedErrors, Opener

logger = logging.getLogger("signalement.sync")

LISTEN_S = 1.0
PAUSE_S = 0.5
"""Seconds between two passes after notifications, since anybody may send these at any rate."""
AGAIN_S = 15.0


class NewsThread:
    """One daemon thread with a system of its own. An announcement is only a hint: the list is also
    read at its interval. ``opener`` gives systems that have met their server."""

    def __init__(self, opener: Opener, on_news: Callable[[], None]) -> None:
        self._opener, self._on_news = opener, on_news
        self._stop, self._reopen = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="signalement-hints", daemon=True)

    def start(self) -> None:
        """Start once; another call does nothing. Call from one thread only."""
        if self._thread.ident is None and not self._stop.is_set():
            self._thread.start()

    def reopen(self) -> None:
        """The address changed: open the system anew."""
        self._reopen.set()

    def stop(self, timeout: float = 2.0) -> None:
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        while not self._stop.is_set():
            with LoggedErrors("listening for news"):
                self._listen()
            self._stop.wait(0.0 if self._reopen.is_set() else AGAIN_S)
            self._reopen.clear()

    def _listen(self) -> None:
        try:
            with closing(self._opener()) as system:
                while not self._stop.is_set() and not self._reopen.is_set():
                    if system.wait_for_news(LISTEN_S):
                        self._on_news()
                        self._stop.wait(PAUSE_S)
        except SignalementError as error:
            logger.info("no news are heard: %s", error)
