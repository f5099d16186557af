"""QGIS's development tools (F12): beside its own network log, the calls of the plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsDevToolWidget, QgsDevToolWidgetFactory
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..widgets.icons import own_icon

if TYPE_CHECKING:
    from ..connections.calls.panel import CallsPanel


class CallsTool(QgsDevToolWidget):
    """QGIS's page around the panel."""

    panel: CallsPanel

    def __init__(self, parent: QWidget | None = None) -> None:
        from ..connections.calls.panel import CallsPanel  # noqa: PLC0415 not at QGIS's start

        super().__init__(parent)
        self.panel = CallsPanel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)


class CallsToolFactory(QgsDevToolWidgetFactory):
    """Registered by the plugin with ``iface.registerDevToolWidgetFactory``."""

    def __init__(self) -> None:
        super().__init__("Signalement", own_icon("signalement"))

    def createWidget(self, parent: QWidget | None = None) -> QgsDevToolWidget:
        return CallsTool(parent)
