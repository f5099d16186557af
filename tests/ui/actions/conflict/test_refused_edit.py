"""An edit made in QGIS itself that the system refuses is shown in the form, to be corrected."""

from __future__ import annotations

import pytest
from ui_steps import wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status

OWN = {"status": "unknown", "department": "proprete"}


@pytest.fixture
def edited(driver, qtbot):
    """A status that the system does not take and a team, saved together; QGIS goes on editing."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    layer, fid = driver.connection.layer, driver.connection.reports.fid_of(report.report_id)
    layer.startEditing()
    for name, value in OWN.items():
        layer.changeAttributeValue(fid, layer.fields().lookupField(name), value)
    assert layer.commitChanges(stopEditing=False)
    outbox = driver.connection.outbox
    wait(qtbot, lambda: [row.state for row in outbox.rows()] == [State.REFUSED])
    wait(
        qtbot,
        lambda: driver.list.report(driver.list.row_of(report.report_id)).status is Status.UNKNOWN,
    )
    driver.open_report(report.report_id)
    driver.state.open_decisions()
    driver.let_report_follow()
    yield report
    layer.rollBack()


def test_all_that_was_edited_stands_in_its_form_and_is_no_change_by_others(
    driver, edited, register, qtbot
):
    """The map shows its own values, the server never had them."""
    assert driver.reply.values()["department"] == OWN["department"]
    driver.reply.pick("status", "planned")
    driver.send_after(0.0)
    driver.reply.send()
    driver.settled(qtbot, State.CONFIRMED)
    bases = [row.operation.base.values for row in driver.outbox_rows() if row.reason != "retried"]
    known = {name: value for base in bases for name, value in base.items()}
    assert {name: known.get(name) for name in OWN} == {
        "status": edited.status,
        "department": edited.department,
    }
    now = register.get(edited.report_id)
    assert (now.status, now.department) == (Status.PLANNED, OWN["department"])
