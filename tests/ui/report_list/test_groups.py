"""Heads in the list: by mouse and by keys, and the shortest way from new reports to a team."""

from __future__ import annotations

from collections import Counter

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QContextMenuEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import ROWS, choose, colleague, selected_ids, wait

from signalement_plugin.core.analysis.grouping import GROUPS
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.filters.saved_filters import group_of
from signalement_plugin.ui.report_list.group_head import arrow_rect, team_rect
from signalement_plugin.ui.report_list.model import FoldedRole, HeadRole, TeamRole

LEFT = Qt.MouseButton.LeftButton


def group_by(dock, qtbot, name):
    dock.chips.group.choices[name].trigger()
    wait(qtbot, lambda: bool(dock.list.reports.rows.groups) is bool(name))


def heads(dock):
    return {group.key: group for group in dock.list.reports.rows.groups}


def head_area(dock, key):
    index = dock.list.reports.index(dock.list.reports.rows.head(key))
    dock.list.scrollTo(index)
    return index, dock.list.visualRect(index)


def click(dock, at):
    QTest.mouseClick(dock.list.viewport(), LEFT, pos=at)


def click_name(dock, key):
    _, area = head_area(dock, key)
    click(dock, QPoint(area.left() + 40, area.center().y()))


def test_heads_count_their_reports(dock, qtbot):
    group_by(dock, qtbot, "sector")
    model = dock.list.reports
    known = [model.report(row) for row in range(model.rowCount())]
    counted = Counter(report.sector for report in known if report is not None)
    assert {key: len(group.fids) for key, group in heads(dock).items()} == counted
    assert model.rowCount() == ROWS + len(counted)
    assert len(model.fids()) == ROWS
    index, _ = head_area(dock, next(iter(counted)))
    assert index.data(HeadRole).endswith(f"({counted[next(iter(counted))]})")
    assert "unfolded" in index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("by", GROUPS)
def test_every_way_to_group_shows_all(dock, qtbot, by):
    group_by(dock, qtbot, by)
    assert sum(len(group.fids) for group in heads(dock).values()) == ROWS
    assert group_of("c0ffee01") == by
    assert dock.chips.group.text().startswith("Group: ")
    dock.list.grab()
    group_by(dock, qtbot, "")
    assert dock.list.reports.rowCount() == ROWS


def test_a_click_on_a_head_selects_its_group_alone(dock, qtbot):
    group_by(dock, qtbot, "sector")
    key, group = max(heads(dock).items(), key=lambda pair: len(pair[1].fids))
    click_name(dock, key)
    assert set(dock.desk.connection.layer.selectedFeatureIds()) == set(group.fids)
    wait(qtbot, lambda: dock.desk.selection.targets.count == len(group.fids))
    assert len(selected_ids(dock.list)) == len(group.fids)


def test_the_mark_folds_and_what_is_hidden_is_not_selected(dock, qtbot):
    group_by(dock, qtbot, "sector")
    key = next(iter(heads(dock)))
    click_name(dock, key)
    _, area = head_area(dock, key)
    click(dock, arrow_rect(area).center())
    assert dock.list.reports.rowCount() == ROWS + len(heads(dock)) - len(heads(dock)[key].fids)
    assert not dock.desk.connection.selected()
    index, area = head_area(dock, key)
    assert index.data(FoldedRole)
    click_name(dock, key)  # a folded group opens, so that what is selected is seen
    assert dock.list.reports.rowCount() == ROWS + len(heads(dock))
    assert dock.desk.connection.layer.selectedFeatureCount() == len(heads(dock)[key].fids)


def test_what_the_map_selects_is_unfolded(dock, qtbot):
    group_by(dock, qtbot, "sector")
    key, group = next(iter(heads(dock).items()))
    wanted = dock.list.reports.report(dock.list.reports.row_of_fid(group.fids[0])).report_id
    dock.list.groups.fold(key, True)
    assert dock.list.reports.row_of(wanted) == -1
    dock.desk.connection.select([wanted])
    assert selected_ids(dock.list) == [wanted]


