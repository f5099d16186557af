"""The header of the card: status, category, number and street, and buttons for the list and the
previous and next report."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...core.model.report import Report
from ...core.model.status import Status
from ...qt.language import tr
from ..texts import one_line, status_label, street
from ..widgets import colours
from ..widgets.elided_label import ElidedLabel
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.status_glyphs import glyph_pixmap

ICONS = {"previous": "mActionArrowUp", "next": "mActionArrowDown"}


def button_tip(name: str) -> str:
    """What a button of the head does, for tooltip and screen reader."""
    return {
        "previous": tr("Previous report (Ctrl+PgUp)"),
        "next": tr("Next report (Ctrl+PgDown)"),
    }[name]


class CardHead(QWidget):
    """Emits which button was pressed."""

    pressed = pyqtSignal(str)  # key of ICONS
    back_wanted = pyqtSignal()  # back to the list, if the card hides it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._there = self._several = False
        self._drawn: tuple[Status, float] | None = None  # of the glyph: status, pixel ratio
        self.back = self._back_button()
        self.glyph = QLabel(self)
        self.title, self.place = ElidedLabel(self, bold=True), ElidedLabel(self)
        self.title.setObjectName("SignalementCardTitle")
        self.place.setObjectName("SignalementCardPlace")
        self.nothing = plain_label(
            tr("Choose a report in the list or the map."),
            self,
        )
        names = QVBoxLayout()
        names.setSpacing(0)
        for part in (self.title, self.place, self.nothing):
            names.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.back)
        row.addWidget(self.glyph)
        row.addLayout(names, 1)
        self.buttons: dict[str, QToolButton] = {}
        for name, icon in ICONS.items():
            button = self._button(name)
            button.setIcon(theme_icon(icon))
            button.setToolTip(button_tip(name))
            button.setAccessibleName(button_tip(name))
            button.clicked.connect(lambda _=False, which=name: self.pressed.emit(which))
            row.addWidget(button)
            self.buttons[name] = button
        self._paint()
        self.show_report(None)

    def _back_button(self) -> QToolButton:
        button = self._button("back")
        button.setText(tr("List"))
        button.setToolTip(tr("Back to the list (Esc)"))
        button.setIcon(theme_icon("mActionArrowLeft"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda _=False: self.back_wanted.emit())
        button.hide()
        return button

    def show_back(self, wanted: bool) -> None:
        """*List*, while the list is not in sight."""
        self.back.setVisible(wanted)

    @property
    def back_is_wanted(self) -> bool:
        """Whether the button back to the list is needed."""
        return not self.back.isHidden()

    def show_only_back(self, several: bool) -> None:
        """What stands below names ``several`` reports itself."""
        self._several = several
        self._show_parts()

    def _show_parts(self) -> None:
        for part in (self.glyph, self.title, self.place, *self.buttons.values()):
            part.setVisible(self._there and not self._several)
        self.nothing.setVisible(not self._there and not self._several)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"SignalementCard_{name}")
        button.setAutoRaise(True)
        return button

    def _paint(self) -> None:
        style = f"#{self.place.objectName()} {{ color: {colours.quiet().name()}; }}"
        if style != self.place.styleSheet():
            self.place.setStyleSheet(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            QTimer.singleShot(0, self._paint)

    def show_report(self, report: Report | None) -> None:
        """Name the report; without one, say how to get one."""
        self._there = report is not None
        self._show_parts()
        if report is None:
            return
        number = report.report_id[:40]
        drawn = (report.status, self.devicePixelRatioF())
        if drawn != self._drawn:  # drawing it is slower than all the rest
            self._drawn = drawn
            self.glyph.setPixmap(glyph_pixmap(*drawn))
        self.glyph.setAccessibleName(status_label(report.status))
        self.title.set_full(one_line(report.service_name, 120) or number)
        self.place.set_full(" · ".join(filter(None, (number, street(report.address)))))
