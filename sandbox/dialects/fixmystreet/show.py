"""How FixMyStreet in Brussels shows a report: in today's service and in the older one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from signalement_plugin.core.model.status import CLOSED, Status

from ...reports.query import moment
from ..publik.query import local, number_of
from .lambert72 import to_lambert

Row = dict[str, Any]

STATUSES: Mapping[Status, str] = {
    **dict.fromkeys(Status, "PROCESSING"),
    Status.NEW: "CREATED",
    **dict.fromkeys(CLOSED, "CLOSED"),
}
"""Neutral status → one of the three status words of the current server."""

NUMBERS: Mapping[Status, int] = {
    Status.NEW: 1,
    Status.ACCEPTED: 4,
    Status.IN_PROGRESS: 2,
    Status.PLANNED: 2,
    Status.WAITING: 6,
    Status.RESOLVED: 7,
    Status.CLOSED: 3,
    Status.REJECTED: 9,
    Status.DUPLICATE: 8,
    Status.UNKNOWN: 11,
}
"""Neutral status → number of the status in the older server. Merged and temporary reports are in
none of its lists."""

HIDDEN = frozenset({Status.DUPLICATE, Status.UNKNOWN})
FAMILY = frozenset({2, 4, 5, 6, 7})
"""Numbers of statuses that count as in progress."""


def spot(row: Row, *, older: bool) -> Row:
    """A report on the map."""
    status = Status(row["status"])
    return {
        "id": number_of(row["id"]) if older else int(number_of(row["id"])),
        "status": NUMBERS[status] if older else STATUSES[status],
        "coordinates": coordinates(row),
    }


def coordinates(row: Row) -> Row | None:
    """Metres of Lambert 72; some reports have none."""
    if row["lat"] is None:
        return None
    x, y = to_lambert(row["long"], row["lat"])
    return {"x": round(x, 2), "y": round(y, 2)}


def listed(row: Row, base: str) -> Row:
    """A row of today's list: the time of change is called otherwise than in the detail."""
    return {**_today(row, base), "updatedDate": local(row["updated"])}


def detail(row: Row, base: str) -> Row:
    """One report of today, without its envelope."""
    return {**_today(row, base), "updateDate": local(row["updated"])}


def _today(row: Row, base: str) -> Row:
    number = int(number_of(row["id"]))
    name = row["service"] or row["service_code"]
    address = {
        "streetNameFr": row["address"] or None,
        "streetNumber": None,
        "postalCode": row["zipcode"] or None,
        "municipality": row["sector"] or None,
    }
    return {
        "id": number,
        "status": STATUSES[Status(row["status"])],
        "creationDate": local(row["requested"]),
        "category": {
            "id": row["service_code"],
            "nameFr": name,
            "nameNl": f"{name} (nl)",
            "public": True,
            "category": {"id": "voie", "nameFr": "Voirie"},
        },
        "location": {"coordinates": coordinates(row), "address": address},
        "responsibleOrganisation": {"nameFr": row["role"]} if row["role"] else None,
        "_links": {"self": {"href": f"{base}/api/incidents/{number}"}},
    }


def older(row: Row, base: str) -> Row:
    """One report of the older server. Its English names are French, the telephone a dummy,
    the number of a report a text, and no time of change is told."""
    name, number = row["service"] or row["service_code"], number_of(row["id"])
    team = f"{row['role']} - Commune (02 000 00 00)" if row["role"] else ""
    photo = f"{base}/photos/{row['picture']}" if row["picture"] else ""
    return {
        "id": number,
        "creationDate": local(row["requested"]),
        "status": NUMBERS[Status(row["status"])],
        "duplicates": 0,
        "several_occurences": False,
        "category": {"id": row["service_code"], "nameEn": name, "nameFr": name, "nameNl": name},
        "location": {
            "coordinates": coordinates(row),
            "address": {
                "addressType": "MUNICIPALITY",
                "streetNameFr": row["address"],
                "streetNumber": "",
                "postalCode": row["zipcode"],
            },
        },
        "assignee": {"nameEn": team, "nameFr": team, "nameNl": team, "phoneNumber": "00000000"},
        "oldest_attachment": photo,
    }


def history(entries: list[Row]) -> list[Row]:
    """Public events of the older server."""
    return [
        {
            "id": entry["id"],
            "date": local(moment(entry["made_at"], "made_at")),
            "actorFr": entry["author"],
            "eventFr": f"Statut : {entry['new']}",
        }
        for entry in entries
        if entry["field"] == "status"
    ]


def comments(entries: list[Row]) -> list[Row]:
    """Public comments of the older server; what the webhook brings is internal."""
    return [
        {
            "id": entry["id"],
            "created": datetime.fromisoformat(entry["made_at"][:10]).strftime("%d/%m/%Y"),
            "created_by": {"fr": "Citoyen", "nl": "Burger", "en": "Citizen"},
            "type": "comment",
            "comment": entry["text"],
        }
        for entry in entries
        if entry["field"] == "comment"
    ]


def tree(services: list[Row]) -> list[Row]:
    """Categories of today: groups of leaves, one that is shut and one that only staff use."""
    leaves = [
        {
            "id": one["code"],
            "nameFr": one["name"],
            "assignable": True,
            "active": True,
            "public": True,
            "mandatoryComment": False,
            "subCategories": [],
        }
        for one in services
    ]
    shut = {"id": "shut", "nameFr": "Fermée", "active": False, "public": True, "subCategories": []}
    staff = {"id": "pro", "nameFr": "Interne", "active": True, "public": False}
    return [
        {
            "id": "voie",
            "nameFr": "Voirie",
            "active": True,
            "public": True,
            "subCategories": [*leaves, shut, staff],
        }
    ]
