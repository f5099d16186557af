"""What the card and its forms ask of the server is asked once, and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui_steps import wait

from signalement_plugin.core.errors import Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def asked(driver, monkeypatch):
    """The reports whose history was asked for."""
    reports = []
    monkeypatch.setattr(driver.connection.detail_fetcher, "load_activity", reports.append)
    return reports


def test_the_history_is_not_read_again_because_an_own_change_waits(driver, qtbot, asked):
    """Seen at a real Signalen: two more requests for each change, before anything was sent."""
    driver.send_after(3600.0)
    report = driver.begin(ReportAction.CLOSE, Status.NEW)
    driver.reply.write("reply", "x")
    driver.reply.send()
    driver.settled(qtbot, State.QUEUED)
    wait(qtbot, lambda: driver.report.widget.report.status is not Status.NEW)
    assert asked == [report.report_id]


def test_two_reads_of_one_row_differ_in_the_last_digit_of_its_place(driver, asked):
    """Seen likewise: the list and the card read the same row by two ways."""
    (report,) = driver.choose(0)
    driver.report.widget.show_report(replace(report, lat=report.lat + 1e-14))
    assert asked == [report.report_id]


def test_the_history_is_read_again_once_the_record_has_moved(driver, asked):
    (report,) = driver.choose(0)
    for moved in (replace(report, version="later"), replace(report, version="", notice="new")):
        driver.report.widget.show_report(moved)
    assert asked == [report.report_id] * 3


@pytest.fixture
def own_texts(driver, monkeypatch):
    """A server that has texts of its own, with none for this category. What it was asked."""
    codes, server = [], driver.connection.server
    with_texts = replace(server.probe.capabilities, has_texts=True)
    monkeypatch.setattr(type(server), "capabilities", property(lambda _: with_texts))
    monkeypatch.setattr(Register, "texts", lambda _, code: codes.append(code) or [])
    return codes


def test_a_category_without_texts_is_asked_about_once(driver, qtbot, own_texts):
    """Seen at a real Signalen: two requests with each form, for the same category."""
    told = []
    driver.connection.detail_fetcher.texts.connect(lambda code, _: told.append(code))
    report = driver.begin(ReportAction.NOTE, Status.NEW)
    wait(qtbot, lambda: told == [report.service_code])
    driver.reply.leave()
    driver.press(ReportAction.NOTE)
    qtbot.wait(50)
    assert own_texts == [report.service_code]
    driver.reply.leave()


def test_texts_that_did_not_come_are_asked_for_again(driver, qtbot, own_texts, monkeypatch):
    def away(_: Register, code: str) -> None:
        own_texts.append(code)
        raise Unreachable("no route")

    monkeypatch.setattr(Register, "texts", away)
    driver.begin(ReportAction.NOTE, Status.NEW)
    wait(qtbot, lambda: len(own_texts) == 1)
    qtbot.wait(50)
    driver.reply.leave()
    driver.press(ReportAction.NOTE)
    wait(qtbot, lambda: len(own_texts) == 2)
    driver.reply.leave()
