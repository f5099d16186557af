"""What the plugin adds to the start of the real QGIS: import and build, and what comes later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.real import real_qgis
from benchmarks.run import REPEATS, Found, main

SCRIPTS = Path(__file__).parents[1] / "scripts_in_qgis"
WATCH = SCRIPTS / "watch_start.py"
INSIDE = SCRIPTS / "start.py"


def rounds(_url: str) -> Iterator[Found]:
    with real_qgis(enabled=True) as program:
        # the first one compiles the modules, as the first start after an installation
        program.run(INSIDE, PYQGIS_STARTUP=str(WATCH))
        for _ in range(REPEATS):
            yield program.run(INSIDE, PYQGIS_STARTUP=str(WATCH))


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
