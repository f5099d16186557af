"""What came in since somebody last looked: asked in a thread, remembered per connection."""

from __future__ import annotations

import threading
from datetime import datetime, timezone

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import BadStore
from ..core.filter_sql import quoted, time_text
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


def new_since(path: str, since: datetime) -> list[str]:
    """Ids of the reports made after ``since``, the newest first. Raises ``BadStore``."""
    clause = f"coalesce(\"requested\", '') > {quoted(time_text(since))}"
    fids = count_and_find(path, clause, "newest").fids
    return [report.report_id for report in reports_at(path, fids[: MOST_NAMED + 1])] + [""] * max(
        0, len(fids) - MOST_NAMED - 1
    )


def news_line(report_ids: list[str], since: datetime) -> str:
    """The filter that shows them; of more than :data:`MOST_NAMED` the days since ``since``."""
    if len(report_ids) > MOST_NAMED:
        return f"-requested<{since.date().isoformat()}"
    return "id:" + ",".join('"' + one.replace('"', "") + '"' for one in report_ids)


class News(QObject):
    """Asks in a thread that ends with its answer."""

    found = pyqtSignal(str, object, object)  # connection id, since, ids (empty texts: not named)

    def ask(self, connection_id: str, path: str, since: datetime) -> None:
        """Look for what is newer than ``since`` in the store at ``path``."""

        def work() -> None:
            try:
                self.found.emit(connection_id, since, new_since(path, since))
            except BadStore:
                return  # the file is being switched; the next pass asks again

        threading.Thread(target=work, name="signalement-news", daemon=True).start()
