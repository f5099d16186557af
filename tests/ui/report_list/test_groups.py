"""Group headers in the list, by mouse and by keys; and how few clicks assign new reports to a
team."""

from __future__ import annotations

from collections import Counter

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QContextMenuEvent, QFont, QFontMetrics
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import ROWS, colleague, wait

from signalement_plugin.core.analysis.grouping import GROUPS
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.filters.saved_filters import group_of
from signalement_plugin.qgis_profile.group_teams import keep_team, last_team
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.filter.group_button import short_text
from signalement_plugin.ui.report_list.columns import KEYS
from signalement_plugin.ui.report_list.group_head import arrow_rect, team_rect
from signalement_plugin.ui.report_list.model import FoldedRole, HeadRole, TeamRole

LEFT = Qt.MouseButton.LeftButton


def group_by(driver, qtbot, name, *, unfolded=True):
    driver.chips.group_by(name)
    wait(qtbot, lambda: bool(driver.list.groups()) is bool(name))
    if unfolded:
        driver.list.widget.reports.fold([group.key for group in driver.list.groups()], False)


def heads(driver):
    return {group.key: group for group in driver.list.groups()}


def head_area(driver, key):
    index = driver.list.index(driver.list.widget.reports.rows.head(key))
    driver.list.widget.scrollTo(index)
    return index, driver.list.widget.visualRect(index)


def click(driver, at):
    QTest.mouseClick(driver.list.widget.viewport(), LEFT, pos=at)


def click_name(driver, key):
    _, area = head_area(driver, key)
    click(driver, QPoint(area.left() + 40, area.center().y()))


def test_heads_count_their_reports_and_those_that_are_late(driver, qtbot):
    group_by(driver, qtbot, "sector")
    model = driver.list.widget.reports
    known = [model.report(row) for row in range(model.rowCount())]
    counted = Counter(report.sector for report in known if report is not None)
    groups = heads(driver)
    assert {key: len(group.fids) for key, group in groups.items()} == counted
    assert model.rowCount() == ROWS + len(counted)
    assert len(model.rows.fids) == ROWS
    late = driver.connection.list_search.counts["late"]
    assert sum(group.late for group in groups.values()) == late > 0
    key = next(key for key, group in groups.items() if group.late)
    index, _ = head_area(driver, key)
    assert index.data(HeadRole).total == str(counted[key])
    assert index.data(HeadRole).late == f"{groups[key].late} late"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "unfolded" in spoken
    assert f"{groups[key].late} late" in spoken


def test_every_way_to_group_shows_all(driver, qtbot):
    for by in GROUPS:
        group_by(driver, qtbot, by)
        assert sum(len(group.fids) for group in heads(driver).values()) == ROWS
        assert group_of("c0ffee01") == by
        assert driver.chips.group_text() == short_text(by, "urgency")
        driver.list.widget.grab()
        group_by(driver, qtbot, "")
        assert driver.list.count() == ROWS


def test_names_of_groups_are_whole_in_a_narrow_dock(driver, qtbot):
    """Seen at 335 px: « Éclair… » beside a button as wide as its words."""
    driver.dock.setFloating(True)
    driver.dock.resize(335, 700)
    group_by(driver, qtbot, "service", unfolded=False)
    font = QFont(driver.list.widget.font())
    font.setBold(True)
    for key in heads(driver):
        index, area = head_area(driver, key)
        head, team = index.data(HeadRole), index.data(TeamRole)
        button = team_rect(area, driver.list.widget.font(), head, team)
        room = (button.left() if team else area.right()) - arrow_rect(area).right()
        assert area.width() < 335
        whole = QFontMetrics(font).horizontalAdvance(head.name) <= room
        assert whole or button.width() < area.width() / 3, head.name


def test_several_of_a_narrow_dock_have_their_actions_below_the_list(driver, qtbot):
    driver.dock.setFloating(True)
    driver.dock.resize(335, 700)
    group_by(driver, qtbot, "service")
    click_name(driver, next(key for key, one in heads(driver).items() if len(one.fids) > 1))
    wait(qtbot, driver.several.visible)
    assert driver.list.visible()
    assert driver.action_bar.visible()
    group_by(driver, qtbot, "")
    driver.choose(0)
    assert not driver.list.visible(), "one is opened"
    driver.report.back()
    driver.list.click(1, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, lambda: driver.targets.count == 2 and driver.action_bar.visible())
    assert driver.list.visible()
    driver.list.click(1, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, lambda: not driver.action_bar.visible())


