"""Keys of the dock. The user can change those of :class:`Shortcuts` in QGIS's *Keyboard Shortcuts*,
not those of :func:`local_key`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence, QShortcut
from qgis.PyQt.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from ...qt.language import tr

LETTERS = {
    "assign": "A",
    "close": "C",
    "note": "N",
    "reply": "E",
    "move": "M",
    "duplicate": "D",
    "collect": "B",
    "zoom": "Z",
    "browse": "O",
    "photo": "V",
    "undo": "U",
    "keys": "?",
}
"""Single letters for list and card; they only open or show, never send."""

EVERYWHERE = {"next": "Ctrl+PgDown", "previous": "Ctrl+PgUp"}
"""Shortcuts that work while typing, too."""

LETTERS_SETTING = "signalement/letters"


def shortcut_text(name: str) -> str:
    """What a key does, as QGIS's list of shortcuts shows it."""
    return {
        "assign": tr("Reports: Assign"),
        "close": tr("Reports: Close"),
        "note": tr("Reports: Note"),
        "reply": tr("Reports: Reply"),
        "move": tr("Reports: Move the Pin"),
        "duplicate": tr("Reports: Duplicate of"),
        "collect": tr("Reports: Into or out of the Round"),
        "zoom": tr("Reports: Zoom to Report"),
        "browse": tr("Reports: Open in Browser"),
        "photo": tr("Reports: Larger Photo"),
        "undo": tr("Reports: Take Back What Goes Out"),
        "keys": tr("Reports: Keys"),
        "next": tr("Reports: Next Report"),
        "previous": tr("Reports: Previous Report"),
    }[name]


def letters_wanted() -> bool:
    """Whether single letters are keys (an option: WCAG 2.1.4)."""
    return bool(QgsSettings().value(LETTERS_SETTING, True, type=bool))


def local_key(parent: QWidget, key: str, slot: Callable[[], None]) -> QShortcut:
    """A fixed key inside one part of the dock, such as Esc in a form."""
    shortcut = QShortcut(QKeySequence(key), parent)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)
    return shortcut


class EscapeFirst(QObject):
    """An open list has Esc for itself. Qt would give it to the page around, though the list stands
    in a window of its own."""

    def __init__(self, view: QAbstractItemView, parent: QObject) -> None:
        """``parent``: what the view belongs to; a view that Qt made does not keep it in Python."""
        super().__init__(parent)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        mine = event.key() == Qt.Key.Key_Escape
        if mine:
            event.accept()
        return bool(mine)


class EscapeEmpties(QObject):
    """Esc empties a line of text that is written in; the page around has it once that is empty."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.installEventFilter(self)

    def eventFilter(self, _watched: QObject | None, event: QEvent | None) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if not self._line.text():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._line.clear()
            return True
        return False


def key_of(name: str) -> str:
    """The key of one of :data:`LETTERS` as the user set it, as this system writes it; empty while
    single letters rest."""
    known = QgsGui.shortcutsManager().shortcutByName(shortcut_text(name))
    if known is None or not letters_wanted():
        return ""
    return str(known.key().toString(QKeySequence.SequenceFormat.NativeText))


def with_key(text: str, name: str) -> str:
    """Words for a tool tip, with the key in brackets where there is one."""
    key = key_of(name)
    return f"{text} ({key})" if key else text


class Shortcuts(QObject):
    """Shortcuts that work only while the focus is in their part of the dock."""

    def __init__(
        self, dock: QWidget, body: QWidget, slots: Mapping[str, Callable[[], None]]
    ) -> None:
        super().__init__(dock)
        self.letters = {name: self._make(body, name, slots[name]) for name in LETTERS}
        self.everywhere = {name: self._make(dock, name, slots[name]) for name in EVERYWHERE}
        self.allow_letters(True)

    def _make(self, parent: QWidget, name: str, slot: Callable[[], None]) -> QShortcut:
        key = {**LETTERS, **EVERYWHERE}[name]
        shortcut = QShortcut(QKeySequence(key), parent)
        shortcut.setObjectName(shortcut_text(name))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(name in EVERYWHERE)
        shortcut.activated.connect(slot)
        QgsGui.shortcutsManager().registerShortcut(shortcut, key)
        return shortcut

    def texts(self) -> dict[str, str]:
        """Name → key as the user set it, as this system writes it; without those that rest."""
        native = QKeySequence.SequenceFormat.NativeText
        wanted = self.letters if letters_wanted() else {}
        every = {**wanted, **self.everywhere}
        copy = QKeySequence(QKeySequence.StandardKey.Copy).toString(native)
        shown = {name: shortcut.key().toString(native) for name, shortcut in every.items()}
        return {**shown, "copy": copy}

    def allow_letters(self, allowed: bool) -> None:
        """Letters rest while a form is open: there they choose entries of lists."""
        for shortcut in self.letters.values():
            shortcut.setEnabled(allowed and letters_wanted())
