"""Controls the reading of reports: starts and stops it, sets the states that follow from its
progress, result or error, and emits what others need to know of it.

Main thread, but ``make_pull`` and what it returns run in the thread that reads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timezone
from functools import partial

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...connection.results import Met
from ...core.errors import BadStore, SignalementError
from ...core.model.capabilities import limits_of
from ...core.model.operation import State
from ...qgis_profile.network.http_context import area_of, web_page
from ...qgis_profile.network.server_identity import range_of
from ...qgis_profile.settings import SettingsHolder
from ...qt.throttle import ThrottleTimer
from ...sync.outbox import queries
from ...sync.outbox.inbox import Inbox
from ...sync.pull.pull import Progress, Pull, PullResult
from ...sync.rules.rows import OutboxRow
from ...systems.base import Place, System
from ..files import Files
from ..status_board import GONE_WHEN_ANSWERED, NO_NETWORK, StatusBoard, state_of, unreachable_state
from .known_server import KnownServer
from .threads import ConnectionThreads

BACK_MS = 5000
_SENT = (State.CONFIRMED, State.UNVERIFIED)


class PullController(QObject):
    """``built`` brings a finished bulk load to be shown; ``arrived`` tells that rows wait for the
    layer; ``online`` that the server answers again; ``updated`` that a whole pass has ended."""

    arrived = pyqtSignal()
    built = pyqtSignal(PullResult)
    online = pyqtSignal()
    updated = pyqtSignal()
    running_changed = pyqtSignal()
    places_changed = pyqtSignal()
    # all reports were read again; the service targets used, as text of the settings
    filled = pyqtSignal(str)

    def __init__(
        self,
        stored: SettingsHolder,
        server: KnownServer,
        files: Files,
        status_board: StatusBoard,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.server = server
        self.places: tuple[Place, ...] = ()  # positions of reports during the first load
        self.running = self._active = self.asks_who = self._wanted = False
        self._stored, self._files, self._status_board = stored, files, status_board
        self._stop = threading.Event()
        self.updated_at: datetime | None = Inbox(files.outbox).cursor(files.store.key)[1]
        self.threads: ConnectionThreads | None = None
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(BACK_MS)
        self._back.timeout.connect(lambda: status_board.clear("back"))
        self._went: set[str] = set()  # ids of reports whose changes were sent after an outage
        self._count_soon = ThrottleTimer(self._count_went, self)
        self._read: Progress | None = None
        self._tell_soon = ThrottleTimer(self._tell_loading, self)
        self.filled.connect(self._on_filled)

    def follow(self, threads: ConnectionThreads) -> None:
        """Listen to the signals of these threads."""
        self.threads = threads
        threads.met.connect(self._on_met)
        threads.pulled.connect(self._on_pulled)
        threads.failed.connect(self._on_failed)
        threads.progress.connect(self._on_progress)
        self.set_active(self._active)
        if self._wanted:
            self.refresh()

    # -- requests for a pass

    def refresh(self) -> None:
        """Read what changed at the server. Without threads (while QGIS asks for its master
        password) this is done once there are threads."""
        self._stop.clear()
        self._wanted = self.threads is None
        if self.threads is not None:
            self.threads.puller.ask()
            # before somebody chose what to load the server is met, once, and nothing is read
            self._run(bool(self._stored.value.scope) or self.server.probe is None)

    def _run(self, running: bool) -> None:
        if running is not self.running:
            self.running = running
            self.running_changed.emit()

    def _expect(self, places: tuple[Place, ...]) -> None:
        if places != self.places:
            self.places = places
            self.places_changed.emit()

    def set_active(self, active: bool) -> None:
        """Whether somebody sees the dock or the layer; else there are no passes at intervals."""
        self._active = active
        settings = self._stored.value
        if self.threads is not None:
            wanted = active and settings.scope and settings.interval_s
            seconds = float(settings.interval_s) if wanted else None
            self.threads.puller.set_interval(seconds)

    def stop(self) -> None:
        """End the pass after the current page; what was read stays."""
        self._stop.set()

    def close(self) -> None:
        """Stop, and ignore signals that are still queued."""
        self.stop()
        self._tell_soon.stop()
        self.threads = None

    def resume(self) -> None:
        self._status_board.clear("stopped")
        self.refresh()

    def make_pull(self, system: System) -> Callable[[], PullResult] | None:
        """In the pulling thread: the pass to run; ``None`` until the user has chosen what to
        load."""
        settings = self._stored.value
        if not settings.scope or self.threads is None:
            return None
        pull = Pull(
            system,
            self._files.store,
            self._files.outbox,
            scope=settings.scope,
            area=area_of(settings.area),
            stop=self._stop,
            on_progress=self.threads.progress.emit,
            on_row=self.threads.followed,
        )
        targets_text, much = system.read_with, range_of(settings)
        known = self._files.was_read_as(much) and targets_text == settings.delays_read
        run = pull.run if known else partial(self._fill, pull, targets_text, much)
        return partial(self._of_shown, run, pull, system)

    def _of_shown(self, run: Callable[[], PullResult], pull: Pull, system: System) -> PullResult:
        """A pass may begin before the main thread shows the file that the last pass has built. Then
        its own file is gone, and the pass runs again over the new file."""
        try:
            return run()
        except BadStore:
            again = self.make_pull(system) if self._files.store is not pull.store else None
            if again is None:
                raise
            return again()

    def _fill(self, pull: Pull, targets_text: str, much: str) -> PullResult:
        """The stored reports were read with other settings: read all of them again."""
        pull.inbox.read_again(pull.store.key)
        result = pull.run()
        if result.complete:
            self._files.read_as(much)
            self.filled.emit(targets_text)
        return result

    # -- results of a pass

    def _on_filled(self, targets_text: str) -> None:
        self._stored.change(delays_read=targets_text)

    def back_online(self) -> None:
        """The server has answered."""
        was_off = any(map(self._status_board.holds, NO_NETWORK))
        self._status_board.clear(*GONE_WHEN_ANSWERED)
        if was_off:
            self.hurry("offline")
            self._went.clear()
            self._tell_back(0)
            self.online.emit()

    def unheard(self) -> None:
        """Somebody beside the pulling thread got no answer. It may say so after an answer to the
        list: the list asks again soon, so that the state does not outlast the outage."""
        self.lost_network()
        if self.threads is not None:
            self.threads.puller.lost()

    def heard(self) -> None:
        """Somebody beside the pulling thread may have got an answer: while there was none, the list
        is asked for at once. Its answer ends the state for all."""
        if any(map(self._status_board.holds, NO_NETWORK)):
            self.refresh()

    def count_back(self, row: OutboxRow) -> None:
        """While the banner says that the network is back, count the changes that are sent."""
        if self._status_board.holds("back") and row.state in _SENT:
            self._went.add(row.report_key)
            self._count_soon.ask()

    def _count_went(self) -> None:
        if self._status_board.holds("back") and self.threads is not None:
            self._tell_back(len(self._went))

    def _tell_back(self, sent: int) -> None:
        self._status_board.set("back", sent=sent, waiting=self._queued())
        self._back.start()

    def hurry(self, *reasons: str) -> None:
        """Make queued changes with one of these reasons due now."""
        for row in self._files.outbox.rows((State.QUEUED,)):
            if row.reason in reasons:
                self._files.outbox.hurry(row.id)

    def _queued(self) -> int:
        return queries.queued_reports(self._files.outbox)

    def _on_met(self, answers: Met) -> None:
        if self.threads is None:
            return
        self.server.learn(answers)
        self.back_online()
        settings = self._stored.value
        if not settings.scope:
            self._run(False)
        why = self.server.capabilities.read_only_because
        if why:
            self._status_board.set("read_only", why=why, web=web_page(settings.endpoint))
        else:
            self._status_board.clear("read_only")
        self.review_limits()
        someone = self.server.capabilities.writes & {"department", "assignee"}
        if someone and not settings.identity_asked:
            self._ask_who(answers)
        self.server.met.emit()

    def _ask_who(self, answers: Met) -> None:
        """Ask the user who they are, unless the server says whose account this is."""
        self.asks_who = not answers.probe.account
        if self.asks_who:
            return
        own = set(answers.probe.account_departments)
        mine = next((one.id for one in answers.departments if one.name in own), "")
        self._stored.change(me=answers.probe.account, my_department=mine, identity_asked=True)

    def review_limits(self) -> None:
        """Show what this system cannot guarantee, until the user has read it."""
        limits = limits_of(self.server.capabilities)
        if limits and self._stored.value.limits_told != ",".join(limits):
            self._status_board.set("limits", capabilities=self.server.capabilities)
        else:
            self._status_board.clear("limits")

    def limits_told(self) -> None:
        """The user has read the limits; they are shown again only when they change."""
        self._stored.change(limits_told=",".join(limits_of(self.server.capabilities)))
        self._status_board.clear("limits")

    def _on_progress(self, progress: Progress) -> None:
        if self.threads is None:
            return
        if progress.places:
            self._expect(progress.places)
        if progress.first:
            self._read = progress
            # each update draws the banner anew: at most ten a second
            if self._status_board.holds("loading"):
                self._tell_soon.ask()
            else:
                self._tell_loading()
        if progress.arrived:
            self.arrived.emit()

    def _tell_loading(self) -> None:
        if self._read is not None:
            self._status_board.set("loading", loaded=self._read.loaded, total=self._read.total)

    def _end_loading(self, *also: str) -> None:
        self._tell_soon.stop()
        self._status_board.clear("loading", *also)
        self._run(False)
        self._expect(())

    def _on_pulled(self, result: PullResult) -> None:
        if self.threads is None:
            return
        self._end_loading("stopped")
        self.back_online()
        if result.built:
            self.built.emit(result)
        else:
            self.arrived.emit()
        if result.complete:
            if result.whole and result.started is not None:
                self._files.followed_from(result.started)
            self.updated_at = datetime.now(timezone.utc)
        else:
            self._status_board.set("stopped", loaded=result.loaded, total=result.total)
        if result.warnings:
            self._status_board.set(
                "bad_rows",
                count=len(result.warnings),
                warnings=result.warnings,
                why=self.server.capabilities.read_only_because,
            )
        else:
            self._status_board.clear("bad_rows")
        if result.first and result.complete and not result.loaded:
            settings = self._stored.value
            whole = settings.scope == "all" and not settings.area
            self._status_board.set("server_empty", whole=whole)
        else:
            self._status_board.clear("server_empty")
        if result.complete:
            self.updated.emit()

    def _on_failed(self, error: SignalementError) -> None:
        if self.threads is None:
            return
        self._end_loading()
        self.tell_error(error)
        self.arrived.emit()

    def tell_error(self, error: SignalementError) -> None:
        """Set the state that fits an error of reading, or of what it takes to reach the server."""
        key = state_of(error)
        if key == "offline":
            self.lost_network()
        else:
            self.tell(key, error.server_message if isinstance(error, BadStore) else "")

    def lost_network(self) -> None:
        """The server cannot be reached: set the state that fits the data on screen."""
        key = unreachable_state(
            self.server.probe is not None, self.updated_at, datetime.now(timezone.utc)
        )
        self._status_board.clear(*(other for other in NO_NETWORK if other != key))
        self.tell(key)

    def store_works(self) -> None:
        """The file with the reports can be read again."""
        self._status_board.clear("broken_store")

    def tell(self, key: str, file: str = "") -> None:
        """Set a state in which nothing continues, with how many changes wait and the time of the
        data on screen. ``file``: path of the one that cannot be used, where it is known."""
        self._status_board.set(
            key,
            since=self._status_board.args(key).get("since") or datetime.now(timezone.utc),
            kept=self.updated_at,
            waiting=self._queued(),
            file=file,
            known=self.server.kept_at,
        )
