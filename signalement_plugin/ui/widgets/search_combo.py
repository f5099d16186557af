"""A combo box that is filtered by typing, for long lists."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QWidget

from ...core.filter.completion import fitting
from .proposals import Proposals
from .shortcuts import EscapeFirst

COMING_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class SearchCombo(QComboBox):
    """Its value is an entry of the list, or none. Other text is removed when the field loses the
    focus, unless it is ``free``. ``picked``: the user chose an entry, even the present one."""

    picked = pyqtSignal()
    free = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCompleter(None)  # Qt's own completer treats é and e as different
        EscapeFirst(self.view(), self)
        edit = self.lineEdit()
        edit.setClearButtonEnabled(False)
        # on the combo box: Qt gives its line edit the focus without an event for a filter there
        self.installEventFilter(self)
        self.proposals = Proposals(edit)
        self.proposals.chosen.connect(self._choose)
        edit.textEdited.connect(self._narrow)
        edit.editingFinished.connect(self._settle)
        self._browsing = False  # True during a key press: to Qt, an arrow key is a choice
        self.activated.connect(self._tell)

    def offer(self, entries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Set other entries (text, data) without a signal. ``chosen`` becomes current if it is
        among them; text being typed stays, with its cursor."""
        edit = self.lineEdit()
        typed, cursor = edit.text(), edit.cursorPosition()
        typing = not self.settled()
        self.blockSignals(True)
        self.clear()
        for text, behind in entries:
            self.addItem(text, behind)
        self.setCurrentIndex(self.findData(chosen) if chosen else -1)
        self.blockSignals(False)
        if typing:
            self.setEditText(typed)
            edit.setCursorPosition(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._browsing = True
        super().keyPressEvent(event)
        self._browsing = False

    def _tell(self, _at: int) -> None:
        if not self._browsing:
            self.picked.emit()

    def _narrow(self, typed: str) -> None:
        names = [self.itemText(at) for at in range(self.count())]
        self.proposals.offer([(name, name) for name in fitting(typed, names)] if typed else [])

    def _choose(self, name: object) -> None:
        self.setCurrentIndex(self.findText(str(name)))
        self.setEditText(str(name))  # setCurrentIndex() keeps the text if the index is the same
        self.picked.emit()

    def _settle(self) -> None:
        """If the typed text means exactly one entry, choose that entry; otherwise show the chosen
        entry again."""
        if self.proposals.popup().isVisible():
            return
        typed = self.currentText().strip()
        names = [self.itemText(at) for at in range(self.count())]
        meant = fitting(typed, names) if typed else []
        if len(meant) == 1 and meant[0] != self.itemText(self.currentIndex()):
            self.setCurrentIndex(self.findText(meant[0]))
        elif not self.free or not typed:
            self.setEditText(self.itemText(self.currentIndex()))

    def settled(self) -> bool:
        """Whether the text says what is meant: an entry of the list, or anything where free."""
        return self.free or self.currentText() == self.itemText(self.currentIndex())

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        """Select the text when the user enters the field, so that typing replaces it; not when the
        user comes back from the proposals or to the window."""
        if (
            isinstance(event, QFocusEvent)
            and event.gotFocus()
            and event.reason() not in COMING_BACK
        ):
            QTimer.singleShot(0, self.lineEdit().selectAll)
        return False
