"""*Needs You*: changes that only the user can decide, counted, listed, and opened where they are
decided."""

from __future__ import annotations

import pytest
from dock_driver.part import click, press_key, type_in
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextCursor
from qgis.PyQt.QtWidgets import QMessageBox
from ui_steps import ended, wait

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.questions import Question
from signalement_plugin.core.model.reason_details import ColleagueChange, ReasonDetails
from signalement_plugin.sync.outbox.decisions import DecisionReason, report_counts
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.new_report.draft import DRAFT, NewReportDraft
from signalement_plugin.ui.new_report.refusal import pointed_at
from signalement_plugin.ui.outbox.decision_model import matter_title
from signalement_plugin.ui.qgis_integration.dock_badge import badge_texts
from signalement_plugin.ui.qgis_integration.layer_indicator import sign_text


def asks(driver, report, state, **verdict):
    """A change of a report that ended in this state, without a server."""
    return ended(driver, report, Verdict(state, **verdict), {"status": "waiting"}, "Merci")


@pytest.fixture
def reports(driver):
    return [driver.list.report(row) for row in driver.list.open_rows(4)]


@pytest.fixture
def several(driver, reports):
    """A change for each kind of decision, and one that needs none."""
    theirs = ColleagueChange("M. Lambert", "status", "in_progress", "2026-11-24T13:02:00Z")
    details = ReasonDetails(foreign=theirs)
    return [
        asks(driver, reports[0], State.CONFLICT, reason="moved", details=details),
        asks(driver, reports[1], State.REFUSED, reason="rule", server_message="Pas de statut"),
        asks(driver, reports[2], State.UNKNOWN, reason="no_answer"),
        asks(driver, reports[3], State.UNKNOWN, reason="settle", wait_s=600.0),
    ]


def test_the_badge_counts_reports_that_need_a_decision(driver, several):
    assert driver.state.to_decide() == "Needs You 3"
    assert driver.state.waiting() == "1 report(s) to send"


def test_badge_sign_and_button_count_reports_not_requests(driver, reports):
    """A close with a note and a photo may be three requests; who sent it counts one report."""
    for number, state in ((0, State.QUEUED), (0, State.QUEUED), (1, State.QUEUED)):
        asks(driver, reports[number], state, wait_s=600.0)
    for state in (State.REFUSED, State.CONFLICT, State.QUEUED):  # the last waits for the conflict
        asks(driver, reports[2], state, wait_s=600.0)
    assert driver.state.waiting() == "2 report(s) to send"
    assert driver.state.to_decide() == "Needs You 1"
    counts = report_counts(driver.connection.outbox)
    text = sign_text(None, counts, offline=False)
    assert text == " · ".join(("2 report(s) to send", *badge_texts(counts.to_decide, 0)))
    driver.state.open_decisions()
    assert driver.decision_page.widget.title.text() == "Needs You 1"


def test_each_matter_has_a_head_and_each_change_a_sentence(driver, several, reports):
    """Escape goes back to the list, Enter opens the report."""
    page = driver.decision_page
    driver.state.open_decisions()
    page.key(Qt.Key.Key_Escape)
    assert driver.page() is driver.dock.body
    driver.state.open_decisions()
    assert driver.page() is page.widget
    heads = [page.title(at) for at in page.heads()]
    others = [one for one in DecisionReason if one is not DecisionReason.ACCOUNT]
    assert heads == [matter_title(matter) for matter in others]
    assert page.sentence(several[0]).startswith("M. Lambert changed this report ")
    assert "“Pas de statut”" in page.sentence(several[1])
    assert reports[0].report_id in page.place(several[0])
    page.choose(several[0])
    page.key(Qt.Key.Key_Return)
    assert driver.page() is driver.dock.body
    assert driver.report.shown().report_id == reports[0].report_id


@pytest.mark.parametrize("at", [0, 1])
def test_a_form_of_another_report_gives_way_to_the_change_that_is_opened(driver, several, at):
    """Seen: the form went along to the report, and what had to be decided was not shown."""
    other = driver.list.open_rows(6)[-1]
    (written,) = driver.choose(other)
    driver.press(ReportAction.REPLY)
    driver.reply.write("reply", "Jeudi")
    driver.state.open_decisions()
    driver.decision_page.open(several[at])
    driver.let_report_follow()
    assert driver.reply.dispute()
    assert driver.reply.text("reply") == "Merci"
    assert driver.connection.drafts.of(written.report_id)["reply"] == "Jeudi"


def test_the_badge_opens_a_single_change_directly(driver, reports):
    assert driver.state.to_decide() == ""
    asks(driver, reports[0], State.UNKNOWN, reason="no_answer")
    driver.state.open_decisions()
    assert driver.page() is driver.dock.body
    assert driver.report.shown().report_id == reports[0].report_id


@pytest.fixture
def refused(driver, reports):
    """Three changes that the server refused, and one that is unclear."""
    found = [
        asks(driver, one, State.REFUSED, reason="rule", server_message="Non") for one in reports[:3]
    ]
    asks(driver, reports[3], State.UNKNOWN, reason="no_answer")
    driver.state.open_decisions()
    return found


def agree(question):
    click(question.button(QMessageBox.StandardButton.Yes))


def test_all_that_was_refused_is_deleted_at_once_after_a_question(driver, refused):
    page = driver.decision_page
    assert page.delete_label() == "Delete 3 Refused…"
    question = page.delete()
    assert set(refused) < set(page.ids())
    agree(question)
    assert driver.state.to_decide() == "Needs You 1"
    assert {driver.connection.outbox.row(one).state for one in refused} == {State.CANCELLED}
    assert page.delete_label() == ""


