"""A change that waits for a decision is shown where its report is, though a form was open."""

from __future__ import annotations

import pytest
from ui_steps import colleague

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def two(driver, register, qtbot):
    """Two closings with a reply, both in conflict with a colleague's change; ids of the reports,
    by id of the change."""
    found = {}
    for row in driver.list.rows_where(lambda report: report.status is Status.IN_PROGRESS)[:2]:
        (report,) = driver.choose(row)
        driver.press(ReportAction.CLOSE)
        driver.reply.write("reply", f"Enlevé {report.report_id}.")
        colleague(register, report.report_id, status="planned")
        driver.reply.send()
        found[driver.settled(qtbot, State.CONFLICT).id] = report.report_id
        driver.action_panel.leave()
    return found


def from_the_page(driver, op_id):
    driver.state.open_decisions()
    driver.decision_page.open(op_id)
    driver.let_report_follow()


def test_a_form_that_follows_the_list_stops_at_a_conflict_and_the_next_one_opens_beside_it(
    driver, two
):
    """Seen: an empty reply lay over it, and nothing said what there was to decide."""
    first, second = two
    asked = ("Leave “Planned”", "Send “Resolved”")
    driver.begin(ReportAction.REPLY, Status.NEW)
    driver.reply.write("reply", "Merci.")
    driver.open_report(two[first])
    assert driver.reply.buttons() == asked
    driver.reply.leave()
    assert driver.reply.action() is ReportAction.REPLY
    driver.state.open_decisions()
    driver.let_report_follow()
    assert driver.reply.buttons() == asked
    assert driver.reply.text("reply") == f"Enlevé {two[second]}."
    assert driver.connection.drafts.of(two[first])["reply"] == f"Enlevé {two[first]}."


def test_a_conflict_that_was_put_off_opens_in_place_of_another_form(driver, two):
    (op_id, number), *_ = two.items()
    driver.open_report(number)
    driver.action_panel.leave()
    driver.press(ReportAction.REPLY)
    driver.reply.write("reply", "Encore ceci.")
    from_the_page(driver, op_id)
    assert driver.reply.buttons() == ("Leave “Planned”", "Send “Resolved”")
    assert driver.reply.text("reply") == f"Enlevé {number}."
    assert driver.connection.drafts.of(number)["reply"] == "Encore ceci."
