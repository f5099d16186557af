"""Times of the outbox: UTC text that sorts by time, and :meth:`Clock.boot`, the UTC time at which
the monotonic clock was 0. If that time differs between two moments, the clock was set meanwhile, or
the computer slept or restarted."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

UTC = timezone.utc
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Clock:
    """The computer's clock. Tests pass a clock that they set themselves."""

    def now(self) -> datetime:
        """UTC, aware."""
        return datetime.now(UTC)

    def boot(self) -> str:
        """UTC time at which the monotonic clock was 0, in seconds since 1970; see
        :func:`jumped`."""
        return str(round(time.time() - time.monotonic()))


JUMP_S = 10


def jumped(one: str, other: str) -> bool:
    """Whether two values of :meth:`Clock.boot` differ: the computer restarted or slept between
    them, or its clock was set."""
    return not (one and other) or abs(int(one) - int(other)) > JUMP_S


def stamp(at: datetime) -> str:
    """UTC text with microseconds; sorts as the times do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"


def parse_stamp(text: str) -> datetime | None:
    """The inverse of :func:`stamp`; ``None`` for an empty text."""
    return datetime.fromisoformat(text[:26]).replace(tzinfo=UTC) if text else None


def later(at: datetime, seconds: float) -> str:
    """``at`` plus seconds, as a stamp."""
    return stamp(at + timedelta(seconds=seconds))
