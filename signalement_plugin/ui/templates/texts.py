"""Texts about reply templates: placeholders and their values, and errors in a template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDateTime, QLocale

from ...connection.texts.vocabulary import placeholder_label
from ...core.changes.reply_templates import (
    LANGUAGES,
    PLACEHOLDERS,
    Template,
    fill,
    unknown_placeholders,
)
from ...core.model.report import Report
from ...qt.language import tr
from ..display_names import department_name
from ..system_names import has_proposed_name
from ..texts import one_line, street

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ...qgis_profile.settings import ConnectionSettings

LOCALES = {"fr": "fr_BE", "nl": "nl_BE", "de": "de_BE", "en": "en_GB"}
DAYS = {"de": "d. MMMM yyyy"}
DAY = "d MMMM yyyy"


OF_CONNECTION: Mapping[str, str] = {"commune": "replies", "signature": "signature"}
"""Placeholders whose value is a setting of the connection → its field in the properties."""


def ui_language() -> str:
    """Two letters of the language of the interface, if there are templates in it."""
    language = QLocale().name()[:2]
    return language if language in LANGUAGES else LANGUAGES[0]


def in_own_language_first(templates: Iterable[Template]) -> list[Template]:
    """Templates of the user's language first; otherwise in their order."""
    first = ui_language()
    return sorted(templates, key=lambda one: one.language != first)


def language_label(language: str) -> str:
    """A language by its own name; empty: of a template for everybody."""
    names = {"fr": "Français", "nl": "Nederlands", "de": "Deutsch", "en": "English"}
    return names.get(language) or tr("every language")


def unknown_sentence(text: str) -> str:
    """What to do about names in braces that stand for nothing; empty when all are known."""
    unknown = unknown_placeholders(text)
    if not unknown:
        return ""
    known = " ".join("{" + name + "}" for name in PLACEHOLDERS)
    wrong = " ".join("{" + name + "}" for name in unknown)
    return tr("{wrong} stands for nothing here. Known are: {known}").format(
        wrong=wrong, known=known
    )


def once_text(name: str) -> str:
    """Link to where a value of :data:`OF_CONNECTION` is given for every report."""
    text = tr("Give it once for all: {name}…")
    return text.format(name=placeholder_label(name))


class Filler:
    """Fills texts for reports of one connection. Names are those of the system."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def values(self, report: Report, language: str = "") -> dict[str, str]:
        """Placeholder → value, dates written as in ``language``."""
        connection = self._connection
        language = language or ui_language()
        received = report.requested
        return {
            "id": one_line(report.report_id, 60),
            "service": one_line(report.service_name, 120),
            "street": one_line(street(report.address), 120),
            "address": one_line(report.address, 200),
            "date": _day(language, QDateTime.currentDateTime()),
            "received": _day(language, QDateTime.fromSecsSinceEpoch(int(received.timestamp())))
            if received
            else "",
            "department": one_line(
                department_name(connection.server.departments, report.department), 120
            ),
            "commune": commune_of(connection.settings),
            "signature": connection.settings.signature,
        }

    def fill(self, report: Report, text: str, language: str = "") -> str:
        """``text`` as this report's citizen will read it."""
        return fill(text, self.values(report, language))


def commune_of(settings: ConnectionSettings) -> str:
    """The name that signs replies to citizens: the one that was set, otherwise the name that a user
    gave the connection. Empty while the connection has its first name, which no citizen should
    read."""
    named = "" if has_proposed_name(settings) else settings.name
    return settings.reply_signature or named


def sample_values(connection: Connection | None, language: str) -> dict[str, str]:
    """Values for a preview; ``connection`` may be ``None``, ``language`` empty."""
    language = language or ui_language()
    now = QDateTime.currentDateTime()
    services = connection.server.services if connection is not None else ()
    settings = connection.settings if connection is not None else None
    teams = connection.server.departments if connection is not None else ()
    return {
        "id": "2041",
        "service": one_line(services[0].name, 120) if services else "…",
        "street": "Rue Haute 4",
        "address": "Rue Haute 4, 5000 Namur",
        "date": _day(language, now),
        "received": _day(language, now.addDays(-3)),
        "department": one_line(teams[0].name, 120) if teams else "…",
        "commune": (commune_of(settings) or "…") if settings else "Namur",
        "signature": (settings.signature if settings else "") or "…",
    }


def _day(language: str, moment: QDateTime) -> str:
    return QLocale(LOCALES[language]).toString(moment.date(), DAYS.get(language, DAY))
