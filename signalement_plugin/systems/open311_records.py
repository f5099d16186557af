"""One Open311 record, as bad as it comes, to one ``Report``. Pure."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Optional

from ..core.report import Area, Department, Report, Service
from ..core.status import GEOREPORT, Status, neutral
from ..core.times import parse_time
from .decode import composed
from .open311_dialects import Dialect
from .open311_values import absolute, dig, pictures, position, text

ID_KEYS = ("service_request_id", "servicerequest_id", "request_id", "id")
_ADDRESS = ("address", "address_string", "adress", "address_id", "adress_id")
_ZIP = ("zipcode", "zip_code")
_SECTOR = ("sector", "ward", "district", "area", "neighborhood")
_SOURCE = ("source", "channel", "interface_used")
_MEDIA = (
    "media_url",
    "extended_attributes.media",
    "extended_attributes.media_urls",
    "extended_attributes.photos",
)
_ACTIVITY = ("activity", "last_activity", "activity_id", "last_activity_id")
_DUE = ("expected_datetime", "extended_attributes.due", "extended_attributes.expected_closure")
_ID_LIMIT = 200


class BadRow(ValueError):
    """A row that cannot become a report; ``str()`` names it."""


@dataclass(frozen=True)
class Frame:
    """What a row does not say itself. ``base`` is the endpoint, for relative URLs."""

    dialect: Dialect
    base: str = ""
    zone: str = "Europe/Brussels"
    area: Area | None = None
    guessed: bool = False  # the body was not UTF-8


def read_rows(rows: Iterable[Mapping[str, Any]], frame: Frame) -> tuple[list[Report], list[str]]:
    """Reports, and one warning for each row that was left out."""
    reports, warnings = [], []
    for place, row in enumerate(rows, start=1):
        try:
            reports.append(report_of(row, frame))
        except BadRow as error:
            warnings.append(f"row {place}: {error}")
    return reports, warnings


def row_id(row: Mapping[str, Any]) -> str:
    """The id as text, to its last digit; ``0`` is one. Empty when there is none."""
    for key in ID_KEYS:
        value = row.get(key)
        found = "" if isinstance(value, (dict, bool)) else text(value, _ID_LIMIT + 1)
        if found:
            return found
    return ""


def report_of(row: Mapping[str, Any], frame: Frame) -> Report:
    """A report from one row. Raises ``BadRow`` without a usable id."""
    report_id = row_id(row)
    if not report_id:
        raise BadRow("without an id (the server may still be processing it)")
    if len(report_id) > _ID_LIMIT:
        raise BadRow(f"id of more than {_ID_LIMIT} characters: {report_id[:40]}…")
    extended = dig(row, "extended_attributes")
    extended = extended if isinstance(extended, dict) else {}
    raw, status = status_of(row, frame.dialect)
    lon, lat, placed = position(row.get("lat"), row.get("long", row.get("lon")), frame.area)
    requested, updated, due, assumed = _times(row, frame.zone)
    encoding = ("encoding",) if frame.guessed else ()
    photos = photos_of(row, frame.base)
    plain = html.unescape if frame.dialect.escapes_text else str
    return Report(
        report_id=report_id,
        status=status,
        raw_status=raw,
        service_code=text(row.get("service_code")),
        service_name=composed(text(row.get("service_name"))),
        description=composed(plain(text(row.get("description")))),
        address=composed(plain(address_of(row))),
        sector=composed(_first(extended, _SECTOR)),
        department=text(dig(row, frame.dialect.department_field)),
        requested=requested,
        updated=updated,
        due=due,
        photo=photos[0] if photos else "",
        source=_first(extended, _SOURCE) or text(row.get("interface_used")),
        notice=composed(plain(text(dig(row, frame.dialect.notice_field)))),
        url=absolute(text(row.get("url")), frame.base) if row.get("url") else "",
        flags=(*assumed, *placed, *encoding),
        lon=lon,
        lat=lat,
        version=version_of(row),
        activity=_first(extended, _ACTIVITY),
    )


Times = tuple[Optional[datetime], Optional[datetime], Optional[datetime], tuple[str, ...]]


def _times(row: Mapping[str, Any], zone: str) -> Times:
    """Requested, updated, due, and flags."""
    requested, assumed_1 = parse_time(text(row.get("requested_datetime")), zone)
    updated, assumed_2 = parse_time(text(row.get("updated_datetime")), zone)
    due, assumed_3 = parse_time(_first(row, _DUE), zone, end_of_day=True)
    return requested, updated, due, assumed_1 or assumed_2 or assumed_3


def status_of(row: Mapping[str, Any], dialect: Dialect) -> tuple[str, Status]:
    """The server's own word, the finest it gives, and its neutral meaning.

    Where no table knows the fine word the plain ``open`` or ``closed`` decides.
    """
    plain, fine = text(row.get("status"), 100), text(dig(row, dialect.status_field), 100)
    raw = fine or plain
    meaning = neutral(raw, {**dialect.words, **GEOREPORT})
    if meaning is Status.UNKNOWN:
        meaning = neutral(plain, GEOREPORT)
    return raw, meaning


def version_of(row: Mapping[str, Any]) -> str:
    """What moves with the record: a version where there is one, else the time of change."""
    own = text(dig(row, "extended_attributes.version"), 100)
    return own or text(row.get("updated_datetime"), 100)


def address_of(row: Mapping[str, Any]) -> str:
    """The address on one line, with the postcode where the text lacks it."""
    address = " ".join(_first(row, _ADDRESS).split())
    postcode = _first(row, _ZIP)
    if not postcode or postcode in address:
        return address
    return f"{address}, {postcode}" if address else postcode


def photos_of(row: Mapping[str, Any], base: str) -> list[str]:
    """Absolute URLs of the public photos, first one first."""
    found: list[str] = []
    for path in _MEDIA:
        found += pictures(dig(row, path), base)
    return list(dict.fromkeys(found))


def services_of(rows: Iterable[Mapping[str, Any]]) -> list[Service]:
    """Categories in the server's order; rows without a code are left out."""
    found = []
    for row in rows:
        code = text(row.get("service_code"), _ID_LIMIT)
        if code:
            found.append(
                Service(
                    code,
                    composed(text(row.get("service_name"), _ID_LIMIT) or code),
                    composed(text(row.get("group")) or text(row.get("groups"))),
                    composed(text(row.get("description"))),
                )
            )
    return found


def departments_of(rows: Iterable[Mapping[str, Any]], *, by_name: bool) -> list[Department]:
    """Teams with their people, in the server's order.

    ``by_name``: reports name their team, so that the name is what is compared and written.
    """
    found = []
    for row in rows:
        name = _first(row, ("name", "label", "department_name"))
        key = "" if by_name else _first(row, ("id", "department_id", "code", "short_name"))
        key = key or name
        if key:
            people = row.get("people") or row.get("members") or []
            found.append(Department(key, composed(name or key), tuple(_people(people))))
    return found


def _people(value: Any) -> Iterable[tuple[str, str]]:
    for person in value if isinstance(value, list) else [value]:
        if isinstance(person, dict):
            key = _first(person, ("id", "email", "name"))
            if key:
                yield key, _first(person, ("name",)) or key


def _first(row: Mapping[str, Any], paths: Iterable[str]) -> str:
    for path in paths:
        value = dig(row, path)
        if value is not None and (found := text(value)):
            return found
    return ""
