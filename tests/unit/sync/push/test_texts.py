"""Replies whose answer was lost: what proves that the text arrived."""

from __future__ import annotations

from dataclasses import replace

import pytest
from push_bench import VERSION, with_caps

from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State, new_id


def test_c_closes_too_reply_lost(tmp_path):
    bench = with_caps(tmp_path, **VERSION)
    bench.server.faults = ["lose_before"]
    op = bench.save({"status": "resolved"}, reply="Merci")
    bench.run(1)
    bench.server.colleague("1", status="resolved")
    bench.clock.pass_(400)
    bench.run()
    # the value alone does not prove the reply
    assert bench.state(op) == (State.UNKNOWN, "no_answer")


def test_a_text_equal_to_the_previous_one_proves_nothing(bench):
    bench.server.add("1", notice="Nettoyé")
    bench.server.faults = ["lose_before"]
    op = bench.save({}, reply="Nettoyé")
    bench.run(1)
    bench.clock.pass_(5)
    bench.run(1)
    assert bench.state(op)[0] is State.UNKNOWN
    bench.clock.pass_(400)
    bench.run()
    assert bench.server.times(op) == 1


def test_the_same_words_of_another_change_prove_nothing(bench):
    """A restored backup does not contain the user's decision on this change, nor the operation that
    took its place and wrote the same words to the server under a mark of its own."""
    bench.server.add("1", notice="Merci de votre patience")
    bench.server.faults = ["lose_before"]
    op = bench.save({"status": "resolved"}, reply="Nettoyé")
    bench.run(1)
    successor = replace(bench.outbox.row(op).operation, id=new_id())
    bench.server.commit(successor, {})
    bench.clock.pass_(400)
    bench.run()
    assert bench.state(op) == (State.UNKNOWN, "no_answer")


@pytest.mark.parametrize("level", ["COARSE", "VALUE", "VERSION"])
def test_a_new_text_in_place_of_another_proves_the_reply(tmp_path, level):
    caps = {"evidence": Evidence[level], "has_activity": False, "mark": ""}
    bench = with_caps(tmp_path, **caps)
    bench.server.add("1", notice="Merci de votre patience")
    bench.server.faults = ["lose_after"]
    op = bench.save({"status": "resolved"}, reply="Nettoyé  hier")
    bench.run(1)
    bench.server.reports["1"] = replace(bench.server.reports["1"], notice="Nettoyé hier")
    bench.server.past["1"].append((bench.clock.at, bench.server.reports["1"]))
    bench.clock.pass_(5)
    bench.run(1)
    assert bench.state(op)[0] is State.CONFIRMED
    assert bench.server.times(op) == 1


@pytest.mark.parametrize("level", ["NONE", "VALUE", "VERSION"])
def test_the_same_words_without_a_thread_prove_nothing(tmp_path, level):
    caps = {"evidence": Evidence[level], "has_activity": False, "mark": ""}
    bench = with_caps(tmp_path, **caps)
    bench.server.add("1", notice="Nettoyé" if level != "NONE" else "")
    bench.server.faults = ["lose_after"]
    op = bench.save({}, reply="Nettoyé")
    bench.run(1)
    bench.clock.pass_(400)
    bench.run()
    assert bench.state(op) == (State.UNKNOWN, "no_answer")
