"""*To Send*: which changes wait, why, and what can be done."""

from __future__ import annotations

import csv

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox
from ui_steps import server_takes, submit, wait

from signalement_plugin.connection.texts.vocabulary import state_text
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.reason_details import ColleagueChange, ReasonDetails
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.resolutions import decision_counts, pending_decision
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui import texts
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.new_report.draft import DRAFT
from signalement_plugin.ui.outbox.delegate import second_line
from signalement_plugin.ui.outbox.model import COLUMNS, column_title
from signalement_plugin.ui.outbox.texts import until

LEFT = Qt.MouseButton.LeftButton
NOON = "2026-11-24T12:00:00Z"


def offered(driver):
    names = (one.objectName() for one in driver.outbox.actions() if one.isVisible())
    return [name.removeprefix("SignalementOutbox_") for name in names]


@pytest.fixture
def waiting(driver):
    """A close that still waits its seconds, seen in the panel."""
    driver.send_after(60.0)
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    driver.reply.write("reply", "Merci")
    driver.reply.send()
    driver.state.open_outbox()
    return report


def test_a_change_is_named_with_its_state_and_reason_and_with_the_one_that_it_waits_for(
    driver, waiting
):
    report, what, state, since, until, why = driver.outbox.cells(0)
    assert report == f"{waiting.report_id} · {texts.street(waiting.address)}"
    assert (what, state) == ("Close + reply (Resolved)", "waits to be sent")
    assert since
    assert until.startswith("next try ")
    assert why == "Goes out in a few seconds; you can still cancel it."
    assert "“Merci”" in driver.outbox.sentence()
    (first,) = driver.outbox_rows()
    submit(driver, waiting, {}, note="n")
    driver.outbox.widget.refresh()
    *_, until, why = driver.outbox.cells(1)
    assert until == f"until your change of {texts.moment(first.created_at)} is through"
    assert why == "Waits for your earlier change of the same report."
    assert driver.page() is driver.outbox.widget
    driver.outbox.leave()
    assert driver.page() is driver.dock.body


def test_each_of_several_changes_says_where_and_what_it_sets(driver):
    """Which of five assignments is taken back is told by street and team, here and in the hint."""
    driver.send_after(60.0)
    reports = [one for one in driver.list.reports() if one.status is Status.NEW][:2]
    team = driver.connection.server.departments[0]
    for report in reports:
        submit(driver, report, {"department": team.id}, 60.0)
    driver.filter.type("id:none")  # the street is shown also for reports that the filter hides
    driver.open_outbox()
    model, what = driver.outbox.widget.model, f"Assign ({team.name})"
    for row, report in enumerate(reports):
        where = f"{report.report_id} · {texts.street(report.address)}"
        assert driver.outbox.cells(row)[:2] == [where, what]
        tip = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert where in tip
        assert what in tip
        assert second_line(model, model.rows[row]).startswith(f"{what} · ")
    assert what in driver.outbox.sentence()


def test_a_waiting_change_can_be_sent_now(driver, waiting, register, qtbot):
    driver.outbox.press("now")
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(waiting.report_id).status is Status.RESOLVED
    wait(qtbot, lambda: driver.outbox.rows() == [])  # now under *Sent*
    assert driver.outbox.sentence() == "Nothing to send."
    assert offered(driver) == []


def test_a_waiting_change_can_be_cancelled_and_its_text_is_kept(driver, waiting):
    driver.outbox.press("cancel")
    assert driver.outbox_rows()[0].state is State.CANCELLED
    assert driver.connection.drafts.of(waiting.report_id)["reply"] == "Merci"
    assert driver.state.waiting() == ""


