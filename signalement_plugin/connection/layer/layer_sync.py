"""Synchronises one store with its displayed layer: rows from the inbox in, native edits out. Main
thread.

Rows are written in turns of a few milliseconds (docs/adr/0003); the layer's edits are imported at
once.
"""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import BadStore
from ...core.runtime.sqlite import is_damage
from ...layer.live_layer import hold_open
from ...layer.reader import let_go_of_reader, reader_of
from ...layer.sibling_layers import SiblingLayers
from ...layer.writer import Pace, write_reports
from ...qgis_profile.settings import SettingsHolder
from ...store.geopackage import GeoPackageStore
from ...sync.clock import stamp
from ...sync.outbox.decisions import corner_of
from ...sync.outbox.inbox import Inbox, InboxRow, overlay_of
from ...sync.outbox.journal import JournalImport, import_journal
from ...sync.pull.inbox_reader import InboxReader
from ...sync.pull.pull import PullResult
from ..files import Files
from ..server.pull_controller import PullController
from ..status_board import state_of
from .overlays import REFUSED_MS, TURN_S, OverlayQueue, ValuesOf

REPAINT_MS = 1000
GATHER_MS = 50
"""Milliseconds between two turns that write rows read back by the sender. They come a few at a
time, each turn costs as much as ten rows, and meanwhile the sending threads wait for Python's
lock."""


