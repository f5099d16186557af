"""A status that the server has refused is remembered: said before it is tried again, and offered
last."""

from __future__ import annotations

import pytest

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox import sent_log
from signalement_plugin.sync.outbox.sent_log import refused_moves
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import ReportAction

NO = Verdict(State.REFUSED, "move")


@pytest.fixture
def tried(driver):
    """Adds an attempt to the log: how it ended, and what was wanted for a new report."""
    connection = driver.connection
    (report,) = driver.choose(driver.list.row_with(Status.NEW))

    def add(verdict: Verdict, **sets: str) -> None:
        wanted = sets or {"status": "resolved"}
        (made,) = change_operations(report, connection.server.capabilities, sets=wanted)
        sent_log.append_entry(connection.outbox, made, verdict, 400, 5)

    return add


def opened(driver, action):
    driver.begin(action, Status.NEW)
    return driver.reply


def test_a_refusal_that_does_not_speak_of_the_move_changes_nothing(driver, tried):
    """As "not found" for one report: the next one was then closed as rejected."""
    for reason in ("rule", "gone", "not_writable", "unchanged", "needs_reply"):
        tried(Verdict(State.REFUSED, reason))
        assert refused_moves(driver.connection.outbox) == {}
    reply = opened(driver, ReportAction.CLOSE)
    assert reply.change_request().sets["status"] == "resolved"
    assert reply.choices("status")[0] == "resolved"


def test_a_refused_status_is_named_and_not_the_first_choice(driver, tried):
    assert opened(driver, ReportAction.CLOSE).change_request().sets["status"] == "resolved"
    driver.reply.leave()
    tried(NO)
    reply = opened(driver, ReportAction.CLOSE)
    assert "status" not in reply.change_request().sets or not reply.change_request().sets["status"]
    # no other closing status is proposed: it would mean something else
    assert reply.field("status").currentIndex() == -1
    assert not reply.can_send()
    assert reply.effect() == ""
    reply.pick("status", "resolved")
    assert "the server refused New → Resolved." in reply.effect()
    assert reply.can_send()


def test_the_latest_answer_for_a_status_counts(driver, tried):
    for later, known in (
        (Verdict(State.CONFIRMED), False),
        (Verdict(State.UNVERIFIED, "cannot_show"), False),
        (Verdict(State.UNVERIFIED, "unchanged"), True),
        (Verdict(State.REFUSED, "rule"), True),
        (Verdict(State.UNKNOWN, "no_answer"), True),
        (Verdict(State.REFUSED, "gone"), True),
        (NO, True),
    ):
        tried(NO)
        tried(later)
        moves = refused_moves(driver.connection.outbox)
        assert (("new", "resolved") in moves) is known, later


def test_a_refused_status_is_remembered_per_previous_status(driver, tried):
    """A refused change without a status is not."""
    tried(NO, department="nord")
    assert refused_moves(driver.connection.outbox) == {}
    tried(NO)
    driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    assert driver.reply.change_request().sets["status"] == "resolved"
