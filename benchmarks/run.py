"""``python -m benchmarks.run [NAME…]``: every ``measure_NAME.py`` in a process of its own.

Writes ``build/bench.json`` and prints the table. Fails when a required figure is missed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.desk import qgis
from benchmarks.page_server import serving
from benchmarks.results import BY_KEY, Summary, missed, summary, table, unmeasured

ROOT = Path(__file__).resolve().parent.parent
REPEATS = 3
ROWS = 100_000
PATIENCE_S = 300  # for one program; a figure that hangs is a figure that failed
Found = dict[str, float]


def main(measure: Callable[[str], Found], repeats: int = REPEATS) -> None:
    """What a ``measure_NAME.py`` runs as a program: repeats, one line of JSON each."""
    with qgis():
        for _ in range(repeats):
            print("FOUND", json.dumps(measure(sys.argv[1])), flush=True)
        sys.stdout.flush()
        os._exit(0)  # QGIS's own end is not measured, and may crash without a window


def measured(name: str, url: str) -> dict[str, list[float]]:
    """Figures of one program, one value per repeat. Raises ``RuntimeError`` when it failed."""
    with tempfile.TemporaryDirectory() as config:
        try:
            done = subprocess.run(
                [sys.executable, "-m", f"benchmarks.measure_{name}", url],
                cwd=ROOT,
                env={
                    **os.environ,
                    "QGIS_CUSTOM_CONFIG_PATH": config,
                    "QT_QPA_PLATFORM": "offscreen",
                },
                stdout=subprocess.PIPE,
                text=True,
                check=False,
                timeout=PATIENCE_S,
            )
        except subprocess.TimeoutExpired as error:
            raise RuntimeError(f"measure_{name} did not end within {PATIENCE_S} s") from error
    if done.returncode:
        raise RuntimeError(f"measure_{name} ended with {done.returncode}")
    values: dict[str, list[float]] = {}
    for line in done.stdout.splitlines():
        if line.startswith("FOUND "):
            print(f"   {name}: {line[6:]}")
            for key, value in json.loads(line[6:]).items():
                values.setdefault(key, []).append(value)
    return values


def run(names: list[str], *, whole: bool) -> int:
    """Measure, write down, judge. A ``whole`` run fails on a figure that has no value."""
    found: dict[str, Summary] = {}
    failed = []
    with serving(ROWS) as url:
        for name in names:
            try:
                for key, values in measured(name, url).items():
                    if key in BY_KEY:
                        found[key] = summary(key, values)
            except RuntimeError as error:
                failed.append(str(error))
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    print(table(found))
    bad = failed + [f"missed: {key}" for key in missed(found)]
    if whole:
        bad += [f"not measured: {key}" for key in unmeasured(found)]
    print("\n".join(bad))
    return int(bool(bad))


if __name__ == "__main__":
    known = sorted(path.stem[8:] for path in Path(__file__).parent.glob("measure_*.py"))
    sys.exit(run(sys.argv[1:] or known, whole=not sys.argv[1:]))
