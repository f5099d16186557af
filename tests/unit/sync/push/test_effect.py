"""An answer of yes, or the own mark, proves that a request arrived; only a read shows whether its
fields changed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from fake_system import FULL
from push_bench import with_caps

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox import queries, resolutions

ARRIVED_ONLY = (State.UNVERIFIED, "unchanged")
BELOW = {"has_activity": False, "mark": ""}


@pytest.mark.parametrize("fault", ["keep_mark", "keep_text"])
@pytest.mark.parametrize(
    "change_request",
    [{"sets": {"status": "resolved"}, "reply": "Fait"}, {"sets": {"department": "NORD"}}],
    ids=["closed with a reply", "assigned"],
)
def test_a_mark_is_not_yet_a_change(bench, fault, change_request):
    """As on a site whose workflow stores the body before it runs the action."""
    bench.server.faults = [fault]
    op = bench.save(**change_request)
    bench.run()
    assert bench.state(op) == ARRIVED_ONLY
    assert bench.outbox.row(op).details.parts == (next(iter(change_request["sets"])),)


@pytest.mark.parametrize("evidence", [Evidence.COARSE, Evidence.VALUE, Evidence.VERSION])
def test_an_answer_of_success_does_not_prove_a_change(tmp_path, evidence):
    """The server may have closed another report by mistake: the report meant is still open."""
    bench = with_caps(tmp_path, evidence=evidence, **BELOW)
    bench.server.faults = ["keep_text"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    bench.run()
    assert bench.state(op) == ARRIVED_ONLY


@pytest.mark.parametrize("evidence", [Evidence.VERSION, Evidence.ACTIVITY])
def test_a_yes_and_nothing_done_with_a_text_is_no_refusal(tmp_path, evidence):
    """A refusal would be sent again as a whole, and some servers keep a text without a trace."""
    caps = {} if evidence is Evidence.ACTIVITY else {"evidence": evidence, **BELOW}
    bench = with_caps(tmp_path, **caps)
    bench.server.faults = ["ignore", "ignore"]
    with_text = bench.save({"status": "resolved"}, reply="Fait")
    bench.run()
    without = bench.save({"status": "resolved"})
    bench.run()
    assert bench.state(with_text) == ARRIVED_ONLY
    assert bench.state(without) == (State.REFUSED, "unchanged")


def test_a_key_that_is_known_is_not_yet_a_change(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, key_ttl=3600.0, **BELOW)
    bench.server.faults = ["keep_text"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    row = bench.outbox.row(op)
    # the request arrived, and its answer was lost
    bench.system.send(row.operation, bench.server.reports["1"])
    bench.run()
    assert bench.state(op) == ARRIVED_ONLY


@pytest.mark.parametrize(
    ("keeps_text", "ends"),
    [(True, (State.CONFIRMED, "")), (False, (State.UNVERIFIED, "cannot_show"))],
)
def test_a_key_that_is_known_is_not_yet_a_text(tmp_path, keeps_text, ends):
    """The server shows only open and closed; the change is between two closed statuses."""
    bench = with_caps(tmp_path, evidence=Evidence.COARSE, key_ttl=3600.0, **BELOW)
    bench.server.colleague("1", status="resolved")
    op = bench.save({"status": "rejected"}, reply="Fait")
    bench.server.faults = [] if keeps_text else ["keep_mark"]
    # the request arrived, and its answer was lost
    bench.system.send(bench.outbox.row(op).operation, bench.server.reports["1"])
    if keeps_text:  # the server shows the reply as the report's notice
        shown = replace(bench.server.reports["1"], notice="Fait")
        bench.server.past["1"].append((bench.clock.at, shown))
    bench.run()
    assert (bench.state(op), bench.server.times(op)) == (ends, int(keeps_text))


def test_found_by_its_mark_after_a_lost_answer_it_is_not_yet_a_change(bench):
    bench.server.faults = ["lose_before"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    bench.run(1)
    bench.server.keep(bench.outbox.row(op).operation, text=False)
    bench.clock.pass_(300)
    bench.run()
    assert bench.state(op) == ARRIVED_ONLY
    assert bench.server.writes == 1


def test_a_colleagues_value_is_not_taken_for_ours(bench):
    """The own mark is there, but a colleague changed the status between read and write."""
    bench.system.between = lambda: bench.server.colleague("1", status="planned")
    bench.server.faults = ["keep_mark"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    bench.run()
    assert bench.state(op) == (State.UNVERIFIED, "replaced")


def test_a_change_that_was_made_and_reverted_is_confirmed(bench):
    """The own entry in the thread proves the change, although the field has its old value again."""
    op = bench.save({"status": "resolved"}, reply="Fait")
    commit = bench.server.commit

    def set_back(*given) -> None:
        commit(*given)
        bench.server.colleague("1", status="new")

    bench.server.commit = set_back
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_only_the_fields_that_did_not_change_are_named(bench):
    bench.server.faults = ["keep_mark"]
    bench.system.between = lambda: bench.server.colleague("1", department="SUD")
    op = bench.save({"status": "resolved", "department": "NORD"}, note="vu")
    bench.run()
    assert (bench.state(op), bench.outbox.row(op).details.parts) == (ARRIVED_ONLY, ("status",))


@pytest.mark.parametrize("evidence", [Evidence.VALUE, Evidence.ACTIVITY])
def test_sent_again_is_the_status_alone(tmp_path, evidence):
    caps = {} if evidence is Evidence.ACTIVITY else {"evidence": evidence, **BELOW}
    bench = with_caps(tmp_path, **caps)
    bench.server.faults = ["keep_text"]
    op = bench.save({"status": "resolved"}, reply="Fait", note="vu")
    bench.run()
    again = resolutions.send_fields_again(bench.outbox, op)
    assert resolutions.send_fields_again(bench.outbox, op) == ""  # possible once only
    new = bench.outbox.row(again).operation
    assert (dict(new.sets), new.has_text) == ({"status": "resolved"}, False)
    bench.run()
    assert bench.state(again) == (State.CONFIRMED, "")
    assert bench.state(op) == (State.UNVERIFIED, "retried")
    texts = [one.new for one in bench.server.ghost if one.field in ("reply", "note")]
    assert sorted(texts) == ["Fait", "vu"]


def test_sent_again_rests_on_what_the_card_showed(bench):
    bench.server.faults = ["keep_mark"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    bench.run()
    again = resolutions.send_fields_again(bench.outbox, op)
    bench.server.colleague("1", status="planned")
    bench.run()
    assert bench.state(again)[0] is State.CONFLICT


def test_a_change_left_unchanged_asks_no_more(bench):
    bench.server.faults = ["keep_mark"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    bench.run()
    assert bench.outbox.row(op).asks
    assert bench.outbox.leave_unchanged(op)
    assert not bench.outbox.leave_unchanged(op)
    assert not bench.outbox.row(op).asks
    assert resolutions.send_fields_again(bench.outbox, op) == ""


def test_a_reply_does_not_follow_a_status_that_did_not_move(tmp_path):
    """Otherwise the citizen would read "done" about work that was not done."""
    bench = with_caps(tmp_path, alone=frozenset({"reply"}), evidence=Evidence.VALUE, **BELOW)
    report = bench.server.reports["1"]
    status, reply = change_operations(
        report, bench.system.capabilities, sets={"status": "resolved"}, reply="Fait"
    )
    assert reply.after == status.id
    bench.outbox.add([status, reply])
    bench.server.faults = ["keep_mark"]
    bench.run()
    assert bench.state(status.id) == ARRIVED_ONLY
    assert bench.state(reply.id) == (State.CONFLICT, "rests")
    assert not [one for one in bench.server.ghost if one.field == "reply"]


def test_the_next_change_over_it_asks(bench):
    """The user made it while an own value was displayed that the server never had."""
    bench.server.faults = ["keep_mark"]
    first = bench.save({"status": "planned"}, note="vu")
    report = bench.system._visible(bench.server.reports["1"])
    shown = replace(report, status=Status.PLANNED)
    (second,) = change_operations(shown, FULL, sets={"status": "resolved"})
    bench.outbox.add([second])
    bench.run()
    assert bench.state(first) == ARRIVED_ONLY
    assert bench.state(second.id) == (State.CONFLICT, "rests")


def test_unchanged_has_its_own_count(bench):
    bench.server.faults = ["keep_mark"]
    op = bench.save({"status": "resolved"}, reply="Fait")
    bench.run()
    assert queries.tally(bench.outbox, [op]) == {"unchanged": 1}
    # the stored operation keeps its text
    assert json.loads(bench.outbox.row(op).operation.to_json())["reply"] == "Fait"


@pytest.mark.parametrize(
    "change_request", [{"reply": "Vu"}, {"note": "Appeler"}], ids=["reply", "note"]
)
def test_the_own_mark_does_not_prove_that_a_text_was_stored(bench, change_request):
    """As on a site whose workflow stores the body and whose action writes no entry."""
    bench.server.faults = ["keep_mark"]
    op = bench.save({}, **change_request)
    bench.run()
    assert bench.state(op) == ARRIVED_ONLY
    assert bench.outbox.row(op).details.parts == (next(iter(change_request)),)
    assert not resolutions.not_moved(bench.outbox.row(op))  # a text is never sent a second time
    assert bench.outbox.leave_unchanged(op)
