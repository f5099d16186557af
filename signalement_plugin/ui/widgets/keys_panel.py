"""The list of keyboard shortcuts, shown by the key ?."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence, QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...qt.language import tr
from .labels import plain_label

COLUMNS = (
    ("show", "rows", "next", "open", "back", "fold", "all", "send"),
    ("assign", "close", "reply", "note", "collect", "zoom", "move", "duplicate"),
    ("browse", "photo", "paste", "replies", "undo", "keys", "help"),
)
"""Names of the keys, column by column; without a key here, it is as the user set it."""
FIXED = {
    "rows": "↓ ↑",
    "open": "Enter",
    "back": "Esc",
    "fold": "← →",
    "all": "Ctrl+A",
    "send": "Ctrl+Enter",
    "paste": "Ctrl+V",
    "replies": "/",
    "help": "F1",
}
GAP, BETWEEN = 8, 24


def shortcut_text(name: str) -> str:
    """What a key does, in few words."""
    return {
        "show": tr("show the panel"),
        "rows": tr("next, previous"),
        "next": tr("next report, also while typing"),
        "open": tr("open"),
        "back": tr("close; the draft stays"),
        "fold": tr("collapse, expand group"),
        "all": tr("select all"),
        "send": tr("send"),
        "assign": tr("assign the report"),
        "close": tr("close the report"),
        "reply": tr("reply to the report"),
        "note": tr("note"),
        "collect": tr("into the round, or out of it"),
        "zoom": tr("zoom to the selection"),
        "move": tr("move the pin"),
        "duplicate": tr("duplicate of"),
        "browse": tr("open in the browser"),
        "photo": tr("larger photo"),
        "paste": tr("photo"),
        "replies": tr("standard reply"),
        "undo": tr("undo the sending"),
        "keys": tr("keys"),
        "help": tr("help about this page"),
    }[name]


class KeysPanel(QDialog):
    """Closes with Esc, or a click beside it. ``keys``: name → key as the user set it."""

    def __init__(self, keys: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("SignalementKeys")
        title = tr("Keys")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN)
        for names in COLUMNS:
            columns.addLayout(self._column(names, {**FIXED, **keys}))
        edge = self.palette().color(QPalette.ColorRole.Mid).name()
        self.setStyleSheet(f"#SignalementKeys {{ border: 1px solid {edge}; }}")
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(title, bold=True))
        layout.addLayout(columns)

    def open_over(self, window: QWidget) -> None:
        """Open in the middle of a window. Closing deletes the panel and returns the keyboard
        focus."""
        before = QApplication.focusWidget()
        if before is not None:
            self.finished.connect(lambda _result: before.setFocus())
        self.finished.connect(self.deleteLater)
        self.adjustSize()
        self.move(window.frameGeometry().center() - self.rect().center())
        self.show()  # not open(): a modal dialog would take the keys from the window below

    def _column(self, names: Sequence[str], keys: Mapping[str, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        shown = [name for name in names if keys.get(name)]
        for row, name in enumerate(shown):
            grid.addWidget(self._cap(keys[name]), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(shortcut_text(name), self), row, 1)
        grid.setRowStretch(len(shown), 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _cap(self, key: str) -> QLabel:
        shown = key if key == FIXED["rows"] or key == FIXED["fold"] else native(key)
        cap = QLabel(shown, self)
        edge = self.palette().color(QPalette.ColorRole.Mid).name()
        cap.setStyleSheet(
            f"QLabel {{ border: 1px solid {edge}; border-radius: 4px; padding: 1px 6px; }}"
        )
        return cap


def native(key: str) -> str:
    """A key as this system writes it."""
    return str(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)) or key
