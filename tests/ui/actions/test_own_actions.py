"""Actions that a system's administrator has set up are in the menu under their own names."""

from __future__ import annotations

import pytest
from ui_steps import server_takes

from signalement_plugin.core.model.operation import State
from signalement_plugin.ui.actions.actions import ReportAction, action_for

WORKS, POLICE = "jump:planifier_travaux", "global-action:alerter"
ACTIONS = {WORKS: "Planifier & marquer", POLICE: "Alerter la police"}


@pytest.fixture
def offering(driver):
    """The dock over a system that offers two actions of its own."""
    writes = driver.connection.server.capabilities.writes
    server_takes(driver, writes=writes | {"action"}, actions=ACTIONS)
    driver.send_after(60.0)
    return driver


def named(driver):
    menu = driver.action_bar.widget.more_menu
    prefix = "SignalementDo_"
    found = [one for one in menu.actions() if one.objectName().startswith(prefix)]
    return {one.objectName().removeprefix(prefix): one for one in found}


def test_one_report_and_the_next_one_get_the_action_that_was_clicked(offering):
    first, second = offering.list.open_rows(2)
    offering.choose(first)
    found = named(offering)
    assert [found[name].text() for name in ACTIONS] == [
        "Planifier && marquer…",
        "Alerter la police…",
    ]
    found[POLICE].trigger()
    reply = offering.reply
    assert reply.visible()
    assert reply.values() == {"action": POLICE}
    assert not reply.kinds()
    (report,) = offering.choose(second)
    assert reply.report_ids() == [report.report_id]
    assert reply.values() == {"action": POLICE}
    reply.send()
    (row,) = offering.connection.outbox.of_report(report.report_id)
    assert (dict(row.operation.sets), row.state) == ({"action": POLICE}, State.QUEUED)


def test_for_an_action_that_is_no_longer_offered_none_is_chosen(offering):
    (report,) = offering.choose(*offering.list.open_rows(1))
    offering.connection.drafts.save(report.report_id, {"action": "gone"})
    offering.action_panel.open(ReportAction.ACTION)  # as for *Edit* of a waiting change
    assert offering.reply.values() == {}
    assert not offering.reply.fields.complete()  # no action is chosen yet
    assert not offering.reply.can_send()
    assert offering.reply.effect() == ""
    offering.reply.pick("action", POLICE)
    assert offering.reply.can_send()


def test_several_are_reviewed_first(offering):
    offering.choose(*offering.list.open_rows(2))
    entry = named(offering)[WORKS]
    assert entry.text() == "Planifier && marquer on 2…"
    entry.trigger()
    review = offering.review
    assert review.visible()
    assert "planifier travaux" in review.headline()
    assert "jump" not in review.headline()
    review.send()
    rows = offering.outbox_rows((State.QUEUED,))
    assert [dict(row.operation.sets) for row in rows] == [{"action": WORKS}] * 2


def test_a_system_without_any_has_no_entry(driver):
    driver.choose(*driver.list.open_rows(1))
    assert named(driver) == {}


def test_an_action_taken_back_is_edited_as_one():
    assert action_for({"action": POLICE}) is ReportAction.ACTION
