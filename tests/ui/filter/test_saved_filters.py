"""Saved filters: chips, the menu, files of colleagues, and the most there can be."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog
from ui_steps import ROWS, wait

from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.filters.saved_filters import MOST, SavedFilter, saved_filters
from signalement_plugin.qgis_profile.filters.saved_filters_file import as_text
from signalement_plugin.ui.filter.chips import PIN

LEFT = Qt.MouseButton.LeftButton
ID = "c0ffee01"


def rows(driver):
    return driver.list.total()


def keep(driver, line, name, action):
    driver.filter.widget.show_line(line)
    actions = {one.text(): one for one in driver.filter.saved_menu().actions()}
    actions[action].trigger()
    driver.filter.name_it(name)


def test_a_pinned_filter_is_a_chip_with_its_count(driver, qtbot):
    keep(driver, "status:closed", "Done & over", "Pin as Chip…")
    assert saved_filters(ID) == [SavedFilter("Done & over", "status:closed", True)]
    wait(qtbot, lambda: rows(driver) < ROWS)
    count = rows(driver)
    driver.filter.clear()
    chip = driver.chips.button(PIN + "Done & over")
    wait(qtbot, lambda: chip.text() == f"Done && over {count}")
    wait(qtbot, lambda: rows(driver) == ROWS)
    QTest.mouseClick(chip, LEFT)
    wait(qtbot, lambda: rows(driver) == count)
    assert driver.list.statuses() == {Status.CLOSED}


def test_a_pin_holds_pressed_chips_too_and_can_be_unpinned(driver, qtbot):
    driver.chips.press("late")
    keep(driver, "status:waiting", "W", "Pin as Chip…")
    assert saved_filters(ID) == [SavedFilter("W", "status:waiting is:late", True)]
    driver.chips.widget.unpin_wanted.emit("W")
    assert saved_filters(ID) == [SavedFilter("W", "status:waiting is:late", False)]
    assert PIN + "W" not in driver.chips.pins()


def test_a_saved_filter_is_in_the_menu_and_can_be_removed(driver, qtbot):
    keep(driver, "is:late", "Late ones", "Save…")
    driver.filter.clear()
    menu = driver.filter.saved_menu()
    menu.actions()[0].trigger()
    assert driver.filter.widget.canonical == "is:late"
    driver.filter.widget.forget_wanted.emit("Late ones")
    assert saved_filters(ID) == []
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Pin as Chip…"


def entry(driver, text):
    menu = driver.filter.saved_menu()
    return next(one for one in menu.actions() if one.text() == text)


def test_a_colleague_takes_over_exported_filters_and_keeps_own_ones(
    driver, window, tmp_path, monkeypatch, qtbot
):
    path = tmp_path / "filters.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(path), ""))
    assert not entry(driver, "Export Filters…").isEnabled()
    keep(driver, "status:closed", "Done", "Pin as Chip…")
    entry(driver, "Export Filters…").trigger()
    assert any("1 filter" in one.text() for one in window.bar.items())
    driver.filter.widget.forget_wanted.emit("Done")
    keep(driver, "is:late", "Done", "Save…")
    entry(driver, "Import Filters…").trigger()
    assert saved_filters(ID) == [
        SavedFilter("Done", "is:late"),
        SavedFilter("Done (2)", "status:closed", True),
    ]
    driver.filter.clear()
    chip = driver.chips.button(PIN + "Done (2)")
    wait(qtbot, lambda: rows(driver) == ROWS)
    QTest.mouseClick(chip, LEFT)
    wait(qtbot, lambda: driver.list.statuses() == {Status.CLOSED})
    path.write_text("[]", encoding="utf-8")
    entry(driver, "Import Filters…").trigger()
    assert any("no filters" in one.text() for one in window.bar.items())
    assert len(saved_filters(ID)) == 2


def said(window, words) -> bool:
    return any(words in one.text() for one in window.bar.items())


def test_one_filter_too_many_takes_the_place_of_none(driver, window):
    """It took that of the first one, which may be a chip."""
    kept = [SavedFilter(f"{at}", f"id:{at}", not at) for at in range(MOST)]
    driver.filter_controller.shelf._store(kept)
    keep(driver, "is:late", "Late ones", "Save…")
    assert said(window, "no room for more than 50 filters")
    assert saved_filters(ID) == kept
    keep(driver, "is:late", "7", "Save…")
    assert saved_filters(ID)[7] == SavedFilter("7", "is:late")


def test_filters_of_a_file_that_find_no_room_are_told(driver, window, tmp_path, monkeypatch):
    path = tmp_path / "filters.json"
    path.write_text(as_text([SavedFilter(name, f"text:{name}") for name in "ab"]), "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(path), ""))
    kept = [SavedFilter(f"{at}", f"id:{at}") for at in range(MOST - 1)]
    driver.filter_controller.shelf._store(kept)
    entry(driver, "Import Filters…").trigger()
    assert saved_filters(ID) == [*kept, SavedFilter("a", "text:a")]
    assert said(window, "imported. There is no room for more than 50 filters")
    entry(driver, "Import Filters…").trigger()
    assert not said(window, "are here already")


def test_escape_saves_no_filter(driver):
    driver.filter.widget.name.ask("is:late", True)
    assert driver.filter.widget.name.isVisible()
    driver.dock.activateWindow()
    driver.filter.widget.name.leave()
    assert not driver.filter.widget.name.isVisible()
    assert saved_filters(ID) == []


def test_a_narrow_dock_shows_pinned_filters_before_the_other_chips(driver, qtbot):
    driver.dock.setFloating(True)
    driver.dock.resize(400, 700)
    keep(driver, "status:closed", "Done this year", "Pin as Chip…")
    driver.filter.clear()
    pinned = driver.chips.button(PIN + "Done this year")
    wait(qtbot, driver.chips.behind)
    assert pinned.isVisible()
    assert driver.chips.button("new").isVisible()
    assert driver.chips.button("new").x() < pinned.x()
