"""Words of printed sheets, as variables of a print layout: a template has none of its own."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale

_SHORT = QLocale.FormatType.ShortFormat


def sheet_words() -> dict[str, str]:
    """Variable → word in QGIS's language."""
    return {**_words_of_stops(), **_words_of_boxes()}


def _words_of_stops() -> dict[str, str]:
    return {
        "w_round": QCoreApplication.translate("Signalement", "Round"),
        "w_report": QCoreApplication.translate("Signalement", "Report"),
        "w_stop": QCoreApplication.translate("Signalement", "Stop", "of a round"),
        "w_status": QCoreApplication.translate("Signalement", "Status"),
        "w_reported": QCoreApplication.translate("Signalement", "Reported On"),
        "w_due": QCoreApplication.translate("Signalement", "Due On"),
        "w_department": QCoreApplication.translate("Signalement", "Department"),
        "w_position": QCoreApplication.translate("Signalement", "Position"),
        "w_cadastre": QCoreApplication.translate("Signalement", "Cadastral Location"),
        "w_description": QCoreApplication.translate("Signalement", "Description"),
        "w_photo": QCoreApplication.translate("Signalement", "Photo"),
        "w_no_photo": QCoreApplication.translate("Signalement", "no photo here"),
        "w_no_position": QCoreApplication.translate("Signalement", "no position known"),
        "w_address": QCoreApplication.translate("Signalement", "Address"),
        "w_service": QCoreApplication.translate("Signalement", "Service"),
        "w_history": QCoreApplication.translate("Signalement", "History"),
        "w_unknown": QCoreApplication.translate("Signalement", "not known here"),
        "w_number": QCoreApplication.translate("Signalement", "Number"),
    }


def _words_of_boxes() -> dict[str, str]:
    return {
        "w_done": QCoreApplication.translate("Signalement", "Done", "work in the street"),
        "w_not_done": QCoreApplication.translate("Signalement", "Not done", "work in the street"),
        "w_date": QCoreApplication.translate("Signalement", "Date"),
        "w_who": QCoreApplication.translate("Signalement", "Name"),
        "w_hours": QCoreApplication.translate("Signalement", "Hours, material"),
        "w_remarks": QCoreApplication.translate("Signalement", "Remarks"),
    }


def as_of(at: datetime | None) -> str:
    """From when the data of a sheet are; empty when that is not known."""
    if at is None:
        return ""
    said = QCoreApplication.translate("Signalement", "Data of {at}")
    return str(said.format(at=moment_words(at)))


def day_words(at: datetime | None) -> str:
    """The day in the locale's short form, this computer's time."""
    return "" if at is None else str(QLocale().toString(_stamp(at).date(), _SHORT))


def moment_words(at: datetime | None) -> str:
    """Day and minute in the locale's short form, this computer's time."""
    return "" if at is None else str(QLocale().toString(_stamp(at), _SHORT))


def _stamp(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
