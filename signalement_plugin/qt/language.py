"""The language of QGIS, which the plugin uses too: texts in it, counts as its locale has them."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale


def language() -> str:
    """The language of QGIS as two letters."""
    locale = QgsSettings().value("locale/userLocale") or QLocale().name()
    return str(locale)[:2]


def tr(text: str, meaning: str | None = None, *, n: int = -1) -> str:
    """A text of the screen in that language. ``meaning`` tells apart what is one word in English
    and two elsewhere; ``n`` is the number that ``%n`` stands for. Both texts are literals:
    ``make i18n`` collects them from the source."""
    return QCoreApplication.translate("Signalement", text, meaning, n)


def number(count: int) -> str:
    """A count with the locale's separator of thousands. QGIS leaves it out of its own numbers
    unless its options say otherwise; a person does not read 26310 at a glance."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return str(locale.toString(int(count)))
