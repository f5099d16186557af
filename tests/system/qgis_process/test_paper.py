"""Export and round sheet in the real ``qgis_process``: no GUI, from a layer that was loaded."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from qgis_process import QgisProcess
from register_fixtures import fill_register

COUNT = 20


@pytest.fixture(scope="module")
def qgis(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    return QgisProcess(tmp_path_factory.mktemp("paper"))


@pytest.fixture(scope="module")
def loaded(qgis: QgisProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A GeoPackage as ``loadreports`` writes it."""
    folder = tmp_path_factory.mktemp("loaded")
    register, output = folder / "namur.sqlite", folder / "reports.gpkg"
    fill_register(str(register), COUNT)
    ended = qgis.run("loadreports", SYSTEM="register", ENDPOINT=str(register), OUTPUT=str(output))
    assert ended.code == 0
    return output


def test_a_loaded_layer_is_exported(qgis: QgisProcess, loaded: Path, tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    ended = qgis.run("exportreports", INPUT=str(loaded), OUTPUT=str(target), CRS="EPSG:3812")
    assert (ended.code, ended.results["COUNT"]) == (0, COUNT)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == COUNT
    assert all(
        600_000 < float(row["X (EPSG:3812)"]) < 800_000 for row in rows if row["Y (EPSG:3812)"]
    )


def test_a_round_is_printed_without_a_window(
    qgis: QgisProcess, loaded: Path, tmp_path: Path
) -> None:
    target = tmp_path / "round.pdf"
    ended = qgis.run("roundsheet", INPUT=str(loaded), OUTPUT=str(target))
    assert (ended.code, ended.results["COUNT"]) == (0, COUNT)
    assert target.read_bytes().count(b"/Type /Page\n") == 2 + -(-COUNT // 3)
