"""Texts of printed sheets, set as variables of a print layout; a template has no language."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QDateTime, QLocale

from ..layer.texts import day_form
from ..qt.language import tr


def sheet_texts() -> dict[str, str]:
    """Variable → word in QGIS's language."""
    return {**_stop_texts(), **_box_texts()}


def _stop_texts() -> dict[str, str]:
    return {
        "w_round": tr("Round"),
        "w_report": tr("Report"),
        "w_stop": tr("Stop", "of a round"),
        "w_status": tr("Status"),
        "w_reported": tr("Reported On"),
        "w_due": tr("Due On"),
        "w_department": tr("Department"),
        "w_position": tr("Position"),
        "w_cadastre": tr("Cadastral Location"),
        "w_description": tr("Description"),
        "w_photo": tr("Photo"),
        "w_no_ground": tr("No map of streets: the project shows no base map."),
        "w_no_position": tr("no position known"),
        "w_address": tr("Address"),
        "w_service": tr("Service"),
        "w_history": tr("History"),
        "w_unknown": tr("not known here"),
        "w_number": tr("Number"),
        "w_where": tr("Where"),
    }


def _box_texts() -> dict[str, str]:
    return {
        "w_done": tr("Done", "work in the street"),
        "w_not_done": tr("Not done", "work in the street"),
        "w_date": tr("Date"),
        "w_who": tr("Name"),
        "w_hours": tr("Hours, material"),
        "w_remarks": tr("Remarks"),
    }


def as_of(at: datetime | None) -> str:
    """When the data of a sheet were read, as a sentence; empty when that is not known."""
    if at is None:
        return ""
    text = tr("Data of {at}")
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
