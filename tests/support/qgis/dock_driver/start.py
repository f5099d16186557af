"""Page object of *Getting Started*."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QWidget

from signalement_plugin.ui.connections.choose_dialog import ConnectionsDialog
from signalement_plugin.ui.start.card import StartCard

from .part import Part, click, press_key, type_in


class StartPart(Part[StartCard]):
    """The card of three steps."""

    def step(self) -> int:
        """Number of the open step; 0 where the card is not seen."""
        return self.widget.step if self.visible() else 0

    def done(self) -> list[str]:
        """The lines of the steps that are done."""
        steps = self.widget.steps.values()
        return [one.summary.toolTip() for one in steps if one.summary.isVisible()]

    def reopen(self, step: int) -> None:
        """Click the line of a step that is done."""
        click(self.widget.steps[step].summary)

    def try_example(self) -> None:
        """Click *Try with Made-Up Data*."""
        click(self.widget.example)

    def leave(self) -> None:
        """Click *Cancel*, where there is something to go back to."""
        click(self.widget.leave)

    def drop(self, path: Path) -> None:
        """Drag a file onto the card and let go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        at, left = QPoint(40, 40), Qt.MouseButton.LeftButton
        copy = Qt.DropAction.CopyAction
        no_key = Qt.KeyboardModifier.NoModifier
        for event in (
            QDragEnterEvent(at, copy, data, left, no_key),
            QDropEvent(QPointF(at), copy, data, left, no_key),
        ):
            QApplication.sendEvent(self.widget.viewport(), event)

    def choose_way(self, name: str) -> None:
        """Choose in the menu of *Other Ways*."""
        menu = self.widget.more.menu()
        next(
            one for one in menu.actions() if one.objectName() == f"SignalementStart_{name}"
        ).trigger()

    def type_address(self, text: str) -> None:
        """Type an address and press Enter."""
        field = self.widget.address.address
        field.clear()
        type_in(field, text)
        press_key(field, Qt.Key.Key_Return)

    def said(self) -> str:
        """What is said under the address."""
        return self.widget.address.message.text() if self.widget.address.message.isVisible() else ""

    def problem(self) -> str:
        """Why signing in did not work."""
        label = self.widget.address.problem
        return label.text() if label.isVisible() else ""

    def _offering(self) -> ConnectionsDialog | None:
        found = self.widget.findChildren(ConnectionsDialog)
        return found[0] if found else None

    def offered(self) -> list[str]:
        """The connections of a file that are listed before one takes them."""
        dialog = self._offering()
        rows = range(dialog.list.count()) if dialog is not None else ()
        return [dialog.list.item(row).text() for row in rows] if dialog is not None else []

    def offered_note(self) -> str:
        """What is said of that file."""
        dialog = self._offering()
        return dialog.note.text() if dialog is not None else ""

    def take_offered(self) -> None:
        """Press *Import*."""
        dialog = self._offering()
        if dialog is not None:
            click(dialog.ok)

    def ways(self) -> list[str]:
        """Systems, or ways to work with one, that can be chosen."""
        box = self.widget.address.choice
        return [box.itemText(at) for at in range(box.count())] if box.isVisible() else []

    def choose_system(self, at: int) -> None:
        """Choose one of :meth:`ways`."""
        box = self.widget.address.choice
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def fields(self) -> list[str]:
        """Which fields a login has: ``user``, ``word``, ``email``."""
        step = self.widget.address
        known: dict[str, QWidget] = {"user": step.user, "word": step.word, "email": step.email}
        return [name for name, field in known.items() if field.isVisible()]

    def asked_in(self) -> QWidget:
        """The field that has the keys."""
        return QApplication.focusWidget() or self.widget

    def sign_in(self, **typed: str) -> None:
        """Fill in the fields of a login and press *Sign In*."""
        step = self.widget.address
        for name, text in typed.items():
            type_in(getattr(step, name), text)
        click(step.button)

    def areas(self) -> dict[str, str]:
        """Areas that can be chosen, with the number that stands beside each."""
        step = self.widget.area
        return {
            name: step.counts[name].text()
            for name, radio in step.radios.items()
            if radio.isEnabled()
        }

    def show_area(self, name: str = "all") -> None:
        """Choose an area and press *Show*."""
        self.widget.area.radios[name].setChecked(True)
        click(self.widget.area.button)

    def say_who(self, me: str = "", *, later: bool = False) -> None:
        """Choose a person by id and press *Done*, or press *Later*."""
        form = self.widget.who
        if me:
            form.me.setCurrentIndex(form.me.findData(me))
        click(self._named("SignalementIdentityLater" if later else "SignalementIdentityDone"))
