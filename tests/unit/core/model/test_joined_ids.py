"""Ids of several systems in one layer, the same report in two of them, and which capabilities a
report has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.model.capabilities import Capabilities, Evidence
from signalement_plugin.core.model.joined_ids import (
    add_link,
    hidden_behind,
    is_prefix,
    joined_id,
    links_of,
    own_id,
    prefix_of,
    remove_links,
)
from signalement_plugin.core.model.status import Status

PREFIXES = st.from_regex(r"[A-Za-z0-9]{1,8}", fullmatch=True)
IDS = st.text(min_size=1, max_size=20)


@given(PREFIXES, IDS)
def test_an_id_comes_back_whatever_stands_in_it(prefix, own):
    assert is_prefix(prefix)
    one = joined_id(prefix, own)
    assert (prefix_of(one, {prefix}), own_id(one)) == (prefix, own)


def test_an_id_of_one_system_has_no_prefix():
    assert prefix_of("2026-00041", {"TS"}) == ""
    assert prefix_of("TS", {"TS"}) == ""
    assert joined_id("TS", "") == ""
    assert not any(map(is_prefix, ("", "T-S", "Ville de Namur", "é")))


@given(st.text(max_size=40))
def test_spoilt_links_are_none(text):
    assert isinstance(links_of(text), dict)


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=8))
def test_a_report_shown_for_another_is_never_hidden(pairs):
    text = ""
    for hidden, shown in pairs:
        text = add_link(text, hidden, shown)
    links = links_of(text)
    assert not set(links) & set(links.values())
    assert all(one in hidden_behind(text, shown) for one, shown in links.items())


def test_a_chain_ends_at_what_is_shown_and_can_be_taken_apart():
    text = add_link(add_link("", "FMS-1", "TS-1"), "TS-1", "R-1")
    assert links_of(text) == {"FMS-1": "R-1", "TS-1": "R-1"}
    assert links_of(remove_links(text, ["FMS-1"])) == {"TS-1": "R-1"}
    assert links_of('{"a": "b", "b": "a"}') == {}


FINE = Capabilities(
    writes=frozenset({"status", "note"}),
    statuses=(Status.NEW, Status.CLOSED),
    evidence=Evidence.ACTIVITY,
    key_ttl=3600,
    conditional=True,
    mails=frozenset({"reply"}),
    mark="activity",
    limit=4,
)
POOR = Capabilities(
    writes=frozenset({"status", "photo"}),
    statuses=(Status.CLOSED,),
    evidence=Evidence.COARSE,
    cache_s=180,
    alone=frozenset({"photo"}),
    couples={"status": ("assignee",)},
    limit=1,
)
BOTH = Capabilities(parts={"T": FINE, "F": POOR}, writes=FINE.writes | POOR.writes)


def test_a_report_has_what_its_own_system_can_do():
    assert BOTH.of(["T-1", "T-2"]) == FINE
    assert BOTH.of(["F-1"]) == POOR
    assert FINE.of(["F-1"]) is FINE
    assert BOTH.of([]) is BOTH


def test_capabilities_for_reports_of_two_systems_are_those_of_both():
    both = BOTH.of(["T-1", "F-1"])
    assert both.writes == {"status"}
    assert both.statuses == (Status.CLOSED,)
    assert both.evidence is Evidence.COARSE
    assert (both.key_ttl, both.conditional, both.mark, both.limit) == (0, False, "", 1)
    assert (both.cache_s, both.alone, both.mails) == (180, {"photo"}, {"reply"})
    assert both.couples == {"status": ("assignee",)}
