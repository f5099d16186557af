"""Texts of printed sheets, set as variables of a print layout; a template has no language."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale

from ..layer.texts import day_form


def sheet_texts() -> dict[str, str]:
    """Variable → word in QGIS's language."""
    return {**_stop_texts(), **_box_texts()}


def _stop_texts() -> dict[str, str]:
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
        "w_no_ground": QCoreApplication.translate(
            "Signalement", "No map of streets: the project shows no base map."
        ),
        "w_no_position": QCoreApplication.translate("Signalement", "no position known"),
        "w_address": QCoreApplication.translate("Signalement", "Address"),
        "w_service": QCoreApplication.translate("Signalement", "Service"),
        "w_history": QCoreApplication.translate("Signalement", "History"),
        "w_unknown": QCoreApplication.translate("Signalement", "not known here"),
        "w_number": QCoreApplication.translate("Signalement", "Number"),
        "w_where": QCoreApplication.translate("Signalement", "Where"),
    }


def _box_texts() -> dict[str, str]:
    return {
        "w_done": QCoreApplication.translate("Signalement", "Done", "work in the street"),
        "w_not_done": QCoreApplication.translate("Signalement", "Not done", "work in the street"),
        "w_date": QCoreApplication.translate("Signalement", "Date"),
        "w_who": QCoreApplication.translate("Signalement", "Name"),
        "w_hours": QCoreApplication.translate("Signalement", "Hours, material"),
        "w_remarks": QCoreApplication.translate("Signalement", "Remarks"),
    }


def as_of(at: datetime | None) -> str:
    """When the data of a sheet were read, as a sentence; empty when that is not known."""
    if at is None:
        return ""
    text = QCoreApplication.translate("Signalement", "Data of {at}")
    return str(text.format(at=moment_text(at)))


def day_text(at: datetime | None) -> str:
    """The day as on paper, this computer's time."""
    return "" if at is None else str(QLocale().toString(_stamp(at).date(), day_form()))


def moment_text(at: datetime | None) -> str:
    """Day as on paper and minute in the locale's form, this computer's time."""
    if at is None:
        return ""
    minute = QLocale().toString(_stamp(at).time(), QLocale.FormatType.ShortFormat)
    return f"{day_text(at)} {minute}"


def _stamp(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
