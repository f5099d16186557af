"""Tests the promises of sync on a whole team with one PostgreSQL, whose processes are killed.

``python -m benchmarks.soak.team.run --ops 400 --kills 16 --seed 1`` starts a sandbox with faults,
PostgreSQL behind a proxy that loses connections, two places of the service, two desks with the
plugin's outbox and threads, two people with SQL on the views, and a colleague at the server; kills
and pauses processes, cuts connections, stops and restores the database; waits without faults until
no change waits any more; compares the server's ghost log with the intended changes, and its reports
with everybody's last screen; writes ``build/soak_team.json``. Exit code 1 when one of
:data:`judge.REQUIRED_ZERO` is not 0 or an error was logged.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from benchmarks.soak.level import level_of
from benchmarks.soak.log import ghost_log, read_diary
from benchmarks.soak.run import MEMORY, REPORTS, Colleague, Workers
from benchmarks.soak.team.acts import Storm
from benchmarks.soak.team.at_work import work_in_team
from benchmarks.soak.team.case import TeamCase, of_mailbox, of_outboxes
from benchmarks.soak.team.job import TeamJob
from benchmarks.soak.team.judge import REQUIRED_ZERO, judged_team, wrong_screens
from benchmarks.soak.team.leaks import leaks
from benchmarks.soak.team.office import NAME, Office, office
from sandbox.running import ROOT, Running, running
from signalement_plugin.core.model.operation import FINAL, State

QUIET_S = 120.0
LOST = 0.01
STILL = 3.0
"""Seconds without any open change after which the run counts as ended."""
PEOPLE = (
    *(("anna", "desk"), ("bob", "desk"), ("dora", "editor"), ("emil", "editor")),
    *(("one", "service"), ("two", "service")),
)
"""Name and kind of each process; a service is ``signalementd`` in the database."""
_OPEN = """
SELECT id, state, reason FROM signalement.operation
WHERE state NOT IN ('confirmed', 'unverified', 'refused', 'cancelled')
OR (state <> 'cancelled' AND done_seq IS NULL) OR (state = 'unverified' AND reason = 'settle')
UNION ALL SELECT id::text, 'edit', taken::text FROM signalement.edit WHERE live OR NOT taken
"""
_ROWS = "SELECT * FROM signalement.operation ORDER BY n"
_MOVING = (State.QUEUED, State.SENDING, State.HANDED, State.UNKNOWN, State.CONFLICT)


@dataclass(frozen=True)
class Plan:
    ops: int = 400
    kills: int = 16
    seed: int = 1


def soak(plan: Plan, folder: Path) -> dict[str, Any]:
    """One run; everything it leaves is in ``folder``."""
    level = level_of("activity", plan.seed)
    with (
        running(
            folder / "server.sqlite", generate=REPORTS, seed=plan.seed, faults=level.faults
        ) as server,
        office(plan.seed) as place,
    ):
        jobs = _jobs(plan, folder, server, place)
        colleague = Colleague(server, plan.seed)
        colleague.start()
        times = [time.monotonic()]
        workers, dice = Workers(jobs, work_in_team), random.Random(plan.seed)  # noqa: S311
        storm = Storm(place, workers, colleague, dice)
        place.wire.chance = LOST
        _stormy(plan, storm)
        times.append(time.monotonic())
        colleague.over.set()
        colleague.join()
        place.wire.chance = 0.0
        left = _quiet(jobs, place)
        times.append(time.monotonic())
        case, gone = _case(folder, server, place, storm, plan.seed)
        counts, traces = judged_team(case, storm.kills)
        leaked = leaks(place, case)
    wrong = wrong_screens(case.diary)
    counts["rows_wrong_after_quiet"], counts["leaked"] = len(wrong), len(leaked)
    counts["gone_with_database"], counts["still_open"] = gone, len(left)
    return _summary(plan, folder, counts, [*traces, *wrong, *leaked, *left], times, storm)


def _jobs(plan: Plan, folder: Path, server: Running, place: Office) -> list[TeamJob]:
    people = [name for name, kind in PEOPLE if kind != "service"]
    each = -(-plan.ops // len(people))
    return [
        TeamJob(
            *(name, str(folder), server.url, str(server.db), plan.seed),
            0 if kind == "service" else each,
            level_of("activity", plan.seed),
            kind=kind,
            user="signalementd" if kind == "service" else name,
            port=place.wire.port,
            database=NAME,
        )
        for name, kind in PEOPLE
    ]


def _stormy(plan: Plan, storm: Storm) -> None:
    """Run with disturbances until every change is made and every act is done."""
    acts = storm.plan(plan.kills)
    try:
        while (so_far := storm.watch()) < plan.ops or acts:
            time.sleep(0.05)
            due = (plan.kills - len(acts) + 0.5) * plan.ops / (plan.kills + 1)
            if acts and so_far >= due:
                time.sleep(storm.dice.random() * 0.3)
                acts.pop(0)()
    finally:
        storm.over()
        storm.workers.stop()


def _quiet(jobs: list[TeamJob], place: Office) -> list[str]:
    """Run without faults until no change moves and every card is answered; what is still open."""
    workers = Workers([replace(job, quiet=True, change_requests=0) for job in jobs], work_in_team)
    end = time.monotonic() + QUIET_S
    still, left = time.monotonic(), []
    try:
        while time.monotonic() < end and time.monotonic() - still < STILL:
            time.sleep(0.2)
            workers.check()
            if left := _open(jobs, place):
                still = time.monotonic()
    finally:
        for at, job in enumerate(jobs):  # the screens are read while the services still work
            if job.kind != "service":
                workers.end(at, signal.SIGTERM)
        workers.stop()
    return left


def _open(jobs: list[TeamJob], place: Office) -> list[str]:
    """Changes that are not final, in the database or at a desk."""
    with closing(place.server.connect(NAME)) as admin:
        rows = admin.execute(_OPEN).fetchall()
    desks = of_outboxes(job.own_folder for job in jobs if job.kind == "desk").values()
    left = [
        f"{row.id}: {row.state} ({row.reason})" for row in desks if row.state in _MOVING or row.asks
    ]
    return [f"{row['id']}: {row['state']} ({row['reason']})" for row in rows] + left


def _case(
    folder: Path, server: Running, place: Office, storm: Storm, seed: int
) -> tuple[TeamCase, int]:
    """And how many edits nobody but the database that was lost had."""
    level = level_of("activity", seed)
    with closing(place.server.connect(NAME)) as admin:
        kept = admin.execute(_ROWS).fetchall()
    _write_evidence(folder, kept, storm)
    diary = read_diary(folder)
    rows = {row.id: row for row in map(of_mailbox, kept)}
    known = of_outboxes(folder / name for name, kind in PEOPLE if kind == "desk")
    served = of_outboxes(folder / name for name, kind in PEOPLE if kind == "service")
    over = [row for row in served.values() if row.state in FINAL]  # others are of an idle place
    for one in (*known.values(), *over):
        rows.setdefault(one.id, one)
    gone = [line for line in diary if line["kind"] == "saved" and storm.lost(line["at"])]
    gone = [line for line in gone if line["id"] not in rows and _is_native(diary, line["id"])]
    authors = {str(row["id"]): str(row["author"]) for row in kept}
    for name, kind in PEOPLE:
        if kind == "desk":
            authors |= dict.fromkeys(of_outboxes([folder / name]), name)
    authors = {one.id: authors.get(one.id) or one.operation.author for one in rows.values()}
    decided = {str(row["decided"]): str(row["id"]) for row in kept if row["decided"]}
    case = TeamCase(
        sorted(rows.values(), key=lambda row: (row.created_at, row.seq)),
        [line for line in diary if line not in gone],
        ghost_log(server.db, level.speech),
        level,
        authors=authors,
        decided=decided,
        forgotten={row.id for row in rows.values() if row.state in FINAL}
        - {str(row["id"]) for row in kept},
    )
    return case, len(gone)


def _write_evidence(folder: Path, kept: Iterable[Mapping[str, object]], storm: Storm) -> None:
    """What only the database and the storm know, for whoever looks into a broken promise."""
    for name, lines in (("mailbox", kept), ("acts", storm.times)):
        text = "".join(json.dumps(line, default=str, ensure_ascii=False) + "\n" for line in lines)
        (folder / f"{name}.jsonl").write_text(text, "utf-8")


def _is_native(diary: list[dict[str, Any]], op_id: str) -> bool:
    return any(
        line["kind"] == "change_request" and line["id"] == op_id and line.get("native")
        for line in diary
    )


def _summary(
    plan: Plan,
    folder: Path,
    counts: Counter[str],
    traces: list[str],
    times: list[float],
    storm: Storm,
) -> dict[str, Any]:
    log = (folder / "workers.log").read_text("utf-8")
    return {
        **asdict(plan),
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "seconds": round(times[-1] - times[0], 1),
        "seconds_storm": round(times[1] - times[0], 1),
        "acts": dict(sorted(storm.done.items())),
        "kills_counted": storm.kills,
        "ended_late": storm.ended_late,
        "lost_answers": storm.office.wire.lost,
        **dict(sorted(counts.items())),
        "traces": traces,
        "worker_errors": log.count("Traceback"),
    }


def run_one(plan: Plan, target: Path) -> dict[str, Any]:
    """One seed; what it leaves is kept beside ``target`` where something is wrong, or the run ended
    by an error."""
    kept = target.with_name(f"{target.stem}-{plan.seed}")
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as own:
        sound = False
        try:
            found = soak(plan, Path(own))
            sound = not is_broken(found)
        finally:
            if not sound:
                shutil.rmtree(kept, ignore_errors=True)
                shutil.copytree(own, kept)
    return found


def is_broken(found: dict[str, Any]) -> bool:
    """Whether a promise was broken or an error was logged."""
    return any(found[name] for name in (*REQUIRED_ZERO, "worker_errors"))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak.team.run", description=__doc__)
    for name in ("ops", "kills", "seed"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Plan, name))
    parser.add_argument("--seeds", type=int, default=1, help="so many, from --seed on")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "soak_team.json")
    given = vars(parser.parse_args())
    target, seeds = given.pop("out"), given.pop("seeds")
    target.parent.mkdir(parents=True, exist_ok=True)
    runs = []
    for seed in range(given["seed"], given["seed"] + seeds):
        runs.append(run_one(Plan(**{**given, "seed": seed}), target))
        print(json.dumps(runs[-1], indent=1, ensure_ascii=False), flush=True)
        target.write_text(json.dumps(runs, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return int(any(map(is_broken, runs)))


if __name__ == "__main__":
    sys.exit(main())
