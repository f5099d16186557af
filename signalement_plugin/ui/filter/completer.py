"""Proposes keys and values below the filter line, with the number of reports of values that
are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit

from ...core.analysis.grouping import street_name
from ...core.filter.completion import (
    Piece,
    fit,
    fitting,
    phrases,
    piece_at,
    replace_piece,
    spoken_keys,
    term,
)
from ...core.filter.vocabulary import ENGLISH, KEYS, OF_MAP, FilterVocabulary
from ...core.model.report import Department
from ..texts import number, one_line
from .texts import known_values, value_name

MOST = 12
WIDEST_PX = 480
BESIDE_PX = 28
TypedRole = Qt.ItemDataRole.UserRole
NAMED = ("category", "department", "assignee", "sector", "street")
"""Keys whose values people type without their key."""
LEAST_LETTERS, MOST_NAMED = 2, 3
_BEST = itemgetter(0, 1)
_NUMBER = re.compile(r"[0-9]")
_COUNTED = ("status", "category", "department", "assignee", "street", "sector", "source")


class FilterCompleter(QCompleter):
    """Belongs to one line edit. ``wanted`` asks for the counted values of a key; what is
    chosen replaces the word before the cursor."""

    wanted = pyqtSignal(str)

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._vocabulary: FilterVocabulary = ENGLISH
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

    def set_vocabulary(self, vocabulary: FilterVocabulary, teams: Sequence[Department]) -> None:
        """Take the keys and values that may be typed in the language of the screen."""
        self._vocabulary, self._teams = vocabulary, teams

    def forget(self) -> None:
        """Rows changed: counts are asked for again."""
        self._counted.clear()

    def renew(self) -> None:
        """As :meth:`forget`, after a plan or a layer has changed: if its key is typed already, ask
        for its values now."""
        self.forget()
        piece = self._piece
        if piece is not None and piece.key in OF_MAP and not self.items.rowCount():
            self.wanted.emit(piece.key)

    def take_values(self, key: str, counted: Sequence[tuple[str, int]]) -> None:
        """Take the counts that were asked for."""
        self._counted[key] = counted
        piece = self._piece
        if piece is None or not self._edit.hasFocus():
            return
        if piece.key == key or (not piece.key and key in NAMED):
            self.propose()

    def propose(self) -> None:
        """Show what fits the word before the cursor; nothing where nothing does."""
        piece = piece_at(self._edit.text(), self._edit.cursorPosition(), self._vocabulary)
        self._piece = self._whole(piece) if piece is not None else None
        found = self._proposals(self._piece) if self._piece is not None else []
        self.items.clear()
        for shown, written in found[:MOST]:
            item = QStandardItem(shown)
            item.setData(written, TypedRole)
            self.items.appendRow(item)
        if found:
            self._widen()
            self.complete()
        elif self.popup().isVisible():
            self.popup().hide()

    def _whole(self, piece: Piece) -> Piece:
        """The longest run of words before the cursor that is in a name: « Rue Hau », not « Hau
        »."""
        if piece.key:
            return piece
        several = phrases(self._edit.text(), piece)[:-1]
        return next((one for one in several if self._called(one.typed)), piece)

    def _widen(self) -> None:
        """Make the popup as wide as the longest proposal, up to :data:`WIDEST_PX`."""
        popup = self.popup()
        popup.setMinimumWidth(min(WIDEST_PX, popup.sizeHintForColumn(0) + BESIDE_PX))

    def _proposals(self, piece: Piece) -> list[tuple[str, str]]:
        """Each as it is read, and what is written for it."""
        if not piece.key:
            return self._keys_and_values(piece.typed)
        counted = self._values(piece.key, piece.typed)
        names = dict(counted)
        fixed = [
            (word, None) for word in known_values(piece.key, self._vocabulary) if word not in names
        ]
        known: list[tuple[str, int | None]] = [*counted, *fixed]
        order = {word: at for at, word in enumerate(fitting(piece.typed, [w for w, _ in known]))}
        found = [pair for pair in known if pair[0] in order]
        found.sort(key=lambda pair: order[pair[0]])
        only = len(found) == 1 and _same(found[0][0], piece.typed)
        return [] if only else [(_counted(word, count), word) for word, count in found]

    def _keys_and_values(self, typed: str) -> list[tuple[str, str]]:
        """Proposals for a word without a key: values with such a name, then keys that begin so."""
        keys = fitting(typed, spoken_keys(self._vocabulary)) if typed else []
        found = [(f"{key}:", f"{key}:") for key in keys if not _same(key, typed)]
        return [*self._called(typed), *found]

    def _called(self, typed: str) -> list[tuple[str, str]]:
        """Values of any key that are called so, what fits best first, of those what more have."""
        if len(typed) < LEAST_LETTERS:
            return []
        unknown = next((key for key in NAMED if key not in self._counted), "")
        if unknown:  # one key at a time: only the latest request is answered
            self.wanted.emit(unknown)
        spoken = dict(zip(KEYS, spoken_keys(self._vocabulary)))
        named: list[tuple[int, int, str, str]] = []
        for key in NAMED:
            counts = dict(self._named(key, typed))
            for word in fitting(typed, counts)[:MOST_NAMED]:
                shown = f"{_counted(word, counts[word])} · {spoken[key]}"
                ordered = fit(typed, word), -counts[word]
                named.append((*ordered, shown, term(spoken[key], word)))
        return [(shown, written) for *_, shown, written in sorted(named, key=_BEST)]

    def _values(self, key: str, typed: str) -> list[tuple[str, int]]:
        if key in (*_COUNTED, *OF_MAP) and key not in self._counted:
            self.wanted.emit(key)
        return self._named(key, typed)

    def _named(self, key: str, typed: str) -> list[tuple[str, int]]:
        """One house is meant by a number only."""
        found = [
            (value_name(key, value, self._vocabulary, self._teams), count)
            for value, count in self._counted.get(key, ())
        ]
        if key != "street" or _NUMBER.search(typed):
            return found
        return [one for one in found if street_name(one[0]) == one[0]]

    def _take(self, index: QModelIndex) -> None:
        piece, word = self._piece, index.data(TypedRole)
        if piece is None or not word:
            return
        line, at = replace_piece(self._edit.text(), piece, self._edit.cursorPosition(), word)
        self._edit.setText(line)
        self._edit.setCursorPosition(at)
        if word.endswith(":"):
            self.propose()

    def pathFromIndex(self, _index: QModelIndex) -> str:
        """The popup's arrow keys leave the line as it is until something is chosen."""
        return str(self._edit.text())


def _counted(word: str, count: int | None) -> str:
    text = one_line(word, 60)
    return text if count is None else f"{text}  ({number(count)})"


def _same(word: str, typed: str) -> bool:
    return word.casefold() == typed.casefold()
