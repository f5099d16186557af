"""``parcel:`` and ``cadastre:`` in the filter line: list, map, figures and export follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from parcel_steps import KEY, OTHER, desk_of, placed, plan_layer, ring
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
from signalement_plugin.ui.dock.dock import SignalementDock
from signalement_plugin.ui.export.dialog import ExportDialog
from signalement_plugin.ui.filter.completer import WordRole
from signalement_plugin.ui.outputs.choice import filtered

LEFT = Qt.MouseButton.LeftButton


def rows(dock: SignalementDock) -> int:
    return len(dock.list.reports.fids())


def listed(dock: SignalementDock) -> set[str]:
    return {dock.list.id_at(row) for row in range(dock.list.reports.rowCount())}


def on_map(dock: SignalementDock) -> set[str]:
    return {feature["report_id"] for feature in dock.desk.connection.layer.getFeatures()}


def typed(dock: SignalementDock, line: str) -> None:
    dock.filter.edit.clear()
    dock.filter.edit.setFocus()
    QTest.keyClicks(dock.filter.edit, line)


@pytest.fixture
def planned(dock: SignalementDock, qtbot: Any) -> tuple[str, float, float]:
    """A plan of one parcel around the first report: its number and where it is."""
    report, x, y = placed(dock)
    desk_of(dock).parcels.declare(plan_layer(Parcel(KEY, ring(x - 6, y - 20))), "CaPaKey")
    wait(qtbot, lambda: desk_of(dock).parcels.plan is not None)
    return report.report_id, x, y


def test_without_a_plan_the_list_says_so_and_how_to_get_one(
    dock: SignalementDock, qtbot: Any
) -> None:
    typed(dock, f"parcel:{KEY}")
    wait(qtbot, lambda: rows(dock) == 0)
    assert dock.list.empty_text == "“parcel:” asks a cadastral plan, and the project has none."
    assert on_map(dock) == set()
    QTest.mouseClick(dock.hint.findChild(QPushButton, "SignalementHint_plan"), LEFT)
    assert desk_of(dock).dialog is not None
    desk_of(dock).dialog.reject()
    dock.filter.clear()
    wait(qtbot, lambda: rows(dock) == ROWS)
    report, x, y = placed(dock)
    typed(dock, f"parcel:{KEY}")
    wait(qtbot, lambda: rows(dock) == 0)
    desk_of(dock).parcels.declare(plan_layer(Parcel(KEY, ring(x - 6, y - 20))), "CaPaKey")
    wait(qtbot, lambda: report.report_id in listed(dock))
    assert listed(dock) == on_map(dock)


def test_list_map_export_and_figures_are_those_of_the_parcel(
    dock: SignalementDock, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    report_id = planned[0]
    typed(dock, "parcel:92094A0001-00_000")
    wait(qtbot, lambda: 0 < rows(dock) < ROWS)
    assert report_id in listed(dock)
    assert listed(dock) == on_map(dock)
    inside = listed(dock)
    typed(dock, f"-parcel:{KEY}")
    wait(qtbot, lambda: rows(dock) == ROWS - len(inside))
    assert not listed(dock) & inside
    typed(dock, "cadastre:inside,uncertain")
    wait(qtbot, lambda: listed(dock) == inside)
    assert on_map(dock) == inside
    assert list(filtered(dock.list).fids) == list(dock.list.reports.fids())
    figures = dock.followers.outputs.figures
    with qtbot.waitSignal(figures.counter.answered) as counted:
        figures.open()
    assert len(counted.args[0].asked.fids) == len(inside)


@pytest.mark.parametrize("ending", [".csv", ".gpkg"])
def test_the_export_has_the_location_where_it_is_wanted(
    dock: SignalementDock,
    qtbot: Any,
    planned: tuple[str, float, float],
    tmp_path: Path,
    ending: str,
) -> None:
    typed(dock, f"id:{planned[0]}")
    wait(qtbot, lambda: rows(dock) == 1)
    dock.toolbar.actions_by_name["export"].trigger()
    dialog = dock.findChild(ExportDialog)
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
    dock: SignalementDock, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    wait(qtbot, dock.card.location.more.isVisible)
    dock.card.location.actions_by_name[cadastral_location.FILTER].trigger()
    wait(qtbot, lambda: 0 < rows(dock) < ROWS)
    assert planned[0] in listed(dock)
    assert dock.filter.canonical == f"parcel:{KEY}"
    assert parse(line_of('lot "4"')).terms[0].values == ('lot "4"',)


def test_values_are_proposed_with_how_many_reports_have_them(
    dock: SignalementDock, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    items = dock.filter.completer.items

    def proposed() -> dict[str, str]:
        found = [items.item(row) for row in range(items.rowCount())]
        return {item.data(WordRole): item.text() for item in found}

    typed(dock, "cadastre:in")
    wait(qtbot, lambda: "(" in proposed().get("inside", ""))
    typed(dock, "parcel:92094")
    wait(qtbot, lambda: proposed().get(KEY, "").startswith(f"{KEY}  ("))


def test_another_plan_changes_who_answers(
    dock: SignalementDock, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    report_id, x, y = planned
    typed(dock, f"parcel:{OTHER}")
    wait(qtbot, lambda: rows(dock) == 0)
    assert dock.list.empty_text == f"The loaded plan has no parcel “{OTHER}”."
    other = plan_layer(Parcel(OTHER, ring(x - 6, y - 20)))
    desk_of(dock).parcels.declare(other, "CaPaKey")
    wait(qtbot, lambda: report_id in listed(dock))
    assert listed(dock) == on_map(dock)
    QgsProject.instance().removeMapLayer(other.id())
    wait(qtbot, lambda: rows(dock) == 0)
    assert "the project has none" in dock.list.empty_text or "no parcel" in dock.list.empty_text


def test_a_report_that_moves_away_leaves_list_and_map(
    dock: SignalementDock, register: System, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    report_id = planned[0]
    typed(dock, f"parcel:{KEY}")
    wait(qtbot, lambda: report_id in listed(dock))
    fresh = register.get(report_id)
    moved = Operation(id="a" * 32, report_id=report_id, sets={"position": "4.9 50.3"})
    register.send(moved, fresh)
    dock.desk.connection.refresh()
    wait(qtbot, lambda: report_id not in listed(dock))
    assert report_id not in on_map(dock)


def test_a_pinned_filter_counts_its_own_reports(
    dock: SignalementDock, qtbot: Any, planned: tuple[str, float, float]
) -> None:
    typed(dock, "cadastre:inside")
    wait(qtbot, lambda: 0 < rows(dock) < ROWS)
    count = rows(dock)
    dock.filter.save_wanted.emit("On a parcel", True)
    wait(qtbot, lambda: dock.desk.connection.counts.get("pin:On a parcel") == count)
    dock.filter.clear()
    wait(qtbot, lambda: rows(dock) == ROWS)
    assert dock.desk.connection.counts["pin:On a parcel"] == count
