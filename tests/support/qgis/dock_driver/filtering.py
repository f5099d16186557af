"""Page objects of the filter line, the hint above the list, and the chips with *Group*."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from signalement_plugin.ui.dock.hint_row import HintRow
from signalement_plugin.ui.filter.chips import TERMS, Chips
from signalement_plugin.ui.filter.line import FilterLine

from .part import NO_KEY, Part, click, press_key, press_keys, type_in


class FilterPart(Part[FilterLine]):
    """The line where one types what to look for."""

    def type(self, line: str) -> None:
        """Type a line in place of what stands there."""
        edit = self.widget.edit
        edit.selectAll()
        type_in(edit, line)
        self.widget.completer.popup().hide()

    def type_on(self, text: str) -> None:
        """Type at the cursor; what is offered meanwhile stays open."""
        press_keys(self.widget.edit, text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key in the line."""
        press_key(self.widget.edit, key, held)

    def text(self) -> str:
        """What stands there."""
        return self.widget.edit.text()

    def found(self) -> str:
        """How many reports are said to be found, empty where nothing is narrowed."""
        return self.widget.found.text() if self.widget.found.isVisible() else ""

    def clear(self) -> None:
        """Press the cross in the line."""
        self.widget.edit.clearValue()

    def focus(self) -> None:
        """Put the cursor there."""
        self.widget.edit.setFocus()

    def error(self) -> str:
        """What is said of a line that cannot be read, empty without."""
        return self.widget.error.text() if self.widget.error.isVisible() else ""

    def instead(self) -> str:
        """The line that is offered in place of one that cannot be read, empty without."""
        button = self.widget.instead
        return button.text() if button.isVisible() else ""

    def take_instead(self) -> None:
        """Press that offer."""
        click(self.widget.instead)

    def name_it(self, name: str) -> None:
        """Type the name that a line is saved under, and press Enter."""
        edit = self.widget.name.edit
        type_in(edit, name)
        press_key(edit, Qt.Key.Key_Return)

    def saved_menu(self) -> QMenu:
        """The menu of saved filters, as it is when somebody opens it."""
        menu = self.widget.menu_button.menu()
        menu.aboutToShow.emit()
        return menu


class HintPart(Part[HintRow]):
    """Above the list: why it is empty, and what helps."""

    def sentence(self) -> str:
        """What is read there, empty without."""
        return self.widget.label.text() if self.widget.isVisible() else ""

    def press(self, name: str) -> None:
        """One of its buttons."""
        click(self._named(f"SignalementHint_{name}"))


class ChipsPart(Part[Chips]):
    """The row of ready filters, and *Group* beside it."""

    def button(self, name: str) -> QToolButton:
        """The chip of this name."""
        return self.widget.button(name)

    def press(self, name: str) -> None:
        """Switch a chip on or off, in the line or behind « +n »."""
        button = self.widget.button(name)
        if button.isVisible():
            click(button)
        else:
            button.click()

    def offered(self, name: str) -> bool:
        """Whether a chip is there, in the line or behind « +n »."""
        return self.widget.offered(name)

    def behind(self) -> list[str]:
        """Names of the chips that have no room in the line."""
        names = [*TERMS, *self.widget.pins()]
        offered = (name for name in names if self.offered(name))
        return [name for name in offered if not self.widget.button(name).isVisible()]

    def more_text(self) -> str:
        """What stands on the last one, behind which they are."""
        return self.widget.more.text()

    def pressed(self) -> tuple[str, ...]:
        """Names of the chips that are on."""
        return self.widget.pressed()

    def pins(self) -> dict[str, str]:
        """Chips that somebody made, with their lines."""
        return self.widget.pins()

    def clear(self) -> None:
        """All off, as *Clear Filter* does."""
        self.widget.clear()

    def area_text(self) -> str:
        """What the chip of the area says."""
        return self.widget.area.accessibleName()

    def has_area(self) -> bool:
        """Whether an area narrows the list."""
        return self.widget.area.isChecked()

    def areas(self) -> dict[str, QAction]:
        """What the menu of the area offers when it is opened, by its words."""
        self.widget.area.fill()
        return {action.text(): action for action in self.widget.area.menu().actions()}

    def group_text(self) -> str:
        """What stands on the button of order and groups."""
        return self.widget.group.accessibleName()

    def order_by(self, name: str) -> None:
        """Choose an order in *Group*."""
        self.widget.group.orders[name].trigger()

    def table(self, wanted: bool) -> None:
        """Choose *Table* in *Group*, or two lines a report again."""
        self.widget.group.table.setChecked(wanted)

    def group_by(self, name: str) -> None:
        """Choose in *Group*; without a name a plain list."""
        self.widget.group.choices[name].trigger()
