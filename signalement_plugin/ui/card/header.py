"""Head of the card: number and service, and the buttons of the report."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...core.model.report import Report
from ..texts import one_line
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, plain_tip

STAR_PX, GOLD = 48, "#eec83c"
TITLE_LINES = 2
ICONS = {
    "previous": "mActionArrowUp",
    "next": "mActionArrowDown",
    "zoom": "mActionZoomToSelected",
    "copy": "mActionEditCopy",
}


def button_words(name: str) -> str:
    """What a button of the head does, for tooltip and screen reader."""
    return {
        "previous": QCoreApplication.translate("Signalement", "Previous report (Ctrl+PgUp)"),
        "next": QCoreApplication.translate("Signalement", "Next report (Ctrl+PgDown)"),
        "zoom": QCoreApplication.translate("Signalement", "Zoom to the report (Z)"),
        "copy": QCoreApplication.translate("Signalement", "Copy number, street and position"),
    }[name]


def follow_words(on: bool) -> str:
    """What the star does."""
    if on:
        return QCoreApplication.translate("Signalement", "Followed: no longer follow")
    return QCoreApplication.translate("Signalement", "Follow: what changes is told")


class CardHead(QWidget):
    """Emits which button was pressed; ``follow`` is the star, which stays pressed."""

    pressed = pyqtSignal(str)  # key of ICONS
    back_wanted = pyqtSignal()  # to the list, where it is not seen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.title = plain_label(bold=True)
        self.title.setObjectName("SignalementCardTitle")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.back = self._back_button()
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        self.buttons: dict[str, QToolButton] = {}
        for name, icon in ICONS.items():
            button = self._button(name)
            button.setIcon(theme_icon(icon))
            button.setToolTip(button_words(name))
            button.setAccessibleName(button_words(name))
            button.clicked.connect(lambda _=False, which=name: self.pressed.emit(which))
            row.addWidget(button)
            self.buttons[name] = button
        self.follow = self._button("follow")
        self._paint_star()
        self.follow.setCheckable(True)
        row.insertWidget(row.indexOf(self.buttons["zoom"]), self.follow)
        self.show_followed(False)

    def height_in(self, width: int) -> int:
        """How high the head is in so many pixels, of the title two full lines, which may wrap into
        three: a longer one would push the verbs out of a low card. The tooltip has all of it."""
        shown = [
            one for one in (self.back, *self.buttons.values(), self.follow) if not one.isHidden()
        ]
        room = width - sum(one.sizeHint().width() for one in shown)
        mode, font = Qt.TextElideMode.ElideRight, self.title.fontMetrics()
        words = font.elidedText(self._words, mode, TITLE_LINES * room)
        if words != self.title.text():
            self.title.setText(words)
        self.title.setToolTip(plain_tip(self._words) if words != self._words else "")
        return self.heightForWidth(width)

    def _back_button(self) -> QToolButton:
        button = self._button("back")
        button.setText(QCoreApplication.translate("Signalement", "List"))
        button.setToolTip(QCoreApplication.translate("Signalement", "Back to the list (Esc)"))
        button.setIcon(theme_icon("mActionArrowLeft"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda _=False: self.back_wanted.emit())
        button.hide()
        return button

    def show_back(self, wanted: bool) -> None:
        """*List*, while the list is not in sight."""
        self.back.setVisible(wanted)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"SignalementCard_{name}")
        button.setAutoRaise(True)
        return button

    def _paint_star(self) -> None:
        self.follow.setIcon(_star(self.palette().color(self.foregroundRole())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "follow"):
            self._paint_star()

    def show_followed(self, on: bool) -> None:
        """Whether the shown report is followed."""
        self.follow.setChecked(on)
        self.follow.setToolTip(follow_words(on))
        self.follow.setAccessibleName(follow_words(on))

    def show_report(self, report: Report | None) -> None:
        """Name the report; without one, say how to get one."""
        for button in (*self.buttons.values(), self.follow):
            button.setVisible(report is not None)
        if report is None:
            self._words = QCoreApplication.translate(
                "Signalement", "Choose a report in the list or the map."
            )
            self.title.setText(self._words)
            return
        parts = (report.report_id[:40], one_line(report.service_name, 120))
        self._words = " — ".join(part for part in parts if part)
        self.title.setText(self._words)
        positioned = report.lon is not None
        self.buttons["zoom"].setEnabled(positioned)


def _star(ink: QColor) -> QIcon:
    """An outline in ``ink`` until it is pressed: QGIS has a full one only."""
    points = QPolygonF()
    for at in range(10):
        far = STAR_PX * (0.46 if at % 2 == 0 else 0.19)
        angle = math.pi * (at / 5 - 0.5)
        middle = STAR_PX / 2
        points.append(QPointF(middle + far * math.cos(angle), middle + far * math.sin(angle)))
    icon = QIcon()
    for state, ground in ((QIcon.State.Off, QColor(0, 0, 0, 0)), (QIcon.State.On, QColor(GOLD))):
        pixmap = QPixmap(STAR_PX, STAR_PX)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, STAR_PX / 12))
        painter.setBrush(ground)
        painter.drawPolygon(points)
        painter.end()
        icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return icon
