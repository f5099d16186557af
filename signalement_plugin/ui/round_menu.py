"""What the chip of the round opens beside showing its reports."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget


class RoundMenu(QMenu):
    """*Order…* and *Round…*, behind the arrow of the chip."""

    order_wanted = pyqtSignal()
    sheet_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementRoundMenu")
        for name, text, wanted in (
            ("order", QCoreApplication.translate("Signalement", "Order…"), self.order_wanted),
            ("sheet", QCoreApplication.translate("Signalement", "Round…"), self.sheet_wanted),
        ):
            action = self.addAction(text)
            action.setObjectName(f"SignalementRoundMenu_{name}")
            action.triggered.connect(lambda _=False, signal=wanted: signal.emit())

    def hang_on(self, chip: QToolButton) -> None:
        """Give the chip its arrow; a press on the chip itself still filters."""
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        chip.setMenu(self)
