"""Reads the reports of fixmystreet.brussels, which has no query for changed reports.

The map gives number, status and position of all reports that were created between two dates, a few
bytes each. A comparison with the last reading of the map tells which reports are new or have
another status or position. The list, newest first, gives up to a hundred records per request;
wanted reports that are not in its first pages are read one by one. Where a server has no map, the
whole list is read each time.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from urllib.parse import quote

from ...core.errors import Gone, NotData, Refused, TooLarge
from ...core.model.report import Area
from ...core.model.report_columns import ReportColumns
from ...core.model.status import OPEN, Status
from ...core.text.json_values import Json
from ...transport.response import Response
from ..base import Page
from ..values import dig, number
from .records import Reader, Rows, row_id, rows_of

ROWS, FEW_ROWS = 100, 12
RECENT = 90
"""Days of which closed reports are read too, and which every pass over the map covers."""
STEP = 30
SWEEP_EVERY_S = 900.0
"""Seconds between two passes over the map. No limit is documented; other clients were seen to do
one an hour."""

MOST_PAGES = 20_000
MOST_SINGLES = 200
PATIENCE = 20  # stop after so many pages in a row without a wanted report
_BUNDLE = 20
_PASSES = 3
_ROUND, _LEAST_CAP = 500, 1000
_DAY = timedelta(days=1)

Fetch = Callable[[str, Mapping[str, str]], "tuple[Json, bool, Response]"]
"""(end of an address, parameters) → the decoded answer, and whether its encoding was guessed."""


class Spot(NamedTuple):
    """A report on the map."""

    status: Status
    raw: str
    lon: float | None
    lat: float | None
    flags: tuple[str, ...] = ()


@dataclass
class Memory:
    """What one open session remembers between two readings."""

    spots: dict[str, Spot] = field(default_factory=dict)
    swept: float | None = None  # monotonic seconds
    turn: int = 0
    rows: int = ROWS
    has_map: bool | None = None  # None until the map was requested


class Walk:
    """One reading of all reports. ``today``: date at the site; ``clock``: monotonic seconds."""

    def __init__(
        self,
        fetch: Fetch,
        reader: Reader,
        area: Area | None,
        memory: Memory,
        today: date,
        clock: Callable[[], float],
    ) -> None:
        self._fetch, self._reader, self._area = fetch, reader, area
        self._memory, self._today, self._clock = memory, today, clock
        self._last: list[str] = []

    def pages(self, since: datetime | None) -> Iterator[Page]:
        """All reports of the last ``Site.days`` days, or those that are new or changed on the map
        since this session read it last."""
        memory = self._memory
        if since is None:
            memory.spots.clear()
            memory.swept = None
        wanted = self._sweep()
        if wanted is None:
            yield from self._whole()
            return
        yield from self._from_list(wanted)
        yield from self._one_by_one(wanted)

    # -- the map

    def _sweep(self) -> dict[str, Spot] | None:
        """Reports that are new or changed on the map; none within :data:`SWEEP_EVERY_S` after the
        last sweep. ``None`` where there is no map."""
        memory, now = self._memory, self._clock()
        if memory.has_map is False:
            return None
        if memory.swept is not None and now - memory.swept < SWEEP_EVERY_S:
            return {}
        found: dict[str, Spot] = {}
        for begin, end, recent in self._windows():
            for key, spot in self._spots(begin, end):
                if (recent or spot.status in OPEN) and self._contains(
                    spot.lon, spot.lat, spot.flags
                ):
                    found[key] = spot
            if not memory.has_map:
                return None
        memory.swept, memory.turn = now, memory.turn + 1
        return {key: spot for key, spot in found.items() if memory.spots.get(key) != spot}

    def _windows(self) -> Iterator[tuple[date, date, bool]]:
        """Windows of creation dates: the newest :data:`RECENT` days, then all older windows in the
        first sweep, and one older window, in turn, in each later sweep."""
        end, steps = self._today + _DAY, -(-self._reader.site.days // STEP)
        windows = [
            (end - timedelta(days=STEP * (place + 1)), end - timedelta(days=STEP * place))
            for place in range(steps)
        ]
        recent = RECENT // STEP
        older = windows[recent:]
        if self._memory.swept is not None and older:
            older = [older[self._memory.turn % len(older)]]
        for begin, stop in windows[:recent]:
            yield begin, stop, True
        for begin, stop in older:
            yield begin, stop, False

    def _spots(self, begin: date, end: date) -> Iterator[tuple[str, Spot]]:
        generation = self._reader.generation
        asked = {generation.start: begin.isoformat(), generation.end: end.isoformat()}
        try:
            value, _, _ = self._fetch("incidents/map", asked)
            rows = rows_of(value).rows
        except (Gone, NotData, Refused):
            if self._memory.has_map:
                raise
            self._memory.has_map = False  # for example the regional gateway has none
            return
        self._memory.has_map = True
        if len(rows) >= _LEAST_CAP and len(rows) % _ROUND == 0 and end - begin > _DAY:
            # The server may have cut the list at this round number: ask for shorter windows.
            middle = begin + (end - begin) // 2
            yield from self._spots(begin, middle)
            yield from self._spots(middle, end)
            return
        for row in rows:
            key = row_id(row)
            if key:
                yield key, self._spot(row)

    def _spot(self, row: Mapping[str, Json]) -> Spot:
        path = "coordinates" if "coordinates" in row else "location.coordinates"
        x, y = (number(dig(row, f"{path}.{axis}")) for axis in "xy")
        lon, lat, flags = self._reader.place(x, y)
        raw = str(row.get("status") or "")[:100]
        return Spot(self._reader.meaning(raw), raw, lon, lat, flags)

    # -- the list

    def _from_list(self, wanted: dict[str, Spot]) -> Iterator[Page]:
        """Pages of the list, while they bring wanted reports; removes these from ``wanted``."""
        first, fruitless = self._reader.generation.first, 0
        for place in range(first, first + MOST_PAGES):
            page, ids, last = self._turn(place)
            # The first page is given even without rows, because it has the server's time.
            if page.reports or page.warnings or place == first:
                yield page
            hits = sum(self._arrived(key, wanted) for key in ids)
            fruitless = 0 if hits else fruitless + 1
            few = hits <= 1 and len(wanted) <= MOST_SINGLES
            if last or not wanted or few or fruitless >= PATIENCE:
                return

    def _arrived(self, key: str, wanted: dict[str, Spot]) -> bool:
        spot = wanted.pop(key, None)
        if spot is not None:
            self._memory.spots[key] = spot
        return spot is not None

    def _whole(self) -> Iterator[Page]:
        """All pages of the list; again where reports are missing because rows moved meanwhile."""
        seen: set[str] = set()
        first = self._reader.generation.first
        for _ in range(_PASSES):
            self._last, total, rejected = [], 0, 0
            for place in itertools.count(first):
                page, ids, last = self._turn(place)
                total, rejected = page.total or total, rejected + len(page.warnings)
                fresh = ReportColumns.of(page.reports)
                fresh = fresh.where([key not in seen for key in fresh.ids])
                seen.update(ids)
                if fresh or page.warnings or place == first:
                    yield Page(fresh, page.warnings, page.began, page.server_time, page.total)
                if last:
                    break
                if place > MOST_PAGES:
                    raise TooLarge("the list has no end")
            if len(seen) + rejected >= total:
                return

    def _turn(self, place: int) -> tuple[Page, list[str], bool]:
        """One page: its reports in the area, all its ids, and whether it is the last page."""
        (rows, total, pages), guessed, answer = self._ask(place)
        reports, warnings = self._reader.read(rows, guessed=guessed)
        ids = reports.ids
        first = self._reader.generation.first
        repeated, self._last = ids == self._last, ids
        ends = not rows or repeated
        if pages is not None:
            ends = ends or place - first >= pages - 1
        elif total is not None:
            ends = ends or (place - first + 1) * len(rows) >= total
        elif self._reader.generation.size:
            ends = True  # no information about pages: there is only one
        here = reports.where([self._contains(*at) for at in _places(reports)])
        # With a map the list is not read to its end, so its total is not the number to expect.
        shown = None if self._memory.has_map else total
        page = Page(here, tuple(warnings), answer.began, answer.server_time, shown)
        return page, ids, ends

    def _ask(self, place: int) -> tuple[Rows, bool, Response]:
        generation, memory = self._reader.generation, self._memory
        asked = {generation.page: str(place)}
        size = {generation.size: str(memory.rows)} if generation.size else {}
        try:
            value, guessed, answer = self._fetch("incidents", {**asked, **size})
        except Refused:
            if memory.rows == FEW_ROWS or not size or place != generation.first:
                raise
            memory.rows = FEW_ROWS
            return self._ask(place)
        return rows_of(value), guessed, answer

    def _contains(self, lon: float | None, lat: float | None, flags: Collection[str]) -> bool:
        """Without a position, or with a doubtful one, a report belongs to every area."""
        if self._area is None or lon is None or lat is None or "swapped" in flags:
            return True
        return self._area.contains(lon, lat)

    # -- single reports

    def _one_by_one(self, wanted: dict[str, Spot]) -> Iterator[Page]:
        left = sorted(wanted, key=lambda key: (len(key), key), reverse=True)
        for place in range(0, len(left), _BUNDLE):
            bundle = left[place : place + _BUNDLE]
            found = [self._single(key) for key in bundle]
            rows = [row for row, _, _ in found if row is not None]
            reports, _ = self._reader.read(rows, guessed=any(guessed for _, guessed, _ in found))
            missing = [key for key, (row, _, _) in zip(bundle, found) if row is None]
            warnings = tuple(f"report {key}: on the map, but not to be read" for key in missing)
            answers = [answer for _, _, answer in found if answer is not None]
            first = answers[0] if answers else None
            began, server_time = (first.began, first.server_time) if first else (None, None)
            yield Page(reports, warnings, began, server_time)
            for key in bundle:
                self._arrived(key, wanted)

    def _single(self, key: str) -> tuple[dict[str, Json] | None, bool, Response | None]:
        """One record; ``None`` where the map has the report and the server does not show it."""
        try:
            value, guessed, answer = self._fetch(f"incidents/{quote(key, safe='')}", {})
        except (Gone, NotData):
            return None, False, None
        row = value.get("response") if isinstance(value, dict) else None
        if not isinstance(row, dict) or row_id(row) != key:
            return None, False, answer
        return row, guessed, answer


def _places(
    reports: ReportColumns,
) -> Iterator[tuple[float | None, float | None, tuple[str, ...]]]:
    return zip(*map(reports.column, ("lon", "lat", "flags")))
