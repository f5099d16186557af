"""The link in a form that opens a setting of the connection: a placeholder of the reply or the note
needs this setting, and it has no value yet."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...templates.texts import OF_CONNECTION, once_text
from ...widgets.buttons import Link
from ...widgets.labels import plain_tip


class OnceLink(Link):
    """Hidden while no value is missing. The link opens the setting, which is made once."""

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
