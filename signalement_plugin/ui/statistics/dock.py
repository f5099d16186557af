"""The dock of the statistics, at first at the bottom of QGIS's window."""

from __future__ import annotations

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt

from ...qt.language import tr
from .page import FiguresPage


class FiguresDock(QgsDockWidget):
    """Made when figures are first wanted; QGIS lists it among its panels from then on."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.setObjectName("SignalementFiguresDock")
        self.setWindowTitle(tr("Figures"))
        self.page = FiguresPage()
        self.setWidget(self.page)
        self._iface = iface
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self)

    def close_for_good(self) -> None:
        """Remove the dock from QGIS's window."""
        self._iface.removeDockWidget(self)
        self.close()
        self.deleteLater()
