"""Reads Signalen's list, or the points of its map, to the end.

Numbered pages lose rows when other rows leave the filtered set meanwhile. So a request for the list
asks, where it can, for rows from the time at which the page before it ended. A whole list is sorted
by time of creation, which never changes, newest first; a list of changes is sorted by time of
change, oldest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import compress

from ...core.errors import Gone, NotData, TooLarge
from ...core.model.report import Area, Report
from ...core.text.json_values import Json
from ...core.timestamps import format_time
from ...transport.response import Response
from ..base import MOST_PLACES, Page, Place
from ..paging import SeenReports, number_keys
from ..values import dig, object_of, text
from .records import RowContext, point_of, read_rows, row_id
from .statuses import OPEN_STATES, STATES

GLANCE = 50
"""Rows of the first page, which is small because the server needs about 5 ms per row."""
ROWS = 200
MOST_REQUESTS = 20_000
SECOND = timedelta(seconds=1)

Fetch = Callable[[list[tuple[str, str]]], tuple[Json, Response]]


@dataclass(frozen=True)
class _Order:
    """An order of the list. ``bound``: filter for a time, which it includes. ``field``: the field
    of ``Report`` by which rows are sorted."""

    ordering: str
    bound: str
    field: str
    newest_first: bool

    def sorted(self, times: Sequence[datetime | None]) -> bool:
        known = [at for at in times if at is not None]
        return len(known) == len(times) and known == sorted(known, reverse=self.newest_first)

    def onward(self, last: datetime) -> datetime:
        """The bound for the next request: it includes all rows of the last second again."""
        return last + SECOND if self.newest_first else last


_ALL = _Order("-created_at", "created_before", "requested", newest_first=True)
_CHANGED = _Order("updated_at", "updated_after", "updated", newest_first=False)


class Walk:
    """One reading of the list."""

    def __init__(self, fetch: Fetch, frame: RowContext, area: Area | None) -> None:
        self._fetch, self._frame, self._area = fetch, frame, area
        self._seen = SeenReports()
        self._total: int | None = None

    def pages(self, since: datetime | None) -> Iterator[Page]:
        """Every report, or those changed since ``since``, in pages. A report that changes meanwhile
        comes again."""
        order = _ALL if since is None else _CHANGED
        cursor, number, size = since, 1, GLANCE if since is None else ROWS
        last: list[str] = []
        obeyed = True  # False: the server ignored the time bound, as it does unknown filters
        for turn in range(MOST_REQUESTS):
            found = self._ask(order, cursor, number, size)
            if found is None:
                return
            rows, answer, more = found
            reports, warnings = read_rows(rows, self._frame)
            states = [one.content_hash for one in reports]
            unlike = self._seen.news(number_keys(one.report_id for one in reports), states)
            new = list(compress(reports, unlike))
            # The first page is given even without rows, because it has the server's time.
            if new or warnings or turn == 0:
                yield self._page(new, warnings, answer)
            ids = [one.report_id for one in reports]
            again = ids == last
            if not rows or not more or (again and number > 1):
                return
            obeyed, last = obeyed and not again, ids
            reached = _onward(order, reports, cursor) if obeyed else None
            cursor, number = (cursor, number + 1) if reached is None else (reached, 1)
            size = ROWS if number == 1 else size
        raise TooLarge("the list has no end")

    def _ask(
        self, order: _Order, cursor: datetime | None, number: int, size: int
    ) -> tuple[list[Json], Response, bool] | None:
        """Rows of one page, its answer, and whether more pages follow; ``None`` after the last
        page, where the server answers 404."""
        asked = [
            ("ordering", order.ordering),
            ("page", str(number)),
            ("page_size", str(size)),
        ]
        if cursor is not None:
            asked.append((order.bound, format_time(cursor)))
        try:
            value, answer = self._fetch(asked)
        except Gone:
            if number == 1:
                raise
            return None
        rows = rows_of(value)
        if self._total is None:
            self._total = count_of(value)
        return rows, answer, len(rows) >= size or has_next(value)

    def _page(self, new: list[Report], warnings: list[str], answer: Response) -> Page:
        area = self._area
        wanted = [
            one
            for one in new
            if area is None
            or one.lon is None
            or one.lat is None
            or "swapped" in one.flags
            or area.contains(one.lon, one.lat)
        ]
        return Page(wanted, tuple(warnings), answer.began, answer.server_time, self._total)


def recent_filters(after: datetime) -> list[list[tuple[str, str]]]:
    """Filters for two lists: open reports, and other reports made after ``after``."""
    open_ones = [("status", code) for code in OPEN_STATES]
    young = [("status", code) for code in STATES if code not in OPEN_STATES]
    return [open_ones, [*young, ("created_after", format_time(after))]]


def every_id(fetch: Fetch) -> frozenset[str]:
    """Ids of all reports, from the points of the map. Raises ``NotData`` unless they are as many as
    the server says there are, because a report that is missing here counts as gone."""
    found: set[str] = set()
    total = ""
    for features, answer in _points(fetch):
        known = len(found)
        found.update(row_id(dig(object_of(one), "properties")) for one in features if one)
        total = answer.headers.get("X-Total-Count", "")
        if len(found) == known and _goes_on(answer):
            raise NotData("a page of points without a new one")
    if "" in found or total != str(len(found)):
        raise NotData(f"{len(found)} points of {total[:20]}")
    return frozenset(found)


def every_place(fetch: Fetch) -> list[Place]:
    """Positions of reports; stops after :data:`MOST_PLACES`."""
    found: list[Place] = []
    last: list[Json] = []
    for features, _answer in _points(fetch):
        if features == last or len(found) >= MOST_PLACES:
            break
        last = features
        points = (point_of(dig(object_of(one), "geometry")) for one in features)
        found += [(lon, lat) for lon, lat in points if lon is not None and lat is not None]
    return found


def _points(fetch: Fetch) -> Iterator[tuple[list[Json], Response]]:
    """The pages of the map's points, each with its answer. ``NotData`` for anything else."""
    for number in range(1, MOST_REQUESTS):
        value, answer = fetch([("geopage", str(number))])
        features = value.get("features", ()) if isinstance(value, Mapping) else ()
        if features is not None and not isinstance(features, list):
            raise NotData("no list of points")
        yield features or [], answer
        if not _goes_on(answer):
            return
    raise TooLarge("the points have no end")


def _goes_on(answer: Response) -> bool:
    return 'rel="next"' in answer.headers.get("Link", "")


def rows_of(value: Json) -> list[Json]:
    """The rows in Signalen's envelope. Raises ``NotData``."""
    rows = value.get("results") if isinstance(value, Mapping) else value
    if not isinstance(rows, list):
        raise NotData("a list without rows")
    return rows


def count_of(value: Json) -> int | None:
    """The number of all reports, from the envelope; ``None`` without it."""
    count = value.get("count") if isinstance(value, Mapping) else None
    return count if isinstance(count, int) and not isinstance(count, bool) else None


def has_next(value: Json) -> bool:
    """Whether the envelope names a next page: a short page is not the last one where the server
    limits its size."""
    return bool(text(dig(value, "_links.next.href"))) if isinstance(value, Mapping) else False


def _onward(order: _Order, reports: Sequence[Report], cursor: datetime | None) -> datetime | None:
    """The bound at which the next page begins; ``None`` where it is the next by number."""
    times = [getattr(one, order.field) for one in reports]
    if not times or not order.sorted(times):
        return None
    reached = order.onward(times[-1])
    moved = cursor is None or (reached < cursor if order.newest_first else reached > cursor)
    return reached if moved else None
