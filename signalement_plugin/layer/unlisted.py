"""What a store tells about reports that a list of the server did not name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from ..core.filter_sql import quoted
from ..core.report import Report
from ..core.status import OPEN
from .database import opened
from .query import fids_of, reports_at

_OPEN_IDS = " ".join(
    (
        "SELECT json_group_array(report_id) FROM reports WHERE status IN (",
        ", ".join(quoted(status.value) for status in sorted(OPEN)),
        ") AND instr(',' || coalesce(flags, '') || ',', ',stale,') = 0",
    )
)


def open_ids(path: str | Path) -> set[str]:
    """Ids of the reports that are open here and not flagged ``stale``."""
    with opened(path) as database:
        return set(json.loads(database.value(_OPEN_IDS)))


def stored(path: str | Path, report_ids: Sequence[str]) -> list[Report]:
    """These reports as they are shown, own waiting values included."""
    return reports_at(path, list(fids_of(path, report_ids).values()))
