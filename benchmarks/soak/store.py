"""A store in memory with the rows that a map would show during the soak, filled by real passes of
the pull."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from benchmarks.soak.judge import alike
from benchmarks.soak.level import Level
from signalement_plugin.core.errors import ServerError
from signalement_plugin.core.model.operation import JournalRow, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.inbox import Inbox, overlay_of
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import Pull
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.systems.base import System

_TEAMS = "SELECT id, name FROM departments ORDER BY rowid"
_REPORTS = "SELECT id, status, department, service_code FROM reports"


class Memory:
    """A store (``sync.store_protocol.Store``) whose first load is switched to at once."""

    path = ""

    def __init__(self, key: str) -> None:
        self.key = key
        self.rows: dict[str, Report] = {}
        self.seen: dict[str, Report] = {}

    def is_empty(self) -> bool:
        return not self.rows

    def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
        return {key: self.seen[key].content_hash for key in report_ids if key in self.seen}

    def loader(self) -> Memory:
        return self

    def add(self, reports: Sequence[Report]) -> None:
        for report in reports:
            self.rows[report.report_id] = self.seen[report.report_id] = report

    def finish(self) -> str:
        return "memory"

    def abort(self) -> None:
        self.rows.clear()
        self.seen.clear()

    def journal(self) -> list[JournalRow]:
        return []

    def trim_journal(self, ids: Iterable[str]) -> None:
        """Does nothing: the soak has no native edits."""


class Shown(threading.Thread):
    """Pulls all the while, and lays own values over what comes. ``on_row`` is called for each
    change that a pass has moved."""

    def __init__(
        self,
        opener: Callable[[], System],
        outbox: Outbox,
        key: str = "memory",
        on_row: Callable[[OutboxRow], None] = lambda _row: None,
    ) -> None:
        super().__init__(daemon=True)
        self._opener, self._outbox, self._on_row = opener, outbox, on_row
        self._over = threading.Event()
        self._inbox, self._store = Inbox(outbox), Memory(key)
        self._read: set[str] = set()

    def run(self) -> None:
        system = self._opener()
        while not self._over.wait(1.0):
            self._pass(system)
        system.close()

    def finish(self, system: System, cache_s: float, passes: int) -> None:
        """The last passes without faults, when no cache holds anything older: as many as the
        system needs to read everything again."""
        self._over.set()
        self.join()
        time.sleep(cache_s)
        for _ in range(passes):
            self._pass(system)
        system.close()

    def _pass(self, system: System) -> None:
        try:
            pulled = Pull(system, self._store, self._outbox, on_row=self._on_row).run()
            if pulled.built and pulled.since:
                self._inbox.set_cursor(
                    self._store.key, pulled.since, pulled.started or pulled.since
                )
            self._read_again(system)
        except ServerError:
            pass  # the next pass reads all of it again
        while arrivals := self._inbox.take(self._store.key):
            for one in arrivals:
                own = overlay_of(self._outbox.of_report(one.report.report_id), one.began)
                if own is not None:
                    self._store.add([one.report])
                    known = {k: v for k, v in own.items() if k != "position"}
                    if "status" in known:
                        known["status"] = Status(known["status"])
                    laid = replace(one.report, **known)
                    self._store.rows[laid.report_id] = laid
            self._inbox.done(self._store.key, arrivals)

    def _read_again(self, system: System) -> None:
        """What lay under a change request that a person ended shows again, as the connection does
        it."""
        for row in self._outbox.rows((State.CANCELLED, State.CONFIRMED)):
            if row.reason == "by_user" and row.id not in self._read:
                began = self._outbox.clock.now()
                self._inbox.put_everywhere(system.get(row.report_id), began)
                self._read.add(row.id)

    def wrong(self, server_db: Path, level: Level) -> list[str]:
        """Rows whose values differ from the server's."""
        shown = {
            key: (str(row.status), row.department, row.service_code)
            for key, row in self._store.rows.items()
        }
        return wrong_rows(shown, server_db, level)


def wrong_rows(
    shown: Mapping[str, tuple[str, str, str]], server_db: Path, level: Level
) -> list[str]:
    """Reports whose status, department or service on a screen is not the server's, as finely as a
    server of this level shows it."""
    speech, found = level.speech, []
    with closing(sqlite3.connect(server_db)) as db:
        teams = {"": "", **speech.teams(db.execute(_TEAMS).fetchall())}
        real = {
            speech.number(key): speech.row(speech.status(status), teams[team], code)
            for key, status, team, code in db.execute(_REPORTS)
            if status not in speech.hides
        }
    for key, values in real.items():
        row = shown.get(key)
        mine = speech.row(row[0], row[1], speech.service(row[2])) if row else None
        same = mine and alike(level.evidence, "status", mine[0], values[0])
        if not mine or not same or mine[1:] != values[1:]:
            found.append(f"rows_wrong_after_quiet: report {key}: {mine}, server {values}")
    return found
