"""Converts history and comments of the older server to the activity of a report, and attachments to
the addresses of photos. Pure functions."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ...core.model.report import Activity
from ...core.timestamps import parse_time
from ...transport.decoding import to_nfc
from ..values import absolute, text
from .records import Reader

if TYPE_CHECKING:
    from datetime import datetime

    from ...core.text.json_values import Json

_DAY = re.compile(r"(\d{2})/(\d{2})/(\d{4})", re.ASCII)


def thread_of(history: Iterable[Json], comments: Iterable[Json], reader: Reader) -> list[Activity]:
    """Entries, oldest first. The author of a comment is left out: it may be a citizen."""
    found = [_event(row, reader) for row in history if isinstance(row, dict) and row]
    found += [
        _comment(row, reader)
        for row in comments
        if isinstance(row, dict) and text(row.get("type"), 50) == "comment"
    ]
    return sorted(found, key=lambda one: one.at.timestamp() if one.at else math.inf)


def photos_of(rows: Iterable[Mapping[str, Json]], base: str) -> list[str]:
    """The addresses of the pictures among attachments, oldest first, each once."""
    urls = (text(row.get("url"), 2000) for row in rows if text(row.get("file-type"), 20) == "IMG")
    return list(dict.fromkeys(filter(None, (absolute(url, base) for url in urls))))


def _event(row: Mapping[str, Json], reader: Reader) -> Activity:
    at = _moment(row.get("date"), reader.site.zone)
    actor, event = (_spoken(row, name, reader) for name in ("actor", "event"))
    return Activity(f"h{text(row.get('id'), 50)}", at, actor, "event", event)


def _comment(row: Mapping[str, Json], reader: Reader) -> Activity:
    at = _moment(row.get("created"), reader.site.zone)
    comment = to_nfc(text(row.get("comment") or row.get("title")))
    return Activity(f"c{text(row.get('id'), 50)}", at, "", "reply", comment)


def _spoken(row: Mapping[str, Json], name: str, reader: Reader) -> str:
    found = (text(row.get(f"{name}{one}"), 500) for one in reader.site.languages)
    return to_nfc(next(filter(None, found), ""))


def _moment(value: Json, zone: str) -> datetime | None:
    moment = text(value, 64)
    day = _DAY.fullmatch(moment)
    return parse_time(f"{day[3]}-{day[2]}-{day[1]}" if day else moment, zone)[0]
