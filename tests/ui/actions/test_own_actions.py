"""What a system's administrator has set up stands in the menu by its own name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui_steps import choose, open_rows

from signalement_plugin.core.model.operation import State
from signalement_plugin.ui.actions.actions import Verb, verb_of

WORKS, POLICE = "jump:planifier_travaux", "global-action:alerter"
ACTIONS = {WORKS: "Planifier & marquer", POLICE: "Alerter la police"}


@pytest.fixture
def offering(dock):
    """The dock over a system that offers two actions of its own."""
    connection = dock.desk.connection
    can = connection.capabilities
    can = replace(can, writes=can.writes | {"action"}, actions=ACTIONS)
    connection.load.probe = replace(connection.probe, capabilities=can)
    dock.desk.sending.delay_s = 60.0
    return dock


def named(dock):
    menu = dock.card.foot.verbs.more_menu
    prefix = "SignalementDo_"
    found = [one for one in menu.actions() if one.objectName().startswith(prefix)]
    return {one.objectName().removeprefix(prefix): one for one in found}


def test_one_report_gets_the_action_that_was_clicked(offering):
    (report,) = choose(offering, *open_rows(offering, 1))
    found = named(offering)
    assert [found[name].text() for name in ACTIONS] == [
        "Planifier && marquer…",
        "Alerter la police…",
    ]
    found[POLICE].trigger()
    strip = offering.card.foot.strip
    assert strip.isVisible()
    assert strip.fields.values() == {"action": POLICE}
    assert not strip.texts.isVisible()
    strip.submit()
    (row,) = offering.desk.connection.outbox.of_report(report.report_id)
    assert (dict(row.operation.sets), row.state) == ({"action": POLICE}, State.QUEUED)


def test_the_next_report_is_offered_the_action_that_was_clicked(offering):
    first, second, *_ = open_rows(offering, 2)
    choose(offering, first)
    named(offering)[POLICE].trigger()
    (report,) = choose(offering, second)
    strip = offering.card.foot.strip
    assert strip.task.single.report_id == report.report_id
    assert strip.fields.values() == {"action": POLICE}
    assert strip.send.isEnabled()


def test_for_an_action_that_is_no_longer_offered_none_is_chosen(offering):
    (report,) = choose(offering, *open_rows(offering, 1))
    offering.desk.connection.save_draft(report.report_id, {"action": "gone"})
    foot = offering.card.foot
    foot.open(Verb.ACTION)
    assert foot.strip.fields.values() == {}
    assert not foot.strip.fields.complete()  # nor with a photo beside it
    assert not foot.strip.send.isEnabled()
    assert foot.strip.effect.text() == ""
    foot.strip.fields.set_value("action", POLICE)
    assert foot.strip.send.isEnabled()


def test_several_are_reviewed_first(offering):
    choose(offering, *open_rows(offering, 2))
    entry = named(offering)[WORKS]
    assert entry.text() == "Planifier && marquer on 2…"
    entry.trigger()
    review = offering.card.foot.review
    assert review.isVisible()
    assert "planifier travaux" in review.headline.text()
    assert "jump" not in review.headline.text()
    review.accept()
    rows = offering.desk.connection.outbox.rows((State.QUEUED,))
    assert [dict(row.operation.sets) for row in rows] == [{"action": WORKS}] * 2


def test_a_system_without_any_has_no_entry(dock):
    choose(dock, *open_rows(dock, 1))
    assert named(dock) == {}


def test_an_action_taken_back_is_edited_as_one():
    assert verb_of({"action": POLICE}) is Verb.ACTION
