"""Converts notes, a history, public updates or the thread in a record to the activity of a report.
Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from ...core.errors import NotData
from ...core.model.report import Activity
from ...core.model.status import GEOREPORT, Status, neutral
from ...core.timestamps import parse_time
from ...transport.decoding import Decoded, plain_text, to_nfc
from ...transport.response import http_date
from ..values import dig, first_text, text
from .dialects import Dialect

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_KINDS: Mapping[str, str] = {
    "status": "status",
    "department": "assign",
    "assignee": "assign",
    "reply": "reply",
    "note": "note",
    "comment": "citizen",
    "created": "citizen",
    "photo": "photo",
}
_FIELDS = frozenset({"status", "department", "assignee", "service_code", "position"})
_TIMES = ("at", "made_at", "datetime", "updated_datetime", "created_at", "date")
_TEXTS = ("text", "comment", "description", "summary", "status_note", "note")
_LONG_AGO = datetime(1990, 1, 1, tzinfo=timezone.utc)


def history_of(
    rows: Iterable[Mapping[str, Json]],
    zone: str,
    statuses: Mapping[str, Status],
    *,
    comparable: bool,
) -> list[Activity]:
    """Entries of a history, in the server's order (oldest first); statuses as neutral words where
    ``statuses`` has them.

    ``comparable``: the list shows each report's last entry, so that later entries can be told.
    Without it the entries name no changed field.
    """
    found = []
    for row in rows:
        field = first_text(row, ("field",))
        found.append(
            Activity(
                id=text(row.get("id"), 100),
                at=_time(row, zone),
                author=to_nfc(first_text(row, ("author", "user"))),
                kind=_KINDS.get(field, "event"),
                text=to_nfc(first_text(row, _TEXTS)),
                field=field if comparable and field in _FIELDS else "",
                old=_value(field, row.get("old"), statuses),
                new=_value(field, row.get("new"), statuses),
                operation_id=text(row.get("operation_id"), 100),
                about=field if field in _FIELDS else "",
            )
        )
    return found


def notes_of(rows: Iterable[Mapping[str, Json]], zone: str) -> list[Activity]:
    """Internal notes, oldest first."""
    found = []
    for place, row in enumerate(rows):
        at = _time(row, zone)
        key = text(row.get("id"), 100) or f"{at.isoformat() if at else place}"
        author = to_nfc(first_text(row, ("author", "user")))
        found.append(Activity(f"note-{key}", at, author, "note", to_nfc(first_text(row, _TEXTS))))
    return sorted(found, key=lambda one: one.at or _LONG_AGO)


def own_thread_of(row: Mapping[str, Json], dialect: Dialect, zone: str) -> list[Activity]:
    """The thread in the record itself: its statuses with their public texts, oldest first."""
    values = dig(row, dialect.own_thread)
    steps = [
        one for one in (values if isinstance(values, list) else [values]) if isinstance(one, dict)
    ]
    found: list[Activity] = []
    for step in sorted(steps, key=lambda one: _time(one, zone) or _LONG_AGO):
        at, number = _time(step, zone), f"{len(found)}"
        word = text(step.get("status_descriptive_name") or step.get("status"), 100)
        note = to_nfc(plain_text(text(step.get("status_note"))))
        status = _value("status", word, {**GEOREPORT, **dialect.statuses})
        if word:
            found.append(Activity(f"{number}-status", at, "", "status", to_nfc(word), new=status))
        if note:
            found.append(Activity(f"{number}-reply", at, "", "reply", note))
    return found


def updates_of(decoded: Decoded) -> list[Activity]:
    """The public updates of an RSS feed, oldest first. Their authors are left out: they may be
    citizens. Raises ``NotData`` for what is no feed."""
    channel = dig(decoded.value, "rss.channel") if isinstance(decoded.value, dict) else None
    if not isinstance(channel, dict):
        raise NotData("no list of updates")
    items = channel.get("item") or []
    rows = [row for row in (items if isinstance(items, list) else [items]) if isinstance(row, dict)]
    found = [
        Activity(_number(row), http_date(text(row.get("pubDate"), 64)), "", "reply", _update(row))
        for row in rows
    ]
    return sorted(found, key=lambda one: (one.at or _LONG_AGO, len(one.id), one.id))


def _number(row: Mapping[str, Json]) -> str:
    return text(row.get("guid") or row.get("link"), 500).rpartition("#")[2]


def _update(row: Mapping[str, Json]) -> str:
    """The text of an update, without the link to the site that the feed adds at its end."""
    description = text(row.get("description"))
    return to_nfc((description.rpartition("<br><a href=")[0] or description).strip())


def _value(field: str, value: Json, statuses: Mapping[str, Status]) -> str:
    plain = text(value)
    meaning = neutral(plain, statuses) if field == "status" else Status.UNKNOWN
    return plain if meaning is Status.UNKNOWN else str(meaning)


def _time(row: Mapping[str, Json], zone: str) -> datetime | None:
    return next((at for name in _TIMES if (at := parse_time(text(row.get(name)), zone)[0])), None)
