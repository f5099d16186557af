"""Reports that a user follows, per connection, each with the state in which the user last saw it.

Kept in QGIS's settings as ``{report id: [stamp, own]}``. Plain functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..core.model.operation import State
from ..core.model.report import Report
from ..core.timestamps import utc_text
from ..sync.rules.rows import OutboxRow
from .json_settings import keep, key_of, read_table

MOST = 50
"""Largest number of followed reports; a filter line names no more."""


@dataclass(frozen=True)
class Seen:
    """The state in which the user saw a report. ``stamp`` changes whenever the server's record
    does; ``own`` is the id of the last own change that the server confirmed, which is no news."""

    stamp: str = ""
    own: str = ""


def read_followed(connection_id: str) -> dict[str, Seen]:
    """Report id → state when last seen, in the order of following; what cannot be read is left
    out."""
    stored = read_table(key_of(connection_id, "followed"))
    found = {one: _seen_from(value) for one, value in stored.items() if one}
    return dict(list(found.items())[:MOST])


def keep_followed(connection_id: str, kept: Mapping[str, Seen]) -> None:
    """Follow these reports and no others."""
    stored = {one: [seen.stamp, seen.own] for one, seen in kept.items()}
    keep(key_of(connection_id, "followed"), stored)


def state_seen(report: Report, rows: Iterable[OutboxRow]) -> Seen:
    """The state of a report now; ``rows``: its own changes, oldest first."""
    confirmed = [row.id for row in rows if row.state is State.CONFIRMED]
    return Seen(_stamp(report), confirmed[-1] if confirmed else "")


def own_record_waits(before: Seen, now: Seen, rows: Iterable[OutboxRow]) -> bool:
    """Whether a report still shows the record from before the last own change. The record that the
    server showed after it is written a turn later, and is no news either."""
    after = next((row.server for row in rows if row.id == now.own), None)
    return after is not None and now.stamp == before.stamp != _stamp(after)


def changed_by_others(before: Mapping[str, Seen], now: Mapping[str, Seen]) -> list[str]:
    """Which of the followed reports somebody else changed since they were seen."""
    both = (one for one in before if one in now)
    return [
        one
        for one in both
        if now[one].stamp != before[one].stamp and now[one].own == before[one].own
    ]


def _stamp(report: Report) -> str:
    updated = utc_text(report.updated) if report.updated else ""
    return "|".join((report.version, report.activity, updated))


def _seen_from(value: object) -> Seen:
    if isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value):  # noqa: PLR2004
        return Seen(*value)
    return Seen()
