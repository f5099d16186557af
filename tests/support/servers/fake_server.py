"""The state of a small reporting server, and its ghost log: who wrote what, by which operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from signalement_plugin.core.model.operation import Operation, field_text
from signalement_plugin.core.model.report import Activity, Report
from signalement_plugin.core.model.status import Status

START = datetime(2026, 3, 2, 8, 0, tzinfo=timezone.utc)


class HandClock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.at = START
        self.booted = "1"

    def now(self) -> datetime:
        self.at += timedelta(microseconds=1)  # no two changes have the same time
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
    past: dict[str, list[tuple[datetime, Report]]] = field(default_factory=dict)

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
        self.past[report_id] = [(START - timedelta(days=1), report)]
        return report

    def colleague(self, report_id: str, **sets: str) -> None:
        """Another person writes directly at the server."""
        self.write_as("C", report_id, **sets)

    def write_as(self, who: str, report_id: str, **sets: str) -> None:
        """A named account writes directly at the server."""
        self._apply(report_id, who, "", sets, {})

    def note(self, who: str, report_id: str, text: str, kind: str = "note") -> None:
        """A text by somebody else, which neither the record nor its version shows."""
        self._entry(report_id, who, "", kind, "", "", "", text)
        last = replace(self.reports[report_id], activity=self.threads[report_id][-1].id)
        self.reports[report_id] = last
        self.past[report_id].append((self.clock.at, last))

    def commit(self, operation: Operation, couples: dict[str, tuple[str, ...]]) -> None:
        """Carry an operation out."""
        sets = dict(operation.sets)
        for name in operation.sets:
            for other in couples.get(name, ()):
                sets.setdefault(other, "")
        texts = {k: v for k, v in (("reply", operation.reply), ("note", operation.note)) if v}
        self._apply(operation.report_id, "U", operation.id, sets, texts)
        self.keys.add(operation.id)

    def keep(self, operation: Operation, *, text: bool) -> None:
        """Take an operation and carry none of its fields out: its own mark stays behind, as in
        a workflow that stores what it was sent, or its text with that."""
        self.keys.add(operation.id)
        if text:
            self.commit(replace(operation, sets={}), {})
            return
        self._entry(operation.report_id, "U", operation.id, "event", "", "", "")
        report = replace(self.reports[operation.report_id], activity=str(self.serial))
        self.reports[operation.report_id] = report
        self.past[operation.report_id].append((self.clock.at, report))

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
        self.past[report_id].append((self.clock.at, self.reports[report_id]))

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

    def as_of(self, report_id: str, age_s: float) -> tuple[Report, list[Activity]]:
        """A report and its thread as they were ``age_s`` ago: what a cache would answer."""
        limit = self.clock.at - timedelta(seconds=age_s)
        report = [one for at, one in self.past[report_id] if at <= limit or not age_s][-1]
        ids = [entry.id for entry in self.threads[report_id]]
        seen = ids.index(report.activity) + 1 if report.activity else 0
        return report, self.threads[report_id][:seen]

    def times(self, operation_id: str) -> int:
        """How often an operation was carried out (writes of its first part)."""
        marks = [one for one in self.ghost if one.operation_id == operation_id]
        first = marks[0].field if marks else ""
        return sum(one.field == first for one in marks)
