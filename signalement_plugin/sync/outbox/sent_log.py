"""The log of attempts to send and of who made them, without personal data of citizens. Rows are
added and not changed; ``sync.outbox.erasing`` deletes old ones."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator
from typing import NamedTuple

from ...core.model.operation import FREE_TEXTS, Operation
from ..clock import stamp
from ..rules.verdicts import Verdict
from .outbox import Outbox

MOST_LOOKED_AT = 500
"""Number of latest attempts that are searched for refused changes of status."""

_REFUSED = "refused (move)"
_DONE = ("confirmed", "unverified")
_NOT_DONE = "unverified (unchanged)"


class SentLogEntry(NamedTuple):
    """One attempt. ``at``: UTC stamp; ``verb``: names of the written parts, joined by ``+``;
    ``before`` and ``after``: field → text as JSON; ``http_status`` 0 where no answer gave
    one; ``ms``: duration; ``outcome``: state and reason; ``who`` signed it, else whose login on
    this computer sent it."""

    at: str
    operation_id: str
    report_id: str
    verb: str
    before: str
    after: str
    http_status: int
    ms: int
    outcome: str
    who: str = ""


def append_entry(
    outbox: Outbox, operation: Operation, verdict: Verdict, http_status: int, ms: int
) -> None:
    """Add one attempt. Texts for people are named, not stored."""
    texts = sorted(operation.written - set(operation.sets))
    known = operation.base.values
    before = {name: known[name] for name in operation.sets if name in known}
    outbox.db.execute(
        "INSERT INTO log (at, operation_id, report_id, verb, before, after, http_status, ms,"
        " outcome, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            stamp(outbox.clock.now()),
            operation.id,
            operation.report_id,
            "+".join([*sorted(operation.sets), *texts]) or operation.kind,
            json.dumps(before, sort_keys=True),
            json.dumps({k: v for k, v in operation.sets.items() if k not in FREE_TEXTS}),
            http_status,
            ms,
            str(verdict.state) + (f" ({verdict.reason})" if verdict.reason else ""),
            operation.author or login(),
        ),
    )


def login() -> str:
    """The user's name on this computer; empty where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def entries(outbox: Outbox) -> Iterator[SentLogEntry]:
    """Every attempt, oldest first."""
    return reversed(newest(outbox, -1))


def refused_moves(outbox: Outbox) -> dict[tuple[str, str], SentLogEntry]:
    """(Status before, status wanted) → the attempt, if the last answered attempt of this move was
    refused because of it. A refusal for another reason (report not found, text missing, no right)
    does not count."""
    last: dict[tuple[str, str], SentLogEntry] = {}
    for entry in newest(outbox, MOST_LOOKED_AT):
        before, after = (json.loads(text).get("status") for text in (entry.before, entry.after))
        done = entry.outcome.startswith(_DONE) and entry.outcome != _NOT_DONE
        if before and after and (done or entry.outcome == _REFUSED):
            last.setdefault((before, after), entry)
    return {move: entry for move, entry in last.items() if entry.outcome == _REFUSED}


def newest(outbox: Outbox, most: int) -> list[SentLogEntry]:
    """The last attempts, newest first; a negative number: all. A new report has the id that the
    server gave it."""
    found = outbox.db.execute(
        "SELECT at, operation_id, coalesce(nullif(log.report_id, ''), operation.report_id, ''),"
        " verb, before, after, http_status, ms, outcome, who"
        " FROM log LEFT JOIN operation ON operation.id = operation_id"
        " ORDER BY log.rowid DESC LIMIT ?",
        (most,),
    )
    return [SentLogEntry(*record) for record in found]
