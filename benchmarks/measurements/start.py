"""Measures what the plugin adds to the start of the real QGIS: its import and what it builds, and
work that it does later; and the time until the list is filled, with stores of 10,000 to a million
reports, compared with a QGIS without the plugin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measurements.million import NAMES
from benchmarks.real import real_qgis
from benchmarks.run import REPEATS, Found, main
from benchmarks.shown import fill_apart

SCRIPTS = Path(__file__).parents[1] / "scripts_in_qgis"
WATCH = SCRIPTS / "watch_start.py"
INSIDE = SCRIPTS / "start.py"
CONNECT = SCRIPTS / "connect.py"


def rounds(url: str) -> Iterator[Found]:
    with real_qgis(enabled=True) as program:
        # the first start compiles the modules, as after an installation
        program.run(INSIDE, PYQGIS_STARTUP=str(WATCH))
        for _ in range(REPEATS):
            yield program.run(INSIDE, PYQGIS_STARTUP=str(WATCH))
    with real_qgis(enabled=False) as alone:
        alone.run(INSIDE)
        for _ in range(REPEATS):
            yield {"start_alone_s": alone.run(INSIDE)["alone_s"]}
    for rows, name in NAMES.items():
        with real_qgis(enabled=True) as program:
            fill_apart(url, program.data, rows)
            program.run(CONNECT, SERVER=url)  # the next start opens this store
            for _ in range(REPEATS):
                found = program.run(INSIDE, PYQGIS_STARTUP=str(WATCH), LISTED="1")
                yield {
                    f"startup_{name}_ms": found["startup_ms"],
                    f"first_open_{name}_turn_ms": found["first_open_turn_ms"],
                    f"start_{name}_s": found["list_s"],
                }


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
