"""A status that the system takes only with a reply: said before, not refused afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtTest import QTest
from ui_steps import choose, row_with

from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.signalen.capabilities import capabilities_of
from signalement_plugin.ui.actions.actions import Verb
from signalement_plugin.ui.actions.form.form import Strip

SIGNALEN = capabilities_of({"is_superuser": True})


@pytest.fixture
def strip(dock) -> Strip:
    return dock.card.foot.strip


def opened(dock, strip, verb: Verb, status: Status) -> None:
    choose(dock, row_with(dock, status))
    dock.card.foot.open(verb)
    strip.open(replace(strip.task, capabilities=SIGNALEN), {})


def test_closing_waits_for_a_reply_and_says_that_it_is_mailed(dock, strip):
    opened(dock, strip, Verb.CLOSE, Status.IN_PROGRESS)
    assert strip.wish().sets == {"status": "closed"}
    assert not strip.send.isEnabled()
    assert strip.problem.text() == "This system takes that status only with a reply."
    QTest.keyClicks(strip.texts.current(), "Fixed.")
    assert strip.send.isEnabled()
    assert not strip.problem.isVisible()
    assert "will get a mail" in strip.effect.text()


def test_reopening_is_offered_in_the_word_that_leads_out(dock, strip):
    opened(dock, strip, Verb.REOPEN, Status.CLOSED)
    assert strip.wish().sets == {"status": "accepted"}
    assert not strip.send.isEnabled()


def test_other_statuses_go_without(dock, strip):
    opened(dock, strip, Verb.STATUS, Status.NEW)
    assert "only with a reply" not in strip.problem.text()
