"""Review before sending: headline, groups with ticks, what is blocked, and the result."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from ui_steps import choose, colleague, row_with, wait

from signalement_plugin.core.changes.preview import rehearse
from signalement_plugin.core.changes.request import Wish
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import CLOSED, OPEN, Status
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.panel import SEVERAL
from signalement_plugin.ui.actions.preview.model import RehearsalModel
from signalement_plugin.ui.actions.preview.texts import Names, headline

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
TICK, NO_TICK = Qt.CheckState.Checked, Qt.CheckState.Unchecked
CHECK = Qt.ItemDataRole.CheckStateRole


def open_rows(dock, count):
    rows = range(dock.list.reports.rowCount())
    return [row for row in rows if dock.list.reports.report(row).status in OPEN][:count]


def free_rows(dock, count):
    """Rows of open reports that the first team does not have."""
    team = dock.desk.connection.departments[0].id
    rows = open_rows(dock, 60)
    found = [row for row in rows if dock.list.reports.report(row).department != team][:count]
    assert len(found) == count
    return found


@pytest.fixture
def review(dock):
    return dock.card.foot.review


def assign(dock, *rows):
    """Press a team in the menu for several reports."""
    choose(dock, *rows)
    dock.card.foot.verbs.assign_menu.aboutToShow.emit()
    dock.card.foot.verbs.assign_menu.actions()[0].trigger()
    return dock.desk.connection.departments[0]


def test_a_team_for_several_opens_the_review_at_once(dock, review, register, qtbot):
    rows = free_rows(dock, 3)
    team = assign(dock, *rows)
    assert review.isVisible()
    assert not dock.card.foot.strip.isVisible()
    assert not dock.card.foot.verbs.isVisible()
    assert review.headline.text() == (
        f"Assign → {team.name}: 3 will be sent · no citizen gets a mail"
    )
    assert dock.desk.connection.outbox.rows() == []
    ids = [dock.list.id_at(row) for row in rows]
    QTest.mouseClick(review.send, LEFT)
    outbox = dock.desk.connection.outbox
    wait(qtbot, lambda: [row.state for row in outbox.rows()] == [State.CONFIRMED] * 3)
    assert {register.get(one).department for one in ids} == {team.id}


def test_before_and_after_stand_in_groups_of_one_service(dock, review):
    assign(dock, *free_rows(dock, 4))
    model = review.model
    groups = [model.index(at, 0) for at in range(model.rowCount())]
    assert sum(model.rowCount(group) for group in groups) == 4
    team = dock.desk.connection.departments[0].name
    assert all(group.data().endswith(f"→ {team}") for group in groups)
    leaf = model.index(0, 0, groups[0])
    assert leaf.data().startswith(model.rehearsal.groups[0].lines[0].report.report_id)


def test_a_group_is_left_out_by_its_tick(dock, review):
    assign(dock, *free_rows(dock, 5))
    model = review.model
    group = model.index(0, 0)
    inside = model.rowCount(group)
    assert model.setData(group, NO_TICK, CHECK)
    assert model.index(0, 0, group).data(CHECK) == NO_TICK
    assert review.send.text() == f"Send {5 - inside}"
    assert model.setData(model.index(0, 0, group), TICK, CHECK)
    assert review.send.text() == f"Send {5 - inside + 1}"
    expected = TICK if inside == 1 else Qt.CheckState.PartiallyChecked
    assert group.data(CHECK) == expected
    dock.desk.sending.delay_s = 60.0
    review.accept()
    assert len(dock.desk.connection.outbox.rows()) == 5 - inside + 1


def test_closed_ones_are_blocked_and_said_so(dock, review):
    rows = [*open_rows(dock, 2), row_with(dock, *CLOSED)]
    reports = choose(dock, *rows)
    dock.card.foot.open(Verb.CLOSE)
    dock.card.foot.strip.submit()
    assert "2 will be sent · 1 blocked" in review.headline.text()
    blocked = review.model.index(0, 0)
    assert blocked.data() == "Blocked (1)"
    assert review.model.index(0, 0, blocked).data() == f"{reports[2].report_id} · already closed"
    assert blocked.data(CHECK) is None


def test_what_the_first_citizen_reads_is_shown(dock, review):
    choose(dock, *open_rows(dock, 2))
    dock.card.foot.open(Verb.CLOSE)
    dock.card.foot.strip.texts.set_text("reply", "Rapport {id} clos.")
    dock.card.foot.strip.submit()
    first = review.model.rehearsal.lines()[0].report.report_id
    assert review.text.toPlainText() == f"Rapport {first} clos."
    assert first in review.reader.text()
    dock.desk.sending.delay_s = 60.0
    QTest.keyClick(review.send, Qt.Key.Key_Return, CTRL)
    rows = dock.desk.connection.outbox.rows()
    assert {row.operation.reply for row in rows} == {
        f"Rapport {row.report_id} clos." for row in rows
    }


def test_escape_goes_back_to_the_strip_as_it_was(dock, review):
    choose(dock, *open_rows(dock, 2))
    foot = dock.card.foot
    foot.open(Verb.CLOSE)
    foot.strip.texts.set_text("reply", "Fait")
    foot.strip.fields.set_value("status", "closed")
    foot.strip.submit()
    QTest.keyClick(review.tree, Qt.Key.Key_Escape)
    assert not review.isVisible()
    assert foot.strip.isVisible()
    assert foot.strip.wish().sets == {"status": "closed"}
    assert foot.strip.texts.text("reply") == "Fait"
    assert dock.desk.connection.outbox.rows() == []
    assert dock.desk.connection.draft(SEVERAL)["reply"] == "Fait"


def test_nothing_left_to_send_cannot_be_sent(dock, review):
    assign(dock, *free_rows(dock, 2))
    for at in range(review.model.rowCount()):
        review.model.setData(review.model.index(at, 0), NO_TICK, CHECK)
    assert not review.send.isEnabled()
    review.accept()
    assert dock.desk.connection.outbox.rows() == []


def test_the_review_stays_with_its_reports_when_the_list_moves(dock, review, qtbot):
    assign(dock, *free_rows(dock, 2))
    dock.filter.edit.setText("id:nothing")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 0)
    dock.desk.selection.tell()
    assert review.isVisible()
    assert review.send.text() == "Send 2"


def test_the_result_names_what_was_not_written_and_selects_it(dock, register, qtbot):
    rows = open_rows(dock, 3)
    reports = choose(dock, *rows)
    dock.desk.sending.delay_s = 60.0
    dock.card.foot.open(Verb.CLOSE)
    dock.card.foot.strip.submit()
    dock.card.foot.review.accept()
    batch = dock.card.foot.batch
    assert batch.text.text() == "3 waiting."
    colleague(register, reports[1].report_id, status="planned")
    dock.desk.sending.send_now(dock.desk.connection.outbox.rows()[0].operation.batch)
    wait(qtbot, lambda: "to decide" in batch.text.text() and "waiting" not in batch.text.text())
    assert batch.text.text() == "2 confirmed, 1 to decide. The 1 not written stay selected."
    assert dock.desk.connection.selected() == {reports[1].report_id}
    QTest.mouseClick(batch.details, LEFT)
    assert dock.pages.currentWidget() is dock.outbox


def test_what_was_refused_is_tried_again_from_the_result(dock, review, qtbot):
    """The team does not exist: the server says no, each time."""
    choose(dock, *open_rows(dock, 2))
    dock.card.foot.open(Verb.ASSIGN, "no such team")
    assert review.send.text() == "Send 2"
    review.accept()
    batch = dock.card.foot.batch
    wait(qtbot, lambda: batch.text.text().startswith("2 refused."))
    assert batch.text.text() == "2 refused. The 2 not written stay selected."
    QTest.mouseClick(batch.retry, LEFT)
    outbox = dock.desk.connection.outbox
    wait(qtbot, lambda: [row.state for row in outbox.rows()] == [State.REFUSED] * 4)
    wait(qtbot, lambda: batch.text.text().startswith("2 refused."))
    QTest.mouseClick(batch.close_button, LEFT)
    assert not batch.isVisible()


def test_the_model_keeps_the_rules_with_thousands_of_rows():
    reports = [
        Report(
            str(at),
            Status.CLOSED if at % 10 == 0 else Status.NEW,
            service_code=f"s{at % 7}",
            service_name=f"Service {at % 7}",
            description="<b>x</b>",
        )
        for at in range(5000)
    ]
    caps = Capabilities(writes=frozenset({"status"}), statuses=tuple(Status))
    made = rehearse(reports, Wish({"status": "resolved"}), caps, needs="open")
    model = RehearsalModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(made, Names())
    assert model.rowCount() == 8
    assert model.rowCount(model.index(0, 0)) == 500
    leaf = model.index(3, 0, model.index(2, 0))
    assert model.parent(leaf) == model.index(2, 0)
    assert model.rowCount(leaf) == 0
    assert not model.setData(model.index(0, 0), NO_TICK, CHECK)
    assert model.setData(model.index(1, 0), NO_TICK, CHECK)
    assert model.figures.sending == 4500 - len(made.groups[0].lines)
    assert model.parent(QModelIndex()) == QModelIndex()
    del tester


def test_the_headline_counts_in_the_language_of_the_interface():
    made = rehearse(
        [Report(str(at)) for at in range(1200)],
        Wish({"status": "resolved"}),
        Capabilities(mails=frozenset({"status"})),
    )
    text = headline("Close", made.figures())
    assert text == "Close: 1200 will be sent · 1200 citizen(s) get a mail"


def test_a_batch_of_many_is_shown_and_taken_back_in_turns(dock, review, qtbot):
    rows = [
        row
        for row in range(dock.list.reports.rowCount())
        if dock.list.reports.report(row).status is not Status.PLANNED
    ][:30]
    before = {one.report_id: one.status for one in choose(dock, *rows)}
    dock.desk.sending.delay_s = 60.0
    dock.card.foot.open(Verb.STATUS)
    dock.card.foot.strip.fields.set_value("status", "planned")
    dock.card.foot.strip.submit()
    review.accept()
    connection = dock.desk.connection
    assert len(connection.outbox.rows()) == 30
    wait(
        qtbot,
        lambda: {connection.report(one).status for one in before} == {Status.PLANNED},
    )
    dock.desk.sending.take_back(connection.outbox.rows()[0].operation.batch)
    wait(
        qtbot,
        lambda: {one: connection.report(one).status for one in before} == before,
    )
    assert {row.state for row in connection.outbox.rows()} == {State.CANCELLED}


def test_the_headline_counts_no_followers():
    made = rehearse(
        [Report("1"), Report("2")],
        Wish({"status": "resolved"}, reply="x"),
        Capabilities(mails=frozenset({"reply"}), mails_followers=True),
    )
    text = headline("Close", made.figures())
    assert text == "Close: 2 will be sent · mailed to whoever follows"
