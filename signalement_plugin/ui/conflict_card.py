"""A report changed while it was worked on: what was, what I want, what the server has."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from ..connection.sentences import reason_sentence
from ..core.operation import field_text
from . import colours, words
from .buttons import SnugButton
from .flow_layout import FlowLayout
from .labels import plain_label
from .names import value_text

FIELDS = ("status", "department", "assignee", "service_code", "position")


def comparison(row: Any) -> list[tuple[str, str, str, str]]:
    """(field, at the start, mine, server) of an outbox row, for fields that matter.

    Those the operation writes, and those the server's read shows changed. Texts as in
    ``core.operation.field_text``; mine is empty where the operation writes nothing.
    """
    operation, server = row.operation, row.server
    lines = []
    for name in FIELDS:
        start = operation.base.values.get(name, "")
        theirs = field_text(server, name) if server is not None else ""
        known = name in operation.base.values and server is not None
        if name in operation.sets or (known and theirs != start):
            lines.append((name, start, operation.sets.get(name, ""), theirs))
    return lines


class ConflictCard(QFrame):
    """Three columns and three ways out; nothing is decided before one is pressed."""

    chosen = pyqtSignal(str, str)  # operation id, "draft" | "server" | "mine"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementConflict")
        self._operation_id = ""
        self.sentence = plain_label(parent=self, bold=True)
        self.reason = plain_label(parent=self)
        self._table = QWidget(self)
        self.buttons = {choice: self._button(choice) for choice in ("draft", "server", "mine")}
        row = QWidget(self)
        flow = FlowLayout(row)
        for button in self.buttons.values():
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        for part in (self.sentence, self.reason, self._table, row):
            layout.addWidget(part)

    def _button(self, choice: str) -> QPushButton:
        button = SnugButton(_choice_words()[choice], self)
        button.setObjectName(f"SignalementConflict_{choice}")
        button.clicked.connect(lambda: self.chosen.emit(self._operation_id, choice))
        return button

    def show_row(self, row: Any, connection: Any) -> None:
        """Show an outbox row in conflict."""
        self._operation_id = row.operation.id
        self.sentence.setText(
            QCoreApplication.translate(
                "Signalement",
                "{number} changed while you worked. Nothing was overwritten; your text is kept.",
            ).format(number=row.operation.report_id)
        )
        reason = "" if row.reason == "moved" else reason_sentence(row.reason, row.words)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.buttons["mine"].setEnabled(row.server is not None)
        self._fill(row, connection)
        selector = "#SignalementConflict, #SignalementConflict QLabel"
        self.setStyleSheet(colours.ground_style(selector, "warning"))

    def _fill(self, row: Any, connection: Any) -> None:
        old, self._table = self._table, QWidget(self)
        self.layout().replaceWidget(old, self._table)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, title in enumerate(_titles()):
            grid.addWidget(plain_label(title, bold=True), 0, column)
            grid.setColumnStretch(column, 1)
        for name, start, mine, theirs in comparison(row):
            at = _title_row(grid, name)
            for column, value in enumerate((start, mine, theirs)):
                shown = value_text(name, value, connection.departments, connection.services)
                moved = column == len(_titles()) - 1 and theirs != start
                label = plain_label(shown, bold=moved)
                grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignTop)
        for name in ("reply", "note"):
            text = getattr(row.operation, name)
            if text:
                at = _title_row(grid, name)
                label = plain_label(words.quoted(words.one_line(text, 300)))
                grid.addWidget(label, at, 0, 1, len(_titles()))


def _title_row(grid: QGridLayout, name: str) -> int:
    """The field's name over the whole width, which 300 px need; returns the row below."""
    at = grid.rowCount()
    grid.addWidget(plain_label(words.field_word(name)), at, 0, 1, len(_titles()))
    return at + 1


def _titles() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Signalement", "At the Start"),
        QCoreApplication.translate("Signalement", "You"),
        QCoreApplication.translate("Signalement", "Server"),
    )


def _choice_words() -> dict[str, str]:
    return {
        "draft": QCoreApplication.translate("Signalement", "Keep My Draft"),
        "server": QCoreApplication.translate("Signalement", "Take the Server's"),
        "mine": QCoreApplication.translate("Signalement", "Send Mine"),
    }
