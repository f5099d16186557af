"""Where a filter line finds no report, proposes it with a word that reports have in place of one
that none has."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.filter.parser import FilterVocabulary, parse
from ..follower import Follower, Subscription
from .texts import search_for

PAUSE_MS = 400
"""Milliseconds without a key press before a correction is looked for: until then the word may be
incomplete."""


class FilterCorrection(Follower, QObject):
    """Asks for the newest line only; ``answered`` when :meth:`corrected` may give another line."""

    answered = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = self._correction = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.list_search.correction, self._take),)

    def _begin(self) -> None:
        self.forget()

    def forget(self) -> None:
        """The line finds something: no correction is wanted."""
        self._pause.stop()
        self._line = self._correction = ""

    def corrected(self, line: str) -> str:
        """The canonical line that may have been meant by ``line``; empty for none, or not yet."""
        if line != self._line:
            self.forget()
            self._line = line
            if line:
                self._pause.start()
        return self._correction

    def _ask(self) -> None:
        if self.shown is not None:
            self.shown.list_search.ask_correction(self._line)

    def _take(self, line: str, correction: str) -> None:
        if line == self._line and correction:
            self._correction = correction
            self.answered.emit()


def offer_text(line: str, vocabulary: FilterVocabulary) -> str:
    """The button of a canonical line, as this person would type it."""
    return search_for(parse(line).written(vocabulary))
