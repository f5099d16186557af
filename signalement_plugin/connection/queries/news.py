"""Which reports came in, became late or were opened again since the user last looked: found in a
thread. The time of the last look is stored per connection."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timezone
from itertools import chain
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import BadStore
from ...core.files.private import write_whole
from ...core.filter.parser import FilterContext, parse
from ...core.filter.sql import sql_text, where
from ...core.timestamps import utc_text
from ...qgis_profile.settings import CONNECTIONS
from ...store.queries import count_and_find, ids_where, reports_at
from ...sync.thread_support import LoggedErrors
from ..results import Fresh

MOST_NAMED = 50
"""Largest number of reports that a filter for news names one by one; with more, it filters by
day."""
CLOSED = "closed-when-seen.txt"
"""File in a connection's folder: when the user last looked, and which reports were not open then,
one per line. It is read line by line: reading a million lines at once would hold Python's lock for
half a second."""
_LINE = 100


def last_look(connection_id: str) -> datetime | None:
    """UTC time of the last look at a connection's reports; ``None`` before the first."""
    text = QgsSettings().value(f"{CONNECTIONS}/{connection_id}/looked", "", type=str)
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def store_look(connection_id: str, at: datetime | None = None) -> None:
    """Note that the user has seen everything up to now."""
    moment = (at or datetime.now(timezone.utc)).isoformat()
    QgsSettings().setValue(f"{CONNECTIONS}/{connection_id}/looked", moment)


def fresh_since(
    path: str,
    since: datetime,
    now: datetime,
    zone: str,
    closed: Iterable[str] = (),
    own: Collection[str] = (),
) -> Fresh:
    """Reports that came, became late or were opened again after ``since``, the newest first.

    ``closed``: reports that were not open then; ``own``: those that the user changed since: that
    they came or were opened is no news. Raises ``BadStore``.
    """
    late = parse("is:late")
    is_late, was_late = (where(late, FilterContext(at, zone=zone)) for at in (now, since))
    came = f"coalesce(\"requested\", '') > {sql_text(utc_text(since))}"
    late_ids = _ids(path, f"({is_late}) AND NOT ({was_late}) AND NOT ({came})")
    fresh = f'({came}) AND "report_id" NOT IN ({", ".join(map(sql_text, own))})' if own else came
    closed = (one for one in closed if one not in own)
    return Fresh(_ids(path, fresh), late_ids, _opened_again(path, now, closed, late_ids))


def _opened_again(
    path: str, now: datetime, closed: Iterable[str], late_ids: tuple[str, ...]
) -> tuple[str, ...]:
    some = iter(closed)
    for first in some:
        is_open = set(ids_where(path, where(parse("is:open"), FilterContext(now))))
        is_open.difference_update(late_ids)
        return tuple(one for one in chain([first], some) if one in is_open)
    return ()


def keep_closed(path: str, folder: Path, at: datetime) -> None:
    """Remember which reports of the store at ``path`` are not open. Raises ``BadStore``."""
    ids = ids_where(path, where(parse("-is:open"), FilterContext(at)))
    lines = (f"{one}\n".encode() for one in chain([at.isoformat()], ids) if one.isprintable())
    write_whole(folder / CLOSED, b"".join(lines))


def closed_at(folder: Path, at: datetime) -> Iterator[str]:
    """The reports that :func:`keep_closed` stored for exactly this time; none if that is not
    known."""
    try:
        with (folder / CLOSED).open(encoding="utf-8") as file:
            if file.readline(_LINE) == f"{at.isoformat()}\n":
                yield from map(str.rstrip, file)
    except (OSError, ValueError):  # no such file, or a damaged one
        return


def _ids(path: str, clause: str) -> tuple[str, ...]:
    fids = count_and_find(path, clause, "newest").fids
    named = [report.report_id for report in reports_at(path, fids[: MOST_NAMED + 1])]
    return (*named, *[""] * max(0, len(fids) - len(named)))


def news_line(fresh: Fresh, since: datetime) -> str:
    """The filter line that shows the news; with more than :data:`MOST_NAMED`, the days since
    ``since``, or all late reports."""
    ids = fresh.all
    if len(ids) > MOST_NAMED:
        day = since.date().isoformat()
        return f"-requested<{day}" if fresh.new else "is:late" if fresh.late else f"-updated<{day}"
    return "id:" + ",".join('"' + one.replace('"', "") + '"' for one in ids)


class NewsReader(QObject):
    """Reads in a thread that ends with its answer and may outlive the dock. So this object has no
    parent that would delete it meanwhile."""

    found = pyqtSignal(str, datetime, Fresh)  # connection id, since when, what is new

    def __init__(self) -> None:
        super().__init__()

    def ask(
        self, connection_id: str, path: str, since: datetime, zone: str, own: Collection[str]
    ) -> None:
        """Look for what is newer than ``since`` in the store at ``path``, without the ``own``
        reports."""

        def work() -> None:
            closed = closed_at(Path(path).parent, since)
            now = datetime.now(timezone.utc)
            self.found.emit(connection_id, since, fresh_since(path, since, now, zone, closed, own))

        _in_thread(work)

    def look(self, connection_id: str, path: str) -> None:
        """The user has seen everything in the store at ``path`` now."""
        at = datetime.now(timezone.utc)
        store_look(connection_id, at)
        _in_thread(lambda: keep_closed(path, Path(path).parent, at))


def _in_thread(work: Callable[[], None]) -> None:
    def run() -> None:
        with LoggedErrors("looking for news"), suppress(BadStore, OSError):
            work()  # a file being switched, a full disk: ignored, the next pass or look tries again

    threading.Thread(target=run, name="signalement-news", daemon=True).start()
