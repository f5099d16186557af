"""The service of one commune: the threads of ``sync``, one that answers desks, and the commune's
own, which exchanges what is ready between database and outbox, turn by turn."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from psycopg.types.json import Jsonb

from signalement_plugin.core.errors import NotSupported, ServerError, SignalementError
from signalement_plugin.core.model.server_description import (
    Plain,
    ServerDescription,
    describe_server,
)
from signalement_plugin.sync.clock import Clock
from signalement_plugin.sync.outbox.database import GUARDS, NAME
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.opening import guard_by
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.pull.missing_reports import MissingReports
from signalement_plugin.sync.pull.pull import Pull, PullResult
from signalement_plugin.sync.pull.thread import PullThread
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.sync.thread_support import open_met
from signalement_plugin.systems.base import Probe, System, meet
from signalement_plugin.systems.registry import open_system

from ..database.connections import Connections
from ..database.gate import Hand
from ..database.installing import check_version
from ..database.leases import Leases
from ..database.own_timer import OwnTimer
from ..errors import DatabaseAway, NotHolder
from ..settings import CommuneSettings, Kept, ServerSettings
from .asks import Asks
from .edits import take_edits
from .epochs import Epoch, epoch_of
from .mailbox import forget_photos, take_looked_at, take_operations
from .outcomes import Outcomes
from .permits import QUIET_S, Permits
from .places import LOCK, former_name, holder_of
from .report_store import ReportStore
from .retention import Retention
from .sources import source_of
from .succession import look_who_led, prove, sign_for_former, sign_off, succeed
from .team_outbox import TeamOutbox
from .waiting_work import waiting_work

logger = logging.getLogger("signalementd")

_Row = TypeVar("_Row")

TURN_S = 0.5
KEPT = Kept()
_WORKS_WITH = "UPDATE signalement.commune SET works_with = %(name)s WHERE id = %(commune)s"
_PULLED = """
UPDATE signalement.commune SET pulled = %(epoch)s, last_pull = clock_timestamp(), said = ''
WHERE id = %(commune)s
"""
_TOLD = "UPDATE signalement.commune SET told = %(told)s WHERE id = %(commune)s"
_SAID = "UPDATE signalement.commune SET said = %(said)s WHERE id = %(commune)s"


def _list_or_none(listing: Callable[[], list[_Row]]) -> list[_Row]:
    try:
        return listing()
    except NotSupported:
        return []


class CommuneService:
    """Call ``begin``, then ``turn`` again and again, or ``run``. Also the listener of its pulling
    thread."""

    def __init__(
        self,
        settings: CommuneSettings,
        connections: Connections,
        folder: Path,
        *,
        opener: Callable[[ServerSettings], System] | None = None,
        clock: Clock | None = None,
        quiet_s: float = QUIET_S,
        timer: OwnTimer | None = None,
        leases: Leases | None = None,
        kept: Kept = KEPT,
    ) -> None:
        self.settings, self._folder = settings, folder / settings.name
        self._connections = connections
        self._door = opener or self._open_system
        self._clock, self._quiet_s, self._kept = clock, quiet_s, kept
        self._lock = SenderLock(self._folder / LOCK)
        self._timer, self._leases = timer, leases or Leases(connections.open)
        self._open = ExitStack()
        self._ready = self._signed = False
        self._probe: Probe | None = None
        self._over = threading.Event()  # set: the running pass ends after the current page
        self._reading = ""  # key of the store of the newest pass
        self._pulled: tuple[PullResult, str] | None = None
        self._failed: str | None = None
        self._description: Plain | None = None

    def _open_system(self, server: ServerSettings) -> System:
        """A system that sends no byte of a write once this process may not send any more (rule
        T4)."""
        address = server.address
        if self._timer is not None:
            http = replace(address.http, before_piece=self._timer.look)
            address = replace(address, http=http)
        return open_system(server.system, address)

    def opened(self) -> System:
        """The commune's systems as one, with report ids as in the database and at the desks."""
        also = {one.works_with: self._door(one) for one in self.settings.also}
        return self._source.told_apart(self._door(self.settings.first), also)

    def begin(self) -> None:
        """Lead the commune. Raises ``NotHolder`` while another place leads; then it may be called
        again, and each call records in the database how many attempts this service knows of. Raises
        ``OtherVersion``, ``OtherSystem``, ``DatabaseAway``, ``BadStore``."""
        if (
            self._ready
            and source_of(self.hand.db, self.settings).store_key != self._source.store_key
        ):
            self.close()
        if not self._ready:
            self._prepare()
        with self.hand.lent():
            self._begin()

    def _begin(self) -> None:
        check_version(self.hand.db)
        self._sign_for_former()
        self._see_epoch()
        look_who_led(self.outbox, self.hand)
        before = self.hand.take()
        self._leases.hold(self.hand)
        succeed(self.outbox, self.hand, before)
        forget_photos(self.outbox)
        prove(self.hand.db, self.hand.commune, self.hand.holder)
        self._say_what_it_works_with()
        self._epoch, self._pulled, self._failed = "", None, None
        self._meet_epoch()

    def _prepare(self) -> None:
        """Take the lock of this place, and open its outbox and a connection."""
        holder = holder_of(self._folder)
        self._open.callback(self._lock.release)
        if not self._lock.take():
            raise NotHolder(f"{self.settings.name}: another process on this machine serves it")
        with closing(self._connections.open()) as db:
            check_version(db)
            self._source = source_of(db, self.settings)
        former, commune = former_name(holder), self._source.commune
        self.hand = Hand(self._connections, commune, holder, former=former, timer=self._timer)
        self._open.callback(self._release_lead)
        self._permits = Permits(self.hand, self._quiet_s)
        self.asks = Asks(self.hand, self._source.number, self._probed_system)
        self.outbox = TeamOutbox(self._folder / NAME, self._permits, self._clock)
        self._open.callback(self.outbox.close)
        self._retention = Retention(self.hand, self.outbox, self._kept)
        guard_by(self.outbox, self._folder.parent / GUARDS / f"{self.settings.name}.json")
        self._ready, self._signed = True, False

    def _say_what_it_works_with(self) -> None:
        """Store the reporting system, so that settings with another one are noticed later (rule
        T19)."""
        if not self._source.known:
            bound = {"name": self.settings.works_with, "commune": self.hand.commune}
            with self.hand.gate() as gate:
                gate.db.execute(_WORKS_WITH, bound)

    def _sign_for_former(self) -> None:
        """Close the lead of an earlier process or thread of this place. ``NotHolder`` while one of
        its requests may still run; the timer ends those."""
        self._signed = self._signed or sign_for_former(self.outbox, self.hand)
        if not self._signed:
            raise NotHolder(f"{self.settings.name}: a request of the lead before is under way")

    def _release_lead(self) -> None:
        self._leases.let_go(self.hand)
        self.hand.close()

    def _see_epoch(self, known: Epoch | None = None) -> str:
        """The epoch of the database. The outbox remembers the number of attempts, so that it never
        knows fewer than were made (rule T11)."""
        remembered = self.outbox.remembered()
        found = known or epoch_of(self.hand.db, self.hand.holder, remembered)
        if found.attempts > remembered:
            self.outbox.remember(found.attempts)
        return found.id

    def _meet_epoch(self, known: Epoch | None = None) -> None:
        """Look which epoch the database has; in another one everything is read again. ``known``: it
        is certain that the database is no copy."""
        epoch = self._see_epoch(known)
        if epoch == self._epoch:
            return
        self._epoch = epoch
        self.store = ReportStore(self.hand, self._source, epoch)
        Inbox(self.outbox).follow(self.store.key)
        self._outcomes = Outcomes(self.hand, self.outbox, self._permits, self.store)
        take_looked_at(self.hand, self.outbox)

    def turn(self) -> int:
        """Exchange between database and outbox all that is ready now. Returns how much that was.
        Raises ``NotHolder`` once another place leads."""
        if self.hand.deposed:
            raise NotHolder(f"{self.settings.name}: another place leads")
        work = waiting_work(self.hand, self.outbox.remembered())
        self._meet_epoch(work.epoch)
        self._tell_system()
        self.asks.look(asked=work.questions)
        self._retention.look()
        done = take_edits(self.hand, self.store) if work.edits else 0
        moving = bool(done or work.operations or work.epoch is None)
        if moving and self._probe is not None:
            done += take_operations(self.hand, self.outbox, self._probe.capabilities)
        done += self._outcomes.turn(moving=moving)
        if not done:
            self._tell_pull()
        return done

    def _tell_system(self) -> None:
        """Store for the desks what the reporting system can do, after it was met."""
        description, self._description = self._description, None
        if description is not None:
            with self.hand.gate(1) as gate:
                gate.db.execute(_TOLD, {"told": Jsonb(description), "commune": self.hand.commune})

    def _tell_pull(self) -> None:
        """Store that the list was read whole and each of its rows is in the table. Not for a pass
        that began in another epoch, whose rows may be missing (rule T10)."""
        pulled, self._pulled = self._pulled, None
        result, read_into = pulled or (None, "")
        if result is not None and result.complete and read_into == self.store.key:
            if result.since is not None and result.first:
                now = self.outbox.clock.now()
                Inbox(self.outbox).set_cursor(self.store.key, result.since, now)
            with self.hand.gate() as gate:
                bound = {"epoch": self._epoch, "commune": self.hand.commune}
                gate.db.execute(_PULLED, bound)
        failed, self._failed = self._failed, None
        if failed is not None:
            with self.hand.gate() as gate:
                gate.db.execute(_SAID, {"said": failed, "commune": self.hand.commune})

    # -- threads

    def run(self, stop: threading.Event, alive: Callable[[], None] = lambda: None) -> None:
        """Serve until ``stop``. Raises ``NotHolder`` when another place took the commune over.
        While the database is away, changes stay in the outbox."""
        sender = Sender(self.outbox, self._probed_system)
        watched = MissingReports(self.outbox, lambda: self.store).watching(self.pass_of)
        puller = PullThread(self.opened, watched, self, Inbox(self.outbox))
        self._over.clear()
        sender.start()
        puller.start()
        self.asks.start()
        puller.set_interval(float(self.settings.every_s))
        puller.ask()
        try:
            while not stop.is_set():
                try:
                    with self.hand.lent():
                        if self.turn():
                            sender.wake()
                except DatabaseAway as error:
                    logger.warning("%s: the database is away: %s", self.settings.name, error)
                alive()
                stop.wait(TURN_S)
        finally:
            self._over.set()
            self.asks.stop()
            puller.stop()
            sender.stop(10.0)
            with suppress(DatabaseAway):
                sign_off(self.hand)
            while not puller.stop():  # the puller writes into the outbox, so wait for it
                alive()

    def _probed_system(self) -> System:
        """A system for one sending thread: it uses the probe of the pulling thread, or probes
        itself."""
        return open_met(self.opened, lambda system: meet(system, self._probe))

    def pass_of(self, system: System) -> Callable[[], PullResult]:
        """One reading of the list."""
        store = self.store
        self._reading = store.key
        return Pull(system, store, self.outbox, scope=self.settings.scope, stop=self._over).run

    def probed(self, system: System, probe: Probe) -> None:
        self._probe = probe
        self._description = describe_server(
            ServerDescription(
                probe.title,
                probe.capabilities,
                tuple(_list_or_none(system.services)),
                tuple(_list_or_none(system.departments)),
                probe.test_server,
                self.settings.every_s,
            )
        )

    def arrived(self, result: PullResult) -> None:
        self._pulled = result, self._reading

    def gave_up(self, error: SignalementError) -> None:
        """Store only the kind of the error: its text may quote a person."""
        kind = "server" if isinstance(error, ServerError) else "here"
        self._failed = f"{type(error).__name__} ({kind})"

    def reread(self) -> None:
        """Reports were read again; nothing to do here."""

    def close(self) -> None:
        """Release the commune; :meth:`begin` may be called again."""
        self._ready = False
        self._open.close()
