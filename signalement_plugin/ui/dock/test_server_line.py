"""The coloured line that marks a test server."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..widgets import colours
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label

NAME = "SignalementTestServer"


class TestServerLine(QWidget):
    """Hidden with a real server; follows the theme. ``own_wanted``: whoever looked at the example
    wants to see their own reports."""

    own_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = plain_label(
            QCoreApplication.translate("Signalement", "TEST SERVER — nothing is real"), bold=True
        )
        self.label.setObjectName(NAME)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.own = SnugButton(QCoreApplication.translate("Signalement", "Connect Yours…"), self)
        self.own.setObjectName("SignalementConnectOwn")
        self.own.clicked.connect(self.own_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label, 1)
        row.addWidget(self.own)
        self._paint()
        self.hide()

    def offer_own(self, wanted: bool) -> None:
        """Whether the way to a connection of one's own is there."""
        self.own.setVisible(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            QTimer.singleShot(0, self._paint)  # not inside changeEvent()

    def _paint(self) -> None:
        style = colours.ground_style(f"#{NAME}", "test")
        self.label.setStyleSheet(style + f" #{NAME} {{ padding: 2px; }}")
