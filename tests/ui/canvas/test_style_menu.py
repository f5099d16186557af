"""Style in one click: it stays over refresh, restart and project, and the user's own wins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSingleSymbolRenderer
from qgis.PyQt.QtWidgets import QToolButton
from ui_steps import ROWS, wait

from signalement_plugin.layer.styles import MOST_CLUSTERED, STYLES, style_of
from signalement_plugin.qgis_profile.settings import connection

TYPES = {
    "status": "categorizedSymbol",
    "service": "categorizedSymbol",
    "deadline": "RuleRenderer",
    "priority": "RuleRenderer",
    "cluster": "pointCluster",
    "heat": "heatmapRenderer",
}


def layer(dock):
    return dock.desk.connection.layer


def checked(dock) -> list[str]:
    return [name for name, entry in dock.toolbar.style_menu.entries.items() if entry.isChecked()]


def pick(dock, name: str) -> None:
    entry = dock.toolbar.style_menu.entries[name]
    entry.setVisible(True)  # also one that this connection's system has no use for
    entry.trigger()


@pytest.mark.parametrize("name", STYLES)
def test_one_click_puts_a_style_on_and_remembers_it(dock, name):
    same = layer(dock).id()
    pick(dock, name)
    assert layer(dock).renderer().type() == TYPES[name]
    assert style_of(layer(dock)) == name
    assert checked(dock) == [name]
    assert connection("c0ffee01").style == name
    assert layer(dock).id() == same


def test_a_style_by_priority_is_for_systems_that_have_priorities(dock):
    by_priority = dock.toolbar.style_menu.entries["priority"]
    capabilities = dock.desk.connection.capabilities
    for has in (True, False):
        dock.toolbar.show_for(replace(capabilities, has_priority=has), 0)
        assert by_priority.isVisible() is has


def test_the_menu_opens_under_the_button(dock):
    action = dock.toolbar.actions_by_name["style"]
    button = dock.toolbar.widgetForAction(action)
    assert button.accessibleName() == "Style"
    assert button.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup
    assert action.menu() is dock.toolbar.style_menu


def test_a_new_layer_comes_in_the_chosen_style(dock, qtbot):
    pick(dock, "deadline")
    QgsProject.instance().clear()
    wait(qtbot, lambda: dock.desk.connection.layer is not None)
    assert style_of(layer(dock)) == "deadline"
    assert layer(dock).renderer().type() == TYPES["deadline"]
    assert checked(dock) == ["deadline"]


def test_a_saved_project_opens_in_its_style(dock, qtbot, tmp_path: Path):
    pick(dock, "heat")
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "p.qgz"))
    pick(dock, "status")
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    wait(qtbot, lambda: dock.desk.connection.layer is not None)
    assert layer(dock).renderer().type() == TYPES["heat"]
    assert checked(dock) == ["heat"]


def test_a_refresh_leaves_the_style(dock, qtbot):
    pick(dock, "cluster")
    dock.desk.connection.refresh()
    wait(qtbot, lambda: not dock.desk.connection.loading)
    assert layer(dock).renderer().type() == TYPES["cluster"]


def test_a_style_of_the_users_own_is_left_alone(dock):
    mine = QgsSingleSymbolRenderer.defaultRenderer(layer(dock).geometryType())
    layer(dock).setRenderer(mine)
    assert checked(dock) == []
    assert style_of(layer(dock)) == ""
    dock.followers.style.show_count(MOST_CLUSTERED + 1)
    assert layer(dock).renderer().type() == "singleSymbol"
    pick(dock, "status")
    assert checked(dock) == ["status"]


def test_the_same_symbols_put_again_are_no_own_style(dock):
    pick(dock, "deadline")
    layer(dock).setRenderer(layer(dock).renderer().clone())
    assert checked(dock) == ["deadline"]


def test_clusters_rest_while_too_many_are_shown(dock):
    pick(dock, "cluster")
    dock.followers.style.show_count(MOST_CLUSTERED + 1)
    assert layer(dock).renderer().type() == TYPES["status"]
    assert checked(dock) == ["cluster"]
    entry = dock.toolbar.style_menu.entries["cluster"]
    assert not entry.isEnabled()
    assert "20,001" in entry.toolTip()
    dock.followers.style.show_count(ROWS)
    assert layer(dock).renderer().type() == TYPES["cluster"]
    assert entry.isEnabled()


def test_services_get_their_colours_when_the_server_names_them(dock):
    pick(dock, "service")
    names = {service.name for service in dock.desk.connection.services}
    labels = {one.label() for one in layer(dock).renderer().categories()}
    assert names
    assert names < labels
