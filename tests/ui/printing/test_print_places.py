"""Sheets show the cadastral location where the project has a plan, and nothing about it
otherwise."""

from __future__ import annotations

import email
from email.policy import default

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from ui_steps import wait

from signalement_plugin.cadastre.context_layers import ContextLayers, declare
from signalement_plugin.qgis_profile.outputs import keep_folder
from signalement_plugin.ui.printing.dialog import PrintDialog

KEY = "92094A0123/00B002"
LAMBERT = "EPSG:31370"


def parcels(lon: float, lat: float, east: float, crs: str = LAMBERT) -> QgsVectorLayer:
    """One square parcel of 40 m whose middle is ``east`` metres from a point."""
    project = QgsProject.instance()
    to_metres = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(LAMBERT), project
    )
    at = to_metres.transform(QgsPointXY(lon, lat))
    shape = QgsGeometry.fromPointXY(QgsPointXY(at.x() + east, at.y())).buffer(20, 1)
    shape.convertToMultiType()
    if crs != LAMBERT:
        shape.transform(
            QgsCoordinateTransform(
                QgsCoordinateReferenceSystem(LAMBERT), QgsCoordinateReferenceSystem(crs), project
            )
        )
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}&field=CaPaKey:string", "Parcelles", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([KEY])
    feature.setGeometry(shape)
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    return layer


def located(driver, report, layer, qtbot) -> str:
    cadastre = driver.dock.extensions.cadastre.parcels
    cadastre.declare(layer, "CaPaKey")
    wait(qtbot, lambda: cadastre.plan is not None)
    return driver.dock.extensions.outputs.prints.stop(report).cadastre


def placed(driver):
    rows = range(driver.list.count())
    row = next(row for row in rows if driver.list.report(row).lon is not None)
    return driver.choose(row)[0]


@pytest.fixture(autouse=True)
def no_layers(driver):
    yield
    QgsProject.instance().removeAllMapLayers()


@pytest.mark.parametrize("crs", [LAMBERT, "EPSG:3812", "EPSG:4326"])
def test_the_sheet_names_the_parcel_and_that_the_plan_has_no_date(driver, qtbot, crs):
    report = placed(driver)
    layer = parcels(report.lon, report.lat, 0, crs)
    text = located(driver, report, layer, qtbot)
    assert KEY in text
    assert "plan without a date" in text


def test_beside_a_parcel_it_is_probably_road(driver, qtbot):
    report = placed(driver)
    layer = parcels(report.lon, report.lat, 60)
    text = located(driver, report, layer, qtbot)
    assert "to be confirmed" in text
    assert KEY in text


def test_far_from_every_parcel_the_sheet_says_outside_the_loaded_area(driver, qtbot):
    report = placed(driver)
    layer = parcels(report.lon, report.lat, 5_000)
    assert located(driver, report, layer, qtbot) == "Outside the loaded cadastral area"


def test_without_a_plan_nothing_is_said(driver):
    assert driver.dock.extensions.outputs.prints.stop(placed(driver)).cadastre == ""


def managed_road(report):
    """A road under a report, of a layer that says who manages it."""
    road = QgsVectorLayer("LineString?crs=EPSG:4326&field=GESTION:string", "Voirie", "memory")
    feature = QgsFeature(road.fields())
    feature.setAttributes(["Région wallonne"])
    here = (QgsPointXY(report.lon - 0.001, report.lat), QgsPointXY(report.lon + 0.001, report.lat))
    feature.setGeometry(QgsGeometry.fromPolylineXY(here))
    road.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(road)
    declare(road, ContextLayers(15.0, "GESTION"))


def test_layers_around_a_report_are_printed_after_its_parcel(driver):
    report = placed(driver)
    managed_road(report)
    text = driver.dock.extensions.outputs.prints.stop(report).cadastre
    assert text.startswith("Voirie: manager Région wallonne, at 0")


def test_a_transfer_tells_where_it_lies_on_the_plan_and_of_when_that_is(driver, tmp_path, qtbot):
    report = placed(driver)
    located(driver, report, parcels(report.lon, report.lat, 0.0), qtbot)
    managed_road(report)
    keep_folder(tmp_path)
    driver.toolbar.print("transfer")
    (dialog,) = [one for one in driver.dock.findChildren(PrintDialog) if one.isVisible()]
    dialog.accept()
    wait(qtbot, lambda: list(tmp_path.glob("*.eml")))
    (path,) = tmp_path.glob("*.eml")
    body = email.message_from_bytes(path.read_bytes(), policy=default).get_body().get_content()
    assert f"In parcel {KEY}" in body
    assert "plan without a date" in body
    assert "manager Région wallonne" in body
    assert "(to be confirmed)" in body
