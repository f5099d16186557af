"""Terms that layers of the project answer: each key asks its own source, and only when needed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from signalement_plugin.core.errors import BadFilter
from signalement_plugin.core.filter.conditions import Term
from signalement_plugin.core.filter.map_terms import MapTerms, Terms, answering, being_read
from signalement_plugin.core.filter.parser import parse

HERE = "reports.gpkg"


class Source:
    """Value → reports that have it; counts how often the whole source was asked."""

    def __init__(self, found: dict[str, set[int]], everyone: Iterable[int] = range(1, 6)) -> None:
        self.found, self.everyone = found, list(everyone)
        self.state: object = object()
        self.asked, self.prepared = 0, 0

    def prepare(self) -> None:
        self.prepared += 1

    def located(self, _path: str) -> Source:
        self.asked += 1
        return self

    def passing(self, terms: Iterable[Term]) -> frozenset[int]:
        return answering(self.everyone, terms, lambda _key, value: self.found.get(value, set()))

    def values(self, _key: str) -> list[tuple[str, int]]:
        return [(value, len(ids)) for value, ids in self.found.items()]


def terms_of(line: str) -> Terms:
    return parse(line).of_map


@pytest.fixture
def asked() -> tuple[MapTerms, Source, Source]:
    on_map = MapTerms()
    plan = Source({"inside": {1, 2, 3}})
    layers = Source({"School": {2, 3, 4}, "Works": {5}})
    on_map.plan.source, on_map.layers.source = plan, layers
    on_map.at(HERE, 1)
    return on_map, plan, layers


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("around:School", {2, 3, 4}),
        ("around:School,Works", {2, 3, 4, 5}),
        ("-around:School", {1, 5}),
        ("around:School -around:Works is:open", {2, 3, 4}),
        ("around:School cadastre:inside", {2, 3}),
        ("cadastre:inside -around:School", {1}),
        ("is:open", None),
    ],
)
def test_every_source_answers_its_own_terms(
    asked: tuple[MapTerms, Source, Source], line: str, found: set[int] | None
) -> None:
    assert asked[0].passing(terms_of(line)) == (found, None)


def test_a_source_is_asked_when_a_term_needs_it_and_again_when_something_changed(
    asked: tuple[MapTerms, Source, Source],
) -> None:
    on_map, plan, layers = asked
    wanted = terms_of("around:School")
    for _again in range(2):
        on_map.passing(wanted)
    assert (plan.asked, layers.asked) == (0, 1)
    on_map.at(HERE, 2, hurried=True)
    on_map.passing(wanted)
    assert layers.asked == 1
    on_map.at(HERE, 2)
    on_map.passing(wanted)
    assert layers.asked == 2
    layers.state = object()
    on_map.passing(wanted)
    assert layers.asked == 3
    on_map.at("other.gpkg", 2, hurried=True)
    on_map.passing(wanted)
    assert layers.asked == 4


def test_layers_are_taken_in_the_main_thread_where_a_key_asks_them(
    asked: tuple[MapTerms, Source, Source],
) -> None:
    on_map, plan, layers = asked
    on_map.prepare(("status", "around"))
    assert (plan.prepared, layers.prepared) == (0, 1)


@pytest.mark.parametrize(
    ("line", "reason"), [("around:School", "no layers"), ("cadastre:inside", "no plan")]
)
def test_a_term_without_a_source_finds_nothing_and_says_why(line: str, reason: str) -> None:
    on_map = MapTerms()
    on_map.at(HERE, 1)
    wanted = terms_of(line)
    found, problem = on_map.passing(wanted)
    assert found == frozenset()
    assert isinstance(problem, BadFilter)
    assert (str(problem), problem.term) == (reason, wanted[0].key)
    assert on_map.values(wanted[0].key) == []
    assert on_map.of_pins({"pin": wanted}) == {"pin": frozenset()}


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"status"}, ""),
        ({"status", "around"}, "layers not read"),
        ({"around", "parcel"}, "plan not read"),
    ],
)
def test_the_source_that_is_being_read_is_named(keys: set[str], reason: str) -> None:
    assert being_read(keys) == reason
