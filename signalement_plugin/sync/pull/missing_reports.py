"""Finds reports that the server no longer has: flagged as stale, not closed and not deleted. Runs
in the pulling thread.

A report that is missing in a list may still exist: it may be older than the period that was read,
outside the area, or unreadable. So each open report that a complete list did not contain is read by
its id, a few per pass, and flagged only if the server says that it does not exist, or does not show
it to this account any more. A report that is read again later loses the flag. If the server lists
all ids (``lists_ids``), an open report whose id is missing there is flagged at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import datetime

from ...core.errors import Gone, ServerError
from ...core.model.report import Area
from ...core.model.report_columns import ReportColumns
from ...systems.base import Page, System
from ...systems.wrappers.system_wrapper import SystemWrapper
from ..outbox.inbox import Inbox
from ..outbox.outbox import Outbox
from ..store_protocol import Store
from .pull import PullResult

logger = logging.getLogger("signalement.sync")

FLAG = "stale"
MOST = 20
"""Most reports that are requested one by one after a pass."""

MakePull = Callable[[System], "Callable[[], PullResult] | None"]


class MissingReports:
    """Looks for missing reports of one connection. Called in the pulling thread.

    ``store`` returns the store that is displayed now.
    """

    def __init__(self, outbox: Outbox, store: Callable[[], Store]) -> None:
        self._inbox, self._store = Inbox(outbox), store
        self._last = ""
        self._there: set[str] = set()  # not listed, and found by their ids

    def watching(self, make_pull: MakePull) -> MakePull:
        """The same passes; after each complete one the reports that it did not contain are looked
        for.

        A pass that reads only changes cannot show which reports are missing, unless the system
        lists the open ones with them (``lists_open``). If the system lists all ids (``lists_ids``),
        a report whose id is not in the complete list is flagged after any pass, without a request
        of its own.
        """

        def made(system: System) -> Callable[[], PullResult] | None:
            watched = _Watched(system, self._store)
            pull = make_pull(watched)
            if pull is None:
                return None

            def run() -> PullResult:
                lists = system.capabilities.lists_ids
                shown = self._store().open_ids() if lists else set()
                result = pull()
                if result.complete and lists:
                    self._reconcile(system, shown)
                elif result.complete:
                    self._ask(system, watched.missing)
                return result

            return run

        return made

    def gone(self, *report_ids: str) -> None:
        """Flag reports that the server does not have any more."""
        store, now = self._store(), self._inbox.outbox.clock.now()
        flagged = [
            replace(report, flags=(*report.flags, FLAG))
            for report in store.stored(list(report_ids))
            if FLAG not in report.flags
        ]
        self._inbox.put(store.key, flagged, now)

    def _reconcile(self, system: System, shown: Set[str]) -> None:
        """``shown``: ids that were open here before the pass, so that no newer report is
        flagged."""
        try:
            there = system.listed_ids()
        except ServerError as error:
            logger.info("the numbers of all reports could not be read: %s", error)
            return
        self.gone(*sorted(shown - there))

    def _ask(self, system: System, missing: set[str]) -> None:
        """Read the next few missing reports, in the order of their ids; after the last begin
        again. One that the system itself does not call open is asked for once."""
        inorder = sorted(missing - self._there if system.capabilities.lists_open else missing)
        for report_id in ([one for one in inorder if one > self._last] or inorder)[:MOST]:
            began = self._inbox.outbox.clock.now()
            try:
                self._inbox.put(self._store().key, [system.get(report_id)], began)
                self._there.add(report_id)
            except Gone:  # also ``NotYours``, which the system raises after asking the list
                self.gone(report_id)
            except ServerError as error:
                # perhaps every report fails: stop; the next pass continues after this one
                logger.info("no answer for what was not listed: %s", error)
                self._last = report_id
                return
            self._last = report_id


class _Watched(SystemWrapper):
    """A system whose lists are compared with the store: ``missing`` are the ids they lack."""

    def __init__(self, system: System, store: Callable[[], Store]) -> None:
        super().__init__(system)
        self._store = store
        self.missing: set[str] = set()

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """The pages of the system, unchanged."""
        able = self._system.capabilities
        whole = since is None or able.lists_open or not able.delta
        self.missing = self._store().open_ids() if whole else set()
        for page in self._system.pages(since, area):
            if self.missing:
                self.missing.difference_update(ReportColumns.of(page.reports).ids)
            yield page
