"""Page of QGIS's Data Source Manager: the connections, and *Add*, which adds the layer of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsProviderRegistry
from qgis.gui import QgsAbstractDataSourceWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from .connection_list import ConnectionList

if TYPE_CHECKING:
    from ...connection.connections import Connections

PAGE = "SignalementSource"
_EMBEDDED = QgsProviderRegistry.WidgetMode.Embedded
LEFT_OUT = ("join", "load", "save")
"""Buttons that exist only in the options."""


class SourcePage(QgsAbstractDataSourceWidget):
    """What is changed here is stored at once: the page has no *OK*. ``show``: by the id of a
    connection."""

    def __init__(
        self,
        connections: Connections,
        show: Callable[[str], None],
        parent: QWidget | None = None,
        flags: Qt.WindowType = Qt.WindowType.Widget,
        mode: QgsProviderRegistry.WidgetMode = _EMBEDDED,
    ) -> None:
        super().__init__(parent, flags, mode)
        self.setObjectName(PAGE)
        self._show = show
        self.box = ConnectionList(connections, self, LEFT_OUT)
        self.box.edited.connect(self.box.store)
        self.box.list.itemDoubleClicked.connect(lambda _item: self.addButtonClicked())
        self.box.list.currentRowChanged.connect(lambda _row: self._offer())
        connections.listChanged.connect(self.box.read)
        self.buttons = QDialogButtonBox(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.buttons)
        self.setupButtons(self.buttons)
        helping = self.buttons.button(QDialogButtonBox.StandardButton.Help)
        if helping is not None:
            helping.hide()  # QGIS's manual has no page about this plugin
        self._offer()

    def refresh(self) -> None:
        """QGIS asks for the list anew."""
        self.box.read()

    def addButtonClicked(self) -> None:
        """*Add*: the layer of the chosen connection, as *Open* of the Browser panel."""
        chosen = self.box.current()
        if chosen is not None:
            self._show(chosen.id)

    def _offer(self) -> None:
        self.enableButtons.emit(self.box.current() is not None)
