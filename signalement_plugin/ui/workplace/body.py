"""List and work pane: applies :mod:`arrangement` to their widgets."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...qgis_profile.view_state import keep_list_share, kept_list_share
from ..widgets.em import WHOLE_PX, em_of
from ..widgets.shortcuts import local_key
from .arrangement import LIST_SHARES, PAGE_EM, Arrangement, Doing, arrange, in_one_row

EMPTY_ROWS = 3
PARTS = 1000
"""Sum of the sizes given to the splitter, which scales them."""


class ListPane(QWidget):
    """Filter and chips in one row or two, a hint, the list."""

    narrowed = pyqtSignal(bool)  # True: too narrow for long texts beside the filter
    changed = pyqtSignal()  # the pane may need another height

    def __init__(
        self, line: QWidget, order: QWidget, chips: QWidget, hint: QWidget, listing: QTableView
    ) -> None:
        super().__init__()
        self.setObjectName("SignalementListPane")
        self._listing = listing
        listing.model().modelReset.connect(self.changed)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rows.setContentsMargins(4, 0, 4, 0)
        self._rows.setSpacing(3)
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(line, 1)
        first.addWidget(order, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(first, 1)
        self._rows.addWidget(chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._rows)
        column.addWidget(hint)
        column.addWidget(listing, 1)

    def needed_height(self) -> int:
        """Pixels at which no row of the list scrolls; of an empty one those of its sentence."""
        listing, head = self._listing, self._listing.horizontalHeader()
        rows = listing.verticalHeader()
        lines = rows.length() or EMPTY_ROWS * rows.defaultSectionSize()
        above = 0 if head.isHidden() else head.height()
        return listing.y() + above + lines + 2 * listing.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width() / em_of(self)
        self.narrowed.emit(width < PAGE_EM)
        one_row = in_one_row(width)
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.LeftToRight if one_row else direction.TopToBottom)


class Body(QWidget):
    """The page of list and report. Other parts tell it what the user does; it arranges itself."""

    arranged = pyqtSignal(object)  # Arrangement, when it changed
    list_wanted = pyqtSignal()  # Esc, or *List* in the head of the report

    def __init__(self, pane: ListPane, work: QWidget) -> None:
        super().__init__()
        self.setObjectName("SignalementBody")
        self._pane, self._work = pane, work
        self._writing = False
        self._idle = 0
        self._waking = QTimer(self)
        self._waking.setSingleShot(True)
        self._waking.timeout.connect(self._wake)
        self._room = QSize()
        self.doing = Doing()
        self.arrangement = Arrangement()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("SignalementSplitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(pane)
        self.splitter.addWidget(work)
        self.splitter.splitterMoved.connect(lambda *_: self._keep_share())
        pane.changed.connect(self._limit_pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._back = local_key(self, "Esc", self.list_wanted.emit)
        self.list_wanted.connect(self.go_back)
        self._share_out()
        self._tell()

    # -- events

    def write(self, on: bool) -> None:
        """Tell whether a form or a review is open. After sending, the user still counts as
        answering."""
        self._writing = on
        if self._waking.isActive():
            self._waking.stop()
            self._wake()
        self._do(self.doing._replace(answering=self.doing.answering or on))

    def give_up(self) -> None:
        """A form was left without sending it."""
        self._writing = False
        self._do(self.doing._replace(answering=False))

    def read(self) -> None:
        """A report was opened."""
        self._do(self.doing._replace(reading=True))

    def select(self, count: int) -> None:
        """Tell how many reports are selected."""
        self._do(self.doing._replace(several=count > 1))

    def go_back(self) -> None:
        """Show the list again; an open form stays open."""
        self._do(self.doing._replace(answering=self._writing, reading=False))

    def rest(self, height: int) -> None:
        """No report is chosen: the work pane gets ``height`` pixels below the list, the list gets
        the rest. With 0 the list gets its share again, after the time of a double click: nothing
        may move under its second click."""
        if height:
            self._waking.stop()
            self._idle = height
            self._limit_work()
        elif self._idle and not self._waking.isActive():
            self._waking.start(QApplication.doubleClickInterval())

    def _wake(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._waking.start(QApplication.doubleClickInterval())
        elif self._idle:
            self._idle = 0
            self._limit_work()
            self._share_out()

    def show_table(self, wanted: bool) -> None:
        """Whether the list has columns where they have room."""
        self._do(self.doing._replace(table=wanted))

    def _do(self, doing: Doing) -> None:
        self.doing = doing
        self.arrange()

    # -- arrangement

    def take_room(self, room: QSize) -> None:
        """Tell the size of the whole dock, which has other parts above this page."""
        self._room = room
        self.arrange()

    def arrange(self) -> None:
        """Arrange the parts for the present size and font."""
        em = em_of(self)
        found = arrange(self._room.width() / em, self._room.height() / em, self.doing)
        if found != self.arrangement:
            turned = found.beside != self.arrangement.beside
            unfolded = found.list_shown and not self.arrangement.list_shown
            self.arrangement = found
            self._limit_work()
            if turned or unfolded:
                self._share_out()
            self._tell()
        self._limit_pane()
        self._back.setEnabled(not found.list_shown and not self._writing)

    def _tell(self) -> None:
        found = self.arrangement
        keys = QApplication.focusWidget()
        left = not found.list_shown and keys is not None and self._pane.isAncestorOf(keys)
        self._pane.setVisible(found.list_shown)
        self._work.setVisible(found.work_shown)
        if left:  # the focus was in the list's pane, which is hidden now: keys go to the report
            self._work.setFocus()
        self.arranged.emit(found)

    def _limit_work(self) -> None:
        found = self.arrangement
        low = self._idle and found.list_shown and not found.beside
        self._work.setMaximumHeight(self._idle if low else WHOLE_PX)

    def _limit_pane(self) -> None:
        """Make the list above a form no higher than its rows."""
        found = self.arrangement
        above = found.list_shown and found.work_shown and not found.beside
        most = self._pane.needed_height() if self.doing.answering and above else WHOLE_PX
        if most != self._pane.maximumHeight():
            self._pane.setMaximumHeight(most)
            self._share_out()

    def _share_out(self) -> None:
        """Set the sizes of list and work pane as the user left them for this orientation."""
        beside = self.arrangement.beside
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        self.splitter.setOrientation(way)
        share = round(PARTS * kept_list_share(beside, LIST_SHARES[beside]))
        for at, part in enumerate((share, PARTS - share)):
            self.splitter.setStretchFactor(at, part)
        self.splitter.setSizes([share, PARTS - share])

    def _keep_share(self) -> None:
        first, second = self.splitter.sizes()
        limited = self._idle or self._pane.maximumHeight() < WHOLE_PX
        if first and second and (self.arrangement.beside or not limited):
            keep_list_share(self.arrangement.beside, first / (first + second))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange()
