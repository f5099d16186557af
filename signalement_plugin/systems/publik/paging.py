"""Reads the list of a form to its end: all of it newest first, or the changes oldest first and then
the open reports again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from ...core.errors import TooLarge
from ...core.model.report import Area
from ...core.model.report_columns import ReportColumns
from ...core.timestamps import zone_offset
from ..base import Page
from ..paging import SeenReports, in_area, number_keys
from .address import Form
from .records import read_rows, rows_of
from .requests import Fetched

ROWS = 100
"""Rows per page: a full row costs the server far more than a line of a table."""

AGAIN = 5
"""Factor of the rows per page when open reports are read again. These pages are larger because
nobody waits for the first one, and they are read twelve times an hour."""

MOST_REQUESTS = 20_000
MOST_PASSES = 4
MARGIN = timedelta(minutes=2)
"""Overlap of two requests for changes: their filter knows no seconds."""

CONTENT = dict.fromkeys(
    (
        "include-fields",
        "include-workflow",
        "include-workflow-data",
        "include-roles",
        "include-actions",
    ),
    "on",
)
ALL = {"filter": "all", "response_type": "dict", "include-anonymised": "on", **CONTENT}
"""Parameters of every list request. Without ``filter`` some lists have all reports, others only
those that wait for the client."""

NEWEST = {"order_by": "-id"}
OPEN_ONES = {"filter": "pending"}
_LIKELY_CAPS = frozenset({10, 20, 25, 30, 50})
_HOUR = timedelta(hours=1)

Fetch = Callable[[Mapping[str, str]], Fetched]


@dataclass(frozen=True)
class _Turn:
    page: Page
    reports: ReportColumns
    size: int  # number of rows, also unreadable ones
    count: int | None
    news: bool  # True: the page has a report that is new, or changed since it came before


class Walk:
    """One reading of a list. ``fetch`` sends a request with the given parameters."""

    def __init__(self, fetch: Fetch, form: Form, area: Area | None, rows: int = ROWS) -> None:
        self._fetch, self._form, self._area = fetch, form, area
        self._rows = self._full = rows  # rows per request; rows of a full page
        self._seen = SeenReports()
        self._requests = self._most = self._rejected = 0

    def pages(self, since: datetime | None) -> Iterator[Page]:
        """Every report once, or again with a newer state.

        After the changes all open reports are read again: an action that keeps the status (such as
        an assignment by a colleague) does not change the time of change."""
        if since is None:
            yield from self.whole({})
            return
        yield from self._passes(lambda: self._by_change(since))
        self._rows *= AGAIN
        turns = self._newest_first(OPEN_ONES)
        yield from (turn.page for turn in turns if turn.page.reports or turn.page.warnings)

    def whole(self, asked: Mapping[str, str]) -> Iterator[Page]:
        """All reports that ``asked`` selects, each once, or again with a newer state."""
        return self._passes(lambda: self._newest_first(asked))

    def _passes(self, turns: Callable[[], Iterator[_Turn]]) -> Iterator[Page]:
        """The pages, read again while reports are missing: if a page came twice in place of another
        one, fewer reports came than the site counts."""
        for _ in range(MOST_PASSES):
            self._most = self._rejected = 0
            for turn in turns():
                first = self._requests == 1  # even without rows: it has the server's time
                if first or turn.page.reports or turn.page.warnings:
                    yield turn.page
            if len(self._seen) + self._rejected >= self._most:
                break

    def _newest_first(self, asked: Mapping[str, str]) -> Iterator[_Turn]:
        """Pages of the list, newest first. A new report moves the others to later pages, and none
        is lost. A report that disappears moves them to earlier pages, and the count is smaller:
        then the offset goes back."""
        offset, before = 0, 0
        seen: set[str] = set()
        while True:
            turn = self._turn({**NEWEST, **asked, "offset": str(offset)})
            yield turn
            lost = max(0, before - turn.count) if turn.count is not None else 0
            if not lost and self._ends(turn, offset, seen.issuperset(turn.reports.ids)):
                return
            before = turn.count or 0
            seen.update(turn.reports.ids)
            offset = max(0, offset - lost) if lost else offset + turn.size

    def _by_change(self, since: datetime) -> Iterator[_Turn]:
        """Pages of changes. Each request begins at the minute that the last one reached: reports
        that change meanwhile come at the end."""
        cursor, offset = since - MARGIN, 0
        last: list[str] = []
        while True:
            asked = {"order_by": "last_update_time", **changed_since(cursor, self._form.zone)}
            turn = self._turn({**asked, "offset": str(offset)})
            yield turn
            if self._ends(turn, offset, turn.reports.ids == last or not turn.news):
                return
            last = turn.reports.ids
            times = [at for at in turn.reports.column("updated") if at is not None]
            reached = max(times, default=cursor) - MARGIN
            moved = turn.news and reached > cursor + MARGIN
            cursor, offset = (reached, 0) if moved else (cursor, offset + turn.size)

    def _ends(self, turn: _Turn, offset: int, repeated: bool) -> bool:
        """Whether this page is the last one. A site may give at most 100 rows, however many are
        asked for. So without a count a page is compared with a page of usual size, not with the
        number of rows that were asked for."""
        if turn.size == 0 or turn.count is not None:
            return turn.size == 0 or offset + turn.size >= (turn.count or 0)
        return repeated or (turn.size < self._full and turn.size not in _LIKELY_CAPS)

    def _turn(self, params: Mapping[str, str]) -> _Turn:
        self._requests += 1
        if self._requests > MOST_REQUESTS:
            raise TooLarge("the list has no end")
        fetched = self._fetch({**ALL, **params, "limit": str(self._rows)})
        rows, count = rows_of(fetched.value)
        self._most = max(self._most, count or 0)
        reports, warnings = read_rows(rows, self._form, guessed=fetched.guessed)
        self._rejected += len(warnings)
        unlike = self._seen.news(number_keys(reports.ids), reports.hashes)
        answer = fetched.answer
        new = in_area(reports.where(unlike), self._area)
        page = Page(new, tuple(warnings), answer.began, answer.server_time, count)
        return _Turn(page, reports, len(rows), count, any(unlike))


def changed_since(moment: datetime, zone: str) -> dict[str, str]:
    """The filter for changes at or after a UTC time. The site takes local time, and ignores a date
    that it cannot read. In the first of the two equal hours in autumn, the filter begins an hour
    earlier, since the site cannot tell the two apart."""
    wall = local_time(moment, zone)
    if local_time(moment + _HOUR, zone) <= wall:
        wall -= _HOUR
    return {
        "filter-start-mtime": "on",
        "filter-start-mtime-value": wall.strftime("%Y-%m-%d %H:%M"),
    }


def closed_since(moment: datetime, zone: str) -> dict[str, str]:
    """The filter for ended reports that were received on or after the day of a UTC time."""
    day = local_time(moment, zone).strftime("%Y-%m-%d")
    return {"filter": "done", "filter-start": "on", "filter-start-value": day}


def local_time(moment: datetime, zone: str) -> datetime:
    """The local time (naive) of a zone at a UTC time. In the hour after the change to summer time,
    it is the time of a clock that was not put forward."""
    naive = moment.astimezone(timezone.utc).replace(tzinfo=None)
    guess = naive + zone_offset(naive, zone)
    return naive + zone_offset(guess, zone)
