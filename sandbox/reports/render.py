"""JSON and XML of reports as GeoReport and CitySDK have them; the JSON is made once per change.

A list of 1,000 reports is then a matter of joining texts. The same data gives the XML, by
the rule of GeoReport v2: the outermost name is dropped in JSON, lists hold named items.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote
from xml.sax.saxutils import escape

from . import statuses
from .record import Record, wire_time

HERE = "\x1f"
"""Stands for this server's own address inside fragments.

JSON text never holds this character unescaped, so nothing a citizen writes can be it.
"""

ITEM_NAMES = {
    "service_requests": "request",
    "services": "service",
    "service_request_updates": "request_update",
    "errors": "error",
    "error_messages": "error_message",
    "endpoints": "endpoint",
    "formats": "format",
    "attributes": "attribute",
    "values": "value",
    "media_urls": "media_url",
    "photos": "photo",
    "notes": "note",
    "comments": "comment",
    "departments": "department",
    "people": "person",
    "history": "entry",
}
"""Name of a list → name of its items in XML."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Fragments(NamedTuple):
    """JSON of one report in parts: ``basic`` lacks its last brace, the others have none."""

    basic: str
    extended: str
    citysdk: str
    staff: str


class Names(NamedTuple):
    """What is shown instead of codes and ids, and the names of the photos kept here."""

    service: str
    department: str
    photos: Sequence[str] = ()


def dumps(data: Any) -> str:
    """Compact JSON text, not escaped beyond what JSON needs."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def fragments(record: Record, names: Names) -> Fragments:
    """The parts that the lists of all dialects are joined from."""
    photos = [f'"{HERE}/photos/{quote(name, safe="")}"' for name in names.photos]
    if record.media_url:
        photos.append(dumps(record.media_url))
    media, all_media = photos[0] if photos else "null", "[" + ",".join(photos) + "]"
    shared = {
        "version": record.version,
        "channel": record.source or None,
        "sector": record.sector or None,
    }
    detailed = {
        "detailed_status": statuses.CITYSDK[record.status],
        "detailed_status_datetime": wire_time(record.status_since),
        "description_public": True,
        "expected_closure": wire_time(record.expected),
    }
    staff = {
        "delegation": names.department or None,
        "activity": str(record.activity) if record.activity else None,
    }
    gallery = ",".join(f'{{"media_url":{url}}}' for url in photos)
    return Fragments(
        f'{dumps(_basic(record, names))[:-1]},"media_url":{media}',
        f'{_inside(shared)},"photos":[{gallery}],"attributes":{record.attributes}',
        f'{_inside({**shared, **detailed})},"media_urls":{all_media}',
        _inside(staff),
    )


def _basic(record: Record, names: Names) -> dict[str, Any]:
    return {
        "service_request_id": record.id,
        "status": statuses.georeport(record.status),
        "status_notes": record.status_notes or None,
        "service_name": names.service,
        "service_code": record.service_code,
        "description": record.description or None,
        "agency_responsible": names.department or None,
        "service_notice": record.service_notice or None,
        "requested_datetime": wire_time(record.requested),
        "updated_datetime": wire_time(record.updated),
        "expected_datetime": wire_time(record.expected),
        "address": record.address or None,
        "address_id": record.address_id or None,
        "zipcode": record.zipcode or None,
        "lat": record.lat,
        "long": record.long,
    }


def _inside(data: dict[str, Any]) -> str:
    return dumps(data)[1:-1]


def xml_document(root: str, data: Any) -> str:
    """XML of plain data below an element ``root``; empty elements for what is absent."""
    parts = ['<?xml version="1.0" encoding="utf-8"?>\n']
    _element(parts, root, data)
    return "".join(parts)


def _element(parts: list[str], name: str, data: Any) -> None:
    if data is None or data in ("", [], {}):
        parts.append(f"<{name}/>")
        return
    parts.append(f"<{name}>")
    if isinstance(data, dict):
        for key, value in data.items():
            _element(parts, key, value)
    elif isinstance(data, list):
        for value in data:
            _element(parts, ITEM_NAMES.get(name, "item"), value)
    else:
        parts.append(_xml_text(data))
    parts.append(f"</{name}>")


def _xml_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(_NOT_XML.sub("\ufffd", str(value)))
