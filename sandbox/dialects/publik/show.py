"""How Publik shows a report: few fields in a list unless more are asked for, all of them (personal
data too) when one report is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timezone
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from signalement_plugin.core.model.status import Status

from ...reports.query import moment
from ...reports.store import Store
from .query import local, number_of, order_number
from .workflow import FIELDS, FORMS, STEPS, offered

_PAGE = (
    "SELECT r.*, s.name AS service, d.name AS role, p.email, p.first_name, p.last_name, p.phone,"
    " (SELECT name FROM photos WHERE report_id = r.id ORDER BY number LIMIT 1) AS picture,"
    " EXISTS (SELECT 1 FROM change_log c WHERE c.report_id = r.id AND c.field = 'created'"
    " AND c.operation_id <> '') AS registered"
    " FROM reports r"
    " LEFT JOIN services s ON s.jurisdiction = r.jurisdiction AND s.code = r.service_code"
    " LEFT JOIN departments d ON d.id = r.department"
    " LEFT JOIN reporters p ON p.report_id = r.id"
    " WHERE r.seq IN (SELECT value FROM json_each(:seqs))"
)
_DATA = "SELECT name, body FROM workflow_data WHERE report_id = :id"
_GEOCODED, _GEOCODED_FAR = 0.0001, 0.0008
"""Degrees between the pin and the point of its address: the second of one citizen's report in ten;
whoever registers a call puts the pin where the address is."""
PARTS = (
    "fields",
    "user",
    "evolution",
    "roles",
    "submission",
    "workflow",
    "workflow-data",
    "actions",
)

Row = dict[str, Any]


def parts_of(asked: Mapping[str, str], *, alone: bool) -> frozenset[str]:
    """Which parts are shown: in lists those asked for, of one report all but the actions."""
    every = asked.get("full") == "on"
    default = {part: every or (alone and part != "actions") for part in PARTS}
    values = {part: asked.get(f"include-{part}") for part in PARTS}
    return frozenset(
        part for part in PARTS if (values[part] == "on" if values[part] else default[part])
    )


def rows_of(store: Store, seqs: list[int]) -> list[Row]:
    """The rows of a page, in the order of ``seqs``."""
    found = {row["seq"]: row for row in store.rows(_PAGE, {"seqs": json.dumps(seqs)})}
    return [found[seq] for seq in seqs if seq in found]


def shown(
    store: Store,
    row: Row,
    slug: str,
    base: str,
    parts: frozenset[str],
    *,
    acts: bool = True,
    alone: bool = False,
) -> dict[str, Any]:
    """One report. Without any part only its short form; places and addresses come with the
    fields. ``acts``: who asks may set off what the workflow has; to others nothing is offered.
    ``alone``: no list."""
    number = number_of(row["id"])
    whole: dict[str, Any] = {
        "uuid": f"00000000-0000-4000-8000-{row['seq']:012d}",
        "id": number,
        "internal_id": number,
        "display_id": f"130-{number}",
        "display_name": f"{FORMS[slug]} - n°130-{number}",
        "text": FORMS[slug],
        "url": f"{base}/{slug}/{number}/",
        "receipt_time": local(row["requested"]),
        "last_update_time": local(row["updated"]),
    }
    whole["digests" if alone else "digest"] = None
    if alone or "fields" in parts:
        whole |= _addressed(row, f"{slug}/{number}/", base)
    makers = {
        "fields": ("fields", lambda: _fields(row, slug, base)),
        "user": ("user", lambda: _user(row)),
        "evolution": ("evolution", lambda: _evolution(store, row)),
        "roles": ("roles", lambda: _roles(store, row)),
        "submission": ("submission", lambda: {"backoffice": False, "channel": "web"}),
        "workflow": ("workflow", lambda: _workflow(store, row, parts)),
        "actions": ("actions", lambda: _actions(row, slug, base) if acts else {}),
    }
    whole |= {name: make() for part, (name, make) in makers.items() if part in parts}
    return whole


def _addressed(row: Row, tail: str, base: str) -> dict[str, Any]:
    added = {
        "criticality_level": 0,
        "backoffice_url": f"{base}/backoffice/management/{tail}",
        "api_url": f"{base}/api/forms/{tail}",
    }
    if row["lat"] is None:
        return added
    # The workflow replaces the pin by the position of the address.
    far = row["seq"] % 10 == 1 and not row["registered"]
    point = {"lat": row["lat"] + (_GEOCODED_FAR if far else _GEOCODED), "lon": row["long"]}
    return {**added, "geolocations": {"base": point}}


def _fields(row: Row, slug: str, base: str) -> dict[str, Any]:
    number = number_of(row["id"])
    pin = {"lat": row["lat"], "lon": row["long"]} if row["lat"] is not None else None
    fields: dict[str, Any] = {
        **{name: None for name, *_ in FIELDS},
        **dict.fromkeys(("atal_thematic", "atal_thematic_raw", "pic2", "pic3")),
        "map": pin,
        "category": row["service"] or row["service_code"],
        "category_raw": row["service_code"],
        "addinfo": row["description"] or None,
        "street": row["address"] or None,
        "number": None,
        "origin_source": row["source"] or None,
        "firstname": row["first_name"],
        "lastname": row["last_name"],
        "mail": row["email"],
        "phonenum": row["phone"],
        "follow": True,
        "pic1": None,
    }
    if row["picture"]:
        url = f"{base}/{slug}/{number}/download?hash={row['seq']}"
        fields["pic1"] = {
            "filename": row["picture"],
            "content_type": "image/png",
            "url": url,
            "thumbnail_url": f"{url}&thumbnail=1",
        }
    return fields


def _user(row: Row) -> dict[str, Any]:
    name = f"{row['first_name'] or 'Ana'} {row['last_name'] or 'Test'}"
    return {"id": 9, "name": name, "email": row["email"], "NameID": ["0"]}


def _roles(store: Store, row: Row) -> dict[str, Any]:
    """Whoever holds it: the form's own recipient while nobody was chosen; of a person, nothing."""
    name = row["role"] or row["department"]
    holders = [role(row["department"], name)] if row["department"] else recipient(store)
    if row["assignee"] and not row["department"]:
        holders = []
    return {"_receiver": holders, "concerned": holders, "actions": []}


