"""``signalement:roundsheet`` on real layers."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from processing_runs import Feedback, Run
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from real_stores import report

from signalement_plugin.connection.project_layers import LAYER_PROPERTY
from signalement_plugin.printing.layouts import Sheet
from signalement_plugin.processing.runs import round_sheet
from signalement_plugin.processing.runs.round_sheet import draw_round, ground_of


def page_count(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


def test_three_reports_a_page_after_the_overview(layer: QgsVectorLayer, tmp_path: Path) -> None:
    target = tmp_path / "round.pdf"
    run = Run("roundsheet", INPUT=layer, OUTPUT=str(target))
    assert run.results["COUNT"] == 5
    assert page_count(target) == 3


def test_the_maps_show_the_stops_joined_and_no_other_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen: five stops among all reports of the town."""
    drawn: list[Sheet] = []

    def drawing(sheet: Sheet, *_rest: object) -> Generator[float, None, None]:
        drawn.append(sheet)
        yield 1.0

    monkeypatch.setattr(round_sheet, "pages", drawing)
    town = QgsProject()
    streets = QgsVectorLayer("LineString?crs=EPSG:31370", "Streets", "memory")
    reports = QgsVectorLayer("Point?crs=EPSG:4326", "Namur", "memory")
    reports.setCustomProperty(LAYER_PROPERTY, "c0ffee01")
    town.addMapLayers([reports, streets])
    stops, target = [report(1), report(2)], tmp_path / "a.pdf"
    assert draw_round(stops, True, "", target, town, Feedback())
    (sheet,) = drawn
    assert sheet.layers("overview") == [sheet.stops, sheet.way, streets]
    assert sheet.layers("") == [sheet.stops, streets]


def test_cancelled_leaves_no_file(layer: QgsVectorLayer, tmp_path: Path) -> None:
    target = tmp_path / "round.pdf"
    run = Run("roundsheet", Feedback(cancel_at_once=True), INPUT=layer, OUTPUT=str(target))
    assert run.results["COUNT"] == 0
    assert not target.exists()


def test_an_empty_layer_is_said(layer: QgsVectorLayer, tmp_path: Path) -> None:
    layer.setSubsetString("status = 'none'")
    with pytest.raises(QgsProcessingException, match="no report"):
        Run("roundsheet", INPUT=layer, OUTPUT=str(tmp_path / "round.pdf"))


def test_a_file_that_is_no_template_is_refused(layer: QgsVectorLayer, tmp_path: Path) -> None:
    broken = tmp_path / "broken.qpt"
    broken.write_text("nothing")
    with pytest.raises(QgsProcessingException):
        Run("roundsheet", INPUT=layer, TEMPLATE=str(broken), OUTPUT=str(tmp_path / "a.pdf"))


def test_without_a_project_the_maps_are_in_metres(layer: QgsVectorLayer, tmp_path: Path) -> None:
    feedback = Feedback()
    ground = ground_of(QgsProject(), feedback)
    assert ground.crs().mapUnits() == Qgis.DistanceUnit.Meters
    assert len(feedback.warnings) == 1
    known = QgsProject()
    known.setCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    assert ground_of(known, feedback) is known
    assert len(feedback.warnings) == 1


def test_another_ending_than_that_of_a_pdf_is_refused(
    layer: QgsVectorLayer, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="must end in"):
        Run("roundsheet", INPUT=layer, OUTPUT=str(tmp_path / "round.png"))
