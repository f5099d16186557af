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
    """The error to raise for a refused change of status, after one more read.

    Some servers recognise no repeated request, and let only certain statuses follow each other.
    If a proxy delivers a request to them twice, the first one is carried out and the second one
    refused, and the refusal is the answer. If the report has the wanted status now, which it had
    not before (``fresh``), or cannot be read, the error is a ``LostAnswer``: the outbox then finds
    out who set the status, and whether the text was stored. Otherwise it is ``error``.
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
