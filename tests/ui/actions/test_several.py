"""The card while several reports are selected: how many, what they share, and how many are not
counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui_steps import wait

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.several import count_values
from signalement_plugin.ui.report_list.model import row_text


@pytest.mark.parametrize(
    ("values", "text", "shared"),
    [
        (["Nord", "Nord"], "Nord", True),
        (["Nord", "Sud", "Nord"], "Nord 2 · Sud 1", False),
        (["Nord", ""], "Nord 1 · — 1", False),
        (["", ""], "", False),
        (list("aabbccddeefg"), "a 2 · b 2 · c 2 · d 2 · e 2 · + 2", False),
    ],
)
def test_a_shared_value_is_shown_and_different_ones_are_counted(values, text, shared):
    assert count_values(values) == (text, shared)


def test_several_are_shown_in_place_of_the_facts_of_one(driver):
    """While one writes to them the form takes their place; values that differ are counted."""
    rows = driver.list.rows_where(lambda report: report.status is Status.IN_PROGRESS)[:3]
    driver.choose(*rows)
    assert driver.several.visible()
    assert driver.several.title() == "3 selected"
    assert driver.several.value("status") == ("In Progress", True)
    assert not driver.report.head.isVisible()
    assert driver.action_bar.text(ReportAction.CLOSE) == "Close 3…"
    driver.press(ReportAction.CLOSE)
    assert not driver.several.visible()
    driver.reply.leave()
    assert driver.several.visible()
    driver.choose(rows[0])
    assert not driver.several.visible()
    assert driver.report.head.isVisible()
    driver.choose(rows[0], driver.list.row_with(Status.NEW))
    text, shared = driver.several.value("status")
    assert (set(text.split(" · ")), shared) == ({"In Progress 1", "New 1"}, False)


def test_nothing_is_called_unassigned_where_no_holder_is_told(driver, monkeypatch):
    rows = driver.list.open_rows(3)
    driver.choose(*rows)
    assert driver.several.value("holder")[0]
    server = driver.connection.server
    silent = replace(server.capabilities, tells_holder=False)
    monkeypatch.setattr(type(server), "capabilities", silent)
    driver.choose(*rows[:2])
    assert driver.several.title() == "2 selected"
    assert driver.several.value("holder")[0] == ""


def test_selected_reports_outside_the_filter_are_said_not_to_be_counted(driver, qtbot):
    ids = [driver.list.id_at(row) for row in driver.list.open_rows(4)]
    closed = driver.list.rows_where(lambda report: report.status is Status.RESOLVED)[:2]
    ids += [driver.list.id_at(row) for row in closed]
    driver.filter.type("is:open")
    wait(qtbot, lambda: driver.list.total() < 60)
    driver.connection.reports.select(ids)
    driver.let_report_follow()
    assert driver.several.title() == "4 selected"
    assert driver.several.outside() == "2 more, outside the filter, are not counted."


def test_a_row_is_read_aloud_in_the_order_of_its_importance(driver):
    report = Report("2041", Status.NEW, service_name="Dépôt clandestin", photo="https://x/1.jpg")
    report = replace(report, address="Rue Haute 4, 5000 Namur")
    text = row_text(report, -3, None)
    assert text == "Dépôt clandestin, New, late 3 d, Rue Haute 4, no. 2041, photo"
