"""Asks for the name of a filter inside the dock, without a window."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ...qgis_profile.filters.saved_filters import LONGEST_NAME
from ...qt.language import tr
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.shortcuts import local_key

SUGGESTED = 24


class FilterName(QWidget):
    """Hidden until :meth:`ask`; Enter keeps, Esc leaves."""

    named = pyqtSignal(str, bool)  # name, and whether it is shown as a chip
    left = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pinned = False
        self.edit = QLineEdit(self)
        self.edit.setObjectName("SignalementFilterName")
        self.edit.setMaxLength(LONGEST_NAME)
        text = tr("Name of the filter")
        self.edit.setPlaceholderText(text)
        self.edit.setAccessibleName(text)
        self.keep = SnugButton("", self)
        self.keep.setObjectName("SignalementFilterKeep")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.keep)
        self.edit.returnPressed.connect(self.accept)
        self.edit.textChanged.connect(lambda typed: self.keep.setEnabled(bool(typed.strip())))
        self.keep.clicked.connect(self.accept)
        local_key(self, "Esc", self.leave)
        self.hide()

    def ask(self, line: str, pinned: bool) -> None:
        """Suggest the beginning of ``line`` as a name."""
        self._pinned = pinned
        self.keep.setText(tr("Pin") if pinned else tr("Save"))
        self.edit.setText(one_line(line, SUGGESTED))
        self.keep.setEnabled(bool(self.edit.text().strip()))
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def accept(self) -> None:
        """Keep the filter under this name."""
        name = one_line(self.edit.text(), LONGEST_NAME).strip()
        if name:
            self.hide()
            self.named.emit(name, self._pinned)
            self.left.emit()

    def leave(self) -> None:
        """Close the form; nothing is saved."""
        self.hide()
        self.left.emit()