def test_a_click_on_a_head_selects_its_group_and_the_arrow_collapses_it(driver, qtbot):
    group_by(driver, qtbot, "sector")
    groups = heads(driver)
    key = max(groups, key=lambda one: len(groups[one].fids))
    fids = set(groups[key].fids)
    click_name(driver, key)
    assert set(driver.connection.layer.selectedFeatureIds()) == fids
    wait(qtbot, lambda: driver.targets.count == len(fids))
    assert len(driver.list.selected_ids()) == len(fids)
    _, area = head_area(driver, key)
    click(driver, arrow_rect(area).center())
    assert driver.list.count() == ROWS + len(groups) - len(fids)
    assert not driver.connection.reports.selected()
    index, area = head_area(driver, key)
    assert index.data(FoldedRole)
    click_name(driver, key)  # a folded group opens, so that its selection is visible
    assert driver.list.count() == ROWS + len(groups)
    assert set(driver.connection.layer.selectedFeatureIds()) == fids


def test_more_than_a_screen_begins_with_all_closed(driver, qtbot):
    group_by(driver, qtbot, "sector", unfolded=False)
    assert driver.list.count() == len(heads(driver))
    click_name(driver, next(iter(heads(driver))))
    opened = driver.list.count()
    assert opened > len(heads(driver))
    driver.connection.load.refresh()
    driver.toolbar.press("refresh")
    wait(qtbot, lambda: not driver.connection.load.running)
    assert driver.list.count() == opened, "what somebody opened stays open"


def test_groups_that_fit_the_screen_are_expanded(driver, qtbot):
    driver.filter.type("is:late")
    wait(qtbot, lambda: 0 < driver.list.total() < 12)
    driver.dock.setFloating(True)
    driver.dock.resize(400, 1600)
    few = driver.list.total()
    group_by(driver, qtbot, "service", unfolded=False)
    assert driver.list.count() == few + len(heads(driver))


def test_the_team_it_was_last_given_to_is_proposed(driver, qtbot):
    group_by(driver, qtbot, "sector")
    listing = driver.list.widget
    key, group = next((key, one) for key, one in heads(driver).items() if one.team)
    other = next(t for t in driver.connection.server.departments if t.id != group.team)
    keep_team("c0ffee01", "sector", key, other.id)
    index, _ = head_area(driver, key)
    assert index.data(TeamRole) == f"Assign to {other.name}…"
    assert "assigned reports" not in index.data(Qt.ItemDataRole.ToolTipRole)
    listing.groups.give(heads(driver)[key])
    wait(qtbot, driver.review.visible)
    driver.send_after(60.0)
    driver.review.send()
    assert {row.operation.sets["department"] for row in driver.outbox_rows()} == {other.id}


def test_without_a_proposal_the_team_is_asked_for(driver, qtbot):
    driver.filter.type("is:open")
    wait(qtbot, lambda: 0 < driver.list.total() < ROWS)
    group_by(driver, qtbot, "street")
    group = next(one for one in heads(driver).values() if not one.team)
    index, _ = head_area(driver, group.key)
    assert index.data(TeamRole) == "Assign…"
    driver.list.widget.groups.give(group)
    wait(qtbot, driver.reply.visible)
    assert (driver.reply.action(), len(driver.reply.report_ids())) == (
        ReportAction.ASSIGN,
        len(group.fids),
    )


def test_a_group_is_expanded_when_the_map_selects_in_it(driver, qtbot):
    group_by(driver, qtbot, "sector")
    key, group = next(iter(heads(driver).items()))
    wanted = driver.list.report(driver.list.row_of_fid(group.fids[0])).report_id
    driver.list.widget.groups.fold(key, True)
    assert driver.list.row_of(wanted) == -1
    driver.connection.reports.select([wanted])
    assert driver.list.selected_ids() == [wanted]


