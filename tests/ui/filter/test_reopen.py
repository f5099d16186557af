"""Filter, groups and area are as before when QGIS is restarted or the project reopened; the
selection comes back with the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from memory_layers import in_project
from qgis.core import (
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from ui_steps import ROWS, wait

from signalement_plugin.connection.project_layers import SELECTED
from signalement_plugin.core.geo.region import Region
from signalement_plugin.core.model.report import Department
from signalement_plugin.qgis_profile.settings import CONNECTIONS
from signalement_plugin.qgis_profile.view_state import (
    MOST_CORNERS,
    AreaKind,
    KeptArea,
    KeptFilter,
    keep_area,
    keep_filter,
    kept_area,
    kept_filter,
)

ID = "c0ffee01"


def narrowed(driver, qtbot) -> int:
    """A line is typed, a chip pressed, the list grouped: how many rows that leaves."""
    driver.filter.widget.show_line("is:open")
    driver.chips.press("unassigned")
    driver.chips.group_by("service")
    wait(qtbot, lambda: 0 < driver.list.total() < ROWS)
    return driver.list.total()


def test_line_chips_and_group_outlive_a_start_of_qgis(namur, docked, qtbot):
    with docked() as first:
        wait(qtbot, lambda: first.list.total() == ROWS)
        left = narrowed(first, qtbot)
    QgsProject.instance().clear()
    with docked() as fresh:
        wait(qtbot, lambda: fresh.list.total() == left)
        assert fresh.filter.text() == "is:open"
        assert fresh.chips.pressed() == ("unassigned",)
        assert fresh.chips.widget.group.shown_group == "service"
        assert fresh.connection.layer.subsetString()


def test_each_connection_has_its_own(qgis_app):
    keep_filter("one", KeptFilter("is:late", ("mine",), "-street"))
    assert kept_filter("one") == KeptFilter("is:late", ("mine",), "-street")
    assert kept_filter("two") == KeptFilter()
    area = KeptArea(AreaKind.DRAWN, "", Region((((4.8, 50.4), (4.9, 50.4), (4.85, 50.5)),)))
    keep_area("one", area)
    assert kept_area("one") == area
    assert kept_area("two") == KeptArea()
    keep_area("one", KeptArea())
    assert kept_area("one") == KeptArea()


def test_the_maps_view_is_kept_by_name_alone(qgis_app):
    keep_area(
        "one", KeptArea(AreaKind.VIEW, "", Region((((4.8, 50.4), (4.9, 50.4), (4.85, 50.5)),)))
    )
    assert kept_area("one") == KeptArea(AreaKind.VIEW)


def test_an_area_with_very_many_corners_is_not_kept(qgis_app):
    corners = tuple((4 + at / MOST_CORNERS, 50.0) for at in range(MOST_CORNERS + 1))
    keep_area("one", KeptArea("layer", "Belgium", Region((corners,))))
    assert kept_area("one") == KeptArea()


@pytest.mark.parametrize(
    "rings", ['"x"', "7", "[7]", "[[1]]", '[[[1, "x"]]]', "[[[1, 2, 3]]]", "[[[1, NaN]]]"]
)
def test_an_area_that_cannot_be_read_narrows_nothing(qgis_app, rings):
    text = '{"kind": "drawn", "name": "", "rings": ' + rings + "}"
    QgsSettings().setValue(f"{CONNECTIONS}/one/narrowed", text)
    assert kept_area("one") == KeptArea()


def test_an_order_that_nobody_knows_is_by_urgency(qgis_app):
    keep_filter("one", KeptFilter("is:late", (), "1; DROP TABLE reports"))
    assert kept_filter("one") == KeptFilter("is:late")


def narrowed_by_layer(driver, qtbot):
    """The selected square of a layer is the area: the ids that it leaves."""
    square = QgsRectangle(184500, 127000, 186000, 128500).asWktPolygon()
    layer = in_project("Quarters", "Polygon", "EPSG:31370", "", ([], square))
    layer.selectAll()
    driver.chips.widget.area.layer_wanted.emit(layer.id(), 0)
    wait(qtbot, lambda: 0 < driver.list.total() < ROWS)
    return driver.list.total()


def test_the_area_outlives_a_start_of_qgis_without_its_layer(namur, docked, qtbot):
    with docked() as first:
        wait(qtbot, lambda: first.list.total() == ROWS)
        left = narrowed_by_layer(first, qtbot)
    QgsProject.instance().clear()
    with docked() as fresh:
        wait(qtbot, lambda: fresh.list.total() == left)
        assert fresh.chips.area_text() == "Area: Quarters"
        assert "fid IN (" in fresh.connection.layer.subsetString()
        fresh.chips.widget.area.none_wanted.emit()
        wait(qtbot, lambda: fresh.list.total() == ROWS)
    QgsProject.instance().clear()
    with docked() as last:
        wait(qtbot, lambda: last.list.total() == ROWS)
        assert not last.chips.has_area()


def test_the_view_of_the_map_is_followed_again_after_a_start(namur, docked, window, qtbot):
    window.canvas.setExtent(QgsRectangle(184500, 127000, 186000, 128500))
    with docked() as first:
        wait(qtbot, lambda: first.list.total() == ROWS)
        first.chips.widget.area.view_wanted.emit()
        wait(qtbot, lambda: first.list.total() < ROWS)
    QgsProject.instance().clear()
    window.canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    with docked() as fresh:
        wait(qtbot, lambda: fresh.chips.widget.area.kind is AreaKind.VIEW)
        wait(qtbot, lambda: fresh.connection.list_search.counts.get("outside") == ROWS)
        assert not fresh.list.fids()


def test_the_area_is_there_after_a_project_is_opened_again(driver, qtbot, tmp_path: Path):
    left = narrowed_by_layer(driver, qtbot)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    wait(qtbot, lambda: driver.connection.layer is not None)
    wait(qtbot, lambda: "fid IN (" in driver.connection.layer.subsetString())
    assert driver.list.total() == left


@pytest.mark.parametrize("line", ["nonsense:1", 7, None])
def test_an_unreadable_stored_filter_is_ignored(qgis_app, line):
    keep_filter("one", KeptFilter(line, ("mine",)))
    assert kept_filter("one").line == ""


def test_a_project_opened_again_has_filter_group_and_selection(driver, qtbot, tmp_path: Path):
    narrowed(driver, qtbot)
    chosen = {report.report_id for report in driver.choose(1, 3)}
    subset = driver.connection.layer.subsetString()
    assert driver.connection.reports.selected() == chosen
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    wait(qtbot, lambda: driver.connection.layer and driver.connection.reports.selected() == chosen)
    wait(qtbot, lambda: driver.connection.layer.subsetString() == subset)
    assert driver.filter.text() == "is:open"
    assert driver.targets.count == 2
    assert not project.isDirty()
    layer = driver.connection.layer
    for ids in (sorted(chosen), None):  # given back once
        assert project.write(str(tmp_path / "p.qgz"))
        kept = layer.customProperty(SELECTED)
        assert (sorted(kept) if kept else None) == ids
        layer.removeSelection()


def test_a_stored_line_is_shown_in_the_users_words(driver):
    driver.filter.widget.set_departments([Department("north", "Équipe Nord")])
    driver.filter.widget.show_line("department:north")
    assert driver.filter.text() == 'department:"Équipe Nord"'
    assert driver.filter.widget.canonical == "department:north"
    driver.filter.widget.set_departments([Department("north", "Nord")])
    assert driver.filter.text() == "department:Nord"
    driver.filter.type("department:north")
    driver.filter.widget.set_departments([Department("north", "Équipe Nord")])
    assert driver.filter.text() == "department:north"
