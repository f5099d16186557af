"""Everything is as it was after QGIS starts again or the project is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject
from ui_steps import ROWS, choose, wait

from signalement_plugin.connection.kept_filter import KeptFilter, keep_filter, kept_filter
from signalement_plugin.connection.kept_selection import SELECTED
from signalement_plugin.core.report import Department

ID = "c0ffee01"


def narrowed(dock, qtbot) -> int:
    """A line is typed, a chip pressed, the list grouped: how many rows that leaves."""
    dock.filter.show_line("is:open")
    dock.chips.button("unassigned").click()
    dock.desk.narrower._group("service")
    wait(qtbot, lambda: 0 < len(dock.list.reports.fids()) < ROWS)
    return len(dock.list.reports.fids())


def test_line_chips_and_group_outlive_a_start_of_qgis(namur, docked, qtbot):
    with docked() as first:
        wait(qtbot, lambda: len(first.list.reports.fids()) == ROWS)
        left = narrowed(first, qtbot)
    QgsProject.instance().clear()
    with docked() as fresh:
        wait(qtbot, lambda: len(fresh.list.reports.fids()) == left)
        assert fresh.filter.edit.text() == "is:open"
        assert fresh.chips.pressed() == ("unassigned",)
        assert fresh.chips.group.group == "service"
        assert fresh.desk.connection.layer.subsetString()


def test_each_connection_has_its_own(qgis_app):
    keep_filter("one", KeptFilter("is:late", ("mine",)))
    assert kept_filter("one") == KeptFilter("is:late", ("mine",))
    assert kept_filter("two") == KeptFilter()


@pytest.mark.parametrize("line", ["nonsense:1", 7, None])
def test_what_cannot_be_read_narrows_nothing(qgis_app, line):
    keep_filter("one", KeptFilter(line, ("mine",)))
    assert kept_filter("one").line == ""


def test_a_project_opened_again_has_filter_group_and_selection(dock, qtbot, tmp_path: Path):
    narrowed(dock, qtbot)
    chosen = {report.report_id for report in choose(dock, 1, 3)}
    subset = dock.desk.connection.layer.subsetString()
    assert dock.desk.connection.selected() == chosen
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    wait(qtbot, lambda: dock.desk.connection.layer and dock.desk.connection.selected() == chosen)
    wait(qtbot, lambda: dock.desk.connection.layer.subsetString() == subset)
    assert dock.filter.edit.text() == "is:open"
    assert dock.desk.selection.targets.count == 2
    assert not project.isDirty()


def test_the_selection_is_kept_by_ids_and_given_back_once(dock, qtbot, tmp_path: Path):
    (one,) = choose(dock, 2)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "p.qgz"))
    layer = dock.desk.connection.layer
    assert layer.customProperty(SELECTED) == [one.report_id]
    layer.removeSelection()
    assert project.write(str(tmp_path / "p.qgz"))
    assert layer.customProperty(SELECTED) is None


def test_a_stored_line_is_shown_in_the_users_words(dock):
    dock.filter.set_departments([Department("north", "Équipe Nord")])
    dock.filter.show_line("department:north")
    assert dock.filter.edit.text() == 'department:"Équipe Nord"'
    assert dock.filter.canonical == "department:north"
    dock.filter.set_departments([Department("north", "Nord")])
    assert dock.filter.edit.text() == "department:Nord"
    dock.filter.edit.setText("department:north")
    dock.filter.set_departments([Department("north", "Équipe Nord")])
    assert dock.filter.edit.text() == "department:north"
