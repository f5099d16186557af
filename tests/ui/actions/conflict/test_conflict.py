"""A colleague was faster: nothing is overwritten unasked, and no typed text is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from qgis.PyQt.QtCore import Qt
from ui_steps import ROWS, colleague, ended, submit, wait

from signalement_plugin.connection.results import Answer
from signalement_plugin.connection.texts.outcomes import outcome_sentence
from signalement_plugin.core.changes.request import ChangeRequest
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
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    driver.reply.write("reply", "Enlevé.")
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    row = driver.settled(qtbot, State.CONFLICT)
    wait(qtbot, driver.reply.dispute)
    return report, row


def test_the_reply_stands_there_again_under_the_servers_value(driver, met, qtbot):
    """The head shows what the history does, which knows nothing of what was not sent."""
    report, row = met
    assert driver.reply.dispute().startswith("This report was changed at ")
    assert driver.reply.kept() == "Your text is kept: if you leave it, it stays here, unsent."
    assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")
    assert driver.reply.text("reply") == "Enlevé."
    assert not driver.conflict.visible()
    assert not driver.action_bar.visible()
    wait(qtbot, lambda: driver.report.status().startswith("On the server: Planned"))
    assert driver.report.glyph() == "Planned"
    assert driver.report.waiting() == "⬆ Yours, not sent: “Resolved” · changed meanwhile"
    driver.reply.key(Qt.Key.Key_Escape)
    assert driver.report.status().startswith("On the server: Planned")
    words = {"Ingeplant door ploeg 2": "Planned (“Ingeplant door ploeg 2”)", "PLANNED_2": "Planned"}
    for raw, told in words.items():
        head = conflict_values_of(replace(report, raw_status=raw), [row], driver.connection.server)
        assert head.status == f"On the server: {told}"


NOON = datetime(2026, 11, 24, 7, 12, tzinfo=timezone.utc)
PLANNED = ColleagueChange("J. Dupont", "status", "planned", "2026-11-24T07:12:00Z")
WITHOUT_A_FIELD = replace(PLANNED, field="", new="Refusé")
"""Of a server whose history names no field: its entry has its own word for the status."""
SAID = "L'équipe 2 y est."


def seen_and_answered(row):
    """What I saw of the history, and the colleague's answer after it."""
    seen = Activity(row.operation.base.activity, NOON, "J. Dupont", "reply", "Hier.")
    return [seen, Activity("a2", NOON, "J. Dupont", "reply", SAID)]


def meet(driver, row, theirs, thread):
    """The form meets that change of a colleague; the first line below its sentence."""
    changed = replace(row, details=ReasonDetails(foreign=theirs))
    driver.reply.widget.meet(with_colleague_texts(of_row(changed), thread))
    return driver.reply.kept().split("\n")[0]


def test_the_conflict_quotes_the_colleagues_text(driver, met):
    _report, row = met
    changed = replace(row, details=ReasonDetails(foreign=replace(WITHOUT_A_FIELD, new=SAID)))
    driver.reply.widget.meet(of_row(changed))
    assert driver.reply.dispute().startswith("J. Dupont changed this report ")
    assert SAID in driver.reply.kept()
    assert SAID in outcome_sentence(changed)


def test_words_that_the_sentence_quotes_are_not_said_again_below(driver, met):
    _report, row = met
    theirs = ReasonDetails(foreign=replace(WITHOUT_A_FIELD, new=SAID))
    answered = of_row(replace(row, reason="answered", details=theirs))
    for dispute in (answered, with_colleague_texts(answered, seen_and_answered(row))):
        driver.reply.widget.meet(dispute)
        assert driver.reply.dispute().count(SAID) == 1
        assert SAID not in driver.reply.kept()


def test_the_colleagues_words_are_shown_and_the_status_not_repeated(driver, met):
    """All that he did since I saw the report, whatever the server noted down first."""
    _report, row = met
    thread = (
        Activity("1", NOON, "J. Dupont", "reply", "Hier."),
        Activity("2", NOON, "J. Dupont", "status", "Refusé", new="Refusé"),
        Activity("2.1", None, "J. Dupont", "reply", "Double emploi"),
        Activity("3", NOON, "Moi", "note", "Vu."),
    )
    assert meet(driver, row, WITHOUT_A_FIELD, thread) == "Reply: “Double emploi”"
    assert not {"Refusé", "Hier.", "Vu."} & set(driver.reply.kept().replace("“", "").split("”"))
    status = Activity("a3", NOON, "J. Dupont", "status", "", "status", "in_progress", "planned")
    assert meet(driver, row, PLANNED, [*seen_and_answered(row), status]) == f"Reply: “{SAID}”"
    assert driver.reply.dispute().startswith("J. Dupont answered the citizen ")


def test_a_history_that_comes_before_its_question_is_read(driver, met):
    """Seen: it came sooner than the form was opened, and his answer stood below the fold alone."""
    report, row = met
    connection = driver.connection
    driver.reply.key(Qt.Key.Key_Escape)
    driver.choose(driver.list.row_with(Status.NEW))
    told = replace(stays(row), server=row.server, details=ReasonDetails(foreign=PLANNED))
    connection.outbox.settle(row.id, State.CONFLICT, told)
    connection.reports.select([report.report_id])
    answer = Answer(seen_and_answered(row))
    connection.detail_fetcher.activity.emit(report.report_id, answer)
    driver.let_report_follow()
    assert driver.reply.kept().split("\n")[0] == f"Reply: “{SAID}”"


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


