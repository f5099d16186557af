"""A table of what a server can do; its sentences wrap, can be selected and are read aloud."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from ...core.model.capabilities import Capabilities
from ...qt.language import tr
from ..widgets.labels import plain_label
from .server_texts import facts

GAP_PX = 12


class ServerTable(QScrollArea):
    """Empty until :meth:`show_capabilities`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementServerTable")
        self.setAccessibleName(tr("What the Server Can Do"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_capabilities(None)

    def show_capabilities(self, capabilities: Capabilities | None) -> None:
        """``None``: the server was not met yet, and the table says how to meet it."""
        body = QWidget()
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(GAP_PX // 2)
        grid.setColumnStretch(1, 1)
        if capabilities is None:
            text = tr("Not known yet: press Test Connection, or load the reports.")
            grid.addWidget(plain_label(text), 0, 0, 1, 2)
        for at, (subject, sentence) in enumerate(facts(capabilities) if capabilities else ()):
            self._add(grid, at, subject, sentence)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(body)

    def _add(self, grid: QGridLayout, at: int, subject: str, sentence: str) -> None:
        head = QLabel(subject)
        head.setTextFormat(Qt.TextFormat.PlainText)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        text = plain_label(sentence)
        text.setAccessibleName(subject)
        text.setAccessibleDescription(sentence)
        grid.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, at, 1, Qt.AlignmentFlag.AlignTop)
