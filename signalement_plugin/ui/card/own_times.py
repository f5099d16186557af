"""Adds the time of own changes to an activity in which the server gives none. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...connection.texts.vocabulary import parse_time
from ...core.model.report import Activity
from ...sync.rules.rows import OutboxRow

_Numbered = tuple[int, Activity]
"""An entry, and its place in the server's order."""


def with_own_times(
    entries: Sequence[Activity], row_of: Callable[[str], OutboxRow | None]
) -> list[Activity]:
    """``entries``, oldest first. One without a time that carries the mark of an operation of this
    outbox gets when and by whom that was sent, and stands at its time. ``row_of``: operation id →
    its row, ``None`` where the outbox has none any more: such an entry stays where it is."""
    placed: list[_Numbered] = []
    own: list[_Numbered] = []
    for number, entry in enumerate(entries):
        row = row_of(entry.operation_id) if entry.at is None and entry.operation_id else None
        if row is None:
            placed.append((number, entry))
        else:
            author = entry.author or row.operation.author
            sent = parse_time(row.last_attempt or row.created_at)
            own.append((number, replace(entry, at=sent, author=author)))
    for one in own:
        placed.insert(_place(one, placed), one)
    return [entry for _number, entry in placed]


def _place(one: _Numbered, placed: Sequence[_Numbered]) -> int:
    """Where an entry of this time belongs: after the last one that is not newer. Of those without a
    time, they are the ones that the server names before it."""
    number, entry = one
    for place in range(len(placed), 0, -1):
        other_number, other = placed[place - 1]
        before = other_number < number
        if entry.at is None or (before if other.at is None else other.at <= entry.at):
            return place
    return 0
