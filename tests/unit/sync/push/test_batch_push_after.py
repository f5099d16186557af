"""One read after several writes: what it must prove before the writes count as done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from batch_bench import TOGETHER, VERSION, many_with

from signalement_plugin.core.model.operation import State


@pytest.fixture
def many(tmp_path):
    return many_with(tmp_path, **TOGETHER)


def test_between_read_and_write_a_colleagues_change_is_named(many):
    ops = many.closing()
    begun = many.begin()
    many.colleague("2", status="planned")
    many.send(begun)
    assert many.states(ops) == [
        (State.CONFIRMED, ""),
        (State.CONFIRMED, "replaced"),
        (State.CONFIRMED, ""),
        (State.CONFIRMED, ""),
    ]


def test_without_a_version_that_counts_the_thread_is_read_once_afterwards(tmp_path):
    many = many_with(tmp_path, reads_at_once=9)
    ops = many.closing()
    begun = many.begin()
    many.colleague("2", status="planned")
    many.send(begun)
    assert many.states(ops)[1] == (State.CONFIRMED, "replaced")
    assert many.server.reads == 6  # one read before, one after, and one for each report


@pytest.mark.parametrize(
    ("before", "after"), [("1700-1", "1700-2"), ("1", "12"), ("2", "1"), ("", "1")]
)
def test_a_version_counts_one_change_only_if_it_rose_by_one(many, before, after):
    ops = many.closing("12")
    begun = [
        replace(one, sending=replace(one.sending, pre=replace(one.sending.pre, version=before)))
        for one in many.begin()
    ]
    answered = [many.push.transmit(one) for one in begun]
    for name in "12":
        many.shown_as(name, version=after)
    assert many.batches.finish(answered) == answered
    assert {state for state, _ in many.states(ops)} == {State.SENDING}


def test_a_note_is_looked_for_in_the_thread(many):
    ops = [many.save({"department": "SUD"}, report_id=name, note="vu") for name in "12"]
    many.send(many.begin())
    assert many.states(ops) == [(State.CONFIRMED, "")] * 2


def test_a_yes_that_changed_nothing_is_refused(many):
    ops = many.closing()
    many.server.faults = ["ignore"]
    many.send(many.begin())
    assert many.states(ops)[0] == (State.REFUSED, "unchanged")
    assert {state for state, _ in many.states(ops)[1:]} == {State.CONFIRMED}


def test_each_failure_keeps_its_own_verdict(many):
    ops = many.closing()
    many.server.faults = ["lose_after", "refuse", "busy"]
    many.send(many.begin())
    assert many.states(ops) == [
        (State.UNKNOWN, "no_answer"),
        (State.REFUSED, "rule"),
        (State.QUEUED, "busy"),
        (State.CONFIRMED, ""),
    ]


def test_without_activity_the_record_alone_confirms(tmp_path):
    many = many_with(tmp_path, **VERSION)
    ops = many.closing()
    many.send(many.begin())
    assert many.states(ops) == [(State.CONFIRMED, "")] * 4
    assert many.server.reads == 2
