"""Finds out what an API key may do, by writes that cannot have an effect and by a read."""

from __future__ import annotations

from dataclasses import replace

from ...core.errors import (
    Busy,
    Forbidden,
    Gone,
    LostAnswer,
    Refused,
    ServerError,
    Unauthorized,
    Unreachable,
)
from .dialects import Dialect, Write
from .requests import Wire

_NO_REPORT = "0"


def with_rights(wire: Wire) -> Dialect:
    """The dialect without the writes that this key may not do. Tested only on servers whose answer
    tells it, with writes that cannot have an effect (``Dialect.rights``)."""
    dialect = wire.dialect
    if not dialect.rights or not wire.has_identity:
        return dialect
    may = {name for name, write in dialect.rights.items() if _may(wire, write)}
    signs = bool(wire.email) or not dialect.own_mail
    return replace(
        dialect,
        change=dialect.change if "change" in may else None,
        note=dialect.note if "note" in may and signs else None,
        creates=dialect.creates and "create" in may and signs,
        notes_path=dialect.notes_path if _may_read(wire, dialect.notes_path) else "",
    )


def still_may(wire: Wire) -> bool:
    """After a change was forbidden: whether the key may change other reports. False where this
    cannot be tested."""
    change = wire.dialect.rights.get("change")
    try:
        return change is not None and _may(wire, change)
    except ServerError:
        return False


def refused_for(error: Refused) -> str:
    """The end of a refusal of a mySociety server, after the last colon: the name of a parameter, or
    words that the server never translates."""
    return error.server_message.rpartition(": ")[2].strip().lower()


def refused(wire: Wire) -> str:
    """Why the server takes no write of this connection (a code of ``READ_ONLY``), empty if it does.
    Sends a write with key and jurisdiction only: its refusal names the first one that is wrong."""
    dialect = wire.dialect
    if not (dialect.refusals and dialect.change and wire.has_identity):
        return ""
    if not wire.of_body():
        # Not tested with a write: the server fails without the number of a body.
        return "wrong_body" if wire.jurisdiction else "no_body"
    try:
        wire.write(dialect.change, "", {})
    except Refused as error:
        return dict(dialect.refusals).get(refused_for(error), "")
    except (Gone, LostAnswer):
        return ""
    return ""


def _may_read(wire: Wire, path: str) -> bool:
    """Whether this key may read a list: for a report that cannot exist, the server does not answer
    *forbidden*."""
    try:
        wire.ask(path, report_id=_NO_REPORT)
    except Forbidden:
        return False
    except (Unreachable, Unauthorized, Busy):
        raise
    except ServerError:
        return True  # no clear refusal
    return True


def _may(wire: Wire, write: Write) -> bool:
    """Whether this key may write: a write without fields, to a report that cannot exist, is not
    answered with *forbidden*."""
    try:
        wire.write(write, _NO_REPORT, {})
    except Forbidden:
        return False
    except (Refused, Gone, LostAnswer):
        return True  # refused or failed for another reason than a missing right
    return True