@pytest.mark.parametrize(
    ("enter", "held"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_heads_by_keys(dock, qtbot, enter, held):
    group_by(dock, qtbot, "sector")
    dock.list.setFocus()
    dock.list.setCurrentIndex(dock.list.reports.index(2))
    rows = dock.list.reports.rowCount()
    QTest.keyClick(dock.list, Qt.Key.Key_Left)
    assert dock.list.currentIndex().row() == 0
    QTest.keyClick(dock.list, Qt.Key.Key_Left)
    assert dock.list.reports.rowCount() < rows
    QTest.keyClick(dock.list, Qt.Key.Key_Right)
    assert dock.list.reports.rowCount() == rows
    QTest.keyClick(dock.list, enter, held)
    key = next(iter(heads(dock)))
    assert dock.desk.connection.layer.selectedFeatureCount() == len(heads(dock)[key].fids)


def test_steps_pass_over_heads(dock, qtbot):
    group_by(dock, qtbot, "sector")
    first = heads(dock)[next(iter(heads(dock)))]
    choose(dock, len(first.fids))
    dock.list.step(1)
    assert dock.list.current_id() == dock.list.id_at(len(first.fids) + 2)
    dock.list.step(-1)
    assert dock.list.current_id() == dock.list.id_at(len(first.fids))


def test_all_by_key_leaves_heads_out(dock, qtbot):
    group_by(dock, qtbot, "sector")
    dock.list.setFocus()
    QTest.keyClick(dock.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dock.desk.connection.layer.selectedFeatureCount() == ROWS
    wait(qtbot, lambda: dock.desk.selection.targets.count == ROWS)


def test_the_menu_key_offers_what_the_mouse_does(dock, qtbot):
    group_by(dock, qtbot, "sector")
    key = next(key for key, group in heads(dock).items() if group.team)
    index, _ = head_area(dock, key)
    dock.list.setCurrentIndex(index)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(dock.list.viewport(), QContextMenuEvent(reason, QPoint(0, 0)))
    texts = [action.text() for action in dock.list.groups.menu.actions()]
    assert texts[:2] == ["Select Group", "Fold"]
    assert texts[2].startswith(f"Assign {len(heads(dock)[key].fids)} to ")
    dock.list.groups.menu.close()


def make_new(dock, qtbot, register, sector, count):
    """Somebody reopens reports of a sector as new."""
    model = dock.list.reports
    known = [model.report(row) for row in range(model.rowCount())]
    wanted = [r for r in known if r.sector == sector and r.status is not Status.NEW][:count]
    for report in wanted:
        colleague(register, report.report_id, status="new")
    before = dock.desk.connection.counts["new"]
    dock.desk.press("refresh")
    wait(qtbot, lambda: dock.desk.connection.counts["new"] == before + count)


def test_new_reports_of_a_sector_go_to_its_team_in_four_clicks(dock, qtbot, register):
    make_new(dock, qtbot, register, "Centre", 3)
    group_by(dock, qtbot, "sector")  # chosen once, kept with the connection
    QTest.mouseClick(dock.chips.button("new"), LEFT)  # 1
    new = dock.desk.connection.counts["new"]
    wait(qtbot, lambda: len(dock.list.reports.fids()) == new)
    key, group = max(
        ((key, group) for key, group in heads(dock).items() if group.team),
        key=lambda pair: len(pair[1].fids),
    )
    assert len(group.fids) > 1
    reports = [dock.list.reports.report(dock.list.reports.row_of_fid(fid)) for fid in group.fids]
    wanted = {report.report_id for report in reports if report.department != group.team}
    assert len(wanted) > 1
    click_name(dock, key)  # 2
    index, area = head_area(dock, key)
    assert index.data(TeamRole).startswith("→ ")
    assert "assigned reports of this group" in index.data(Qt.ItemDataRole.ToolTipRole)
    team = team_rect(area, dock.list.fontMetrics(), index.data(TeamRole))
    click(dock, team.center())  # 3
    review = dock.card.foot.review
    wait(qtbot, review.isVisible)
    assert not dock.desk.connection.outbox.rows()
    QTest.mouseClick(review.send, LEFT)  # 4
    outbox = dock.desk.connection.outbox
    wait(qtbot, lambda: outbox.rows() and all(r.state is State.CONFIRMED for r in outbox.rows()))
    assert {row.report_id for row in outbox.rows()} == wanted
    assert {row.operation.sets["department"] for row in outbox.rows()} == {group.team}


def test_a_status_of_the_list_survives_grouping(dock, qtbot):
    QTest.mouseClick(dock.chips.button("new"), LEFT)
    group_by(dock, qtbot, "street")
    model = dock.list.reports
    known = [model.report(row) for row in range(model.rowCount())]
    assert {report.status for report in known if report is not None} == {Status.NEW}
