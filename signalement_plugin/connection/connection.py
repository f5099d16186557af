"""One connection: its store, layer, outbox and threads, and signals about them. Main thread."""

from __future__ import annotations

import time

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.model.operation import ASKING, FINAL
from ..layer.setup import offer
from ..qgis_profile.joined import joins
from ..qgis_profile.network.file_hosts import agree_to, file_hosts
from ..qgis_profile.network.server_identity import account_of, server_of
from ..qgis_profile.settings import ConnectionSettings, SettingsHolder, data_folder
from ..store.photo_cache import FOLDER, PhotoCache
from ..sync.outbox.journal import JournalImport
from ..sync.pull.pull import PullResult
from ..sync.push.sender import LOCK_NAMED_S
from ..sync.rules.rows import TAKEN_BACK, OutboxRow
from ..systems.base import KEY_READS
from .details.detail_fetcher import DetailFetcher
from .files import Files
from .layer.layer_sync import GATHER_MS, LayerSync
from .layer.layer_visibility import LayerVisibility
from .layer.marks import Marks
from .layer.reports import Reports
from .layer.values_in_use import ValuesInUse
from .outbox.commands import OutboxCommands
from .outbox.drafts import Drafts, Unsaved
from .outbox.status import WAITS_FOR, OutboxStatus
from .queries.list_search import ListSearch
from .server.kept_server import Kept
from .server.known_server import KnownServer
from .server.login import opens_silently, usable_address
from .server.pull_controller import PullController
from .server.threads import STOP_S, ConnectionThreads
from .server.token_renewal import TokenRenewal
from .status_board import LOGIN_REFUSED, StatusBoard


