"""Head of the card: number and service, and the buttons of the report."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ..core.report import Report
from .icons import theme_icon
from .labels import plain_label
from .words import one_line

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


class CardHead(QWidget):
    """Emits which button was pressed."""

    pressed = pyqtSignal(str)  # key of ICONS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = plain_label(bold=True)
        self.title.setObjectName("SignalementCardTitle")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.title, 1)
        self.buttons: dict[str, QToolButton] = {}
        for name, icon in ICONS.items():
            button = QToolButton(self)
            button.setObjectName(f"SignalementCard_{name}")
            button.setAutoRaise(True)
            button.setIcon(theme_icon(icon))
            button.setToolTip(button_words(name))
            button.setAccessibleName(button_words(name))
            button.clicked.connect(lambda _=False, which=name: self.pressed.emit(which))
            row.addWidget(button)
            self.buttons[name] = button

    def show_report(self, report: Report | None) -> None:
        """Name the report; without one, say how to get one."""
        for button in self.buttons.values():
            button.setVisible(report is not None)
        if report is None:
            self.title.setText(
                QCoreApplication.translate("Signalement", "Choose a report in the list or the map.")
            )
            return
        parts = (report.report_id[:40], one_line(report.service_name, 120))
        self.title.setText(" — ".join(part for part in parts if part))
        positioned = report.lon is not None
        self.buttons["zoom"].setEnabled(positioned)
