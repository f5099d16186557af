"""Names of statuses, flags, columns and the like, as legend, table and form show them, and how a
day is written.

The texts are made at each call, because the translator is installed at run time.
"""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QLocale

from ..core.dates.service_targets import HERE
from ..core.marks.marks import Corner, Ring
from ..core.model.status import Status
from ..qt.language import tr


def status_texts() -> dict[Status, str]:
    """Every status, in the order of the legend."""
    return {
        Status.NEW: tr("New"),
        Status.ACCEPTED: tr("Accepted"),
        Status.IN_PROGRESS: tr("In Progress"),
        Status.PLANNED: tr("Planned"),
        Status.WAITING: tr("Waiting"),
        Status.RESOLVED: tr("Resolved"),
        Status.CLOSED: tr("Closed"),
        Status.REJECTED: tr("Rejected"),
        Status.DUPLICATE: tr("Duplicate"),
        Status.UNKNOWN: tr("Unknown"),
    }


def ring_texts() -> dict[Ring, str]:
    """What a ring says, in the order of the legend."""
    return {
        Ring.TODAY: tr("Due Today"),
        Ring.LATE: tr("Late"),
        Ring.TWICE: tr("Twice the Delay or More"),
    }


def corner_texts() -> dict[Corner, str]:
    """What a corner says, in the order of the legend."""
    return {
        Corner.SEND: tr("Waits to Be Sent"),
        Corner.DECIDE: tr("Needs You"),
    }


def flag_texts() -> dict[str, str]:
    """Doubt about a record → a short sentence."""
    return {
        "tz_assumed": tr("Times came without a time zone; local time was assumed."),
        "no_position": tr("No usable position."),
        "swapped": tr("Latitude and longitude seem to be exchanged."),
        "out_of_area": tr("The point lies outside the area of this connection."),
        "two_places": tr("The pin is shown; the server itself has another point, of the address."),
        "no_mail": tr("The reporter left no address: no mail reaches them."),
        "parent": tr("Has parts of its own; closing it cancels those that are open."),
        "child": tr("A part of another report."),
        "no_right": tr("The server says that your account may not change it."),
        "stale": tr("No longer listed by the server."),
        "future": tr("Dated in the future."),
        HERE: tr("The deadline was set here; the server gives none."),
        "encoding": tr("Some characters could not be read."),
    }


def priority_texts() -> dict[str, str]:
    """Priority → word."""
    return {
        "high": tr("High"),
        "normal": tr("Normal"),
        "low": tr("Low"),
    }


def type_texts() -> dict[str, str]:
    """Type of a report → word."""
    return {
        "SIG": tr("Report"),
        "REQ": tr("Request"),
        "QUE": tr("Question"),
        "COM": tr("Complaint"),
        "MAI": tr("Major maintenance"),
        "PRJ": tr("Project"),
    }


def column_texts() -> dict[str, str]:
    """Aliases of the columns that people see."""
    return {
        "report_id": tr("Number"),
        "status": tr("Status"),
        "raw_status": tr("Status in the System"),
        "service_code": tr("Service Code"),
        "service_name": tr("Service"),
        "description": tr("Description"),
        "address": tr("Address"),
        "sector": tr("Sector"),
        "department": tr("Department"),
        "assignee": tr("Assigned To"),
        "requested": tr("Reported On"),
        "updated": tr("Updated On"),
        "due": tr("Due On"),
        "photo": tr("Photo"),
        "source": tr("Origin"),
        "notice": tr("Public Answer"),
        "priority": tr("Priority"),
        "report_type": tr("Type"),
        "reference": tr("Other Numbers"),
        "url": tr("Web Page"),
        "flags": tr("Remarks"),
        "field_note": tr("Note for the Office"),
    }


def unassigned_label() -> str:
    """The entry for *nobody* in the lists of departments and people."""
    word: str = tr("Unassigned")
    return word


def day_form() -> str:
    """The locale's order of a day, as files carry it: two digits, two digits, four."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    for letter, count in (("d", 2), ("M", 2), ("y", 4)):
        form = re.sub(f"{letter}+", letter * count, form)
    return str(form)
