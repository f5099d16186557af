"""Answers filter lines from the store, in a thread, so that typing never waits."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import BadFilter, BadStore
from ..core.filter import FilterContext, parse
from ..core.filter_keys import ENGLISH, FilterWords
from ..core.filter_sql import where
from ..layer.live_layer import set_filter
from ..layer.query import count_and_find, counts
from .files import Files
from .settings import Stored

CHIPS: Mapping[str, str] = {
    "new": "is:new",
    "mine": "is:mine is:open",
    "late": "is:late",
    "unassigned": "is:unassigned is:open",
    "open": "is:open",
}
"""Chip name → the filter line that it stands for, whose rows it counts."""


@dataclass(frozen=True)
class FindResult:
    """``fids`` in list order (array ``q``); ``counts`` by chip name, with ``total`` and
    ``shown``; ``error`` when the line cannot be read."""

    fids: object = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    error: BadFilter | None = None


@dataclass(frozen=True)
class _Question:
    token: int
    where: str
    order: str
    chips: Mapping[str, str]


class Finder(QObject):
    """One daemon thread; of several questions only the newest is answered.

    ``words`` are what the user may type in the language of the interface.
    """

    found = pyqtSignal(int, object)

    def __init__(
        self,
        files: Files,
        stored: Stored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.words: FilterWords = ENGLISH
        self.counts: dict[str, int] = {}
        self._files, self._stored = files, stored
        self._token = 0
        self._line = ("", "urgency")
        self._question: _Question | None = None
        self._ready = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="signalement-find", daemon=True)
        self._thread.start()

    def find(self, layer: QgsVectorLayer | None, text: str, order: str) -> int:
        """Filter the map now and the list soon: ``found`` brings the answer's token."""
        self._token += 1
        self._line = (text, order)
        settings = self._stored.value
        now = datetime.now(timezone.utc)
        context = FilterContext(now, settings.me, settings.my_department, settings.zone)
        try:
            clause = where(parse(text, self.words), context)
        except BadFilter as error:
            token, answer = self._token, FindResult(error=error)
            QTimer.singleShot(0, lambda: self.found.emit(token, answer))
            return self._token
        if layer is not None:
            set_filter(layer, clause)
        chips = {name: where(parse(line), context) for name, line in CHIPS.items()}
        self._question = _Question(self._token, clause, order, chips)
        self._ready.set()
        return self._token

    def again(self, layer: QgsVectorLayer | None) -> int:
        """The same line: rows, the user or the end of an edit session changed its answer."""
        return self.find(layer, *self._line)

    def stop(self) -> None:
        self._stop.set()
        self._ready.set()
        self._thread.join(2.0)

    def _run(self) -> None:
        while True:
            self._ready.wait()
            self._ready.clear()
            if self._stop.is_set():
                return
            question, self._question = self._question, None
            if question is None:
                continue
            try:
                path = self._files.store.path
                answer = count_and_find(path, question.where, question.order)
                figures = counts(path, question.chips)
            except BadStore:
                continue  # the file is being switched; the switch asks again
            figures.update(total=answer.total, shown=answer.count)
            if self._question is None and not self._stop.is_set():
                self.counts = figures
                self.found.emit(question.token, FindResult(answer.fids, figures))
