"""Writes of the Signalen dialect. A PATCH that is refused changes nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ...reports.changes import (
    REPORTER,
    Arrival,
    Change,
    Picture,
    change_report,
    receive_report,
    touch_report,
)
from ...reports.effects import CURRENT
from ...reports.problem import Problem
from ...reports.record import Record
from ...reports.store import Store
from ...web.access import picture
from . import checks as check
from .answers import BadInput
from .rows import routing_ids, signal
from .statuses import ASKING

ROBOT = "Signalen systeem"
MAILED = "Automatische e-mail is verzonden aan de melder."
NEEDED = ("text", "location", "category", "reporter", "incident_date_start")
_KEEP = (
    "INSERT INTO signalen"
    " (report_id, state, kept_as, text, mailed, routing, place, parent, priority, type)"
    " VALUES (:id, :state, :kept_as, :text, :mailed, :routing, :place, :parent, :priority, :type)"
    " ON CONFLICT (report_id) DO UPDATE"
    " SET state = :state, kept_as = :kept_as, text = :text, mailed = :mailed, routing = :routing,"
    " place = :place, priority = :priority, type = :type"
)
_PLACED = "UPDATE reports SET address = :address, sector = :sector WHERE id = :id"

Teams = Mapping[str, Mapping[str, Any]]


def teams_of(store: Store) -> dict[str, dict[str, Any]]:
    """Departments by their id in this database; on the wire they are numbered."""
    rows = store.rows("SELECT rowid AS number, id, name FROM departments ORDER BY rowid")
    return {
        row["id"]: {
            "id": row["number"],
            "code": str(row["id"])[:3].upper(),
            "name": row["name"],
            "is_intern": True,
        }
        for row in rows
    }


def patch(store: Store, row: Mapping[str, Any], body: Any, author: str, operation_id: str) -> None:
    """Carry out a PATCH of the report of ``row``; unknown keys count for nothing."""
    body = body if isinstance(body, dict) else {}
    told = check.status_of(body["status"], row["state"]) if "status" in body else None
    sets: dict[str, Any] = {}
    place: dict[str, Any] | None = None
    if "location" in body:
        sets["position"] = check.place_of(body["location"])
        place = check.kept_of(body["location"])
    routing = _routed(store, row, body, sets)
    if "assigned_user_email" in body:
        sets["assignee"] = check.user_of(body["assigned_user_email"], store)
    if told:
        sets["status"] = check.kept_as(told.state)
    triage = check.triage_of(body)
    if told and told.state == ASKING and not row["email"]:
        raise BadInput({"status": {"state": ["Nobody can be asked: no address."]}})
    note = check.note_of(body["notes"]) if "notes" in body else ""
    values = {"reply": told.text if told else "", "note": note}
    change = Change(author, operation_id, sets=sets, beside=triage, **values)
    before = store.history(row["id"])
    kept = change_report(store, row["id"], change)
    if CURRENT.get().keep:  # a fault ``keep_…``: the answer is yes, and no field is changed
        return
    if told and len(store.history(row["id"])) == len(before):
        kept = touch_report(store, row["id"], author)  # nothing logged: only version and time move
    _keep(store, {**row, **triage}, told, routing, kept, place)
    if told and told.state in ("o", "a"):
        _close_parts(store, row["id"])
    if told and told.mails and row["email"] and not row["parent"]:
        change_report(store, row["id"], Change(ROBOT, note=MAILED))


def _routed(
    store: Store, row: Mapping[str, Any], body: Mapping[str, Any], sets: dict[str, Any]
) -> list[str] | None:
    """The departments as they will be, and into ``sets`` what goes with them: another
    category takes them and the user away, another department takes the user."""
    routing = routing_ids(row)
    if "category" in body:
        sets["service_code"] = check.service_of(body["category"], store)
        if sets["service_code"] != row["service_code"]:
            routing = None
            sets.update(department="", assignee="")
    if "routing_departments" in body:
        wanted = check.routing_of(body["routing_departments"], teams_of(store))
        sets["department"] = wanted[0] if wanted else ""
        if set(routing or ()) - set(wanted):
            sets["assignee"] = ""
        routing = wanted
    return routing


def _keep(
    store: Store,
    row: Mapping[str, Any],
    told: check.Told | None,
    routing: list[str] | None,
    kept: Record,
    place: Mapping[str, Any] | None,
) -> None:
    own = row["own"]
    values = {
        "id": row["id"],
        "state": told.state if told else row["state"],
        "kept_as": kept.status.value,
        "text": told.text if told else (row["status_text"] if own else row["status_notes"]),
        "mailed": int(told.mails if told else bool(own and row["mailed"])),
        "routing": "" if routing is None else json.dumps(routing),
        "place": (row["place"] or "") if place is None else json.dumps(place),
        "parent": row["parent"] or "",
        "priority": row["priority"] or "normal",
        "type": row["type"] or "SIG",
    }
    with store.writing() as db:
        db.execute(_KEEP, values)
        if place is not None:
            db.execute(_PLACED, _placed(row["id"], place))


def _placed(report_id: str, place: Mapping[str, Any]) -> dict[str, str]:
    return {
        "id": report_id,
        "address": check.line_of(place["address"]),
        "sector": place["area_name"] or "",
    }


def parts_of(store: Store, report_id: str) -> list[str]:
    """Signals that are parts of another."""
    found = store.rows("SELECT report_id FROM signalen WHERE parent = :id", {"id": report_id})
    return [str(row["report_id"]) for row in found]


def _close_parts(store: Store, report_id: str) -> None:
    """Closing a signal cancels those of its parts that are not closed."""
    for part in parts_of(store, report_id):
        row = signal(store, part)
        if row and row["state"] not in ("o", "a"):
            told = check.Told("a", "Parent handled", mails=False)
            kept = change_report(store, part, Change(ROBOT, sets={"status": check.kept_as("a")}))
            _keep(store, row, told, routing_ids(row), kept, None)


def create(store: Store, body: Any, author: str, operation_id: str) -> str:
    """A new signal; returns its number in this database."""
    given = check.required(body, NEEDED)
    lat, long = check.place_of(given["location"])
    place = check.kept_of(given["location"])
    reporter = {name: given["reporter"].get(name) or "" for name in REPORTER}
    record = Record(
        id="",
        jurisdiction=store.jurisdictions()[0],
        service_code=check.service_of(given["category"], store),
        description=str(given["text"]),
        address=check.line_of(place["address"]),
        sector=str(place["area_name"] or ""),
        source=check.source_of(given),
        lat=lat,
        long=long,
    )
    made = receive_report(store, Arrival(author, record, reporter, operation_id))
    values = {"id": made.id, "state": "m", "kept_as": made.status.value, "text": "", "mailed": 0}
    with store.writing() as db:
        rest = {"routing": "", "parent": "", "priority": "normal", "type": "SIG"}
        db.execute(_KEEP, {**values, **rest, "place": json.dumps(place)})
    return made.id


def attach(
    store: Store, report_id: str, file: tuple[str, bytes], author: str, operation_id: str
) -> None:
    """Keep a picture; a note in the history names its file."""
    name, content = file
    pictures: tuple[Picture, ...]
    try:
        pictures = (picture(content)._replace(name=name),)
    except Problem as error:
        raise BadInput({"file": [error.description]}) from error
    change_report(store, report_id, Change(author, operation_id, pictures=pictures))
