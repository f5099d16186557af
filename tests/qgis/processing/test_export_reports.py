"""``signalement:exportreports`` on real layers."""

from __future__ import annotations

import csv
from contextlib import closing
from pathlib import Path

import pytest
from memory_layers import layer as memory
from processing_runs import Run
from qgis.core import QgsVectorLayer
from register_runs import connection_to

from signalement_plugin.core.files.export_columns import PERSONAL
from signalement_plugin.layer.texts import column_texts
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_the_panel_s_layer_without_personal_data(layer: QgsVectorLayer, tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    run = Run("exportreports", INPUT=layer, OUTPUT=str(target), CRS="EPSG:31370")
    found = rows(target)
    assert run.results["COUNT"] == len(found) == 5
    titles = column_texts()
    assert not {titles[name] for name in PERSONAL} & set(found[0])
    assert titles["report_id"] in found[0]
    assert 20_000 < float(found[0]["X (EPSG:31370)"]) < 300_000


def test_personal_data_when_asked(layer: QgsVectorLayer, tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    Run("exportreports", INPUT=layer, OUTPUT=str(target), PERSONAL=True)
    assert column_texts()["description"] in rows(target)[0]


def test_another_ending_is_refused(layer: QgsVectorLayer, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="geojson"):
        Run("exportreports", INPUT=layer, OUTPUT=str(tmp_path / "a.shp"))


def located(name: str = "capakey") -> QgsVectorLayer:
    """Reports with the columns that *Join parcels* adds."""
    fields = "&field=report_id:string&field=status:string&field=description:string"
    row = ["7", "new", "Trou", "92094A0001/00_000", 2.5]
    more = f"&field={name}:string&field=parcel_distance:double"
    return memory("Point", "EPSG:4326", fields + more, (row, "POINT(4.86 50.46)"))


def test_columns_that_were_joined_are_written(tmp_path: Path) -> None:
    target = tmp_path / "reports.csv"
    Run("exportreports", INPUT=located(), OUTPUT=str(target))
    (row,) = rows(target)
    assert (row["capakey"], row["parcel_distance"]) == ("92094A0001/00_000", "2.5")
    assert "Trou" not in row.values()


def test_columns_are_chosen_and_keep_their_order(tmp_path: Path) -> None:
    target = tmp_path / "reports.gpkg"
    wanted = ["parcel_distance", "report_id"]
    Run("exportreports", INPUT=located(), OUTPUT=str(target), COLUMNS=wanted)
    made = QgsVectorLayer(str(target), "made", "ogr")
    assert made.fields().names()[1:] == wanted
    (feature,) = made.getFeatures()
    assert feature.attributes()[1:] == [2.5, "7"]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [("owner", "no field “owner”.*report_id, status"), ("description", "may be personal data")],
)
def test_a_column_that_cannot_be_written_is_refused(tmp_path: Path, wanted: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Run("exportreports", INPUT=located(), OUTPUT=str(tmp_path / "a.csv"), COLUMNS=[wanted])


def test_a_connection_names_teams_and_people(register: str, tmp_path: Path) -> None:
    with closing(SYSTEM.open(Address(register))) as system:
        team = system.departments()[1]
    loaded = Run("loadreports", SYSTEM="register", ENDPOINT=register, OUTPUT="memory:")
    layer, target = loaded.layer("OUTPUT"), tmp_path / "reports.csv"
    title = column_texts()["department"]
    Run("exportreports", INPUT=layer, OUTPUT=str(target))
    ids = [row[title] for row in rows(target)]
    asked = connection_to(register).name
    Run("exportreports", INPUT=layer, OUTPUT=str(target), CONNECTION=asked)
    names = [row[title] for row in rows(target)]
    assert team.id in ids
    assert [team.name if one == team.id else "" for one in ids] == [
        one if one == team.name else "" for one in names
    ]


def test_a_connection_that_nobody_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no connection “Namur”"):
        Run("exportreports", INPUT=located(), OUTPUT=str(tmp_path / "a.csv"), CONNECTION="Namur")
