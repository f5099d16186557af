"""The data of a file about one report. This module has no signals, for the reason given in
``connection/results.py``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...core.model.report import Activity, Report


@dataclass(frozen=True)
class ReportData:
    """``thread``: ``None`` when the server did not say it. ``photos``: paths of the files that
    are shown. ``missing``: how many photos could not be had."""

    report: Report
    thread: Sequence[Activity] | None = None
    photos: tuple[str, ...] = ()
    missing: int = 0
