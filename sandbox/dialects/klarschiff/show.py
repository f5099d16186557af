"""How Klarschiff shows a report: numeric ids, statuses of its back office, one public text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from signalement_plugin.core.model.status import Status

from ...reports.store import Store
from ..publik.query import number_of

ZONE = ZoneInfo("Europe/Brussels")
FIRMS: Mapping[str, str] = {"NW": "Nordwasser", "SR": "Stadtreinigung"}
"""Short name → name of a company that a report can be delegated to. No resource lists them."""

STATUSES: Mapping[Status, tuple[str, str]] = {
    Status.NEW: ("received", "RECEIVED"),
    Status.ACCEPTED: ("reviewed", "RECEIVED"),
    Status.IN_PROGRESS: ("in_process", "IN_PROCESS"),
    Status.PLANNED: ("in_process", "IN_PROCESS"),
    Status.WAITING: ("in_process", "IN_PROCESS"),
    Status.RESOLVED: ("closed", "PROCESSED"),
    Status.CLOSED: ("closed", "PROCESSED"),
    Status.REJECTED: ("not_solvable", "REJECTED"),
    Status.DUPLICATE: ("duplicate", "REJECTED"),
    Status.UNKNOWN: ("pending", "PENDING"),
}
"""Neutral status → ``status`` and ``detailed_status``. A report that was not confirmed by mail is
*pending*."""

_ROWS = (
    "SELECT r.*, s.name AS service, d.name AS team,"
    " (SELECT name FROM photos WHERE report_id = r.id ORDER BY number LIMIT 1) AS picture"
    " FROM reports r"
    " LEFT JOIN services s ON s.jurisdiction = r.jurisdiction AND s.code = r.service_code"
    " LEFT JOIN departments d ON d.id = r.department"
    " WHERE :ids IS NULL OR r.id IN (SELECT value FROM json_each(:ids)) ORDER BY r.seq"
)

Row = dict[str, Any]


def rows_of(store: Store, ids: list[str] | None = None) -> list[Row]:
    """Reports by their stored ids, or all, the oldest first."""
    return store.rows(_ROWS, {"ids": None if ids is None else json.dumps(ids)})


def codes(store: Store) -> dict[str, int]:
    """Code of a service → the number that it has here."""
    return {row["code"]: at for at, row in enumerate(store.services(), 1)}


def shown(row: Row, numbers: Mapping[str, int], base: str, *, more: bool, staff: bool) -> Row:
    """One report. ``more``: with ``extended_attributes``; ``staff``: to a key that may see."""
    status, detailed = STATUSES[Status(row["status"])]
    attributes = {"extended_attributes": _extended(row, detailed, staff=staff)} if more else {}
    return {
        "service_request_id": int(number_of(row["id"])),
        **attributes,
        "status_notes": row["status_notes"] or None,
        "status": status,
        "service_code": numbers.get(row["service_code"], 0),
        "service_name": row["service"] or row["service_code"],
        "description": row["description"] or "",
        "agency_responsible": _agency(row),
        "service_notice": None,
        "requested_datetime": local(row["requested"]),
        "updated_datetime": local(row["updated"]),
        "expected_datetime": None,
        "address": row["address"] or "",
        "adress_id": None,
        "lat": row["lat"],
        "long": row["long"],
        "media_url": f"{base}/pictures/{row['picture']}" if row["picture"] else None,
        "zipcode": row["zipcode"] or None,
    }


def _extended(row: Row, detailed: str, *, staff: bool) -> Row:
    public = {
        "detailed_status": detailed,
        "detailed_status_datetime": None,
        "description_public": True,
        "expected_closure": None,
        "votes": 0,
        "priority": 0,
        "media_urls": None,
        "photo_required": False,
    }
    if not staff:
        return public
    return public | {
        "trust": 0,
        "property_owner": None,
        "delegation": row["assignee"] if row["assignee"] in FIRMS else None,
        "job_status": None,
        "job_priority": None,
    }


def _agency(row: Row) -> str:
    """Somebody always is responsible; the firm stands behind."""
    responsible = row["team"] or "Commune"
    firm = FIRMS.get(row["assignee"])
    return f"{responsible} [{firm}]" if firm else responsible


def local(moment: int | None) -> str | None:
    """Seconds since 1970 with milliseconds and the site's offset."""
    if moment is None:
        return None
    return datetime.fromtimestamp(moment, ZONE).isoformat(timespec="milliseconds")
