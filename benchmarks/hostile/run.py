"""``python -m benchmarks.hostile.run [WORD…]``: every hostile case in the real QGIS or by
``qgis_process``, some by both.

Words narrow it to the runs whose name begins with one of them, and the harmless ones. What was
played gets its new line in the table of docs/hostile-input.md. Fails when a run has failed.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hostile import processes
from benchmarks.hostile.case import Case
from benchmarks.hostile.cases import AT_A_DESK, CALM_RUNS, RUNS, kind_of
from benchmarks.hostile.desk import Desk, Found
from benchmarks.hostile.judge import Calm, better, calm_of, costs_only, misses
from benchmarks.hostile.known_misses import KNOWN
from benchmarks.hostile.places import LEDGER, OFFICE
from benchmarks.hostile.processes import Processes
from benchmarks.hostile.server import serving
from benchmarks.hostile.strace_log import can_trace
from benchmarks.hostile.table import Line, write
from sandbox.desktop.start import screen
from sandbox.running import running
from scripts.stage import ROOT

AGAIN = 2
REPORTS, SLOW_MS = 60, 200
"""Reports of the sandbox, and its delay per answer, where a case writes: two windows send at the
same time."""


@dataclass(frozen=True)
class Part:
    """Runs that one QGIS plays; ``around``: see ``machine_setup.py``; ``writes``: see ``Case``."""

    names: Sequence[str]
    traced: bool = False
    writes: bool = False
    around: str = ""


@dataclass(frozen=True)
class Played:
    """What was found in each run: in QGIS, and by ``qgis_process``."""

    desk: Mapping[str, Found]
    process: Mapping[str, Found]

    def lines(self) -> Iterator[Line]:
        """What the table tells of each."""
        calm = calm_by_kind(self.desk)
        for name, seen in self.desk.items():
            case, system = RUNS[name]
            wrong = misses(case, seen, None if name in CALM_RUNS else calm[kind_of(case)])
            yield Line(name, case, system, seen, wrong)
        for name, seen in self.process.items():
            wrong = processes.misses(name, seen, self.process[processes.CALM_NAME])
            yield Line(f"q {name}", RUNS[name][0], "qgis_process", seen, wrong)


def run(words: Sequence[str]) -> int:
    """Play, judge, write down."""
    began = time.monotonic()
    some = [one for one in AT_A_DESK if one not in CALM_RUNS]
    wanted = [one for one in some if one.startswith(tuple(words) or "")]
    named = [one for one in processes.NAMES if one.startswith((*words, "C") if words else "")]
    found = played(wanted, named)
    lines = list(found.lines())
    write(lines, [*AT_A_DESK, *(f"q {name}" for name in processes.NAMES)])
    text = json.dumps({"desk": found.desk, "process": found.process}, indent=1)
    (ROOT / "build" / "hostile.json").write_text(text, encoding="utf-8")
    missed = [line for line in lines if line.wrong and line.name not in KNOWN]
    for line in missed:
        print(f"MISSED {line.name} ({line.case.name}): {'; '.join(line.wrong)}")
    print(f"{len(lines)} runs, {len(missed)} missed, {time.monotonic() - began:.0f} s")
    return int(bool(missed))


def played(names: Sequence[str], by_process: Sequence[str]) -> Played:
    """The harmless runs before the others. What missed by its time or memory alone is played
    again: the best counts, since others work on this computer too."""
    desk: dict[str, Found] = {}
    with screen() as display, ThreadPoolExecutor() as pool:
        process = pool.submit(by_qgis_process, by_process)
        some = parts([*CALM_RUNS, *names])
        for found in pool.map(lambda part: by_desk(part, display), some):
            desk |= found
        for _ in range(AGAIN):
            calm = calm_by_kind(desk)
            dear = [
                name
                for name in names
                if costs_only(RUNS[name][0], desk[name], calm[kind_of(RUNS[name][0])])
            ]
            for part in parts(dear, trace=False):
                for name, again in by_desk(part, display).items():
                    desk[name] = better(desk[name], again)
        inorder = [name for name in RUNS if name in desk]
        return Played({name: desk[name] for name in inorder}, process.result())


def by_desk(part: Part, display: str) -> dict[str, Found]:
    """Runs in a QGIS with a server of its own; where it is traced, with what it opened."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving() as where,
        office(Path(folder)) if part.writes else nullcontext({}) as more,
    ):
        desk = Desk(Path(folder), display, {**where, **more}, part.traced, part.around)
        found = {name: told(name, seen) for name, seen in desk.play(part.names)}
        for name, opened in desk.opened().items() if part.traced else ():
            if name in found:
                found[name] = {**found[name], "opened": opened}
    return found


@contextmanager
def office(folder: Path) -> Iterator[dict[str, str]]:
    """Starts the sandbox, which accepts changes; gives its placeholders."""
    with running(folder / "office.sqlite", generate=REPORTS, slow=SLOW_MS) as server:
        yield {OFFICE: server.url, LEDGER: str(server.db)}


def by_qgis_process(names: Sequence[str]) -> dict[str, Found]:
    """Runs by ``qgis_process``, with a server of their own."""
    with tempfile.TemporaryDirectory() as folder, serving() as where:
        made = Processes(Path(folder), where)
        made.prepare()
        return {name: told(f"q {name}", made.play(name)) for name in names}


def told(name: str, seen: Found) -> Found:
    """Print that a run is over."""
    print(f"   {name}: {seen['state']}", flush=True)
    return seen


def calm_by_kind(found: Mapping[str, Found]) -> dict[str, Calm]:
    """What harmless answers, photos and files cost."""
    return {
        kind: calm_of(
            [(RUNS[name][0], found[name]) for name, of in CALM_RUNS.items() if of == kind]
        )
        for kind in CALM_RUNS.values()
    }


def parts(names: Sequence[str], *, trace: bool = True) -> list[Part]:
    """Runs that are played by one QGIS, beside the others, and whether strace watches it: those
    whose photos, projects and files must open nothing."""
    if trace and not can_trace():
        print("There is no strace here: what photos, projects and files open is not looked at.")
    others = [name for name in names if _opens(RUNS[name][0])]
    answers = [name for name in names if name not in others and not RUNS[name][0].writes]
    half = len(answers) // 2
    made = [Part(answers[:half]), Part(answers[half:]), Part(others, traced=trace and can_trace())]
    writing = [name for name in names if RUNS[name][0].writes]
    for around in sorted({RUNS[name][0].around for name in writing}):
        some = [name for name in writing if RUNS[name][0].around == around]
        made.append(Part(some, writes=True, around=around))
    return [part for part in made if part.names]


def _opens(case: Case) -> bool:
    return not case.writes and (kind_of(case) != "answers" or case.deed[0] != "")


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(run(sys.argv[1:]))
