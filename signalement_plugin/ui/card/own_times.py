"""Adds the time of own changes to an activity in which the server gives none. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...connection.texts.vocabulary import parse_time
from ...core.model.report import Activity
from ...sync.rules.rows import OutboxRow


def with_own_times(
    entries: Sequence[Activity], row_of: Callable[[str], OutboxRow | None]
) -> list[Activity]:
    """``entries``, oldest first. One without a time that carries the mark of an operation of this
    outbox gets when and by whom that was sent, and stands at its time. ``row_of``: operation id →
    its row, ``None`` where the outbox has none any more: such an entry stays where it is."""
    placed: list[Activity] = []
    own: list[Activity] = []
    for entry in entries:
        row = row_of(entry.operation_id) if entry.at is None and entry.operation_id else None
        if row is None:
            placed.append(entry)
        else:
            author = entry.author or row.operation.author
            own.append(
                replace(entry, at=parse_time(row.last_attempt or row.created_at), author=author)
            )
    for entry in own:
        placed.insert(_place(entry, placed), entry)
    return placed


def _place(entry: Activity, entries: Sequence[Activity]) -> int:
    """Where an entry of this time belongs: after the last entry that is not newer."""
    for place in range(len(entries), 0, -1):
        at = entries[place - 1].at
        if entry.at is None or (at is not None and at <= entry.at):
            return place
    return 0
