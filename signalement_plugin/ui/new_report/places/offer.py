"""Below the line *Where*: offers the address of the pin's position if another one was typed, or
says how far the pin is from the address."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ....qt.language import tr
from ...texts import number
from ...widgets.buttons import SnugButton
from ...widgets.labels import plain_label, plain_tip


class AddressOffer(QWidget):
    """Hidden while there is nothing to offer. ``taken`` brings the address."""

    taken = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = ""
        self.text = plain_label(parent=self)
        self.use = SnugButton(tr("Use"), self)
        self.use.setObjectName("SignalementNewUseAddress")
        self.use.clicked.connect(lambda _=False: self.taken.emit(self.address))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.use)
        self.hide()

    def show_address(self, address: str) -> None:
        """Offer it; nothing for an empty one."""
        self.address = address
        text = tr("At the pin: {address}")
        self._say(text.format(address=address) if address else "")
        whole = tr("Write “{address}” in place of yours")
        self.use.setToolTip(plain_tip(whole.format(address=address)))
        self.use.setAccessibleName(self.use.toolTip())

    def show_metres(self, metres: float) -> None:
        """So far is the pin from the address that stands above; there is none to take."""
        self.address = ""
        text = tr("The point is {metres} m from this address.")
        self._say(text.format(metres=number(round(metres))))

    def _say(self, text: str) -> None:
        self.text.setText(text)
        self.use.setVisible(bool(self.address))
        self.setVisible(bool(text))
