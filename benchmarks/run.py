"""``python -m benchmarks.run [NAME…]``: every ``measurements/NAME.py`` in a process of its own.

Writes ``build/bench.json``, the pictures ``build/bench.svg`` and the first table of
``docs/performance.md`` (``build/bench.md``), and prints all figures. Fails when a measurement
fails, or a required figure is missed or, in a whole run, has no value.
"""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path

from benchmarks import page
from benchmarks.desk import qgis
from benchmarks.plots import draw
from benchmarks.results import BY_KEY, Summary, missed, summary, table, unmeasured
from benchmarks.servers.page_server import serving

ROOT = Path(__file__).resolve().parent.parent
REPEATS = 3
ROWS = 100_000
LIMITS_S: Mapping[str, int] = {
    "start": 600,
    "hidden": 120,
    "load": 120,
    "first": 60,
    "filter": 60,
    "scroll": 180,
    "draw": 300,
    "refresh": 60,
    "gaps": 150,
    "close": 240,
    "wfst": 150,
    "million": 600,
    "memory": 90,
    "ogc": 400,
    "open_rows": 300,
    "sheet": 90,
    "sizes": 2000,
    "verdict": 120,
}
"""Name → seconds after which a measurement has failed, and in which order they run."""
Found = dict[str, float]


def main(rounds: Callable[[str], Iterable[Found]], *, inside_qgis: bool = True) -> None:
    """What a ``measurements/NAME.py`` runs as a program: one line of JSON per repeat.

    Arguments: the page server's address and how many seconds there are. When they are over,
    the stack of every thread goes to the standard error.
    """
    url, patience = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 600.0
    faulthandler.dump_traceback_later(max(1.0, patience - 3), exit=True)
    with qgis() if inside_qgis else nullcontext():
        for found in rounds(url):
            print("FOUND", json.dumps(found), flush=True)
        sys.stdout.flush()
        os._exit(0)  # the exit of QGIS is not measured, and can crash without a window


def repeated(measure: Callable[[str], Found]) -> Callable[[str], Iterator[Found]]:
    """The same measurement three times in one process."""
    return lambda url: (measure(url) for _ in range(REPEATS))


def measured(name: str, url: str) -> tuple[dict[str, list[float]], str]:
    """Figures of one program, one value per repeat, and what went wrong (or nothing)."""
    limit = LIMITS_S[name]
    with tempfile.TemporaryDirectory() as config:
        program = subprocess.Popen(
            [sys.executable, "-m", f"benchmarks.measurements.{name}", url, str(limit)],
            cwd=ROOT,
            env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": config},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            said, _ = program.communicate(timeout=limit)
            wrong = f"{name} ended with {program.returncode}" if program.returncode else ""
        except subprocess.TimeoutExpired:
            program.kill()
            said, _ = program.communicate()
            wrong = f"{name} did not end within {limit} s"
    values: dict[str, list[float]] = {}
    for line in said.splitlines():
        if line.startswith("FOUND "):
            print(f"   {name}: {line[6:]}", flush=True)
            for key, value in json.loads(line[6:]).items():
                values.setdefault(key, []).append(value)
    return values, wrong


def run(names: list[str], *, whole: bool) -> int:
    """Measure, write down, judge. A ``whole`` run fails on a figure that has no value."""
    found: dict[str, Summary] = {}
    failed = []
    with serving(ROWS) as url:
        for name in names:
            began = time.monotonic()
            values, wrong = measured(name, url)
            print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
            known = {key: values[key] for key in values if key in BY_KEY}
            found.update({key: summary(key, these) for key, these in known.items()})
            failed += [wrong] if wrong else []
    write(found)
    draw(found)
    page.write(found)
    print(table(found))
    bad = failed + [f"missed: {key}" for key in missed(found)]
    if whole:
        bad += [f"not measured: {key}" for key in unmeasured(found)]
    print("\n".join(bad))
    return int(bool(bad))


def write(found: Mapping[str, Summary]) -> None:
    """``build/bench.json``."""
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    asked = sys.argv[1:]
    strange = sorted(set(asked) - set(LIMITS_S))
    if strange:
        sys.exit(f"no such measurement: {' '.join(strange)}; known: {' '.join(LIMITS_S)}")
    sys.exit(run(asked or list(LIMITS_S), whole=not asked))
