"""The coloured line that marks a test server or example data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...connection.example import is_example
from ...qt.language import tr
from ..widgets import colours
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label, plain_tip

if TYPE_CHECKING:
    from ...connection.connections import Connections

NAME = "SignalementTestServer"


class TestServerLine(QWidget):
    """Hidden with a real server; follows the theme. ``own_wanted``: whoever looked at the example
    wants to see their own reports."""

    own_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = plain_label("", bold=True)
        self.label.setObjectName(NAME)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.own = SnugButton("", self)
        self.own.setObjectName("SignalementConnectOwn")
        self.own.clicked.connect(self.own_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label, 1)
        row.addWidget(self.own)
        self._paint()
        self.hide()

    def show_for(self, connections: Connections) -> None:
        """What is shown now: a test server, made-up data, or neither."""
        shown = connections.current
        if shown is None:
            self.hide()
        elif is_example(shown.settings.id):
            has_own = bool(connections.apart.own_of(connections.items))
            self._show_example(connections.apart.hidden(), has_own=has_own)
        elif shown.settings.test_server or ((last := shown.server.last_probe) and last.test_server):
            text = tr("TEST SERVER — nothing is real")
            self._show_text(text, "")
        else:
            self.hide()

    def _show_example(self, hidden: list[str], *, has_own: bool) -> None:
        """``hidden``: names of layers that are not on the map meanwhile; ``has_own``: whether
        there are real reports to go back to."""
        connect = tr("Connect Yours…")
        leave = tr("Leave the Example")
        button = leave if has_own else connect
        if not hidden:
            text = tr("Made-up data: nothing is real")
            self._show_text(text, button)
            return
        text = tr("Made-up data. Your real layers are hidden.")
        self._show_text(text, button)
        tip = tr("Back on the map when you leave the example: {layers}")
        self.label.setToolTip(plain_tip(tip.format(layers=", ".join(hidden))))

    def _show_text(self, text: str, button: str) -> None:
        self.label.setText(text)
        self.label.setToolTip("")
        self.own.setText(button)
        self.own.setVisible(bool(button))
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            QTimer.singleShot(0, self._paint)  # later, because _paint() changes the style sheet

    def _paint(self) -> None:
        style = colours.ground_style(f"#{NAME}", "test")
        self.label.setStyleSheet(style + f" #{NAME} {{ padding: 2px; }}")