class LayerSync(QObject):
    """``written`` brings the set of report ids whose rows changed (empty: too many to name);
    ``journalImported`` the result of an import (``sync.outbox.journal.JournalImport``);
    ``held_back`` how many rows wait for the end of an edit session. A file that cannot be used for
    a moment sets a state of the status board and is tried again. After :meth:`close` nothing is
    done."""

    written = pyqtSignal(set)
    journalImported = pyqtSignal(JournalImport)
    held_back = pyqtSignal(int)

    def __init__(
        self,
        layer: QgsVectorLayer,
        files: Files,
        load: PullController,
        stored: SettingsHolder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.layer, self.files, self.outbox = layer, files, files.outbox
        self.inbox = Inbox(files.outbox)
        self._inbox_reader = InboxReader(self.inbox)
        self._pace = Pace()
        self._pause_ms = 0
        self._journal_end = -1  # last imported row of the journal; -1: not known
        self._broken = self._closed = False
        self._built: PullResult | None = None
        self.loaded_at: datetime | None = None  # when the load of the displayed file began
        # work that a switch of the file leaves to later turns
        self._next: deque[Callable[[], None]] = deque()
        # own values to be written again into a new file
        self._over: deque[tuple[str, ValuesOf]] = deque()
        self._load, self._stored = load, stored
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)
        self.layers = SiblingLayers(layer, self)
        self._showing = OverlayQueue(self.layers, self.guarded, stored, self)
        self._showing.shown.connect(self._on_shown)
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.timeout.connect(self.layers.repaint)
        self.layers.committed.connect(self._on_commit)
        self.layers.ended.connect(self.poke)

    @property
    def store(self) -> GeoPackageStore:
        return self.files.store

    @property
    def zone(self) -> str:
        """Time zone of this connection's days."""
        return self._stored.value.zone

    @property
    def writing(self) -> bool:
        """Whether the next turns write rows, with their marks; not in an edit session."""
        return self._turns.isActive() or self._showing.active

    def close(self) -> None:
        """Stop writing and hearing. The layer may be deleted already."""
        if self._closed:
            return
        self._closed = True
        self._inbox_reader.close(self.store.key)
        self._turns.stop()
        self._repaint.stop()
        self._showing.close()
        self.layers.close()
        let_go_of_reader(self.layer)
        self.deleteLater()

    def poke(self, pause_ms: int = 0) -> None:
        """There may be something to write: do it in the next turns of the event loop, with a
        pause before each."""
        if self._closed:
            return
        if not self._turns.isActive():
            self._pause_ms = pause_ms
            self._turns.start(pause_ms if self.guarded(self._import_new) else REFUSED_MS)
        elif pause_ms < self._pause_ms == self._turns.interval():
            self._pause_ms = pause_ms
            self._turns.start(pause_ms)
        self._showing.go_on()

    def _on_commit(self) -> None:
        self._schedule_repaint()  # other layers that show this file
        if not self.import_edits() and not self._closed:
            self._turns.start(REFUSED_MS)

    def import_edits(self) -> bool:
        """Native edits become operations. ``False`` when the files cannot be used now."""
        self._journal_end = -1
        return self.guarded(self._import_new)

    def _import_new(self) -> None:
        end = self._end()
        if end and end != self._journal_end:  # skip the query if no row was added
            self._import_journal(end)
        self._journal_end = end

    def _end(self) -> int:
        if not Path(self.store.path).is_file():
            raise BadStore(self.store.path)  # the file was deleted while the reader has it open
        return reader_of(self.layer).journal_end()

    def _import_journal(self, end: int) -> None:
        self._journal_end = -1
        result = import_journal(
            self.store, self.outbox, self._load.server.capabilities, self._stored.value.signature
        )
        self._journal_end = end
        if result.queued or result.held or result.refused:
            self.journalImported.emit(result)

    def guarded(self, work: Callable[[], None]) -> bool:
        """Run ``work``; false if the files could not be used, such as on a full or missing disk, or
        while a virus scanner holds a file. The status board then says so, and nothing is lost."""
        if self._closed:
            return False
        try:
            work()
        except (BadStore, sqlite3.Error) as error:
            if not self._broken:
                with suppress(BadStore, sqlite3.Error):  # these need the outbox, which may fail too
                    if is_damage(error):
                        self.files.damaged()
                    self._load.tell(state_of(BadStore(str(error))))
                    self._broken = True
            return False
        if self._broken:
            self._broken = False
            self._load.store_works()
        return True

    def show(self, report_id: str, values: Mapping[str, str], later: ValuesOf) -> None:
        """Show own values over the server's row (once the outbox has them). If that is not possible
        now, the values of ``later`` are shown when it is."""
        if values and not self._closed:
            self._showing.now(report_id, values, later)

    def show_soon(self, report_ids: Iterable[str], values_of: ValuesOf) -> None:
        if not self._closed:
            self._showing.soon(report_ids, values_of)

    def _on_shown(self, report_ids: set[str]) -> None:
        self.written.emit(report_ids)
        self._schedule_repaint()

    def switch(self, result: PullResult) -> None:
        """A bulk load is ready: show its file once no edit session is open."""
        self._built = result
        self.poke()

    def _turn(self) -> None:
        if not self.guarded(self._write_some):
            self._turns.setInterval(REFUSED_MS)
        elif self._turns.isActive():
            self._turns.start()  # restart: other timers that are due run first

    def _write_some(self) -> None:
        if self._next:
            self._next.popleft()()
            return
        if self._journal_end < 0:  # an import that failed is repeated, also in an edit session
            self._import_unseen()
            return
        if self.layers.editing:
            self._inbox_reader.remove(self.store.key)
            self._turns.stop()
            self.held_back.emit(self.inbox.count(self.store.key) + bool(self._built))
            return
        if self._built is not None:
            if not self._import_unseen():  # no edits are left: the new file may be shown
                self._show_built(self._built)
            return
        if self._over:  # before a newer row from the server is written
            self._showing.some_of(self._over)
            return
        # Only as many rows as one turn can write: others would be decoded again in the next turn.
        began = time.perf_counter()
        arrivals = self._inbox_reader.take(self.store.key, self._pace.rows)
        if not arrivals:
            self._turns.stop()
            self.held_back.emit(0)
            return
        if self._import_unseen():
            return  # edits were imported: the next turn writes
        self._write(arrivals)
        self._pace.took(len(arrivals), time.perf_counter() - began, TURN_S)

    def _import_unseen(self) -> bool:
        """Import what another program edited, before the server's row hides it. ``False``: nothing
        new. The first call opens the file, which takes a whole turn."""
        end = self._end()
        if end == self._journal_end:
            return False
        first = self._journal_end < 0
        if end:
            self._import_journal(end)
        self._journal_end = end
        return first or end > 0

    def _write(self, arrivals: list[InboxRow]) -> None:
        """Write one chunk. A row older than our last confirmed write is dropped."""
        reports, keep, corners, old = [], {}, {}, []
        mine = self.outbox.of_reports(one.report.report_id for one in arrivals)
        for arrival in arrivals:
            report_id = arrival.report.report_id
            own = mine.get(report_id, ())
            over = overlay_of(own, arrival.began)
            if over is None:
                old.append(arrival)
                continue
            reports.append(arrival.report)
            corners[report_id] = corner_of(own)
            if over:
                keep[report_id] = frozenset(over)
        done = set(write_reports(self.layer, reports, keep, self.zone, corners))
        arrived = [one for one in arrivals if one.report.report_id in done]
        self._inbox_reader.done(arrivals, old + arrived)
        # Refused by the provider (another program holds the file): a second try at once
        # would stop the GUI for seconds.
        self._turns.setInterval(self._pause_ms if done or not reports else REFUSED_MS)
        if done:
            self.written.emit(done)
            self._schedule_repaint()

    def _show_built(self, result: PullResult) -> None:
        """Switch to the bulk-loaded file, then show waiting values over its rows. Edits in the old
        file were imported before."""
        new, old = self.files.expected(result.built), self.store.key
        if not self.layers.switch(result.built):
            return
        # Now, not in a later turn: if QGIS draws the layer before SQLite has switched the file to
        # WAL, the renderer finds no rows, and QGIS caches the empty picture.
        hold_open(self.layer)
        self._turns.setInterval(0)
        with self.outbox.transaction():  # one commit for all: each commit waits for the disk
            self._inbox_reader.restart(old)
            self.inbox.move_store(old, new.key)
            if result.since is not None:
                self.inbox.set_cursor(new.key, result.since, self.outbox.clock.now())
        self.files.replaced_by(new)  # last: after an error (disk full) all is repeated
        self._built, self.loaded_at = None, result.started
        began = stamp(result.started) if result.started else ""
        over = partial(self.inbox.values_over, began=began)
        self._over = deque((report_id, over) for report_id in self.inbox.overlaid(began))
        self._journal_end = 0  # the journal of a new file is empty
        self._next.append(partial(self.written.emit, set()))
        self._schedule_repaint()
        self._showing.some_of(self._over)  # usually few: done in this turn

    def _schedule_repaint(self) -> None:
        if not self._repaint.isActive():
            self._repaint.start(REPAINT_MS)
