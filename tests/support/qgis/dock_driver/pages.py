"""Page objects around the list: toolbar, state line, banner, foot line, *To Send*,
*Needs You*."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton

from signalement_plugin.layer.styles import Style
from signalement_plugin.sync.outbox import sent_log
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.banner.banner import Banner
from signalement_plugin.ui.dock.state_line import StateLine
from signalement_plugin.ui.dock.toolbar import Toolbar
from signalement_plugin.ui.outbox.decision_model import Entry
from signalement_plugin.ui.outbox.decision_page import DecisionPage
from signalement_plugin.ui.outbox.panel import OutboxPanel
from signalement_plugin.ui.outbox.sent_log import LogPanel
from signalement_plugin.ui.workplace.foot_line import FootLine

from .part import NO_KEY, Part, click, press_key


class ToolbarPart(Part[Toolbar]):
    """The buttons at the top."""

    def enabled(self) -> set[str]:
        """Names of the actions that can be pressed."""
        actions = self.widget.actions_by_name.items()
        return {name for name, action in actions if action.isEnabled()}

    def action(self, name: str) -> QAction:
        """One of its buttons, as Qt's action."""
        return self.widget.actions_by_name[name]

    def press(self, name: str) -> None:
        """Press a button."""
        self.action(name).trigger()

    def print(self, name: str) -> None:
        """Choose an entry of *Print*, or an action beside it that makes papers."""
        entries = self.widget.prints.entries
        (entries.get(name) or self.action(name)).trigger()

    def style(self, name: str) -> QAction:
        """An entry of the menu *Style*."""
        return self.widget.style_menu.entries[Style(name)]

    def styles(self) -> list[str]:
        """Names of the styles that are ticked."""
        entries = self.widget.style_menu.entries.items()
        return [style.value for style, entry in entries if entry.isChecked()]


class StatePart(Part[StateLine]):
    """The line that names the connection, its age and what waits."""

    def age(self) -> str:
        """When the reports were read."""
        return self.widget.age.accessibleName()

    def waiting(self) -> str:
        """The text about waiting changes; empty where there is none."""
        return self.widget.outbox.accessibleName() if self.widget.outbox.isVisible() else ""

    def open_outbox(self) -> None:
        """Press the text about waiting changes."""
        click(self.widget.outbox)

    def refresh(self) -> None:
        """Press the time at which the reports were read."""
        click(self.widget.age)

    def connect_another(self) -> None:
        """Choose *another connection* in the menu of connections."""
        entries = self.widget.menu.actions()
        next(one for one in entries if one.objectName() == "SignalementAnother").trigger()

    def to_decide(self) -> str:
        """The badge of what a person has to decide, empty when there is none."""
        badge = self.widget.to_decide
        return badge.text() if badge.isVisible() else ""

    def open_decisions(self) -> None:
        """Press the badge."""
        click(self.widget.to_decide)


class FootPart(Part[FootLine]):
    """The line at the foot: what goes out, and how it ended."""

    def text(self) -> str:
        """What is told, empty when nothing is said."""
        return self.widget.text.text() if self.widget.isVisible() else ""

    def press(self) -> None:
        """Press its button."""
        click(self.widget.button)

    def button(self) -> str:
        """What stands on it, empty without."""
        return self.widget.button.text() if self.widget.button.isVisible() else ""

    def close(self) -> None:
        """Press the cross."""
        click(self.widget.cross)


class BannerPart(Part[Banner]):
    """The one sentence over the list, with its buttons."""

    def key(self) -> str:
        """Name of the state that is told, empty without."""
        return self.widget.key

    def text(self) -> str:
        return self.widget.label.text()

    def offers(self) -> list[str]:
        """What stands on its buttons."""
        buttons = self.widget.findChildren(QPushButton)
        return [one.text() for one in buttons if one.isVisible()]

    def button(self, action: str) -> QPushButton:
        """One of its buttons; ``LookupError`` without."""
        return self._named(f"SignalementBanner_{action}")

    def press(self, action: str) -> None:
        """Press one of its buttons."""
        click(self.button(action))


