"""One pass over a server's list, page by page into a store, with a bounded use of memory. Runs in
the pulling thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ...core.errors import ServerError
from ...core.model.report import Area, Report
from ...core.model.report_columns import ReportColumns
from ...core.model.status import OPEN
from ...core.timestamps import OVERLAP
from ...systems.base import Page, Place, System
from ..outbox.inbox import Inbox
from ..outbox.metadata import get_metadata, set_metadata
from ..outbox.outbox import Outbox
from ..rules.rows import OutboxRow
from ..store_protocol import Store
from .handover_outcomes import follow

logger = logging.getLogger("signalement.sync")

RECENT = timedelta(days=90)


@dataclass(frozen=True)
class Progress:
    """Told after each page. ``total`` is ``None`` where the server gives none; ``arrived``: rows of
    this page that wait for the layer; ``first``: the store was empty. ``places``: positions of the
    reports still to be read (lon, lat, EPSG:4326), told once, if the server can list them."""

    loaded: int
    total: int | None
    arrived: int
    first: bool = False
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class PullResult:
    """What a pass brought. ``built``: path of a bulk-loaded file to switch to, or empty."""

    loaded: int = 0
    changed: int = 0
    total: int | None = None
    warnings: tuple[str, ...] = ()
    complete: bool = True
    built: str = ""
    since: datetime | None = None  # the new cursor; after a first load the caller stores it
    first: bool = False
    started: datetime | None = None  # UTC time when the pass began
    whole: bool = False  # all in scope was asked for, not only changes


class Pull:
    """Reads one system into one store. ``scope``: ``all``, or ``recent`` for what is open
    or at most 90 days old. ``stop``: set it to end after the current page."""

    def __init__(
        self,
        system: System,
        store: Store,
        outbox: Outbox,
        *,
        scope: str = "all",
        area: Area | None = None,
        stop: threading.Event | None = None,
        on_progress: Callable[[Progress], None] = lambda _progress: None,
        on_row: Callable[[OutboxRow], None] = lambda _row: None,
    ) -> None:
        self.system, self.store, self.outbox = system, store, outbox
        self.inbox = Inbox(outbox)
        self.scope, self.area = scope, area
        self.stop = stop or threading.Event()
        self._on_progress, self._on_row = on_progress, on_row

    def run(self) -> PullResult:
        """A first load when the store is empty, else what changed since the cursor.

        Raises the errors of the system; what was stored before an error stays.
        """
        if self.system.capabilities.hands_over:
            for row in follow(self.outbox, self.system):
                self._on_row(row)
        since, _ = self.inbox.cursor(self.store.key)
        self.inbox.follow(self.store.key)
        if since is None and self.store.is_empty():
            return replace(self._first_load(), whole=True)
        return replace(self._delta(since), whole=since is None)

    # -- first load

    def _first_load(self) -> PullResult:
        """The first page goes to the displayed file at once; all pages go into a second file."""
        pass_ = _Pass(self.outbox.clock.now())
        self._tell_places(pass_)
        loader = self.store.loader()
        try:
            for page in self._all_pages(pass_):
                reports = self._wanted(ReportColumns.of(page.reports), pass_)
                arrived = 0 if pass_.loaded else len(reports)
                if arrived:
                    self.inbox.put(self.store.key, reports, page.began or pass_.started)
                if reports:
                    loader.add(reports)
                pass_.add(page, reports)
                self._on_progress(Progress(pass_.loaded, pass_.total, arrived, first=True))
                if self.stop.is_set():
                    pass_.complete = False
                    break
        except BaseException:
            # the new file is dropped: the first page stays displayed, the next pass reads all
            loader.abort()
            raise
        if not pass_.loaded:
            loader.abort()
            if pass_.complete:
                self._save_cursor(pass_)
            return pass_.result(first=True)
        if pass_.complete:  # the number is used only with the cursor, which is stored later
            self._save_number(pass_)
        return replace(pass_.result(first=True), built=loader.finish())

    def _tell_places(self, pass_: _Pass) -> None:
        """Tell the positions of the reports before they are read. If this fails, nothing is
        lost."""
        if not self.system.capabilities.shows_places:
            return
        after = pass_.started - RECENT if self.scope == "recent" else None
        try:
            found = self.system.places(after)
        except ServerError as error:
            logger.info("where the reports are could not be read: %s", error)
            return
        inside = tuple(at for at in found if self.area is None or self.area.contains(*at))
        if inside:
            self._on_progress(Progress(0, len(inside), 0, first=True, places=inside))

    def _all_pages(self, pass_: _Pass) -> Iterator[Page]:
        """Only what is in scope, if the server can filter by it; else everything."""
        if self.scope == "recent" and self.system.capabilities.filters_recent:
            reading = self.system
            return reading.recent_pages(pass_.started - RECENT, self.area)
        return self.system.pages(None, self.area)

    # -- later passes

    def _delta(self, since: datetime | None) -> PullResult:
        pass_ = _Pass(self.outbox.clock.now())
        for page in self._changed(since):
            listed = ReportColumns.of(page.reports)
            known = self.store.hashes(listed.ids) if listed else {}
            reports = self._wanted(listed, pass_, known)
            pairs = zip(reports.ids, reports.hashes)
            changed = reports.where([known.get(key) != state for key, state in pairs])
            if changed:
                self.inbox.put(self.store.key, changed, page.began or pass_.started)
                pass_.changed += len(changed)
            pass_.add(page, reports)
            self._on_progress(
                Progress(pass_.loaded, pass_.total, len(changed), first=since is None)
            )
            if self.stop.is_set():
                pass_.complete = False
                break
        if pass_.complete:
            self._save_cursor(pass_)
        return pass_.result(first=False)

    def _changed(self, since: datetime | None) -> Iterator[Page]:
        """What changed since the last whole pass; by number, where the server numbers its
        changes."""
        if not self.system.capabilities.numbers_changes:
            return self.system.pages(since, self.area)
        after = get_metadata(self.outbox, self._number_key) if since is not None else ""
        return self.system.changes(after, self.area)

    @property
    def _number_key(self) -> str:
        return f"number/{self.store.key}"

    def _wanted(
        self, reports: ReportColumns, pass_: _Pass, known: Collection[str] = ()
    ) -> ReportColumns:
        """Reports in scope, and those that the store has already (``known``): they stay up to date
        whatever their age. A date in the future is flagged."""
        if self.scope == "recent":
            limit = pass_.started - RECENT
            facts = zip(reports.ids, reports.column("status"), reports.column("requested"))
            reports = reports.where(
                [
                    key in known or status in OPEN or (at or limit) >= limit
                    for key, status, at in facts
                ]
            )
        bound = pass_.started + OVERLAP
        if any(at is not None and at > bound for at in reports.column("updated")):
            return ReportColumns.of([_flagged(one, bound) for one in reports])
        return reports

    def _save_cursor(self, pass_: _Pass) -> None:
        with self.outbox.transaction():
            self.inbox.set_cursor(self.store.key, pass_.cursor, self.outbox.clock.now())
            self._save_number(pass_)

    def _save_number(self, pass_: _Pass) -> None:
        if pass_.number:
            set_metadata(self.outbox, self._number_key, pass_.number)


class _Pass:
    """What one pass has counted so far."""

    def __init__(self, started: datetime) -> None:
        self.started = started
        self.server_start: datetime | None = None
        self.newest: datetime | None = None
        self.loaded = self.changed = 0
        self.total: int | None = None
        self.warnings: list[str] = []
        self.complete = True
        self.number = ""  # number of the last change read, as the server counts

    def add(self, page: Page, reports: ReportColumns) -> None:
        self.loaded += len(reports)
        self.total = page.total if page.total is not None else self.total
        self.number = page.number or self.number
        # the earliest time: a pass may read several servers, and one that failed gives an old time
        known = (at for at in (self.server_start, page.server_time) if at is not None)
        self.server_start = min(known, default=None)
        self.warnings += page.warnings[: max(0, 100 - len(self.warnings))]
        times = zip(*map(reports.column, ("updated", "requested", "flags")))
        seen = [at or made for at, made, flags in times if "future" not in flags]
        self.newest = max(filter(None, (self.newest, *seen)), default=None)

    @property
    def cursor(self) -> datetime:
        """The smaller of the newest change seen and the server's time at the start, less the
        overlap."""
        start = self.server_start or self.started
        return min(self.newest or start, start) - OVERLAP

    def result(self, *, first: bool) -> PullResult:
        return PullResult(
            self.loaded,
            self.changed,
            self.total,
            tuple(self.warnings),
            self.complete,
            since=self.cursor if self.complete else None,
            first=first,
            started=self.started,
        )


def _flagged(report: Report, bound: datetime) -> Report:
    if report.updated is None or report.updated <= bound or "future" in report.flags:
        return report
    return replace(report, flags=(*report.flags, "future"))
