"""``parcel:`` and ``cadastre:`` in the filter line: list, map, figures and export follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from parcel_steps import KEY, OTHER, controller_of, declared, placed, ring
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import ROWS, wait

from sandbox.contents.parcels import Parcel
from signalement_plugin.cadastre.plan.parcel_filter import line_of
from signalement_plugin.core.filter.parser import parse
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.systems.base import System
from signalement_plugin.ui.card import cadastral_location
from signalement_plugin.ui.export.dialog import ExportDialog
from signalement_plugin.ui.filter.completer import TypedRole
from signalement_plugin.ui.outputs.choice import filtered_choice

LEFT = Qt.MouseButton.LeftButton


def rows(driver: DockDriver) -> int:
    return driver.list.total()


def listed(driver: DockDriver) -> set[str]:
    return set(driver.list.ids())


def on_map(driver: DockDriver) -> set[str]:
    return {feature["report_id"] for feature in driver.connection.layer.getFeatures()}


def typed(driver: DockDriver, line: str) -> None:
    driver.filter.clear()
    driver.filter.focus()
    driver.filter.type_on(line)


@pytest.fixture
def planned(driver: DockDriver, qtbot: Any) -> tuple[str, float, float]:
    """A plan of one parcel around the first report: its number and where it is."""
    report, x, y = placed(driver)
    declared(driver, qtbot, Parcel(KEY, ring(x - 6, y - 20)))
    return report.report_id, x, y


def test_the_old_list_is_kept_and_marked_while_locations_are_computed(
    driver: DockDriver, planned: tuple[str, float, float], qtbot: Any
) -> None:
    with controller_of(driver).all._one_judges:
        typed(driver, "cadastre:inside")
        wait(qtbot, lambda: driver.hint.sentence().startswith("The cadastral plan is being read"))
        assert rows(driver) == ROWS
    wait(qtbot, lambda: listed(driver) == {planned[0]})
    assert driver.hint.sentence() == ""


def test_without_a_plan_the_list_says_so_and_how_to_get_one(driver: DockDriver, qtbot: Any) -> None:
    typed(driver, f"parcel:{KEY}")
    wait(qtbot, lambda: rows(driver) == 0)
    assert driver.list.empty_text() == "“parcel:” asks a cadastral plan, and the project has none."
    assert on_map(driver) == set()
    QTest.mouseClick(driver.dock.hint.findChild(QPushButton, "SignalementHint_plan"), LEFT)
    assert controller_of(driver).dialog is not None
    controller_of(driver).dialog.reject()
    driver.filter.clear()
    wait(qtbot, lambda: rows(driver) == ROWS)
    report, x, y = placed(driver)
    typed(driver, f"parcel:{KEY}")
    wait(qtbot, lambda: rows(driver) == 0)
    declared(driver, qtbot, Parcel(KEY, ring(x - 6, y - 20)))
    wait(qtbot, lambda: report.report_id in listed(driver))
    assert listed(driver) == on_map(driver)


def test_list_map_export_and_figures_are_those_of_the_parcel(
    driver: DockDriver, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    report_id = planned[0]
    typed(driver, "parcel:92094A0001-00_000")
    wait(qtbot, lambda: 0 < rows(driver) < ROWS)
    assert report_id in listed(driver)
    assert listed(driver) == on_map(driver)
    inside = listed(driver)
    typed(driver, f"-parcel:{KEY}")
    wait(qtbot, lambda: rows(driver) == ROWS - len(inside))
    assert not listed(driver) & inside
    typed(driver, "cadastre:inside,uncertain")
    wait(qtbot, lambda: listed(driver) == inside)
    assert on_map(driver) == inside
    assert list(filtered_choice(driver.list.widget).fids) == list(driver.list.fids())
    figures = driver.dock.extensions.outputs.figures
    with qtbot.waitSignal(figures.counter.answered) as counted:
        figures.open()
    assert len(counted.args[0].asked.fids) == len(inside)


@pytest.mark.parametrize("ending", [".csv", ".gpkg"])
def test_the_export_has_the_location_where_it_is_wanted(
    driver: DockDriver,
    qtbot: Any,
    planned: tuple[str, float, float],
    tmp_path: Path,
    ending: str,
) -> None:
    typed(driver, f"id:{planned[0]}")
    wait(qtbot, lambda: rows(driver) == 1)
    driver.toolbar.press("export")
    dialog = driver.dock.findChild(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(ending))
    dialog.file.setFilePath(str(tmp_path / f"out{ending}"))
    QTest.mouseClick(dialog.location_box, LEFT, pos=QPoint(8, dialog.location_box.height() // 2))
    QTest.mouseClick(dialog.export, LEFT)
    wait(qtbot, (tmp_path / f"out{ending}").exists)
    if ending == ".csv":
        text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
        assert f"{KEY};in a parcel;6.0;Plan · plan without a date" in text
        assert "Parcel;Cadastral Location;Metres to Its Edge;Cadastral Plan" in text
        return
    layer = QgsVectorLayer(str(tmp_path / "out.gpkg"), "out", "ogr")
    row = next(layer.getFeatures())
    assert (row["capakey"], row["parcel_verdict"]) == (KEY, "inside")
    assert row["parcel_distance"] == 6.0


def test_the_menu_of_the_parcel_filters_by_it(
    driver: DockDriver, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    wait(qtbot, driver.report.cadastre.more.isVisible)
    driver.report.choose_of_location(cadastral_location.FILTER)
    wait(qtbot, lambda: 0 < rows(driver) < ROWS)
    assert planned[0] in listed(driver)
    assert driver.filter.widget.canonical == f"parcel:{KEY}"
    assert parse(line_of('lot "4"')).terms[0].values == ('lot "4"',)


def test_values_are_proposed_with_how_many_reports_have_them(
    driver: DockDriver, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    items = driver.filter.widget.completer.items

    def proposed() -> dict[str, str]:
        found = [items.item(row) for row in range(items.rowCount())]
        return {item.data(TypedRole): item.text() for item in found}

    typed(driver, "cadastre:in")
    wait(qtbot, lambda: "(" in proposed().get("inside", ""))
    typed(driver, "parcel:92094")
    wait(qtbot, lambda: proposed().get(KEY, "").startswith(f"{KEY}  ("))


def test_another_plan_changes_the_found_reports(
    driver: DockDriver, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    report_id, x, y = planned
    typed(driver, f"parcel:{OTHER}")
    wait(qtbot, lambda: rows(driver) == 0)
    assert driver.list.empty_text() == f"The loaded plan has no parcel “{OTHER}”."
    other = declared(driver, qtbot, Parcel(OTHER, ring(x - 6, y - 20)))
    wait(qtbot, lambda: report_id in listed(driver))
    assert listed(driver) == on_map(driver)
    QgsProject.instance().removeMapLayer(other.id())
    wait(qtbot, lambda: rows(driver) == 0)
    assert (
        "the project has none" in driver.list.empty_text()
        or "no parcel" in driver.list.empty_text()
    )


def test_a_report_that_moves_away_leaves_list_and_map(
    driver: DockDriver, register: System, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    report_id = planned[0]
    typed(driver, f"parcel:{KEY}")
    wait(qtbot, lambda: report_id in listed(driver))
    fresh = register.get(report_id)
    moved = Operation(id="a" * 32, report_id=report_id, sets={"position": "4.9 50.3"})
    register.send(moved, fresh)
    driver.connection.load.refresh()
    wait(qtbot, lambda: report_id not in listed(driver))
    assert report_id not in on_map(driver)
