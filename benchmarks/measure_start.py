"""What the plugin adds to the start of the real QGIS: import, build, first turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.real import real_qgis
from benchmarks.run import REPEATS, Found, main

INSIDE = Path(__file__).with_name("inside_start.py")


def rounds(_url: str) -> Iterator[Found]:
    with real_qgis(enabled=False) as program:
        program.run(INSIDE)  # compiles the modules, as the first start after an installation
        for _ in range(REPEATS):
            yield program.run(INSIDE)


if __name__ == "__main__":
    main(rounds, inside_qgis=False)
