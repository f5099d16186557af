"""``around:`` in the filter line: list, map and proposals follow the layers around reports."""

from __future__ import annotations

from typing import Any

import pytest
from dock_driver import DockDriver
from memory_layers import in_project
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, wait

from signalement_plugin.cadastre.context_layers import ContextLayers, declare
from signalement_plugin.core.model.report import Report
from signalement_plugin.ui.filter.completer import TypedRole
from signalement_plugin.ui.outputs.choice import filtered_choice

NAME = "Sainte-Marie"


def typed(driver: DockDriver, line: str) -> None:
    driver.filter.clear()
    driver.filter.focus()
    driver.filter.type_on(line)


def listed(driver: DockDriver) -> set[str]:
    return set(driver.list.ids())


def on_map(driver: DockDriver) -> set[str]:
    return {feature["report_id"] for feature in driver.connection.layer.getFeatures()}


def point(layer: QgsVectorLayer, name: str, report: Report) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes([name])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(report.lon or 0, report.lat or 0)))
    return feature


def placed(driver: DockDriver, count: int) -> list[Report]:
    everyone = (driver.list.report(row) for row in range(driver.list.count()))
    return [one for one in everyone if one.lon is not None][:count]


@pytest.fixture
def schools(driver: DockDriver) -> QgsVectorLayer:
    """Two schools, each where a report lies."""
    named = zip((NAME, "Athénée"), placed(driver, 2))
    rows = (([name], f"POINT({one.lon} {one.lat})") for name, one in named)
    layer = in_project("Écoles", "Point", "EPSG:4326", "&field=name:string", *rows)
    declare(layer, ContextLayers(15.0, "name"))
    return layer


def said_of(driver: DockDriver) -> dict[str, str]:
    """What the export's column says of each report in the list."""
    looker = driver.dock.extensions.cadastre.around.looker()
    everyone = (driver.list.report(row) for row in range(driver.list.count()))
    return {one.report_id: looker(one) for one in everyone}


def test_list_and_map_have_the_reports_that_the_export_says_it_of(
    driver: DockDriver, schools: QgsVectorLayer, qtbot: Any
) -> None:
    said = said_of(driver)
    near = {one for one, text in said.items() if text and ": none within" not in text}
    named = {one for one, text in said.items() if NAME in text}
    assert named
    assert named < near
    typed(driver, "around:ecoles")
    wait(qtbot, lambda: listed(driver) == near)
    assert on_map(driver) == near
    typed(driver, f"around:{NAME}")
    wait(qtbot, lambda: listed(driver) == named)
    assert on_map(driver) == named
    assert list(filtered_choice(driver.list.widget).fids) == list(driver.list.fids())
    typed(driver, 'around:""')
    wait(qtbot, lambda: listed(driver) == set(said) - near)
    assert on_map(driver) == set(said) - near


def test_titles_then_names_are_proposed_with_their_counts(
    driver: DockDriver, schools: QgsVectorLayer, qtbot: Any
) -> None:
    items = driver.filter.widget.completer.items

    def proposed() -> list[str]:
        return [items.item(row).data(TypedRole) for row in range(items.rowCount())]

    typed(driver, "around:")
    wait(qtbot, lambda: len(proposed()) == 3)
    assert proposed()[0] == "Écoles"
    assert set(proposed()[1:]) == {NAME, "Athénée"}
    assert all("(" in items.item(row).text() for row in range(3))


def test_without_such_layers_the_list_says_so_and_offers_to_choose_one(
    driver: DockDriver, qtbot: Any
) -> None:
    typed(driver, "around:ecoles")
    wait(qtbot, lambda: driver.list.total() == 0)
    assert (
        driver.list.empty_text() == "“around:” asks the layers around reports, and none is chosen."
    )
    assert on_map(driver) == set()
    button = driver.dock.hint.findChild(QPushButton, "SignalementHint_layers")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = driver.dock.extensions.cadastre.around.dialog
    assert dialog is not None
    assert dialog.layers.count() == 0, "nothing is told of reports around a report"
    dialog.reject()
    driver.filter.clear()
    wait(qtbot, lambda: driver.list.total() == ROWS)


def test_the_card_says_nothing_of_a_layer_that_has_gone(
    driver: DockDriver, schools: QgsVectorLayer, qtbot: Any
) -> None:
    """Seen: the school of a layer that was removed stood in the card."""
    near = placed(driver, 1)[0]
    driver.open_report(near.report_id)
    wait(qtbot, lambda: NAME in driver.report.around())
    QgsProject.instance().removeMapLayer(schools.id())
    wait(qtbot, lambda: driver.report.around() == "")


def test_a_layer_that_changes_or_goes_is_asked_again(
    driver: DockDriver, schools: QgsVectorLayer, qtbot: Any
) -> None:
    third = placed(driver, 3)[2]
    typed(driver, "around:piscine")
    wait(qtbot, lambda: driver.list.total() == 0)
    schools.startEditing()
    schools.addFeature(point(schools, "Piscine", third))
    wait(qtbot, lambda: third.report_id in listed(driver))
    assert on_map(driver) == listed(driver)
    schools.rollBack()
    wait(qtbot, lambda: driver.list.total() == 0)
    assert driver.list.empty_text() == "No report answers the filter."
    QgsProject.instance().removeMapLayer(schools.id())
    wait(qtbot, lambda: "none is chosen" in driver.list.empty_text())
