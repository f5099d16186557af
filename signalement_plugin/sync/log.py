"""What this outbox sent, attempt by attempt: append only, no personal data."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..core.operation import Operation
from .clock import stamp
from .outbox import Outbox
from .rules import Verdict

COLUMNS = (
    "at",
    "operation_id",
    "report_id",
    "verb",
    "before",
    "after",
    "http_status",
    "ms",
    "outcome",
)


def append(
    outbox: Outbox, operation: Operation, verdict: Verdict, http_status: int, ms: int
) -> None:
    """One attempt. Texts for people are named, not stored."""
    texts = sorted(operation.written - set(operation.sets))
    before = {name: operation.base.values.get(name, "") for name in operation.sets}
    outbox.db.execute(
        "INSERT INTO log (at, operation_id, report_id, verb, before, after, http_status, ms,"
        " outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            stamp(outbox.clock.now()),
            operation.id,
            operation.report_id,
            "+".join([*sorted(operation.sets), *texts]) or operation.kind,
            json.dumps(before, sort_keys=True),
            json.dumps({k: v for k, v in operation.sets.items() if k != "description"}),
            http_status,
            ms,
            str(verdict.state) + (f" ({verdict.reason})" if verdict.reason else ""),
        ),
    )


def entries(outbox: Outbox) -> Iterator[tuple[object, ...]]:
    """Rows in the order of :data:`COLUMNS`, oldest first."""
    for record in outbox.db.execute(
        "SELECT at, operation_id, report_id, verb, before, after, http_status, ms, outcome"
        " FROM log ORDER BY rowid"
    ):
        yield tuple(record)
