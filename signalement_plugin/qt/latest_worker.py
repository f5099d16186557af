"""A worker thread that answers only the latest question of each kind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore
from ..sync.thread_support import LoggedErrors


class LatestOnlyWorker(QObject):
    """One daemon thread, started by the first question. ``work`` is called there with a question.
    The signal ``answered`` brings its result to the main thread, unless that is ``None`` or another
    question of the same kind came meanwhile. A store that cannot be read (``BadStore``: it is being
    switched) gives no answer: whoever shows its rows asks again, at once or when these come; nor
    does an error that nobody foresaw, which is logged. Work begins only when no question has come
    for ``settle_s`` seconds.
    """

    answered = pyqtSignal(object)

    def __init__(
        self,
        name: str,
        work: Callable[[Any], Any],
        parent: QObject | None = None,
        settle_s: float = 0.0,
    ) -> None:
        super().__init__(parent)
        self._name, self._work, self._settle_s = name, work, settle_s
        self._waiting: dict[str, Any] = {}
        self._ready, self._stop = threading.Event(), threading.Event()
        self._first = threading.Lock()
        self._thread: threading.Thread | None = None

    def ask(self, question: Any, kind: str = "") -> None:
        """From any thread; takes the place of one of its kind that waits."""
        self._waiting[kind] = question
        self._ready.set()
        with self._first:
            if self._thread is None and not self._stop.is_set():
                self._thread = threading.Thread(
                    target=self._run, name=f"signalement-{self._name}", daemon=True
                )
                self._thread.start()

    def is_newest(self, kind: str = "") -> bool:
        """For ``work``: whether no newer question of this kind has come and the worker is not
        stopping."""
        return kind not in self._waiting and not self._stop.is_set()

    def rest(self, seconds: float) -> bool:
        """For ``work``: wait; true when it is to end."""
        return self._stop.wait(seconds)

    def stop(self, timeout: float = 2.0) -> None:
        """No answer comes any more; waits so many seconds at most for one that is being found."""
        self._stop.set()
        self._ready.set()
        with self._first:  # another thread may be starting this one: join() needs a started thread
            thread = self._thread
        if thread is not None:
            thread.join(timeout)

    def _run(self) -> None:
        while True:
            self._ready.wait()
            self._ready.clear()
            while self._settle_s and not self._stop.is_set() and self._ready.wait(self._settle_s):
                self._ready.clear()
            while self._waiting and not self._stop.is_set():
                self._answer(*self._waiting.popitem())
            if self._stop.is_set():
                return

    def _answer(self, kind: str, question: Any) -> None:
        answer = None
        with LoggedErrors(f"answering {self._name}"):
            try:
                answer = self._work(question)
            except BadStore:
                return
        if answer is not None and self.is_newest(kind):
            self.answered.emit(answer)
