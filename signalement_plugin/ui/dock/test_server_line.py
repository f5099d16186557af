"""The coloured line of a server where nothing is real."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..widgets import colours
from ..widgets.labels import plain_label

NAME = "SignalementTestServer"


class TestServerLine(QWidget):
    """Hidden with a real server; follows the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = plain_label(
            QCoreApplication.translate("Signalement", "TEST SERVER — nothing is real"), bold=True
        )
        self.label.setObjectName(NAME)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        self._paint()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            QTimer.singleShot(0, self._paint)  # a style sheet must not change amid the change

    def _paint(self) -> None:
        style = colours.ground_style(f"#{NAME}", "test")
        self.label.setStyleSheet(style + f" #{NAME} {{ padding: 2px; }}")
