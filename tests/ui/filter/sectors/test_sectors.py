"""Sectors from a polygon layer of the project: chosen, used as groups, edited, and found again in
another project; and what happens when the layer is removed."""

from __future__ import annotations

import pytest
from memory_layers import in_project
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QDialogButtonBox
from ui_steps import ROWS, wait

from signalement_plugin.qgis_profile.filters.sectors import KeptSectors, keep_sectors, kept_sectors
from signalement_plugin.qgis_profile.settings import CONNECTIONS
from signalement_plugin.ui.filter.sectors import dialog as sectors_dialog
from signalement_plugin.ui.filter.sectors.dialog import SectorDialog

MIDDLE = 185_400  # easting in Lambert 72 (metres), through Namur
WEST = QgsRectangle(150_000, 100_000, MIDDLE, 160_000)
EAST = QgsRectangle(MIDDLE, 100_000, 186_200, 160_000)


def quarters(**named: QgsRectangle) -> QgsVectorLayer:
    rows = (([name], area.asWktPolygon()) for name, area in named.items())
    return in_project("Quartiers", "Polygon", "EPSG:31370", "&field=name:string", *rows)


def heads(driver):
    return {group.key: len(group.fids) for group in driver.list.groups()}


def in_sector(driver, area):
    """How many reports lie in ``area``, as QGIS's own geometry says."""
    project = QgsProject.instance()
    l72 = QgsCoordinateReferenceSystem("EPSG:31370")
    to_l72 = QgsCoordinateTransform(driver.connection.layer.crs(), l72, project)
    places = (f.geometry() for f in driver.connection.layer.getFeatures() if f.hasGeometry())
    return sum(area.contains(to_l72.transform(place.asPoint())) for place in places)


def ask(driver):
    driver.chips.widget.group.sectors.trigger()
    return driver.dock.findChild(SectorDialog)


def choose(driver, qtbot, layer):
    """Choose sectors as a user does: menu *Group*, a layer, the field, OK."""
    dialog = ask(driver)
    dialog.layers.setLayer(layer)
    assert dialog.names.currentField() == "name"
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    wait(qtbot, lambda: driver.filter_controller.sectors.regions)


def test_the_list_is_grouped_by_the_polygons_of_a_layer(driver, qtbot):
    west, east = in_sector(driver, WEST), in_sector(driver, EAST)
    assert west
    assert east
    choose(driver, qtbot, quarters(Plateau=WEST, Vallon=EAST))
    wait(qtbot, lambda: set(heads(driver)) <= {"Plateau", "Vallon", ""} and heads(driver))
    assert heads(driver) == {"Vallon": east, "Plateau": west, "": ROWS - east - west}
    assert driver.chips.group_text() == "By Sector (Quartiers)"
    usual = {group.key: group.team for group in driver.list.groups()}
    assert usual[""] == ""
    assert any(usual.values())


def test_what_can_be_chosen_is_shown_and_can_be_read(driver):
    """A layer of QGIS has its row number first, which names no sector."""
    assert ask(driver).doubt.text() == (
        "This project has no polygon layer: add that of your quarters first."
    )
    driver.dock.findChild(SectorDialog).reject()
    fields = "field=fid:integer&field=nom:string"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:31370&{fields}", "Quartiers de la ville", "memory")
    QgsProject.instance().addMapLayer(layer)
    driver.chips.widget.group.sectors.trigger()
    dialog = driver.dock.findChildren(SectorDialog)[-1]
    assert dialog.layers.currentText() == "(sectors of the server)"
    assert dialog.doubt.isHidden()
    dialog.layers.setLayer(layer)
    assert dialog.names.currentField() == "nom"
    for choice in (dialog.layers, dialog.names):
        room = choice.width() - choice.height() - choice.iconSize().width()
        assert choice.fontMetrics().horizontalAdvance(choice.currentText()) < room
    dialog.reject()


def test_polygons_of_one_name_are_one_sector(driver, qtbot):
    layer = quarters(Plateau=WEST)
    feature = QgsFeature(layer.fields())
    feature.setAttribute("name", "Plateau")
    feature.setGeometry(QgsGeometry.fromRect(EAST))
    layer.dataProvider().addFeature(feature)
    expected = in_sector(driver, WEST) + in_sector(driver, EAST)
    choose(driver, qtbot, layer)
    wait(qtbot, lambda: heads(driver).get("Plateau") == expected)


def test_without_a_layer_the_servers_sectors_hold_again(driver, qtbot):
    choose(driver, qtbot, quarters(Plateau=WEST, Vallon=EAST))
    wait(qtbot, lambda: "Plateau" in heads(driver))
    dialog = ask(driver)
    assert dialog.layers.currentLayer().name() == "Quartiers"
    dialog.layers.setLayer(None)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    wait(qtbot, lambda: "Centre" in heads(driver))
    assert driver.chips.group_text() == "By Sector"
    assert kept_sectors("c0ffee01") == KeptSectors()


def test_edited_polygons_are_read_again_and_a_removed_layer_is_left(driver, qtbot):
    layer = quarters(Plateau=WEST, Vallon=EAST)
    choose(driver, qtbot, layer)
    wait(qtbot, lambda: "Plateau" in heads(driver))
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 0, "Haut Plateau")
    layer.commitChanges()
    wait(qtbot, lambda: "Haut Plateau" in heads(driver))
    QgsProject.instance().removeMapLayer(layer)
    wait(qtbot, lambda: "Centre" in heads(driver))


def test_the_choice_is_kept_and_found_by_name_in_another_project(namur, docked, qtbot):
    with docked() as first:
        wait(qtbot, lambda: first.list.total() == ROWS)
        choose(first, qtbot, quarters(Plateau=WEST, Vallon=EAST))
        wait(qtbot, lambda: "Plateau" in heads(first))
        expected = heads(first)
    kept = kept_sectors("c0ffee01")
    QgsProject.instance().clear()
    with docked() as fresh:
        wait(qtbot, lambda: heads(fresh))
        assert "Plateau" not in heads(fresh)
        assert quarters(Plateau=WEST, Vallon=EAST).id() != kept.layer_id
        wait(qtbot, lambda: heads(fresh) == expected)


def test_too_many_polygons_are_refused_before_anything_is_read(driver, monkeypatch, qtbot):
    monkeypatch.setattr(sectors_dialog, "MOST_SECTORS", 1)
    dialog = ask(driver)
    dialog.layers.setLayer(quarters(Plateau=WEST, Vallon=EAST))
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert dialog.doubt.text() == "This layer has 2 polygons; at most 1 can be sectors."
    dialog.reject()
    assert not driver.filter_controller.sectors.regions


@pytest.mark.parametrize("text", ["x", "[]", '{"layer": "x"}', '{"layer_id": 7}'])
def test_a_choice_that_cannot_be_read_is_none(qgis_app, text):
    keep_sectors("one", KeptSectors("l", "Quartiers", "name"))
    assert kept_sectors("one") == KeptSectors("l", "Quartiers", "name")
    QgsSettings().setValue(f"{CONNECTIONS}/one/sectors", text)
    assert kept_sectors("one") == KeptSectors()
