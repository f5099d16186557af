"""The dock as a whole: first run, loading, filtering, narrow and wide."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton, QToolButton
from ui_steps import ROWS, choose, shown_statuses, wait

from signalement_plugin.core.model.status import Status
from signalement_plugin.store.queries import fids_of
from signalement_plugin.ui.dock.dock import WIDE_PX
from signalement_plugin.ui.filter.chips import TERMS

LEFT = Qt.MouseButton.LeftButton


def press(widget, name):
    """Click the button with this object name."""
    QTest.mouseClick(widget.findChild(QPushButton, name), LEFT)


def resize(dock, width):
    dock.setFloating(True)
    dock.resize(width, 700)


def test_first_run_says_what_to_do_and_contacts_nobody(empty_dock):
    assert empty_dock.banner.key == "first_run"
    assert empty_dock.desk.connection is None
    assert empty_dock.pages.currentWidget() is empty_dock.nothing
    enabled = {n for n, a in empty_dock.toolbar.actions_by_name.items() if a.isEnabled()}
    assert enabled == {"options", "help"}
    assert not empty_dock.toolbar.actions_by_name["new"].isVisible()


def test_example_data_are_one_click_away(empty_dock, qtbot):
    press(empty_dock.banner, "SignalementBanner_example")
    wait(qtbot, lambda: empty_dock.list.reports.rowCount() > ROWS)
    assert empty_dock.pages.currentWidget() is empty_dock.body
    assert empty_dock.test_server.isVisible()
    wait(qtbot, lambda: empty_dock.banner.key == "who_are_you")


def test_who_am_i_is_asked_once_and_gives_mine_a_meaning(empty_dock, qtbot):
    press(empty_dock.banner, "SignalementBanner_example")
    wait(qtbot, lambda: empty_dock.banner.key == "who_are_you")
    wait(qtbot, lambda: empty_dock.list.reports.rowCount() > ROWS)
    form = empty_dock.banner.identity
    connection = empty_dock.desk.connection
    held = next(
        report
        for report in map(connection.report, sorted(fids_of(connection.files.store.path)))
        if report.assignee and report.status is Status.IN_PROGRESS
    )
    form.me.setCurrentIndex(form.me.findData(held.assignee))
    press(form, "SignalementIdentityDone")
    assert connection.settings.me == held.assignee
    assert empty_dock.banner.key != "who_are_you"
    wait(qtbot, lambda: connection.counts.get("mine", 0) > 0)


def test_the_state_line_names_connection_age_and_outbox(dock):
    assert "Namur" in dock.state.name.accessibleName()
    assert dock.state.age.text()
    assert "0 to send" in dock.state.outbox.text()


def test_chips_count_and_narrow_the_list_and_the_map(dock, qtbot):
    wait(qtbot, lambda: dock.desk.connection.counts)
    new = dock.desk.connection.counts["new"]
    assert dock.chips.button("new").text() == f"New {new}"
    QTest.mouseClick(dock.chips.button("new"), LEFT)
    wait(qtbot, lambda: dock.list.reports.rowCount() == new)
    assert shown_statuses(dock) == {Status.NEW}
    assert dock.desk.connection.layer.featureCount() == new
    dock.chips.clear()
    wait(qtbot, lambda: dock.list.reports.rowCount() == ROWS)


def test_where_no_holder_is_told_nothing_is_called_unassigned(dock, qtbot, monkeypatch):
    connection, unassigned = dock.desk.connection, dock.chips.button("unassigned")
    assert unassigned.isVisible()
    choose(dock, 0)
    assert " · " in dock.card.state.text()
    silent = replace(connection.capabilities, tells_holder=False)
    monkeypatch.setattr(type(connection), "capabilities", silent)
    QTest.mouseClick(dock.chips.button("new"), LEFT)
    wait(qtbot, lambda: not unassigned.isVisible())
    assert not dock.chips.button("mine").isVisible()
    choose(dock, 1)
    assert " · " not in dock.card.state.text()


def test_my_department_is_a_chip_once_it_is_known(dock, qtbot):
    ours = dock.chips.button("ours")
    assert not ours.isVisible()
    team = next(one for one in dock.desk.connection.departments if one.name == "Voirie")
    dock.desk.connection.set_identity("", team.id)
    wait(qtbot, lambda: ours.isVisible() and dock.desk.connection.counts.get("ours"))
    count = dock.desk.connection.counts["ours"]
    assert ours.text() == f"My Department {count}"
    QTest.mouseClick(ours, LEFT)
    wait(qtbot, lambda: dock.list.reports.rowCount() == count)
    teams = {dock.list.reports.report(row).department for row in range(count)}
    assert teams == {team.id}
    dock.desk.connection.set_identity("", "")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 0)
    assert ours.isVisible()  # what is pressed can be released
    dock.chips.clear()
    wait(qtbot, lambda: not ours.isVisible())


def test_two_chips_narrow_together(dock):
    for name in ("new", "unassigned"):
        dock.chips.button(name).setChecked(True)
    assert dock.chips.terms() == f"{TERMS['new']} {TERMS['unassigned']}"


def test_typing_filters_after_a_pause(dock, qtbot):
    street = dock.list.reports.report(0).report_id
    QTest.keyClicks(dock.filter.edit, f"id:{street}")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 1)
    dock.filter.clear()
    wait(qtbot, lambda: dock.list.reports.rowCount() == ROWS)


def test_words_of_the_screen_may_be_typed(dock, qtbot):
    dock.filter.edit.setText('status:"in progress"')
    wait(qtbot, lambda: dock.list.reports.rowCount() < ROWS)
    assert shown_statuses(dock) == {Status.IN_PROGRESS}


def test_a_mistake_is_shown_in_place_and_the_list_stays(dock):
    dock.filter.edit.setText("stat:new")
    dock.filter.apply()
    assert dock.filter.error.isVisible()
    assert dock.filter.error.text() == "“stat:” is no known key."
    assert dock.list.reports.rowCount() == ROWS
    dock.filter.clear()
    assert not dock.filter.error.isVisible()


def test_a_wide_dock_puts_list_and_card_side_by_side(dock):
    resize(dock, WIDE_PX + 100)
    assert dock.splitter.orientation() == Qt.Orientation.Horizontal
    assert dock.list.width() + dock.card.width() <= dock.width()
    resize(dock, 300)
    assert dock.splitter.orientation() == Qt.Orientation.Vertical


def test_it_is_usable_at_300_pixels(dock):
    choose(dock, 0)
    resize(dock, 300)
    assert dock.width() <= 300
    inside = dock.card.rect()
    for button in dock.card.foot.verbs.buttons.values():
        if button.isVisible():
            corner = button.mapTo(dock.card, button.rect().bottomRight())
            assert inside.contains(corner), button.text()


def test_icon_buttons_have_names_for_screen_readers(dock):
    choose(dock, 0)
    for button in dock.findChildren(QToolButton):
        if button.isVisible() and button.objectName().startswith("Signalement"):
            assert button.accessibleName() or button.text(), button.objectName()


def test_actions_and_buttons_have_object_names(dock):
    assert all(action.objectName() for action in dock.toolbar.actions_by_name.values())
    assert dock.objectName() == "SignalementDock"


def test_f8_goes_to_the_filter_and_back_to_the_map(dock, window, qtbot):
    (action, key) = dock.main_window_actions()[0]
    assert key == "F8"
    window.canvas.setFocus()
    action.trigger()
    wait(qtbot, dock.filter.edit.hasFocus)
    action.trigger()
    wait(qtbot, window.canvas.hasFocus)


def test_a_refused_read_keeps_the_rows_and_offers_a_way_out(dock, qtbot, register_path):
    register_path.write_bytes(b"this is no database any more" * 100)
    dock.desk.press("refresh")
    wait(qtbot, lambda: dock.banner.key not in ("", "back"))
    assert dock.list.reports.rowCount() == ROWS
    assert dock.banner.findChildren(QPushButton)


def test_unloading_disconnects_and_gives_the_map_tool_back(dock, window):
    connection = dock.desk.connection
    before = window.canvas.mapTool()
    dock.desk.press("rectangle")
    assert window.canvas.mapTool() is not before
    dock.unload()
    assert window.canvas.mapTool() is before
    connection.stateChanged.emit()  # nobody listens: nothing is read from what is closed


def test_options_open_at_our_page(dock, window):
    dock.desk.press("options")
    assert window.options_pages == ["SignalementOptions"]


@pytest.mark.parametrize("width", [300, 420, 800])
def test_the_age_of_the_data_is_never_cut_off(dock, width):
    resize(dock, width)
    age = dock.state.age
    assert age.width() >= age.fontMetrics().horizontalAdvance(age.text())
    assert dock.state.outbox.isVisible()


def test_behind_another_tab_the_map_is_kept_up_to_date(dock, window, qtbot):
    puller = dock.desk.connection.threads.puller
    other = QDockWidget("Layer Styling")
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, other)
    window.window.tabifyDockWidget(dock, other)
    other.show()
    other.raise_()
    wait(qtbot, lambda: not dock.in_sight)
    assert puller.interval_s == 300.0
    layer_id = dock.desk.connection.layer.id()
    ticked = QgsProject.instance().layerTreeRoot().findLayer(layer_id)
    ticked.setItemVisibilityChecked(False)
    assert puller.interval_s is None  # nobody sees a report
    dock.raise_()
    wait(qtbot, lambda: dock.in_sight)
    assert puller.interval_s == 300.0
