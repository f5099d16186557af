"""The dock: toolbar, state, filter, list and card, narrow or wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QMainWindow,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...qt.language import tr
from ..dock_room import FIRST_EM, DockRoom, FairShare, Root
from ..widgets.em import em_of
from ..widgets.icons import own_icon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...connection.connections import Connections
    from .parts import DockParts
else:  # ``parts`` is not imported at QGIS's start
    DockParts = QgsDockWidget

SHOW_KEY = "F8"
BUSY_PX = 3


class SignalementDock(DockParts):
    """Stands in QGIS's window from its start, so that QGIS restores its place; empty until
    :meth:`fill`, unless ``connections`` are given at once. :meth:`unload` takes all of it down.
    """

    wanted = pyqtSignal()
    """Emitted when the user wants to work with the dock while it is empty: it has to be filled
    now."""

    def __init__(self, iface: QgisInterface, connections: Connections | None = None) -> None:
        super().__init__(iface.mainWindow())
        self.setObjectName("SignalementDock")
        self.setWindowTitle(tr("Reports"))
        self.setWindowIcon(own_icon("signalement"))
        self._room = DockRoom(self)
        self._room.put(Root())
        self.setWidget(self._room)
        FairShare(self)
        self.filled = self.in_sight = self._bare = self._high = False
        self._steps: Iterator[None] = iter(())  # steps that fill the dock, once begun
        self.visibilityChanged.connect(self._on_visible)
        self.show_action = self._make_show_action()
        if connections is not None:
            self.fill(iface, connections)

    def fill(self, iface: QgisInterface, connections: Connections) -> None:
        """Build what is in the dock, and follow the connections."""
        for _step in self.filling(iface, connections):
            pass

    def filling(self, iface: QgisInterface, connections: Connections) -> Iterator[None]:
        """As :meth:`fill`, in steps, one per turn of the event loop. Before the last step the dock
        shows nothing new; after it, everything works."""
        self._steps = self._fill(iface, connections)
        return self._steps

    def _fill(self, iface: QgisInterface, connections: Connections) -> Iterator[None]:
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
        yield
        self.card = lazy_widgets.Card()
        self.outbox = lazy_widgets.OutboxPanel()
        self.decision_page = lazy_widgets.DecisionPage()
        yield
        self.new_report = lazy_widgets.NewReport()
        self.start = lazy_widgets.StartCard()
        self.foot_line = lazy_widgets.FootLine()
        yield
        order = self.chips.group
        order.columns.aboutToShow.connect(lambda: self.list.columns.fill(order.columns))
        pane = lazy_widgets.ListPane(self.filter, order, self.chips, self.hint, self.list)
        pane.narrowed.connect(order.set_short)
        self.body = lazy_widgets.Body(pane, self.card)
        root = self._lay_out()
        yield
        self._room.put(root)
        self._widen()
        self.controller = lazy_widgets.DockController(self, iface, connections)
        self.extensions = lazy_widgets.DockExtensions(self, iface, connections)
        self.filled = True
        self._follow_arrangement()
        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        """The last connection is opened in a turn of its own."""
        if self.in_sight:
            self.controller.on_visible(True)

    def _widen(self) -> None:
        """QGIS opens a new dock much narrower than it asks for."""
        from ...qgis_profile.view_state import opens_first  # noqa: PLC0415 not at QGIS's start

        window, wanted = self.parent(), FIRST_EM[0] * em_of(self)
        if not isinstance(window, QMainWindow) or self.isFloating():
            return
        placed = window.dockWidgetArea(self) != Qt.DockWidgetArea.NoDockWidgetArea
        if placed and opens_first() and self.width() < wanted:
            window.resizeDocks([self], [wanted], Qt.Orientation.Horizontal)

    def _on_visible(self, visible: bool) -> None:
        self.in_sight = visible
        if self.filled:
            self.controller.on_visible(visible)

    def main_window_actions(self) -> list[tuple[QAction, str]]:
        """Actions for ``iface.registerMainWindowAction``, with their default keys."""
        return [(self.show_action, SHOW_KEY)]

    def unload(self) -> None:
        """Disconnect from connections, map tools and messages; drafts are kept. A filling that has
        begun is finished first, so that everything can be taken down."""
        for _step in self._steps:
            pass
        if self.filled:
            self.extensions.close()
            self.controller.close()
        self.close()

    def toggle_from_keyboard(self) -> None:
        """F8: show the dock with the cursor in the filter; again: back to the map."""
        if not self.filled:
            self.wanted.emit()
        if self.isVisible() and self.isAncestorOf(self._focused()):
            self.controller.focus_map()
            return
        self.show()
        self.raise_()
        self.activateWindow()
        self.body.go_back()
        self.filter.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.edit.selectAll()

    def show_page(self, page: QWidget) -> None:
        """List and card, what has to be decided, outbox or new report."""
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def show_first(self, page: QWidget, *, bare: bool) -> None:
        """What stands in the dock as long as nobody turns to another page: the list, the card of
        the first minute, or nothing. ``bare``: without toolbar and state line."""
        if self.pages.currentWidget() in {self.nothing, self.start, self.body}:
            self.pages.setCurrentWidget(page)
        self._bare = bare
        self.state.setVisible(not bare)
        self._arrange()

    def _focused(self) -> QWidget | None:
        window = self.window().focusWidget() if self.window() else None
        return window or self.focusWidget()

    def _make_show_action(self) -> QAction:
        action = QAction(own_icon("signalement"), "", self)
        action.setText(tr("Show Reports"))
        action.setObjectName("SignalementShow")
        action.triggered.connect(lambda _=False: self.toggle_from_keyboard())
        return action

    def _busy_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(BUSY_PX)
        bar.setAccessibleName(tr("Reading reports"))
        bar.hide()
        return bar

    def _lay_out(self) -> QWidget:
        root = Root(self)
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(2)
        self._top.addWidget(self.toolbar)
        self._top.addWidget(self.state, 1)
        column.addLayout(self._top)
        self.pages = QStackedWidget()
        for part in (self.busy, self.test_server, self.banner, self.pages, self.foot_line):
            column.addWidget(part, 1 if part is self.pages else 0)
        self.nothing = QWidget()
        beside = (self.decision_page, self.outbox, self.new_report)
        for page in (self.nothing, self.start, self.body, *beside):
            self.pages.addWidget(page)
        for first, second in zip(self._tab_order(), self._tab_order()[1:]):
            self.setTabOrder(first, second)
        root.resized.connect(self._take_room)
        root.help_wanted.connect(self._help)
        return root

    def _help(self) -> None:
        """F1: what the guide says about the form that is open, or what is in the dock."""
        form, page = self.card.action_panel.form, self.pages.currentWidget()
        self.controller.help.show_page_of((form if form.isVisible() else page).objectName())

    def _take_room(self, room: QSize) -> None:
        from ..workplace.arrangement import (  # noqa: PLC0415 not at QGIS's start
            KEPT_EM,
            TABLE_EM,
            in_one_row,
        )

        direction = QBoxLayout.Direction
        width = room.width() / em_of(self)
        one_row = in_one_row(width)
        self.chips.group.offer_table(width >= TABLE_EM)
        self._top.setDirection(direction.LeftToRight if one_row else direction.TopToBottom)
        self._high = room.height() >= KEPT_EM * em_of(self)
        self.body.take_room(room)
        self._keep_foot()

    def _follow_arrangement(self) -> None:
        self.card.emptied.connect(self.body.go_back)
        self.card.idled.connect(self.body.rest)
        self.body.arranged.connect(lambda _found: self._arrange())
        self.card.action_panel.working.connect(lambda _on: self._keep_foot())
        self.pages.currentChanged.connect(lambda _at: self._arrange())
        self.chips.group.table_wanted.connect(self.body.show_table)
        self._arrange()

    def _arrange(self) -> None:
        found = self.body.arrangement
        alone = self.pages.currentWidget() is self.body and not found.toolbar_shown
        self.toolbar.setVisible(not self._bare and not alone)
        self.list.set_wide(found.in_columns)
        self.chips.group.offer_columns(found.in_columns)
        self.card.show_back(not found.list_shown)
        self._keep_foot()

    def _keep_foot(self) -> None:
        """Buttons above it stay where they are; a question about a change needs all the room."""
        asks = bool(self.card.action_panel.conflict.operation_id)
        in_body = self.pages.currentWidget() is self.body
        self.foot_line.keep_room(self._high and in_body and not asks)

    def _tab_order(self) -> list[QWidget]:
        return [self.toolbar, self.state, self.banner, self.filter.edit, self.chips, self.list]
