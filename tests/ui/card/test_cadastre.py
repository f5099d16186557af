"""*Cadastral Location* in the card, *Add Cadastre…*, and what can be done with a parcel."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from osgeo import gdal
from parcel_steps import KEY, OTHER, controller_of, placed, plan_layer, ring, shown
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from ui_steps import wait

from sandbox.contents.parcels import Parcel, write_geopackage
from signalement_plugin.cadastre import project_plan
from signalement_plugin.cadastre.sources.presets import presets
from signalement_plugin.core.errors import ProxyKind, UnknownHost
from signalement_plugin.ui.card import cadastral_location


def around(x: float, y: float) -> Parcel:
    """A parcel whose edge is 6 m from the point."""
    return Parcel(KEY, ring(x - 6, y - 20))


def test_without_a_plan_the_card_offers_a_layer_of_the_project_with_its_key_field(
    driver: DockDriver, qtbot: Any
) -> None:
    _report, x, y = placed(driver)
    view = driver.report.cadastre
    assert view.isVisibleTo(driver.dock)
    assert view.add.isVisibleTo(view)
    assert not view.more.isVisibleTo(view)
    assert shown(driver) == ""
    plan_layer(around(x, y))
    controller = controller_of(driver)
    controller.ask()
    dialog = controller.dialog
    assert dialog is not None
    assert dialog.from_layer.isChecked()
    assert dialog.fields.currentField() == "CaPaKey"
    dialog.accept()
    wait(qtbot, lambda: KEY in shown(driver))


def test_the_three_situations_follow_report_and_plan(driver: DockDriver, qtbot: Any) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    inside = plan_layer(around(x, y), Parcel(OTHER, ring(x + 34, y - 20)))
    controller.parcels.declare(inside, "CaPaKey")
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert shown(driver) == f"In parcel {KEY}, 6 m from its edge · plan without a date"
    beside = plan_layer(Parcel(KEY, ring(x + 4, y - 20)))
    controller.parcels.declare(beside, "CaPaKey")
    assert "Reading" in shown(driver)
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert shown(driver).splitlines() == [
        "Outside any parcel, probably road (to be confirmed) · plan without a date",
        f"The nearest: {KEY}, at 4 m",
    ]
    edge = plan_layer(Parcel(KEY, ring(x - 1.2, y - 20)))
    controller.parcels.declare(edge, "CaPaKey")
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert shown(driver).startswith("Uncertain: boundary at 1.2 m")
    QgsProject.instance().removeMapLayer(edge)
    wait(qtbot, lambda: driver.report.cadastre.add.isVisibleTo(driver.report.cadastre))


def test_a_failed_load_names_the_parcels(driver: DockDriver, window: Any) -> None:
    """Without that the card seems to speak of the report's own server; where it has no place for
    it, it is said all the same."""
    report, _x, _y = placed(driver)
    controller = controller_of(driver)
    error = UnknownHost("geoservices.example")
    controller.parcels.failed.emit(error)
    said = shown(driver)
    assert said.startswith("The parcels were not loaded. No address is known for this host name.")
    assert driver.report.cadastre.load.isVisibleTo(driver.report.cadastre)
    for shown_one in (None, replace(report, lon=None, lat=None)):
        window.bar.clearWidgets()
        controller.show_for(shown_one)
        controller.parcels.failed.emit(error)
        assert window.bar.currentItem().text().startswith("The parcels were not loaded.")


def test_after_a_proxy_that_cannot_be_used_parcels_can_be_loaded(
    driver: DockDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the proxy is changed: the load that never began does not block the next one."""
    placed(driver)
    parcels = controller_of(driver).parcels

    def refused(*_server: object) -> None:
        raise ProxyKind("FtpCachingProxy")

    loaded: list[object] = []
    monkeypatch.setattr(parcels, "_start", lambda _work, wanted, _project: loaded.append(wanted))
    load = partial(controller_of(driver)._load, presets()["wallonia"], (4.0, 50.0, 4.1, 50.1))
    with monkeypatch.context() as before:
        before.setattr(project_plan, "http_context", refused)
        load()
    assert shown(driver).startswith("The parcels were not loaded. QGIS names a kind of proxy")
    load()
    assert (len(loaded), parcels.busy) == (1, True)


def test_a_plan_comes_back_with_its_project(driver: DockDriver, qtbot: Any, tmp_path: Path) -> None:
    _report, x, y = placed(driver)
    path, project = tmp_path / "plan.gpkg", QgsProject.instance()
    write_geopackage(path, [around(x, y)])
    controller = controller_of(driver)
    controller.parcels.add(QgsVectorLayer(f"{path}|layername=Bpn_CaPa", "Plan", "ogr"), "CaPaKey")
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert project.write(str(tmp_path / "work.qgz"))
    project.clear()
    assert controller.parcels.plan is None
    assert controller.parcels.layer is None
    assert project.read(str(tmp_path / "work.qgz"))
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert [controller.parcels.plan.key(at) for at in range(len(controller.parcels.plan))] == [KEY]


