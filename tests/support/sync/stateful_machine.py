"""The random events of the stateful test: kinds of server, faults, and how often each event
comes."""

from __future__ import annotations

from dataclasses import replace

from fake_system import FULL
from hypothesis import strategies as st

from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State

FAULTS = (
    *("lose_before", "lose_after", "hold", "refuse", "busy", "unauthorized", "vanish"),
    *("ignore", "keep_mark", "keep_text"),
)
VALUES = {"status": ("new", "planned", "resolved"), "department": ("", "SUD", "NORD")}
BLIND = replace(FULL, has_activity=False, mark="")
KEY = {"key_ttl": 3600.0}
COUPLES = {"couples": {"status": ("department",)}}
TOGETHER = {"reads_at_once": 9, "counts_changes": True}
PROFILES = {
    "none": replace(BLIND, evidence=Evidence.NONE),
    "none and key": replace(BLIND, evidence=Evidence.NONE, **KEY),
    "coarse": replace(BLIND, evidence=Evidence.COARSE),
    "value": replace(BLIND, evidence=Evidence.VALUE),
    "value and key": replace(BLIND, evidence=Evidence.VALUE, **KEY),
    "version": replace(BLIND, evidence=Evidence.VERSION),
    "version, conditional": replace(BLIND, evidence=Evidence.VERSION, conditional=True),
    "version, couples": replace(BLIND, evidence=Evidence.VERSION, **COUPLES),
    "activity": FULL,
    "activity and key, couples": replace(FULL, **KEY, **COUPLES),
    "activity, cache": replace(FULL, cache_s=180.0),
    "activity, together": replace(FULL, **TOGETHER),
    "activity, together, uncounted": replace(FULL, reads_at_once=9, **COUPLES),
    "version, together": replace(BLIND, evidence=Evidence.VERSION, reads_at_once=9, **KEY),
}


EXAMPLES, STEPS, REST = 20, 30, 12
MAY_WAIT = {"earlier"}
OVER = (State.HELD, State.QUEUED, State.SENDING, State.UNKNOWN, State.CONFLICT)
FIELDS, PICKS = st.sampled_from(sorted(VALUES)), st.integers(0, 2)
PROCESS = st.sampled_from([0, 0, 0, 1])
OFTEN = {  # event → how often, and what it takes
    "user_saves": (4, st.tuples(FIELDS, PICKS, st.sampled_from([True, True, False]))),
    "work": (9, st.tuples(PROCESS)),
    "time_passes": (3, st.tuples(st.sampled_from([1, 6, 61, 301, 2000]))),
    "colleague_changes": (2, st.tuples(FIELDS, PICKS)),
    "next_write_fails": (2, st.tuples(st.sampled_from(FAULTS))),
    "late_writes_land": (1, st.tuples()),
    "user_answers_a_conflict": (3, st.tuples(st.sampled_from(["mine", "server"]))),
    "user_answers_unknown": (1, st.tuples(st.sampled_from(["again", "drop"]))),
    "user_answers_what_did_not_move": (2, st.tuples(st.sampled_from(["again", "again", "leave"]))),
    "user_takes_back": (1, st.tuples()),
    "killed_while_sending": (1, st.tuples(PROCESS, st.booleans())),
}
EVENTS = st.one_of(
    [
        st.tuples(st.just(name), arguments)
        for name, (often, arguments) in OFTEN.items()
        for _ in range(often)
    ]
)
