"""What came in since somebody last looked: asked in a thread, remembered per connection."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timezone

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore
from ..core.filter import FilterContext, parse
from ..core.filter_sql import quoted, time_text, where
from ..layer.query import count_and_find, reports_at
from .settings import CONNECTIONS

MOST_NAMED = 50
"""So many reports a filter names one by one; of more, their days are enough."""


def looked_at(connection_id: str) -> datetime | None:
    """UTC time of the last look at a connection's reports; ``None`` before the first."""
    text = QgsSettings().value(f"{CONNECTIONS}/{connection_id}/looked", "", type=str)
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def look(connection_id: str, at: datetime | None = None) -> None:
    """Everything up to now has been seen."""
    moment = (at or datetime.now(timezone.utc)).isoformat()
    QgsSettings().setValue(f"{CONNECTIONS}/{connection_id}/looked", moment)


@dataclass(frozen=True)
class Fresh:
    """What is different since a time: ids of reports that came, and of older ones that have
    become late since. Beyond :data:`MOST_NAMED` + 1 of each they are empty texts."""

    new: tuple[str, ...] = ()
    late: tuple[str, ...] = ()


def fresh_since(path: str, since: datetime, now: datetime, zone: str) -> Fresh:
    """What came or became late after ``since``, the newest first. Raises ``BadStore``."""
    late = parse("is:late")
    is_late, was_late = (where(late, FilterContext(at, zone=zone)) for at in (now, since))
    came = f"coalesce(\"requested\", '') > {quoted(time_text(since))}"
    return Fresh(_ids(path, came), _ids(path, f"({is_late}) AND NOT ({was_late}) AND NOT ({came})"))


def _ids(path: str, clause: str) -> tuple[str, ...]:
    fids = count_and_find(path, clause, "newest").fids
    named = [report.report_id for report in reports_at(path, fids[: MOST_NAMED + 1])]
    return (*named, *[""] * max(0, len(fids) - len(named)))


def news_line(fresh: Fresh, since: datetime) -> str:
    """The filter that shows them; of more than :data:`MOST_NAMED` the days since ``since``,
    or all that is late."""
    ids = fresh.new + fresh.late
    if len(ids) > MOST_NAMED:
        return f"-requested<{since.date().isoformat()}" if fresh.new else "is:late"
    return "id:" + ",".join('"' + one.replace('"', "") + '"' for one in ids)


class News(QObject):
    """Asks in a thread that ends with its answer."""

    found = pyqtSignal(str, object, object)  # connection id, since, Fresh

    def ask(self, connection_id: str, path: str, since: datetime, zone: str) -> None:
        """Look for what is newer than ``since`` in the store at ``path``."""

        def work() -> None:
            try:
                now = datetime.now(timezone.utc)
                self.found.emit(connection_id, since, fresh_since(path, since, now, zone))
            except BadStore:
                return  # the file is being switched; the next pass asks again

        threading.Thread(target=work, name="signalement-news", daemon=True).start()
