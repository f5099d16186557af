"""Converts Open311 records, also malformed ones, to reports, categories and teams. Pure
functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...core.model.report import NO_RIGHT, Area, Department, Report, Service
from ...core.model.report_columns import ReportColumns
from ...core.model.status import GEOREPORT, Status, neutral
from ...core.text.folding import fold
from ...core.timestamps import parse_times
from ...transport.decoding import plain_text, to_nfc
from ..columns import Table, numbers, texts, texts_to_nfc, unescaped_texts
from ..values import (
    BadRow,
    absolute,
    first_picture,
    first_text,
    hides_something,
    pictures,
    position,
    text,
    why_no_id,
)
from .definitions import asks_more
from .dialects import Dialect, site_of

if TYPE_CHECKING:
    from ...core.text.json_values import Json

ID_KEYS = ("service_request_id", "servicerequest_id", "request_id", "id")
_ADDRESS = ("address", "address_string", "adress", "address_id", "adress_id")
_ZIP = ("zipcode", "zip_code")
_ID_LIMIT = 200
HOMES: Mapping[str, Area] = {
    "Europe/Brussels": Area(2.3, 49.3, 6.6, 51.7),
    "Europe/Luxembourg": Area(5.6, 49.3, 6.7, 50.3),
    "Europe/Amsterdam": Area(3.2, 50.6, 7.4, 53.7),
    "Europe/Paris": Area(-5.5, 41.2, 9.8, 51.3),
    "Europe/Berlin": Area(5.7, 47.1, 15.2, 55.2),
}
"""Time zone of a connection → area of its reports, degrees, EPSG:4326. With its axes exchanged, no
point of these countries lies in its area."""
Flags = list[tuple[str, ...]]


def _extended(*names: str) -> tuple[str, ...]:
    return tuple(f"extended_attributes.{name}" for name in names)


_SECTOR = _extended("sector", "ward", "district", "area", "neighborhood")
_SOURCE = (*_extended("source", "channel", "interface_used"), "interface_used")
_MEDIA = ("media_url", *_extended("media", "media_urls", "photos"))
_ACTIVITY = _extended("activity", "last_activity", "activity_id", "last_activity_id")
_DUE = ("expected_datetime", *_extended("due", "expected_closure"))


@dataclass(frozen=True)
class RowContext:
    """What a row does not say itself, for its conversion. ``base``: the endpoint, for relative
    URLs."""

    dialect: Dialect
    base: str = ""
    zone: str = "Europe/Brussels"
    area: Area | None = None
    guessed: bool = False  # True: the body was not UTF-8


def read_rows(
    rows: Sequence[Mapping[str, Json]], frame: RowContext
) -> tuple[ReportColumns, list[str]]:
    """Reports, and one warning for each row that was left out."""
    if frame.dialect.gone_statuses:
        rows = [row for row in rows if not is_gone(row, frame.dialect)]
    table = Table(rows)
    ids = _ids(table)
    if all(ids) and len(max(ids, key=len, default="")) <= _ID_LIMIT:
        return _reports(table, ids, frame), []
    kept, good, warnings = [], [], []
    for place, (row, report_id) in enumerate(zip(rows, ids), start=1):
        if report_id and len(report_id) <= _ID_LIMIT:
            kept.append(report_id)
            good.append(row)
        else:
            warnings.append(f"row {place}: {_refusal(row, report_id)}")
    return _reports(Table(good), kept, frame), warnings


def report_of(row: Mapping[str, Json], frame: RowContext) -> Report:
    """A report from one row. Raises ``BadRow`` without a usable id."""
    report_id = row_id(row)
    if not report_id or len(report_id) > _ID_LIMIT:
        raise BadRow(_refusal(row, report_id))
    return _reports(Table([row]), [report_id], frame)[0]


def is_gone(row: Mapping[str, Json], dialect: Dialect) -> bool:
    """Whether a row says itself that its report was deleted."""
    return text(row.get("status"), 100).lower() in dialect.gone_statuses


def row_id(row: Mapping[str, Json]) -> str:
    """The id as text, with all its digits; ``0`` is an id. Empty without one."""
    return _ids(Table([row]))[0]


def _ids(table: Table) -> list[str]:
    found, hidden = [""] * len(table.rows), [False] * len(table.rows)
    for key in ID_KEYS:
        values = table.column(key)
        if any(isinstance(value, (dict, bool)) for value in values):
            values = [None if isinstance(value, (dict, bool)) else value for value in values]
        signs = list(map(hides_something, values))
        if any(signs):  # drop ids with invisible characters: two may look the same
            values = [None if sign else value for sign, value in zip(signs, values)]
            rows = zip(hidden, found, signs)
            hidden = [known or (sign and not one) for known, one, sign in rows]
        found = [one or other for one, other in zip(found, texts(values, _ID_LIMIT + 1))]
        if all(found):
            break
    return ["" if sign else one for sign, one in zip(hidden, found)]


def _refusal(row: Mapping[str, Json], report_id: str) -> str:
    named = next((row[key] for key in ID_KEYS if row.get(key)), "")
    if not report_id:
        return why_no_id(named) or "without an id (the server may still be processing it)"
    return f"id of more than {_ID_LIMIT} characters: {report_id[:40]}…"


def _reports(table: Table, ids: list[str], frame: RowContext) -> ReportColumns:
    dialect = frame.dialect
    plain = unescaped_texts if dialect.escapes_text else texts_to_nfc
    raws, statuses = _statuses(table, dialect)
    lons, lats, placed = _positions(table, frame.area, HOMES.get(frame.zone))
    requested = parse_times(table.texts("requested_datetime"), frame.zone)
    updated = parse_times(table.texts("updated_datetime"), frame.zone)
    due = parse_times(table.first_texts(_DUE), frame.zone, end_of_day=True)
    flags = _flags(requested.flags, updated.flags, due.flags, placed, guessed=frame.guessed)
    flags = _with_rights(table, dialect, flags)
    return ReportColumns(
        {
            "report_id": ids,
            "status": statuses,
            "raw_status": raws,
            "service_code": table.texts("service_code"),
            "service_name": texts_to_nfc(table.texts("service_name")),
            "description": _descriptions(table, dialect, plain),
            "address": plain(_addresses(table)),
            "sector": texts_to_nfc(table.first_texts(_SECTOR)),
            "department": _departments(table, dialect),
            "assignee": table.texts(dialect.assignee_field)
            if dialect.assignee_field
            else [""] * len(ids),
            "requested": requested.moments,
            "updated": updated.moments,
            "due": due.moments,
            "photo": _photos(table, frame.base),
            "source": table.first_texts(_SOURCE),
            "notice": _notices(table, dialect, plain),
            "url": _web_pages(table, ids, frame),
            **dict.fromkeys(("reference", "priority", "report_type"), [""] * len(ids)),
            "flags": flags,
            "lon": lons,
            "lat": lats,
            "version": _versions(table),
            "activity": table.first_texts(_ACTIVITY),
        },
        {"requested": requested.texts, "updated": updated.texts, "due": due.texts},
    )


def _descriptions(
    table: Table, dialect: Dialect, plain: Callable[[list[str]], list[str]]
) -> list[str]:
    """The citizens' texts; empty where the server shows a placeholder instead."""
    found = plain(table.texts("description"))
    if not dialect.public_text_field:
        return found
    public = table.column(dialect.public_text_field)
    return ["" if one in (False, "false") else text for one, text in zip(public, found)]


