"""Turns an operation into the body of a request to Signalen, and an answer into a receipt. Pure
functions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ...core.errors import LostAnswer, MoveRefused, NeedsReply, NotSupported, Refused
from ...core.model.capabilities import DEEDS, WRITABLE
from ...core.model.operation import Operation
from ...core.model.report import Report
from ...core.model.status import Status
from ...core.timestamps import format_time, parse_time
from ..base import Receipt
from ..values import dig, object_of, text
from .addresses import address_of, kept_place
from .records import BadRow, RowContext, report_of, row_id
from .statuses import ANSWERED_IN, LOUD, STATES, code_for, code_of

if TYPE_CHECKING:
    from ...core.text.json_values import Json

PARTS = frozenset(WRITABLE) - {"photo"} - DEEDS
"""Parts that one PATCH request has; each photo is a request of its own."""

MARKED, MARK = "extra_properties", "signalement"
"""Field of ``location``, and key in it, with the id of the operation that made the report. The
server stores it and shows it to programs; it is in no mail and on no page."""

NO_PLACE: Mapping[str, Json] = {}
_NO_MOVE = "Invalid state transition"


def body_of(
    operation: Operation, fresh: Report, base: str, place: Mapping[str, Json] = NO_PLACE
) -> dict[str, Json]:
    """The PATCH that carries a change, all of it or nothing. Raises ``NotSupported``.

    The body has every key that Signalen needs: without one of them the server fails.
    ``place``: the ``location`` that the server shows now; with a new point, its rest is sent back.
    """
    unknown = operation.written - PARTS
    if unknown:
        raise NotSupported(f"Signalen takes no {', '.join(sorted(unknown))} in one request")
    sets = operation.sets
    body: dict[str, Json] = {}
    if "position" in sets:
        body["location"] = {**kept_place(place), "geometrie": _point(sets["position"])}
    if "status" in sets or operation.reply:
        body["status"] = _status(operation, fresh)
    if "service_code" in sets:
        body["category"] = {"category_url": category_url(sets["service_code"], base)}
    if operation.note:
        body["notes"] = [{"text": operation.note}]
    if "department" in sets:
        body["routing_departments"] = _departments(sets["department"])
    if "assignee" in sets:
        body["assigned_user_email"] = sets["assignee"] or None
    return {**body, **_triage(sets)}


def _triage(sets: Mapping[str, str]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    if "priority" in sets:
        found["priority"] = {"priority": sets["priority"]}
    if "report_type" in sets:
        found["type"] = {"code": sets["report_type"]}
    return found


def new_body(operation: Operation, base: str, now: datetime) -> dict[str, Json]:
    """The body of a new report. There is no idempotency key; the operation's id is stored where no
    citizen reads it (:data:`MARKED`).

    An address without a house number is put into the text. As a field it would make the server
    fail, which looks up every address, or the server would complete it to a neighbour's address.
    """
    sets = operation.sets
    made, _ = parse_time(operation.created, "UTC")
    line = sets.get("address", "").strip()
    address = address_of(line)
    location: dict[str, Json] = {MARKED: {MARK: operation.id}}
    if sets.get("position"):
        location["geometrie"] = _point(sets["position"])
    if address:
        location["address"] = address
    return {
        "text": "\n".join(filter(None, (sets.get("description", ""), "" if address else line))),
        "location": location,
        "category": {"category_url": category_url(sets.get("service_code", ""), base)},
        "reporter": {
            "email": operation.caller.get("email") or None,
            "phone": operation.caller.get("phone") or None,
            "sharing_allowed": False,
        },
        "incident_date_start": format_time(made or now),
        **({"source": sets["source"]} if sets.get("source") else {}),
    }


def mark_of(row: Json) -> str:
    """The id of the operation that made a report, from a row of the list or the record of one
    report; empty for other reports."""
    place = dig(row, f"location.{MARKED}") if isinstance(row, Mapping) else None
    return text(place.get(MARK)) if isinstance(place, Mapping) else ""


def category_url(code: str, base: str) -> str:
    """The path of a category, which Signalen wants in place of a slug. Raises ``NotSupported``."""
    main, _, sub = code.partition("/")
    if not main or not sub or "/" in sub:
        raise NotSupported(f"no category {code[:80]!r}")
    path = urlsplit(base).path
    slugs = quote(main, safe=""), quote(sub, safe="")
    return f"{path}/public/terms/categories/{slugs[0]}/sub_categories/{slugs[1]}"


def receipt_of(
    report_id: str, value: Json, frame: RowContext, http_status: int, operation: Operation
) -> Receipt:
    """The receipt of a success, with the record in the answer if it is of this report."""
    try:
        shown: Report | None = report_of(value, frame)
    except BadRow:
        shown = None
    if shown is not None and shown.report_id != report_id:
        shown = None
    named = isinstance(value, Mapping) and shown is not None
    found_texts = texts_in(object_of(value), operation) if named else frozenset()
    return Receipt(report_id, shown, found_texts, http_status=http_status)


def texts_in(value: Mapping[str, Json], operation: Operation) -> frozenset[str]:
    """Which of the sent texts the record in the answer has, as the text of its status or as the
    newest note that somebody wrote: those of the server, about a mail, are of nobody."""
    notes = value.get("notes")
    of_people = (
        one
        for one in (notes if isinstance(notes, list) else [])
        if isinstance(one, Mapping) and one.get("created_by", True)
    )
    note = next((one.get("text") for one in of_people), "")
    there = {"reply": dig(value, "status.text"), "note": note}
    sent = {"reply": operation.reply, "note": operation.note}
    return frozenset(
        kind
        for kind, sent_text in sent.items()
        if sent_text and " ".join(text(there[kind]).split()) == " ".join(sent_text.split())
    )


def typed_refusal(error: Refused) -> Refused:
    """``error`` as ``MoveRefused`` if the server refused the change from one status to another: a
    later version may have another table than ``statuses``. The server's message tells it, which is
    always in English, because Signalen has no translations."""
    refused = _NO_MOVE in error.server_message
    return MoveRefused(str(error), error.server_message) if refused else error


def created_of(value: Json) -> str:
    """The id of a new report. Raises ``LostAnswer`` when the answer names none."""
    report_id = row_id(value)
    if not report_id:
        raise LostAnswer("answered yes to a new report without saying its number")
    return report_id


def _status(operation: Operation, fresh: Report) -> Mapping[str, Json]:
    """The status to send; a reply alone is sent with the status that the report has."""
    current, wanted = code_of(fresh.raw_status), operation.sets.get("status", "")
    if wanted:
        known = {str(status) for status in Status}
        code = code_for(Status(wanted), current) if wanted in known else ""
        if not code:
            raise NotSupported(f"Signalen has no word for {wanted!r}")
        if current in STATES and code not in STATES[current].leads_to:
            raise MoveRefused(f"{code!r} does not follow {current!r}")
    elif current in ANSWERED_IN:
        code = current
    else:
        raise NotSupported(f"Signalen takes no answer in the status {fresh.raw_status[:80]!r}")
    if code in LOUD and not operation.reply:
        raise NeedsReply(f"Signalen takes {STATES[code].name!r} only with a text")
    return {"state": code, "text": operation.reply, "send_email": bool(operation.reply)}


def _departments(ids: str) -> list[dict[str, int]]:
    found = [one.strip() for one in ids.split(",") if one.strip()]
    if not all(one.isascii() and one.isdigit() for one in found):
        raise NotSupported(f"no department {ids[:80]!r}")
    return [{"id": int(one)} for one in found]


def _point(position: str) -> dict[str, Json]:
    """GeoJSON in degrees, EPSG:4326, of ``lon lat``."""
    try:
        lon, lat = map(float, position.split())
    except ValueError as error:
        raise NotSupported(f"no position {position[:40]!r}") from error
    return {"type": "Point", "coordinates": [lon, lat]}
