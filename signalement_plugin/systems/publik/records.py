"""Converts Publik's records to reports; a record may be malformed. Pure functions.

The fields of the form about the citizen (name, mail, phone) are not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ...core.geo.points import metres_between
from ...core.model.report import Report
from ...core.model.report_columns import ReportColumns
from ...core.model.status import Status
from ...core.timestamps import parse_times, zone_offset
from ..columns import Table, numbers, texts_to_nfc, with_ids
from ..values import BadRow, absolute, id_text, position, text
from .address import Form
from .statuses import FIRST_IDS, spellings

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_ID = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9](?:[A-Za-z0-9_.:~-]{0,62}[A-Za-z0-9])?", re.ASCII)
_ADDRESS = re.compile(r"/api/forms/[^/?#]+/([^/?#]+)/?$")
_CATEGORIES = ("category", "atal_thematic", "subcategory")
_PICTURES = ("pic1", "pic2", "pic3", "photo", "image")
_STREET, _NUMBER, _ZIP, _CITY = (
    "fields.street",
    "fields.number",
    "fields.postal_code",
    "fields.city",
)
_REFERENCES = ("display_id", "workflow.fields.ditnu", "fields.ditnu")
_RECEIVED, _CHANGED = "receipt_time", "last_update_time"
_AUTUMNS = ("10", "11", "04")  # months in which clocks are set back
_HOUR = timedelta(hours=1)
SOMEBODY = "?"
_SAME_PLACE_M = 30.0
"""Metres between pin and address up to which both are the same place: the house beside a
pavement."""


def rows_of(value: Json) -> tuple[list[dict[str, Json]], int | None]:
    """Rows of a list, bare or in ``data``, and how many there are in all where it says so.

    A row that is not an object becomes ``{}``, so that it can be counted and named.
    """
    count: int | None = None
    if isinstance(value, dict):
        digits = text(value.get("count"), 12)
        count = int(digits) if digits.isascii() and digits.isdigit() else None
        value = value.get("data")
    rows = value if isinstance(value, list) else []
    return [row if isinstance(row, dict) else {} for row in rows], count


def read_rows(
    rows: Sequence[Mapping[str, Json]], form: Form, *, guessed: bool
) -> tuple[ReportColumns, list[str]]:
    """Reports, and one warning for each row that was left out."""
    good, ids, warnings = with_ids(rows, row_id)
    return _reports(Table(good), ids, form, guessed=guessed), warnings


def report_of(row: Mapping[str, Json], form: Form, *, guessed: bool = False) -> Report:
    """A report from one record. Raises ``BadRow`` without a usable id."""
    reports, warnings = read_rows([row], form, guessed=guessed)
    if warnings:
        raise BadRow(warnings[0])
    return reports[0]


def row_id(row: Mapping[str, Json]) -> str:
    """The id by which the site finds a report of its form: its number, or the text that the form's
    own template makes (``NAM-2026-30``; then only this one). Empty for a text that cannot be part
    of an address."""
    address = _ADDRESS.search(id_text(row.get("api_url"), 2000))
    # Older sites write the id as "form/57".
    numbers = (id_text(row.get(key), 200).rpartition("/")[2] for key in ("internal_id", "id"))
    found = (unquote(address[1]) if address else "", id_text(row.get("id"), 200), *numbers)
    return next(filter(_ID.fullmatch, found), "")


def role_of(value: Json) -> str:
    """The name of the first role of a function. Reports are assigned to roles by name."""
    roles = value if isinstance(value, list) else [value]
    for role in roles:
        if isinstance(role, dict) and (name := text(role.get("name") or role.get("text"), 200)):
            return name
    return ""


def person_of(function: Json, last_body: Json) -> str:
    """The e-mail of the person to whom a report is assigned, if it is to no role. The site does not
    name this person; the body of the last assignment by a program may, else ``SOMEBODY``."""
    if function != []:
        return ""
    role = text(last_body.get("role"), 200) if isinstance(last_body, dict) else ""
    return role if "@" in role else SOMEBODY


def persons(table: Table, form: Form) -> list[str]:
    """``person_of`` of each record."""
    bodies: list[Json] = [None] * len(table.rows)
    for name in spellings(form.parts["assignee"]):
        found = table.column(f"workflow.data.{name}")
        bodies = [one or other for one, other in zip(bodies, found)]
    return list(map(person_of, table.column(f"roles.{form.function}"), bodies))


def status_names(rows: Sequence[Mapping[str, Json]]) -> dict[str, str]:
    """Status id → name, of the statuses that these records are in."""
    table = Table(rows)
    ids, names = (table.texts(f"workflow.real_status.{one}", 100) for one in ("id", "name"))
    return {key: name for key, name in zip(ids, names) if key and name}


def real_status(row: Mapping[str, Json], form: Form) -> Status:
    """The neutral status of one record."""
    return _statuses(Table([row]), form)[1][0]


def services_in(rows: Sequence[Mapping[str, Json]], form: Form) -> list[tuple[str, str]]:
    """Codes and names of the categories that these records have, by name."""
    pairs = set(zip(*_services(Table(rows), form)))
    return sorted((pair for pair in pairs if pair[0]), key=lambda pair: pair[::-1])


def _reports(table: Table, ids: list[str], form: Form, *, guessed: bool) -> ReportColumns:
    raws, statuses = _statuses(table, form)
    codes, names = _services(table, form)
    lons, lats, placed = _positions(table, form)
    columns: dict[str, Sequence[Json]] = {
        "report_id": ids,
        "status": statuses,
        "raw_status": raws,
        "service_code": codes,
        "service_name": names,
        "description": _descriptions(table, form),
        "address": _addresses(table),
        "department": [role_of(value) for value in table.column(f"roles.{form.function}")],
        "assignee": persons(table, form),
        "requested": parse_times(table.texts(_RECEIVED, 64), form.zone).moments,
        "updated": parse_times(table.texts(_CHANGED, 64), form.zone).moments,
        "photo": _photos(table, form),
        "source": table.texts("fields.origin_source", 100),
        "reference": _references(table, ids),
        "url": [form.page(report_id) for report_id in ids],
        "flags": _flags(table, placed, form.zone, ("encoding",) if guessed else ()),
        "lon": lons,
        "lat": lats,
        "version": table.texts(_CHANGED, 64),
    }
    made = zip(*columns.values())
    return ReportColumns.of([Report(**dict(zip(columns, values))) for values in made])


def _references(table: Table, ids: Sequence[str]) -> list[str]:
    """The number on the report's page (``1-57``) and that of its works order (``DIT-57``)."""
    columns = (table.texts(path, 64) for path in _REFERENCES)
    return [
        " ".join("".join(one.split()) for one in dict.fromkeys(names) if one and one != report_id)
        for report_id, names in zip(ids, zip(*columns))
    ]


