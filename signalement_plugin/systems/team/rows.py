"""Converts rows of a team's database to reports and changes, and a change to the body of its row;
for the service and for QGIS. Pure functions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from ...core.errors import NotData
from ...core.model.capabilities import WRITABLE
from ...core.model.operation import FINAL, Operation, State
from ...core.model.reason_details import NO_DETAILS, ReasonDetails
from ...core.model.report import Report
from ...core.model.report_columns import TEXTS, FieldValue
from ...core.model.status import Status
from ..mailbox import HandedChange, MailboxChange

TIMES = ("requested", "updated", "due")
_ON_THE_WAY = frozenset({"held", "queued", "sending", "settling"})

_DECIDED = frozenset({State.HELD, State.CONFLICT})

Row = Mapping[str, object]


def report_of(row: Row) -> Report:
    """The report of a row of the team's reports. Raises ``NotData``."""
    texts = {
        name: str(row[name] or "") for name in TEXTS if name not in (*TIMES, "status", "flags")
    }
    times = {name: row[name] for name in TIMES}
    flags = tuple(filter(None, str(row["flags"]).split(",")))
    place = {name: row[name] for name in ("lon", "lat")}
    more: dict[str, FieldValue] = {**texts, **times, **place}
    try:
        status = Status(str(row["status"]))
    except ValueError as error:
        raise NotData("a status that is not known") from error
    return Report(status=status, flags=flags, **more)


def change_of(row: Row) -> HandedChange:
    """Where a change stands, from a row of the view ``operations``. It is not over before the
    report's row can be read with its effect (``done_seq``, rule T8), nor while the service still
    looks for an *unverified* change."""
    state = State.HANDED if row["state"] in _ON_THE_WAY else State(str(row["state"]))
    looking = state is State.UNVERIFIED and row["reason"] == "settle"
    shown = row["done_seq"] is not None or state is State.CANCELLED
    return HandedChange(
        state,
        over=state in FINAL and shown and not looking,
        asks=row["state"] == "conflict" or (row["state"] == "unknown" and row["asks"] is True),
        reason=str(row["reason"]),
        server_message=str(row["words"]),
        details=_details(str(row["details"])),
        server=_server(row["server"]),
        report_id=str(row["report_id"]),
    )


def waiting_change(row: Row) -> MailboxChange | None:
    """The change of a row of the view ``operations`` that is not over; ``None`` where its body is
    no change: another desk has written it."""
    body, since = row["body"], row["created"]
    sets = body.get("sets", {}) if isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(sets, dict) or not isinstance(since, datetime):
        return None
    operation = Operation(
        id=str(row["id"]),
        report_id=str(row["report_id"]),
        sets={name: str(sets[name]) for name in WRITABLE if name in sets},
        reply=str(body.get("reply") or ""),
        note=str(body.get("note") or ""),
    )
    state = State.SENDING if row["state"] == "settling" else State(str(row["state"]))
    asks = state in _DECIDED or (state is State.UNKNOWN and row["asks"] is True)
    return MailboxChange(operation, str(row["author"]), since, state, asks)


def body_of(operation: Operation) -> dict[str, object]:
    """A change as the mailbox stores it, without the caller and without the paths of pictures. Its
    account was compared at the desk: the mailbox stores the login that hands it over."""
    body: dict[str, object] = json.loads(replace(operation.anonymous(), account="").to_json())
    return {**body, "photos": []}


def _details(text: str) -> ReasonDetails:
    try:
        return ReasonDetails.from_json(text)
    except (ValueError, TypeError, KeyError):
        return NO_DETAILS


def _server(given: object) -> Report | None:
    try:
        return Report.from_json(json.dumps(given)) if isinstance(given, dict) else None
    except (ValueError, TypeError, KeyError):
        return None
