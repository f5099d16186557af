"""A native edit, as the store's triggers wrote it down: what layer and sync both speak of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class JournalRow:
    """One native edit, as the triggers wrote it.

    ``before``/``after`` map changed report fields to text as in ``core.operation``
    (``position`` for a moved point). ``version``/``activity`` are what the row carried.
    """

    id: str
    report_id: str
    before: dict[str, str]
    after: dict[str, str]
    version: str
    activity: str
    at: str  # UTC, ISO 8601
