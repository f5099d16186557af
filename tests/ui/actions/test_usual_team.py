"""*Assign ▾* begins with the team that usually gets reports like the one shown."""

from __future__ import annotations

from collections import Counter

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import wait

from signalement_plugin.connection.queries.suggestions import ENOUGH, Usual, usual_of
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.texts import usual_text

LEFT = Qt.MouseButton.LeftButton


def listed(driver):
    return driver.list.reports()


def alike(driver, report, here):
    """Departments of the other reports of its service, in its sector or anywhere."""
    return Counter(
        one.department
        for one in listed(driver)
        if one.report_id != report.report_id
        and one.department
        and one.service_code == report.service_code
        and (not here or one.sector == report.sector)
    )


@pytest.fixture
def store(driver):
    return str(driver.connection.files.store.path)


def test_the_usual_team_is_counted_in_the_sector_if_that_has_enough_reports(driver, store):
    kinds = set()
    for report in listed(driver):
        usual = usual_of((store, report))
        near = alike(driver, report, here=True)
        here = bool(report.sector) and sum(near.values()) >= ENOUGH
        counted = near if here else alike(driver, report, here=False)
        kinds.add((here, bool(usual.teams)))
        assert usual.of == report.report_id
        if sum(counted.values()) < ENOUGH:
            assert usual.teams == ()
            continue
        assert usual.sector == (report.sector if here else "")
        assert usual.assigned == sum(counted.values())
        assert usual.teams[0][1] == max(counted.values())
        assert all(counted[team] == count for team, count in usual.teams)
    assert {(True, True), (False, True)} <= kinds


def test_a_report_without_a_service_has_no_usual_team(store):
    assert usual_of((store, Report("x"))) == Usual(of="x")


def test_one_press_on_the_usual_team_opens_the_form_for_it(driver, qtbot):
    actions = driver.action_bar
    driver.choose(driver.list.row_with(*OPEN))
    wait(
        qtbot,
        lambda: (
            actions.widget._usual.teams
            and actions.widget._usual.of == driver.report.shown().report_id
        ),
    )
    team, _count = actions.widget._usual.teams[0]
    shown = []

    def press():
        menu = QApplication.activePopupWidget()
        shown.extend(one.text() for one in menu.actions())
        at = menu.actionGeometry(menu.actions()[0]).center()
        QTest.mouseClick(menu, LEFT, pos=at)

    QTimer.singleShot(0, press)
    QTest.mouseClick(actions.widget.buttons[ReportAction.ASSIGN], LEFT)
    reply = driver.reply
    assert reply.visible()
    assert reply.widget.context.picked == team
    assert f"{actions.widget._usual.assigned} “" in shown[0]


def test_no_usual_team_is_shown_for_several_or_other_reports(driver, qtbot):
    actions = driver.action_bar
    driver.choose(driver.list.row_with(*OPEN))
    wait(qtbot, lambda: actions.widget._usual.teams)
    driver.choose(0, 1)
    actions.widget.assign_menu.aboutToShow.emit()
    assert not any("“" in one.text() for one in actions.teams())


def test_the_text_names_service_and_sector_of_the_count():
    usual = Usual((("t", 12),), 14, "Nid-de-poule", "Nord", "1")
    assert usual_text("Voirie", 12, usual) == "Voirie: 12 of 14 “Nid-de-poule” in Nord"
    everywhere = Usual((("t", 12),), 14, "Nid-de-poule", "", "1")
    assert usual_text("Voirie", 12, everywhere) == "Voirie: 12 of 14 “Nid-de-poule”"
