"""A colleague was faster: nothing is overwritten unasked, and no typed text is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from qgis.PyQt.QtCore import Qt
from ui_steps import ROWS, colleague, wait

from signalement_plugin.connection.results import Answer
from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.changes.request import ChangeRequest, change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.reason_details import ColleagueChange, ReasonDetails
from signalement_plugin.core.model.report import Activity
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict, stays
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.conflict.dispute import Contest, of_row, with_colleague_texts
from signalement_plugin.ui.card.conflict_values import conflict_values_of
from signalement_plugin.ui.texts import report_name


@pytest.fixture
def met(driver, register, qtbot):
    """A closing with a reply, in conflict with a colleague's change; its report is shown."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Enlevé.")
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    wait(qtbot, driver.reply.dispute)
    return report, row


def decide(driver, choice):
    driver.conflict.decide(choice)


def test_the_reply_stands_there_again_and_the_buttons_are_named_by_the_values(driver, met):
    assert driver.reply.dispute().startswith("This report was changed at ")
    assert driver.reply.kept() == "Your text is kept: if you leave it, it stays here, unsent."
    assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")
    assert driver.reply.text("reply") == "Enlevé."
    assert not driver.conflict.visible()
    assert not driver.action_bar.visible()


def test_the_head_shows_the_servers_value_and_says_which_is_mine(driver, met, qtbot):
    """As the history does, which knows nothing of what was not sent."""
    wait(qtbot, lambda: driver.report.status().startswith("On the server: Planned"))
    assert driver.report.glyph() == "Planned"
    assert driver.report.waiting() == "⬆ Yours, not sent: “Resolved” · changed meanwhile"
    driver.reply.key(Qt.Key.Key_Escape)
    assert driver.report.status().startswith("On the server: Planned")


def test_the_servers_own_status_word_is_shown_beside_the_neutral_one(driver, met):
    report, row = met
    words = {"Ingeplant door ploeg 2": "Planned (“Ingeplant door ploeg 2”)", "PLANNED_2": "Planned"}
    for raw, told in words.items():
        head = conflict_values_of(replace(report, raw_status=raw), [row], driver.connection.server)
        assert head.status == f"On the server: {told}"


def test_a_narrow_form_has_short_button_texts(driver, met, qtbot):
    form = driver.reply.widget
    named = ("Leave “Planned”", "Send “Resolved”")
    wait(qtbot, lambda: driver.reply.buttons() == named)
    form.setMaximumWidth(160)
    wait(qtbot, lambda: driver.reply.buttons() == ("Leave", "Send"))
    form.setMaximumWidth(1000)
    wait(qtbot, lambda: driver.reply.buttons() == named)


def test_the_conflict_quotes_the_colleagues_text(driver, met):
    """Of a server whose history names no field."""
    _report, row = met
    theirs = ColleagueChange("J. Dupont", "", "L'équipe 2 y est", "2026-11-24T07:12:00Z")
    changed = replace(row, details=ReasonDetails(foreign=theirs))
    form = driver.reply.widget
    form.meet(of_row(changed))
    assert driver.reply.dispute().startswith("J. Dupont changed this report ")
    assert "L'équipe 2 y est" in driver.reply.kept()
    assert "L'équipe 2 y est" in outcome_sentence(changed)


def test_the_colleagues_reason_is_shown_and_the_status_not_repeated(driver, met):
    """A server whose history names no field: its entry has its own word for the status."""
    _report, row = met
    at = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
    theirs = ColleagueChange("J. Dupont", "", "Refusé", "2026-11-24T07:12:00Z")
    thread = (
        Activity("1", at, "J. Dupont", "reply", "Hier."),
        Activity("2", at, "J. Dupont", "status", "Refusé", new="Refusé"),
        Activity("2.1", None, "J. Dupont", "reply", "Double emploi"),
        Activity("3", at, "Moi", "note", "Vu."),
    )
    changed = replace(row, details=ReasonDetails(foreign=theirs))
    driver.reply.widget.meet(with_colleague_texts(of_row(changed), thread))
    first, *_kept = driver.reply.kept().split("\n")
    assert first == "Reply: “Double emploi”"
    assert not {"Refusé", "Hier.", "Vu."} & set(driver.reply.kept().replace("“", "”").split("”"))


