"""A name that no loaded report has, asked of the server when somebody wants to know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError

if TYPE_CHECKING:
    from ...connection.connection import Connection

_NAME = re.compile(r"\w[\w./#-]{2,39}")


class AskedName(QObject):
    """At most one question at a time; what is typed meanwhile makes its answer worthless."""

    answered = pyqtSignal()
    found = pyqtSignal(str, str)  # what was asked, id of a report that is loaded

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: Connection | None = None
        self._name = self._sentence = ""

    def name_in(self, connection: Connection | None, typed: str) -> str:
        """What of the line may be a report's name that its server knows; empty for none."""
        whole = _NAME.fullmatch(typed.strip())
        if whole is None or connection is None:
            return ""
        return whole[0] if connection.capabilities.finds_named else ""

    def sentence(self, name: str) -> str:
        """What there is to say of this name: that it is asked, or what came of it."""
        return self._sentence if name == self._name else ""

    def forget(self) -> None:
        """Another connection is shown: what one server says is never said of another."""
        self._connection, self._name, self._sentence = None, "", ""

    def ask(self, connection: Connection, name: str) -> None:
        """One question, in the thread that reads details."""
        if connection.threads is None:
            return
        self._connection, self._name = connection, name
        self._sentence = QCoreApplication.translate(
            "Signalement", "The server is asked for “{name}”…"
        ).format(name=name)
        connection.threads.fetcher.load_named(name)
        self.answered.emit()

    def on_loaded(self, what: str, name: str, answer: object) -> None:
        """What the fetcher of the shown connection brought."""
        if what != "named" or name != self._name or self._connection is None:
            return
        self._sentence = self._said(name, answer)
        if isinstance(answer, str) and self._is_loaded(answer):
            self.found.emit(name, answer)
        self.answered.emit()

    def _is_loaded(self, report_id: str) -> bool:
        connection = self._connection
        return bool(report_id) and connection is not None and connection.fid_of(report_id) >= 0

    def _said(self, name: str, answer: object) -> str:
        if isinstance(answer, SignalementError):
            return error_sentence(answer)
        number = answer if isinstance(answer, str) else ""
        if self._is_loaded(number):
            return ""
        if number:
            text = QCoreApplication.translate(
                "Signalement", "“{name}” is report {number}, which is not loaded here."
            )
        else:
            text = QCoreApplication.translate(
                "Signalement", "The server names no report for “{name}”."
            )
        return text.format(name=name, number=number[:40])


def ask_text(name: str) -> str:
    """The text of the button."""
    text = QCoreApplication.translate("Signalement", "Ask the Server for “{name}”")
    return text.format(name=name).replace("&", "&&")