def test_actions_on_the_parcel(driver: DockDriver, window: Any, qtbot: Any) -> None:
    report, x, y = placed(driver)
    controller = controller_of(driver)
    plan = plan_layer(
        around(x, y),
        Parcel(OTHER, ring(x + 34, y - 20)),
        Parcel("far", ring(x + 94, y - 20)),
    )
    controller.parcels.declare(plan, "CaPaKey")
    wait(qtbot, lambda: controller.parcels.plan is not None)
    actions = driver.report.cadastre.actions_by_name
    actions[cadastral_location.COPY].trigger()
    assert QApplication.clipboard().text() == KEY
    before = window.canvas.extent()
    actions[cadastral_location.ZOOM].trigger()
    assert window.canvas.extent() != before
    actions[cadastral_location.REPORTS].trigger()
    assert report.report_id in driver.connection.reports.selected()
    actions[cadastral_location.NEIGHBOURS].trigger()
    dialog = controller.neighbours
    assert dialog is not None
    assert [(one.key, one.metres) for one in dialog.found] == [(OTHER, 0.0)]
    dialog.metres.setValue(60)
    assert [one.key for one in dialog.found] == [OTHER, "far"]
    dialog.copy()
    line = f"{OTHER}\t0.0\t{KEY}\tplan without a date"
    assert QApplication.clipboard().text().splitlines()[1] == line
    dialog.close()


def test_a_file_is_taken_by_its_old_or_new_names(
    driver: DockDriver, qtbot: Any, tmp_path: Path
) -> None:
    _report, x, y = placed(driver)
    path = tmp_path / "92094_Namur_PP-FiscSit_Lb72_01012026.gpkg"
    write_geopackage(path, [around(x, y)], "B_CaPa")
    controller = controller_of(driver)
    controller.ask()
    dialog = controller.dialog
    assert dialog is not None
    dialog.from_file.setChecked(True)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.path.setFilePath(str(path.with_suffix(".shp")))
    ok.click()
    assert dialog.isVisible()
    assert f"There is no file {path.with_suffix('.shp')}" in dialog.hint.text()
    dialog.path.setFilePath(str(path))
    assert "There is no file" not in dialog.hint.text()
    ok.click()
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert shown(driver) == f"In parcel {KEY}, 6 m from its edge · plan of 01/01/2026"
    assert controller.parcels.plan is not None
    assert controller.parcels.plan.source.day == date(2026, 1, 1)


def without_system(folder: Path, parcel: Parcel) -> str:
    """A shapefile as some extracts are: no ``.prj``."""
    made, path = folder / "made.gpkg", folder / "B_CaPa.shp"
    write_geopackage(made, [parcel])
    gdal.VectorTranslate(str(path), str(made), format="ESRI Shapefile", layers=["Bpn_CaPa"])
    path.with_suffix(".prj").unlink()
    return str(path)


def test_a_shapefile_without_a_system_gets_the_lambert_of_its_numbers(
    driver: DockDriver, window: Any, qtbot: Any, tmp_path: Path
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    controller._add_file(without_system(tmp_path, around(x, y)))
    wait(qtbot, lambda: f"In parcel {KEY}" in shown(driver))
    assert controller.parcels.layer is not None
    assert controller.parcels.layer.crs().authid() == "EPSG:31370"
    assert "EPSG:31370" in window.bar.currentItem().text()


def test_numbers_of_no_lambert_are_not_guessed(
    driver: DockDriver, window: Any, qtbot: Any, tmp_path: Path
) -> None:
    placed(driver)
    controller = controller_of(driver)
    controller._add_file(without_system(tmp_path, Parcel(KEY, ring(4.8, 50.4, 0.1))))
    wait(qtbot, lambda: controller.parcels.plan is not None)
    assert shown(driver) == "Outside the loaded cadastral area"
    assert "no coordinate system" in window.bar.currentItem().text()


def test_the_plan_is_read_again_when_its_layer_changes(driver: DockDriver, qtbot: Any) -> None:
    """Another system, as the warning asks for, other parcels, or a filter of one's own."""
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    layer = plan_layer(around(x, y))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3812"))
    controller.parcels.declare(layer, "CaPaKey")
    wait(qtbot, lambda: shown(driver) == "Outside the loaded cadastral area")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:31370"))
    wait(qtbot, lambda: f"In parcel {KEY}" in shown(driver))
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 0, OTHER)
    assert layer.commitChanges()
    wait(qtbot, lambda: f"In parcel {OTHER}" in shown(driver))
    layer.setSubsetString("\"CaPaKey\" = 'none'")
    wait(qtbot, lambda: shown(driver) == "Outside the loaded cadastral area")


def test_the_accuracy_of_reports_makes_a_near_boundary_a_doubt(
    driver: DockDriver, qtbot: Any
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    controller.parcels.declare(plan_layer(around(x, y)), "CaPaKey")
    wait(qtbot, lambda: f"In parcel {KEY}" in shown(driver))
    for metres, said in ((10, "accuracy of the point ± 10 m"), (0, f"In parcel {KEY}")):
        controller.ask()
        dialog = controller.dialog
        assert dialog is not None
        assert dialog.metres.value() == controller.parcels.point_accuracy
        dialog.metres.setValue(metres)
        dialog.from_layer.setChecked(True)
        dialog.fields.setField("CaPaKey")
        dialog.accept()
        wait(qtbot, lambda said=said: said in shown(driver))
        assert QgsProject.instance().readDoubleEntry("signalement", "/point_accuracy")[0] == metres