def test_his_answer_before_the_status_is_told_too(driver, met):
    """All that he did since I saw the report, whatever the server noted down first."""
    _report, row = met
    at = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
    theirs = ColleagueChange("J. Dupont", "status", "planned", "2026-11-24T07:12:00Z")
    seen = Activity(row.operation.base.activity, at, "J. Dupont", "reply", "Hier.")
    thread = (
        seen,
        Activity("a2", at, "J. Dupont", "reply", "L'équipe 2 y est."),
        Activity("a3", at, "J. Dupont", "status", "", "status", "in_progress", "planned"),
    )
    changed = replace(row, details=ReasonDetails(foreign=theirs))
    driver.reply.widget.meet(with_colleague_texts(of_row(changed), thread))
    assert driver.reply.dispute().startswith("J. Dupont answered the citizen ")
    assert driver.reply.kept().split("\n")[0] == "Reply: “L'équipe 2 y est.”"


def test_a_history_that_comes_before_its_question_is_read(driver, met):
    """Seen: it came sooner than the form was opened, and his answer stood below the fold alone."""
    report, row = met
    connection = driver.connection
    driver.reply.key(Qt.Key.Key_Escape)
    driver.choose(driver.list.row_with(Status.NEW))
    theirs = ColleagueChange("J. Dupont", "status", "planned", "2026-11-24T07:12:00Z")
    connection.outbox.settle(
        row.id,
        State.CONFLICT,
        replace(stays(row), server=row.server, details=ReasonDetails(foreign=theirs)),
    )
    connection.reports.select([report.report_id])
    at = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
    seen = Activity(row.operation.base.activity, at, "J. Dupont", "reply", "Hier.")
    answer = Answer([seen, Activity("a2", at, "J. Dupont", "reply", "L'équipe 2 y est.")])
    connection.detail_fetcher.activity.emit(report.report_id, answer)
    driver.let_report_follow()
    assert driver.reply.kept().split("\n")[0] == "Reply: “L'équipe 2 y est.”"


def test_the_one_public_text_is_what_the_reply_would_replace(driver, met):
    _report, row = met
    base = replace(row.operation.base, values={"status": "in_progress", "notice": "On regarde."})
    theirs = replace(row.server, notice="L'équipe 2 y est.")
    mine = replace(row.operation, base=base)
    there = replace(row, operation=mine, server_body=theirs.to_json())
    caps = replace(driver.connection.server.capabilities, reply_stays=True)
    change_request = ChangeRequest({"status": "resolved"}, reply="Enlevé.")
    assert of_row(there).contests(change_request, caps) == [
        Contest("status", "resolved", "planned"),
        Contest("notice", "Enlevé.", "L'équipe 2 y est.", chosen=False),
    ]


def test_sending_mine_writes_over_the_servers_value(driver, met, register, qtbot):
    report, _row = met
    driver.reply.send()
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.RESOLVED
    assert not driver.reply.visible()


def test_mine_can_be_taken_back_for_some_seconds(driver, met, register):
    """Seen: *Send “Closed”* of a conflict went out at once, unlike every other sending."""
    report, _row = met
    driver.send_after(60.0)
    driver.reply.send()
    assert len(driver.counting()) == 1
    assert not driver.reply.visible()
    driver.undo()
    assert register.get(report.report_id).status is Status.PLANNED
    assert driver.connection.outbox.rows((State.QUEUED,)) == []
    assert driver.reply.text("reply") == "Enlevé."
    assert driver.reply.values()["status"] == "resolved"


