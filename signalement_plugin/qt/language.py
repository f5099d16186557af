"""The language of QGIS, which the plugin uses too."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QLocale


def language() -> str:
    """Its two letters."""
    locale = QgsSettings().value("locale/userLocale") or QLocale().name()
    return str(locale)[:2]
