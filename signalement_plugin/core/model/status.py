"""The neutral scale of statuses, and the mapping of a system's own words to it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Status(str, Enum):
    """Where a report stands, in words that every system shares.

    *Assigned* is a fact about a report, not a status. The system's own word is kept
    beside it (``Report.raw_status``), shown and sent.
    """

    NEW = "new"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"
    WAITING = "waiting"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    UNKNOWN = "unknown"

    def __str__(self) -> str:
        return self.value


OPEN = frozenset({Status.NEW, Status.ACCEPTED, Status.IN_PROGRESS, Status.PLANNED, Status.WAITING})
"""Statuses that still ask for work. ``UNKNOWN`` is neither open nor closed."""

CLOSED = frozenset({Status.RESOLVED, Status.CLOSED, Status.REJECTED, Status.DUPLICATE})

REOPENED = (Status.ACCEPTED, Status.IN_PROGRESS, Status.NEW, Status.PLANNED)
"""What a closed report may become again, the likeliest first."""

GEOREPORT: Mapping[str, Status] = {"open": Status.NEW, "closed": Status.CLOSED}
"""The two words of GeoReport v2 (compared in lower case)."""


def neutral(raw: str, statuses: Mapping[str, Status]) -> Status:
    """The neutral status of a system's own word; ``UNKNOWN`` when no table knows it.

    ``statuses`` has lower-case keys with spaces, not underscores or hyphens.
    """
    return statuses.get(raw.strip().lower().replace("_", " ").replace("-", " "), Status.UNKNOWN)


class Needs(Enum):
    """What an action asks of the status of a report."""

    ANY = "any"
    OPEN = "open"
    CLOSED = "closed"