def test_the_text_can_be_changed_before_it_is_sent(driver, met, qtbot):
    report, row = met
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.reply.send()
    sent = driver.settled(qtbot, State.CONFIRMED)
    assert (sent.operation.reply, sent.operation.sets) == (
        "Enlevé ce matin.",
        {"status": "resolved"},
    )
    assert driver.connection.outbox.row(row.id).state is State.CANCELLED
    assert driver.connection.drafts.of(report.report_id) == {}


def test_leaving_the_servers_value_keeps_the_text_as_a_reply(driver, met, register, qtbot):
    """Nothing goes out, nothing is lost: whoever wants to send the text alone sends it."""
    report, row = met
    before = len(driver.outbox_rows())
    driver.tell_outcomes()
    assert driver.foot_line.text() == "", "the form says it already"
    driver.reply.leave()
    assert driver.connection.outbox.row(row.id).state is State.CANCELLED
    assert driver.reply.action() is ReportAction.REPLY
    assert driver.reply.text("reply") == "Enlevé."
    assert driver.reply.dispute() == ""
    assert len(driver.outbox_rows()) == before
    assert register.get(report.report_id).status is Status.PLANNED
    driver.reply.leave()
    assert driver.connection.drafts.of(report.report_id)["reply"] == "Enlevé."
    wait(qtbot, lambda: driver.connection.reports.by_id(report.report_id).status is Status.PLANNED)
    wait(qtbot, lambda: driver.report.status().startswith("Planned"))
    assert driver.report.waiting() == ""


def test_a_conflict_is_told_by_its_name_where_another_report_is_shown(driver, register, qtbot):
    """Seen: "1 changed meanwhile" in the card of another pothole, as if it were of that one."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    driver.report.next()
    driver.settled(qtbot, State.CONFLICT)
    text = f"{report_name(report)}: changed meanwhile; yours was not sent. Nothing is lost."
    wait(qtbot, lambda: driver.foot_line.text() == text)
    driver.foot_line.press()
    assert (driver.report.shown().report_id, driver.foot_line.text()) == (report.report_id, "")


def test_escape_postpones_the_conflict_and_keeps_the_edited_text(driver, met):
    report, row = met
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.reply.key(Qt.Key.Key_Escape)
    assert not driver.reply.visible()
    assert driver.action_bar.visible()
    assert driver.connection.outbox.row(row.id).state is State.CONFLICT
    driver.choose(driver.list.row_with(Status.NEW))
    driver.open_report(report.report_id)
    assert driver.reply.text("reply") == "Enlevé ce matin."
    assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")


def test_selecting_a_report_in_conflict_leaves_the_focus_in_the_list(driver, met):
    report, _row = met
    driver.choose(driver.list.row_with(Status.NEW))
    assert not driver.reply.visible()
    assert driver.action_bar.visible()
    driver.list.focus()
    driver.open_report(report.report_id)
    assert driver.reply.visible()
    assert not driver.reply.widget.isAncestorOf(driver.dock.window().focusWidget())


def test_decided_the_list_keeps_its_place(driver, met, qtbot):
    """Seen: it stood among the closed ones at its end, where the report went."""
    report, _row = met
    bar, row_of = driver.list.widget.verticalScrollBar(), driver.list.row_of
    wait(qtbot, lambda: row_of(report.report_id) > len(driver.list.open_rows(ROWS)))
    place, last = bar.value(), row_of(report.report_id)
    driver.reply.leave()
    wait(qtbot, lambda: row_of(report.report_id) < last - 15)
    assert (bar.value(), bar.maximum() > 0) == (place, True)


@pytest.fixture
def assigned(driver, register, qtbot):
    """A team and a status with a reply, in conflict with a colleague's team and status."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    connection = driver.connection
    mine, theirs = [t.id for t in connection.server.departments if t.id != report.department][:2]
    sets = {"department": mine, "status": "resolved"}
    colleague(register, report.report_id, status="planned", department=theirs)
    connection.commands.submit(
        change_operations(report, connection.server.capabilities, sets=sets, reply="Enlevé."), 0.0
    )
    driver.settled(qtbot, State.CONFLICT)
    connection.reports.select([report.report_id])
    driver.let_report_follow()
    return report, mine, theirs


