"""The dock: toolbar, state, filter, list and card, narrow or wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QAction, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..widgets.icons import own_icon

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from .parts import DockParts
else:  # QGIS's start reads no types
    DockParts = QgsDockWidget

SHOW_KEY = "F8"
WIDE_PX = 640
FIRST_SIZE = QSize(380, 480)
"""Of a dock that QGIS has not placed before, in pixels."""
BUSY_PX = 3
SHARES = {Qt.Orientation.Vertical: (4, 5), Qt.Orientation.Horizontal: (3, 2)}
"""Parts of list and card, before the user moves the splitter."""


class SignalementDock(DockParts):
    """Stands in QGIS's window from its start, so that QGIS restores its place; empty until
    :meth:`fill`, unless ``connections`` are given at once. :meth:`unload` takes all of it down.
    """

    wanted = pyqtSignal()
    """Somebody wants to work with the dock, which is empty: it has to be filled now."""

    def __init__(self, iface: QgisInterface, connections: Connections | None = None) -> None:
        super().__init__(iface.mainWindow())
        self.setObjectName("SignalementDock")
        self.setWindowTitle(QCoreApplication.translate("Signalement", "Reports"))
        self.setWindowIcon(own_icon("signalement"))
        self.setWidget(_Empty())
        self.filled = self.in_sight = False
        self.visibilityChanged.connect(self._on_visible)
        self.show_action = self._make_show_action()
        if connections is not None:
            self.fill(iface, connections)

    def fill(self, iface: QgisInterface, connections: Connections) -> None:
        """Build what is in the dock, and follow the connections."""
        from . import lazy_widgets  # noqa: PLC0415 not at QGIS's start

        self.toolbar = lazy_widgets.Toolbar()
        self.state = lazy_widgets.StateLine()
        self.busy = self._busy_bar()
        self.test_server = lazy_widgets.TestServerLine()
        self.banner = lazy_widgets.Banner()
        self.filter = lazy_widgets.FilterLine()
        self.chips = lazy_widgets.Chips()
        self.hint = lazy_widgets.HintRow()
        self.list = lazy_widgets.ReportList()
        self.card = lazy_widgets.Card()
        self.outbox = lazy_widgets.OutboxPanel()
        self.settle = lazy_widgets.SettlePage()
        self.new_report = lazy_widgets.NewReport()
        self.figures = lazy_widgets.FiguresPage()
        self.start = lazy_widgets.StartCard()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        columns = self.chips.group.columns
        columns.aboutToShow.connect(lambda: self.list.columns.fill(columns))
        self.pages = QStackedWidget()
        self._replace(self._lay_out())
        self.desk = lazy_widgets.Desk(self, iface, connections)
        self.followers = lazy_widgets.Followers(self, iface, connections)
        self.filled = True
        self._turn(self.width())
        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        """The last connection is opened in a turn of its own."""
        if self.in_sight:
            self.desk.on_visible(True)

    def _replace(self, root: QWidget) -> None:
        empty = self.widget()
        self.setWidget(root)
        empty.deleteLater()
        root.show()  # Qt leaves this to us in a dock that is shown already

    def _on_visible(self, visible: bool) -> None:
        self.in_sight = visible
        if self.filled:
            self.desk.on_visible(visible)

    def main_window_actions(self) -> list[tuple[QAction, str]]:
        """Actions for ``iface.registerMainWindowAction``, with their default keys."""
        return [(self.show_action, SHOW_KEY)]

    def unload(self) -> None:
        """Let go of connections, map tools and messages; drafts are kept."""
        if self.filled:
            self.followers.close()
            self.desk.close()
        self.close()

    def toggle_from_keyboard(self) -> None:
        """F8: show the dock with the cursor in the filter; again: back to the map."""
        if not self.filled:
            self.wanted.emit()
        if self.isVisible() and self.isAncestorOf(self._focused()):
            self.desk.focus_map()
            return
        self.show()
        self.raise_()
        self.activateWindow()
        self.filter.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.edit.selectAll()

    def show_page(self, page: QWidget) -> None:
        """List and card, what has to be settled, outbox, new report or figures."""
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def show_first(self, page: QWidget, *, bare: bool) -> None:
        """What stands in the dock as long as nobody turns to another page: the list, the card of
        the first minute, or nothing. ``bare``: without toolbar and state line."""
        if self.pages.currentWidget() in {self.nothing, self.start, self.body}:
            self.pages.setCurrentWidget(page)
        self.toolbar.setVisible(not bare)
        self.state.setVisible(not bare)

    def _focused(self) -> QWidget | None:
        window = self.window().focusWidget() if self.window() else None
        return window or self.focusWidget()

    def _make_show_action(self) -> QAction:
        action = QAction(own_icon("signalement"), "", self)
        action.setText(QCoreApplication.translate("Signalement", "Show Reports"))
        action.setObjectName("SignalementShow")
        action.triggered.connect(lambda _=False: self.toggle_from_keyboard())
        return action

    def _busy_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(BUSY_PX)
        bar.setAccessibleName(QCoreApplication.translate("Signalement", "Reading reports"))
        bar.hide()
        return bar

    def _lay_out(self) -> QWidget:
        root = QWidget(self)
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(2)
        self._top.addWidget(self.toolbar)
        self._top.addWidget(self.state, 1)
        column.addLayout(self._top)
        for part in (self.busy, self.test_server, self.banner, self.pages):
            column.addWidget(part, 1 if part is self.pages else 0)
        self.body = self._body()
        self.nothing = QWidget()
        beside = (self.settle, self.outbox, self.new_report, self.figures)
        for page in (self.nothing, self.start, self.body, *beside):
            self.pages.addWidget(page)
        for first, second in zip(self._tab_order(), self._tab_order()[1:]):
            self.setTabOrder(first, second)
        return root

    def _tab_order(self) -> list[QWidget]:
        return [self.toolbar, self.state, self.banner, self.filter.edit, self.chips, self.list]

    def _body(self) -> QWidget:
        body = QWidget()
        self._narrowing = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._narrowing.setContentsMargins(4, 0, 4, 0)
        self._narrowing.setSpacing(3)
        self._narrowing.addWidget(self.filter, 1)
        self._narrowing.addWidget(self.chips, 2)
        self.splitter.setObjectName("SignalementSplitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.card)
        self._share_out(SHARES[Qt.Orientation.Vertical])
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._narrowing)
        column.addWidget(self.hint)
        column.addWidget(self.splitter, 1)
        return body

    def _share_out(self, shares: tuple[int, int]) -> None:
        """First division between list and card; the user's own dragging is kept after it."""
        for at, share in enumerate(shares):
            self.splitter.setStretchFactor(at, share)
        self.splitter.setSizes([share * 100 for share in shares])

    def _turn(self, width: int) -> None:
        wide = width >= WIDE_PX
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.splitter.orientation() != orientation:
            self.splitter.setOrientation(orientation)
            self._share_out(SHARES[orientation])
        direction = QBoxLayout.Direction
        self.list.set_wide(wide)
        self.chips.group.offer_columns(wide)
        self._top.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._narrowing.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.filled:
            self._turn(event.size().width())


class _Empty(QWidget):
    """Keeps the place of what is built later."""

    def sizeHint(self) -> QSize:
        return FIRST_SIZE
