"""The main-thread side of one store: arrivals into the layer, native edits out of it.

Everything here runs in turns of a few milliseconds (docs/adr/0003).
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import BadStore
from ..core.report import Report
from ..layer.geopackage import GeoPackageStore
from ..layer.live_layer import hold_open, switch_source
from ..layer.reading import report_at, reports_by_fid
from ..layer.row_reader import reader_of
from ..layer.signed_writes import Pace, overlay, overlay_all, write_reports
from ..sync.arrivals import Arrivals
from ..sync.clock import stamp
from ..sync.drain import drain
from ..sync.incoming import Arrival, Incoming
from ..sync.pull import Pulled
from .banner import state_of
from .files import Files
from .loading import Loading
from .settings import Stored

REPAINT_MS = 1000
REFUSED_MS = 1000
TURN_S = 0.008
SHOWN_AT_ONCE = 20

Values = Mapping[str, Mapping[str, str]]
"""report_id → field → text, as for ``layer.signed_writes.overlay``."""
ValuesOf = Callable[[Sequence[str]], Values]


class Feed(QObject):
    """``written`` brings the set of report ids whose rows changed (empty: too many to
    name); ``drained`` what native edits became (``sync.drain.Drained``); ``held_back``
    how many rows wait for the end of an edit session. A file that cannot be read for a
    moment is said on the board and tried again."""

    written = pyqtSignal(object)
    drained = pyqtSignal(object)
    held_back = pyqtSignal(int)

    def __init__(
        self,
        layer: QgsVectorLayer,
        files: Files,
        load: Loading,
        stored: Stored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.layer, self.files, self.outbox = layer, files, files.outbox
        self.incoming = Incoming(files.outbox)
        self._arrivals = Arrivals(self.incoming)
        self._names: dict[int, str] = {}  # report ids of what was selected last
        self._pace = Pace()
        self._journal_end = -1
        self._broken = False
        self._built: Pulled | None = None
        self._next: deque[Callable[[], None]] = deque()  # what a switch leaves to later turns
        self._load, self._stored = load, stored
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)
        self._to_show: deque[tuple[str, ValuesOf]] = deque()
        self._showing = QTimer(self)
        self._showing.timeout.connect(self._show_turn)
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.timeout.connect(layer.triggerRepaint)
        layer.afterCommitChanges.connect(self.drain)
        layer.editingStopped.connect(self.poke)
        layer.dataSourceChanged.connect(self._forget_names)

    @property
    def store(self) -> GeoPackageStore:
        return self.files.store

    def close(self) -> None:
        """Stop writing. The layer may be deleted already."""
        self._arrivals.close(self.store.key)
        self._turns.stop()
        self._showing.stop()
        self._repaint.stop()

    def poke(self) -> None:
        """There may be something to write: do it in the next turns of the event loop."""
        if not self._turns.isActive():
            self._turns.start(0 if self.drain() else REFUSED_MS)
        if self._to_show:
            self._showing.start(0)

    def drain(self) -> bool:
        """Native edits become operations. ``False`` when the file cannot be read now."""
        return self._guarded(self._drain)

    def _drain(self) -> None:
        result = drain(
            self.store, self.outbox, self._load.capabilities, self._stored.value.signature
        )
        if result.queued or result.held or result.refused:
            self.drained.emit(result)

    def _guarded(self, work: Callable[[], None]) -> bool:
        """Whether ``work`` could read the file. On a disk that is away for a moment, or
        while a virus scanner has it, it cannot: that is said, and nothing is given up."""
        try:
            work()
        except BadStore as error:
            self._broken = True
            self._load.tell(state_of(error))
            return False
        if self._broken:
            self._broken = False
            self._load.store_works()
        return True

    def show(self, report_id: str, values: dict[str, str]) -> None:
        """Lay own values over the server's row (once the outbox has them)."""
        if values:
            self._to_show.appendleft((report_id, lambda _: {report_id: values}))
            if not self._guarded(lambda: self._show_until(0.0)):
                self._showing.start(REFUSED_MS)

    def show_soon(self, report_ids: Iterable[str], values_of: ValuesOf) -> None:
        """Lay values over many rows in the next turns: a batch of thousands would otherwise
        stop the screen for seconds. The values are asked for when the turn has come, for a
        few reports at once."""
        self._to_show.extend((report_id, values_of) for report_id in report_ids)
        if not self._showing.isActive():
            self._showing.start(0)

    def _show_turn(self) -> None:
        self._showing.setInterval(0 if self._guarded(self._show_some) else REFUSED_MS)

    def _show_some(self) -> None:
        if self.layer.isEditable():
            self._showing.stop()  # goes on when the edit session ends
            return
        self._show_until(time.perf_counter() + TURN_S)
        if not self._to_show:
            self._showing.stop()

    def _show_until(self, until: float) -> None:
        """The next waiting values, a few in one write, till ``until`` (``perf_counter``)."""
        shown: set[str] = set()
        try:
            while self._to_show:
                part = list(islice(self._to_show, SHOWN_AT_ONCE))
                shown |= overlay_all(self.layer, _asked(part))
                for _ in part:
                    self._to_show.popleft()
                if time.perf_counter() >= until:
                    return
        finally:
            if shown:
                self.written.emit(shown)
                self._schedule_repaint()

    def report(self, report_id: str) -> Report | None:
        """The report as the layer shows it, own waiting values included."""
        fid = self.fids_of([report_id]).get(report_id)
        return self.report_at(fid) if fid is not None else None

    def fids_of(self, report_ids: Collection[str]) -> dict[str, int]:
        """report_id → feature id, whatever the filter hides, of those that have a row; none
        while the file cannot be read."""
        found: dict[str, int] = {}
        self._guarded(lambda: found.update(reader_of(self.layer).fids_of(report_ids)))
        return found

    def selected(self) -> set[str]:
        """Report ids of the rows that are selected in the layer."""
        names, chosen = self._names, self.layer.selectedFeatureIds()
        new = [fid for fid in chosen if fid not in names]
        self._guarded(lambda: names.update(reader_of(self.layer).names_at(new)))
        self._names = {fid: names[fid] for fid in chosen if fid in names}
        return set(self._names.values())

    def _forget_names(self) -> None:
        """Another file, in which rows have other numbers."""
        self._names = {}

    def report_at(self, fid: int) -> Report | None:
        return report_at(self.layer, fid)

    def reports_by_fid(self, fids: Sequence[int]) -> dict[int, Report]:
        return reports_by_fid(self.layer, fids)

    def switch(self, result: Pulled) -> None:
        """A bulk load is ready: show its file once no edit session is open."""
        self._built = result
        self.poke()

    def _turn(self) -> None:
        if not self._guarded(self._write_some):
            self._turns.setInterval(REFUSED_MS)
        elif self._turns.isActive():
            self._turns.start()  # behind what came due meanwhile, not once more before it

    def _write_some(self) -> None:
        if self._next:
            self._next.popleft()()
            return
        if self.layer.isEditable():
            self._turns.stop()
            self._arrivals.remove(self.store.key)
            self.held_back.emit(self.incoming.count(self.store.key) + bool(self._built))
            return
        if self._built is not None:
            if not self._drain_unseen():  # else the next turn finds no new ones
                self._show_built(self._built)
            return
        # No more than one turn writes: the rest would be decoded again in the next.
        began = time.perf_counter()
        arrivals = self._arrivals.take(self.store.key, self._pace.rows)
        if not arrivals:
            self._turns.stop()
            self.held_back.emit(0)
            return
        if self._drain_unseen():
            return  # took its share of this turn; the next one looks again
        self._write(arrivals)
        self._pace.took(len(arrivals), time.perf_counter() - began, TURN_S)

    def _drain_unseen(self) -> bool:
        """What another program edited, before the server's row hides it. ``False``: nothing new.
        The first look opens the file, which is enough for a turn."""
        end = reader_of(self.layer).journal_end()
        if end == self._journal_end:
            return False
        if end:
            self._drain()
        first, self._journal_end = self._journal_end < 0, end
        return first or end > 0

    def _write(self, arrivals: list[Arrival]) -> None:
        """One chunk. What is older than our last confirmed write is dropped unwritten."""
        reports, keep, old = [], {}, []
        for arrival, over in zip(arrivals, self.incoming.overlays(arrivals)):
            report_id = arrival.report.report_id
            if over is None:
                old.append(arrival)
                continue
            reports.append(arrival.report)
            if over:
                keep[report_id] = frozenset(over)
        done = set(write_reports(self.layer, reports, keep))
        arrived = [one for one in arrivals if one.report.report_id in done]
        self._arrivals.done(arrivals, old + arrived)
        # Refused by the provider (another program holds the file): a second try at once
        # would stop the GUI for seconds.
        self._turns.setInterval(0 if done or not reports else REFUSED_MS)
        if done:
            self.written.emit(done)
            self._schedule_repaint()

    def _show_built(self, result: Pulled) -> None:
        """Switch to the bulk-loaded file, then lay waiting values over it again. What was
        edited in the old one has been drained."""
        new, old = self.files.expected(result.built), self.store.key
        if not switch_source(self.layer, result.built):
            return
        self._built = None
        self._turns.setInterval(0)
        with self.outbox.transaction():  # each commit waits for the disk
            self._arrivals.moved(old)
            self.files.replaced_by(new)
            self.incoming.move_store(old, self.store.key)
            if result.since is not None:
                self.incoming.set_cursor(self.store.key, result.since, self.outbox.clock.now())
        began = stamp(result.started) if result.started else ""
        for report_id, values in self.incoming.overlaid(began).items():
            overlay(self.layer, report_id, values)
        self._journal_end = 0  # of a new file
        self._next.extend((partial(hold_open, self.layer), partial(self.written.emit, set())))
        self._schedule_repaint()

    def _schedule_repaint(self) -> None:
        if not self._repaint.isActive():
            self._repaint.start(REPAINT_MS)


def _asked(part: Iterable[tuple[str, ValuesOf]]) -> dict[str, dict[str, str]]:
    """report_id → values to show, of those that have any; of two for one field the later."""
    found: dict[str, dict[str, str]] = {}
    for values_of, those in groupby(part, itemgetter(1)):
        for report_id, values in values_of([report_id for report_id, _ in those]).items():
            if values:
                found.setdefault(report_id, {}).update(values)
    return found
