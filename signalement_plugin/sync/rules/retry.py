"""When an operation is tried or read again: the waits between two tries, in seconds."""

from __future__ import annotations

from .rows import OutboxRow

RETRY_S = (5.0, 15.0, 60.0, 300.0)
"""Waits before the next try of an operation, by number of failures in a row."""
LOOK_S = 2.0
"""Seconds until the first check after a lost answer, or after a success that could not be read back
at once."""
VERIFY_S = 30.0
"""Seconds until an unverified write is checked again, on a server without a cache."""
UNREADABLE_S = 60.0
"""Seconds until the next check, when that check was not answered."""


def pause(row: OutboxRow) -> float:
    """Seconds before an operation is sent again, by its number of failures."""
    return RETRY_S[min(max(row.checks, row.attempts - 1), len(RETRY_S) - 1)]


def next_look(row: OutboxRow) -> float:
    """Seconds before an operation of unknown outcome is looked at again, by its number of
    checks."""
    return RETRY_S[min(row.checks, len(RETRY_S) - 1)]
