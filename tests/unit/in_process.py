"""A small reporting server inside the test process, with faults on demand and a ghost log.

It is the peer of the outbox in tests: real state, real versions, real activity. What the
outbox believes is compared with ``Server.ghost``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from signalement_plugin.core.capabilities import Capabilities, Evidence
from signalement_plugin.core.errors import (
    Busy,
    Conflict,
    Gone,
    LostAnswer,
    NotSupported,
    Refused,
    Unauthorized,
    Unreachable,
)
from signalement_plugin.core.operation import Operation, field_text
from signalement_plugin.core.report import Activity, Area, Attachment, Department, Report, Service
from signalement_plugin.core.status import Status
from signalement_plugin.systems.system import Page, Probe, Receipt

START = datetime(2026, 3, 2, 8, 0, tzinfo=timezone.utc)

FULL = Capabilities(
    writes=frozenset({"status", "department", "assignee", "service_code", "reply", "note"}),
    statuses=tuple(Status),
    clears=frozenset({"department", "assignee"}),
    creates=True,
    evidence=Evidence.ACTIVITY,
    version_step=0.0,
    settle_s=120.0,
    mark="activity",
    has_activity=True,
    delta=True,
)


class HandClock:
    """Time that only a test moves."""

    def __init__(self) -> None:
        self.at = START
        self.booted = "1"

    def now(self) -> datetime:
        self.at += timedelta(microseconds=1)  # two moments are never the same
        return self.at

    def boot(self) -> str:
        return self.booted

    def pass_(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Ghost:
    """One committed write: who, by which operation, what."""

    who: str
    operation_id: str
    report_id: str
    field: str
    old: str
    new: str


@dataclass
class Server:
    """State of the server; ``faults`` are taken one per write, in order."""

    clock: HandClock
    reports: dict[str, Report] = field(default_factory=dict)
    threads: dict[str, list[Activity]] = field(default_factory=dict)
    ghost: list[Ghost] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    late: list[Callable[[], None]] = field(default_factory=list)
    reads: int = 0
    writes: int = 0
    serial: int = 0

    def add(self, report_id: str, **values: object) -> Report:
        report = Report(
            report_id,
            **{
                "status": Status.NEW,
                "version": "1",
                "updated": START,
                "requested": START,
                **values,
            },
        )
        self.reports[report_id] = report
        self.threads[report_id] = []
        return report

    def colleague(self, report_id: str, **sets: str) -> None:
        """Somebody else writes directly."""
        self._apply(report_id, "C", "", sets, {})

    def commit(self, operation: Operation, couples: dict[str, tuple[str, ...]]) -> None:
        """Carry an operation out."""
        sets = dict(operation.sets)
        for name in operation.sets:
            for other in couples.get(name, ()):
                sets.setdefault(other, "")
        texts = {k: v for k, v in (("reply", operation.reply), ("note", operation.note)) if v}
        self._apply(operation.report_id, "U", operation.id, sets, texts)
        self.keys.add(operation.id)

    def _apply(
        self, report_id: str, who: str, op_id: str, sets: dict[str, str], texts: dict[str, str]
    ) -> None:
        report = self.reports[report_id]
        changed: dict[str, object] = {}
        for name, value in sets.items():
            old = field_text(report, name)
            changed[name] = Status(value) if name == "status" else value
            self.ghost.append(Ghost(who, op_id, report_id, name, old, value))
            self._entry(
                report_id, who, op_id, "status" if name == "status" else "event", name, old, value
            )
        for kind, text in texts.items():
            self.ghost.append(Ghost(who, op_id, report_id, kind, "", text))
            self._entry(report_id, who, op_id, kind, "", "", "", text)
        last = self.threads[report_id][-1].id if self.threads[report_id] else ""
        version = str(int(report.version) + 1)
        self.reports[report_id] = replace(
            report, **changed, version=version, activity=last, updated=self.clock.now()
        )

    def _entry(
        self,
        report_id: str,
        who: str,
        op_id: str,
        kind: str,
        name: str,
        old: str,
        new: str,
        text: str = "",
    ) -> None:
        self.serial += 1
        entry = Activity(str(self.serial), self.clock.now(), who, kind, text, name, old, new, op_id)
        self.threads[report_id].append(entry)

    def times(self, operation_id: str) -> int:
        """How often an operation was carried out (writes of its first part)."""
        marks = [one for one in self.ghost if one.operation_id == operation_id]
        first = marks[0].field if marks else ""
        return sum(one.field == first for one in marks)


class InProcess:
    """``systems.system.System`` over a :class:`Server`."""

    def __init__(self, server: Server, capabilities: Capabilities = FULL) -> None:
        self.server = server
        self.capabilities = capabilities
        self.offline = False
        self.between: Callable[[], None] | None = None  # runs after each get, once

    def probe(self) -> Probe:
        return Probe("in process", self.capabilities)

    def services(self) -> list[Service]:
        return []

    def departments(self) -> list[Department]:
        return []

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        self._reach()
        rows = sorted(self.server.reports.values(), key=lambda one: (one.updated, one.report_id))
        if since is not None:
            rows = [one for one in rows if one.updated and one.updated >= since]
        now = self.server.clock.now()
        for start in range(0, max(len(rows), 1), 2):
            yield Page(
                tuple(self._visible(one) for one in rows[start : start + 2]),
                began=now,
                server_time=now,
                total=len(rows),
            )

    def get(self, report_id: str) -> Report:
        self._reach()
        self.server.reads += 1
        if report_id not in self.server.reports:
            raise Gone("no such report")
        found = self._visible(self.server.reports[report_id])
        if self.between is not None:
            act, self.between = self.between, None
            act()
        return found

    def activity(self, report_id: str) -> list[Activity]:
        if not self.capabilities.has_activity:
            raise NotSupported("no thread")
        return list(self.server.threads[report_id])

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        return self._write(operation, fresh, lambda: self._commit(operation))

    def create(self, operation: Operation) -> Receipt:
        report_id = f"n{len(self.server.reports) + 1}"

        def commit() -> None:
            if operation.id in self.server.keys and self.capabilities.key_ttl:
                return
            lon, lat = (float(one) for one in operation.sets["position"].split())
            self.server.add(
                report_id,
                service_code=operation.sets["service_code"],
                description=operation.sets["description"],
                lon=lon,
                lat=lat,
                updated=self.server.clock.now(),
            )
            self.server.keys.add(operation.id)
            self.server.ghost.append(Ghost("U", operation.id, report_id, "create", "", ""))

        receipt = self._write(operation, None, commit)
        return replace(receipt, report_id=report_id)

    def attachment(self, url: str) -> Attachment:
        raise NotSupported("no photos here")

    def close(self) -> None:
        pass

    def _commit(self, operation: Operation) -> None:
        if operation.report_id not in self.server.reports:
            raise Gone("vanished")
        self.server.commit(operation, dict(self.capabilities.couples))

    def _write(
        self, operation: Operation, fresh: Report | None, commit: Callable[[], None]
    ) -> Receipt:
        self._reach()
        server = self.server
        server.writes += 1
        fault = server.faults.pop(0) if server.faults else ""
        if self.capabilities.key_ttl and operation.id in server.keys:
            if fault == "lose_after":
                raise LostAnswer("answer lost")
            return Receipt(operation.report_id, known=True)
        if fault in _REFUSALS:
            raise _REFUSALS[fault]
        if fault == "lose_before":
            raise LostAnswer("request lost")
        if fault == "hold":  # commits after the client's time-out
            server.late.append(commit)
            raise LostAnswer("time-out")
        if fault == "ignore":
            return Receipt(operation.report_id)
        if fault == "moderate":
            return Receipt(operation.report_id, moderated=True)
        current = server.reports.get(operation.report_id)
        if self.capabilities.conditional and fresh and current and current.version != fresh.version:
            raise Conflict("version moved")
        commit()
        if fault == "lose_after":
            raise LostAnswer("answer lost")
        return Receipt(operation.report_id)

    def _reach(self) -> None:
        if self.offline:
            raise Unreachable("offline")

    def _visible(self, report: Report) -> Report:
        """What this evidence level shows of a record."""
        level = self.capabilities.evidence
        if level < Evidence.ACTIVITY:
            report = replace(report, activity="")
        if level < Evidence.VERSION:
            report = replace(report, version="", updated=report.updated)
        if level <= Evidence.COARSE:
            shown = Status.CLOSED if report.status in _CLOSED else Status.NEW
            report = replace(report, status=shown)
        return report


_CLOSED = (Status.RESOLVED, Status.CLOSED, Status.REJECTED, Status.DUPLICATE)
_REFUSALS = {
    "refuse": Refused("rule", words="not allowed"),
    "busy": Busy("wait", retry_after=30),
    "unauthorized": Unauthorized("who are you"),
    "gone": Gone("gone"),
    "conflict": Conflict("moved"),
}
