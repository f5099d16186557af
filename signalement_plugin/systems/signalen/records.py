"""Converts Signalen's records to reports. Pure functions.

Of the person who reported, only whether there is an e-mail address is read here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.model.report import Area, Report
from ...core.model.triage import PRIORITIES, TYPES
from ...core.timestamps import parse_time
from ...transport.decoding import to_nfc
from ..values import dig, id_text, number, position, text, why_no_id
from .statuses import LOUD, meaning_of

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_ID_LIMIT = 200
_SHORT = 200  # characters


class BadRow(ValueError):
    """A row that cannot become a report; ``str()`` names it."""


@dataclass(frozen=True)
class RowContext:
    """What a row does not say itself, for its conversion. ``base`` is the API's address."""

    base: str = ""
    zone: str = "Europe/Brussels"
    area: Area | None = None


HISTORY_FIELDS: Mapping[str, str] = {
    "UPDATE_ROUTING_ASSIGNMENT": "department",
    "UPDATE_DIRECTING_DEPARTMENTS_ASSIGNMENT": "department",
    "UPDATE_USER_ASSIGNMENT": "assignee",
    "UPDATE_CATEGORY_ASSIGNMENT": "service_code",
    "UPDATE_LOCATION": "position",
    "UPDATE_PRIORITY": "priority",
    "UPDATE_TYPE_ASSIGNMENT": "report_type",
}
"""What an entry of the history says that happened → the field that it tells of."""


def read_rows(rows: Iterable[Json], frame: RowContext) -> tuple[list[Report], list[str]]:
    """Reports, and one warning for each row that was left out."""
    reports, warnings = [], []
    for place, row in enumerate(rows, start=1):
        try:
            reports.append(report_of(row, frame))
        except BadRow as error:
            warnings.append(f"row {place}: {error}")
    return reports, warnings


def report_of(row: Json, frame: RowContext) -> Report:
    """A report from a row of the list or from the record of one report, which give the same
    report. Raises ``BadRow``."""
    report_id = row_id(row)
    if not report_id or not isinstance(row, Mapping):
        raise BadRow(_why_no_id(row))
    east, north = point_of(dig(row, "location.geometrie"))
    lon, lat, placed = position(north, east, frame.area)
    times = [
        parse_time(text(dig(row, path)), frame.zone, end_of_day=path.endswith("deadline"))
        for path in ("created_at", "updated_at", "category.deadline")
    ]
    assumed = next((flags for _, flags in times if flags), ())
    code = text(dig(row, "status.state"), _SHORT)
    return Report(
        report_id,
        status=meaning_of(code),
        raw_status=text(dig(row, "status.state_display"), _SHORT) or code,
        service_code=service_code(dig(row, "category.main_slug"), dig(row, "category.sub_slug")),
        service_name=to_nfc(text(dig(row, "category.sub"), _SHORT)),
        description=to_nfc(text(row.get("text"))),
        address=to_nfc(" ".join(text(dig(row, "location.address_text")).split())),
        sector=_sector(row),
        department=routing_of(row.get("routing_departments")),
        assignee=text(row.get("assigned_user_email"), _SHORT),
        requested=times[0][0],
        updated=times[1][0],
        due=times[2][0],
        photo=_photo(row, report_id, frame),
        source=text(row.get("source"), _SHORT),
        notice=_notice(row, code),
        reference=text(row.get("id_display"), _SHORT),
        priority=_one_of(dig(row, "priority.priority"), PRIORITIES),
        report_type=_one_of(dig(row, "type.code"), TYPES),
        flags=(*assumed, *placed, *_remarks(row)),
        lon=lon,
        lat=lat,
        version=text(row.get("updated_at"), _SHORT),
    )


def row_id(row: Json) -> str:
    """The number of a signal as text; empty when there is none."""
    found = row.get("id") if isinstance(row, Mapping) else None
    if isinstance(found, (Mapping, list, bool)):
        return ""
    return id_text(found, _ID_LIMIT)


def _why_no_id(row: Json) -> str:
    found = row.get("id") if isinstance(row, Mapping) else None
    return why_no_id(found) or "without an id"


def service_code(main: Json, sub: Json) -> str:
    """``main/sub``: a category's slug is unique only within its main category."""
    slugs = text(main, _SHORT), text(sub, _SHORT)
    return "/".join(slugs) if all(slugs) else ""


def routing_of(departments: Json) -> str:
    """Ids of the routing departments, ascending, by commas; empty for none and for ``null``."""
    rows = departments if isinstance(departments, list) else []
    ids = {text(row.get("id"), 20) for row in rows if isinstance(row, Mapping)}
    return ",".join(sorted((one for one in ids if one.isascii() and one.isdigit()), key=int))


def point_of(geometry: Json) -> tuple[float | None, float | None]:
    """Longitude and latitude of a GeoJSON point, in degrees; ``None`` for what is no number."""
    place = geometry.get("coordinates") if isinstance(geometry, Mapping) else None
    if not isinstance(place, list) or len(place) < 2:  # noqa: PLR2004 a pair
        return None, None
    return number(place[0]), number(place[1])


_DISTRICTS = {
    "A": "Centrum",
    "B": "Westpoort",
    "E": "West",
    "F": "Nieuw-West",
    "K": "Zuid",
    "M": "Oost",
    "N": "Noord",
    "T": "Zuidoost",
    "W": "Weesp",
    "H": "Het Amsterdamse Bos",
}
"""Letters that Signalen uses for districts, in every city."""


def _sector(row: Mapping[str, Json]) -> str:
    """The area where the server names one, else district and neighbourhood."""
    area = to_nfc(text(dig(row, "location.area_name"), _SHORT))
    letter = text(dig(row, "location.stadsdeel"), _SHORT)
    parts = (_DISTRICTS.get(letter, letter), text(dig(row, "location.buurt_code"), _SHORT))
    return area or " ".join(filter(None, parts))


def _remarks(row: Mapping[str, Json]) -> Iterator[str]:
    """Flags; the list and the record of one report say them in different ways. ``no_mail``: the
    person who reported has no e-mail address (one that is hidden by stars is an address)."""
    links = row.get("_links")
    linked = links if isinstance(links, Mapping) else {}
    reporter = row.get("reporter")
    if isinstance(reporter, Mapping) and "email" in reporter and not text(reporter["email"]):
        yield "no_mail"
    if row.get("has_children") is True or linked.get("sia:children"):
        yield "parent"
    if row.get("has_parent") is True or linked.get("sia:parent"):
        yield "child"


def _one_of(value: Json, allowed: Collection[str]) -> str:
    """One of ``allowed``; empty for any other."""
    found = text(value, _SHORT)
    return found if found in allowed else ""


def _notice(row: Mapping[str, Json], code: str) -> str:
    """The text of the status if it was mailed to the citizen; other texts are for staff."""
    mailed = code in LOUD or dig(row, "status.send_email") is True
    return to_nfc(text(dig(row, "status.text"))) if mailed else ""


def _photo(row: Mapping[str, Json], report_id: str, frame: RowContext) -> str:
    """The address of the report's list of attachments: the list of reports says only that there are
    some."""
    if row.get("has_attachments") is not True:
        return ""
    return f"{frame.base}/private/signals/{report_id}/attachments/"