def _notices(table: Table, dialect: Dialect, plain: Callable[[list[str]], list[str]]) -> list[str]:
    found = table.texts(dialect.notice_field)
    return texts_to_nfc([*map(plain_text, found)]) if dialect.notice_is_html else plain(found)


def _with_rights(table: Table, dialect: Dialect, flags: Flags) -> Flags:
    """The flags, with ``NO_RIGHT`` where a record says that this account may not change it."""
    for path in dialect.rights_fields:
        rights = table.column(path)
        flags = [
            (*one, NO_RIGHT) if right in (False, "false", 0, "0") and NO_RIGHT not in one else one
            for one, right in zip(flags, rights)
        ]
    return flags


def _departments(table: Table, dialect: Dialect) -> list[str]:
    found = table.texts(dialect.department_field)
    ends = dialect.department_ends
    return [one.partition(ends)[0] for one in found] if ends else found


def _web_pages(table: Table, ids: list[str], frame: RowContext) -> list[str]:
    """The web page of each report: the one in its row, else one by ``Dialect.page_path``."""
    urls, path = table.texts("url"), frame.dialect.page_path
    site = site_of(frame.base)
    return [
        absolute(url, frame.base) if url else f"{site}/{path.format(id=key)}" if path else ""
        for url, key in zip(urls, (quote(one, safe="") for one in ids))
    ]


def _flags(requested: Flags, updated: Flags, due: Flags, placed: Flags, *, guessed: bool) -> Flags:
    encoding = ("encoding",) if guessed else ()
    if not guessed and not any(map(any, (requested, updated, due, placed))):
        return placed
    return [
        (*(one or two or three), *place, *encoding)
        for one, two, three, place in zip(requested, updated, due, placed)
    ]


