"""The wide list: columns, their widths, the order of rows; the same rows, selection and keys as the
narrow list."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import ROWS, wait

from signalement_plugin.qgis_profile.view_state import kept_filter
from signalement_plugin.ui.report_list.columns import COLUMNS, KEYS, fitted, natural
from signalement_plugin.ui.report_list.delegate import CELL_PX, ROW_PX
from signalement_plugin.ui.report_list.header import kept_columns
from signalement_plugin.ui.widgets.em import em_of
from signalement_plugin.ui.workplace.arrangement import TABLE_EM

LEFT = Qt.MouseButton.LeftButton
START = tuple(column.key for column in COLUMNS if column.shown)


def widen(driver, qtbot, width=1400):
    """A width for columns, or one where the choice of *Table* has to wait."""
    driver.dock.setFloating(True)
    driver.chips.table(True)
    driver.dock.resize(width, 700)
    room = width >= TABLE_EM * em_of(driver.dock)
    wait(qtbot, lambda: driver.list.widget.is_table is room)


@pytest.fixture
def wide(driver, qtbot):
    widen(driver, qtbot)
    return driver


def shown(driver):
    header = driver.list.widget.columns
    return tuple(key for at, key in enumerate(KEYS) if not header.isSectionHidden(at))


def listed(driver):
    return driver.list.ids()


def click_head(driver, qtbot, key):
    """Click the title of a column and wait for the rows."""
    header = driver.list.widget.columns
    at = QPoint(header.sectionViewportPosition(KEYS.index(key)) + 15, header.height() // 2)
    with qtbot.waitSignal(driver.list.widget.reports.modelReset):
        QTest.mouseClick(header.viewport(), LEFT, pos=at)


def cells(driver, row):
    model = driver.list.widget.reports
    return {key: model.index(row, at).data() for at, key in enumerate(KEYS)}


def test_narrow_is_two_lines_and_wide_is_a_table(driver, qtbot):
    assert driver.list.widget.columns.isHidden()
    assert shown(driver) == KEYS[:1]
    assert driver.list.widget.rowHeight(0) >= ROW_PX
    assert driver.list.widget.columnWidth(0) == driver.list.widget.viewport().width()
    widen(driver, qtbot)
    assert driver.list.widget.columns.isVisible()
    assert shown(driver) == START
    assert (
        CELL_PX
        <= driver.list.widget.rowHeight(0)
        < 2 * driver.list.widget.fontMetrics().height() + 4
    )
    assert driver.list.widget.columns.length() == driver.list.widget.viewport().width()
    driver.list.widget.grab()
    widen(driver, qtbot, 300)
    assert driver.list.widget.columns.isHidden()
    assert driver.list.widget.columnWidth(0) == driver.list.widget.viewport().width()


def test_a_cell_says_what_its_title_says(wide):
    report = wide.list.report(0)
    found = cells(wide, 0)
    assert report.report_id == found["number"]
    assert found["service"] == report.service_name
    assert found["street"]
    assert report.address.startswith(found["street"])
    # the text of this cell describes the whole row
    assert report.report_id in found["status"]
    titles = [wide.list.widget.reports.headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert titles == ["Status", "Number", "Service", "Street", "Deadline", "Assigned To"]


def test_a_click_on_a_title_orders_up_then_down_then_by_urgency(wide, qtbot):
    urgent = listed(wide)
    click_head(wide, qtbot, "number")
    up = listed(wide)
    assert up == sorted(urgent, key=lambda one: (len(one), one))
    assert wide.list.widget.columns.isSortIndicatorShown()
    click_head(wide, qtbot, "number")
    assert listed(wide) == up[::-1]
    assert wide.list.widget.columns.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    click_head(wide, qtbot, "number")
    assert listed(wide) == urgent
    assert not wide.list.widget.columns.isSortIndicatorShown()


def test_every_column_orders_all_rows(wide, qtbot):
    everything = set(listed(wide))
    for key in START:
        click_head(wide, qtbot, key)
        assert set(listed(wide)) == everything
        assert kept_filter("c0ffee01").order == key


def test_the_column_who_is_ordered_by_name_with_empty_last(wide, qtbot):
    click_head(wide, qtbot, "who")
    names = [cells(wide, row)["who"] for row in range(ROWS)]
    nobody = names.index("")
    assert not any(names[nobody:])
    teams = {one.name for one in wide.connection.server.departments}
    held = [name.split(", ")[0] for name in names[:nobody] if name.split(", ")[0] in teams]
    assert held == sorted(held, key=lambda name: name.replace("É", "E"))


def test_the_order_is_chosen_in_the_narrow_list_too(driver, qtbot):
    with qtbot.waitSignal(driver.list.widget.reports.modelReset):
        driver.chips.order_by("number")
    assert listed(driver) == sorted(listed(driver), key=lambda one: (len(one), one))
    widen(driver, qtbot)
    assert driver.list.widget.columns.order == "number"
    click_head(driver, qtbot, "number")
    assert driver.chips.widget.group.orders["number"].isChecked()


def test_columns_are_chosen_in_the_menu_of_the_head_and_kept(wide, qtbot):
    header = wide.list.widget.columns
    header.customContextMenuRequested.emit(QPoint(5, 5))
    actions = {action.objectName(): action for action in header.menu.actions()}
    assert set(actions) == {f"SignalementColumn_{key}" for key in KEYS[1:]}
    actions["SignalementColumn_street"].trigger()
    actions["SignalementColumn_requested"].trigger()
    header.menu.close()
    expected = tuple(key for key in KEYS if key != "street")
    assert shown(wide) == expected
    assert kept_columns()[0] == expected
    assert header.length() == wide.list.widget.viewport().width()
    widen(wide, qtbot, 300)
    widen(wide, qtbot)
    assert shown(wide) == expected


def test_columns_are_chosen_without_a_mouse_too(wide, qtbot):
    menu = wide.chips.widget.group.columns
    assert menu.menuAction().isVisible()
    menu.aboutToShow.emit()
    actions = {action.objectName(): action for action in menu.actions()}
    actions["SignalementColumn_who"].trigger()
    assert "who" not in shown(wide)
    menu.aboutToShow.emit()
    assert len(menu.actions()) == len(COLUMNS) - 1
    widen(wide, qtbot, 300)
    assert not menu.menuAction().isVisible()


def test_a_dragged_width_is_kept(wide):
    header = wide.list.widget.columns
    at = KEYS.index("number")
    edge = header.sectionViewportPosition(at) + header.sectionSize(at) - 2
    before, y = header.sectionSize(at), header.height() // 2
    viewport = header.viewport()
    QTest.mousePress(viewport, LEFT, pos=QPoint(edge, y))
    spot, none = QPointF(edge + 40, y), Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, spot, Qt.MouseButton.NoButton, LEFT, none)
    QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(edge + 40, y))
    assert header.sectionSize(at) > before
    assert kept_columns()[1]["number"] == header.sectionSize(at)


def test_selection_and_current_report_are_the_same_in_both(wide, qtbot):
    chosen = [report.report_id for report in wide.choose(2, 5)]
    widen(wide, qtbot, 300)
    assert wide.list.selected_ids() == chosen
    assert wide.connection.reports.selected() == set(chosen)
    widen(wide, qtbot)
    assert wide.list.selected_ids() == chosen


def test_a_click_on_any_cell_is_a_click_on_the_report(wide):
    index = wide.list.index(3, KEYS.index("street"))
    at = wide.list.widget.visualRect(index).center()
    QTest.mouseClick(wide.list.widget.viewport(), LEFT, pos=at)
    wanted = wide.list.id_at(3)
    assert wide.connection.reports.selected() == {wanted}
    assert wide.report.shown().report_id == wanted
    assert wanted in wide.report.title()


def test_arrow_keys_move_by_rows(wide):
    wide.list.focus()
    wide.choose(1)
    for key, row in (
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, ROWS - 1),
        (Qt.Key.Key_Home, 0),
    ):
        wide.list.key(key)
        assert wide.list.widget.currentIndex().row() == row
        assert wide.list.selected_ids() == [wide.list.id_at(row)]


def test_tab_leaves_the_table(wide, qtbot):
    wide.list.focus()
    wide.choose(1)
    wide.list.key(Qt.Key.Key_Tab)
    assert wide.list.widget.currentIndex().row() == 1
    assert not wide.list.widget.hasFocus()


def test_the_head_of_a_group_goes_over_all_columns(wide, qtbot):
    wide.chips.group_by("sector")
    wait(qtbot, lambda: bool(wide.list.groups()))
    head = wide.list.index(0)
    area = wide.list.widget.visualRect(head)
    assert area.width() == wide.list.widget.columns.length()
    wide.list.widget.grab()
    QTest.mouseClick(
        wide.list.widget.viewport(), LEFT, pos=QPoint(area.width() // 2, area.center().y())
    )
    group = wide.list.groups()[0]
    assert set(wide.connection.layer.selectedFeatureIds()) == set(group.fids)
    wide.list.widget.groups.fold(group.key, True)
    second = wide.list.index(1)
    assert wide.list.widget.visualRect(second).width() == wide.list.widget.columns.length()
    QApplication.sendPostedEvents()


@pytest.mark.parametrize("room", [384, 500, 540, 700, 840, 1500])
def test_columns_fill_the_width_and_the_longest_shrink(room):
    wanted = {column.key: natural(column, 7) for column in COLUMNS if column.shown}
    sizes = fitted(wanted, room, 7)
    assert sum(sizes.values()) == room
    assert min(sizes.values()) >= 60
    for key in ("status", "due"):
        assert sizes[key] == wanted[key]
    assert "who" in sizes or room < 500


def test_a_column_that_was_dragged_small_stays_readable():
    wanted = {"status": 62, "service": 900, "street": 40, "due": 90}
    sizes = fitted(wanted, 480, 7)
    assert sum(sizes.values()) == 480
    assert sizes["street"] == 40
    assert sizes["service"] == 288


def test_a_list_without_long_texts_keeps_its_widths():
    assert fitted({"status": 60, "due": 80}, 500, 7) == {"status": 60, "due": 80}