def _statuses(table: Table, form: Form) -> tuple[list[str], list[Status]]:
    """The names that people see, and their neutral statuses; of the real status, not of the status
    that the citizen sees."""
    ids = table.first_texts(("workflow.real_status.id", "workflow.status.id"))
    names = texts_to_nfc(table.first_texts(("workflow.real_status.name", "workflow.status.name")))
    ends = table.column("workflow.real_status.endpoint")
    if ends.count(None) == len(ends):
        ends = table.column("workflow.status.endpoint")
    meanings = [_meaning(key, end is True, form) for key, end in zip(ids, ends)]
    return [name or key for name, key in zip(names, ids)], meanings


def _meaning(key: str, end: bool, form: Form) -> Status:
    key = key.removeprefix("wf-")
    known = form.statuses.get(key)
    if known is not None:
        return known
    if not key:
        return Status.UNKNOWN
    if end:
        return Status.CLOSED
    return Status.NEW if key in FIRST_IDS else Status.IN_PROGRESS


def _services(table: Table, form: Form) -> tuple[list[str], list[str]]:
    """Codes and names of the categories; if a field has no codes, the name is the code."""
    fields = (form.category,) if form.category else _CATEGORIES
    names = texts_to_nfc(table.first_texts(tuple(f"fields.{one}" for one in fields)))
    codes = table.first_texts(tuple(f"fields.{one}_raw" for one in fields))
    return [code or name for code, name in zip(codes, names)], names


