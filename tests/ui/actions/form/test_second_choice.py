"""Another choice for the same field, while the first one is still counted down."""

from __future__ import annotations

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.actions.actions import ReportAction


def waiting(driver):
    rows = driver.outbox_rows()
    return [row.operation.sets["department"] for row in rows if row.state is State.QUEUED]


def test_each_undo_takes_back_the_last_choice_and_leaves_those_before(driver):
    driver.send_after(60.0)
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    teams = [one.id for one in driver.connection.server.departments]
    teams = [one for one in teams if one != report.department][:3]
    for team in teams:
        driver.press(ReportAction.ASSIGN)
        driver.reply.pick("department", team)
        driver.reply.send()
    assert waiting(driver) == teams[-1:]
    for left in (teams[1:2], teams[:1], []):
        driver.undo()
        assert waiting(driver) == left
        shown = driver.report.shown().department
        assert shown == (left[0] if left else report.department)
