"""A set of many rows as one subset expression, through QGIS's own provider."""

from __future__ import annotations

import random
from pathlib import Path

from osgeo import ogr
from qgis.core import QgsVectorLayer

from signalement_plugin.store.list_cache import FEW, among

ROWS = 4_000


def layer_of(path: Path, rows: int) -> QgsVectorLayer:
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    table = source.CreateLayer("reports", geom_type=ogr.wkbNone)
    table.StartTransaction()
    for fid in range(1, rows + 1):
        row = ogr.Feature(table.GetLayerDefn())
        row.SetFID(fid)
        table.CreateFeature(row)
    table.CommitTransaction()
    del table, source
    return QgsVectorLayer(f"{path}|layername=reports", "reports", "ogr")


def shown(layer: QgsVectorLayer, expression: str) -> set[int]:
    assert layer.setSubsetString(expression)
    return {feature.id() for feature in layer.getFeatures()}


def test_a_set_of_any_size_is_what_the_map_shows(tmp_path: Path, qgis_app: object) -> None:
    layer = layer_of(tmp_path / "reports.gpkg", ROWS)
    some = random.Random(25)  # noqa: S311
    for count in (0, 1, FEW, FEW + 1, ROWS // 2, ROWS - 1, ROWS):
        fids = set(some.sample(range(1, ROWS + 1), count))
        assert shown(layer, among(fids)) == fids
        assert shown(layer, f"NOT ({among(fids)})") == set(range(1, ROWS + 1)) - fids


def test_a_row_that_came_later_is_not_in_an_older_set(tmp_path: Path, qgis_app: object) -> None:
    layer = layer_of(tmp_path / "reports.gpkg", ROWS)
    older = set(range(1, FEW + 10))
    assert shown(layer, among(older)) == older


def test_the_expression_for_many_rows_is_short() -> None:
    assert len(among(range(1, 100_001))) < 30_000