def test_sending_mine_writes_over_the_servers_value_with_the_text_as_it_is_then(
    driver, met, register, qtbot
):
    report, row = met
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.reply.send()
    sent = driver.settled(qtbot, State.CONFIRMED).operation
    assert (sent.reply, sent.sets) == ("Enlevé ce matin.", {"status": "resolved"})
    assert driver.connection.outbox.row(row.id).state is State.CANCELLED
    assert driver.connection.drafts.of(report.report_id) == {}
    assert register.get(report.report_id).status is Status.RESOLVED
    assert not driver.reply.visible()


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
    report = driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    colleague(register, report.report_id, status="planned")
    driver.reply.send()
    driver.report.next()
    driver.settled(qtbot, State.CONFLICT)
    text = f"{report_name(report)}: changed meanwhile; yours was not sent. Nothing is lost."
    wait(qtbot, lambda: driver.foot_line.text() == text)
    driver.foot_line.press()
    assert (driver.report.shown().report_id, driver.foot_line.text()) == (report.report_id, "")


def test_escape_postpones_the_conflict_and_choosing_its_report_shows_it_again(driver, met):
    """With the text as it was edited, and the focus left in the list."""
    report, row = met
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.reply.key(Qt.Key.Key_Escape)
    assert not driver.reply.visible()
    assert driver.action_bar.visible()
    assert driver.connection.outbox.row(row.id).state is State.CONFLICT
    for _ in range(2):
        driver.choose(driver.list.row_with(Status.NEW))
        assert not driver.reply.visible()
        assert driver.action_bar.visible()
        driver.list.focus()
        driver.open_report(report.report_id)
        assert driver.reply.text("reply") == "Enlevé ce matin."
        assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")
        assert not driver.reply.widget.isAncestorOf(driver.dock.window().focusWidget())


@pytest.mark.parametrize("press", ["send", "leave"])
def test_what_was_decided_elsewhere_stays_a_draft_and_it_is_said(driver, met, window, press):
    """In another window of the profile, or at another desk, while its text was written on."""
    report, row = met
    driver.reply.write("reply", "Enlevé ce matin.")
    driver.connection.outbox.move(row.id, [State.CONFLICT], State.CANCELLED)
    getattr(driver.reply, press)()
    assert driver.connection.drafts.of(report.report_id)["reply"] == "Enlevé ce matin."
    assert not driver.reply.dispute()
    (told,) = window.bar.items()
    assert told.text().startswith("This has been decided in the meantime.")
    assert driver.outbox_rows()[-1].id == row.id, "nothing new is sent"


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
    teams = driver.connection.server.departments
    mine, theirs = [t.id for t in teams if t.id != report.department][:2]
    colleague(register, report.report_id, status="planned", department=theirs)
    submit(driver, report, {"department": mine, "status": "resolved"}, reply="Enlevé.")
    driver.settled(qtbot, State.CONFLICT)
    driver.connection.reports.select([report.report_id])
    driver.let_report_follow()
    return report, mine


def test_each_of_several_fields_has_a_choice_of_its_own(driver, assigned, register, qtbot):
    """Named for screen readers; a choice that was made survives a refresh."""
    report, mine = assigned
    reply, bar = driver.reply, driver.reply.widget.bar
    assert reply.disputed() == ["status", "department"]
    assert reply.buttons() == ("Leave", "Send")
    names = [radio.accessibleName() for radio in bar.table.choices["status"]]
    assert names == ["Status, yours: Resolved", "Status, the server's: Planned"]
    assert bar.sentence.accessibleName() == reply.dispute()
    reply.leave_theirs("status")
    driver.let_report_follow()
    driver.action_panel.show_for(driver.targets)
    assert bar.theirs() == ["status"]
    reply.leave_theirs("department")
    assert reply.can_send(), "the reply is still there"
    reply.write("reply", "x")
    reply.key(Qt.Key.Key_Backspace)
    assert not reply.can_send()
    bar.table.choices["department"][0].click()
    reply.write("reply", "Enlevé.")
    reply.send()
    sent = driver.settled(qtbot, State.CONFIRMED).operation
    assert (set(sent.sets), sent.reply) == ({"department"}, "Enlevé.")
    fresh = register.get(report.report_id)
    assert (fresh.department, fresh.status) == (mine, Status.PLANNED)


# -- changes that have left the form


def test_an_unclear_sending_asks_on_the_card_of_its_report(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    op_id = ended(driver, report, Verdict(State.UNKNOWN, "no_answer"), {"status": "waiting"})
    card = driver.conflict
    assert card.offered() == ["there", "again", "drop"]
    assert "no answer came" in card.reason()
    card.decide("drop")
    assert driver.connection.outbox.row(op_id).state is State.CANCELLED
    driver.let_report_follow()
    assert driver.action_bar.visible()


def test_an_unknown_change_that_will_be_checked_asks_nothing(driver):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    verdict = Verdict(State.UNKNOWN, "settle", wait_s=600.0)
    ended(driver, report, verdict, {"status": "waiting"})
    assert not driver.conflict.visible()


def test_a_replaced_change_is_shown_and_can_be_put_back(driver, register, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.NEW))
    verdict = Verdict(State.CONFIRMED, "replaced", details=ReasonDetails(foreign=PLANNED))
    op_id = ended(driver, report, verdict, {"status": "waiting"})
    card, outbox = driver.conflict, driver.connection.outbox
    assert "Your change replaced “Planned” by J. Dupont, " in card.reason()
    colleague(register, report.report_id, status="waiting")  # stands for the own write, never sent
    fresh = register.get(report.report_id)
    outbox.settle(op_id, State.CONFIRMED, replace(stays(outbox.row(op_id)), server=fresh))
    card.decide("give_back")
    assert outbox.rows()[-1].operation.sets == {"status": "planned"}
    assert outbox.row(op_id).reason == "kept"
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(report.report_id).status is Status.PLANNED
