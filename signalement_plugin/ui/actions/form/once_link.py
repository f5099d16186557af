"""The link below a reply with a placeholder whose value is a setting of the connection and not set
yet: it opens that setting."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...templates.texts import OF_CONNECTION, once_text
from ...widgets.buttons import Link
from ...widgets.labels import plain_tip


class OnceLink(Link):
    """Hidden while nothing is lacking. It leads to where the value is given once for all."""

    wanted = pyqtSignal(str)  # a field of the connection's properties

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementOnce")
        self._field = ""
        self.clicked.connect(lambda _=False: self.wanted.emit(self._field))
        self.hide()

    def offer(self, name: str) -> None:
        """``name``: the placeholder that has no value, empty for none."""
        self._field = OF_CONNECTION.get(name, "")
        text = once_text(name) if name else ""
        self.set_full_text(text)
        self.setToolTip(plain_tip(text))
        self.setVisible(bool(name))
