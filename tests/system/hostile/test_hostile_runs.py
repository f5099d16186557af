"""A short part of ``make hostile`` in the real QGIS, without its limits of time and memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.hostile.cases import RUNS
from benchmarks.hostile.desk import Desk
from benchmarks.hostile.judge import misses
from benchmarks.hostile.server import serving
from sandbox.desktop.start import screen

SHORT = ("C0/open311", "H21", "H25/publik", "H29", "H31/signalen", "H31/fixmystreet")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    folder = Path(tmp_path_factory.mktemp("hostile"))
    with screen() as display, serving() as where:
        return dict(Desk(folder, display, where).play(SHORT))


@pytest.mark.parametrize("name", SHORT)
def test_a_hostile_run_ends_as_its_table_says(
    found: dict[str, dict[str, object]], name: str
) -> None:
    assert misses(RUNS[name][0], found[name], None) == []
