"""Which changes need a decision of the user and which do not, and dropping a refused one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.model.operation import State, new_id
from signalement_plugin.core.model.reason_details import ColleagueChange, ReasonDetails
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.outbox.decisions import (
    DecisionReason,
    decision_reason,
    rows_to_decide,
)
from signalement_plugin.sync.outbox.metadata import draft
from signalement_plugin.sync.outbox.queries import may_need_decision
from signalement_plugin.sync.rules.verdicts import Verdict

THEIRS = ReasonDetails(foreign=ColleagueChange("J. Dupont", "status", "planned"))


def ended(bench, state, **verdict):
    op = bench.save({"status": "resolved"}, reply="Enlevé.")
    assert bench.outbox.settle(op, State.QUEUED, Verdict(state, **verdict))
    return op


@pytest.mark.parametrize(
    ("matter", "state", "verdict"),
    [
        (DecisionReason.CHANGED, State.CONFLICT, {"reason": "moved"}),
        (DecisionReason.CHANGED, State.CONFIRMED, {"reason": "replaced", "details": THEIRS}),
        (DecisionReason.REFUSED, State.REFUSED, {"reason": "rule"}),
        (DecisionReason.UNCERTAIN, State.UNKNOWN, {"reason": "no_answer"}),
        (
            DecisionReason.UNCERTAIN,
            State.UNVERIFIED,
            {"reason": "unchanged", "details": ReasonDetails(("status",))},
        ),
        (None, State.UNKNOWN, {"reason": "settle", "wait_s": 600.0}),
        (None, State.QUEUED, {"reason": "offline"}),
        (None, State.CONFIRMED, {}),
        (None, State.CONFIRMED, {"reason": "kept", "details": THEIRS}),
        (None, State.REFUSED, {"reason": "retried"}),
    ],
)
def test_which_final_states_need_a_decision(bench, matter, state, verdict):
    op = ended(bench, state, **verdict)
    assert decision_reason(bench.outbox.row(op)) is matter
    assert [row.id for row in rows_to_decide(bench.outbox)] == ([op] if matter else [])


def test_a_replaced_change_is_left_alone_once_a_later_one_was_made(bench):
    ended(bench, State.CONFIRMED, reason="replaced", details=THEIRS)
    bench.save({"status": "planned"})
    assert rows_to_decide(bench.outbox) == []


def test_a_refused_change_that_is_given_up_leaves_its_text_as_a_draft(bench):
    op = ended(bench, State.REFUSED, reason="rule")
    assert resolutions.drop_refused(bench.outbox, op)
    row = bench.outbox.row(op)
    assert (row.state, rows_to_decide(bench.outbox)) == (State.CANCELLED, [])
    assert draft(bench.outbox, row.report_id)["reply"] == "Enlevé."


def test_a_change_that_was_retried_is_not_dropped(bench):
    op = ended(bench, State.REFUSED, reason="rule")
    assert resolutions.retry(bench.outbox, op)
    assert not resolutions.drop_refused(bench.outbox, op)
    assert bench.state(op) == (State.REFUSED, "retried")


def test_written_anew_its_own_operations_go_in_its_place_once(bench):
    op = ended(bench, State.REFUSED, reason="rule")
    made = replace(bench.outbox.row(op).operation, id=new_id(), reply="Enlevé ce matin.")
    assert resolutions.repair(bench.outbox, op, [made])
    assert not resolutions.repair(bench.outbox, op, [replace(made, id=new_id())])
    assert bench.state(op) == (State.REFUSED, "retried")
    assert [row.operation.reply for row in bench.outbox.rows((State.QUEUED,))] == [made.reply]


def test_only_what_was_refused_is_given_up(bench):
    op = ended(bench, State.CONFLICT, reason="moved")
    assert not resolutions.drop_refused(bench.outbox, op)


def test_changes_that_may_need_a_decision_are_found_by_an_index(bench):
    """The query runs in the main thread after each change of the outbox."""
    asked: list[str] = []
    bench.outbox.db.set_trace_callback(asked.append)
    may_need_decision(bench.outbox)
    bench.outbox.db.set_trace_callback(None)
    plan = bench.outbox.db.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    steps = [step["detail"] for step in plan]
    assert any("operation_raced" in step for step in steps)
    assert not any(step.startswith("SCAN") for step in steps)