def test_a_change_handed_to_a_team_can_be_taken_back_once(driver, waiting):
    outbox = driver.connection.outbox
    given = outbox.rows()[0].id
    assert outbox.move(given, [State.QUEUED], State.HANDED, reason="")
    driver.outbox.widget.refresh()
    assert driver.outbox.cells(0)[2] == "handed to the team's server"
    assert offered(driver) == ["cancel"]
    driver.outbox.press("cancel")
    assert (outbox.row(given).state, outbox.row(given).reason) == (State.HANDED, "taking_back")
    assert offered(driver) == []
    assert "Being taken back." in driver.outbox.sentence()
    assert outbox.move(given, [State.HANDED], State.CANCELLED)


def test_a_new_report_taken_back_from_a_team_opens_in_its_form(driver, qtbot):
    connection, outbox = driver.connection, driver.connection.outbox
    code = connection.server.services[0].code
    wanted = create_operation(code, 4.86, 50.46, "Un trou", caller={"name": "Madame Lejeune"})
    outbox.add([wanted], state=State.HANDED)
    driver.open_outbox()
    driver.outbox.widget.refresh()
    assert offered(driver) == ["cancel"]
    driver.outbox.press("cancel")
    decision = pending_decision(outbox, wanted.id)
    assert decision_counts(outbox, outbox.row(wanted.id), decision)  # as if the mailbox agreed
    driver.outbox.widget.refresh()
    assert driver.outbox.cells(0)[2] == "taken back by you"
    assert "Nothing was sent" in driver.outbox.sentence()
    driver.outbox.press("edit")
    assert connection.drafts.of("+")["text"] == "Un trou"
    assert connection.drafts.of("+").get("refused", "") == ""


def test_an_unclear_sending_offers_three_ways_out(driver, waiting, qtbot):
    outbox = driver.connection.outbox
    operation = outbox.rows()[0].operation.id
    assert outbox.move(operation, [State.QUEUED], State.UNKNOWN, reason="no_answer")
    driver.outbox.widget.refresh()
    assert sorted(offered(driver)) == ["again", "drop", "there"]
    assert "no answer came" in driver.outbox.sentence()
    driver.outbox.press("there")
    assert outbox.rows()[0].state is State.CONFIRMED


def test_a_new_report_that_did_not_arrive_can_be_sent_again(driver, qtbot):
    connection = driver.connection
    outbox = connection.outbox
    wanted = create_operation(connection.server.services[0].code, 4.86, 50.46, "Un trou")
    outbox.add([wanted], state=State.UNKNOWN, reason="not_arrived")
    driver.open_outbox()
    driver.outbox.widget.refresh()
    assert offered(driver) == ["anew", "there", "drop"]
    assert driver.outbox.cells(0)[2] == "not arrived: send it again, or drop it"
    assert "the server does not show it" in driver.outbox.sentence()
    driver.outbox.press("anew")
    driver.settled(qtbot, State.CONFIRMED)
    assert outbox.row(wanted.id).state is State.CANCELLED


@pytest.fixture
def found(driver):
    """A new report that arrived and whose answer was lost: its photos wait for its number."""
    connection = driver.connection
    server_takes(driver, alone=frozenset({"photo"}))
    code = connection.server.services[0].code
    new = create_operation(code, 4.86, 50.46, "Un trou", photos=["/a/0.jpg"])
    connection.outbox.add([new], state=State.UNKNOWN, reason="not_arrived")
    driver.open_outbox()
    driver.outbox.widget.refresh()
    return new


def test_the_photos_of_a_found_new_report_are_in_the_form_unless_another_was_begun(driver, found):
    connection = driver.connection
    connection.drafts.save(DRAFT, {"text": "Un arbre"})
    driver.outbox.press("there")
    assert connection.outbox.row(found.id).state is State.UNKNOWN
    assert connection.drafts.of(DRAFT) == {"text": "Un arbre"}
    connection.drafts.save(DRAFT, {})
    driver.outbox.press("there")
    assert connection.outbox.row(found.id).state is State.CONFIRMED
    kept = connection.drafts.of(DRAFT)
    assert (kept["photos"], kept["point"]) == ("/a/0.jpg", found.sets["position"])
    assert "text" not in kept
    assert queries.photos_needed(connection.outbox) == {"/a/0.jpg"}
    assert driver.page() is not driver.outbox.widget


