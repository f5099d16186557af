"""Handles a refusal of a request that may have reached the server twice.

The first arrival may have been carried out, and only the second one refused.
"""

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import LostAnswer, Refused, ServerError
from ..core.model.operation import Operation
from ..core.model.report import Report


def as_ambiguous_refusal(
    error: Refused, operation: Operation, fresh: Report, read: Callable[[str], Report]
) -> ServerError:
    """What a refusal of a status means, after one more read.

    Where a server knows no repeats and only lets certain statuses follow each other, a
    request that a proxy delivers twice is carried out and refused, and the refusal is what
    comes back. If the report has the wanted status now, which it had not before (``fresh``),
    or cannot be read, this is a ``LostAnswer``: who did it, and whether the text went along,
    is for the outbox to find out.
    """
    wanted = operation.sets.get("status", "")
    if not wanted or str(fresh.status) == wanted:
        return error
    try:
        now = read(operation.report_id)
    except ServerError:
        return LostAnswer(f"refused, and not to be read: {error}", error.server_message)
    if str(now.status) == wanted:
        return LostAnswer(f"refused, yet as wanted: {error}", error.server_message)
    return error
