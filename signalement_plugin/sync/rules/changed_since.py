"""Rule R2 where nothing was displayed when the user decided: whether the first read shows a change
made since then."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from ...core.model.capabilities import Capabilities, Evidence
from ...core.model.operation import Operation
from ...core.model.report import Activity
from ..clock import parse_stamp
from .evidence import ReadState

SKEW_S = 300.0
"""A server's clock may be ahead of ours, or behind it, by this much."""


@dataclass(frozen=True)
class ChangedSince:
    """``changed``: compared fields that somebody else has changed since, and those of which
    nothing shows that nobody did; ``others``: the entries that say so, oldest first;
    ``still``: nothing whatever but our own writes has changed the report."""

    changed: tuple[str, ...] = ()
    others: tuple[Activity, ...] = ()
    still: bool = False


NOTHING = ChangedSince()


def changed_since(
    operation: Operation,
    reading: ReadState,
    caps: Capabilities,
    own: Collection[str],
    own_versions: Collection[str],
) -> ChangedSince:
    """By the server's own clock. ``own``: ids of all operations of this outbox; ``own_versions``:
    versions that an own write left behind on a report that stood still until then."""
    wished = parse_stamp(operation.base.wished)
    if wished is None or caps.evidence == Evidence.NONE:
        return NOTHING
    since = wished - timedelta(seconds=SKEW_S)
    fields = caps.fields_to_compare(operation.written)
    others = tuple(
        entry
        for entry in reading.activity or ()
        if entry.field in fields and entry.operation_id not in own and _is_after(entry, since)
    )
    changed_fields = {entry.field for entry in others}
    still = _stands_still(reading, caps, since, own_versions) and not changed_fields
    whole = caps.evidence >= Evidence.ACTIVITY and reading.activity is not None
    readable = fields & {"status"} if caps.evidence == Evidence.COARSE else fields
    unshown = frozenset() if still or whole else readable
    return ChangedSince(tuple(sorted(changed_fields | unshown)), others, still)


def _is_after(entry: Activity, since: datetime) -> bool:
    return entry.at is None or entry.at >= since


def _stands_still(
    reading: ReadState, caps: Capabilities, since: datetime, own_versions: Collection[str]
) -> bool:
    """Below a version a time of change may stand still while a value moves. Behind an own write
    somebody may have come before it was read back: only a thread would show him."""
    report = reading.report
    if caps.evidence < Evidence.VERSION:
        return False
    if report.updated is not None and report.updated < since:
        return True
    return reading.activity is not None and report.version in own_versions
