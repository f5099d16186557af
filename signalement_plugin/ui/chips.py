"""Quick filters with live counts, one click each."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ..connection.finder import CHIPS
from . import words
from .flow_layout import FlowLayout

TERMS = {name: CHIPS[name] for name in ("new", "mine", "late", "unassigned")}
"""Chip → its terms of the filter language."""


def chip_word(name: str) -> str:
    """The text of a chip."""
    return {
        "new": QCoreApplication.translate("Signalement", "New", "chip"),
        "mine": QCoreApplication.translate("Signalement", "Mine"),
        "late": QCoreApplication.translate("Signalement", "Late"),
        "unassigned": QCoreApplication.translate("Signalement", "Unassigned"),
    }[name]


class Chips(QWidget):
    """Toggle buttons; those pressed narrow the list together (AND)."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        layout = FlowLayout(self)
        for name in TERMS:
            button = QToolButton(self)
            button.setObjectName(f"SignalementChip_{name}")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.toggled.connect(lambda _on: self.changed.emit())
            layout.addWidget(button)
            self._buttons[name] = button
        self.show_counts({})

    def terms(self) -> str:
        """Filter terms of the pressed chips, space separated."""
        pressed = (name for name, button in self._buttons.items() if button.isChecked())
        return " ".join(TERMS[name] for name in pressed)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write the counts on the chips; a chip without a known count shows its word only."""
        for name, button in self._buttons.items():
            count = counts.get(name)
            word = chip_word(name)
            button.setText(word if count is None else f"{word} {words.number(count)}")
            button.setToolTip(
                QCoreApplication.translate("Signalement", "Show only: {what}").format(what=word)
            )
        self.layout().invalidate()

    def button(self, name: str) -> QToolButton:
        """The button of a chip."""
        return self._buttons[name]

    def clear(self) -> None:
        """Release every chip, with one signal."""
        before = self.terms()
        for button in self._buttons.values():
            button.blockSignals(True)
            button.setChecked(False)
            button.blockSignals(False)
        if before:
            self.changed.emit()
