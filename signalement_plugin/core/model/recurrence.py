"""When an earlier report counts as the same problem coming back: same service, near enough, recent
enough, and not rejected."""

from __future__ import annotations

from datetime import timedelta

from .status import Status

HERE_M = 25.0
"""Within that, a place is the same one."""

YEAR = timedelta(days=365)
"""Before the report that is counted."""

NEVER = (Status.REJECTED, Status.DUPLICATE)
"""Told of nothing that was there."""
