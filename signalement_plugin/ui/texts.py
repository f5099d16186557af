"""Texts of the screen for statuses, flags, changes, days left and names of reports.

Tables are built at each call, not at import: the translator may be installed later.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone

from qgis.PyQt.QtCore import QDateTime, QLocale

from ..connection.texts.vocabulary import (
    field_label,
    moment,
    one_line,
    parse_time,
    quoted,
    state_label,
)
from ..core.dates.deadlines import days_late
from ..core.dates.service_targets import HERE
from ..core.geo.points import metres_between
from ..core.model.operation import Operation
from ..core.model.questions import GivenAnswer
from ..core.model.report import Report
from ..core.model.status import CLOSED, OPEN, Status
from ..layer.texts import flag_texts, status_texts
from ..qt.language import number, tr

__all__ = [
    "day",
    "days_left",
    "days_left_text",
    "field_label",
    "flag_label",
    "kind_label",
    "moment",
    "number",
    "one_line",
    "operation_text",
    "parse_time",
    "quoted",
    "remark_lines",
    "report_name",
    "state_label",
    "status_label",
    "street",
]


def status_label(status: Status) -> str:
    """The neutral status, for people: the same word as in the legend."""
    return status_texts()[status]


def flag_label(flag: str) -> str:
    """A doubt about a record, as a short sentence."""
    return flag_texts().get(flag, flag)


def remark_lines(report: Report) -> str:
    """What is remarked on a report, a line each; a doubt has a sign before it, as haste has."""
    doubts = [f"⚠ {flag_label(flag)}" for flag in report.flags if flag != HERE]
    triage = _triage_texts()
    plain = [triage[value] for value in (report.priority, report.report_type) if value in triage]
    return "\n".join([*doubts, *plain])


def _triage_texts() -> dict[str, str]:
    """Priorities and types that are worth a line."""
    high = tr("High priority.")
    return {
        "high": f"⚠ {high}",
        "low": tr("Low priority."),
        "REQ": tr("Type: request."),
        "QUE": tr("Type: question."),
        "COM": tr("Type: complaint."),
        "MAI": tr("Type: major maintenance."),
        "PRJ": tr("Type: project."),
    }


def kind_label(kind: str) -> str:
    """What an entry of a thread is."""
    return {
        "citizen": tr("Citizen"),
        "reply": tr("Reply"),
        "note": tr("Note"),
        "status": tr("Status"),
        "assign": tr("Assignment"),
        "photo": tr("Photo"),
        "event": tr("Event"),
    }.get(kind, kind)


def operation_text(operation: Operation) -> str:
    """What a change does, in a few words, as in "Close + reply"."""
    if operation.kind == "create":
        return tr("New report")
    parts = [_set_text(name, value) for name, value in sorted(operation.sets.items())]
    if "position" in operation.sets:
        place = _set_text("position", "")
        parts[parts.index(place)] = _move_text(operation) or place
    if operation.reply:
        parts.append(tr("reply"))
    if operation.note:
        parts.append(tr("note"))
    if operation.photos:
        parts.append(tr("%n photo(s)", n=len(operation.photos)))
    text = " + ".join(dict.fromkeys(parts))
    return text[:1].upper() + text[1:]


def _move_text(operation: Operation) -> str:
    """How far a pin goes, also one that was moved by QGIS's own tools, which ask nothing; empty
    where it had no place, or has none any more."""
    places = operation.base.values.get("position", ""), operation.sets["position"]
    if not all(places):
        return ""
    (lon, lat), (to_lon, to_lat) = (map(float, place.split()) for place in places)
    metres = number(round(metres_between(lon, lat, to_lon, to_lat)))
    return tr("move by {metres} m").format(metres=metres)


def _set_text(name: str, value: str) -> str:
    if name == "status" and value in set(Status):
        status = Status(value)
        if status in CLOSED:
            return tr("close")
        return tr("status: {status}").format(status=status_label(status))
    return {
        "department": tr("assign"),
        "assignee": tr("assign"),
        "position": tr("move"),
        "service_code": tr("service"),
    }.get(name, field_label(name))


def day(value: datetime | None) -> str:
    """A date in the locale's short form, in local time."""
    if value is None:
        return ""
    stamp = QDateTime.fromSecsSinceEpoch(int(value.timestamp()))
    return QLocale().toString(stamp.date(), QLocale.FormatType.ShortFormat)


def days_left(report: Report, zone: str, now: datetime | None = None) -> int | None:
    """Calendar days until an open report's deadline, negative when late; ``None`` for none."""
    if report.due is None or report.status not in OPEN:
        return None
    return -days_late(report.due, now or datetime.now(timezone.utc), zone)


def days_left_text(left: int | None) -> str:
    """A deadline in a few words, from :func:`days_left`; empty for ``None``."""
    if left is None:
        return ""
    if left == 0:
        return tr("due today")
    if left < 0:
        return tr("late {days} d").format(days=number(-left))
    return tr("{days} d left").format(days=number(left))


def days_left_of(report: Report, left: int | None) -> str:
    """:func:`days_left_text`, with a star where the deadline is not the server's."""
    text = days_left_text(left)
    return f"{text} *" if text and HERE in report.flags else text


def here_text(report: Report) -> str:
    """That the deadline is not the server's; empty where it is, or where there is none."""
    if HERE not in report.flags:
        return ""
    return tr("delay set here")


def due_text(report: Report) -> str:
    """The day of an open report's deadline, as in "due 28/12/26"; empty for none."""
    if report.due is None or report.status not in OPEN:
        return ""
    text = tr("due {date}")
    return text.format(date=day(report.due))


def unread_text(*, locked: bool) -> str:
    """Why no history is there yet. ``locked``: QGIS has not got its master password."""
    if locked:
        return tr("The history is read once QGIS has its master password.")
    return tr("The history is read once the server has answered.")


def street(address: str) -> str:
    """The first part of an address: enough to tell rows apart."""
    return address.split(",", maxsplit=1)[0].strip()


def report_name(report: Report) -> str:
    """A report as people tell it from others: kind, street, number."""
    kind = one_line(report.service_name or report.description, 60)
    return " · ".join(filter(None, (kind, one_line(street(report.address), 60), report.report_id)))


def named_text(name: str, text: str) -> str:
    """A name and what is said of it, with the language's colon."""
    return tr("{name}: {text}").format(name=name, text=text)


def written_lines(operation: Operation) -> list[str]:
    """What a change says to people, in their own words; the answers of a new report too."""
    words = (operation.reply, operation.note, operation.sets.get("description", ""))
    lines = [quoted(one_line(one, 300)) for one in words if one]
    return [*lines, *answer_lines(operation.answers)]


def answer_lines(answers: Iterable[GivenAnswer]) -> list[str]:
    """What a category asked, and what was answered, one a line."""
    parts = ((one_line(one.question, 80), one_line(one.words, 80)) for one in answers)
    return [f"{question} {quoted(answer)}" for question, answer in parts]
