"""Reports that a few typed words mean, for whoever types them outside the dock. Any thread."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from ..core.filter import FilterContext, parse
from ..core.filter_sql import quoted, where
from ..core.report import Report
from .query import count_and_find, reports_at


def look_up(path: str | Path, text: str, most: int) -> list[Report]:
    """At most so many reports of the store at ``path`` that a filter line lets pass.

    The one with this very number comes first. Raises ``BadFilter`` when the line cannot be
    read and ``BadStore`` when the file cannot.
    """
    clause = where(parse(text), FilterContext(datetime.now(timezone.utc)))
    first = list(count_and_find(path, f"report_id = {quoted(text.strip())}", "number").fids)
    others = count_and_find(path, clause).fids
    fids = [*first, *(fid for fid in others[: most + 1] if fid not in first)]
    return reports_at(path, fids[:most])
