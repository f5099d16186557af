"""Reads the two CSV exports of a site's dashboard: reports, and their updates. Pure functions.

Both cover the reports of the account's body that were confirmed in a given span of days, private
reports too. Times are the site's own clock, without offset. The exports also name people; these
names are not read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING

from ...core.errors import NotData
from ...core.model.report import Activity, Report
from ...core.timestamps import parse_time
from ...transport.decoding import is_html, to_nfc
from ..base import Address
from ..values import id_text, number, position, text
from .statuses import meaning

if TYPE_CHECKING:
    from ...core.text.json_values import Json

PATH = "dashboard"
_REPORTS = ("Report ID", "Status", "Category", "Confirmed", "Latitude", "Longitude")
_UPDATES = ("Report ID", "Update ID", "Date", "Text")
_PUBLIC = "confirmed"
_ID_LIMIT = 20
_STAMP = 40
_DAY = 10  # characters

_LONGEST = 100_000  # characters of a field; ``csv`` refuses more than 131,072
_PLAIN = re.compile(r"[^,\r\n]+")

Row = Mapping[str, str]


@dataclass(frozen=True)
class Update:
    """One public update of a report."""

    report_id: str
    activity: Activity


def asked(first: str, last: str, body: str, *, updates: bool = False) -> dict[str, str]:
    """Parameters of an export of reports that were confirmed from ``first`` to ``last``, days as
    ``2026-11-24``. ``body``: number of the body, for an account that belongs to none."""
    params = {"export": "1", "start_date": first, "end_date": last}
    if updates:
        params["updates"] = "1"
    return {**params, "body": body} if body else params


def report_rows(body: bytes) -> list[Row]:
    """Rows of the export of reports, those without a number left out. Raises ``NotData``."""
    return [row for row in _rows(body, _REPORTS) if _id(row)]


def samples(rows: Sequence[Row], most: int) -> list[str]:
    """Ids of at most ``most`` reports: the newest of each category, then the newest of all.
    ``rows``: oldest first."""
    categories = {row["Report ID"]: row.get("Subcategory") or row["Category"] for row in rows}
    newest = {category: key for key, category in categories.items()}
    return list(dict.fromkeys((*newest.values(), *reversed(list(categories)))))[:most]


def updates_in(body: bytes, zone: str) -> list[Update]:
    """Public updates in the export's order, oldest first. Raises ``NotData``."""
    return [
        Update(
            _id(row),
            Activity(
                text(row["Update ID"], _ID_LIMIT),
                _at(row["Date"], zone),
                "",
                "reply",
                to_nfc(text(row["Text"])),
            ),
        )
        for row in _rows(body, _UPDATES)
        if _id(row) and row.get("Status", _PUBLIC) == _PUBLIC
    ]


def report_of(row: Row, address: Address, site: str, last: Activity | None) -> Report:
    """A report of an export's row; ``last``: its newest update."""
    requested = _at(row["Confirmed"], address.zone)
    lon, lat, placed = position(number(row["Latitude"]), number(row["Longitude"]), address.area)
    category = text(row.get("Subcategory") or row["Category"], 200)
    key = _id(row)
    return Report(
        report_id=key,
        status=meaning(row["Status"]),
        raw_status=text(row["Status"], 100),
        service_code=category,
        service_name=to_nfc(category),
        description=described(row.get("Title", ""), row.get("Detail", "")),
        requested=requested,
        updated=max(filter(None, (requested, last.at if last else None)), default=None),
        source=text(row.get("Device Type", ""), 100),
        url=f"{site}/report/{key}",
        flags=placed,
        lon=lon,
        lat=lat,
        activity=last.id if last else "",
    )


def described(title: Json, detail: Json) -> str:
    """The citizen's words, as GeoReport puts them together."""
    return to_nfc(": ".join(filter(None, (text(title), text(detail)))))


def day_of(row: Row) -> date | None:
    """The day on which the site confirmed it, by its own clock."""
    try:
        return date.fromisoformat(text(row["Confirmed"], _STAMP)[:_DAY])
    except ValueError:
        return None


def _rows(body: bytes, needed: tuple[str, ...]) -> Iterator[Row]:
    if is_html(body):
        raise NotData("a web page instead of an export")
    csv_text = shortened(body.decode("utf-8", "replace"))
    table = csv.DictReader(StringIO(csv_text, newline=""), restval="")
    try:
        if not set(needed) <= set(table.fieldnames or ()):
            raise NotData("an export without the columns that are known")
        yield from table
    except csv.Error as error:
        raise NotData(f"no table: {error}") from error


def shortened(table: str) -> str:
    """The same table, with texts cut that are too long for ``csv``: a single long text must not
    make the whole export unreadable. Linear time."""
    outside, *rest = table.split('"')
    kept, size = [_short_runs(outside)], 0
    for inside, after in zip_longest(rest[::2], rest[1::2]):
        doubled = len(kept) > 1 and not kept[-1]  # a quotation mark within a text
        size = size + 1 + len(inside) if doubled else len(inside)
        if size <= _LONGEST:
            kept.append(inside)
        elif doubled:
            kept.pop()
        else:
            kept.append(inside[:_LONGEST])
        if after is not None:
            kept.append(_short_runs(after))
    return '"'.join(kept)


def _short_runs(outside: str) -> str:
    """The same for texts without quotation marks."""
    if len(outside) <= _LONGEST:
        return outside
    return _PLAIN.sub(lambda run: run[0][:_LONGEST], outside)


def _id(row: Row) -> str:
    found = id_text(row["Report ID"], _ID_LIMIT)
    return found if found.isascii() and found.isdigit() else ""


def _at(stamp: str, zone: str) -> datetime | None:
    """Without the flag ``tz_assumed``: no time here names a zone, and *Diagnose…* says it once."""
    return parse_time(text(stamp, _STAMP), zone)[0]
