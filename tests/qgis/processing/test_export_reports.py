"""``signalement:exportreports`` on real layers."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from processing_runs import Run
from qgis.core import QgsVectorLayer

from signalement_plugin.core.files.export_columns import PERSONAL
from signalement_plugin.layer.texts import column_words


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_the_panel_s_layer_without_personal_data(layer: QgsVectorLayer, tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    run = Run("exportreports", INPUT=layer, OUTPUT=str(target), CRS="EPSG:31370")
    found = rows(target)
    assert run.results["COUNT"] == len(found) == 5
    titles = column_words()
    assert not {titles[name] for name in PERSONAL} & set(found[0])
    assert titles["report_id"] in found[0]
    assert 20_000 < float(found[0]["X (EPSG:31370)"]) < 300_000


def test_personal_data_when_asked(layer: QgsVectorLayer, tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    Run("exportreports", INPUT=layer, OUTPUT=str(target), PERSONAL=True)
    assert column_words()["description"] in rows(target)[0]


def test_another_layer_is_refused(tmp_path: Path) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=a:string", "trees", "memory")
    with pytest.raises(ValueError, match="report_id"):
        Run("exportreports", INPUT=layer, OUTPUT=str(tmp_path / "a.csv"))


def test_another_ending_is_refused(layer: QgsVectorLayer, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="geojson"):
        Run("exportreports", INPUT=layer, OUTPUT=str(tmp_path / "a.shp"))