def test_the_head_stays_on_top_when_nothing_is_left(driver, reports, qtbot):
    """Seen: it moved to the middle of the page."""
    for one in reports[:2]:
        asks(driver, one, State.REFUSED, reason="rule", server_message="Non")
    driver.state.open_decisions()
    page = driver.decision_page.widget
    wait(qtbot, page.list.isVisible)
    place = page.title.geometry()
    agree(driver.decision_page.delete())
    wait(qtbot, page.nothing.isVisible)
    page.layout().activate()
    assert page.title.geometry() == place


def test_only_selected_refused_changes_are_deleted(driver, refused):
    driver.decision_page.choose(refused[0])
    driver.decision_page.add(refused[2])
    assert driver.page() is driver.decision_page.widget
    assert driver.decision_page.delete_label() == "Delete 2 Refused…"
    agree(driver.decision_page.delete())
    assert refused[1] in driver.decision_page.ids()
    assert not {refused[0], refused[2]} & set(driver.decision_page.ids())


def test_deleting_needs_a_confirmation(driver, refused):
    question = driver.decision_page.delete()
    click(question.button(QMessageBox.StandardButton.Cancel))
    assert set(refused) < set(driver.decision_page.ids())


@pytest.fixture
def refused_call(driver):
    """A caller's report that the server refused because of its description."""
    connection = driver.connection
    code = connection.server.services[0].code
    new = create_operation(code, 4.86, 50.46, "Un trou", address="Rue Haute 4")
    words = "description is too short"
    connection.outbox.add([new], state=State.REFUSED, reason="rule", server_message=words)
    connection.outboxChanged.emit()
    assert driver.state.to_decide() == "Needs You 1"
    driver.state.open_decisions()
    return new


def test_a_refused_new_report_is_the_form_again_at_the_field_that_the_server_named(
    driver, refused_call, qtbot
):
    form = driver.new_report
    assert driver.page() is form
    assert form.text.toPlainText() == "Un trou"
    assert form.where.text() == "Rue Haute 4"
    assert "“description is too short”" in form.refusal.sentence.text()
    assert (form.cancel.text(), form.send.text()) == ("Delete", "Send")
    assert "border" in form.text.styleSheet()
    assert "border" not in form.where.styleSheet()
    wait(qtbot, lambda: driver.dock.window().focusWidget() is form.text)


def test_the_error_names_the_question_by_its_text(driver, qtbot):
    form = driver.new_report
    driver.toolbar.press("new")
    code = driver.connection.server.services[0].code
    words = "Non. “attribute[poteau] is required”"
    form.show_call(NewReportDraft(code, (4.86, 50.46), "La lampe", refused=words), "")
    form.questions.begin(code, [Question("poteau", "Numéro du poteau")])
    assert form.refusal.sentence.text() == "The server asks for “Numéro du poteau”."
    assert "border" in form.questions.fields["poteau"].styleSheet()
    assert form.call().refused == words


def test_escape_leaves_a_refused_new_report_to_be_decided(driver, refused_call, qtbot):
    driver.new_report.text.moveCursor(QTextCursor.MoveOperation.End)
    type_in(driver.new_report.text, "s")
    wait(qtbot, lambda: driver.connection.drafts.of(DRAFT)["text"] == "Un trous")
    press_key(driver.new_report.text, Qt.Key.Key_Escape)
    assert driver.page() is driver.dock.body
    assert driver.state.to_decide() == "Needs You 1"
    assert driver.connection.drafts.of(DRAFT)["refused"]
    driver.state.open_decisions()
    assert driver.page() is driver.new_report
    assert driver.new_report.text.toPlainText() == "Un trous"


def test_a_refused_new_report_is_listed_among_other_changes(driver, refused_call, reports):
    asks(driver, reports[0], State.UNKNOWN, reason="no_answer")
    driver.state.open_decisions()
    assert driver.decision_page.ids()[0] == DRAFT
    assert "Rue Haute 4" in driver.decision_page.place(DRAFT)
    driver.decision_page.open(DRAFT)
    assert driver.page() is driver.new_report


def test_deleting_a_refused_new_report_leaves_nothing(driver, refused_call):
    click(driver.new_report.cancel)
    assert driver.page() is driver.dock.body
    assert driver.state.to_decide() == ""
    assert driver.connection.drafts.of(DRAFT) == {}
    driver.toolbar.press("new")
    form = driver.new_report
    assert (form.text.toPlainText(), form.cancel.text()) == ("", "Cancel")


def test_a_refused_new_report_sent_again_is_no_longer_listed(driver, refused_call, qtbot):
    driver.send_after(0.0)
    click(driver.new_report.send)
    row = driver.settled(qtbot, State.CONFIRMED)
    assert row.operation.sets["description"] == "Un trou"
    assert driver.state.to_decide() == ""
    assert driver.connection.drafts.of(DRAFT) == {}


@pytest.mark.parametrize(
    ("words", "codes", "part"),
    [
        ("attribute[poteau] is required", ["lampe", "poteau"], "poteau"),
        ("attribute[poteau_2] is required", ["poteau"], ""),
        ("Description: too short", [], "text"),
        ("address_string missing", [], "where"),
        ("No", ["n"], ""),
        ("", [""], ""),
    ],
)
def test_the_field_that_a_server_message_refers_to(words, codes, part):
    assert pointed_at(words, codes) == part
