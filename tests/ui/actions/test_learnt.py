"""What the server refused is remembered: said before it is tried again, and offered last."""

from __future__ import annotations

import pytest
from ui_steps import choose, row_with

from signalement_plugin.core.changes.request import change
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox import sent_log
from signalement_plugin.sync.outbox.sent_log import refused_moves
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.ui.actions.actions import Verb

NO = Verdict(State.REFUSED, "move")


@pytest.fixture
def tried(dock):
    """Adds an attempt to the log: the status wanted for a new report, and how it ended."""
    connection = dock.desk.connection
    (report,) = choose(dock, row_with(dock, Status.NEW))

    def add(status: str, verdict: Verdict, **sets: str) -> None:
        (made,) = change(report, connection.capabilities, sets={"status": status, **sets})
        sent_log.append(connection.outbox, made, verdict, 400, 5)

    return add


def opened(dock, verb):
    choose(dock, row_with(dock, Status.NEW))
    dock.card.foot.open(verb)
    return dock.card.foot.strip


@pytest.mark.parametrize("reason", ["rule", "gone", "not_writable", "unchanged", "needs_reply"])
def test_a_refusal_that_does_not_speak_of_the_move_changes_nothing(dock, tried, reason):
    """As "not found" for one report: the next one was then closed as rejected."""
    tried("resolved", Verdict(State.REFUSED, reason))
    strip = opened(dock, Verb.CLOSE)
    assert strip.wish().sets["status"] == "resolved"
    statuses = strip.fields.combos["status"]
    assert statuses.itemData(0) == "resolved"
    assert refused_moves(dock.desk.connection.outbox) == {}


def test_a_refused_status_is_named_and_not_the_first_choice(dock, tried):
    assert opened(dock, Verb.CLOSE).wish().sets["status"] == "resolved"
    dock.card.foot.strip.leave()
    tried("resolved", NO)
    strip = opened(dock, Verb.CLOSE)
    assert "status" not in strip.wish().sets or not strip.wish().sets["status"]
    assert strip.fields.combos["status"].currentIndex() == -1  # another ending means another thing
    assert not strip.send.isEnabled()
    assert not strip.effect.isVisibleTo(strip)
    strip.fields.set_value("status", "resolved")
    assert "the server refused New → Resolved." in strip.effect.text()
    assert strip.send.isEnabled()


@pytest.mark.parametrize(
    ("later", "known"),
    [
        (Verdict(State.CONFIRMED), False),
        (Verdict(State.UNVERIFIED, "cannot_show"), False),
        (Verdict(State.UNVERIFIED, "unchanged"), True),
        (Verdict(State.REFUSED, "rule"), True),
        (Verdict(State.UNKNOWN, "no_answer"), True),
        (Verdict(State.REFUSED, "gone"), True),
        (NO, True),
    ],
)
def test_the_last_answer_of_the_server_counts(dock, tried, later, known):
    tried("resolved", NO)
    tried("resolved", later)
    moves = refused_moves(dock.desk.connection.outbox)
    assert (("new", "resolved") in moves) is known


def test_only_from_where_the_report_was(dock, tried):
    tried("resolved", NO)
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.foot.open(Verb.CLOSE)
    assert dock.card.foot.strip.wish().sets["status"] == "resolved"


def test_a_change_without_a_status_teaches_nothing(dock, tried):
    connection = dock.desk.connection
    (report,) = choose(dock, row_with(dock, Status.NEW))
    (made,) = change(report, connection.capabilities, sets={"department": "nord"})
    sent_log.append(connection.outbox, made, NO, 400, 5)
    assert refused_moves(connection.outbox) == {}
