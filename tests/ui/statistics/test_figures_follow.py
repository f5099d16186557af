"""The figures follow the list, and are shown by sector on the map where somebody chose sectors."""

from __future__ import annotations

from qgis.core import QgsProject
from ui_steps import wait

from signalement_plugin.core.filter.parser import MOST_CHARACTERS
from signalement_plugin.ui.filter.sectors.dialog import SectorDialog


def asked(driver) -> list[SectorDialog]:
    return [one for one in driver.dock.findChildren(SectorDialog) if one.isVisible()]


def counted_anew(driver, qtbot) -> None:
    with qtbot.waitSignal(driver.dock.extensions.outputs.figures.counter.answered):
        driver.filter_controller.answered.emit()


def test_whoever_leaves_the_sectors_to_the_server_is_not_asked_again(driver, page, qtbot):
    driver.figures.shade(True)
    (dialog,) = asked(driver)
    dialog.accept()
    assert not page.on_map.isChecked()
    counted_anew(driver, qtbot)
    assert asked(driver) == []


def test_nobody_is_asked_while_sectors_are_read(driver, page, quarters):
    driver.filter_controller.sectors.choose(quarters, "name")
    driver.figures.shade(True)
    assert asked(driver) == []


def test_nobody_is_asked_when_the_layer_of_sectors_goes(driver, page, quarters, qtbot):
    driver.figures.shade(True)
    (dialog,) = asked(driver)
    dialog.layers.setLayer(quarters)
    dialog.accept()
    shades = driver.dock.extensions.outputs.figures.shades
    wait(qtbot, lambda: shades.sectors)
    QgsProject.instance().removeMapLayer(quarters.id())
    wait(qtbot, lambda: not shades.sectors)
    assert asked(driver) == []
    driver.figures.shade(False)
    driver.figures.shade(True)
    assert len(asked(driver)) == 1


def test_figures_are_of_the_list_where_its_filter_became_too_long(driver, page, qtbot):
    """A chip that is pressed beside a long line: the list stays as it was, and so do they."""
    words = " ".join("x" * 99 for _ in range(MOST_CHARACTERS // 100))
    driver.filter.widget.show_line(words)
    wait(qtbot, lambda: driver.list.count() == 0)
    wait(qtbot, driver.figures.filter)
    shown = driver.figures.filter()
    driver.chips.press("late")
    wait(qtbot, lambda: driver.filter.error() == "This filter is too long.")
    page.asked.emit()
    counted_anew(driver, qtbot)
    assert driver.figures.filter() == shown
    driver.chips.press("late")
    wait(qtbot, lambda: not driver.filter.error())
