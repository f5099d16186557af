"""A small reporting server inside the test process, with faults on demand and a ghost log.

It is the peer of the outbox in tests: real state, real versions, real activity. What the
outbox believes is compared with ``Server.ghost``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial

from fake_server import START, Ghost, HandClock, Server

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
from signalement_plugin.core.model.capabilities import Capabilities, Evidence
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import (
    Activity,
    Area,
    Attachment,
    Department,
    Report,
    Service,
)
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Page, Probe, Receipt, SystemBase

__all__ = ["FULL", "START", "Ghost", "HandClock", "InProcess", "Server"]

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


class InProcess(SystemBase):
    """``systems.base.System`` over a :class:`Server`."""

    def __init__(self, server: Server, capabilities: Capabilities = FULL) -> None:
        self.server = server
        self.capabilities = capabilities
        self.offline = False
        self.between: Callable[[], None] | None = None  # runs once, after the next read

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
        found = self._visible(self.server.as_of(report_id, self.capabilities.cache_s)[0])
        if self.between is not None:
            act, self.between = self.between, None
            act()
        return found

    def get_some(self, report_ids: Sequence[str]) -> list[Report]:
        self._reach()
        self.server.reads += 1
        known = [one for one in report_ids if one in self.server.reports]
        found = [self.server.as_of(one, self.capabilities.cache_s)[0] for one in known]
        if self.between is not None:
            act, self.between = self.between, None
            act()
        return [self._visible(one) for one in found]

    def activity(self, report_id: str) -> list[Activity]:
        if not self.capabilities.has_activity:
            raise NotSupported("no thread")
        self._reach()
        if report_id not in self.server.reports:
            raise Gone("no such report")
        thread = self.server.as_of(report_id, self.capabilities.cache_s)[1]
        if self.capabilities.mark:
            return thread
        return [replace(entry, operation_id="") for entry in thread]

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
                requested=self.server.clock.now(),
                updated=self.server.clock.at,
            )
            self.server.keys.add(operation.id)
            self.server.ghost.append(Ghost("U", operation.id, report_id, "create", "", ""))

        receipt = self._write(operation, None, commit)
        return replace(receipt, report_id=report_id)

    def photos(self, report_id: str) -> list[str]:
        return []

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
        if fault == "hold":  # commits after the client's time-out
            server.late.append(partial(self._again, operation, fresh, commit))
            raise LostAnswer("time-out")
        if fault in ("ignore", "moderate"):
            return Receipt(operation.report_id, moderated=fault == "moderate")
        if fault in ("keep_mark", "keep_text"):
            server.keep(operation, text=fault == "keep_text" and operation.has_text)
            return Receipt(operation.report_id)
        self._deliver(operation, fresh, commit)
        if fault == "twice":  # a proxy delivers the same bytes again
            self._again(operation, fresh, commit)
        if fault == "vanish":
            del server.reports[operation.report_id]
        if fault in ("lose_after", "vanish"):
            raise LostAnswer("answer lost")
        return Receipt(operation.report_id)

    def _again(
        self, operation: Operation, fresh: Report | None, commit: Callable[[], None]
    ) -> None:
        """Deliver a request again, after the client stopped waiting for it."""
        with suppress(Conflict, Gone):
            self._deliver(operation, fresh, commit)

    def _deliver(
        self, operation: Operation, fresh: Report | None, commit: Callable[[], None]
    ) -> None:
        current = self.server.reports.get(operation.report_id)
        if self.capabilities.key_ttl and operation.id in self.server.keys:
            return
        if self.capabilities.conditional and fresh and current and current.version != fresh.version:
            raise Conflict("version moved")
        commit()

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
    "lose_before": LostAnswer("request lost"),
    "refuse": Refused("rule", server_message="not allowed"),
    "busy": Busy("wait", retry_after=30),
    "unauthorized": Unauthorized("who are you"),
    "gone": Gone("gone"),
    "conflict": Conflict("moved"),
}
