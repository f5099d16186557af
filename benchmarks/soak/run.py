"""Tests the promises of sync on real processes that are killed at random.

``python -m benchmarks.soak.run --ops 2000 --kills 50 --seed 1 --evidence activity`` starts a
sandbox with faults, two workers on one profile and a colleague at the server; kills the
workers at random times; waits without faults until no change waits any more; compares the
server's ghost log with the intended changes, and its reports with the displayed rows; writes
``build/soak.json``. Exit code 1 when one of :data:`judge.REQUIRED_ZERO` is not 0.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import resource
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import requests

from benchmarks.soak.case import Case
from benchmarks.soak.judge import REQUIRED_ZERO, judged
from benchmarks.soak.level import LEVELS, hasten, level_of
from benchmarks.soak.log import ghost_log, read_diary
from benchmarks.soak.speech import SYSTEMS
from benchmarks.soak.store import Shown
from benchmarks.soak.worker import Diary, Job, answer_card, decided, opened, patiently, work
from sandbox.faults.registry import read_spec
from sandbox.running import ROOT, Running, running
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.outbox import Outbox

STATUSES = ("RECEIVED", "IN_PROCESS", "PROCESSED", "REJECTED")
OTHERS = 0.7
QUIET_S = 120.0
REPORTS = 120
OPEN = (State.QUEUED, State.SENDING, State.UNKNOWN, State.CONFLICT)
MEMORY = Path("/dev/shm")  # noqa: S108 a kill, unlike a power cut, needs no real disk


@dataclass(frozen=True)
class Plan:
    ops: int = 2000
    kills: int = 50
    seed: int = 1
    evidence: str = "activity"
    system: str = "open311"


class Colleague(threading.Thread):
    """Changes reports at the server, as somebody at another desk: ``made`` says how many
    change requests there were, and there are :data:`OTHERS` changes for each."""

    def __init__(self, server: Running, seed: int) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.made = 0
        self._url, self._dice = server.citysdk, random.Random(f"{seed}|colleague")  # noqa: S311
        with closing(sqlite3.connect(server.db)) as db:
            self._ids = [row[0] for row in db.execute("SELECT id FROM reports ORDER BY id")]
            self._teams = [row[0] for row in db.execute("SELECT name FROM departments")]

    def run(self) -> None:
        with requests.Session() as session:
            session.headers["x-no-faults"] = "1"
            done = 0
            while not self.over.wait(self._dice.random() * 0.05):
                if done >= self.made * OTHERS:
                    continue
                done += 1
                url = f"{self._url}/requests/{self._dice.choice(self._ids)}.json"
                form = {"detailed_status": self._dice.choice(STATUSES)}
                if self._dice.random() < 0.3:
                    form = {"delegation": self._dice.choice(self._teams)}
                form |= {"api_key": "demo", "operation_id": f"colleague-{self._dice.random()}"}
                session.patch(url, data=form, timeout=30)


class Workers:
    """Two processes on one profile, killed and started again by a fork of one that has
    everything imported."""

    def __init__(self, jobs: Sequence[Job], body: Callable[[Job], None] = work) -> None:
        self._fork = multiprocessing.get_context("forkserver")
        self._fork.set_forkserver_preload([body.__module__])
        self.jobs, self._body = jobs, body
        self._ended: set[int] = set()
        self._diaries = [_ChangeRequestCount(job) for job in jobs]
        self._running = [self._start(place) for place in range(len(jobs))]

    def made(self) -> int:
        """How many change requests were written down."""
        return sum(diary.count() for diary in self._diaries)

    def _start(self, place: int) -> multiprocessing.context.ForkServerProcess:
        job = replace(self.jobs[place], done=self._diaries[place].count())
        process = self._fork.Process(target=self._body, args=(job,))
        process.start()
        return process

    def kill(self, place: int) -> None:
        self.end(place)
        self.begin(place)

    def end(self, place: int, how: signal.Signals = signal.SIGKILL) -> None:
        self._ended.add(place)
        self.tell(place, how)
        self._running[place].join()

    def begin(self, place: int) -> None:
        """Start the worker of this place again."""
        self._running[place] = self._start(place)
        self._ended.discard(place)

    def tell(self, place: int, said: signal.Signals) -> None:
        pid = self._running[place].pid
        if pid is not None and self._running[place].is_alive():
            os.kill(pid, said)

    def keep_running(self, how: signal.Signals) -> int:
        """Begin again whoever this signal has ended without being sent by us; how many."""
        ended = [
            at
            for at, one in enumerate(self._running)
            if at not in self._ended and one.exitcode == -how
        ]
        for at in ended:
            self.begin(at)
        return len(ended)

    def check(self) -> None:
        """Raises ``RuntimeError`` when a worker ended that nobody killed."""
        running = (one for at, one in enumerate(self._running) if at not in self._ended)
        if any(one.exitcode is not None for one in running):
            log = Path(self.jobs[0].folder) / "workers.log"
            raise RuntimeError(f"a worker broke: {log.read_text('utf-8')[-2000:]}")

    def stop(self) -> None:
        for one in self._running:
            one.terminate()
        for one in self._running:
            one.join(30)


class _ChangeRequestCount:
    """Counts the change requests of one worker as its file grows."""

    def __init__(self, job: Job) -> None:
        self._path = Path(job.folder) / f"intent-{job.name}.jsonl"
        self._read = self._found = 0

    def count(self) -> int:
        if self._path.exists():
            with self._path.open("rb") as file:
                file.seek(self._read)
                new = file.read()
            whole = new[: new.rfind(b"\n") + 1]
            self._read += len(whole)
            self._found += whole.count(b'{"kind": "change_request"')
        return self._found


def storm(plan: Plan, jobs: list[Job], colleague: Colleague, dice: random.Random) -> int:
    """Change requests and kills until every change request is made. Returns the number of kills."""
    workers, kills = Workers(jobs), 0
    try:
        while (so_far := workers.made()) < plan.ops or kills < plan.kills:
            colleague.made = so_far
            time.sleep(0.02)
            workers.check()
            if kills < plan.kills and so_far >= (kills + 0.5) * plan.ops / (plan.kills + 1):
                time.sleep(dice.random() * 0.1)
                workers.kill(dice.randrange(len(jobs)))
                kills += 1
    finally:
        workers.stop()
    return kills


def quiet(jobs: list[Job], outbox: Outbox, dice: random.Random) -> None:
    """Run without faults until no change moves and every card is answered."""
    still = [replace(job, quiet=True, change_requests=0) for job in jobs]
    diary = Diary(replace(jobs[0], name="person"))
    workers = Workers(still)
    end = time.monotonic() + QUIET_S
    try:
        while time.monotonic() < end:
            for row in decided(outbox):
                answer_card(jobs[0], outbox, row, diary, dice)
            if decided(outbox):
                continue
            if not outbox.rows(OPEN) and not _looked_at_again(outbox):
                break
            time.sleep(0.1)
    finally:
        workers.stop()


def _looked_at_again(outbox: Outbox) -> bool:
    return any(row.next_try for row in outbox.rows((State.UNVERIFIED,)))


def soak(plan: Plan, folder: Path) -> dict[str, Any]:
    """One run; everything it leaves is in ``folder``."""
    hasten()
    dice = random.Random(plan.seed)  # noqa: S311
    level = level_of(plan.evidence, plan.seed, plan.system)
    with running(
        folder / "server.sqlite",
        generate=REPORTS,
        seed=plan.seed,
        faults=level.faults,
        hide=level.hide or None,
    ) as server:
        job = Job("a", str(folder), server.url, str(server.db), plan.seed, plan.ops // 2, level)
        jobs = [job, replace(job, name="b", change_requests=plan.ops - plan.ops // 2)]
        outbox = open_outbox(folder / "profile")
        colleague = Colleague(server, plan.seed)
        shown = Shown(lambda: patiently(lambda: opened(job)), outbox)
        colleague.start()
        shown.start()
        times = [time.monotonic()]
        kills = storm(plan, jobs, colleague, dice)
        times.append(time.monotonic())
        colleague.over.set()
        colleague.join()
        quiet(jobs, outbox, dice)
        shown.finish(opened(job, spared=True), level.cache_s, level.speech.passes)
        times.append(time.monotonic())
        rows = outbox.rows()
        case = Case(rows, read_diary(folder), ghost_log(server.db, level.speech), level)
        counts, traces = judged(case)
        wrong = shown.wrong(server.db, level)
    counts["rows_wrong_after_quiet"] = len(wrong)
    counts["still_open"] = sum(row.state in OPEN for row in rows)
    counts["kills"] = kills
    return _summary(plan, folder, counts, [*traces, *wrong], times)


def _summary(
    plan: Plan, folder: Path, counts: Counter[str], traces: list[str], times: list[float]
) -> dict[str, Any]:
    struck = Counter(row[0] for row in _query(folder, "SELECT fault FROM fault_log"))
    log = (folder / "workers.log").read_text("utf-8")
    level = level_of(plan.evidence, plan.seed, plan.system)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        **asdict(plan),
        "evidence": level.evidence.name.lower(),
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "seconds": round(times[-1] - times[0], 1),
        "seconds_storm": round(times[1] - times[0], 1),
        "cpu_seconds": round(used.ru_utime + used.ru_stime + time.process_time(), 1),
        **dict(sorted(counts.items())),
        "faults": dict(sorted(struck.items())),
        "faults_always": dict(read_spec(level.faults).always),
        "dialect": level.name,
        "traces": traces,
        "worker_errors": log.count("Traceback"),
    }


def _query(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "server.sqlite")) as db:
        return db.execute(sql).fetchall()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak.run", description=__doc__)
    for name in ("ops", "kills", "seed"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Plan, name))
    parser.add_argument("--evidence", choices=LEVELS, default="activity")
    parser.add_argument("--system", choices=SYSTEMS, default="open311")
    parser.add_argument("--keep", type=Path, help="folder for all that the run leaves")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "soak.json")
    given = vars(parser.parse_args())
    keep, target = given.pop("keep"), given.pop("out")
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as own:
        if keep:
            keep.mkdir(parents=True)
        found = soak(Plan(**given), keep or Path(own))
        broken = any(found[name] for name in REQUIRED_ZERO)
        if broken and not keep:  # the files of the run show the cause
            shutil.copytree(own, target.with_suffix(""), dirs_exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
