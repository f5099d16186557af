"""The log of what this QGIS sent: read, revert a change, export."""

from __future__ import annotations

import csv

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog
from ui_steps import colleague, submit, wait

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.sync.outbox import sent_log as log
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.outbox.sent_log_model import COLUMNS, SHOWN, column_title, outcome_label


def open_log(driver, qtbot, count=1):
    driver.open_outbox()
    driver.outbox.open_log()
    wait(qtbot, lambda: len(driver.outbox.log.widget.model.rows) == count)


@pytest.fixture
def sent(driver, qtbot):
    """A closed report, seen in the log."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    submit(driver, report, {"status": "resolved", "assignee": ""}, reply="Merci")
    driver.settled(qtbot, State.CONFIRMED)
    open_log(driver, qtbot)
    return report


AT = {name: at for at, name in enumerate(COLUMNS)}


def shown(driver, row=0):
    model = driver.outbox.log.widget.model
    return {name: model.index(row, at).data() for name, at in AT.items()}


def test_each_attempt_is_a_row_shown_in_full_below_and_exported_without_person_and_text(
    driver, sent, tmp_path, monkeypatch
):
    row = shown(driver)
    assert row["report"] == sent.report_id
    assert row["what"] == "Assigned To, Status, Reply to Citizen"
    assert "In Progress" in row["before"]
    assert "Resolved" in row["after"]
    assert row["http"] == "200"
    assert row["outcome"] == "confirmed by the server"
    assert "Merci" not in str(row)
    text = driver.outbox.log.sentence()
    assert all(f"{column_title(name)}: " in text for name in SHOWN)
    assert "HTTP" not in text
    assert "“Merci”" in text
    assert "Putting back sends: " in text
    assert "Status: In Progress" in text
    path = tmp_path / "log.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    driver.outbox.export()
    titles, row = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert titles == [column_title(name) for name in COLUMNS]
    assert row[AT["at"]].endswith("Z")
    assert row[AT["report"]] == sent.report_id
    assert "Merci" not in str(row)
    if sent.assignee:
        assert sent.assignee not in str(row)
        assert "a person" in row[AT["before"]]


def test_at_300_px_time_and_number_are_whole_and_the_last_column_has_the_rest(
    driver, sent, window, qtbot
):
    """Seen: each had a share of the width, and what was sent ended in an ellipsis."""
    window.window.resizeDocks([driver.dock], [300], Qt.Orientation.Horizontal)
    table = driver.outbox.log.widget.table
    wait(qtbot, lambda: table.width() < 320)
    row, metrics = shown(driver), table.fontMetrics()
    widths = {name: table.columnWidth(AT[name]) for name in ("at", "report", "what")}
    needed = {name: metrics.horizontalAdvance(row[name]) for name in ("at", "report")}
    assert all(needed[name] <= widths[name] <= needed[name] + 60 for name in needed)
    assert sum(widths.values()) == table.viewport().width()
    assert all(table.isColumnHidden(AT[name]) for name in ("who", "before", "after", "outcome"))


def test_reverting_is_a_new_change_that_can_be_cancelled(driver, sent, register, qtbot):
    """Cancelled, the value that was sent is there again."""
    driver.send_after(60.0)
    connection, shown = driver.connection, driver.page()
    driver.outbox.log.put_back()
    driver.undo()
    assert driver.page() is shown is not driver.new_report
    assert connection.outbox.rows()[-1].state is State.CANCELLED
    assert connection.reports.by_id(sent.report_id).status is Status.RESOLVED
    assert register.get(sent.report_id).status is Status.RESOLVED
    driver.outbox.log.put_back()
    assert f"{sent.report_id} put back" in driver.foot_line.text()
    old, _cancelled, new = connection.outbox.rows()
    assert (old.state, new.state) == (State.CONFIRMED, State.QUEUED)
    assert new.reason == "delay"
    assert new.operation.sets["status"] == "in_progress"
    assert not new.operation.has_text
    driver.send_now()
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(sent.report_id).status is Status.IN_PROGRESS


def test_putting_back_overwrites_no_colleague(driver, sent, register, qtbot):
    colleague(register, sent.report_id, status="rejected")
    driver.outbox.log.put_back()
    connection = driver.connection
    connection.commands.send_now(connection.outbox.rows()[-1].operation.batch)
    driver.settled(qtbot, State.CONFLICT)
    assert register.get(sent.report_id).status is Status.REJECTED


def test_a_whole_batch_is_put_back_in_one(driver, qtbot, register):
    outbox, log = driver.connection.outbox, driver.outbox.log.widget
    chosen = [one for one in driver.list.reports() if one.status in OPEN][:3]
    for report in chosen:
        submit(driver, report, {"status": "resolved"})
    submit(driver, chosen[0], {}, note="Vu.")
    wait(qtbot, lambda: [one.state for one in outbox.rows()] == [State.CONFIRMED] * 4)
    open_log(driver, qtbot, 4)
    log.table.selectAll()
    assert log.sentence.text().startswith("4 selected. 3 of them can be put back")
    assert log.button.text() == "Put Back 3"
    driver.send_after(60.0)
    log.button.click()
    assert "3 reports put back" in driver.foot_line.text()
    driver.send_now()
    wait(qtbot, lambda: not outbox.rows((State.QUEUED, State.SENDING)))
    for report in chosen:
        assert register.get(report.report_id).status is report.status


def test_reverting_two_changes_of_a_report_restores_the_first_value(driver, qtbot, register):
    known, log = driver.connection.reports.by_id, driver.outbox.log.widget
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    for status in ("in_progress", "resolved"):
        submit(driver, known(report.report_id), {"status": status})
        driver.settled(qtbot, State.CONFIRMED)
        wait(qtbot, lambda want=status: known(report.report_id).status == want)
    open_log(driver, qtbot, 2)
    log.table.selectAll()
    log.button.click()
    wait(qtbot, lambda: register.get(report.report_id).status is Status.NEW)


def test_a_change_that_cannot_be_reverted_has_no_button(driver, qtbot):
    open_log(driver, qtbot, 0)
    assert driver.outbox.log.sentence() == "Nothing was sent from here yet."
    submit(driver, driver.list.report(0), {}, note="n")
    driver.settled(qtbot, State.CONFIRMED)
    open_log(driver, qtbot)
    assert not driver.outbox.log.can_put_back()


def test_a_new_report_has_the_number_that_the_server_gave(driver, qtbot):
    """Seen: it stayed "(new)", and a double click led nowhere."""
    connection = driver.connection
    service = connection.server.services[0].code
    connection.commands.submit([create_operation(service, 4.86, 50.46, "Trou")], 0.0)
    number = driver.settled(qtbot, State.CONFIRMED).report_id
    open_log(driver, qtbot)
    assert number
    assert shown(driver)["report"] == number
    assert "“Trou”" in driver.outbox.log.sentence()


def test_the_newest_comes_first_the_file_keeps_all_and_no_address_or_description(driver):
    outbox = driver.connection.outbox
    made = create_operation("roads", 4.8, 50.4, "x")
    for ms in range(3):
        log.append_entry(outbox, made, Verdict(State.REFUSED, "rule"), 400, ms)
    assert [entry.ms for entry in log.newest(outbox, 2)] == [2, 1]
    assert [entry.ms for entry in log.entries(outbox)] == [0, 1, 2]
    assert outcome_label("refused (rule)") == "refused by the server"
    assert outcome_label("something new") == "something new"
    made = create_operation("roads", 4.8, 50.4, "Mme Peeters", address="Rue Haute 4")
    log.append_entry(outbox, made, Verdict(State.CONFIRMED), 201, 12)
    (entry,) = log.newest(outbox, 1)
    assert "Peeters" not in str(entry)
    assert "Haute" not in str(entry)