def recipient(store: Store) -> list[dict[str, Any]]:
    """The role that the form has for its recipient."""
    return [role(row["id"], row["name"]) for row in store.departments()[:1]]


def mail_of(name: str) -> str:
    """The address of somebody of the back office."""
    return f"{name.lower().replace(' ', '.')}@commune.example"


def role(key: str, name: str) -> dict[str, Any]:
    """A role as records and lists carry it."""
    return {
        "id": key,
        "name": name,
        "text": name,
        "slug": key,
        "details": "",
        "emails": [],
        "emails_to_members": False,
        "allows_backoffice_access": True,
    }


def _workflow(store: Store, row: Row, parts: frozenset[str]) -> dict[str, Any]:
    step = STEPS[Status(row["status"])]
    since = datetime.fromtimestamp(row["status_since"] or 0, timezone.utc).isoformat()
    arrival = {"first_arrival_datetime": since, "latest_arrival_datetime": since}
    status = {"id": step.id, "name": step.name, "endpoint": step.end, **arrival}
    workflow: dict[str, Any] = {"status": status, "real_status": status}
    workflow["fields"] = {"ditnu": order_number(row)}
    if "workflow-data" in parts:
        data: dict[str, Any] = {}
        for kept in store.rows(_DATA, {"id": row["id"]}):
            body = json.loads(kept["body"])
            data |= {kept["name"]: body} if kept["name"] else body
        workflow["data"] = data
    return workflow


def _actions(row: Row, slug: str, base: str) -> dict[str, str]:
    here = f"{base}/api/forms/{slug}/{number_of(row['id'])}/"
    offers = offered(slug, STEPS[Status(row["status"])].id)
    return {key: here + tail for key, tail in offers.items()}


def _evolution(store: Store, row: Row) -> list[dict[str, Any]]:
    """One step per change of status, and per comment of a person. What an action of a program
    leaves lies in the step before it, without a time or an author of its own."""
    first = {"time": local(row["requested"]), "last_jump_datetime": None, "status": "1"}
    steps: list[dict[str, Any]] = [{**first, "who_id": "_submitter", "who": _user(row)}]
    log = [entry for entry in store.history(row["id"]) if entry["field"] != "created"]
    for (made_at, author, program), entries in groupby(log, _request_of):
        step: dict[str, Any] = {
            "time": _of_log(made_at),
            "last_jump_datetime": None,
            "who_id": None,
            "parts": [],
        }
        for entry in entries:
            if entry["field"] == "status":
                step["status"] = STEPS[Status(entry["new"])].id
            elif part := _part(entry):
                step["parts"].append(part)
        citizen = any(part.get("identifier") for part in step["parts"])
        if program:
            steps[-1].setdefault("parts", []).extend(step.pop("parts"))
            step["parts"] = []
            if "status" not in step:
                continue
        if citizen:
            step |= {"who_id": "_submitter", "who": _user(row)}
        elif not program:
            step |= {"who_id": "1", "who": {"id": 1, "name": author}}
        steps.append(step)
    return steps


def _request_of(entry: Row) -> tuple[str, str, str]:
    return entry["made_at"], entry["author"], entry["operation_id"]


def _of_log(text: str) -> str | None:
    return local(moment(text, "made_at"))


def _part(entry: Row) -> dict[str, Any] | None:
    """A comment, in the shape of its kind."""
    paragraph = f"<p>{escape(entry['text'])}</p>"
    if entry["field"] == "comment":
        plain = {"comment": paragraph, "comment_plain_text": entry["text"]}
        return {"type": "workflow-comment", "identifier": "citoyen", **plain}
    if entry["field"] in ("reply", "note"):
        to = ["_receiver"] if entry["field"] == "note" else None
        return {"type": "workflow-comment", "content": paragraph, "to": to}
    return None