def _positions(
    table: Table, area: Area | None, home: Area | None
) -> tuple[list[float | None], list[float | None], Flags]:
    """Longitudes, latitudes (degrees, EPSG:4326) and flags. Without an ``area``, points that lie in
    ``home`` only with their axes exchanged are flagged ``swapped``."""
    if not table.rows:
        return [], [], []
    east = [row["long"] if "long" in row else row.get("lon") for row in table.rows]
    lats, lons = numbers(table.column("lat")), numbers(east)
    found = [position(lat, lon, area) for lat, lon in zip(lats, lons)]
    lons, lats, flags = map(list, zip(*found))
    if area is None and home is not None:
        flags = [
            ("swapped",) if lon is not None and lat is not None and home.contains(lat, lon) else one
            for lon, lat, one in zip(lons, lats, flags)
        ]
    return lons, lats, flags


def _statuses(table: Table, dialect: Dialect) -> tuple[list[str], list[Status]]:
    """The server's own words, the most detailed that it gives, and their neutral statuses.

    If no table has the detailed word, the plain ``open`` or ``closed`` decides.
    """
    plain, fine = table.texts("status", 100), table.texts(dialect.status_field, 100)
    raws = [word or other for word, other in zip(fine, plain)]
    statuses = {**GEOREPORT, **dialect.statuses}
    pairs = list(zip(raws, plain))
    meanings = {pair: _meaning(*pair, statuses) for pair in set(pairs)}
    return raws, [meanings[pair] for pair in pairs]


def _meaning(raw: str, plain: str, statuses: Mapping[str, Status]) -> Status:
    found = neutral(raw, statuses)
    return neutral(plain, GEOREPORT) if found is Status.UNKNOWN else found


def _versions(table: Table) -> list[str]:
    """A value that changes with the record: its version, else its time of change."""
    own = table.texts("extended_attributes.version", 100)
    if all(own):
        return own
    return [one or at for one, at in zip(own, table.texts("updated_datetime", 100))]


def _addresses(table: Table) -> list[str]:
    """The address on one line, with the postcode where the text lacks it."""
    lines = table.first_texts(_ADDRESS)
    together = "".join(lines)
    if "  " in together or not together.isprintable():
        lines = [" ".join(line.split()) for line in lines]
    codes = table.first_texts(_ZIP)
    return [_with_code(line, code) if code else line for line, code in zip(lines, codes)]


def _with_code(address: str, postcode: str) -> str:
    if postcode in address:
        return address
    return f"{address}, {postcode}" if address else postcode


def pictures_of(row: Mapping[str, Json], base: str) -> list[str]:
    """The absolute URLs of all public photos of a row, each once; the list's photo first."""
    values = (Table([row]).column(path)[0] for path in _MEDIA)
    return list(dict.fromkeys(url for value in values for url in pictures(value, base)))


def _photos(table: Table, base: str) -> list[str]:
    """The absolute URL of the first public photo of each row; empty where there is none."""
    found = [""] * len(table.rows)
    for path in _MEDIA:
        values = table.column(path)
        if any(values):
            found = [one or first_picture(value, base) for one, value in zip(found, values)]
    return found


def services_of(rows: Iterable[Mapping[str, Json]]) -> list[Service]:
    """Categories in the server's order; rows without a code are left out."""
    found = []
    for row in rows:
        code = text(row.get("service_code"), _ID_LIMIT)
        if code:
            found.append(
                Service(
                    code,
                    to_nfc(text(row.get("service_name"), _ID_LIMIT) or code),
                    to_nfc(text(row.get("group")) or text(row.get("groups"))),
                    to_nfc(text(row.get("description"))),
                    asks_more(row),
                )
            )
    return found


def departments_of(rows: Iterable[Mapping[str, Json]], *, by_name: bool) -> list[Department]:
    """Teams with their people, in the server's order.

    ``by_name``: reports have the name of their team, so the name is used as its id.
    """
    found = []
    for row in rows:
        name = first_text(row, ("name", "label", "department_name"))
        key = "" if by_name else first_text(row, ("id", "department_id", "code", "short_name"))
        key = key or name
        if key:
            people = row.get("people") or row.get("members") or []
            found.append(Department(key, to_nfc(name or key), tuple(_people(people))))
    return found


def teams_in(rows: Iterable[Mapping[str, Json]], field: str) -> list[Department]:
    """The teams to which these reports are assigned, as the rows name them; each once, by name."""
    shown = (row.get(field) for row in rows)
    found = departments_of((one for one in shown if isinstance(one, dict)), by_name=False)
    return sorted({one.id: one for one in found}.values(), key=lambda one: fold(one.name))


def _people(value: Json) -> Iterable[tuple[str, str]]:
    for person in value if isinstance(value, list) else [value]:
        if isinstance(person, dict):
            key = first_text(person, ("id", "email", "name"))
            if key:
                yield key, first_text(person, ("name",)) or key
