"""The filter line: what is typed, in the user's words, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..core.errors import BadFilter
from ..core.filter import FilterWords, parse
from ..core.report import Department
from ..core.status import Status
from . import colours
from .words import status_word

PAUSE_MS = 150


def own_words(departments: Sequence[Department]) -> FilterWords:
    """Keys and values as this user's language and this server's teams write them."""
    keys = {
        QCoreApplication.translate("Signalement", "number"): "id",
        QCoreApplication.translate("Signalement", "status"): "status",
        QCoreApplication.translate("Signalement", "service"): "service",
        QCoreApplication.translate("Signalement", "department"): "department",
        QCoreApplication.translate("Signalement", "assignee"): "assignee",
        QCoreApplication.translate("Signalement", "street"): "street",
        QCoreApplication.translate("Signalement", "text"): "text",
        QCoreApplication.translate("Signalement", "age"): "age",
        QCoreApplication.translate("Signalement", "late"): "late",
        QCoreApplication.translate("Signalement", "due"): "due",
    }
    people = {name: person for team in departments for person, name in team.people}
    values = {
        "status": {status_word(status): str(status) for status in Status},
        "department": {team.name: team.id for team in departments},
        "assignee": people,
    }
    return FilterWords(keys, values)


def mistake(error: BadFilter) -> str:
    """One sentence about a filter that cannot be read."""
    table = {
        "unknown key": QCoreApplication.translate("Signalement", "“{word}:” is no known key."),
        "unknown value": QCoreApplication.translate("Signalement", "“{word}” is no known value."),
        "value missing": QCoreApplication.translate("Signalement", "A value is missing."),
        "one number expected": QCoreApplication.translate(
            "Signalement", "“{word}” should be a number of days."
        ),
        "date expected": QCoreApplication.translate(
            "Signalement", "“{word}” should be a date, such as 2026-11-24."
        ),
        "one value only": QCoreApplication.translate("Signalement", "Only one value fits here."),
        "quote not closed": QCoreApplication.translate("Signalement", "A quote is not closed."),
        "cannot be compared": QCoreApplication.translate(
            "Signalement", "“{word}” cannot be compared with < or >."
        ),
        "too long": QCoreApplication.translate("Signalement", "This filter is too long."),
    }
    sentence = table.get(str(error)) or QCoreApplication.translate(
        "Signalement", "This filter cannot be read."
    )
    return sentence.format(word=error.words[:40])


class FilterLine(QWidget):
    """Emits a readable, canonical line a moment after typing stops; keeps the last good one."""

    changed = pyqtSignal(str)  # canonical filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = FilterWords()
        self._good = ""
        self.edit = QgsFilterLineEdit(self)
        self.edit.setObjectName("SignalementFilter")
        self.edit.setShowSearchIcon(True)
        self.edit.setPlaceholderText(
            QCoreApplication.translate("Signalement", "Number, street, text or status:…")
        )
        self.edit.setAccessibleName(QCoreApplication.translate("Signalement", "Filter Reports"))
        self.error = QLabel(self)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.apply)
        self.edit.textChanged.connect(lambda _text: self._pause.start())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        layout.addWidget(self.error)

    @property
    def canonical(self) -> str:
        """The last line that could be read."""
        return self._good

    def set_departments(self, departments: Sequence[Department]) -> None:
        """Names that may be typed for teams and people."""
        self._words = own_words(departments)

    def apply(self) -> None:
        """Read the line now; show what is wrong, or emit it when it changed."""
        self._pause.stop()
        try:
            canonical = parse(self.edit.text(), self._words).canonical()
        except BadFilter as error:
            self.show_error(error)
            return
        self.show_error(None)
        if canonical != self._good:
            self._good = canonical
            self.changed.emit(canonical)

    def show_error(self, error: BadFilter | None) -> None:
        """Say what cannot be read, in place; ``None`` clears it."""
        self.error.setVisible(error is not None)
        if error is not None:
            ink = colours.legible("late")
            self.error.setStyleSheet(f"color: {ink.name()};")
            self.error.setText(mistake(error))
        self.edit.setAccessibleDescription("" if error is None else self.error.text())

    def clear(self) -> None:
        """Empty the line and apply at once."""
        self.edit.clear()
        self.apply()
