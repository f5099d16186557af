"""Reads a list of reports to its end, in one of four ways that depend on the server.

By time of change (changes, oldest first, if the server sorts them so); the whole list in one
answer; by passes over numbered pages until nothing new comes; by windows of creation time.
Requests may also run in the thread of ``Prefetcher``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from ...core.errors import ServerError, TooLarge
from ...core.model.report import Area
from ...core.model.report_columns import ReportColumns
from ...core.timestamps import format_time
from ...transport.response import Response
from ..base import Page
from ..paging import Prefetcher, SeenReports, in_area, number_keys
from ..values import dig, text
from .dialects import Paging
from .records import RowContext, read_rows, row_id
from .requests import Fetched

MOST_REQUESTS = 20_000
MOST_REPORTS = 3_000_000
MOST_PASSES = 4
LIKELY_CAPS = frozenset({10, 20, 25, 30, 50, 100, 150, 200, 250, 300, 400, 500, 1000, 2000, 5000})
"""A page with exactly one of these numbers of rows may have been cut by the server, without a word
in the answer."""

GLANCE = 50  # rows of a small page that is asked for before full ones
SMALL_PAGE = 200  # rows of a full page up to which no small one comes before it
WINDOW = timedelta(days=90)
SMALLEST_WINDOW = timedelta(seconds=1)
QUIET = timedelta(days=730)  # after a gap as long as this, nothing older is expected
BEGIN = datetime(2005, 1, 1, tzinfo=timezone.utc)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)

Fetch = Callable[[Mapping[str, str]], "Response | None"]
Read = Callable[["Response | None"], "Fetched | None"]


@dataclass(frozen=True)
class Turn:
    """One answered list request."""

    page: Page  # reports in the area that are new, or changed since they came before
    reports: ReportColumns  # all reports that could be read
    size: int  # number of rows, also unreadable ones
    keys: Sequence[int] = ()  # a number for each id

    @property
    def ids(self) -> list[str]:
        return self.reports.ids


class Walk:
    """One reading of a server's list. ``fetch`` sends a request, ``read`` decodes its answer,
    ``now`` is UTC. ``services`` returns codes of categories; it is called when a window has too
    many reports and cannot be made shorter."""

    def __init__(
        self,
        fetch: Fetch,
        read: Read,
        frame: RowContext,
        *,
        now: datetime,
        area: Area | None = None,
        services: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self._fetch = Prefetcher(fetch, read)
        self._frame, self._area, self._now = frame, area, now
        self._services = services
        self._paging = frame.dialect.paging
        self._seen = SeenReports()
        self._requests = 0
        self._total: int | None = None
        self._since: datetime | None = None
        self._cut_short = False
        self._largest = 0  # rows of the largest page; a smaller page was not cut
        self._silent = True  # no page was given out yet

    def pages(self, since: datetime | None) -> Iterator[Page]:
        """Every report once, or again with a newer state, in pages."""
        try:
            yield from self._pages(since)
        finally:
            self._fetch.close()

    def _pages(self, since: datetime | None) -> Iterator[Page]:
        dialect = self._frame.dialect
        self._since = since
        if since is not None and dialect.delta:
            yield from self._by_key(since, dialect.delta)
        elif self._paging.whole:
            yield from self._whole(since)
        elif self._paging.windows:
            yield from self._by_windows(since)
        elif since is not None:
            yield from self._by_passes({"start_date": format_time(since - WINDOW)})
        else:
            self._total = self.total()
            glance = self._glance(dialect.newest_first)
            if glance is not None and self._tells(glance.page):
                # the same warnings come again with a later page
                yield replace(glance.page, warnings=())
            if glance is None or self._goes_beyond(glance):
                yield from self._by_passes(dialect.newest_first)
            elif glance.page.warnings:
                yield replace(glance.page, reports=())

    def _whole(self, since: datetime | None) -> Iterator[Page]:
        """The whole list in one answer, given in pages. Without archived reports if only changes
        are wanted: archived ones do not change."""
        archived = self._frame.dialect.archived if since is None else {}
        if since is None:
            self._total = self.total()
        fetched = self._asked(archived)
        if fetched is None:
            return
        rows, step = fetched.rows, self._paging.rows
        for start in range(0, max(len(rows), 1), step):
            turn = self._turn_of(replace(fetched, rows=rows[start : start + step]))
            if self._tells(turn.page):
                yield turn.page
        if len(rows) in LIKELY_CAPS and len(rows) < (self._counted(archived) or 0):
            yield from self._by_windows(since)  # a limit, such as a proxy's, cut the list

    def _glance(self, params: Mapping[str, str]) -> Turn | None:
        """A first request for a few rows: a slow server needs seconds for a full page."""
        paging = self._paging
        if not paging.size or paging.rows <= SMALL_PAGE:
            return None
        return self._turn({**params, **self._numbered(0), paging.size: str(GLANCE)})

    def _goes_beyond(self, glance: Turn) -> bool:
        """Whether there are more reports than the first request gave. A server may silently give
        fewer rows than were asked for; then the next page has rows."""
        if not glance.size or glance.size >= GLANCE or glance.size in LIKELY_CAPS:
            return glance.size > 0
        asked = {**self._frame.dialect.newest_first, self._paging.size: str(glance.size)}
        paged = replace(self._paging, rows=glance.size)
        fetched = self._asked({**asked, **numbered(paged, 1)})
        found = {row_id(row) for row in fetched.rows} if fetched is not None else set()
        return bool(found - {"", *glance.ids})

    def total(self) -> int | None:
        """The number of reports; ``None`` where the server cannot say it."""
        return self._counted(self._frame.dialect.archived)

    def _counted(self, params: Mapping[str, str]) -> int | None:
        counts = self._frame.dialect.counts
        if not counts:
            return None
        try:
            fetched = self._fetch.get({**counts, **params})
        except ServerError:
            return None
        return count_in(fetched)

    # -- changes, oldest first

    def _by_key(self, since: datetime, delta: str) -> Iterator[Page]:
        """Pages of changes. Each request begins at the last time that came: reports that change
        meanwhile come at the end."""
        cursor, number = since, 0
        last: list[str] = []
        while True:
            turn = self._turn({delta: format_time(cursor), **self._numbered(number)})
            if self._tells(turn.page):
                yield turn.page
            unsaid = not last and 0 < turn.size < self._paging.rows
            if unsaid:
                self._paging = replace(self._paging, rows=turn.size)
            if self._is_last(turn.size) or (number > 0 and turn.ids == last):
                return
            times = turn.reports.column("updated")
            if not _ascending(times):
                yield from self._by_passes({delta: format_time(since)})
                return
            last = turn.ids
            reached = (times[-1] or cursor) - SECOND
            moved = reached > cursor
            cursor, number = (reached, 0) if moved else (cursor, number + 1)

    # -- numbered pages

    def _by_passes(self, params: Mapping[str, str]) -> Iterator[Page]:
        """Numbered pages. Rows may move between pages while they are read: repeat until a pass
        brings nothing new."""
        for attempt in range(MOST_PASSES):
            before, turns = len(self._seen), 0
            new = 0
            for turn in self._one_pass(params):
                turns += 1
                new += len(turn.page.reports)
                if self._tells(turn.page):
                    yield turn.page
            if self._cut_short:
                yield from self._by_windows(self._since)
                return
            complete = self._total is not None and len(self._seen) >= self._total
            if complete or turns <= 1 or (attempt > 0 and new == 0 == len(self._seen) - before):
                return

    def _one_pass(self, params: Mapping[str, str]) -> Iterator[Turn]:
        self._cut_short = False
        known: set[int] = set()
        last: list[str] = []
        number = 0
        while True:
            numbered = {**params, **self._numbered(number)}
            turn = self._turn(numbered, then={**params, **self._numbered(number + 1)})
            if turn.ids == last and number == 1 and turn.size:
                self._cut_short = self._may_be_cut(turn.size)  # this server ignores page numbers
            if turn.size or number == 0:
                yield turn
            # Ask for as many rows as came: some servers skip as many rows as were asked for.
            unsaid = number == 0 and 0 < turn.size < self._paging.rows and self._total is None
            ends = self._is_last(turn.size) and not unsaid
            if ends or turn.ids == last or known.issuperset(turn.keys):
                return
            if unsaid:
                self._paging = replace(self._paging, rows=turn.size)
            known.update(turn.keys)
            last = turn.ids
            number += 1

    def _numbered(self, number: int) -> dict[str, str]:
        return numbered(self._paging, number)

    def _is_last(self, size: int) -> bool:
        return size == 0 or not self._may_be_cut(size)

    def _may_be_cut(self, size: int) -> bool:
        return size >= self._paging.rows or (size >= self._largest and size in LIKELY_CAPS)

    # -- windows of creation time

    def _by_windows(self, since: datetime | None) -> Iterator[Page]:
        pad = timedelta(seconds=self._frame.dialect.window_pad_s)
        floor = BEGIN if since is None else since - WINDOW
        smallest = max(SMALLEST_WINDOW, pad)  # no window is halved to less than its margin
        end, span, quiet = self._now + DAY, WINDOW, timedelta(0)
        last: list[str] = []
        while end > floor and quiet < QUIET:
            start = max(end - span, floor)
            turn = self._window(start - pad, end + pad)
            cut = self._may_be_cut(turn.size)
            outside = _outside(turn.reports, start - pad - DAY)
            if outside and not cut and turn.ids == last:
                return  # another window, the same rows: this server ignores dates, and gave all
            last = turn.ids
            ignored = cut and outside
            if cut and not ignored and span > smallest:
                # the same warnings come again with a later page
                if self._tells(replace(turn.page, warnings=())):
                    yield turn.page
                oldest = _newest_first_down_to(turn.reports) if pad else None
                if oldest is not None and oldest + pad + SECOND < end:
                    end = oldest + SECOND  # everything newer has been read
                else:
                    span = smallest if oldest is not None else max(span / 2, smallest)
                continue
            if cut and not ignored and self._frame.dialect.body:
                yield from self._by_kinds(turn, start - pad, end + pad)
                start -= pad  # these older reports were read by ``_by_kinds`` too
            elif cut:
                yield _warned(turn.page, _only(turn))
                if ignored:
                    return
            elif self._tells(turn.page):
                yield turn.page
            quiet = timedelta(0) if turn.size else quiet + (end - start)
            end, span = start, min(WINDOW, span * 2)

    def _by_kinds(self, whole: Turn, start: datetime, end: datetime) -> Iterator[Page]:
        """Reads a window that cannot be made shorter, for example of a bulk import: open and closed
        reports apart, and by category if these are too many too. ``whole``: the rows that came of
        all of it."""
        yield replace(whole.page, warnings=())
        for status in ("open", "closed"):
            turn = self._window(start, end, status=status)
            if not self._may_be_cut(turn.size):
                yield turn.page
                continue
            yield replace(turn.page, warnings=())
            for code in self._services():
                turn = self._window(start, end, status=status, service_code=code)
                cut = self._may_be_cut(turn.size)
                yield _warned(turn.page, _only(turn)) if cut else turn.page

    def _window(self, start: datetime, end: datetime, **kind: str) -> Turn:
        bounds = {"start_date": format_time(start), "end_date": format_time(end)}
        size = {self._paging.size: str(self._paging.rows)} if self._paging.size else {}
        archived = self._frame.dialect.archived if self._since is None else {}
        return self._turn({**archived, **bounds, **size, **kind})

    def _tells(self, page: Page) -> bool:
        """Whether a page has to be given out: the first one always, because it has the server's
        time, from which the next reading begins."""
        first = self._silent and page.began is not None
        self._silent = self._silent and not first
        return first or bool(page.reports or page.warnings)

    # -- one request

    def _turn(self, params: Mapping[str, str], then: Mapping[str, str] | None = None) -> Turn:
        """One answered request. ``then``: the request that follows a full page; it is begun in
        advance."""
        fetched = self._asked(params)
        if fetched is None:
            return Turn(Page(()), ReportColumns.of(()), 0)
        if then is not None and self._goes_on(len(fetched.rows)):
            self._fetch.begin(then)
        return self._turn_of(fetched)

    def _asked(self, params: Mapping[str, str]) -> Fetched | None:
        self._requests += 1
        if self._requests > MOST_REQUESTS:
            raise TooLarge("the list has no end")
        return self._fetch.get(params)

    def _turn_of(self, fetched: Fetched) -> Turn:
        frame = self._frame
        if fetched.guessed:
            frame = replace(frame, guessed=True)
        reports, warnings = read_rows(fetched.rows, frame)
        answer = fetched.answer
        newest = reports.newest_of_each()
        keys = number_keys(newest.ids)
        new = in_area(newest.where(self._seen.news(keys, newest.hashes)), self._area)
        if len(self._seen) > MOST_REPORTS:
            raise TooLarge(f"more than {MOST_REPORTS} reports")
        page = Page(new, tuple(warnings), answer.began, answer.server_time, self._total)
        self._largest = max(self._largest, len(fetched.rows))
        return Turn(page, reports, len(fetched.rows), keys)

    def _goes_on(self, size: int) -> bool:
        """Whether a next page is probable: this one is full, and by the known number of reports it
        is not the last one."""
        left = None if self._total is None else self._total - len(self._seen)
        return size >= self._paging.rows and (left is None or left > size)


def numbered(paging: Paging, number: int) -> dict[str, str]:
    """Parameters for the page of this number, counted from 0."""
    asked = {paging.size: str(paging.rows)} if paging.size else {}
    if paging.page:
        asked[paging.page] = str(paging.first + number)
    elif paging.offset:
        asked[paging.offset] = str(number * paging.rows)
    return asked


def count_in(fetched: Fetched | None) -> int | None:
    """The number in ``[{"count": 12}]``."""
    if fetched is None or len(fetched.rows) != 1:
        return None
    digits = text(dig(fetched.rows[0], "count"), 12)
    return int(digits) if digits.isascii() and digits.isdigit() else None


def _ascending(times: Sequence[datetime | None]) -> bool:
    known = [one for one in times if one is not None]
    return len(known) == len(times) > 0 and known == sorted(known)


def _only(turn: Turn) -> str:
    return f"only the newest {turn.size} reports can be read"


def _newest_first_down_to(reports: ReportColumns) -> datetime | None:
    """The oldest time of creation in a page, if the page is sorted by it, newest first."""
    times = reports.column("requested")[::-1]
    return times[0] if _ascending(times) else None


def _outside(reports: ReportColumns, start: datetime) -> bool:
    return any(at is not None and at < start for at in reports.column("requested"))


def _warned(page: Page, warning: str) -> Page:
    return Page(page.reports, (*page.warnings, warning), page.began, page.server_time, page.total)
