"""A public text that somebody else published since ours was begun: the user is asked once."""

from __future__ import annotations

import pytest
from push_bench import with_caps

from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.resolutions import Decision, resolve_conflict

UNMARKED = {"tells_texts": frozenset({"reply"}), "mark": ""}
CLOSING = {"status": "resolved"}


@pytest.mark.parametrize("sets", [CLOSING, {}])
def test_it_is_shown_once_with_the_choice(tmp_path, sets):
    bench = with_caps(tmp_path, **UNMARKED)
    op = bench.save(sets, reply="C'est fermé")
    bench.server.note("C", "1", "Un camion vient demain", "reply")
    bench.run()
    foreign = bench.outbox.row(op).details.foreign
    assert bench.state(op) == (State.CONFLICT, "answered")
    assert (foreign.author, foreign.new) == ("C", "Un camion vient demain")
    again = resolve_conflict(bench.outbox, op, Decision.MINE, bench.system.capabilities)
    bench.run()
    assert bench.state(again)[0] is State.CONFIRMED
    assert bench.server.times(again) == 1


def test_a_text_of_before_asks_nothing(tmp_path):
    bench = with_caps(tmp_path, **UNMARKED)
    bench.server.note("C", "1", "Un camion vient demain", "reply")
    op = bench.save(CLOSING, reply="C'est fermé")
    bench.run()
    assert bench.state(op)[0] is State.CONFIRMED


def test_own_texts_one_after_the_other_ask_nothing(tmp_path):
    """Without marks they are known by their words."""
    bench = with_caps(tmp_path, **UNMARKED)
    ops = [bench.save({}, reply="On y va"), bench.save(CLOSING, reply="On y est")]
    bench.run()
    assert [bench.state(op)[0] for op in ops] == [State.CONFIRMED] * 2


@pytest.mark.parametrize(
    ("caps", "wanted", "kind"),
    [
        (UNMARKED, {"note": "vu"}, "reply"),  # a note is no second voice
        (UNMARKED, {"reply": "Fait"}, "note"),
        (UNMARKED, {"reply": "Fait"}, "citizen"),
        ({**UNMARKED, "tells_texts": frozenset()}, {"reply": "Fait"}, "reply"),
        ({**UNMARKED, "evidence": Evidence.VALUE}, {"reply": "Fait"}, "reply"),  # seen when?
    ],
)
def test_nothing_is_asked(tmp_path, caps, wanted, kind):
    bench = with_caps(tmp_path, **caps)
    op = bench.save({"department": "SUD"}, **wanted)
    bench.server.note("C", "1", "Un camion vient demain", kind)
    bench.run()
    assert bench.state(op)[0] is not State.CONFLICT
    assert bench.server.times(op) == 1
