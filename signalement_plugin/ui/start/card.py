"""*Getting Started*: three steps, of which one is open, and other ways to begin."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.PyQt.QtCore import QMimeData, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QFont, QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ...qt.language import tr
from ..widgets import colours
from ..widgets.buttons import Link
from ..widgets.labels import plain_label
from .address_step import AddressStep
from .area_step import AreaStep
from .identity_form import IdentityForm
from .step import Stage, Step

MARGIN = 8


class StartCard(QScrollArea):
    """``wanted`` names one of the ways below the steps; ``dropped`` brings the path of a file;
    ``reopened`` a done step; ``given_up``: back to the reports."""

    wanted = pyqtSignal(str)
    dropped = pyqtSignal(str)
    reopened = pyqtSignal(int)
    given_up = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementStart")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.step = 1
        self.address, self.area, self.who = AddressStep(), AreaStep(), IdentityForm()
        bodies = {1: self.address, 2: self.area, 3: self.who}
        self.address.file_named.connect(self.dropped)
        self._asked_in: QWidget = self.address
        self.address.asked_in.connect(self._bring)
        self.steps = {
            at: Step(at, len(bodies), title, bodies[at]) for at, title in step_titles().items()
        }
        for at, one in self.steps.items():
            one.reopened.connect(lambda at=at: self.reopened.emit(at))
        self._lay_out()
        self.show_step(1, {})

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        title = plain_label(tr("Getting Started"), bold=True)
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        title.setFont(font)
        column.addWidget(title)
        for one in self.steps.values():
            column.addWidget(one)
        self.line = QFrame(inside)
        self.line.setFrameShape(QFrame.Shape.HLine)
        self.line.setFrameShadow(QFrame.Shadow.Sunken)
        column.addWidget(self.line)
        self.example = self._link("example")
        self.example.clicked.connect(lambda _=False: self.wanted.emit("example"))
        self.more = self._link("more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        for name in ("import_file", "register", "new_connection", "options", "help"):
            entry = menu.addAction(way_text(name))
            entry.setObjectName(f"SignalementStart_{name}")
            entry.triggered.connect(lambda _=False, name=name: self.wanted.emit(name))
        self.more.setMenu(menu)
        self.leave = self._link("cancel")
        self.leave.clicked.connect(self.given_up)
        for link in (self.leave, self.example, self.more):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _link(self, name: str) -> Link:
        link = Link(self, colours.legible("link").name())
        link.setObjectName(f"SignalementStart_{name}")
        link.set_full_text(way_text(name))
        link.setToolTip(way_text(name))
        return link

    def show_step(self, step: int, done: Mapping[int, str], *, can_leave: bool = False) -> None:
        """Open one step. ``done``: the line of each that is done. ``can_leave``: there is something
        to go back to."""
        moved, self.step = step != self.step, step
        for at, one in self.steps.items():
            if at == step:
                one.show_stage(Stage.CURRENT)
            elif at in done:
                one.show_stage(Stage.DONE, done[at])
            else:
                one.show_stage(Stage.COMING)
        for part in (self.line, self.example, self.more):
            part.setVisible(1 not in done)
        self.leave.setVisible(can_leave)
        if moved and self.isVisible():
            self.focus_step()

    def focus_step(self) -> None:
        """Where the open step is answered."""
        first = {1: self.address.address, 2: self.area.button, 3: self.who.me}
        first[self.step].setFocus()

    def _bring(self, field: QWidget) -> None:
        """Scroll to a step once it is laid out: QGIS's window may be low."""
        self._asked_in = field
        QTimer.singleShot(0, self._bring_asked)

    def _bring_asked(self) -> None:
        self.ensureWidgetVisible(self._asked_in)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_step()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.step == 1 and _dragged(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        text = _dragged(event.mimeData())
        event.acceptProposedAction()
        if Path(text).is_file():
            self.dropped.emit(text)
        else:
            self.address.address.setText(text)


def _dragged(data: QMimeData) -> str:
    """The one file, or the one address, that is dragged; empty for anything else."""
    urls = data.urls()
    if len(urls) == 1:
        return str(urls[0].toLocalFile() or urls[0].toString())
    return str(data.text()).strip() if data.hasText() and not urls else ""


def step_titles() -> dict[int, str]:
    """Number of a step and what it is for."""
    return {
        1: tr("Connect your system"),
        2: tr("Choose the area"),
        3: tr("Who are you?"),
    }


def way_text(name: str) -> str:
    """Text of another way to begin."""
    return {
        "example": tr("Try with Made-Up Data"),
        "cancel": tr("Cancel"),
        "more": tr("Other Ways ▾"),
        "import_file": tr("Import a File…"),
        "register": tr("New Local Register…"),
        "new_connection": tr("All Properties…"),
        "options": tr("Options…"),
        "help": tr("Help"),
    }[name]
