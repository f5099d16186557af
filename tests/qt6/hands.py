"""Simulates what a user does to any widget: look, point, click, wheel, drag, type."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from qgis.PyQt.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QHelpEvent,
    QPalette,
    QWheelEvent,
)
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMenu,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)

BUTTON, NONE = Qt.MouseButton, Qt.KeyboardModifier.NoModifier
KEYS = (
    Qt.Key.Key_Down,
    Qt.Key.Key_End,
    Qt.Key.Key_Home,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Up,
)
CELLS = 12
"""So many cells of a table or list are clicked at most."""
TURN_MS = 10
WATCH_MS = 20


class Hands:
    """A simulated user. Dialogs and menus that open meanwhile are handled and closed.

    ``leave``: object names of buttons and actions that are not pressed; ``last``: object names of
    buttons that end a dialog or form and so are pressed last.
    """

    def __init__(
        self,
        app: QApplication,
        dropped: list[str],
        leave: tuple[str, ...] = (),
        last: tuple[str, ...] = (),
    ) -> None:
        self.app, self.dropped, self.leave, self.last = app, dropped, leave, last
        self._known: list[QWidget] = []  # windows that are being handled
        self._handled_kinds: set[str] = set()
        self._watch()

    # -- windows that open by themselves

    def _watch(self) -> None:
        """Start a new timer each time: Qt does not repeat one whose slot has not returned."""
        QTimer.singleShot(WATCH_MS, self._meet)

    def _meet(self) -> None:
        """If a menu or dialog is open, handle and close it: code may be waiting for its end."""
        self._watch()
        popup = self.app.activePopupWidget()
        if popup is not None and popup not in self._known:
            with self._handling(popup):
                self.look(popup)
                QTest.keyClick(popup, Qt.Key.Key_Down)
            if not sip.isdeleted(popup):
                popup.close()
            return
        modal = self.app.activeModalWidget()
        if modal is not None and modal not in self._known:
            with self._handling(modal):
                self.meet(modal)
            answer(modal)

    def meet(self, window: QWidget) -> None:
        """Look at a dialog; handle every part of the first dialog of each kind."""
        kind = f"window:{kind_of(window)}"
        self.look(window)
        if kind not in self._handled_kinds and type(window).__module__.startswith(
            "signalement_plugin"
        ):
            self._handled_kinds.add(kind)
            self.handle(window)

    @contextmanager
    def _handling(self, window: QWidget) -> Iterator[None]:
        self._known.append(window)
        try:
            yield
        finally:
            self._known.remove(window)

    # -- everything in a window

    def settle(self, until: Callable[[], Any] = lambda: True, limit_ms: int = 20_000) -> None:
        """Process events for a moment, and then until ``until`` is true."""
        waited = 0
        self.app.processEvents()
        QTest.qWait(TURN_MS)
        while not until():
            QTest.qWait(TURN_MS)
            waited += TURN_MS
            if waited > limit_ms:
                raise TimeoutError("what was waited for did not come")

    def look(self, window: QWidget) -> None:
        """Paint a whole window at its present width, narrow and wide."""
        size = window.size()
        for width in (size.width(), 320, 1400):
            window.resize(width, size.height())
            window.grab()
        window.resize(size)

    def dress(self, window: QWidget) -> None:
        """Change font, palette, style and language while the window is shown."""
        font, palette = window.font(), window.palette()
        larger = QFont(font)
        larger.setPointSizeF(font.pointSizeF() * 1.5)
        window.setFont(larger)
        window.setPalette(QPalette(QColor("black")))
        for part in (window, *window.findChildren(QWidget)):
            for kind in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
                self.app.sendEvent(part, QEvent(kind))
        self.look(window)
        window.setFont(font)
        window.setPalette(palette)

    def handle(self, window: QWidget) -> None:
        """Do everything to every part that can be seen."""
        kind = f"dressed:{kind_of(window)}"
        if kind not in self._handled_kinds:
            self._handled_kinds.add(kind)
            self.dress(window)
        for tabs in window.findChildren(QTabWidget):
            for at in range(1, tabs.count()):
                tabs.setCurrentIndex(at)
                self.touch_all(tabs.widget(at))
            tabs.setCurrentIndex(0)
        self.touch_all(window)
        if not sip.isdeleted(window):
            self.look(window)

    def touch_all(self, window: QWidget) -> None:
        """Do everything to the first part of each kind (class, name, text); buttons that end a
        dialog or a form come last."""
        self.look(window)
        parts = window.findChildren(QWidget)
        for part in sorted(parts, key=self._ends):
            if sip.isdeleted(window) or not window.isVisible():
                return
            if not sip.isdeleted(part) and part.isVisible() and part.isEnabled():
                self._touch_once(part)

    def _touch_once(self, part: QWidget) -> None:
        kind = f"{kind_of(part)}:{part.text() if isinstance(part, QAbstractButton) else ''}"
        if kind not in self._handled_kinds:
            self._handled_kinds.add(kind)
            self.touch(part)

    def _ends(self, part: QWidget) -> bool:
        return isinstance(part.parent(), QDialogButtonBox) or part.objectName() in self.last

    def touch(self, part: QWidget) -> None:
        """Do everything to one widget."""
        for step in (self.point, self.click, self.turn, self.drop, self.type, self.press_all):
            if sip.isdeleted(part) or not part.isVisible() or part.objectName() in self.leave:
                return
            step(part)
        self.app.processEvents()

    # -- actions on one widget

    def point(self, part: QWidget) -> None:
        """Hover, and ask for the tooltip and the context menu."""
        for at in (part.rect().center(), QPoint(3, 3)):
            QTest.mouseMove(part, at)
            if sip.isdeleted(part):  # a menu whose deletion was pending
                return
            where = part.mapToGlobal(at)
            self.app.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, at, where))
        reason = QContextMenuEvent.Reason.Mouse
        self.app.sendEvent(part, QContextMenuEvent(reason, at, part.mapToGlobal(at)))

    def click(self, part: QWidget) -> None:
        """Click left, right and double; in several cells of a table or list."""
        if isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView):
            return  # the viewport is a child widget too, and is handled by itself
        parent = part.parentWidget()
        places = [part.rect().center()]
        if isinstance(parent, QHeaderView):
            places = [
                QPoint(parent.sectionViewportPosition(at) + 5, 5)
                for at in range(min(parent.count(), CELLS))
            ] or places
        elif isinstance(parent, QAbstractItemView):
            places = list(self._cells(parent)) or places
        for at in places:
            for button in (BUTTON.LeftButton, BUTTON.RightButton):
                if not sip.isdeleted(part) and part.isVisible() and part.isEnabled():
                    QTest.mouseClick(part, button, NONE, at)
        if not sip.isdeleted(part) and part.isVisible() and not isinstance(part, QAbstractButton):
            QTest.mouseDClick(part, BUTTON.LeftButton, NONE, places[0])
            self._drag(part, places[0])

    def _drag(self, part: QWidget, start: QPoint) -> None:
        if sip.isdeleted(part) or not part.isVisible():
            return
        QTest.mousePress(part, BUTTON.LeftButton, NONE, start)
        QTest.mouseMove(part, start + QPoint(2, 2))
        QTest.mouseRelease(part, BUTTON.LeftButton, NONE, start + QPoint(2, 2))

    def _cells(self, view: QAbstractItemView) -> Iterator[QPoint]:
        model = view.model()
        if model is None:
            return
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        places = itertools.product(range(model.rowCount()), range(columns))
        for row, column in itertools.islice(places, CELLS):
            box = view.visualRect(model.index(row, column))
            if not box.isEmpty():
                yield box.center()

    def turn(self, part: QWidget) -> None:
        """Turn the wheel in both directions, with and without Ctrl."""
        at = QPointF(part.rect().center())
        for step, held in itertools.product(
            (120, -120), (NONE, Qt.KeyboardModifier.ControlModifier)
        ):
            phase = Qt.ScrollPhase.NoScrollPhase
            whole = part.mapToGlobal(at)
            turned = QWheelEvent(
                at, whole, QPoint(), QPoint(0, step), BUTTON.NoButton, held, phase, False
            )
            self.app.sendEvent(part, turned)

    def drop(self, part: QWidget) -> None:
        """Drag files onto the widget, leave it, and drop them at the second try."""
        if not part.acceptDrops():
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(one) for one in self.dropped])
        data.setText("\n".join(self.dropped))  # a line edit accepts no drag without a text
        copy, held = Qt.DropAction.CopyAction, BUTTON.LeftButton
        at = part.rect().center()
        for event in (
            QDragEnterEvent(at, copy, data, held, NONE),
            QDragMoveEvent(at, copy, data, held, NONE),
            QDragLeaveEvent(),
            QDragEnterEvent(at, copy, data, held, NONE),
            QDropEvent(QPointF(at), copy, data, held, NONE),
        ):
            if not sip.isdeleted(part):
                self.app.sendEvent(part, event)

    def type(self, part: QWidget) -> None:
        """Press letters and cursor keys; choose each entry of a combo box."""
        if part.focusPolicy() == Qt.FocusPolicy.NoFocus:
            return
        part.setFocus()
        if isinstance(part, QComboBox):
            for at in range(min(part.count(), CELLS)):
                part.setCurrentIndex(at)
        for key in KEYS:
            if not sip.isdeleted(part) and part.isVisible():
                QTest.keyClick(part, key)
        if not sip.isdeleted(part) and part.isVisible():
            QTest.keyClicks(part, "rue 12")

    def press_all(self, part: QWidget) -> None:
        """Trigger every action of a button's menu."""
        for kind in (QToolButton, QPushButton):
            menu = kind.menu(part) if isinstance(part, kind) else None
            if menu is not None:
                self.choose_each(menu)

    def choose_each(self, menu: QMenu) -> None:
        """Trigger every enabled action of a menu and of its submenus."""
        menu.aboutToShow.emit()
        self.look(menu)
        for action in list(menu.actions()):
            if sip.isdeleted(menu) or sip.isdeleted(action):
                return
            if action.objectName() in self.leave or not action.isEnabled():
                continue
            if action.menu() is not None:
                self.choose_each(action.menu())
            else:
                action.trigger()
                self.app.processEvents()

    def close_all(self, but: QWidget) -> None:
        """Handle and close dialogs and menus that are open without blocking any code."""
        for window in self.app.topLevelWidgets():
            gone = sip.isdeleted(window) or window is but or not window.isVisible()
            if not gone and isinstance(window, (QDialog, QMenu)) and window not in self._known:
                with self._handling(window):
                    self.meet(window)
                answer(window)
        self.app.processEvents()


def kind_of(part: QWidget) -> str:
    """Module, class and object name."""
    return f"{type(part).__module__}:{type(part).__qualname__}:{part.objectName()}"


def answer(window: QWidget) -> None:
    """Accept a dialog of the plugin; then close the window if it is still open."""
    of_ours = not sip.isdeleted(window) and type(window).__module__.startswith("signalement_plugin")
    if of_ours and isinstance(window, QDialog):
        window.accept()
    if not sip.isdeleted(window):
        window.close()
