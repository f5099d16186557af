"""Storm, kills, quiet, verdict: whether the promises of sync hold on real processes.

``python -m benchmarks.soak --ops 2000 --kills 50 --seed 1 --evidence activity`` starts a
sandbox that breaks, two workers on one profile and a colleague at the server; kills the
workers at random instants; lets what is left come to an end without faults; compares the
server's ghost log with what was wanted; writes ``build/soak.json``. Exit code 1 when one of
:data:`soak_judge.REQUIRED_ZERO` is not 0.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import requests

from benchmarks.soak_judge import REQUIRED_ZERO, SHOWN_AS, Case, ghost_log, judged, read_diary
from benchmarks.soak_store import Shown
from benchmarks.soak_worker import QUICK, Diary, Job, answer_card, opened, patiently
from sandbox.running import ROOT, Running, running
from signalement_plugin.core.operation import State
from signalement_plugin.sync import rules
from signalement_plugin.sync.outbox import Outbox, open_outbox
from signalement_plugin.sync.push import Push

HIDDEN = {"activity": "", "version": "history,activity"}
HIDDEN["value"] = HIDDEN["version"] + ",version,updated_datetime"
HIDDEN["coarse"] = HIDDEN["none"] = HIDDEN["value"] + ",detailed_status,detailed_status_datetime"
STORM = (
    "seed={seed},delay=0.02:0.2s,reset_before=0.02,reset_after=0.05,hold=0.04:2.5s,ignore=0.03,"
    "cut=0.02,html=0.01,fail=0.02,busy=0.01:1s,late=0.01:0.4s,side=0.02:0.4s,vanish=0.01:0.6s,"
    "twice=0.04,alter=0.03,between=0.04,clear=on"
)
WORDS = ("RECEIVED", "IN_PROCESS", "PROCESSED", "REJECTED")
QUIET_S = 90.0
REPORTS = 80


@dataclass(frozen=True)
class Plan:
    ops: int = 2000
    kills: int = 50
    seed: int = 1
    evidence: str = "activity"
    cache_s: float = 0.0


class Colleague(threading.Thread):
    """Changes reports at the server, as somebody at another desk."""

    def __init__(self, server: Running, seed: int) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self._url, self._dice = server.citysdk, random.Random(f"{seed}|colleague")  # noqa: S311
        with closing(sqlite3.connect(server.db)) as db:
            self._ids = [row[0] for row in db.execute("SELECT id FROM reports ORDER BY id")]
            self._teams = [row[0] for row in db.execute("SELECT name FROM departments")]

    def run(self) -> None:
        with requests.Session() as session:
            session.headers["x-no-faults"] = "1"
            while not self.over.wait(self._dice.random() * 0.3):
                url = f"{self._url}/requests/{self._dice.choice(self._ids)}.json"
                form = {"detailed_status": self._dice.choice(WORDS)}
                if self._dice.random() < 0.3:
                    form = {"delegation": self._dice.choice(self._teams)}
                form |= {"api_key": "demo", "operation_id": f"colleague-{self._dice.random()}"}
                session.patch(url, data=form, timeout=30)


class Workers:
    """Two processes on one profile, killed and started again."""

    def __init__(self, jobs: list[Job], log: Path) -> None:
        self.jobs = jobs
        self._log = log.open("a", encoding="utf-8")
        self._running = [self._start(job) for job in jobs]

    def _start(self, job: Job) -> subprocess.Popen[bytes]:
        job = replace(job, done=made(job))
        command = [sys.executable, "-m", "benchmarks.soak_worker", json.dumps(asdict(job))]
        return subprocess.Popen(command, cwd=ROOT, stderr=self._log)

    def kill(self, place: int) -> None:
        self._running[place].kill()
        self._running[place].wait()
        self._running[place] = self._start(self.jobs[place])

    def check(self) -> None:
        """Raises ``RuntimeError`` when a worker ended that nobody killed."""
        if any(one.poll() is not None for one in self._running):
            raise RuntimeError(f"a worker broke: {Path(self._log.name).read_text('utf-8')[-2000:]}")

    def stop(self) -> None:
        for one in self._running:
            one.send_signal(signal.SIGTERM)
        for one in self._running:
            one.wait(30)
        self._log.close()


def made(job: Job) -> int:
    """How many wishes a worker has written down."""
    path = Path(job.folder) / f"intent-{job.name}.jsonl"
    return path.read_bytes().count(b'"kind": "wish"') if path.exists() else 0


def storm(plan: Plan, jobs: list[Job], dice: random.Random) -> int:
    """Wishes and kills until every wish is made. Returns the number of kills."""
    workers = Workers(jobs, Path(jobs[0].folder) / "workers.log")
    kills = 0
    try:
        while (so_far := sum(map(made, jobs))) < plan.ops:
            time.sleep(0.02)
            workers.check()
            if kills < plan.kills and so_far >= (kills + 0.5) * plan.ops / (plan.kills + 1):
                time.sleep(dice.random() * 0.3)
                workers.kill(dice.randrange(len(jobs)))
                kills += 1
    finally:
        workers.stop()
    return kills


def quiet(jobs: list[Job], outbox: Outbox, dice: random.Random) -> None:
    """Without faults, until nothing moves and a person has answered every card."""
    still = [replace(job, quiet=True, wishes=0) for job in jobs]
    diary = Diary(replace(jobs[0], name="person"))
    workers = Workers(still, Path(jobs[0].folder) / "workers.log")
    end = time.monotonic() + QUIET_S
    try:
        while time.monotonic() < end:
            open_rows = outbox.rows((State.QUEUED, State.SENDING, State.UNKNOWN, State.CONFLICT))
            if not open_rows:
                break
            for row in open_rows:
                answer_card(jobs[0], outbox, row, diary, dice)
            time.sleep(0.3)
    finally:
        workers.stop()
    time.sleep(jobs[0].cache_s * 1.5)  # what is unverified is looked at again after T, not before
    push = Push(outbox, opened(still[0], spared=True))
    for row in outbox.rows((State.UNVERIFIED,)):
        push.step(row.id)
    push.system.close()


def soak(plan: Plan, folder: Path) -> dict[str, Any]:
    """One run; everything it leaves is in ``folder``."""
    rules.RETRY_S = QUICK
    dice = random.Random(plan.seed)  # noqa: S311
    spec = STORM.format(seed=plan.seed) + (f",cached={plan.cache_s}s" if plan.cache_s else "")
    hide = HIDDEN[plan.evidence] or None
    with running(
        folder / "server.sqlite", generate=REPORTS, seed=plan.seed, faults=spec, hide=hide
    ) as server:
        job = Job("a", str(folder), server.citysdk, str(server.db), plan.seed, plan.ops // 2)
        job = replace(job, evidence=plan.evidence, cache_s=plan.cache_s)
        jobs = [job, replace(job, name="b", wishes=plan.ops - plan.ops // 2)]
        outbox = open_outbox(folder / "profile")
        colleague = Colleague(server, plan.seed)
        shown = Shown(lambda: patiently(lambda: opened(job)), outbox)
        colleague.start()
        shown.start()
        began = time.monotonic()
        kills = storm(plan, jobs, dice)
        colleague.over.set()
        colleague.join()
        quiet(jobs, outbox, dice)
        shown.finish(opened(job, spared=True))
        took = time.monotonic() - began
        rows, diary = outbox.rows(), read_diary(folder)
        case = Case(rows, diary, ghost_log(server.db), plan.evidence, plan.cache_s)
        counts, traces = judged(case)
        wrong = shown.wrong(server.db, SHOWN_AS) if plan.evidence not in ("coarse", "none") else []
    counts["rows_wrong_after_quiet"] = len(wrong)
    counts["still_open"] = sum(str(row.state) in ("queued", "sending") for row in rows)
    counts["kills"] = kills
    return _summary(plan, folder, counts, [*traces, *wrong], took)


def _summary(
    plan: Plan, folder: Path, counts: Counter[str], traces: list[str], took: float
) -> dict[str, Any]:
    struck = Counter(row[0] for row in _query(folder, "SELECT fault FROM fault_log"))
    log = (folder / "workers.log").read_text("utf-8")
    return {
        **asdict(plan),
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "seconds": round(took, 1),
        **dict(sorted(counts.items())),
        "faults": dict(sorted(struck.items())),
        "traces": traces,
        "worker_errors": log.count("Traceback"),
    }


def _query(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "server.sqlite")) as db:
        return db.execute(sql).fetchall()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    for name, kind in (("ops", int), ("kills", int), ("seed", int), ("cache_s", float)):
        flag = f"--{name.replace('_', '-')}"
        parser.add_argument(flag, type=kind, default=getattr(Plan, name))
    parser.add_argument("--evidence", choices=tuple(HIDDEN), default="activity")
    parser.add_argument("--keep", type=Path, help="folder for all that the run leaves")
    given = vars(parser.parse_args())
    keep = given.pop("keep")
    with tempfile.TemporaryDirectory() as own:
        if keep:
            keep.mkdir(parents=True)
        found = soak(Plan(**given), keep or Path(own))
    target = ROOT / "build" / "soak.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return int(any(found[name] for name in REQUIRED_ZERO))


if __name__ == "__main__":
    sys.exit(main())
