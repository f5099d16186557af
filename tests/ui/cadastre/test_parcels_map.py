"""Parcels in the locator and on the map, and layers around a report."""

from __future__ import annotations

from typing import Any

from dock_driver import DockDriver
from memory_layers import in_project
from parcel_steps import KEY, OTHER, controller_of, declared, placed, plan_layer, ring
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeedback,
    QgsLocatorContext,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import wait

from sandbox.contents.parcels import Parcel
from signalement_plugin.cadastre.capakey import parse
from signalement_plugin.cadastre.parcel_style import style_parcels
from signalement_plugin.ui.qgis_integration.parcel_found import ParcelFound
from signalement_plugin.ui.qgis_integration.parcel_locator import ParcelLocator


def test_the_locator_finds_parcels_and_leads_to_them(
    driver: DockDriver, qtbot: Any, window: Any
) -> None:
    _report, x, y = placed(driver)
    controller = controller_of(driver)
    keys = (KEY, "92094A0012/00_000", "92094A0123/00B002", "92094B0012/00_000", "lot 4")
    parcels = (Parcel(key, ring(x + 50 * at, y)) for at, key in enumerate(keys))
    plan = declared(driver, qtbot, *parcels)
    chosen: list[str] = []
    locator = ParcelLocator(lambda: controller.parcels.plan, chosen.append)

    def found(text: str) -> list[str]:
        results: list[Any] = []
        clone = locator.clone()
        clone.resultFetched.connect(results.append)
        clone.fetchResults(text, QgsLocatorContext(), QgsFeedback())
        for result in results:
            locator.triggerResult(result)
        told, chosen[:] = list(chosen), []
        return told

    assert found("92094 a 12") == ["92094A0012/00_000", "92094A0123/00B002"]
    assert found("92094A0123-00b002") == ["92094A0123/00B002"]
    assert found("123B2") == ["92094A0123/00B002"]
    assert found("B 12") == ["92094B0012/00_000"]
    assert found("92O94A0012/00_000") == ["92094A0012/00_000"]  # a letter O typed for the digit 0
    assert found("rue Haute") == found("") == found("9") == []
    QgsProject.instance().removeMapLayer(plan.id())
    assert found("92094 a 12") == [""]  # the only result offers to add a cadastre
    ParcelFound(controller, window.bar).show("")
    assert controller.dialog is not None
    controller.dialog.reject()


def test_a_found_parcel_offers_its_reports_neighbours_and_file(
    driver: DockDriver, qtbot: Any, window: Any
) -> None:
    """Without any report in the card: whoever has a parcel's number needs no report."""
    report, x, y = placed(driver)
    controller = controller_of(driver)
    parcels = (Parcel(KEY, ring(x - 6, y - 20)), Parcel(OTHER, ring(x + 234, y - 20)))
    declared(driver, qtbot, *parcels)
    driver.connection.reports.select([])
    found = ParcelFound(controller, window.bar)

    def buttons() -> dict[str, QPushButton]:
        item = window.bar.currentItem()
        return {one.objectName()[23:]: one for one in item.findChildren(QPushButton)}

    before = window.canvas.extent()
    found.show(KEY)
    assert window.canvas.extent() != before
    assert not driver.connection.reports.selected()
    assert f"Parcel {KEY} · " in window.bar.currentItem().text()
    buttons()["select"].click()
    assert report.report_id in driver.connection.reports.selected()
    buttons()["file"].click()
    assert controller.file.dialog is not None
    controller.file.dialog.reject()
    buttons()["neighbours"].click()
    assert controller.neighbours is not None
    assert KEY in controller.neighbours.windowTitle()
    controller.neighbours.close()
    found.show(OTHER)
    assert "0 report(s)" in window.bar.currentItem().text()
    assert list(buttons()) == ["neighbours"]


def test_layers_around_are_told_in_the_card(driver: DockDriver, qtbot: Any) -> None:
    _report, x, y = placed(driver)
    row = (["Commune"], f"LINESTRING({x + 4} {y - 9},{x + 4} {y + 9})")
    roads = in_project("PICC", "LineString", "EPSG:31370", "&field=GESTION:string", row)
    around = controller_of(driver).around
    around.ask()
    assert around.dialog is not None
    around.dialog.layers.setLayer(roads)
    assert around.dialog.fields.currentField() == "GESTION"
    around.dialog.accept()
    assert driver.report.around() == ("PICC: manager Commune, at 4 m (to be confirmed)")
    around.ask()
    around.dialog.layers.setLayer(roads)
    around.dialog.remove.click()
    assert driver.report.around() == ""


def test_a_new_plan_lies_below_the_points_and_changes_nothing_else(
    driver: DockDriver, qtbot: Any
) -> None:
    tree = QgsProject.instance().layerTreeRoot()
    plan_layer()
    names = [node.name() for node in tree.children()]
    plan = QgsVectorLayer("Polygon?crs=EPSG:31370&field=CaPaKey:string", "New plan", "memory")
    controller_of(driver).parcels.add(plan, "CaPaKey")
    after = [node.name() for node in tree.children()]
    assert [name for name in after if name != "New plan"] == names
    above = [node.layer() for node in tree.children()][: after.index("New plan")]
    assert all(one.geometryType() == QgsWkbTypes.GeometryType.PointGeometry for one in above)
    wait(qtbot, lambda: controller_of(driver).parcels.plan is not None)


def test_an_added_plan_carries_its_numbers_as_plans_print_them() -> None:
    """Close by only: from afar outlines are one spot."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:31370&field=CaPaKey:string", "New plan", "memory")
    style_parcels(layer, "CaPaKey")
    assert layer.isInScaleRange(2_000)
    assert not layer.isInScaleRange(50_000)
    number = QgsExpression(layer.labeling().settings().fieldName)

    def label(key: str) -> str:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([key])
        context = QgsExpressionContextUtils.createFeatureBasedContext(feature, layer.fields())
        return str(number.evaluate(context))

    for key in (KEY, OTHER, "11111A0222/03_000", "11922B0570/00H004", "11004A0479-00N000"):
        parsed = parse(key)
        assert parsed is not None
        assert label(key) == parsed.short
    assert label("lot 4") == "lot 4"


def test_expressions_know_the_location_of_every_report(driver: DockDriver, qtbot: Any) -> None:
    report, x, y = placed(driver)
    controller = controller_of(driver)
    declared(driver, qtbot, Parcel(KEY, ring(x - 6, y - 20)))
    layer = driver.connection.layer
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(layer.getFeature(driver.connection.reports.fid_of(report.report_id)))

    def value(name: str) -> object:
        return QgsExpression(f'{name}("report_id")').evaluate(context)

    with qtbot.waitSignal(controller.all.ready):
        value("signalement_parcel")  # the first evaluation starts the computation
    assert value("signalement_parcel") == KEY
    assert value("signalement_parcel_verdict") == "inside"
    assert value("signalement_parcel_distance") == 6.0
    layer.selectByExpression("signalement_parcel_verdict(\"report_id\") = 'inside'")
    assert report.report_id in driver.connection.reports.selected()
    controller.parcels.declare(plan_layer(Parcel(OTHER, ring(x + 4, y - 20))), "CaPaKey")
    wait(qtbot, lambda: value("signalement_parcel") == OTHER)
    assert value("signalement_parcel_verdict") == "outside"


def test_the_functions_leave_qgis_with_the_plugin(docked: Any) -> None:
    with docked() as driver:
        assert driver.dock.extensions is not None
        assert QgsExpression.isFunctionName("signalement_parcel")
    assert not QgsExpression.isFunctionName("signalement_parcel")
