"""Actions: when they are offered, what they ask, and of some what arrives at the server."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox
from ui_steps import server_takes, wait

from signalement_plugin.core.model.capabilities import WRITABLE, Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Department, Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.actions.actions import (
    ACTION_SPECS,
    ReportAction,
    is_possible,
    is_suited,
    leading_actions,
    settable_statuses,
    texts_of,
)
from signalement_plugin.ui.actions.context import ActionContext
from signalement_plugin.ui.actions.form.fields import KEEP, ActionFormFields
from signalement_plugin.ui.actions.texts import button_text, sent_text, why_not
from signalement_plugin.ui.canvas.map_link import MapLink

LEFT = Qt.MouseButton.LeftButton
ALL = Capabilities(writes=frozenset(WRITABLE), statuses=tuple(Status))
GEOREPORT = Capabilities(writes=frozenset({"status"}), statuses=(Status.NEW, Status.CLOSED))
ONLY_REPLY = replace(GEOREPORT, writes=frozenset({"status", "reply"}))
NO_TEAMS = replace(ONLY_REPLY, statuses=tuple(Status))
WITH_STATUS = replace(ONLY_REPLY, only_with_status=frozenset({"reply"}))
NEW = Report("1", Status.NEW)
HELD = Report("2", Status.IN_PROGRESS, department="nord")
DONE = Report("3", Status.RESOLVED)


@pytest.fixture
def reply(driver):
    return driver.reply


@pytest.mark.parametrize(
    ("reports", "caps", "actions"),
    [
        ((NEW,), ALL, [ReportAction.ASSIGN, ReportAction.CLOSE, ReportAction.REPLY]),
        ((HELD,), ALL, [ReportAction.ASSIGN, ReportAction.CLOSE, ReportAction.REPLY]),
        ((DONE,), ALL, [ReportAction.REOPEN, ReportAction.REPLY, ReportAction.ASSIGN]),
        ((NEW, HELD), ALL, [ReportAction.ASSIGN, ReportAction.CLOSE, ReportAction.REPLY]),
        ((), ALL, [ReportAction.ASSIGN, ReportAction.CLOSE, ReportAction.REPLY]),
        ((NEW,), GEOREPORT, [ReportAction.CLOSE]),
        ((DONE,), GEOREPORT, [ReportAction.REOPEN]),
        ((NEW,), ONLY_REPLY, [ReportAction.CLOSE, ReportAction.REPLY]),
        ((NEW,), NO_TEAMS, [ReportAction.CHARGE, ReportAction.CLOSE, ReportAction.REPLY]),
        ((DONE,), ONLY_REPLY, [ReportAction.REOPEN, ReportAction.REPLY]),
        ((NEW,), Capabilities(), [ReportAction.ASSIGN, ReportAction.CLOSE, ReportAction.NOTE]),
    ],
)
def test_the_most_likely_allowed_action_comes_first(reports, caps, actions):
    assert leading_actions(reports, caps) == actions


def test_a_question_to_the_citizen_has_an_action_of_its_own():
    asking = replace(ALL, asks_citizen=frozenset({Status.WAITING}))
    assert settable_statuses(ReportAction.ASK, asking) == (Status.WAITING,)
    others = set(ReportAction) - {ReportAction.ASK}
    assert not any(Status.WAITING in settable_statuses(action, asking) for action in others)
    assert not is_possible(ReportAction.ASK, ALL)
    assert Status.WAITING in settable_statuses(ReportAction.TRANSFER, ALL)
    assert texts_of(ReportAction.ASK, asking) == {"reply"}


def test_priority_and_type_are_chosen_from_lists(driver, reply):
    writes = driver.connection.server.capabilities.writes
    server_takes(driver, writes=writes | {"priority", "report_type"})
    driver.begin(ReportAction.TRIAGE, *OPEN)
    combos = reply.fields.combos
    # the report has neither, so nothing is preselected
    assert (combos["priority"].currentData(), combos["report_type"].currentData()) == (KEEP, KEEP)
    assert not reply.can_send()
    reply.pick("priority", "high")
    reply.pick("report_type", "REQ")
    assert reply.change_request().sets == {"priority": "high", "report_type": "REQ"}
    assert reply.can_send()


def test_a_citizen_without_an_address_is_not_asked(driver, reply):
    server_takes(driver, statuses=tuple(Status), asks_citizen=frozenset({Status.WAITING}))
    driver.begin(ReportAction.ASK, *OPEN)
    assert "Write the question" in reply.problem()
    reply.write("reply", "Où exactement ?")
    assert reply.can_send()
    context = reply.widget.context
    reply.widget.context = replace(context, reports=(replace(context.single, flags=("no_mail",)),))
    reply.write("reply", "Où donc ?")
    assert "nobody can be asked" in reply.problem()
    assert not reply.can_send()


def test_actions_of_a_plain_georeport_server():
    can = {action for action in ReportAction if is_possible(action, GEOREPORT)}
    assert can == {ReportAction.CLOSE, ReportAction.STATUS, ReportAction.REOPEN}
    assert not any(is_possible(action, Capabilities()) for action in ReportAction)


def test_a_note_never_opens_a_text_that_a_citizen_can_read():
    assert texts_of(ReportAction.NOTE, ALL) == {"note"}
    assert texts_of(ReportAction.REPLY, ALL) == {"note", "reply"}
    assert texts_of(ReportAction.CLOSE, ALL) == {"note", "reply"}
    assert not is_possible(ReportAction.NOTE, ONLY_REPLY)
    assert is_possible(ReportAction.REPLY, ONLY_REPLY)


def test_a_text_that_goes_only_with_a_status_is_not_asked_for_alone():
    assert not is_possible(ReportAction.REPLY, WITH_STATUS)
    assert texts_of(ReportAction.CLOSE, WITH_STATUS) == {"reply"}
    assert texts_of(ReportAction.ASSIGN, WITH_STATUS) == frozenset()


@pytest.mark.parametrize("action", ReportAction)
def test_every_action_has_its_words(action):
    assert button_text(action, 1)
    assert "40" in button_text(action, 40) or not ACTION_SPECS[action].several
    assert "2041" in sent_text(action, 1, "2041")
    assert "40" in sent_text(action, 40, "2041")


def test_no_reply_is_offered_where_the_system_takes_none():
    handled = replace(ALL, no_reply_in=frozenset({DONE.status}))
    assert "takes no reply" in why_not(ReportAction.REPLY, handled, (DONE,))
    assert why_not(ReportAction.REPLY, handled, (DONE, NEW)) == ""
    assert ReportAction.NOTE in leading_actions((DONE,), handled)
    assert ReportAction.REPLY not in leading_actions((DONE,), handled)


def test_actions_suit_open_or_closed_reports():
    assert not is_suited(ReportAction.CLOSE, (DONE,))
    assert is_suited(ReportAction.CLOSE, (DONE, NEW))
    assert not is_suited(ReportAction.REOPEN, (NEW,))
    assert is_suited(ReportAction.REOPEN, (DONE, NEW))
    assert is_suited(ReportAction.NOTE, (DONE,))
    assert why_not(ReportAction.REOPEN, ALL, (NEW,)) == "Not closed yet."
    assert why_not(ReportAction.CLOSE, ALL, (DONE,)) == "Already closed."
    assert "account cannot" in why_not(ReportAction.MOVE, GEOREPORT, (NEW,))


def test_a_report_that_this_account_may_not_change_says_so():
    theirs = replace(NEW, flags=("no_right",))
    assert "may not change it" in why_not(ReportAction.CLOSE, ALL, (theirs,))
    assert why_not(ReportAction.CLOSE, ALL, (theirs, NEW)) == ""


def test_the_menu_holds_what_is_possible_and_has_no_button(driver):
    driver.choose(driver.list.row_with(*OPEN))
    names = [entry.objectName() for entry in driver.action_bar.more() if entry.objectName()]
    assert names[0] == "SignalementMore_charge"
    looks = [name for name in names if "Look" in name]
    assert names[-len(looks) :] == looks
    assert names[: -len(looks)][-2:] == ["SignalementMore_service", "SignalementMore_move"]
    assert "SignalementMore_reopen" in names
    shown = driver.action_bar.offered()
    assert len(shown) == 3
    assert not {f"SignalementMore_{action.value}" for action in shown} & set(names)


@pytest.fixture
def sent(reply, driver, register, qtbot):
    """Sends the form; the report as the server has it then."""

    def send(report):
        reply.send()
        driver.settled(qtbot, State.CONFIRMED)
        return register.get(report.report_id)

    return send


def test_a_rejection_needs_its_reason(driver, reply, sent):
    report = driver.begin(ReportAction.REJECT, *OPEN)
    assert not reply.can_send()
    assert reply.problem() == "Say why it is rejected."
    reply.write("reply", "Terrain privé.")
    assert reply.can_send()
    assert sent(report).status is Status.REJECTED


def test_sending_back_unassigns_a_report_and_needs_a_note(driver, reply, register, sent):
    rows = driver.list.rows_where(lambda one: one.status in OPEN and one.department)
    (report,) = driver.choose(rows[0])
    driver.press(ReportAction.SEND_BACK)
    assert reply.values() == {"department": "", "assignee": ""}
    assert reply.kinds() == ["note"]
    assert not reply.can_send()
    assert reply.problem() == "Say why it is sent back."
    reply.write("note", "Voirie régionale.")
    fresh = sent(report)
    assert (fresh.department, fresh.assignee, fresh.status) == ("", "", report.status)
    assert register.activity(report.report_id)[-1].text.startswith("Voirie régionale.")


@pytest.mark.parametrize(
    ("report", "caps", "why"),
    [
        (HELD, ALL, ""),
        (NEW, ALL, "Nobody has it yet."),
        (replace(DONE, department="nord"), ALL, "Already closed."),
        (HELD, replace(ALL, writes=frozenset({"department"})), "cannot do this"),
    ],
)
def test_sending_back_is_for_open_reports_that_somebody_has(report, caps, why):
    said = why_not(ReportAction.SEND_BACK, caps, [report])
    assert why in said if why else not said


def test_without_an_unassigned_choice_sending_back_needs_a_team(qtbot):
    fields = ActionFormFields()
    qtbot.addWidget(fields)
    teams = [Department("nord", "Nord"), Department("sud", "Sud")]
    fields.open(ActionContext(ReportAction.SEND_BACK, [HELD], ALL, teams))
    assert not fields.complete()
    fields.set_value("department", "sud")
    assert fields.values()["department"] == "sud"


def test_a_transfer_waits_for_another_and_another_service_arrives(driver, reply, sent):
    (report,) = driver.choose(driver.list.row_with(*OPEN))
    server = driver.connection.server
    driver.press(ReportAction.TRANSFER)
    team = next(one for one in server.departments if one.id != report.department)
    reply.pick("department", team.id)
    fresh = sent(report)
    assert (fresh.status, fresh.department) == (Status.WAITING, team.id)
    driver.press(ReportAction.SERVICE)
    assert reply.change_request().sets in ({}, {"service_code": report.service_code})
    assert not reply.can_send()
    other = next(one for one in server.services if one.code != report.service_code)
    reply.pick("service_code", other.code)
    assert sent(report).service_code == other.code


def over(window, report):
    """Lay the map around a report; where on the canvas it is."""
    canvas = window.canvas
    link = MapLink(canvas)
    at = link._on_canvas(report)
    canvas.setExtent(canvas.extent().fromCenterAndSize(at, 300, 300))
    shown = canvas.getCoordinateTransform().transform(at)
    return at, QPoint(round(shown.x()), round(shown.y()))


def test_the_pin_is_moved_by_one_click_and_the_tool_given_back(driver, reply, window, sent):
    (report,) = driver.choose(driver.list.row_with(*OPEN))
    pan = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(pan)
    at, pixel = over(window, report)
    driver.list.focus()
    driver.list.key(Qt.Key.Key_M)
    assert reply.action() is ReportAction.MOVE
    assert not reply.can_send()
    QTest.mouseClick(reply.map_pick.pick, LEFT)
    QTest.mouseClick(window.canvas.viewport(), LEFT, pos=pixel + QPoint(40, 0))
    assert window.canvas.mapTool() is pan
    assert reply.can_send()
    fresh = sent(report)
    assert (fresh.lon, fresh.lat) != (report.lon, report.lat)
    assert window.canvas.extent().contains(at)


def test_a_pin_that_goes_far_is_asked_about(driver, reply, register, qtbot, sent):
    """One that goes a little way is not."""
    report = driver.begin(ReportAction.MOVE, *OPEN)
    far = report.lat + 60 / 111_195
    reply.map_pick.set_point(report.lon, far, "there")
    assert "60 m from where it was" in reply.map_pick.place.text()
    for answer in (QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes):
        assert reply.can_send()
        reply.send()
        (question,) = reply.question()
        assert "60 m" in question.text()
        assert driver.outbox_rows() == []
        QTest.mouseClick(question.button(answer), LEFT)
    driver.settled(qtbot, State.CONFIRMED)
    assert register.get(report.report_id).lat == pytest.approx(far, abs=1e-6)
    row = next(row for row in driver.list.open_rows(9) if driver.list.report(row).lat is not None)
    (other,) = driver.choose(row + 1)
    driver.press(ReportAction.MOVE)
    reply.map_pick.set_point(other.lon, other.lat + 40 / 111_195, "there")
    assert sent(other).lat != other.lat


def two_placed(driver):
    placed = driver.list.rows_where(lambda r: r.status in OPEN and r.lon is not None)
    return placed[:2]


def test_the_master_of_a_duplicate_is_clicked_on_the_map(driver, reply, window, register, sent):
    first, second = two_placed(driver)
    master = driver.list.report(second)
    (report,) = driver.choose(first)
    _at, pixel = over(window, master)
    driver.list.focus()
    driver.list.key(Qt.Key.Key_D)
    assert reply.problem().startswith("Which report came first?")
    QTest.mouseClick(reply.map_pick.pick, LEFT)
    QTest.mouseClick(window.canvas.viewport(), LEFT, pos=pixel)
    assert reply.map_pick.master_id() == master.report_id
    assert sent(report).status is Status.DUPLICATE
    notes = [one.text for one in register.activity(report.report_id) if one.kind == "note"]
    assert notes[-1] == f"Duplicate of {master.report_id}."


def test_a_master_may_be_typed_but_must_exist(driver, reply):
    first, second = two_placed(driver)
    master = driver.list.id_at(second)
    (report,) = driver.choose(first)
    driver.press(ReportAction.DUPLICATE)
    reply.map_pick.master.setEditText("0000-1")
    assert reply.problem() == "No report 0000-1 is loaded here."
    reply.map_pick.master.setEditText(report.report_id)
    assert reply.problem() == "A report cannot be the duplicate of itself."
    reply.map_pick.master.setEditText(master)
    assert reply.problem() == ""
    assert reply.can_send()
    reply.leave()
    assert driver.connection.drafts.of(report.report_id)["master"] == master


def test_selected_outside_the_filter_count_only_when_ticked(driver, qtbot):
    reports = driver.choose(0, 1, 2)
    kept = reports[0].report_id
    connection = driver.connection
    wait(qtbot, lambda: connection.layer.selectedFeatureCount() == 3)
    driver.filter.type(f"id:{kept}")
    wait(qtbot, lambda: driver.list.count() == 1)
    driver.let_report_follow()
    outside = driver.action_bar.widget.outside
    assert outside.isVisible()
    assert not outside.isChecked()
    assert outside.text() == "Also 2 selected outside the filter"
    assert driver.targets.count == 1
    QTest.mouseClick(outside, LEFT, pos=QPoint(8, outside.height() // 2))
    assert driver.targets.count == 3
    assert driver.action_bar.text(ReportAction.NOTE) == "Note on 3…"
    loaded = {report.report_id for report in driver.selection.reports()}
    assert loaded == {report.report_id for report in reports}
    connection.reports.select([kept])
    driver.let_report_follow()
    assert driver.targets.count == 1


def test_an_action_that_a_server_lacks_has_no_entry_and_no_key(driver, reply):
    driver.choose(driver.list.row_with(*OPEN))
    server_takes(driver, writes=frozenset({"status"}))
    driver.let_report_follow()
    names = {entry.objectName() for entry in driver.action_bar.more()}
    assert "SignalementMore_move" not in names
    driver.dock.activateWindow()
    driver.list.focus()
    driver.list.key(Qt.Key.Key_M)
    assert (reply.action(), driver.foot_line.text()[:15]) == (None, "“Move the Pin”:")