def test_each_of_several_fields_has_a_choice_of_its_own(driver, assigned, register, qtbot):
    report, mine, _theirs = assigned
    assert driver.reply.disputed() == ["status", "department"]
    assert driver.reply.buttons() == ("Leave", "Send")
    driver.reply.leave_theirs("status")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFIRMED)
    assert (set(row.operation.sets), row.operation.reply) == ({"department"}, "Enlevé.")
    fresh = register.get(report.report_id)
    assert (fresh.department, fresh.status) == (mine, Status.PLANNED)


def test_with_all_fields_left_to_the_server_only_the_text_can_be_sent(driver, assigned, qtbot):
    for field in driver.reply.disputed():
        driver.reply.leave_theirs(field)
    assert driver.reply.can_send(), "the reply is still there"
    driver.reply.write("reply", "x")
    driver.reply.key(Qt.Key.Key_Backspace)
    assert not driver.reply.can_send()


def test_a_choice_that_was_made_survives_a_refresh(driver, assigned):
    driver.reply.leave_theirs("status")
    driver.let_report_follow()
    driver.action_panel.show_for(driver.targets)
    assert driver.reply.widget.bar.theirs() == ["status"]


def test_the_choices_have_names_for_screen_readers(driver, assigned):
    table = driver.reply.widget.bar.table
    names = [radio.accessibleName() for radio in table.choices["status"]]
    assert names == ["Status, yours: Resolved", "Status, the server's: Planned"]
    assert driver.reply.widget.bar.sentence.accessibleName() == driver.reply.dispute()


# -- changes that have left the form


def in_outbox(driver, report, state, **verdict):
    """A change that ended in ``state``, without a server."""
    connection = driver.connection
    (change_request,) = change_operations(
        report, connection.server.capabilities, sets={"status": "waiting"}
    )
    connection.outbox.add([change_request], undo_window_s=3600.0)
    connection.outbox.settle(change_request.id, State.QUEUED, Verdict(state, **verdict))
    connection.outboxChanged.emit()
    driver.let_report_follow()
    return change_request.id


def test_an_unclear_sending_asks_on_the_card_of_its_report(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    op_id = in_outbox(driver, report, State.UNKNOWN, reason="no_answer")
    card = driver.conflict
    assert card.offered() == [
        "there",
        "again",
        "drop",
    ]
    assert "no answer came" in card.reason()
    decide(driver, "drop")
    assert driver.connection.outbox.row(op_id).state is State.CANCELLED
    driver.let_report_follow()
    assert driver.action_bar.visible()


def test_an_unknown_change_that_will_be_checked_asks_nothing(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    in_outbox(driver, report, State.UNKNOWN, reason="settle", wait_s=600.0)
    assert not driver.conflict.visible()


@pytest.fixture
def raced(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    theirs = ColleagueChange("J. Dupont", "status", "planned", "2026-11-24T13:02:00Z")
    details = ReasonDetails(foreign=theirs)
    op_id = in_outbox(driver, report, State.CONFIRMED, reason="replaced", details=details)
    return report, op_id


def test_a_replaced_change_is_shown_and_can_be_put_back(driver, raced, register, qtbot):
    report, op_id = raced
    card = driver.conflict
    assert "Your change replaced “Planned” by J. Dupont, " in card.reason()
    colleague(register, report.report_id, status="waiting")  # stands for the own write, never sent
    outbox = driver.connection.outbox
    fresh = register.get(report.report_id)
    outbox.settle(op_id, State.CONFIRMED, replace(stays(outbox.row(op_id)), server=fresh))
    decide(driver, "give_back")
    new = outbox.rows()[-1]
    assert new.operation.sets == {"status": "planned"}
    assert outbox.row(op_id).reason == "kept"
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.PLANNED


def test_a_replaced_change_can_be_left_replaced(driver, raced):
    decide(driver, "leave")
    driver.let_report_follow()
    assert not driver.conflict.visible()
    assert driver.action_bar.visible()
