"""When an earlier report counts as the same problem coming back: same service, near enough, recent
enough, and neither rejected nor a duplicate."""

from __future__ import annotations

from datetime import timedelta

from .status import Status

HERE_M = 25.0
"""Metres within which two reports are at the same place."""

YEAR = timedelta(days=365)
"""Period before a report in which earlier ones are counted."""

NEVER = (Status.REJECTED, Status.DUPLICATE)
"""Statuses of reports that are not counted: there was no problem of their own."""
