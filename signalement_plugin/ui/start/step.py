"""One step of *Getting Started*: its number, title and fields."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...qt.language import tr
from ..widgets import colours
from ..widgets.buttons import Link
from ..widgets.labels import plain_label, plain_tip

ROUND = 1.45
"""Diameter of the number's circle, in heights of a line."""
FILLS = {"current": "#2b78b8", "done": "#0b8456"}
"""Background colours; white text on them has a contrast of 4.6:1 or more."""


class Stage(Enum):
    """Where a step stands."""

    CURRENT = "current"
    DONE = "done"
    COMING = "coming"


class Badge(QWidget):
    """The number in a circle; ✓ when it is done."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self.stage = number, Stage.COMING
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * ROUND)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = FILLS.get(self.stage.value)
        ink = QColor("white") if fill else colours.quiet()
        painter.setPen(QColor(fill) if fill else ink)
        if fill:
            painter.setBrush(QColor(fill))
        painter.drawEllipse(circle)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink)
        text = "✓" if self.stage is Stage.DONE else str(self._number)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)


class Step(QWidget):
    """``body`` is seen while the step is the current one; a done step is one line, which opens it
    again."""

    reopened = pyqtSignal()

    def __init__(self, number: int, count: int, title: str, body: QWidget) -> None:
        super().__init__()
        self._number, self._count, self.body = number, count, body
        self.badge = Badge(number, self)
        self.title = plain_label(title, self)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.summary = Link(self)
        self.summary.setObjectName(f"SignalementStartDone{number}")
        self.summary.clicked.connect(self.reopened)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 100)
        head.addWidget(self.summary)
        head.addStretch(1)
        inside = QHBoxLayout()
        inside.addSpacing(self.badge.sizeHint().width() + 8)
        inside.addWidget(body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(inside)

    def show_stage(self, stage: Stage, summary: str = "") -> None:
        """``summary``: the one line of a done step."""
        self.badge.stage = stage
        self.badge.update()
        font = self.title.font()
        font.setBold(stage is Stage.CURRENT)
        self.title.setFont(font)
        quiet = f"color: {colours.quiet().name()};" if stage is Stage.COMING else ""
        self.title.setStyleSheet(quiet)
        self.title.setVisible(stage is not Stage.DONE)
        self.summary.setVisible(stage is Stage.DONE)
        self.summary.set_full_text(summary)
        self.summary.setToolTip(plain_tip(summary))
        self.body.setVisible(stage is Stage.CURRENT)
        spoken = _accessible(stage).format(number=self._number, count=self._count)
        self.setAccessibleName(spoken)
        self.summary.setAccessibleName(f"{spoken}: {summary}")


def _accessible(stage: Stage) -> str:
    return {
        Stage.CURRENT: tr("Step {number} of {count}, open"),
        Stage.DONE: tr("Step {number} of {count}, done"),
        Stage.COMING: tr("Step {number} of {count}, later"),
    }[stage]
