"""Harmless answers of four systems, and records in which a case may replace any field.

All of it is invented. ``Raw`` is a piece of JSON that is sent as it stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.hostile.request import Asked
from benchmarks.hostile.wire import answer

TIME = "2026-11-20T08:00:00+01:00"
LAT, LON = 50.4669, 4.8672
X, Y = 149776.0, 170005.0
"""Another place, in Lambert 72: in Brussels."""
FORM = "signaler"
PATHS = {
    "open311": "/v2",
    "publik": f"/{FORM}/",
    "signalen": "/signals",
    "fixmystreet": "/fms",
}
"""System → path of its address on the hostile server."""
Row = dict[str, Any]
ROLES = (
    ("/discovery.json", "discovery"),
    ("/services.json", "services"),
    ("/requests.json", "list"),
    (f"/api/forms/{FORM}/list", "list"),
    ("/schema", "schema"),
    ("/private/me/", "me"),
    ("/private/signals/", "list"),
    ("/incidents", "list"),
    ("/terms/categories/", "services"),
    ("/categories", "services"),
)


@dataclass(frozen=True)
class Raw:
    """JSON as it is to be written: ``1e999``, or a key that comes twice."""

    text: str


def role_of(asked: Asked) -> str:
    """What a request is for: ``list``, ``services``, ``photo`` and so on; ``one`` for a single
    report, ``write`` for what changes something."""
    if asked.method != "GET":
        return "write"
    path = asked.path
    if "/photo" in path:
        return "photo"
    for ending, role in ROLES:
        if path.endswith(ending):
            return role
    listed = ("/requests/", f"/api/forms/{FORM}/", "/private/signals/", "/incidents/")
    other = ("/map", "/history", "/geography")
    return "one" if any(map(path.__contains__, listed)) and not path.endswith(other) else "other"


def row(system: str, number: int, slots: Mapping[str, Any]) -> Row:
    """One report. Slots: ``id``, ``text`` (every text that a person wrote), ``service``,
    ``status``, ``time``, ``lat``, ``lon``, ``photo``; ``more`` is laid over the row."""
    made = _ROWS[system](number, slots)
    return {**made, **slots.get("more", {})}


def _open311(number: int, slots: Mapping[str, Any]) -> Row:
    text, time = slots.get("text", "Trou devant le 12"), slots.get("time", TIME)
    return {
        "service_request_id": slots.get("id", str(number)),
        "status": slots.get("status", "open"),
        "status_notes": text,
        "service_name": slots.get("service", slots.get("text", "Voirie")),
        "service_code": slots.get("service", "voirie"),
        "description": text,
        "agency_responsible": text,
        "address": text,
        "requested_datetime": time,
        "updated_datetime": time,
        "lat": slots.get("lat", LAT),
        "long": slots.get("lon", LON),
        "media_url": slots.get("photo"),
    }


def _publik(number: int, slots: Mapping[str, Any]) -> Row:
    text, time = slots.get("text", "Trou devant le 12"), slots.get("time", TIME)
    photo = {"pic1": {"filename": "a.jpg", "url": slots["photo"]}} if "photo" in slots else {}
    return {
        "id": slots.get("id", str(number)),
        "receipt_time": time,
        "last_update_time": time,
        "fields": {
            "category": slots.get("service", text),
            "addinfo": text,
            "street": text,
            **photo,
        },
        "geolocations": {"base": {"lat": slots.get("lat", LAT), "lon": slots.get("lon", LON)}},
        "workflow": {"status": {"id": "1", "name": slots.get("status", text)}},
        "roles": {"_receiver": [{"id": "12", "name": text}]},
    }


def _signalen(number: int, slots: Mapping[str, Any]) -> Row:
    text, time = slots.get("text", "Trou devant le 12"), slots.get("time", TIME)
    at = [slots.get("lon", LON), slots.get("lat", LAT)]
    return {
        "id": slots.get("id", number),
        "text": text,
        "created_at": time,
        "updated_at": time,
        "location": {
            "area_name": text,
            "address_text": text,
            "geometrie": {"type": "Point", "coordinates": at},
        },
        "status": {"text": text, "state": slots.get("status", "m"), "state_display": text},
        "category": {"sub": slots.get("service", text), "sub_slug": "voirie", "main": text},
        "routing_departments": [{"code": "STW", "name": text}],
        "assigned_user_email": text,
        "has_attachments": False,
    }


def _fixmystreet(number: int, slots: Mapping[str, Any]) -> Row:
    text, time = slots.get("text", "Trou devant le 12"), slots.get("time", TIME)
    at = {"x": slots.get("lon", X), "y": slots.get("lat", Y)}
    photo = {"oldest_attachment": slots["photo"]} if "photo" in slots else {}
    return {
        "id": slots.get("id", number),
        "status": slots.get("status", "PROCESSING"),
        "creationDate": time,
        "updatedDate": time,
        "category": {"id": 3, "nameFr": slots.get("service", text)},
        "location": {
            "coordinates": at,
            "address": {"streetNameFr": text, "streetNumber": "12", "municipality": text},
        },
        "responsibleOrganisation": {"nameFr": text},
        "description": text,
        **photo,
    }


_ROWS: Mapping[str, Callable[[int, Mapping[str, Any]], Row]] = {
    "open311": _open311,
    "publik": _publik,
    "signalen": _signalen,
    "fixmystreet": _fixmystreet,
}


def dumped(value: Any) -> bytes:
    """JSON; a :class:`Raw` is written as it stands, a lone surrogate as its escape."""
    raws: list[str] = []

    def raw(one: Raw) -> str:
        raws.append(one.text)
        return f"\ue000{len(raws) - 1}\ue001"

    text = json.dumps(value, default=raw)
    for at, one in enumerate(raws):
        text = text.replace(f'"\\ue000{at}\\ue001"', one)
    return text.encode("utf-8")


def listed(system: str, rows: Sequence[Row]) -> bytes:
    """The list of reports as this system gives it."""
    wholes: Mapping[str, Any] = {
        "open311": rows,
        "publik": {"err": 0, "count": len(rows), "data": rows},
        "signalen": {"count": len(rows), "results": rows},
        "fixmystreet": {
            "response": rows,
            "page": {"size": 100, "number": 0, "totalElements": len(rows), "totalPages": 1},
        },
    }
    return dumped(wholes[system])


def sound(system: str, role: str, asked: Asked, rows: Sequence[Row]) -> bytes:
    """A harmless answer to a request."""
    if role == "list":
        return answer(listed(system, [] if _later(asked) else rows))
    if role == "one":
        return _one(system, rows)
    found = _OTHERS.get((system, role))
    return answer(b"{}", status=404) if found is None else answer(found)


def _later(asked: Asked) -> bool:
    """Whether another page than the first one is asked for."""
    query = asked.query
    page, offset = query.get("page", "1"), query.get("offset", "0")
    return page not in ("", "0", "1") or offset not in ("", "0")


def _one(system: str, rows: Sequence[Row]) -> bytes:
    found = rows[0] if rows else {}
    return answer(dumped([found] if system == "open311" else found))


_OTHERS: Mapping[tuple[str, str], bytes] = {
    ("open311", "services"): b'[{"service_code": "voirie", "service_name": "Voirie"}]',
    ("publik", "schema"): b'{"name": "Signaler", "fields": [{"varname": "addinfo"}]}',
    ("signalen", "me"): b'{"id": 1, "username": "a@b.example", "is_superuser": false}',
    ("signalen", "services"): b'{"count": 0, "results": []}',
    ("fixmystreet", "services"): b'{"response": {"categories": []}}',
}
