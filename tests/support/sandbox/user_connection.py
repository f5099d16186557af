"""One user's connection, without QGIS: the displayed reports, an outbox, a sender."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.filter.conditions import FilterContext
from signalement_plugin.core.filter.parser import parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.store.geopackage import GeoPackageStore, create_store
from signalement_plugin.store.queries import ids_where
from signalement_plugin.sync.clock import Clock, stamp
from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.pull.pull import Pull, PullResult
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import System
from signalement_plugin.systems.publik.requests import SigningClient
from signalement_plugin.transport.client import Client, Response

ROUNDS = 12


class AheadClock(Clock):
    """The computer's clock, which the test moves on instead of waiting."""

    ahead = timedelta(0)

    def now(self) -> Any:
        return super().now() + self.ahead

    def boot(self) -> str:
        return "1"

    def seconds(self) -> float:
        """The same time in seconds since 1970, for code that measures spans."""
        return self.now().timestamp()


class _Spared:
    """Marks reads so that the server's faults apply to writes only."""

    def get(self, *given: Any, headers: Mapping[str, str] | None = None, **rest: Any) -> Response:
        spared = {**(headers or {}), "x-no-faults": "1"}
        return super().get(*given, headers=spared, **rest)  # type: ignore[misc]


class ReadsSpared(_Spared, Client):
    """A client whose reads get no faults."""


class SigningReadsSpared(_Spared, SigningClient):
    """A client that signs its requests and whose reads get no faults."""


class Desk:
    """``system`` was probed. ``clock`` is moved on by :meth:`send`."""

    def __init__(self, folder: Path, system: System, clock: AheadClock | None = None) -> None:
        self.system, self.clock = system, clock or AheadClock()
        self.outbox = Outbox(folder / "outbox.sqlite", self.clock)
        self.inbox = Inbox(self.outbox)
        empty = create_store(folder / "reports-0.gpkg", "namur")
        self.pulled = Pull(system, empty, self.outbox).run()
        self.store = GeoPackageStore(self.pulled.built)
        self.inbox.set_cursor(self.store.key, self.pulled.since, self.clock.now())

    def shown(self, report_id: str) -> Report:
        """A report as the layer shows it."""
        (report,) = self.store.stored([report_id])
        return report

    def found(self, line: str) -> list[str]:
        """Ids of the reports that a filter line lets through."""
        condition = where(parse(line), FilterContext(self.clock.now()))
        return sorted(ids_where(self.store.path, condition))

    def some(self, *statuses: Status) -> list[Report]:
        """The open reports of these statuses, as the layer shows them."""
        reports = self.store.stored(sorted(self.store.open_ids()))
        return [one for one in reports if one.status in statuses]

    def save(self, shown: Report, sets: Mapping[str, str], **texts: str) -> list[str]:
        """Put a user's change of a displayed report into the outbox; ids of its operations."""
        caps = self.system.capabilities
        operations = change_operations(shown, caps, sets=sets, author="M. Lambert", **texts)
        self.outbox.add(operations, couples=caps.couples)
        return [one.id for one in operations]

    def send(self, rounds: int = ROUNDS, system: System | None = None) -> None:
        """Send what is due, several times, with the clock moved on after each."""
        push = OperationPush(self.outbox, system or self.system)
        for _ in range(rounds):
            for row in self.outbox.due(stamp(self.clock.now())):
                push.step(row.id)
            self.clock.ahead += timedelta(seconds=70)

    def states(self, ids: list[str]) -> list[State]:
        return [self.outbox.row(one).state for one in ids]

    def reasons(self, ids: list[str]) -> list[str]:
        return [self.outbox.row(one).reason for one in ids]

    def refresh(self) -> tuple[PullResult, dict[str, Report]]:
        """Read the list again; the result, and the reports that wait for the layer."""
        pulled = Pull(self.system, self.store, self.outbox).run()
        arrived = self.inbox.take(self.store.key)
        return pulled, {one.report.report_id: one.report for one in arrived}

    def close(self) -> None:
        self.outbox.close()
