"""Which reports the user has opened since they came, per connection; new ones that were not opened
yet are in bold.

Kept in QGIS's settings: the time from which on reports count, and ``{report id: when it came}``.
Main thread only.
"""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.core import QgsSettings

from ..core.model.report import Report
from ..core.model.status import OPEN
from ..core.timestamps import utc_text
from .json_settings import keep, key_of, read_table

MOST = 1000
"""Largest number of opened reports that are stored; with more, the older half is forgotten and
counts as old."""
_SINCE, _OPENED = "new_since", "opened"


class OpenedReports:
    """The opened reports of one connection. Reports from before the first use are not new."""

    def __init__(self, connection_id: str, now: datetime | None = None) -> None:
        """``now``: aware; ``None``: the present time."""
        self._since_key, self._key = (key_of(connection_id, one) for one in (_SINCE, _OPENED))
        self._since = QgsSettings().value(self._since_key, "", type=str)
        self._came = {one: str(at) for one, at in read_table(self._key).items()}
        if not self._since:
            self._keep_since(utc_text(now or datetime.now(timezone.utc)))

    def is_new(self, report: Report) -> bool:
        """Whether an open report came after the first use and was not opened yet."""
        return (
            report.status in OPEN
            and report.requested is not None
            and utc_text(report.requested) > self._since
            and report.report_id not in self._came
        )

    def add(self, report: Report) -> bool:
        """Note that a report was opened. Returns whether it was new before."""
        if report.requested is None or not self.is_new(report):
            return False
        self._came[report.report_id] = utc_text(report.requested)
        if len(self._came) > MOST:
            self._forget_half()
        keep(self._key, self._came)
        return True

    def _forget_half(self) -> None:
        oldest_first = sorted(self._came.items(), key=lambda pair: pair[1])
        self._keep_since(oldest_first[len(oldest_first) // 2][1])
        self._came = {one: at for one, at in oldest_first if at > self._since}

    def _keep_since(self, since: str) -> None:
        self._since = since
        QgsSettings().setValue(self._since_key, since)