class Connection(QObject):
    """Public methods return at once; answers come as signals in the main thread.

    Files that cannot be used raise ``BadStore`` or ``OtherServer``. Nothing is shown until
    :meth:`use` was called with a layer; :meth:`send_waiting` needs none. ``unsaved``: drafts that
    an earlier object of this connection could not save.
    """

    layerChanged = pyqtSignal()
    outboxChanged = pyqtSignal()
    outcome = pyqtSignal(OutboxRow)
    journalImported = pyqtSignal(JournalImport)
    layerGone = pyqtSignal()

    def __init__(
        self,
        settings: ConnectionSettings,
        parent: QObject | None = None,
        unsaved: Unsaved | None = None,
    ) -> None:
        super().__init__(parent)
        self.stored = SettingsHolder(settings)
        self._account = account_of(settings)
        self.files = Files(data_folder(settings.id), settings.id, server_of(settings))
        self.outbox = self.files.outbox
        self.status_board = StatusBoard(self)
        self.server = KnownServer(self.stored, self)
        self.outbox.whose = self.server.account_of
        self.load = PullController(self.stored, self.server, self.files, self.status_board, self)
        self.writes = OutboxStatus(self.load, self.outbox, self.status_board)
        self.writes.settled.connect(self.outboxChanged)
        self.layer: QgsVectorLayer | None = None
        self.layer_sync: LayerSync | None = None
        self._marks: Marks | None = None
        self._on_map: LayerVisibility | None = None
        self._in_dock = False
        self.threads: ConnectionThreads | None = None
        self.drafts = Drafts(self.outbox, self.status_board, unsaved)
        self.reports = Reports(self.files, self)
        self.detail_fetcher = DetailFetcher(PhotoCache(self.files.folder / FOLDER), self)
        self.list_search = ListSearch(self.files, self.stored, self)
        self._values_in_use = ValuesInUse(self.files, self.server, self.reports)
        self.commands = OutboxCommands(self.files, self.server, self.reports, self.drafts, self)
        self.commands.changed.connect(self.outboxChanged)
        self.commands.changed.connect(self.writes.review)

    def use(self, layer: QgsVectorLayer) -> None:
        """Show this connection's store in ``layer`` from now on; the layer used before is in no
        project."""
        self._release_layer()
        self.layer = layer
        self._on_map = LayerVisibility(layer, self)
        self._on_map.changed.connect(self._review_watching)
        self.layer_sync = layer_sync = LayerSync(layer, self.files, self.load, self.stored, self)
        layer_sync.layers.gone.connect(self._layer_gone)
        layer_sync.layers.selected.connect(self._on_selection)
        layer_sync.layers.ended.connect(self.list_search.again)
        layer_sync.written.connect(self._on_written)
        layer_sync.held_back.connect(self._on_held_back)
        layer_sync.journalImported.connect(self._on_journal_imported)
        self._marks = Marks(layer_sync, self)
        self.outboxChanged.connect(self._marks.soon.ask)
        self.status_board.clear("no_layer")
        self.send_waiting()
        self.commands.layer_sync = layer_sync
        self.reports.show_in(layer, layer_sync.guarded)
        self.list_search.show_in(layer)
        self._offer()
        self._review_watching()
        if self.list_search.asked:  # the new layer gets the filter of the list
            self.list_search.again()
        layer_sync.poke()
        self.layerChanged.emit()

    @property
    def in_project(self) -> bool:
        """Whether the layer is in the project; else only the dock shows the reports."""
        return self.layer is not None and self._on_map is not None and self._on_map.in_project

    def tell_whether_in_project(self) -> None:
        """Set or clear the state that no layer of the project shows these reports."""
        if self.in_project:
            self.status_board.clear("no_layer")
            self._offer()
        else:
            self.status_board.set("no_layer")

    def show_in_dock(self, shown: bool) -> None:
        """``shown``: whether a visible dock shows this connection."""
        self._in_dock = shown
        self._review_watching()

    def _review_watching(self) -> None:
        """Rows are kept up to date while somebody can see them: in the dock, or on the map while
        the dock is hidden behind another tab."""
        on_map = self._on_map is not None and self._on_map.shown
        self.load.set_active(self._in_dock or on_map)
        if self._marks is not None:
            self._marks.set_active(self._in_dock or on_map)

    def send_waiting(self) -> None:
        """Start the threads without a layer, so that waiting changes are sent."""
        self.threads = self.threads or self._start()

    def taken_over(self) -> None:
        """Changes of another profile were moved into the outbox: show and send them."""
        if self.threads is None and opens_silently(self.settings):
            self.send_waiting()
        if self.threads is not None:
            self.commands.show_waiting()

    def _start(self) -> ConnectionThreads:
        where = usable_address(self.settings, self.load, self.status_board)
        pull, off = self.load.make_pull, self.server.writes_off
        threads = ConnectionThreads(
            self.settings.system,
            where,
            self.files,
            self.detail_fetcher,
            pull,
            self,
            writes_off=off,
            whose=self._account,
        )
        threads.kept.connect(self._on_kept)
        threads.row.connect(self._on_row)
        threads.blocked.connect(self._on_blocked)
        threads.arrivals.connect(self._poke)
        self.commands.follow(threads)
        self.load.follow(threads)
        self.server.met.connect(self._offer)
        self.server.remembered.connect(self._offer)
        for answered in (self.server.met, self.load.online):
            answered.connect(threads.outbox_sender.wake)
            answered.connect(self.writes.review)
        threads.failed.connect(self.writes.review)
        self.detail_fetcher.reached.connect(self.load.heard)
        TokenRenewal(self, threads)
        self.load.arrived.connect(self._poke)
        self.load.built.connect(self._show_built)
        self.writes.review()
        threads.outbox_sender.wake()
        return threads

    def _on_kept(self, kept: Kept) -> None:
        if self.threads is not None and kept.whose == self._account:
            self.server.remember(kept)

    def _offer(self) -> None:
        """Offer what this server takes in the table and form of a project's layer, once it is
        known."""
        server = self.server
        if self.layer is not None and self.in_project and server.last_probe is not None:
            offer(self.layer, server.capabilities, server.departments, server.services)

    def _layer_gone(self) -> None:
        self._release_layer()  # the layer is being deleted: rows stay in the inbox
        self.status_board.set("no_layer")
        self.layerChanged.emit()
        self.layerGone.emit()

    def _release_layer(self, timeout: float = STOP_S) -> None:
        """Stop listening and writing to the layer, which may stay in the project."""
        if self.layer_sync is not None and self._on_map is not None and self._marks is not None:
            self._marks.close(timeout)
            self.layer_sync.close()
            self._on_map.close()
            self.reports.let_go()
            self.list_search.show_in(None)
            self.layer = self.layer_sync = self.commands.layer_sync = self._on_map = self._marks = (
                None
            )
            self._review_watching()

    def close(self, timeout: float = STOP_S) -> None:
        """Stop the threads, within ``timeout`` seconds for all, and close the files; waiting
        changes stay in the outbox."""
        end = time.monotonic() + timeout
        self.load.close()
        self._release_layer(timeout)
        if self.threads is not None:
            self.threads.stop(max(0.0, end - time.monotonic()))
        self.threads = None
        self._values_in_use.stop(max(0.0, end - time.monotonic()))
        self.list_search.stop(max(0.0, end - time.monotonic()))
        self.drafts.close()
        self.files.close()

    @property
    def login_may_be_new(self) -> bool:
        """Whether systems have to be opened anew though the settings are the same: a login that was
        refused may have been changed in QGIS under its id, or may write now; a joined connection
        has those of its parts."""
        lacks_right = self.server.capabilities.read_only_because == KEY_READS
        refused = any(map(self.status_board.holds, LOGIN_REFUSED))
        return joins(self.settings) or refused or lacks_right

    def renew(self, settings: ConnectionSettings) -> None:
        """Other settings of the same server: open its systems anew, keep layer and outbox."""
        if self.layer is not None and self.layer.name() == self.settings.name:
            self.layer.setName(settings.name)  # else the user renamed it
        self.stored.value = settings
        before, self._account = self._account, account_of(settings)
        if self._account != before:
            self.server.forget()
        self.server.changed.emit()
        if self.threads is not None:
            where = usable_address(self.settings, self.load, self.status_board)
            self.threads.renew(where, self._account)
            self.load.hurry(*WAITS_FOR, "read_only")
            self.writes.review()
            self.load.refresh()

    def refresh(self) -> None:
        """The user asks to read again. An address that could not be used is resolved anew: proxy,
        certificates or login may have been mended in QGIS."""
        if self.threads is not None and self.threads.address is None:
            self.renew(self.settings)
        else:
            self.load.refresh()

    def choose(self, scope: str, area: str | None = None) -> None:
        """The user chose what to load: ``recent`` or ``all``, and the area (as in the settings;
        ``None``: as before). Load it now."""
        area = self.settings.area if area is None else area
        other = area != self.settings.area
        self.stored.change(scope=scope, area=area)
        self._review_watching()
        if other:
            self.renew(self.settings)
        else:
            self.server.changed.emit()
            self.load.refresh()

    def agree_to_host(self, host: str) -> None:
        """The user agreed to fetch photos from this host."""
        agree_to(host)
        self.review_file_hosts()

    def review_file_hosts(self) -> None:
        """The hosts of photos were changed in the settings."""
        if self.threads is not None:
            self.threads.set_file_hosts(file_hosts())

    # -- state

    @property
    def settings(self) -> ConnectionSettings:
        return self.stored.value

    # -- rows

    def _poke(self, pause_ms: int = 0) -> None:
        if self.layer_sync is not None:
            self.layer_sync.poke(pause_ms)

    def _show_built(self, result: PullResult) -> None:
        if self.layer_sync is not None:
            self.layer_sync.switch(result)

    def _on_written(self, report_ids: set[str]) -> None:
        self.list_search.rows_changed()
        self.reports.changed.emit(report_ids)

    def rows_erased(self, report_ids: set[str]) -> None:
        """These rows were deleted from the layer: update what shows them."""
        self._on_written(report_ids)
        self.reports.erased.emit(report_ids)
        if self.layer_sync is not None:
            self.layer_sync.layers.repaint()
        self._poke()

    def read_now(self, report_ids: set[str]) -> None:
        """Read these reports again, one by one, if the threads run."""
        if report_ids and self.threads is not None:
            self.threads.puller.reread(report_ids)

    def _on_held_back(self, count: int) -> None:
        if count:
            self.status_board.set("editing", count=count)
        else:
            self.status_board.clear("editing")

    def _on_selection(self) -> None:
        self.reports.selection_changed.emit(self.reports.selected())

    def _on_row(self, row: OutboxRow) -> None:
        if self.threads is None:
            return  # closed before this queued signal came
        self._poke(GATHER_MS)
        self.status_board.clear("busy_lock")
        self.writes.row_changed(row)
        if row.reason in ("gone", "not_yours"):
            self.threads.puller.reread([row.report_id])
        if row.state in FINAL | ASKING and row.reason != TAKEN_BACK:
            self.outcome.emit(row)

    def _on_blocked(self, seconds: float) -> None:
        if seconds >= LOCK_NAMED_S:
            self.status_board.set("busy_lock", seconds=seconds)
        if not seconds:  # another QGIS sent changes, perhaps some made here
            self.status_board.clear("busy_lock")
            self.outboxChanged.emit()

    def _on_journal_imported(self, result: JournalImport) -> None:
        self._on_written(set(result.report_ids))  # so that lists show the user's value
        if self.threads is not None:
            self.threads.outbox_sender.wake()
        self.outboxChanged.emit()
        self.journalImported.emit(result)

    def set_identity(self, me: str, my_department: str, name: str = "") -> None:
        """The user said who they are: for *Mine* and *My Department*; ``name`` signs notes if no
        other signature was chosen."""
        sign = self.settings.signature or name
        self.stored.change(me=me, my_department=my_department, signature=sign, identity_asked=True)
        self.load.asks_who = False
        self.server.changed.emit()
        self.list_search.again()