class LogPart(Part[LogPanel]):
    """*Sent*."""

    def sentence(self) -> str:
        """The chosen entry in full."""
        return self.widget.sentence.text()

    def entries(self) -> list[sent_log.SentLogEntry]:
        """What is listed, the newest first."""
        return list(self.widget.model.rows)

    def can_put_back(self) -> bool:
        return self.widget.button.isVisible()

    def put_back(self) -> None:
        click(self.widget.button)


class DecisionPart(Part[DecisionPage]):
    """*Needs You*."""

    def _entries(self) -> list[Entry]:
        return self.widget.model.entries

    def heads(self) -> list[int]:
        """Rows that are group headers."""
        return [at for at, entry in enumerate(self._entries()) if not entry.key]

    def title(self, row: int) -> str:
        return self._entries()[row].title

    def ids(self) -> list[str]:
        """The listed changes, from the top."""
        return [entry.key for entry in self._entries() if entry.key]

    def _of(self, operation_id: str) -> int:
        return [entry.key for entry in self._entries()].index(operation_id)

    def sentence(self, operation_id: str) -> str:
        """Why a change is listed."""
        return self._entries()[self._of(operation_id)].sentence

    def place(self, operation_id: str) -> str:
        """Number and street of its report."""
        return self._entries()[self._of(operation_id)].place

    def choose(self, operation_id: str) -> None:
        """Make the row of a change the current one."""
        index = self.widget.model.index(self._of(operation_id))
        self.widget.list.setCurrentIndex(index)

    def open(self, operation_id: str) -> None:
        """Click the row of a change."""
        index = self.widget.model.index(self._of(operation_id))
        self.widget.list.scrollTo(index)
        click(self.widget.list.viewport(), NO_KEY, self.widget.list.visualRect(index).center())

    def add(self, operation_id: str) -> None:
        """Ctrl and click: the row of a change beside those that are selected."""
        index = self.widget.model.index(self._of(operation_id))
        self.widget.list.scrollTo(index)
        held = Qt.KeyboardModifier.ControlModifier
        click(self.widget.list.viewport(), held, self.widget.list.visualRect(index).center())

    def delete_label(self) -> str:
        """What the button at the foot says, empty while it is not there."""
        return self.widget.delete.text() if self.widget.delete.isVisible() else ""

    def delete(self) -> QMessageBox:
        """Press it; the question that opens."""
        click(self.widget.delete)
        (question,) = self.widget.findChildren(QMessageBox, "SignalementSettleDeleteAll")
        return question

    def key(self, key: Qt.Key) -> None:
        """Press a key in the list."""
        press_key(self.widget.list, key)


class OutboxPart(Part[OutboxPanel]):
    """*To Send*."""

    def rows(self) -> list[OutboxRow]:
        """What is listed, from the top."""
        return list(self.widget.model.rows)

    def cells(self, row: int) -> list[str]:
        """The words in a row, hidden columns too."""
        model = self.widget.model
        return [model.index(row, at).data() for at in range(model.columnCount())]

    def sentence(self) -> str:
        """The chosen change in full."""
        return self.widget.sentence.text()

    def choose(self, operation_id: str) -> None:
        """Make the row of a change the current one."""
        at = [row.operation.id for row in self.rows()].index(operation_id)
        self.widget.table.setCurrentIndex(self.widget.model.index(at, 0))

    def actions(self) -> list[QPushButton]:
        """Buttons under the chosen change."""
        found = self.widget.findChildren(QPushButton)
        return [one for one in found if one.objectName().startswith("SignalementOutbox_")]

    def button(self, action: str) -> QPushButton:
        """A button under the chosen change; ``LookupError`` without."""
        return self._named(f"SignalementOutbox_{action}")

    def press(self, action: str) -> None:
        """Press a button under the chosen change."""
        click(self.button(action))

    @property
    def log(self) -> LogPart:
        return LogPart(self.widget.log)

    def open_log(self) -> None:
        """Go to the tab *Sent*."""
        self.widget.tabs.setCurrentWidget(self.widget.log)

    def leave(self) -> None:
        """Press *List*."""
        click(self._named("SignalementOutboxBack"))

    def export(self) -> None:
        """Press *Export…*."""
        click(self._named("SignalementOutboxExport"))
