"""Icons: those of QGIS's theme, the plugin's own SVG files, and bars that are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette, QPixmap

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
BARS_PX = 32
OWN = ("signalement", "waits", "envelope", "collect")


def theme_icon(name: str) -> QIcon:
    """An icon of QGIS's current theme by its bare name, such as ``mActionRefresh``."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def own_icon(name: str) -> QIcon:
    """One of :data:`OWN`."""
    return QIcon(str(FOLDER / f"{name}.svg"))


def bars(widths: Sequence[float], palette: QPalette) -> QIcon:
    """Bars below each other in the colour of the theme's words; ``widths``: 0 to 1."""
    pixmap = QPixmap(BARS_PX, BARS_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    ink = palette.color(QPalette.ColorRole.WindowText)
    for at, width in enumerate(widths):
        painter.fillRect(QRectF(4, 7 * (at + 1), (BARS_PX - 8) * width, 4), ink)
    painter.end()
    return QIcon(pixmap)
