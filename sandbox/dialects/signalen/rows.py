"""Reports as Signalen shows them: filters, order and JSON. Rows are joined in one statement."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any
from zoneinfo import ZoneInfo

from ...reports.store import Store
from .access import email_of
from .answers import BadInput
from .statuses import NAMES, PLACE, SHOWN_AS

ZONE = ZoneInfo("Europe/Amsterdam")
MASK = "*****"
TERMS = "/signals/v1/public/terms/categories"
SIGNALS = "/signals/v1/private/signals/"
_CASES = " ".join(f"WHEN '{word}' THEN '{code}'" for word, code in SHOWN_AS.items())
_STATE = f"CASE WHEN s.kept_as = r.status THEN s.state ELSE CASE r.status {_CASES} END END"
_FROM = (
    "FROM reports r LEFT JOIN signalen s ON s.report_id = r.id"
    " LEFT JOIN services c ON c.jurisdiction = r.jurisdiction AND c.code = r.service_code"
    " LEFT JOIN reporters p ON p.report_id = r.id"
    " WHERE r.id GLOB '[0-9][0-9][0-9][0-9]-[0-9]*'"
)
_COLUMNS = (
    "SELECT r.*, coalesce(r.requested, r.updated) AS made, c.name AS category,"
    " c.service_group, p.email, p.phone, s.text AS status_text, s.mailed, s.routing,"
    " s.place, s.parent, s.priority, s.type,"
    " EXISTS (SELECT 1 FROM signalen k WHERE k.parent = r.id) AS has_parts,"
    " s.kept_as = r.status AS own,"
    " EXISTS (SELECT 1 FROM photos f WHERE f.report_id = r.id) AS has_photo,"
)
CLAUSES: Mapping[str, str] = {
    "status": " ".join((_STATE, "IN (SELECT value FROM json_each(:status))")),
    "created_after": "coalesce(r.requested, r.updated) >= :created_after",
    "created_before": "coalesce(r.requested, r.updated) <= :created_before",
    "updated_after": "r.updated >= :updated_after",
    "updated_before": "r.updated <= :updated_before",
    "id": "r.id IN (SELECT value FROM json_each(:id))",
    "unseen": "r.service_code NOT IN (SELECT value FROM json_each(:unseen))",
    "assigned_user_email": "r.assignee = :assigned_user_email",
}
ORDERS: Mapping[str, str] = {
    "id": "r.id",
    "created_at": "made",
    "updated_at": "r.updated",
    "status": "state",
}


@dataclass
class Asked:
    """Filters of a list; those that nobody knows are ignored."""

    bound: dict[str, object] = field(default_factory=dict)
    order: str = "made DESC, r.seq DESC"

    @property
    def condition(self) -> str:
        return "".join(f" AND {CLAUSES[name]}" for name in self.bound)


def read_filters(pairs: Iterable[tuple[str, str]]) -> Asked:
    """The filters of a query. Raises 400."""
    asked, many = Asked(), dict[str, list[str]]()
    for name, value in pairs:
        many.setdefault(name, []).append(value)
    for name, values in many.items():
        if name == "status":
            asked.bound[name] = json.dumps(_states(values))
        elif name == "id":
            asked.bound[name] = json.dumps([stored_id(values[-1])])  # earlier values are ignored
        elif name.endswith(("_after", "_before")) and name in CLAUSES and values[-1]:
            asked.bound[name] = seconds_of(values[-1], name)
        elif name == "assigned_user_email":
            login = values[-1].partition("@")[0]
            asked.bound[name] = "" if values[-1] == "null" else login
        elif name == "ordering" and values[-1].lstrip("-") in ORDERS:
            way = "DESC" if values[-1].startswith("-") else "ASC"
            asked.order = f"{ORDERS[values[-1].lstrip('-')]} {way}, r.seq {way}"
    return asked


def count(store: Store, asked: Asked) -> int:
    row = store.first(f"SELECT count(*) AS n {_FROM}{asked.condition}", asked.bound)
    return int(row["n"]) if row else 0


def signals(store: Store, asked: Asked, limit: int, offset: int) -> list[dict[str, Any]]:
    """Rows of one page."""
    sql = (
        f"{_COLUMNS} {_STATE} AS state {_FROM}{asked.condition}"
        f" ORDER BY {asked.order} LIMIT :limit OFFSET :offset"
    )
    return store.rows(sql, {**asked.bound, "limit": limit, "offset": offset})


def signal(store: Store, report_id: str) -> dict[str, Any] | None:
    """One row by its number in this database."""
    found = signals(store, Asked({"id": json.dumps([report_id])}), 1, 0)
    return found[0] if found else None


def shown(
    row: Mapping[str, Any], teams: Mapping[str, Any], site: str, *, masked: bool
) -> dict[str, Any]:
    """What list and detail have in common. ``teams``: id → row of ``departments``; ``site``:
    scheme and host."""
    number = signal_id(row["id"])
    return {
        "_links": {"self": {"href": f"{site}{SIGNALS}{number}"}},
        "_display": f"{number} - {row['state']}",
        "id": number,
        "id_display": f"SIG-{number}",
        "has_attachments": bool(row["has_photo"]),
        "text": row["description"],
        "text_extra": "",
        "source": row["source"] or "online",
        "created_at": time_of(row["made"]),
        "updated_at": time_of(row["updated"], row["version"]),
        "incident_date_start": time_of(row["made"]),
        "incident_date_end": None,
        "location": _location(row),
        "status": _status(row),
        "category": _category(row, site, teams),
        "reporter": _reporter(row, masked=masked),
        "priority": {"priority": row["priority"] or "normal", "created_by": None},
        "type": {
            "code": row["type"] or "SIG",
            "created_at": time_of(row["made"]),
            "created_by": None,
        },
        "routing_departments": _routing(row, teams),
        "assigned_user_email": email_of(row["assignee"]) or None,
    }


def _reporter(row: Mapping[str, Any], *, masked: bool) -> dict[str, Any]:
    values = {name: row[name] or "" for name in ("email", "phone")}
    contact = {name: MASK if masked and said else said for name, said in values.items()}
    return {**contact, "sharing_allowed": False, "allows_contact": True}


def _location(row: Mapping[str, Any]) -> dict[str, Any]:
    has_place = row["lat"] is not None
    place = {"type": "Point", "coordinates": [row["long"], row["lat"]]} if has_place else None
    return {
        **_kept(row),
        "id": row["seq"],
        "address_text": row["address"],
        "postcode": None,
        "geometrie": place,
        "created_by": None,
        "bag_validated": False,
    }


def _kept(row: Mapping[str, Any]) -> dict[str, Any]:
    """The other parts of a location; of a report from elsewhere its address is one street."""
    if row["place"]:
        return {**dict.fromkeys(PLACE), **json.loads(row["place"])}
    address = {"openbare_ruimte": row["address"], "huisnummer": ""} if row["address"] else None
    return {**dict.fromkeys(PLACE), "area_name": row["sector"] or None, "address": address}


def _status(row: Mapping[str, Any]) -> dict[str, Any]:
    text = row["status_text"] if row["own"] else row["status_notes"]
    return {
        "text": text or None,
        "user": None,
        "state": row["state"],
        "target_api": None,
        "extra_properties": None,
        "email_override": None,
        "state_display": NAMES[row["state"]],
        "send_email": bool(row["own"] and row["mailed"]),
        "created_at": time_of(row["status_since"]),
    }


def _category(row: Mapping[str, Any], site: str, teams: Mapping[str, Any]) -> dict[str, Any]:
    main, sub = slug(row["service_group"] or "overig"), row["service_code"]
    return {
        "sub": row["category"] or sub,
        "sub_slug": sub,
        "main": row["service_group"] or "Overig",
        "main_slug": main,
        "category_url": f"{site}{TERMS}/{main}/sub_categories/{sub}",
        "departments": ", ".join(str(team["code"]) for team in teams.values()),
        "created_by": None,
        "text": None,
        "deadline": time_of(row["expected"]) if row["expected"] else None,
        "deadline_factor_3": None,
    }


def routing_ids(row: Mapping[str, Any]) -> list[str] | None:
    """Ids of its departments in this database; ``None`` where there never was one."""
    kept = json.loads(row["routing"]) if row["routing"] else None
    if kept is not None and (kept[0] if kept else "") == row["department"]:
        return [str(one) for one in kept]
    return [row["department"]] if row["department"] else None


def _routing(row: Mapping[str, Any], teams: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    ids = routing_ids(row)
    return None if ids is None else [teams[one] for one in ids if one in teams]


def signal_id(report_id: str) -> int:
    """``2026-00012`` is signal 202600012."""
    return int(report_id.replace("-", ""))


def stored_id(number: str) -> str:
    """The inverse of :func:`signal_id`; a number that none can have stays as it is."""
    return f"{number[:4]}-{number[4:]}" if number.isascii() and number.isdigit() else number


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def seconds_of(text: str, name: str) -> int:
    """Whole seconds since 1970; a time without zone is Amsterdam's. Raises 400."""
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise BadInput({name: ["Voer een geldige datum/tijd in."]}) from error
    return int((moment if moment.tzinfo else moment.replace(tzinfo=ZONE)).timestamp() // 1)


def time_of(moment: int, micro: int = 0) -> str:
    """The version stands in for the microseconds, which this database does not keep."""
    at = datetime.fromtimestamp(moment, timezone.utc).astimezone(ZONE)
    return at.replace(microsecond=micro % 1_000_000).isoformat()


def _states(values: list[str]) -> list[str]:
    for value in values:
        if value not in NAMES:
            sentence = f"Selecteer een geldige keuze. {value} is geen beschikbare keuze."
            raise BadInput({"status": [sentence]})
    return values
