"""Proposes keys and values under the filter line, with how many reports have each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit

from ...core.filter.completion import Piece, fitting, key_words, piece_at, replaced
from ...core.filter.vocabulary import ENGLISH, OF_PLAN, FilterWords
from ...core.model.report import Department
from ..texts import number, one_line
from .texts import known_values, value_name

MOST = 12
WIDEST_PX = 480
BESIDE_PX = 28
WordRole = Qt.ItemDataRole.UserRole
_COUNTED = ("status", "category", "department", "assignee", "street", "sector", "source")


class FilterCompleter(QCompleter):
    """Belongs to one line edit. ``wanted`` asks for the counted values of a key; what is
    chosen replaces the word before the cursor."""

    wanted = pyqtSignal(str)

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._words: FilterWords = ENGLISH
        self._teams: Sequence[Department] = ()
        self._counted: dict[str, Sequence[tuple[str, int]]] = {}
        self._piece: Piece | None = None
        self.items = QStandardItemModel(self)
        self.setModel(self.items)
        self.setWidget(edit)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(MOST)
        self.activated[QModelIndex].connect(self._take)
        edit.textEdited.connect(lambda _text: self.propose())

    def set_words(self, words: FilterWords, teams: Sequence[Department]) -> None:
        """What may be typed in the language of the screen."""
        self._words, self._teams = words, teams

    def forget(self) -> None:
        """Rows changed: counts are asked for again."""
        self._counted.clear()

    def take_values(self, key: str, counted: Sequence[tuple[str, int]]) -> None:
        """The counts that were asked for."""
        self._counted[key] = counted
        if self._edit.hasFocus() and self._piece is not None and self._piece.key == key:
            self.propose()

    def propose(self) -> None:
        """Show what fits the word before the cursor; nothing where nothing does."""
        self._piece = piece_at(self._edit.text(), self._edit.cursorPosition(), self._words)
        found = self._proposals(self._piece) if self._piece is not None else []
        self.items.clear()
        for word, count in found[:MOST]:
            text = one_line(word, 60)
            item = QStandardItem(text if count is None else f"{text}  ({number(count)})")
            item.setData(word, WordRole)
            self.items.appendRow(item)
        if found:
            self._widen()
            self.complete()
        elif self.popup().isVisible():
            self.popup().hide()

    def _widen(self) -> None:
        """As wide as the longest proposal, but no wider than a line of the screen can be."""
        popup = self.popup()
        popup.setMinimumWidth(min(WIDEST_PX, popup.sizeHintForColumn(0) + BESIDE_PX))

    def _proposals(self, piece: Piece) -> list[tuple[str, int | None]]:
        if not piece.key:
            keys = fitting(piece.typed, key_words(self._words)) if piece.typed else []
            return [(f"{key}:", None) for key in keys if not _same(key, piece.typed)]
        counted = self._values(piece.key)
        names = dict(counted)
        fixed = [(word, None) for word in known_values(piece.key, self._words) if word not in names]
        known: list[tuple[str, int | None]] = [*counted, *fixed]
        order = {word: at for at, word in enumerate(fitting(piece.typed, [w for w, _ in known]))}
        found = [pair for pair in known if pair[0] in order]
        found.sort(key=lambda pair: order[pair[0]])
        only = len(found) == 1 and _same(found[0][0], piece.typed)
        return [] if only else found

    def _values(self, key: str) -> list[tuple[str, int]]:
        if key in (*_COUNTED, *OF_PLAN) and key not in self._counted:
            self.wanted.emit(key)
        return [
            (value_name(key, value, self._words, self._teams), count)
            for value, count in self._counted.get(key, ())
        ]

    def _take(self, index: QModelIndex) -> None:
        piece, word = self._piece, index.data(WordRole)
        if piece is None or not word:
            return
        line, at = replaced(self._edit.text(), piece, self._edit.cursorPosition(), word)
        self._edit.setText(line)
        self._edit.setCursorPosition(at)
        if not piece.key:
            self.propose()

    def pathFromIndex(self, _index: QModelIndex) -> str:
        """The popup's arrow keys leave the line as it is until something is chosen."""
        return str(self._edit.text())


def _same(word: str, typed: str) -> bool:
    return word.casefold() == typed.casefold()
