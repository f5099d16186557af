"""Names of statuses, flags, columns and the like, as legend, table and form show them, and how a
day is written.

The texts are made at each call, because the translator is installed at run time.
"""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.dates.service_targets import HERE
from ..core.marks.marks import Corner, Ring
from ..core.model.status import Status


def status_texts() -> dict[Status, str]:
    """Every status, in the order of the legend."""
    return {
        Status.NEW: QCoreApplication.translate("Signalement", "New"),
        Status.ACCEPTED: QCoreApplication.translate("Signalement", "Accepted"),
        Status.IN_PROGRESS: QCoreApplication.translate("Signalement", "In Progress"),
        Status.PLANNED: QCoreApplication.translate("Signalement", "Planned"),
        Status.WAITING: QCoreApplication.translate("Signalement", "Waiting"),
        Status.RESOLVED: QCoreApplication.translate("Signalement", "Resolved"),
        Status.CLOSED: QCoreApplication.translate("Signalement", "Closed"),
        Status.REJECTED: QCoreApplication.translate("Signalement", "Rejected"),
        Status.DUPLICATE: QCoreApplication.translate("Signalement", "Duplicate"),
        Status.UNKNOWN: QCoreApplication.translate("Signalement", "Unknown"),
    }


def ring_texts() -> dict[Ring, str]:
    """What a ring says, in the order of the legend."""
    return {
        Ring.TODAY: QCoreApplication.translate("Signalement", "Due Today"),
        Ring.LATE: QCoreApplication.translate("Signalement", "Late"),
        Ring.TWICE: QCoreApplication.translate("Signalement", "Twice the Delay or More"),
    }


def corner_texts() -> dict[Corner, str]:
    """What a corner says, in the order of the legend."""
    return {
        Corner.SEND: QCoreApplication.translate("Signalement", "Waits to Be Sent"),
        Corner.DECIDE: QCoreApplication.translate("Signalement", "Needs You"),
    }


def flag_texts() -> dict[str, str]:
    """Doubt about a record → a short sentence."""
    return {
        "tz_assumed": QCoreApplication.translate(
            "Signalement", "Times came without a time zone; local time was assumed."
        ),
        "no_position": QCoreApplication.translate("Signalement", "No usable position."),
        "swapped": QCoreApplication.translate(
            "Signalement", "Latitude and longitude seem to be exchanged."
        ),
        "out_of_area": QCoreApplication.translate(
            "Signalement", "The point lies outside the area of this connection."
        ),
        "two_places": QCoreApplication.translate(
            "Signalement",
            "The pin is shown; the server itself has another point, of the address.",
        ),
        "no_mail": QCoreApplication.translate(
            "Signalement", "The reporter left no address: no mail reaches them."
        ),
        "parent": QCoreApplication.translate(
            "Signalement", "Has parts of its own; closing it cancels those that are open."
        ),
        "child": QCoreApplication.translate("Signalement", "A part of another report."),
        "no_right": QCoreApplication.translate(
            "Signalement", "The server says that your account may not change it."
        ),
        "stale": QCoreApplication.translate("Signalement", "No longer listed by the server."),
        "future": QCoreApplication.translate("Signalement", "Dated in the future."),
        HERE: QCoreApplication.translate(
            "Signalement", "The deadline was set here; the server gives none."
        ),
        "encoding": QCoreApplication.translate("Signalement", "Some characters could not be read."),
    }


def priority_texts() -> dict[str, str]:
    """Priority → word."""
    return {
        "high": QCoreApplication.translate("Signalement", "High"),
        "normal": QCoreApplication.translate("Signalement", "Normal"),
        "low": QCoreApplication.translate("Signalement", "Low"),
    }


def type_texts() -> dict[str, str]:
    """Type of a report → word."""
    return {
        "SIG": QCoreApplication.translate("Signalement", "Report"),
        "REQ": QCoreApplication.translate("Signalement", "Request"),
        "QUE": QCoreApplication.translate("Signalement", "Question"),
        "COM": QCoreApplication.translate("Signalement", "Complaint"),
        "MAI": QCoreApplication.translate("Signalement", "Major maintenance"),
        "PRJ": QCoreApplication.translate("Signalement", "Project"),
    }


def column_texts() -> dict[str, str]:
    """Aliases of the columns that people see."""
    return {
        "report_id": QCoreApplication.translate("Signalement", "Number"),
        "status": QCoreApplication.translate("Signalement", "Status"),
        "raw_status": QCoreApplication.translate("Signalement", "Status in the System"),
        "service_code": QCoreApplication.translate("Signalement", "Service Code"),
        "service_name": QCoreApplication.translate("Signalement", "Service"),
        "description": QCoreApplication.translate("Signalement", "Description"),
        "address": QCoreApplication.translate("Signalement", "Address"),
        "sector": QCoreApplication.translate("Signalement", "Sector"),
        "department": QCoreApplication.translate("Signalement", "Department"),
        "assignee": QCoreApplication.translate("Signalement", "Assigned To"),
        "requested": QCoreApplication.translate("Signalement", "Reported On"),
        "updated": QCoreApplication.translate("Signalement", "Updated On"),
        "due": QCoreApplication.translate("Signalement", "Due On"),
        "photo": QCoreApplication.translate("Signalement", "Photo"),
        "source": QCoreApplication.translate("Signalement", "Origin"),
        "notice": QCoreApplication.translate("Signalement", "Public Answer"),
        "priority": QCoreApplication.translate("Signalement", "Priority"),
        "report_type": QCoreApplication.translate("Signalement", "Type"),
        "reference": QCoreApplication.translate("Signalement", "Other Numbers"),
        "url": QCoreApplication.translate("Signalement", "Web Page"),
        "flags": QCoreApplication.translate("Signalement", "Remarks"),
        "field_note": QCoreApplication.translate("Signalement", "Note for the Office"),
    }


def unassigned_label() -> str:
    """The entry for *nobody* in the lists of departments and people."""
    word: str = QCoreApplication.translate("Signalement", "Unassigned")
    return word


def day_form() -> str:
    """The locale's order of a day, as files carry it: two digits, two digits, four."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    for letter, count in (("d", 2), ("M", 2), ("y", 4)):
        form = re.sub(f"{letter}+", letter * count, form)
    return str(form)
