"""One connection: its store, layer, outbox and threads, spoken to by signals only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.model.capabilities import Capabilities
from ..core.model.operation import ASKING, FINAL, Operation, State
from ..core.model.report import Department, Report, Service
from ..layer.setup import offer
from ..qgis_profile.network.file_hosts import agree_to, file_hosts
from ..qgis_profile.network.server_identity import server_of
from ..qgis_profile.settings import ConnectionSettings, Stored, data_folder
from ..store.queries import reports_at
from ..sync.outbox import queries
from ..sync.outbox.journal import Drained
from ..sync.outbox.settling import to_settle
from ..sync.pull.pull import Pulled
from ..sync.push.sender import LOCK_NAMED_S
from ..sync.rules.rows import OutboxRow
from ..systems.base import Probe
from .files import Files
from .layer.layer_sync import GATHER_MS, Feed
from .layer.on_map import OnMap
from .outbox.commands import SAY_NO_S, OutboxCommands
from .outbox.drafts import Drafts, Unsaved
from .outbox.status import WAITS_FOR, WriteStates
from .queries.list_search import Finder
from .server.login import opens_silently, usable_address
from .server.pull_controller import Loading
from .server.threads import STOP_S, Threads
from .server.token_renewal import Renewal
from .status_board import Banner, Board


class Connection(QObject):
    """Public methods return at once; answers come as signals in the main thread.

    Files that cannot be used raise ``BadStore`` or ``OtherServer``. Nothing is shown until
    :meth:`use` was called with a layer; :meth:`send_waiting` needs none. ``unsaved``: drafts that
    an earlier one of this connection could not save.
    """

    stateChanged = pyqtSignal()
    rowsChanged = pyqtSignal(object)
    found = pyqtSignal(int, object)
    outboxChanged = pyqtSignal()
    outcome = pyqtSignal(object)
    drained = pyqtSignal(object)
    loaded = pyqtSignal(str, str, object)
    selectionChanged = pyqtSignal(object)
    layerGone = pyqtSignal()

    def __init__(
        self,
        settings: ConnectionSettings,
        parent: QObject | None = None,
        unsaved: Unsaved | None = None,
    ) -> None:
        super().__init__(parent)
        self.stored = self._stored = Stored(settings)
        self.files = Files(data_folder(settings.id), settings.id, server_of(settings))
        self.outbox = self.files.outbox
        self.board = Board(self)
        self.board.changed.connect(self.stateChanged)
        self.load = Loading(self._stored, self.files, self.board, self)
        self.writes = WriteStates(self.load, self.outbox, self.board)
        self.writes.settled.connect(self.outboxChanged)
        self.layer: QgsVectorLayer | None = None
        self.feed: Feed | None = None
        self._on_map: OnMap | None = None
        self._in_dock = False
        self.threads: Threads | None = None
        self.drafts = Drafts(self.outbox, self.board, unsaved)
        self.draft, self.save_draft = self.drafts.of, self.drafts.save
        self.finder = Finder(self.files, self._stored, self)
        self.finder.found.connect(self.found)

    def use(self, layer: QgsVectorLayer) -> None:
        """Show this connection's store in ``layer`` from now on, in place of one that is in no
        project."""
        self._let_go()
        self.layer = layer
        self._on_map = OnMap(layer, self)
        self._on_map.changed.connect(self._review_watching)
        self.feed = feed = Feed(layer, self.files, self.load, self._stored, self)
        feed.layers.gone.connect(self._layer_gone)
        feed.layers.selected.connect(self._on_selection)
        feed.layers.ended.connect(self._filter_again)
        feed.written.connect(self._on_written)
        feed.held_back.connect(self._on_held_back)
        feed.drained.connect(self._on_drained)
        self.board.clear("no_layer")
        self.send_waiting()
        self.commands.feed = feed
        self._offer()
        self._review_watching()
        if self.finder.asked:  # one filter holds for list and map
            self._filter_again()
        feed.poke()

    @property
    def in_project(self) -> bool:
        """Whether the layer is one of the project; else the dock alone shows the reports."""
        return self.layer is not None and self._on_map is not None and self._on_map.in_project

    def tell_whether_in_project(self) -> None:
        """Say it where the project has no layer of these reports."""
        if self.in_project:
            self.board.clear("no_layer")
        else:
            self.board.set("no_layer")

    def show_in_dock(self, shown: bool) -> None:
        """Whether this is the connection of a dock that can be seen."""
        self._in_dock = shown
        self._review_watching()

    def _review_watching(self) -> None:
        """Rows are kept up to date for who sees them: in the dock, or on the map while the
        dock lies behind another tab."""
        on_map = self._on_map is not None and self._on_map.shown
        self.load.set_active(self._in_dock or on_map)

    def send_waiting(self) -> None:
        """Start the threads without a layer: what waits in the outbox goes out."""
        self.threads = self.threads or self._start()

    def taken_over(self) -> None:
        """What waited in another profile is in the outbox: it is shown, and goes out."""
        if self.threads is None and opens_silently(self.settings):
            self.send_waiting()
        if self.threads is not None:
            self.commands.show_waiting()

    def _start(self) -> Threads:
        where = usable_address(self.settings, self.load, self.board)
        pull, off = self.load.make_pull, self.load.writes_off
        threads = Threads(self.settings.system, where, self.files, pull, self, writes_off=off)
        threads.row.connect(self._on_row)
        threads.blocked.connect(self._on_blocked)
        threads.arrivals.connect(self._poke)
        threads.fetcher.loaded.connect(self.loaded)
        self.commands = OutboxCommands(self.files, threads, self.drafts, self)
        self.commands.changed.connect(self.outboxChanged)
        self.commands.changed.connect(self.writes.review)
        self.load.follow(threads)
        self.load.met.connect(self._offer)
        for answered in (self.load.met, self.load.online):
            answered.connect(threads.outbox_sender.wake)
            answered.connect(self.writes.review)
        threads.failed.connect(self.writes.review)
        Renewal(self, threads)
        self.load.arrived.connect(self._poke)
        self.load.built.connect(self._show_built)
        self.writes.review()
        threads.outbox_sender.wake()
        return threads

    def _offer(self) -> None:
        """Table and form offer what this server takes, once it was met."""
        if self.layer is not None and self.probe is not None:
            offer(self.layer, self.capabilities, self.departments, self.services)

    def _layer_gone(self) -> None:
        self._let_go()  # closed or removed by the user: rows wait in the outbox file
        self.board.set("no_layer")
        self.layerGone.emit()

    def _let_go(self) -> None:
        """Nothing hears or writes the layer any more, which may stay in the project."""
        if self.feed is not None and self._on_map is not None:
            self.feed.close()
            self._on_map.close()
            self.layer = self.feed = self.commands.feed = self._on_map = None
            self._review_watching()

    def close(self, timeout: float = STOP_S) -> None:
        """Stop the threads and let go of the files; what waits stays in the outbox."""
        self.load.close()
        self._let_go()
        if self.threads is not None:
            self.threads.stop(timeout)
        self.threads = None
        self.finder.stop()
        self.drafts.close()
        self.files.close()

    def renew(self, settings: ConnectionSettings) -> None:
        """Other settings of the same server: talk to it anew, keep layer and outbox."""
        self._stored.value = settings
        if self.threads is not None:
            self.threads.renew(usable_address(self.settings, self.load, self.board))
            self.load.hurry(*WAITS_FOR, "read_only")
            self.writes.review()
            self.refresh()

    def choose(self, scope: str, area: str | None = None) -> None:
        """What to load was chosen: ``recent`` or ``all``, and where (as in the settings; ``None``:
        as before). It is asked for now."""
        area = self.settings.area if area is None else area
        other = area != self.settings.area
        self._stored.change(scope=scope, area=area)
        self._review_watching()
        if other:
            self.renew(self.settings)
        else:
            self.refresh()

    def agree_to_host(self, host: str) -> None:
        """Somebody wants the photos that lie with this host."""
        agree_to(host)
        self.review_file_hosts()

    def review_file_hosts(self) -> None:
        """Which hosts photos may come from was changed in the settings."""
        if self.threads is not None:
            self.threads.set_file_hosts(file_hosts())

    # -- what is known

    @property
    def settings(self) -> ConnectionSettings:
        return self._stored.value

    @property
    def capabilities(self) -> Capabilities:
        return self.load.capabilities

    @property
    def probe(self) -> Probe | None:
        return self.load.probe

    @property
    def services(self) -> list[Service]:
        return self.load.services

    @property
    def departments(self) -> list[Department]:
        return self.load.departments

    @property
    def counts(self) -> dict[str, int]:
        """Chip name → number of reports, as last counted."""
        return self.finder.counts

    @property
    def banner(self) -> Banner | None:
        return self.board.banner

    @property
    def loading(self) -> bool:
        return self.load.running

    @property
    def places(self) -> Sequence[tuple[float, float]]:
        """Where the reports are (lon, lat) that a first reading is about to bring."""
        return self.load.places

    @property
    def updated_at(self) -> datetime | None:
        """UTC time of the last complete pass."""
        return self.load.updated_at

    def refresh(self) -> None:
        self.load.refresh()

    # -- rows

    def _poke(self, pause_ms: int = 0) -> None:
        if self.feed is not None:
            self.feed.poke(pause_ms)

    def _show_built(self, result: Pulled) -> None:
        if self.feed is not None:
            self.feed.switch(result)

    def _on_written(self, report_ids: set[str]) -> None:
        self.finder.rows_changed()
        self.rowsChanged.emit(report_ids)

    def rows_erased(self, report_ids: set[str]) -> None:
        """These rows were deleted from the layer."""
        self._on_written(report_ids)
        self._poke()

    def read_now(self, report_ids: set[str]) -> None:
        """These are read once more, one by one, where anything is read at all."""
        if report_ids and self.threads is not None:
            self.threads.puller.reread(report_ids)

    def _on_held_back(self, count: int) -> None:
        if count:
            self.board.set("editing", count=count)
        else:
            self.board.clear("editing")

    def reports_by_fid(self, fids: Sequence[int]) -> dict[int, Report]:
        """Feature id → report of rows that are shown, own waiting values included."""
        return self.feed.reports_by_fid(fids) if self.feed is not None else {}

    def reports_at(self, fids: Sequence[int]) -> list[Report]:
        """Reports of these rows, whatever the filter hides."""
        return reports_at(self.files.store.path, fids)

    def report(self, report_id: str) -> Report | None:
        return self.feed.report(report_id) if self.feed is not None else None

    def fid_of(self, report_id: str) -> int:
        """Feature id, or -1."""
        return self.fids_of([report_id]).get(report_id, -1)

    def fids_of(self, report_ids: Collection[str]) -> dict[str, int]:
        """report_id → feature id of those that are stored here."""
        return self.feed.fids_of(report_ids) if self.feed is not None else {}

    def select(self, report_ids: Sequence[str], add: bool = False) -> None:
        """Select in the layer (and so on the map); the active layer stays what it is."""
        if self.layer is None:
            return
        behaviour = QgsVectorLayer.SelectBehavior
        how = behaviour.AddToSelection if add else behaviour.SetSelection
        self.layer.selectByIds(list(self.fids_of(report_ids).values()), how)

    def selected(self) -> set[str]:
        """Report ids selected in the layer."""
        return self.feed.selected() if self.feed is not None else set()

    def _on_selection(self) -> None:
        self.selectionChanged.emit(self.selected())

    def find(self, text: str, order: str = "urgency") -> int:
        """Filter list and map; ``found`` brings the answer to the newest token."""
        return self.finder.find(self.layer, text, order)

    def _filter_again(self) -> None:
        """The map's filter cannot change in an edit session: it follows at the end."""
        self.finder.again(self.layer)

    def submit(self, operations: Sequence[Operation], delay_s: float = SAY_NO_S) -> str:
        """Save operations of one user action; they go out after ``delay_s`` seconds."""
        return self.commands.submit(operations, self.capabilities, delay_s)

    def waiting(self, report_id: str) -> State | None:
        """State of the newest change of a report that is not final."""
        return queries.waiting(self.outbox, report_id)

    def waiting_count(self) -> int:
        """How many changes have not reached the server for certain."""
        return self.outbox.waiting_count()

    def to_settle(self) -> list[OutboxRow]:
        """Changes that a person has to settle, oldest first."""
        return to_settle(self.outbox)

    def _on_row(self, row: OutboxRow) -> None:
        if self.threads is None:
            return  # closed; the signal was on its way
        self._poke(GATHER_MS)
        self.board.clear("busy_lock")
        self.writes.moved(row)
        if row.reason in ("gone", "not_yours"):
            self.threads.puller.reread([row.report_id])
        if row.state in FINAL | ASKING:
            self.outcome.emit(row)

    def _on_blocked(self, seconds: float) -> None:
        if seconds >= LOCK_NAMED_S:
            self.board.set("busy_lock", seconds=seconds)
        if not seconds:  # another QGIS sent, perhaps what was made here
            self.board.clear("busy_lock")
            self.outboxChanged.emit()

    def _on_drained(self, result: Drained) -> None:
        self._on_written(set(result.report_ids))  # lists show the row as the user left it
        if self.threads is not None:
            self.threads.outbox_sender.wake()
        self.outboxChanged.emit()
        self.drained.emit(result)

    def set_identity(self, me: str, my_department: str, signature: str = "") -> None:
        """Who uses this QGIS: for *Mine*, *My Department* and signatures."""
        sign = signature or self.settings.signature
        self._stored.change(me=me, my_department=my_department, signature=sign, identity_asked=True)
        self.load.asks_who = False
        self.board.changed.emit()
        self._filter_again()
