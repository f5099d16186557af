"""The language of QGIS, which the plugin uses too, and counts as its locale writes them."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QLocale


def language() -> str:
    """The language of QGIS as two letters."""
    locale = QgsSettings().value("locale/userLocale") or QLocale().name()
    return str(locale)[:2]


def number(count: int) -> str:
    """A count with the locale's separator of thousands. QGIS leaves it out of its own numbers
    unless its options say otherwise; a person does not read 26310 at a glance."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return str(locale.toString(int(count)))
