"""Runs the soak with many seeds at every evidence level, some runs at a time.

``python -m benchmarks.soak.all_seeds --seeds 10 --ops 2000 --kills 50 --at-once 2`` writes
``build/soak_all.json`` and ``.md``. Exit code 1 when a run broke, or when a figure of
:data:`judge.REQUIRED_ZERO` is not 0 in one of the runs.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import queue
import subprocess
import sys
import threading
from statistics import median
from typing import Any

from benchmarks.soak.judge import REQUIRED_ZERO
from benchmarks.soak.level import LEVELS
from sandbox.running import ROOT

FOLDER = ROOT / "build" / "soak"
LONGEST_S = 900
SUMS = (
    "operations",
    "kills",
    "confirmed",
    "unverified",
    "refused",
    "conflicts",
    "unknown_shown",
    "unknown_landed",
    "overwritten_in_race",
    "aba_invisible",
    *REQUIRED_ZERO,
)

Run = dict[str, Any]


def run_one(evidence: str, seed: int, ops: int, kills: int) -> Run:
    """One soak in a process of its own; what it wrote, or that it broke."""
    target = FOLDER / f"{evidence}-{seed}.json"
    target.unlink(missing_ok=True)
    command = [sys.executable, "-m", "benchmarks.soak.run", "--out", str(target)]
    command += ["--evidence", evidence, "--seed", str(seed)]
    command += ["--ops", str(ops), "--kills", str(kills)]
    log = target.with_suffix(".log")
    with log.open("w", encoding="utf-8") as output:
        try:
            subprocess.run(
                command, cwd=ROOT, stdout=output, stderr=output, timeout=LONGEST_S, check=False
            )
        except subprocess.TimeoutExpired:
            return {"evidence": evidence, "seed": seed, "broke": f"not over after {LONGEST_S} s"}
    if not target.exists():
        last = log.read_text("utf-8").strip().splitlines()[-1:]
        return {"evidence": evidence, "seed": seed, "broke": "".join(last)[:300]}
    return dict(json.loads(target.read_text("utf-8")))


def run_all(wanted: list[tuple[str, int]], ops: int, kills: int, at_once: int) -> list[Run]:
    """All of them, in the order of ``wanted``."""
    left: queue.SimpleQueue[tuple[str, int]] = queue.SimpleQueue()
    for one in wanted:
        left.put(one)
    done: dict[tuple[str, int], Run] = {}

    def work() -> None:
        while True:
            try:
                evidence, seed = left.get_nowait()
            except queue.Empty:
                return
            found = done[evidence, seed] = run_one(evidence, seed, ops, kills)
            print(line_of(found), flush=True)

    hands = [threading.Thread(target=work) for _ in range(at_once)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    return [done[one] for one in wanted]


def line_of(run: Run) -> str:
    if "broke" in run:
        return f"{run['evidence']} {run['seed']}: BROKE: {run['broke']}"
    bad = ", ".join(f"{name} {run[name]}" for name in REQUIRED_ZERO if run[name])
    asked = f"{run['unknown_shown']} unknown, {run['conflicts']} conflicts"
    return f"{run['evidence']} {run['seed']}: {run['seconds']} s, {asked}; {bad or 'kept'}"


def table(runs: list[Run]) -> str:
    """Sums per level as Markdown."""
    whole = [run for run in runs if "broke" not in run]
    by_level = {level: [run for run in whole if run["evidence"] == level] for level in LEVELS}
    shown = {level: group for level, group in by_level.items() if group}
    rows = [["sum of", *shown], ["---", *["---:"] * len(shown)]]
    rows.append(["runs", *[str(len(group)) for group in shown.values()]])
    for name in SUMS:
        sums = [sum(run.get(name, 0) for run in group) for group in shown.values()]
        rows.append([f"**{name}**" if name in REQUIRED_ZERO else name, *map(str, sums)])
    for word, pick in (("median", median), ("longest", max)):
        times = [str(round(pick(run["seconds"] for run in group))) for group in shown.values()]
        rows.append([f"seconds, {word}", *times])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.soak.all_seeds", description=__doc__
    )
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--ops", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--at-once", type=int, default=2)
    given = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = [(level, seed) for seed in range(1, given.seeds + 1) for level in LEVELS]
    runs = run_all(wanted, given.ops, given.kills, given.at_once)
    machine = {"cores": os.cpu_count(), "system": platform.platform()}
    text = json.dumps({"machine": machine, "runs": runs}, indent=1, ensure_ascii=False)
    build = ROOT / "build"
    (build / "soak_all.json").write_text(text + "\n", encoding="utf-8")
    (build / "soak_all.md").write_text(_page(machine, runs), encoding="utf-8")
    print(table(runs))
    return int(any("broke" in run or any(run[n] for n in REQUIRED_ZERO) for run in runs))


def _page(machine: Run, runs: list[Run]) -> str:
    lines = "".join(f"* {line_of(run)}\n" for run in runs)
    return f"{machine['cores']} cores, {machine['system']}\n\n{table(runs)}\n{lines}"


if __name__ == "__main__":
    sys.exit(main())