@pytest.mark.parametrize(
    ("enter", "held"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_a_group_is_selected_by_keyboard(driver, qtbot, enter, held):
    group_by(driver, qtbot, "sector")
    driver.list.focus()
    driver.list.widget.setCurrentIndex(driver.list.index(2))
    rows = driver.list.count()
    driver.list.key(Qt.Key.Key_Left)
    assert driver.list.widget.currentIndex().row() == 0
    driver.list.key(Qt.Key.Key_Left)
    assert driver.list.count() < rows
    driver.list.key(Qt.Key.Key_Right)
    assert driver.list.count() == rows
    driver.list.key(enter, held)
    key = next(iter(heads(driver)))
    assert driver.connection.layer.selectedFeatureCount() == len(heads(driver)[key].fids)


def test_next_previous_and_all_by_key_leave_heads_out(driver, qtbot):
    group_by(driver, qtbot, "sector")
    first = heads(driver)[next(iter(heads(driver)))]
    driver.choose(len(first.fids))
    driver.report.next()
    assert driver.list.current_id() == driver.list.id_at(len(first.fids) + 2)
    driver.report.previous()
    assert driver.list.current_id() == driver.list.id_at(len(first.fids))
    driver.list.focus()
    driver.list.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert driver.connection.layer.selectedFeatureCount() == ROWS
    wait(qtbot, lambda: driver.targets.count == ROWS)


def open_menu(driver, reason, at):
    """Entries of the menu of a head, by their words."""
    QApplication.sendEvent(driver.list.widget.viewport(), QContextMenuEvent(reason, at))
    return {entry.text(): entry for entry in driver.list.widget.groups.menu.actions()}


def test_the_menu_key_offers_what_the_mouse_does(driver, qtbot):
    group_by(driver, qtbot, "sector")
    key = next(key for key, group in heads(driver).items() if group.team)
    index, area = head_area(driver, key)
    driver.list.widget.setCurrentIndex(index)
    texts = [*open_menu(driver, QContextMenuEvent.Reason.Keyboard, QPoint(0, 0))]
    assert texts[:3] == ["Select Group", "Fold", "Collapse All"]
    assert texts[3].startswith(f"Assign {len(heads(driver)[key].fids)} to ")
    driver.list.widget.groups.menu.close()
    entries = open_menu(driver, QContextMenuEvent.Reason.Mouse, area.center())
    assert [*entries] == texts
    entries["Collapse All"].trigger()
    assert driver.list.count() == len(heads(driver))
    driver.list.widget.groups.menu.close()


def make_new(driver, qtbot, register, sector, count):
    """Somebody reopens reports of a sector as new."""
    model = driver.list.widget.reports
    known = [model.report(row) for row in range(model.rowCount())]
    wanted = [r for r in known if r.sector == sector and r.status is not Status.NEW][:count]
    for report in wanted:
        colleague(register, report.report_id, status="new")
    before = driver.connection.list_search.counts["new"]
    driver.toolbar.press("refresh")
    wait(qtbot, lambda: driver.connection.list_search.counts["new"] == before + count)


def test_new_reports_of_a_sector_go_to_its_team_in_four_clicks(driver, qtbot, register):
    make_new(driver, qtbot, register, "Centre", 3)
    driver.chips.press("new")  # click 1
    new = driver.connection.list_search.counts["new"]
    wait(qtbot, lambda: driver.list.total() == new)
    group_by(driver, qtbot, "sector")  # set once; the chip remembers it
    key, group = max(
        ((key, group) for key, group in heads(driver).items() if group.team),
        key=lambda pair: len(pair[1].fids),
    )
    assert len(group.fids) > 1
    reports = [driver.list.report(driver.list.row_of_fid(fid)) for fid in group.fids]
    wanted = {report.report_id for report in reports if report.department != group.team}
    assert len(wanted) > 1
    click_name(driver, key)  # click 2
    index, area = head_area(driver, key)
    assert index.data(TeamRole).startswith("Assign to ")
    assert "assigned reports of this group" in index.data(Qt.ItemDataRole.ToolTipRole)
    team = team_rect(area, driver.list.widget.font(), index.data(HeadRole), index.data(TeamRole))
    click(driver, team.center())  # click 3
    review = driver.review
    wait(qtbot, review.visible)
    assert not driver.outbox_rows()
    assert last_team("c0ffee01", "sector", key) == ""
    review.send()  # click 4
    assert last_team("c0ffee01", "sector", key) == group.team
    outbox = driver.connection.outbox
    wait(qtbot, lambda: outbox.rows() and all(r.state is State.CONFIRMED for r in outbox.rows()))
    assert {row.report_id for row in outbox.rows()} == wanted
    assert {row.operation.sets["department"] for row in outbox.rows()} == {group.team}


def test_shortened_texts_are_complete_in_the_tool_tips(driver, qtbot):
    tip = Qt.ItemDataRole.ToolTipRole
    report = driver.list.report(0)
    text = driver.list.index(0).data(tip)
    assert all(part in text for part in (report.service_name, report.address, report.report_id))
    held = next(row for row in range(ROWS) if driver.list.report(row).department)
    column = KEYS.index("who")
    cell = driver.list.index(held, column)
    assert cell.data() in cell.data(tip)
    group_by(driver, qtbot, "service")
    for key, group in heads(driver).items():
        index, _ = head_area(driver, key)
        head = index.data(HeadRole)
        assert index.data(tip).startswith(f"{head.name} ({head.total})"), group
