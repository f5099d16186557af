"""The dock as a whole: first run, loading, filtering, narrow and wide."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton, QWidget
from ui_steps import ROWS, wait

from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile import settings
from signalement_plugin.store.queries import fids_of
from signalement_plugin.ui.widgets.em import em_of

LEFT = Qt.MouseButton.LeftButton


def press(widget, name):
    """Click the button with this object name."""
    QTest.mouseClick(widget.findChild(QPushButton, name), LEFT)


def resize(driver, width):
    driver.dock.setFloating(True)
    driver.dock.resize(width, 700)


def test_first_run_says_what_to_do_and_contacts_nobody(empty_driver):
    assert empty_driver.start.step() == 1
    assert not empty_driver.connected()
    assert not empty_driver.banner.visible()
    assert not empty_driver.toolbar.visible()
    assert not empty_driver.state.visible()
    assert empty_driver.toolbar.enabled() == {
        "menu",
        *("connections", "import"),
        *("options", "keys", "help"),
    }


def answer(driver, name):
    QTest.mouseClick(
        driver.dock.findChild(QPushButton, f"SignalementExample_{name}"), Qt.MouseButton.LeftButton
    )


def test_the_example_can_be_removed_when_an_own_connection_is_made(empty_driver, window, qtbot):
    """Seen: no way back to the three steps, and the layers of the example stayed."""
    driver, project = empty_driver, QgsProject.instance()
    driver.start.try_example()
    wait(qtbot, lambda: driver.list.count() > ROWS)
    wait(qtbot, lambda: len(project.mapLayers()) == 2)
    assert driver.page() is driver.dock.body
    assert driver.toolbar.visible()
    assert driver.state.visible()
    assert driver.dock.test_server.isVisible()
    driver.connect_own()
    answer(driver, "keep")
    wait(qtbot, lambda: driver.start.step() == 1)
    assert len(project.mapLayers()) == 2
    driver.start.leave()
    assert driver.page() is driver.dock.body
    wait(qtbot, lambda: driver.dock.findChild(QPushButton, "SignalementExample_keep") is None)
    folder = settings.data_folder(driver.connection.settings.id)
    driver.state.connect_another()
    window.canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))  # without one it draws nothing
    wait(qtbot, lambda: not window.canvas.isDrawing())
    with qtbot.waitSignal(window.canvas.renderComplete):  # QGIS alone would not redraw
        answer(driver, "remove")
    wait(qtbot, lambda: driver.start.step() == 1)
    assert settings.all_connections() == []
    assert project.mapLayers() == {}
    assert not folder.exists()
    assert not driver.toolbar.visible()
    address = driver.start.widget.address.address
    assert driver.dock.window().focusWidget() is address


def test_the_card_goes_when_a_second_example_is_there(driver, qtbot):
    """Seen: the three steps stayed over the list of the new example."""
    shown = driver.connection
    driver.state.connect_another()
    driver.start.try_example()
    wait(qtbot, lambda: driver.connection is not shown)
    wait(qtbot, lambda: driver.list.count() > ROWS)
    assert driver.start.step() == 0
    assert driver.page() is driver.dock.body


def test_the_line_of_made_up_data_leads_back_to_the_real_reports(driver, qtbot):
    """Seen: real and made-up reports on one map, and a tick between two names alone."""
    own, line = driver.connection, driver.dock.test_server
    assert not line.own.isVisible()
    driver.connections.example.start()
    wait(qtbot, lambda: driver.connection is not own and driver.list.count() > ROWS)
    assert line.label.text() == "Made-up data. Your real layers are hidden."
    assert "Namur" in line.label.toolTip()
    names = [one.text() for one in driver.dock.state.menu.actions() if one.isCheckable()]
    assert names == ["Namur", "Made-Up Data"]
    driver.connect_own()
    assert driver.connection is own
    wait(qtbot, lambda: driver.list.count() == ROWS)
    assert line.label.text() != "Made-up data. Your real layers are hidden."


def test_the_user_is_asked_once_for_the_own_name_that_mine_needs(namur, docked, qtbot):
    settings.save(replace(settings.connection("c0ffee01"), identity_asked=False))
    with docked() as made:
        ask_who(made, qtbot)


def ask_who(empty_driver, qtbot):
    wait(qtbot, lambda: empty_driver.start.step() == 3)
    wait(qtbot, lambda: empty_driver.list.count() == ROWS)
    connection = empty_driver.connection
    held = next(
        report
        for report in map(connection.reports.by_id, sorted(fids_of(connection.files.store.path)))
        if report.assignee and report.status is Status.IN_PROGRESS
    )
    connection.stored.change(signature="")
    empty_driver.start.say_who(held.assignee)
    assert connection.settings.me == held.assignee
    people = dict(one for team in connection.server.departments for one in team.people)
    assert connection.settings.signature == people[held.assignee]
    assert empty_driver.page() is empty_driver.dock.body
    wait(qtbot, lambda: connection.list_search.counts.get("mine", 0) > 0)


def test_chips_count_and_narrow_the_list_and_the_map(driver, qtbot):
    wait(qtbot, lambda: driver.connection.list_search.counts)
    new = driver.connection.list_search.counts["new"]
    assert driver.chips.button("new").text() == f"New {new}"
    driver.chips.press("new")
    wait(qtbot, lambda: driver.list.count() == new)
    assert driver.list.statuses() == {Status.NEW}
    assert driver.connection.layer.featureCount() == new


def test_nothing_is_called_unassigned_where_the_server_names_no_holder(driver, qtbot, monkeypatch):
    connection, chips = driver.connection, driver.chips
    assert chips.offered("unassigned")
    driver.choose(0)
    assert " · " in driver.report.status()
    silent = replace(connection.server.capabilities, tells_holder=False)
    monkeypatch.setattr(type(connection.server), "capabilities", silent)
    driver.chips.press("new")
    wait(qtbot, lambda: not chips.offered("unassigned"))
    assert not chips.offered("mine")
    wait(qtbot, lambda: driver.list.statuses() == {Status.NEW})
    driver.choose(0)
    assert " · " not in driver.report.status()


def test_my_department_is_a_chip_once_it_is_known(driver, qtbot):
    ours = driver.chips.button("ours")
    assert not driver.chips.offered("ours")
    team = next(one for one in driver.connection.server.departments if one.name == "Voirie")
    driver.connection.set_identity("", team.id)
    wait(qtbot, lambda: driver.chips.offered("ours"))
    wait(qtbot, lambda: driver.connection.list_search.counts.get("ours"))
    count = driver.connection.list_search.counts["ours"]
    assert ours.text() == f"My Department {count}"
    driver.chips.press("ours")
    wait(qtbot, lambda: {one.department for one in driver.list.reports()} == {team.id})
    assert driver.list.count() == count
    driver.connection.set_identity("", "")
    wait(qtbot, lambda: driver.list.count() == 0)
    assert driver.chips.offered("ours")  # a pressed chip stays visible, so that it can be released
    driver.chips.clear()
    wait(qtbot, lambda: not driver.chips.offered("ours"))


def test_f8_goes_to_the_filter_and_back_to_the_map(driver, window, qtbot):
    (action, key) = driver.dock.main_window_actions()[0]
    assert key == "F8"
    window.canvas.setFocus()
    action.trigger()
    wait(qtbot, driver.filter.widget.edit.hasFocus)
    action.trigger()
    wait(qtbot, window.canvas.hasFocus)


def test_a_refused_read_keeps_the_rows_and_offers_a_way_out(driver, qtbot, register_path):
    register_path.write_bytes(b"this is no database any more" * 100)
    driver.toolbar.press("refresh")
    wait(qtbot, lambda: driver.banner.key() not in ("", "back"))
    assert driver.list.count() == ROWS
    assert driver.banner.widget.findChildren(QPushButton)


def test_unloading_disconnects_and_gives_the_map_tool_back(driver, window):
    connection = driver.connection
    before = window.canvas.mapTool()
    driver.toolbar.press("rectangle")
    assert window.canvas.mapTool() is not before
    driver.dock.unload()
    assert window.canvas.mapTool() is before
    for told in (
        connection.server.changed,
        connection.status_board.changed,
        connection.outboxChanged,
    ):
        told.emit()  # no slot is left, which would read closed files


def test_behind_another_tab_the_map_is_kept_up_to_date(driver, window, qtbot):
    puller = driver.connection.threads.puller
    other = QDockWidget("Layer Styling")
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, other)
    window.window.tabifyDockWidget(driver.dock, other)
    other.show()
    other.raise_()
    wait(qtbot, lambda: not driver.dock.in_sight)
    assert puller.interval_s == 300.0
    layer_id = driver.connection.layer.id()
    ticked = QgsProject.instance().layerTreeRoot().findLayer(layer_id)
    ticked.setItemVisibilityChecked(False)
    assert puller.interval_s is None  # no report is visible
    driver.dock.raise_()
    wait(qtbot, lambda: driver.dock.in_sight)
    assert puller.interval_s == 300.0


def test_the_minimum_size_of_the_dock_is_small(driver):
    """QGIS's window would grow for more, beyond a small screen; what is lower scrolls."""
    em, room = em_of(driver.dock), driver.dock.widget()
    for page in (driver.page(), driver.outbox.widget):
        driver.dock.show_page(page)
        assert room.minimumSizeHint() == QSize(12 * em, em)
        assert room.widget().minimumSizeHint() == QSize(12 * em, 10 * em)


def test_a_high_dock_below_does_not_make_the_window_higher(driver, window, qtbot):
    """Seen: *Identify Results* came below the dock, and QGIS's window was higher than a screen of
    1366 x 768; the list had one line left."""
    window.window.resize(1366, 700)
    wait(qtbot, lambda: driver.dock.height() > 500)
    identify = QDockWidget("Identify Results")
    inside = QWidget()
    inside.setMinimumHeight(540)  # as QGIS's panel has before it is shown
    identify.setWidget(inside)
    window.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, identify)
    wait(qtbot, lambda: identify.y() > 0 and driver.dock.height() < 300)
    inside.setMinimumHeight(150)
    wait(qtbot, lambda: abs(driver.dock.height() - identify.height()) < em_of(driver.dock))
    assert window.window.height() == 700
    bar = driver.dock.widget().verticalScrollBar()
    wait(qtbot, lambda: not bar.isVisible())
    window.window.resizeDocks([driver.dock, identify], [80, 400], Qt.Orientation.Vertical)
    wait(qtbot, bar.isVisible)
