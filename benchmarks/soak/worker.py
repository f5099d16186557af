"""One worker process of the soak in place of a QGIS: change requests, one outbox, sending threads.

Every change request is written to the intent file before it is given to the outbox, and *saved*
is written there once the outbox has committed it. A kill may only lose changes between these two
lines. A worker ends on SIGTERM.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.soak.level import TIMEOUT_S, Level, hasten
from benchmarks.soak.speech import Speech
from signalement_plugin.core.errors import ServerError
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import Operation, State, base_of, new_id
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.resolutions import (
    resolve_conflict,
    resolve_unknown,
    send_fields_again,
)
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext

_CHANCES = {"status": 0.6, "department": 0.15, "service_code": 0.1, "reply": 0.08, "note": 0.07}
_SPOKEN = 0.25
BACKLOG = 60
"""Waiting changes from which a simulated person makes no further one until some were sent, so that
faults strike while something is sent."""
_DECIDED = (State.CONFLICT, State.UNKNOWN, State.UNVERIFIED)


@dataclass(frozen=True)
class Job:
    """``name`` of the worker, ``done`` change requests that it made before it was killed."""

    name: str
    folder: str
    url: str
    server_db: str
    seed: int
    change_requests: int
    level: Level
    done: int = 0
    quiet: bool = False


class Diary:
    """Append-only lines that outlive a kill: what was wanted, seen, sent and answered."""

    def __init__(self, job: Job) -> None:
        path = Path(job.folder) / f"intent-{job.name}.jsonl"
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(self._file, b"\n")  # a kill may have cut off the last line of the file

    def write(self, kind: str, **facts: Any) -> None:
        line = json.dumps({"kind": kind, "at": time.time(), **facts}) + "\n"
        os.write(self._file, line.encode())
        if kind == "change_request":
            os.fsync(self._file)


class Watched:
    """A system that notes each read and the one on which a write was sent. ``reads``: when
    the last one of each report began, whichever thread made it."""

    def __init__(self, system: System, diary: Diary, reads: dict[str, float]) -> None:
        self._system, self._diary, self._reads = system, diary, reads

    def __getattr__(self, name: str) -> Any:
        return getattr(self._system, name)

    def get(self, report_id: str) -> Report:
        began = self._reads[report_id] = time.time()
        found = self._system.get(report_id)
        self._note([found], began)
        return found

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        began = time.time()
        self._reads.update(dict.fromkeys(report_ids, began))
        found = self._system.get_some(report_ids)
        self._note(found, began)
        return found

    def _note(self, found: Sequence[Report], began: float) -> None:
        records = {one.report_id: digest(one.to_json()) for one in found}
        self._diary.write("read", records=records, began=began)

    def send(self, operation: Operation, fresh: Report) -> Any:
        self._diary.write("sent", id=operation.id, read=self._reads.get(operation.report_id, 0.0))
        return self._system.send(operation, fresh)


def opened(
    job: Job, *, spared: bool = False, before_piece: Callable[[], object] = lambda: None
) -> System:
    """The server as this job's evidence shows it; ``spared``: without drawn faults;
    ``before_piece``: as of ``HttpContext``."""
    speech = job.level.speech
    headers = {**speech.headers, "x-no-faults": "1" if spared else "0"}
    http = HttpContext(
        headers=headers,
        connect_timeout=TIMEOUT_S,
        read_timeout=TIMEOUT_S,
        before_piece=before_piece,
    )
    system = open_system(speech.system, Address(f"{job.url}/{speech.door}", http=http))
    system.probe()
    system.capabilities = job.level.seen_as(system.capabilities)
    return system


class Doorway:
    """Opens the server for the threads of one process: asked once what it can do, since
    its client keeps the connections of each thread apart."""

    def __init__(self, job: Job, diary: Diary) -> None:
        self._job, self._diary = job, diary
        self._opening = threading.Lock()
        self._system: System | None = None
        self._reads: dict[str, float] = {}

    def __call__(self) -> Watched:
        with self._opening:
            if self._system is None:
                self._system = opened(self._job, spared=self._job.quiet)
        return Watched(self._system, self._diary, self._reads)


def answer_card(
    job: Job,
    outbox: Outbox,
    row: OutboxRow,
    diary: Diary,
    dice: random.Random,
    caps: Capabilities | None = None,
) -> None:
    """A person decides; of an unknown one after having looked at the report itself.

    ``caps``: of the system, those of the level without it. ``record`` of the note: what the card
    shows, as the note of its read has it."""
    facts = {"id": row.id, "reason": row.reason, "record": digest(row.server_body)}
    caps = caps or job.level.seen_as(Capabilities(evidence=job.level.evidence))
    if row.state is State.CONFLICT:
        choice = dice.choice(("mine", "mine", "server", "draft"))
        diary.write("card", state="conflict", choice=choice, **facts)
        resolve_conflict(outbox, row.id, choice, caps)
    elif row.state is State.UNKNOWN and not row.next_try:
        landed = has_landed(job, row.id)
        choice = "there" if landed else dice.choice(("drop", "again"))
        diary.write("card", state="unknown", landed=landed, choice=choice, **facts)
        resolve_unknown(outbox, row.id, choice, caps)
    elif row.arrived_only:
        choice = dice.choice(("again", "again", "leave"))
        diary.write("card", state="unchanged", choice=choice, **facts)
        if choice == "leave" or not send_fields_again(outbox, row.id):
            outbox.leave_unchanged(row.id)


def decided(outbox: Outbox) -> list[OutboxRow]:
    """What a person has to decide now, or may soon have to."""
    return [row for row in outbox.rows(_DECIDED) if row.asks]


def digest(record: str) -> str:
    """Tells one record from another; empty for none."""
    return sha256(record.encode()).hexdigest()[:16] if record else ""


def has_landed(job: Job, op_id: str) -> bool:
    """Whether the server got the change."""
    with closing(sqlite3.connect(job.server_db, timeout=10)) as db:
        sql = "SELECT 1 FROM change_log WHERE operation_id = ?"
        return db.execute(sql, (op_id,)).fetchone() is not None


class RandomUser:
    """A simulated person at the map: looks at a random report, sometimes at a view of it that is
    old, and makes a random change request."""

    def __init__(self, system: System, speech: Speech, dice: random.Random) -> None:
        self._system, self._dice, self._shown = system, dice, {}
        self._ids = [r.report_id for page in self._system.pages(None, None) for r in page.reports]
        self._speech = speech
        self._codes = [one.code for one in self._system.services()][:4]
        self._teams = [one.id for one in self._system.departments()][:4]
        self.couples = self._system.capabilities.couples

    def next(self) -> tuple[Operation, float]:
        """The change request, and when the read began that it was decided on."""
        report, began = self._look(self._dice.choice(self._ids))
        sets, reply, note = self._wanted(report)
        plain = Operation(new_id(), report.report_id, sets, reply, note, author="Anne")
        base = base_of(report, self._system.capabilities.fields_to_compare(plain.written))
        return replace(plain, base=base), began

    def _look(self, report_id: str) -> tuple[Report, float]:
        if report_id not in self._shown or self._dice.random() < 0.7:
            began = time.time()
            self._shown[report_id] = (self._system.get(report_id), began)
        return self._shown[report_id]

    def _wanted(self, report: Report) -> tuple[dict[str, str], str, str]:
        said, speech = f"Texte {new_id()[:8]}", self._speech
        part = self._part()
        if part == "status":
            wanted = self._dice.choice(speech.next_to(report.status))
            loud = speech.is_loud(wanted, report.status) or self._dice.random() < _SPOKEN
            return {"status": wanted}, said if loud else "", ""
        if part == "department":
            return {"department": self._dice.choice(self._teams)}, "", ""
        if part == "service_code":
            return {"service_code": self._dice.choice(self._codes)}, "", ""
        return ({}, said, "") if part == "reply" else ({}, "", said)

    def _part(self) -> str:
        """What a change request is about; statuses stand in for what this system does not take."""
        left = self._dice.random()
        for part, chance in _CHANCES.items():
            if left < chance:
                return part if part in self._speech.parts else "status"
            left -= chance
        return "status"


def patiently(work: Callable[[], Any]) -> Any:
    """The result of ``work``, which is tried again as long as the server fails."""
    while True:
        try:
            return work()
        except ServerError:
            time.sleep(0.05)


def work(job: Job) -> None:
    """Body of a worker process."""
    log = os.open(Path(job.folder) / "workers.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(log, 2)
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    hasten()
    diary, dice = Diary(job), random.Random(f"{job.seed}|{job.name}|{job.done}")  # noqa: S311
    outbox = open_outbox(Path(job.folder) / "profile")
    sender = Sender(outbox, Doorway(job, diary))
    sender.start()
    sender.wake()
    change_requests = (
        patiently(lambda: RandomUser(opened(job, spared=True), job.level.speech, dice))
        if job.done < job.change_requests
        else None
    )
    left = job.change_requests - job.done
    while not over.wait(0.005 if left > 0 else 0.1):
        if left > 0 and change_requests and queries.counts(outbox).get(State.QUEUED, 0) < BACKLOG:
            left -= 1
            operation, shown = patiently(change_requests.next)
            diary.write("change_request", id=operation.id, shown=shown, body=operation.to_json())
            outbox.add([operation], couples=change_requests.couples)
            diary.write("saved", id=operation.id)
            sender.wake()
        if dice.random() < 0.1:
            for row in decided(outbox):
                answer_card(job, outbox, row, diary, dice)
            sender.wake()
    sender.stop()
