"""Time as the outbox keeps it: UTC text that sorts, and the identity of this clock."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

UTC = timezone.utc


class Clock:
    """The computer's clock. Tests hand in one that they move themselves."""

    def now(self) -> datetime:
        """UTC, aware."""
        return datetime.now(UTC)

    def boot(self) -> str:
        """Changes when the computer restarted or its clock was set (to 10 s)."""
        return str(round((time.time() - time.monotonic()) / 10))


def stamp(at: datetime) -> str:
    """UTC text with microseconds; sorts as the times do."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_stamp(text: str) -> datetime | None:
    """The inverse of :func:`stamp`; ``None`` for an empty text."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC) if text else None


def later(at: datetime, seconds: float) -> str:
    """``at`` plus seconds, as a stamp."""
    return stamp(at + timedelta(seconds=seconds))
