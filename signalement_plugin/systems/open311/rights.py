"""Finds out what an API key may do, by writes that cannot have an effect."""

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
    """What this key may do, asked where the answer says it and nothing can come of it."""
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
    """After a change was forbidden: whether the key may change reports all the same, so that it
    was this one alone. False where nobody can tell."""
    change = wire.dialect.rights.get("change")
    try:
        return change is not None and _may(wire, change)
    except ServerError:
        return False


def refused_for(error: Refused) -> str:
    """What a refusal of mySociety names at its end: a parameter, or a word that its source gives
    to no translator. Elsewhere in a sentence it says something else."""
    return error.server_message.rpartition(": ")[2].strip().lower()


def refused(wire: Wire) -> str:
    """Why no write of this connection can be taken, a code of ``READ_ONLY``: a write with key and
    jurisdiction alone is refused for the first thing that is wrong. Empty when both are right."""
    dialect = wire.dialect
    if not (dialect.refusals and dialect.change and wire.has_identity):
        return ""
    if not wire.of_body():
        # the server fails on such a request
        return "wrong_body" if wire.jurisdiction else "no_body"
    try:
        wire.write(dialect.change, "", {})
    except Refused as error:
        return dict(dialect.refusals).get(refused_for(error), "")
    except (Gone, LostAnswer):
        return ""
    return ""


def _may_read(wire: Wire, path: str) -> bool:
    """Whether this key is not refused a list of a report that cannot be."""
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
    """Whether a write without fields, of a report that cannot be, is refused for that."""
    try:
        wire.write(write, _NO_REPORT, {})
    except Forbidden:
        return False
    except (Refused, Gone, LostAnswer):
        return True  # refused or failed for another reason than a missing right
    return True
