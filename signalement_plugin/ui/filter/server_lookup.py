"""Where the list is empty, asks the server on a click for the report whose number or name was
typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.texts.outcomes import error_sentence
from ...qt.language import tr
from ..follower import Follower, Subscription

if TYPE_CHECKING:
    from ...connection.results import Answer

_NAME = re.compile(r"\w[\w./#-]{2,39}")


class ServerLookup(Follower, QObject):
    """One request at a time; its answer is dropped if another line was typed meanwhile."""

    answered = pyqtSignal()
    found = pyqtSignal(str, str)  # what was asked, id of a report that is loaded

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = self._sentence = ""

    def name_in(self, typed: str) -> str:
        """What of the line may be a report's name that its server knows; empty for none."""
        whole = _NAME.fullmatch(typed.strip())
        if whole is None or self.shown is None:
            return ""
        return whole[0] if self.shown.server.capabilities.finds_named else ""

    def sentence(self, name: str) -> str:
        """What there is to say of this name: that it is asked, or what came of it."""
        return self._sentence if name == self._name else ""

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.detail_fetcher.named, self._take),)

    def _begin(self) -> None:
        self._name = self._sentence = ""  # another connection: forget the answer

    def ask(self, name: str) -> None:
        """One question, in the thread that reads details."""
        self._name = name
        self._sentence = tr("The server is asked for “{name}”…").format(name=name)
        self.connection.detail_fetcher.load_named(name)
        self.answered.emit()

    def _take(self, name: str, answer: Answer[str]) -> None:
        if not name or name != self._name:
            return
        self._sentence = self._result_text(name, answer)
        if answer.value is not None and self._is_loaded(answer.value):
            self.found.emit(name, answer.value)
        self.answered.emit()

    def _is_loaded(self, report_id: str) -> bool:
        return bool(report_id) and self.connection.reports.fid_of(report_id) >= 0

    def _result_text(self, name: str, answer: Answer[str]) -> str:
        if answer.error is not None:
            return error_sentence(answer.error)
        number = answer.value or ""
        if self._is_loaded(number):
            return ""
        if number:
            text = tr("“{name}” is report {number}, which is not loaded here.")
        else:
            text = tr("The server names no report for “{name}”.")
        return text.format(name=name, number=number[:40])


def ask_text(name: str) -> str:
    """The text of the button."""
    text = tr("Ask the Server for “{name}”")
    return text.format(name=name).replace("&", "&&")
