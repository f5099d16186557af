"""Overlays: own values over the server's, and own operations over each other."""

from __future__ import annotations

import pytest
from push_bench import Bench, with_caps

from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox import resolutions
from signalement_plugin.sync.outbox.inbox import overlay_of


def test_sent_and_not_yet_shown_by_a_cache_stays_on_top(tmp_path):
    bench = with_caps(tmp_path, cache_s=180.0)
    bench.save({"status": "resolved"})
    bench.run(1)
    bench.clock.pass_(10)
    began = stamp(bench.clock.now())  # a read that began now could still show the old value
    assert overlay_of(bench.push.inbox.outbox.of_report("1"), began) == {"status": "resolved"}
    bench.clock.pass_(400)
    bench.run()
    assert overlay_of(bench.push.inbox.outbox.of_report("1"), began) is None
    assert overlay_of(bench.push.inbox.outbox.of_report("1"), stamp(bench.clock.now())) == {}


def test_a_category_set_to_itself_clears_nothing(tmp_path):
    bench = with_caps(tmp_path, couples={"service_code": ("department",)})
    bench.server.colleague("1", service_code="depot", department="NORD")
    bench.save({"service_code": "depot"})
    second = bench.save({"department": "SUD"})
    bench.run()
    assert bench.state(second)[0] is State.CONFIRMED
    assert bench.server.reports["1"].department == "SUD"


def test_a_change_after_a_refused_one_does_not_depend_on_it(tmp_path):
    bench = Bench(tmp_path)
    bench.server.faults = ["refuse"]
    first = bench.save({"status": "in_progress"})
    bench.run()
    second = bench.save({"status": "resolved"})
    bench.run()
    assert [bench.state(one)[0] for one in (first, second)] == [State.REFUSED, State.CONFIRMED]


def test_reverting_restores_the_previous_value(tmp_path):
    bench = Bench(tmp_path)
    bench.server.colleague("1", status="planned")
    op = bench.save({"status": "resolved"}, note="fait")
    bench.run()
    back = resolutions.put_back_afterwards(bench.outbox, op)
    bench.run()
    assert bench.state(back) == (State.CONFIRMED, "")
    assert bench.server.reports["1"].status.value == "planned"
    assert [one.field for one in bench.server.ghost if one.operation_id == back] == ["status"]


def test_the_overlay_of_an_accepted_change_that_never_appears_ends(tmp_path):
    caps = {"evidence": Evidence.VALUE, "has_activity": False, "cache_s": 10.0}
    bench = with_caps(tmp_path, **caps)
    inbox = bench.push.inbox
    inbox.follow("map")
    bench.server.faults = ["ignore"]
    op = bench.save({"status": "resolved"})
    bench.run(1)
    assert inbox.take("map") == []  # so the layer still shows the own value
    for _ in range(4):
        bench.clock.pass_(60)
        bench.run(1)
    assert bench.state(op) == (State.UNVERIFIED, "unchanged")
    (arrival,) = inbox.take("map")
    assert str(arrival.report.status) == "new"
    assert overlay_of(bench.outbox.of_report("1"), arrival.began) == {}


@pytest.mark.parametrize("fault", ["refuse", "", "lose_after"])
def test_killed_between_the_verdict_and_the_layer_neither_is_filed(tmp_path, monkeypatch, fault):
    """Otherwise an own value would stay in the layer although no change waits any more."""
    bench = with_caps(tmp_path)
    bench.push.inbox.follow("map")
    bench.server.faults = [fault]
    op = bench.save({"status": "resolved"})

    def killed(*_) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bench.push.inbox, "put_everywhere", killed)
    if fault == "lose_after":
        bench.push.step(op)  # leaves the outcome unknown; the next step finds the change
    with pytest.raises(KeyboardInterrupt):
        bench.push.step(op)
    monkeypatch.undo()
    assert bench.state(op)[0] in (State.SENDING, State.UNKNOWN)
    bench.outbox.recover()
    bench.clock.pass_(200)
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1
    assert [str(one.report.status) for one in bench.push.inbox.take("map")] == ["resolved"]


def test_a_cache_is_waited_out_from_the_answer_of_a_slow_write(tmp_path, monkeypatch):
    """The cache may have been filled between the start of the write and its execution."""
    bench = with_caps(tmp_path, cache_s=180.0)
    send = bench.system.send

    def slowly(operation, fresh):
        bench.clock.pass_(20)
        return send(operation, fresh)

    monkeypatch.setattr(bench.system, "send", slowly)
    first = bench.save({"status": "in_progress"})
    bench.run(1)
    second = bench.save({"status": "resolved"})
    bench.clock.pass_(170)
    bench.run(1)
    assert bench.state(second) == (State.QUEUED, "settle")
    for _ in range(2):
        bench.clock.pass_(400)
        bench.run()
    assert [bench.state(one)[0] for one in (first, second)] == [State.CONFIRMED] * 2
