"""Turns an operation into request fields, and its answer into a receipt. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ...core.errors import LostAnswer, NeedsReply, NotSupported
from ...core.model.operation import Operation
from ...core.model.questions import GivenAnswer
from ...core.model.report import Report
from ...core.model.status import Status
from ...core.timestamps import format_time, parse_time
from ..base import Receipt
from ..values import BadRow, text
from .dialects import Dialect, Write
from .records import RowContext, report_of, row_id
from .requests import Fetched

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_ACCEPTED = 202
_SECOND = timedelta(seconds=1)
_RECORD_FIELDS = ("requested_datetime", "status")


def write_of(operation: Operation, dialect: Dialect) -> Write:
    """The one request that carries this operation. Raises ``NotSupported``."""
    written = operation.written
    write = dialect.note if written == {"note"} else dialect.change
    if write is None:
        raise NotSupported(f"{dialect.title} takes no such change")
    names = set(write.fields) | ({"position"} if {"lat", "lon"} <= set(write.fields) else set())
    unknown = written - names
    if unknown:
        raise NotSupported(f"{dialect.title} takes no {', '.join(sorted(unknown))} in one request")
    return write


def fields_of(
    operation: Operation,
    write: Write,
    dialect: Dialect,
    now: datetime,
    fresh: Report,
    email: str = "",
) -> dict[str, Json]:
    """The server's fields for a change to a report that is like ``fresh`` now; ``email``: of the
    user. Raises ``NotSupported`` for a status without a word, and ``NeedsReply``."""
    changed, shown_now = fresh.updated, fresh.notice
    status = operation.sets.get("status", "")
    with_text = write.needs_reply or status in {str(one) for one in dialect.reply_for}
    if with_text and not operation.reply:
        raise NeedsReply(f"{dialect.title} publishes a text with this change")
    values = {**write.always, **_values(operation, dialect, now, changed)}
    if status and shown_now and dialect.reply_stays:
        values.setdefault(
            "reply", ""
        )  # else the old text would appear as the reason of this status
    if email:
        values["email"] = email
    fields: dict[str, Json] = {}
    for name, path in write.fields.items():
        if name in values:
            _put(fields, path.split("."), values[name])
    return fields


def create_fields(operation: Operation, dialect: Dialect, email: str = "") -> dict[str, Json]:
    """Form fields of a new report. The operation's id is sent in a field (``create_mark``) or at
    the end of the text; not at all where the server knows the user's e-mail (``own_mail``)."""
    sets = operation.sets
    fields: dict[str, Json] = {"service_code": sets.get("service_code", "")}
    lon, _, lat = sets.get("position", "").partition(" ")
    if lat:
        fields.update(lat=lat, long=lon)
    if sets.get("address") and (dialect.address_beside or not lat):
        fields["address_string"] = sets["address"]
    description = sets.get("description", "")
    if dialect.create_mark:
        fields[dialect.create_mark] = operation.id
    elif dialect.own_mail:
        fields["email"] = email
    else:
        description = f"{description}\n[{operation.id}]".strip()
    attributes = dict(map(_attribute, operation.answers))
    return {**fields, **_caller(operation.caller), **attributes, "description": description}


def _attribute(answer: GivenAnswer) -> tuple[str, str | list[str]]:
    """The form field of an answer (GeoReport v2); several values are sent as one field each."""
    name = f"attribute[{answer.code}]"
    return (f"{name}[]", list(answer.values)) if answer.several else (name, answer.values[0])


def _caller(caller: Mapping[str, str]) -> dict[str, str]:
    """The person who reported, in the fields of GeoReport v2. A name of one word is sent as the
    last name, by which offices sort: it cannot be told which of the two it is."""
    first, _, last = caller.get("name", "").strip().rpartition(" ")
    fields = {"first_name": first, "last_name": last, "phone": caller.get("phone", "")}
    return {name: value for name, value in fields.items() if value}


def receipt_of(operation: Operation, fetched: Fetched, frame: RowContext) -> Receipt:
    """The receipt of a change that succeeded. A record in the answer counts only if it is
    complete."""
    shown = next((_whole(row, frame) for row in fetched.rows if _is_record(row)), None)
    if shown is not None and shown.report_id != operation.report_id:
        shown = None
    status = fetched.answer.status
    return Receipt(operation.report_id, shown, moderated=status == _ACCEPTED, http_status=status)


def created_of(fetched: Fetched) -> tuple[str, str]:
    """Id and token in the answer to a new report; one of them is empty.

    Raises ``LostAnswer`` when the answer names neither, or is a list of several reports: some
    servers search instead, and answer with success.
    """
    rows = fetched.rows
    if len(rows) == 1 and not _is_record(rows[0]):
        token = text(rows[0].get("token"), 200)
        report_id = row_id(rows[0])
        if report_id or token:
            return report_id, "" if report_id else token
    if len(rows) == 1 and row_id(rows[0]):
        return row_id(rows[0]), ""
    raise LostAnswer("answered yes to a new report without saying its number")


def _values(
    operation: Operation, dialect: Dialect, now: datetime, changed: datetime | None
) -> dict[str, str]:
    sets = dict(operation.sets)
    created, _ = parse_time(operation.created, "UTC")
    values = {"id": operation.report_id, "operation": operation.id}
    # The time of the decision, not of the sending: a repeated request has the same bytes.
    at = created or now
    if dialect.in_order and changed is not None:
        # The server compares fractions of a second, but shows whole seconds: so add one second. It
        # recognises a repeated request by the id alone, so the time of a repetition may differ.
        at = max(at, changed + _SECOND)
    values["at"] = format_time(at)
    for name in ("department", "assignee", "service_code"):
        if name in sets:
            values[name] = sets[name]
    if "status" in sets:
        values["status"] = _word(sets["status"], dialect)
    if "position" in sets:
        values["lon"], _, values["lat"] = sets["position"].partition(" ")
    for name in ("reply", "note", "author"):
        if getattr(operation, name):
            values[name] = getattr(operation, name)
    return values


def _word(status: str, dialect: Dialect) -> str:
    try:
        return dialect.wire[Status(status)]
    except (KeyError, ValueError) as error:
        raise NotSupported(f"{dialect.title} has no word for {status!r}") from error


def _put(target: dict[str, Json], path: list[str], value: str) -> None:
    for step in path[:-1]:
        below = target.get(step)
        target[step] = inner = below if isinstance(below, dict) else {}
        target = inner
    target[path[-1]] = value


def _is_record(row: Mapping[str, Json]) -> bool:
    return all(name in row for name in _RECORD_FIELDS)


def _whole(row: Mapping[str, Json], frame: RowContext) -> Report | None:
    try:
        return report_of(row, frame)
    except BadRow:
        return None
