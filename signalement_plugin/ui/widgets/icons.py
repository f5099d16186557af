"""QGIS's own theme icons first; the few of ours are SVG and read well on any ground."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
OWN = ("signalement", "waits", "envelope", "basket")


def theme_icon(name: str) -> QIcon:
    """An icon of QGIS's current theme by its bare name, such as ``mActionRefresh``."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def own_icon(name: str) -> QIcon:
    """One of :data:`OWN`."""
    return QIcon(str(FOLDER / f"{name}.svg"))
