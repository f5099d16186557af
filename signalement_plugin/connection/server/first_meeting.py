"""The first conversation with a server, once for all threads of a connection at one address."""

from __future__ import annotations

import threading

from ...core.errors import ServerError
from ...systems.base import Probe, System, meet


class FirstMeeting:
    """Threads that open their systems at the same time probe once: the first one asks, the others
    use its result or its error. Any thread may call it. Another login or address has another
    object: what is under way belongs to this one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: Probe | None = None
        self._error: ServerError | None = None
        self._turns = 0

    def learnt(self, probe: Probe) -> None:
        """The probe that another session of the same address has read."""
        self._known = probe

    def meet(self, system: System) -> None:
        """Call instead of :meth:`System.probe`. Raises its errors."""
        turn = self._turns
        with self._lock:
            if self._turns != turn and self._error is not None:
                raise self._error  # another thread asked meanwhile, and failed
            self._turns += 1
            self._error = None
            try:
                self._known = meet(system, self._known)
            except ServerError as error:
                self._error = error
                raise
