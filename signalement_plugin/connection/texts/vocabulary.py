"""Words that the screen and the log of an algorithm share: states, fields, times, quotes.

Plain functions; tables are built when asked for, because the translator is installed at run
time.
"""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import QDateTime, QLocale

from ...core.model.operation import State
from ...qt.language import tr
from ...sync.rules.rows import TAKEN_BACK, OutboxRow


def state_label(state: State) -> str:
    """The state of a change on its way to the server, in a word."""
    return {
        State.HELD: tr("to be reviewed before sending"),
        State.QUEUED: tr("waits to be sent"),
        State.SENDING: tr("being sent"),
        State.HANDED: tr("handed to the team's server"),
        State.CONFIRMED: tr("confirmed by the server"),
        State.UNVERIFIED: tr("sent, not yet visible on the server"),
        State.REFUSED: tr("refused by the server"),
        State.CONFLICT: tr("changed meanwhile"),
        State.UNKNOWN: tr("unclear whether it arrived: check on the server"),
        State.CANCELLED: tr("cancelled by you"),
    }[state]


def state_text(row: OutboxRow) -> str:
    """The same, with the server's words of a refusal and the name behind a conflict."""
    if row.state is State.REFUSED and row.reason in ("rule", "move") and row.server_message:
        return tr("refused by the server: {words}").format(
            words=quoted(one_line(row.server_message, 200))
        )
    if row.reason == TAKEN_BACK:
        return tr("taken back by you")
    if row.arrived_only:
        return tr("answered with yes, not changed")
    if row.reason == "not_arrived":
        return tr("not arrived: send it again, or drop it")
    change = row.details.foreign if row.state is State.CONFLICT else None
    if change is not None and change.author:
        return tr("changed meanwhile by {who}").format(who=one_line(change.author, 60))
    return state_label(row.state)


def duplicate_note(number: str, note: str) -> str:
    """The note of a duplicate, which names the report that came first, once."""
    link = tr("Duplicate of {number}.").format(number=number)
    return note if note.startswith(link) else f"{link} {note}".strip()


def field_label(name: str) -> str:
    """A field of a report, as a column or row title; the name itself when unknown."""
    return {
        "status": tr("Status"),
        "department": tr("Department"),
        "assignee": tr("Assigned To"),
        "service_code": tr("Service"),
        "position": tr("Position"),
        "priority": tr("Priority"),
        "report_type": tr("Type"),
        "address": tr("Address"),
        "description": tr("Description"),
        "reply": tr("Reply to Citizen"),
        "notice": tr("Public Answer"),
        "note": tr("Internal Note"),
        "photo": tr("Photo"),
        "action": tr("Action"),
    }.get(name, name)


def moment(value: datetime | str | None, now: datetime | None = None) -> str:
    """A time for people: 14:05 today, "yesterday 16:42", or date and time; empty for none.

    ``value`` is an aware datetime or ISO 8601 in UTC, ``now`` an aware datetime.
    """
    at = parse_time(value)
    if at is None:
        return ""
    local = at.astimezone()
    today = (now or datetime.now(timezone.utc)).astimezone().date()
    stamp = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    locale = QLocale()
    clock = locale.toString(stamp.time(), "HH:mm")
    days = (today - local.date()).days
    if days == 0:
        return clock
    if days == 1:
        return tr("yesterday {time}").format(time=clock)
    return locale.toString(stamp.date(), QLocale.FormatType.ShortFormat) + " " + clock


def parse_time(value: datetime | str | None) -> datetime | None:
    """An aware datetime from ISO 8601 text (UTC assumed), ``None`` when unreadable."""
    if value is None or isinstance(value, datetime):
        return value
    try:
        at = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=timezone.utc)


def quoted(text: str) -> str:
    """A person's own words, in the language's quotation marks."""
    return tr("“{words}”").format(words=text)


def one_line(text: str, limit: int = 200) -> str:
    """Citizen text for one line: no control characters, bounded."""
    flat = " ".join(text[: limit * 4].split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def placeholder_label(name: str) -> str:
    """What a placeholder stands for; empty where it stands for nothing."""
    return {
        "id": tr("number"),
        "service": tr("service of the report"),
        "street": tr("street"),
        "address": tr("address"),
        "date": tr("today's date"),
        "received": tr("date of the report"),
        "department": tr("department in charge"),
        "commune": tr("signature of replies"),
        "signature": tr("your signature"),
    }.get(name, "")
