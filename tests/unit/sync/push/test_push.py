"""Rules R2 to R6: sequences of events, many of them traces of ``docs/protocol.md``."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_system import FULL
from push_bench import with_caps

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox import resolutions


def test_a_change_arrives_once_and_is_confirmed(bench):
    op = bench.save({"status": "resolved"}, reply="Nettoyé")
    bench.run()
    assert bench.state(op) == (State.CONFIRMED, "")
    assert bench.server.times(op) == 1
    assert bench.server.reports["1"].status.value == "resolved"


def test_a_colleague_moved_the_value(bench):
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", status="in_progress")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")
    assert bench.server.reports["1"].status.value == "in_progress"


def test_a_b_a(bench):
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", status="in_progress")
    bench.server.colleague("1", status="new")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "aba")


def test_another_field_moved_goes_and_says_touched(bench):
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", department="SUD")
    bench.run()
    assert bench.state(op) == (State.CONFIRMED, "touched")


def test_already_so_needs_no_write(bench):
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", status="resolved")
    bench.run()
    assert bench.state(op) == (State.CONFIRMED, "already")
    assert bench.server.writes == 0


def test_c_closes_too(bench):
    op = bench.save({"status": "resolved"}, reply="Merci")
    bench.server.colleague("1", status="resolved")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "already_closed")
    assert bench.server.writes == 0


def test_an_answer_lost_after_the_commit_is_found_by_its_mark(bench):
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"}, reply="Merci")
    bench.run()
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_a_request_lost_before_the_commit_is_sent_again_only_after_settling(bench):
    bench.server.faults = ["lose_before"]
    op = bench.save({"status": "resolved"})
    bench.run()
    bench.clock.pass_(60)
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN
    assert bench.server.times(op) == 0
    bench.clock.pass_(200)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


def test_own_write_reverted_by_c_looks_absent(bench):
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.server.colleague("1", status="new")
    bench.clock.pass_(300)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1
    assert bench.server.reports["1"].status.value == "new"


def test_without_activity_a_revert_stays_unknown(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VERSION, has_activity=False, mark="")
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.server.colleague("1", status="new")
    bench.clock.pass_(300)
    bench.run()
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
    assert bench.server.times(op) == 1


def test_200_ignored(bench):
    bench.server.faults = ["ignore"]
    op = bench.save({"status": "resolved"})
    bench.run()
    assert bench.state(op) == (State.REFUSED, "unchanged")


@pytest.mark.parametrize("evidence", [Evidence.COARSE, Evidence.VALUE])
def test_a_stamp_that_stands_still_below_a_version_is_no_refusal(tmp_path, evidence):
    """The change may have been made and set back within one step of the server's clock."""
    bench = with_caps(tmp_path, evidence=evidence, has_activity=False)
    visible = bench.system._visible
    bench.system._visible = lambda report: replace(visible(report), version=report.version)
    bench.server.faults = ["ignore"]
    op = bench.save({"status": "resolved"})
    bench.run()
    assert bench.state(op) == (State.UNVERIFIED, "unchanged")


def test_second_attempt_refused_first_landed(tmp_path):
    bench = with_caps(tmp_path, evidence=Evidence.VALUE, has_activity=False, key_ttl=3600.0)
    bench.server.faults = ["hold", "refuse"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(5)
    bench.run(2)
    # not "refused": the first request may still be carried out
    assert bench.state(op)[0] is State.UNKNOWN


def test_re_send_under_a_key_over_cs_value(tmp_path):
    bench = with_caps(tmp_path, key_ttl=3600.0)
    bench.server.faults = ["hold"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    bench.server.colleague("1", status="planned")
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(op)[0] is State.UNKNOWN
    assert bench.server.reports["1"].status.value == "planned"


def test_forgotten_key(tmp_path):
    bench = with_caps(tmp_path, key_ttl=100.0, evidence=Evidence.VALUE, has_activity=False)
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"}, note="vu")
    bench.run(1)
    bench.server.keys.clear()
    bench.clock.pass_(60)
    bench.run()
    assert bench.server.times(op) == 1
    assert bench.state(op)[0] is State.UNKNOWN


def test_category_clears_cs_assignee(tmp_path):
    bench = with_caps(tmp_path, couples={"service_code": ("assignee",)})
    op = bench.save({"service_code": "7"})
    bench.server.colleague("1", assignee="dupont")
    bench.run()
    assert bench.state(op) == (State.CONFLICT, "moved")


def test_own_category_then_assignee(tmp_path):
    bench = with_caps(tmp_path, couples={"service_code": ("assignee",)})
    bench.server.colleague("1", assignee="dupont")
    first = bench.save({"service_code": "7"})
    second = bench.save({"assignee": "lambert"})
    bench.run()
    assert bench.state(first)[0] is State.CONFIRMED
    assert bench.state(second)[0] is State.CONFIRMED
    assert bench.server.reports["1"].assignee == "lambert"


def test_coalesced_into_a_change_that_was_never_tried(bench):
    first = bench.save({"status": "in_progress"})
    second = bench.save({"status": "resolved"})
    assert bench.state(second) == (State.CANCELLED, "coalesced")
    bench.run()
    assert bench.state(first)[0] is State.CONFIRMED
    assert bench.server.reports["1"].status.value == "resolved"


@pytest.mark.parametrize("first", ["in_progress", "new"])  # "new" is the present status
def test_coalesced_while_its_fresh_read_is_under_way(bench, first):
    op = bench.save({"status": first})
    bench.system.between = lambda: bench.save({"status": "resolved"})
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.outbox.row(op).operation.sets == {"status": "resolved"}
    assert bench.server.reports["1"].status.value == "resolved"


def test_coalesced_into_an_attempted_operation(bench):
    bench.server.faults = ["busy"]
    first = bench.save({"status": "in_progress"})
    bench.run(1)
    second = bench.save({"status": "resolved"})
    assert bench.state(second)[0] is State.QUEUED
    bench.clock.pass_(60)
    bench.run()
    assert [bench.server.times(one) for one in (first, second)] == [1, 1]


def test_cancelled_but_done(bench):
    op = bench.save({"status": "resolved"})
    assert bench.outbox.move(op, [State.QUEUED], State.CANCELLED)
    bench.run()
    assert bench.server.times(op) == 0
    bench.server.faults = ["hold"]
    other = bench.save({"status": "planned"})
    bench.run(1)
    assert not bench.outbox.move(other, [State.QUEUED], State.CANCELLED)


def test_keep_mine_after_c_moved_again(bench):
    op = bench.save({"status": "resolved"})
    bench.server.colleague("1", status="in_progress")
    bench.run()
    bench.server.colleague("1", status="planned")  # after the conflict card was shown
    new = resolutions.resolve_conflict(bench.outbox, op, "mine", FULL)
    bench.run()
    assert bench.state(new) == (State.CONFLICT, "moved")
    assert bench.server.reports["1"].status.value == "planned"


def test_value_under_the_own_overlay_taken_as_seen(bench):
    bench.system.offline = True
    first = bench.save({"status": "in_progress"}, note="j'y vais")
    bench.run(1)
    bench.server.colleague("1", status="planned")  # arrives below the overlay
    shown = replace(bench.server.reports["1"], status="in_progress")
    (second,) = change_operations(shown, FULL, sets={"status": "resolved"})
    bench.outbox.add([second])
    bench.system.offline = False
    bench.clock.pass_(60)
    bench.run()
    assert bench.state(first)[0] is State.CONFLICT
    assert bench.server.reports["1"].status.value == "planned"
    assert bench.outbox.row(second.id).operation.base.activity == ""