def _descriptions(table: Table, form: Form) -> list[str]:
    found = [table.texts(f"fields.{one}") for one in form.texts]
    return texts_to_nfc(["\n".join(filter(None, some)) for some in zip(*found)])


def _addresses(table: Table) -> list[str]:
    """Addresses as ``Rue du Pont 3, 5000 Namur``, from the parts that are there."""
    columns = (table.texts(path, 200) for path in (_STREET, _NUMBER, _ZIP, _CITY))
    lines = [
        ", ".join(filter(None, (f"{street} {number}".strip(), f"{code} {city}".strip())))
        for street, number, code, city in zip(*columns)
    ]
    return texts_to_nfc(lines)


def _positions(table: Table, form: Form) -> tuple[list[Json], list[Json], list[tuple[str, ...]]]:
    if not table.rows:
        return [], [], []
    pins = _points([_pin(value) for value in table.column(f"fields.{form.pin}")], form)
    places = zip(*(table.column(f"geolocations.base.{one}") for one in ("lat", "lon")))
    found = [_placed(*pair) for pair in zip(pins, _points(places, form))]
    east, north, flags = map(list, zip(*found))
    return east, north, flags


_Place = tuple[float | None, float | None, tuple[str, ...]]


def _points(pairs: Iterable[tuple[Json, Json]], form: Form) -> list[_Place]:
    """Longitude, latitude and flags of pairs of latitude and longitude."""
    lats, lons = (numbers(column) for column in zip(*pairs))
    return [position(lat, lon, form.area) for lat, lon in zip(lats, lons)]


def _pin(value: Json) -> tuple[Json, Json]:
    """Latitude and longitude of the citizen's pin: an object, on older sites ``"lat;lon"``."""
    if isinstance(value, dict):
        return value.get("lat"), value.get("lon")
    lat, sign, lon = text(value, 100).partition(";")
    return (lat, lon) if sign else (None, None)


def _placed(pin: _Place, place: _Place) -> _Place:
    """The position of the pin; without a pin the site's own point, which a workflow derives from
    the address. Flagged ``two_places`` where the two are not the same place."""
    (east, north, flags), (lon, lat, _) = pin, place
    if east is None or north is None:
        return place
    if lon is None or lat is None or metres_between(east, north, lon, lat) <= _SAME_PLACE_M:
        return pin
    return east, north, (*flags, "two_places")


def photos_of(row: Mapping[str, Json], form: Form) -> list[str]:
    """The addresses of all pictures in the record of one report, each once; the list's first."""
    table = Table([row])
    paths = [f"{part}.{name}.url" for part in ("fields", "workflow.fields") for name in _PICTURES]
    urls = (absolute(text(table.column(path)[0], 2000), form.base) for path in paths)
    return list(dict.fromkeys(filter(None, urls)))


def _photos(table: Table, form: Form) -> list[str]:
    """The address of the first photo of each row. Photos can be read only with the login."""
    found = [""] * len(table.rows)
    for name in _PICTURES:
        urls = table.texts(f"fields.{name}.url", 2000)
        found = [one or (absolute(url, form.base) if url else "") for one, url in zip(found, urls)]
    return found


def _flags(
    table: Table, placed: list[tuple[str, ...]], zone: str, extra: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """The flags of each row. ``tz_assumed`` only for times in the hour that autumn repeats: all
    other times are known, since they are local times of the site."""
    times = zip(*(table.texts(name, 64) for name in (_RECEIVED, _CHANGED)))
    return [
        (*(("tz_assumed",) if any(_is_twice(one, zone) for one in pair) else ()), *place, *extra)
        for pair, place in zip(times, placed)
    ]


def _is_twice(value: str, zone: str) -> bool:
    if value[5:7] not in _AUTUMNS:
        return False
    (moment,) = parse_times([value], "UTC").moments
    if moment is None:
        return False
    wall = moment.replace(tzinfo=None)
    return zone_offset(wall + _HOUR, zone) < zone_offset(wall, zone)
