"""The menu *Style*: a chosen style is kept after a refresh, for a new layer and in a project, and
the user's own style wins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject, QgsSingleSymbolRenderer
from ui_steps import ROWS, wait

from signalement_plugin.layer import styles
from signalement_plugin.layer.styles import MOST_CLUSTERED, MOST_ORDERED, STYLES, style_of
from signalement_plugin.qgis_profile.settings import connection

TYPES = {
    "status": "categorizedSymbol",
    "service": "categorizedSymbol",
    "deadline": "categorizedSymbol",
    "priority": "categorizedSymbol",
    "cluster": "pointCluster",
    "heat": "heatmapRenderer",
}


def layer(driver):
    return driver.connection.layer


def checked(driver) -> list[str]:
    return driver.toolbar.styles()


def readonly(shown) -> set[str]:
    """Fields that the form does not let write."""
    config = shown.editFormConfig()
    return {one.name() for at, one in enumerate(shown.fields()) if config.readOnly(at)}


def pick(driver, name: str) -> None:
    entry = driver.toolbar.style(name)
    entry.setVisible(True)  # also a style that is hidden for this connection's system
    entry.trigger()


def test_one_click_applies_a_style_that_the_system_has_and_stores_it(driver):
    same = layer(driver).id()
    for name in STYLES:
        pick(driver, name)
        assert layer(driver).renderer().type() == TYPES[name]
        assert style_of(layer(driver)) == name
        assert checked(driver) == [name]
        assert connection("c0ffee01").style == name
        assert layer(driver).id() == same
    pick(driver, "service")
    names = {service.name for service in driver.connection.server.services}
    labels = {one.label() for one in layer(driver).renderer().categories()}
    assert names
    assert names < labels
    by_priority = driver.toolbar.style("priority")
    capabilities = driver.connection.server.capabilities
    for has in (True, False):
        driver.toolbar.widget.show_for(replace(capabilities, has_priority=has), 0)
        assert by_priority.isVisible() is has


def test_a_new_layer_comes_in_the_chosen_style(driver, qtbot):
    pick(driver, "deadline")
    QgsProject.instance().clear()
    wait(qtbot, lambda: driver.connection.layer is not None)
    assert checked(driver) == ["deadline"]
    driver.connections.set_current("c0ffee01")  # the user wants it on the map
    assert style_of(layer(driver)) == "deadline"
    assert layer(driver).renderer().type() == TYPES["deadline"]
    assert layer(driver).id() in QgsProject.instance().mapLayers()
    assert checked(driver) == ["deadline"]


def test_a_layer_that_is_in_no_project_has_no_symbols_to_wait_for(driver, qtbot, monkeypatch):
    monkeypatch.setattr(styles, "MOST_ORDERED", ROWS - 1)
    QgsProject.instance().clear()
    wait(qtbot, lambda: driver.connection.layer is not None)
    driver.dock.extensions.style.show_count(ROWS)
    assert layer(driver).renderer().type() == "singleSymbol"
    status = layer(driver).fields().lookupField("status")
    assert not layer(driver).attributeAlias(status)
    assert not layer(driver).mapTipTemplate()
    assert checked(driver) == ["status"]
    driver.connections.set_current("c0ffee01")
    assert layer(driver).renderer().type() == TYPES["status"]
    assert not layer(driver).renderer().orderByEnabled()  # more rows than MOST_ORDERED
    assert layer(driver).attributeAlias(status)
    assert layer(driver).mapTipTemplate()
    assert "status" not in readonly(layer(driver))


def test_a_saved_project_opens_in_its_style_which_a_refresh_leaves(driver, qtbot, tmp_path: Path):
    pick(driver, "heat")
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "p.qgz"))
    pick(driver, "status")
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    wait(qtbot, lambda: driver.connection.layer is not None)
    assert layer(driver).renderer().type() == TYPES["heat"]
    assert checked(driver) == ["heat"]
    driver.connection.load.refresh()
    wait(qtbot, lambda: not driver.connection.load.running)
    assert layer(driver).renderer().type() == TYPES["heat"]


def test_a_style_of_the_users_own_is_left_alone(driver):
    pick(driver, "deadline")
    layer(driver).setRenderer(layer(driver).renderer().clone())
    assert checked(driver) == ["deadline"], "the same symbols put again"
    mine = QgsSingleSymbolRenderer.defaultRenderer(layer(driver).geometryType())
    layer(driver).setRenderer(mine)
    assert checked(driver) == []
    assert style_of(layer(driver)) is None
    driver.dock.extensions.style.show_count(MOST_CLUSTERED + 1)
    assert layer(driver).renderer().type() == "singleSymbol"
    pick(driver, "status")
    assert checked(driver) == ["status"]


def test_more_reports_change_the_order_of_drawing_and_make_points_of_clusters(driver):
    style = driver.dock.extensions.style
    renderer = layer(driver).renderer()
    assert renderer.orderByEnabled()
    renderer.updateCategoryRenderState(0, False)
    style.show_count(MOST_ORDERED + 1)
    assert not layer(driver).renderer().orderByEnabled()
    assert not layer(driver).renderer().categories()[0].renderState()
    style.show_count(MOST_ORDERED)
    assert layer(driver).renderer().orderByEnabled()
    assert not layer(driver).renderer().categories()[0].renderState()
    assert checked(driver) == ["status"]
    pick(driver, "cluster")
    driver.dock.extensions.style.show_count(MOST_CLUSTERED + 1)
    assert layer(driver).renderer().type() == TYPES["status"]
    assert checked(driver) == ["cluster"]
    entry = driver.toolbar.style("cluster")
    assert not entry.isEnabled()
    assert "20,001" in entry.toolTip()
    driver.dock.extensions.style.show_count(ROWS)
    assert layer(driver).renderer().type() == TYPES["cluster"]
    assert entry.isEnabled()
