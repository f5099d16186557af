"""Quick filters with live counts, one click each; the chip of the round has a menu beside it.

Pinned filters are chips too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...connection.queries.list_search import CHIPS
from ...core.filter.parser import FilterVocabulary, parse
from ...qgis_profile.filters.saved_filters import SavedFilter
from ...qt.language import tr
from .. import texts
from ..widgets.labels import plain_tip
from ..widgets.one_line import OneLine
from .area.button import AreaButton
from .group_button import GroupButton
from .texts import no_deadlines

TERMS = {name: CHIPS[name] for name in ("new", "late", "ours", "mine", "unassigned", "unplaced")}
"""Chip → its terms of the filter language."""

ROUND = "round"
"""The chip of the collected round, shown while that has stops; its terms name the reports."""

FOLLOWED = "followed"
"""The chip of the followed reports, in the same way."""

ONLY_WITH = {"late": "dated"}
"""Chip → count that must be above zero, else the count of the chip is not shown."""

PIN = "pin:"
"""Prefix of the name of a pinned filter in a mapping of counts."""


def chip_label(name: str) -> str:
    """The text of a chip."""
    return {
        "new": tr("New", "chip"),
        "mine": tr("Mine"),
        "ours": tr("My Department"),
        "late": tr("Late"),
        "unassigned": tr("Unassigned"),
        "unplaced": tr("Without Position"),
        ROUND: tr("Round"),
        FOLLOWED: tr("Followed", "chip"),
    }[name]


class Chips(OneLine):
    """Toggle buttons; those pressed narrow the list together (AND). An area that narrows it is
    the first of them. ``group`` has order, groups and areas, and is placed beside the filter."""

    changed = pyqtSignal()
    unpin_wanted = pyqtSignal(str)  # name of a pinned filter
    forget_wanted = pyqtSignal(str)  # name of a saved filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._terms = dict(TERMS)
        self._chip_texts = {name: chip_label(name) for name in TERMS}
        self._counts: Mapping[str, int] = {}
        self._useful = dict.fromkeys(TERMS, True)
        self.area, self.group = AreaButton(self), GroupButton(self)
        self.group.add_area(self.area.menu())
        self.area.shown.connect(self._arrange)
        self.round_menu = RoundMenu(self)
        for name in TERMS:
            self._buttons[name] = self._button(name, f"SignalementChip_{name}")
        self._arrange()
        self.show_counts({})
        self.offer_department(False)

    def _button(self, name: str, object_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.toggled.connect(lambda _on: self.changed.emit())
        if name.startswith(PIN):
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(lambda at: self._ask(button, name, at))
        return button

    def set_pins(self, saved: Sequence[SavedFilter]) -> None:
        """The connection's pinned filters; a chip that stays keeps its state."""
        pins = {PIN + one.name: one for one in saved if one.pinned}
        for name in [one for one in self._buttons if one.startswith(PIN) and one not in pins]:
            self._drop(name)
        for name, one in pins.items():
            self._terms[name], self._chip_texts[name] = one.line, one.name
            if name not in self._buttons:
                self._buttons[name] = self._button(name, f"SignalementPin_{one.name}")
        self._arrange()
        self.show_counts(self._counts)

    def set_ids(self, name: str, line: str) -> None:
        """The filter line of :data:`ROUND` or :data:`FOLLOWED`; empty: no chip."""
        if not line:
            if name in self._buttons:
                self._drop(name)
        else:
            self._terms[name], self._chip_texts[name] = line, chip_label(name)
            if name not in self._buttons:
                self._buttons[name] = self._button(name, f"SignalementChip_{name}")
                if name == ROUND:
                    self.round_menu.hang_on(self._buttons[name])
        self._arrange()
        self.show_counts(self._counts)

    def _drop(self, name: str) -> None:
        button = self._buttons.pop(name)
        button.hide()
        button.deleteLater()
        del self._terms[name], self._chip_texts[name]

    def pins(self) -> dict[str, str]:
        """Name for counting → canonical line, of the pinned filters, the round and
        what is followed."""
        return {name: line for name, line in self._terms.items() if name not in TERMS}

    def terms(self) -> str:
        """Filter terms of the pressed chips, space separated."""
        return " ".join(self._terms[name] for name in self.pressed())

    def pressed(self) -> tuple[str, ...]:
        """Names of the pressed chips."""
        return tuple(name for name, button in self._buttons.items() if button.isChecked())

    def press(self, names: Sequence[str]) -> None:
        """Press these chips and no others, without a signal."""
        for name, button in self._buttons.items():
            button.blockSignals(True)
            button.setChecked(name in names)
            button.blockSignals(False)
        self.show_counts(self._counts)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write the counts on the chips; a chip without a known count shows its word only."""
        self._counts = counts
        for name, button in self._buttons.items():
            count, word = _certain_count(counts, name), self._chip_texts[name]
            text = word if count is None else f"{word} {texts.number(count)}"
            button.setText(text.replace("&", "&&"))
            button.setAccessibleName(text)
            tip = tr("Show only: {what}").format(what=word)
            undated = no_deadlines(self._terms[name], counts)
            button.setToolTip(plain_tip("\n".join(filter(None, (tip, undated)))))
        self._useful["unplaced"] = bool(counts.get("unplaced"))
        self._arrange()

    def offer_department(self, known: bool) -> None:
        """*My Department*, where this user's is known."""
        self._offer("ours", known)

    def offer_holders(self, known: bool) -> None:
        """*Mine* and *Unassigned*, where the system tells who has a report."""
        for name in ("mine", "unassigned"):
            self._offer(name, known)

    def _offer(self, name: str, useful: bool) -> None:
        self._useful[name] = useful
        self._arrange()

    def offered(self, name: str) -> bool:
        """Whether a chip is there, in the line or behind « +n ». One that is pressed can always be
        released."""
        button = self._buttons.get(name)
        return button is not None and (self._useful.get(name, True) or button.isChecked())

    def button(self, name: str) -> QToolButton:
        """The button of a chip."""
        return self._buttons[name]

    def clear(self) -> None:
        """Release every chip, with one signal."""
        before = self.terms()
        self.press(())
        if before:
            self.changed.emit()

    def _arrange(self) -> None:
        there = [one for name, one in self._buttons.items() if self.offered(name)]
        row = [self.area, *there] if self.area.isChecked() else there
        for one in (self.area, *self._buttons.values()):
            one.setVisible(one in row)
        pinned = [one for name, one in self._buttons.items() if name.startswith(PIN)]
        self.lay_out(row, pinned)
        for first, second in zip(row, row[1:]):
            self.setTabOrder(first, second)

    def _ask(self, button: QToolButton, name: str, at: QPoint) -> None:
        """The menu of a pinned chip."""
        menu = QMenu(button)
        plain = name[len(PIN) :]
        text = tr("Unpin")
        menu.addAction(text).triggered.connect(lambda: self.unpin_wanted.emit(plain))
        text = tr("Remove")
        menu.addAction(text).triggered.connect(lambda: self.forget_wanted.emit(plain))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(at))


def _certain_count(counts: Mapping[str, int], name: str) -> int | None:
    """A count that could be another one: without a deadline none is late."""
    needed = ONLY_WITH.get(name)
    return None if needed is not None and counts.get(needed) == 0 else counts.get(name)


class RoundMenu(QMenu):
    """*Round…*, behind the arrow of the chip."""

    sheet_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementRoundMenu")
        action = self.addAction(tr("Round…"))
        action.setObjectName("SignalementRoundMenu_sheet")
        action.triggered.connect(lambda _=False: self.sheet_wanted.emit())

    def hang_on(self, chip: QToolButton) -> None:
        """Give the chip its arrow; a press on the chip itself still filters."""
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        chip.setMenu(self)


def as_typed_or_chip(line: str, vocabulary: FilterVocabulary) -> str:
    """A canonical filter line in the words of the screen: that of a chip where it is one's, else
    as a person types it."""
    chip = next((name for name, terms in TERMS.items() if terms == line), "")
    return chip_label(chip) if chip else parse(line).written(vocabulary)