@pytest.fixture
def beside_another(driver):
    """A new report that can be taken back, while another one stands in the form."""
    connection = driver.connection
    code, caller = connection.server.services[0].code, {"name": "Madame Lejeune"}
    new = create_operation(code, 4.86, 50.46, "Un trou", caller=caller)
    driver.send_after(60.0)
    submission = driver.dock.controller.submission
    submission.submit([new], lambda _made: "New report")
    connection.drafts.save(DRAFT, {"text": "Un arbre"})
    return new


def cancel_it(driver):
    driver.open_outbox()
    driver.outbox.press("cancel")


@pytest.mark.parametrize("take_back", [lambda driver: driver.undo(), cancel_it])
def test_a_new_report_taken_back_beside_another_one_waits_to_be_written_on(
    driver, window, beside_another, take_back
):
    connection = driver.connection
    take_back(driver)
    assert "Another new report was begun" in window.bar.currentItem().text()
    assert connection.drafts.of(DRAFT) == {"text": "Un arbre"}
    row = connection.outbox.row(beside_another.id)
    assert (row.state, row.reason) == (State.REFUSED, "taken_back")
    assert row.operation.caller == {"name": "Madame Lejeune"}
    connection.drafts.save(DRAFT, {})
    driver.open_outbox()
    driver.outbox.press("edit")
    assert connection.drafts.of(DRAFT)["text"] == "Un trou"


