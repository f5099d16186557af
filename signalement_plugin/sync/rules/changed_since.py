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
"""Largest difference in seconds between a server's clock and ours."""


@dataclass(frozen=True)
class ChangedSince:
    """What changed after the user decided. ``changed``: compared fields that somebody else changed,
    and those for which nothing shows that nobody did; ``others``: the entries of the thread about
    this, oldest first; ``still``: only our own writes have changed the report."""

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
    """What changed after the user decided, by the server's clock. ``own``: ids of all operations of
    this outbox; ``own_versions``: versions after own writes on a report that nobody else had
    changed."""
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
    """Whether nobody else changed the report. Without a version, a time of change may stay the same
    while a value changes. After an own write only a thread shows whether somebody else wrote before
    it was read back."""
    report = reading.report
    if caps.evidence < Evidence.VERSION:
        return False
    if report.updated is not None and report.updated < since:
        return True
    return reading.activity is not None and report.version in own_versions
