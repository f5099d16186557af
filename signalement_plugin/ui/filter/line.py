"""The filter line: its text in the user's language, its errors, and the menu of saved filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from ...core.errors import BadFilter
from ...core.filter.nearest import instead_of
from ...core.filter.parser import FilterVocabulary, parse
from ...core.model.report import Department
from ...qgis_profile.filters.saved_filters import SavedFilter
from ...qt.language import tr
from ..texts import number
from ..widgets import colours
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import empty
from ..widgets.shortcuts import EscapeEmpties
from .completer import FilterCompleter
from .name_form import FilterName
from .texts import filter_vocabulary, mistake, search_for

PAUSE_MS = 10
MISTAKE_PAUSE_MS = 400


class FilterLine(QWidget):
    """Emits a readable, canonical line with each key; keeps the last good one.

    What cannot be read is most often not typed to its end yet: it is named a moment later.
    """

    changed = pyqtSignal(str)  # canonical filter
    save_wanted = pyqtSignal(str, bool)  # name, and whether it is shown as a chip
    forget_wanted = pyqtSignal(str)  # name of a saved filter
    import_wanted = pyqtSignal()
    export_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = FilterVocabulary()
        self._good = self._put = self._instead = ""
        self._refused = False  # True: the error is that of a search
        self._saved: Sequence[SavedFilter] = ()
        self.edit = self._make_edit()
        self.completer = FilterCompleter(self.edit)
        self.menu_button = self._make_menu_button()
        self.found = QLabel(self)
        self.found.setObjectName("SignalementFound")
        self.found.hide()
        self.name = FilterName(self)
        self.error = QLabel(self)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.hide()
        self.instead = self._make_instead()
        self._pause = self._timer(PAUSE_MS, self._typed)
        EscapeEmpties(self.edit)
        self._doubt = self._timer(MISTAKE_PAUSE_MS, self.apply)
        self.edit.textChanged.connect(lambda _text: self._pause.start())
        self.name.named.connect(self.save_wanted)
        self.name.left.connect(self._back_to_typing)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.edit, 1)
        row.addWidget(self.found)
        row.addWidget(self.menu_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.name)
        layout.addWidget(self.error)
        layout.addWidget(self.instead)

    def _timer(self, pause: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    def _make_edit(self) -> QgsFilterLineEdit:
        edit = QgsFilterLineEdit(self)
        edit.setObjectName("SignalementFilter")
        edit.setShowSearchIcon(True)
        hint = tr("Number, street, word, department…")
        edit.setPlaceholderText(hint)
        edit.setToolTip(hint)
        edit.setAccessibleName(tr("Filter Reports"))
        return edit

    def _make_instead(self) -> SnugButton:
        """The line with the nearest known word."""
        button = SnugButton("", self)
        button.setObjectName("SignalementFilterInstead")
        button.clicked.connect(lambda _=False: self.edit.setText(self._instead))
        button.hide()
        return button

    def _make_menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("SignalementSavedFilters")
        button.setIcon(theme_icon("mActionShowBookmarks"))
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        text = tr("Saved Filters")
        button.setAccessibleName(text)
        button.setToolTip(text)
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_menu)
        button.setMenu(menu)
        return button

    @property
    def canonical(self) -> str:
        """The line, as far as it can be read."""
        return self._good

    def set_departments(self, departments: Sequence[Department]) -> None:
        """Names that may be typed for teams and people."""
        untouched = self.edit.text() == self._put
        self._vocabulary = filter_vocabulary(departments)
        if untouched and self._put:
            self.restore(self._good)
        self.completer.set_vocabulary(self._vocabulary, departments)

    def set_saved(self, saved: Sequence[SavedFilter]) -> None:
        """The connection's saved filters, for the menu."""
        self._saved = saved

    def _typed(self) -> None:
        try:
            parse(self.edit.text(), self._vocabulary)
        except BadFilter:
            self._doubt.start()
            return
        self.apply()

    def apply(self) -> None:
        """Read the line now; show what is wrong, or emit it when it changed."""
        self._pause.stop()
        self._doubt.stop()
        line, problem = self.edit.text(), None
        try:
            canonical = parse(line, self._vocabulary).canonical()
        except BadFilter as error:
            canonical, problem = self._before(line, error), error
        self.show_error(problem)
        if canonical != self._good:
            self._good = canonical
            self.changed.emit(canonical)

    def _before(self, line: str, error: BadFilter) -> str:
        """What can be read before the term that cannot: the words that it began with, typed a
        moment ago, are not what is looked for."""
        before, _space, _term = line[: error.position].rpartition(" ")
        try:
            return parse(before, self._vocabulary).canonical()
        except BadFilter:
            return self._good

    def show_error(self, error: BadFilter | None) -> None:
        """Say what cannot be read, in place; ``None`` clears it."""
        self.error.setVisible(error is not None)
        line = self.edit.text()
        self._instead = instead_of(line, error, self._vocabulary) if error is not None else ""
        self.instead.setText(search_for(self._instead).replace("&", "&&"))
        self.instead.setVisible(bool(self._instead))
        if error is not None:
            ink = colours.legible("late")
            self.error.setStyleSheet(f"color: {ink.name()};")
            self.error.setText(mistake(error))
        self.edit.setAccessibleDescription("" if error is None else self.error.text())

    def refuse(self, error: BadFilter | None) -> None:
        """Say why the list does not follow what is typed and pressed; ``None``: it does again."""
        if error is not None:
            self.show_error(error)
        elif self._refused:
            self.apply()
        self._refused = error is not None

    def show_found(self, count: int | None) -> None:
        """How many reports the filter finds, beside the line; ``None``: it narrows nothing."""
        self.found.setVisible(count is not None)
        if count is not None:
            self.found.setText(number(count))
            tip = tr("%n report(s) found", n=count)
            self.found.setToolTip(tip)
            self.found.setAccessibleName(tip)

    def show_line(self, line: str) -> None:
        """Put a canonical line, in the user's words, in place of what is typed; apply it."""
        self._put = parse(line).written(self._vocabulary)
        if self.edit.text() != self._put:  # keeps selection and cursor of an equal text
            self.edit.setText(self._put)
        self.apply()

    def restore(self, line: str) -> None:
        """As :meth:`show_line`, without a signal."""
        self._good = parse(line).canonical()
        self.show_line(line)

    def clear(self) -> None:
        """Empty the line and apply at once."""
        self.show_line("")

    def _back_to_typing(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_menu(self) -> None:
        menu = self.menu_button.menu()
        empty(menu)
        for saved in self._saved:
            action = menu.addAction(saved.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, line=saved.line: self.show_line(line))
        if self._saved:
            menu.addSeparator()
        pin = menu.addAction(tr("Pin as Chip…"))
        pin.triggered.connect(lambda: self.name.ask(self.edit.text(), True))
        save = menu.addAction(tr("Save…"))
        save.triggered.connect(lambda: self.name.ask(self.edit.text(), False))
        if self._saved:
            forget = menu.addMenu(tr("Remove"))
            for saved in self._saved:
                action = forget.addAction(saved.name.replace("&", "&&"))
                action.triggered.connect(
                    lambda _=False, name=saved.name: self.forget_wanted.emit(name)
                )
        menu.addSeparator()
        take = menu.addAction(tr("Import Filters…"))
        take.triggered.connect(self.import_wanted.emit)
        give = menu.addAction(tr("Export Filters…"))
        give.triggered.connect(self.export_wanted.emit)
        give.setEnabled(bool(self._saved))