def test_a_refused_change_says_why_and_can_be_tried_again_once(driver, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    submit(driver, report, {"department": "no such team"})
    refused = driver.settled(qtbot, State.REFUSED)
    driver.open_outbox()
    assert sorted(offered(driver)) == ["drop", "open", "retry"]
    assert driver.outbox.cells(0)[2].startswith("refused by the server: “")
    lines = driver.outbox.sentence().splitlines()
    assert lines[1].startswith("since "), "the sentence below says it"
    assert lines[2].startswith("The server said no.")
    driver.outbox.press("retry")
    assert driver.connection.outbox.row(refused.id).reason == "retried"
    assert refused.id not in {one.id for one in driver.outbox.rows()}
    wait(qtbot, lambda: [r.state for r in driver.outbox_rows()] == [State.REFUSED] * 2)


def test_an_edit_of_the_table_waits_for_review_and_can_be_sent(driver, register, qtbot):
    layer = driver.connection.layer
    ids = [driver.list.id_at(row) for row in range(2)]
    layer.startEditing()
    for report_id in ids:
        fid = driver.connection.reports.fid_of(report_id)
        layer.changeAttributeValue(fid, layer.fields().indexOf("status"), "waiting")
    assert layer.commitChanges()
    driver.open_outbox()
    wait(qtbot, lambda: State.HELD in {row.state for row in driver.outbox.rows()})
    driver.outbox.press("send")
    wait(qtbot, lambda: State.CONFIRMED in {row.state for row in driver.outbox_rows()})


def test_each_change_has_two_lines_without_room_for_columns_and_no_way_back_once_attempted(
    driver, waiting, qtbot
):
    driver.dock.setFloating(True)
    driver.dock.resize(800, 700)
    table = driver.outbox.widget.table
    first = driver.outbox.widget.model.index(0, 0)
    wait(qtbot, lambda: not table.isHeaderHidden())
    low = table.visualRect(first).height()
    assert not table.isColumnHidden(COLUMNS.index("why"))
    driver.dock.resize(300, 700)
    wait(qtbot, table.isHeaderHidden)
    assert [table.isColumnHidden(at) for at in range(len(COLUMNS))] == [False] + [True] * 5
    wait(qtbot, lambda: table.visualRect(first).height() > low)
    assert table.visualRect(first).width() <= table.viewport().width()
    text = first.data(Qt.ItemDataRole.AccessibleTextRole)
    named = f"{waiting.report_id} · {texts.street(waiting.address)}"
    assert text.startswith(f"{named} · Close + reply (Resolved) · waits to be sent")
    picture = table.viewport().grab().toImage()
    rows = range(table.visualRect(first).height())
    inked = [y for y in rows if len({picture.pixel(x, y) for x in range(4, 200)}) > 2]
    assert inked[-1] - inked[0] > 1.5 * table.fontMetrics().height()
    driver.dock.resize(800, 700)
    wait(qtbot, lambda: not table.isHeaderHidden())
    outbox = driver.connection.outbox
    op_id = outbox.rows()[0].id
    outbox.db.execute("UPDATE operation SET attempts = 1 WHERE id = ?", (op_id,))
    driver.outbox.widget.refresh()
    assert offered(driver) == ["now"]


def test_a_waiting_change_can_be_edited_in_the_form(driver, waiting, register):
    driver.outbox.press("edit")
    assert driver.outbox_rows()[0].state is State.CANCELLED
    assert driver.page() is driver.dock.body
    reply = driver.reply
    assert reply.visible()
    assert reply.action() is ReportAction.CLOSE
    assert reply.report_ids() == [waiting.report_id]
    assert reply.text("reply") == "Merci"
    assert register.get(waiting.report_id).status is Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("state", "reason", "next_try", "text"),
    [
        (State.HELD, "", "", "until you decide"),
        (State.CONFLICT, "moved", "", "until you decide"),
        (State.UNKNOWN, "no_answer", "", "until you decide"),
        (State.UNKNOWN, "settle", NOON, "looked at again 12:00"),
        (State.UNVERIFIED, "settle", NOON, "looked at again 12:00"),
        (State.SENDING, "", "", "until the answer comes"),
        (State.QUEUED, "offline", NOON, "next try 12:00"),
        (State.QUEUED, "unauthorized", NOON, "until you log in again"),
        (State.QUEUED, "old_plugin", NOON, "until you upgrade this plugin"),
        (State.QUEUED, "", "", "goes next"),
        (State.CONFIRMED, "", "", ""),
        (State.REFUSED, "rule", "", ""),
        (State.CANCELLED, "by_user", "", ""),
    ],
)
def test_every_waiting_change_says_until_when(state, reason, next_try, text):
    row = OutboxRow(1, Operation("1", "7"), state, reason, next_try=next_try)
    at = texts.moment(next_try)
    assert until(row) == text.replace("12:00", at)


def test_the_states_name_the_server_and_the_colleague():
    refused = OutboxRow(1, Operation("1", "7"), State.REFUSED, "rule", "no such team")
    assert state_text(refused) == "refused by the server: “no such team”"
    theirs = ReasonDetails(foreign=ColleagueChange("J. Dupont", "status", "planned"))
    met = OutboxRow(1, Operation("1", "7"), State.CONFLICT, "moved", details=theirs)
    assert state_text(met) == "changed meanwhile by J. Dupont"


def test_the_export_holds_what_waits_and_no_text(driver, waiting, tmp_path, monkeypatch):
    path = tmp_path / "waiting.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    driver.outbox.export()
    titles, row = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert titles[1:] == [column_title(name) for name in COLUMNS]
    assert row[:4] == ["Namur", waiting.report_id, "Close + reply", "waits to be sent"]
    assert "Merci" not in path.read_text("utf-8-sig")


def test_a_file_that_cannot_be_written_is_said(driver, waiting, tmp_path, monkeypatch):
    path = tmp_path / "nowhere" / "waiting.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    driver.outbox.widget.export()
    (box,) = driver.dock.window().findChildren(QMessageBox)
    assert "could not be written" in box.text()
    box.accept()
