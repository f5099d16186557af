"""Corrections of a filter line that cannot be read or finds nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.errors import BadFilter
from signalement_plugin.core.filter.nearest import ALIKE, instead_of, nearest, nearest_filter
from signalement_plugin.core.filter.parser import parse
from signalement_plugin.core.filter.vocabulary import FilterVocabulary

FRENCH = FilterVocabulary(
    {"statut": "status", "catégorie": "category", "service": "department", "agent": "assignee"},
    {
        "status": {"en cours": "in_progress", "clôturé": "closed"},
        "department": {"Voirie": "dep-1", "Espaces verts": "dep-2"},
        "assignee": {"Marc Dupont": "p-7"},
    },
)
VALUES = {
    "category": ["Dépôt clandestin", "Nid-de-poule"],
    "department": ["Voirie", "Espaces verts"],
    "assignee": ["Marc Dupont"],
    "street": ["Rue Haute 4", "Chaussée de Louvain 210"],
}


def known(key: str) -> list[str]:
    return VALUES.get(key, [])


def better(line: str) -> str:
    found = nearest_filter(parse(line, FRENCH), known, FRENCH)
    return found.written(FRENCH) if found is not None else ""


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("statu:new", "statut:new"),
        ("is:open -statuts:new", "is:open -statut:new"),
        ("ctégorie:Voirie", "catégorie:Voirie"),
        ('statut:"en cour"', ""),  # in quotes, what cannot be read is not corrected
        ("statut:new,clotrue", "statut:new,clôturé"),
        ("statut:xyzzy", ""),
        ("quantité:3", ""),
        ("late>x", ""),
        ('"open', ""),
    ],
)
def test_a_key_or_value_that_is_not_known_has_a_near_one(line: str, instead: str) -> None:
    with pytest.raises(BadFilter) as told:
        parse(line, FRENCH)
    assert instead_of(line, told.value, FRENCH) == instead


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("catégorie:depot", ""),  # some report has this category
        ("catégorie:depto", "catégorie:Dépôt"),
        ('catégorie:"Nid de poul"', "catégorie:Nid-de-poule"),
        ("catégorie:Voirie", "service:Voirie"),  # the name of a department
        ("is:open Dupond", "is:open Dupont"),
        ("Luvain is:open", "Louvain is:open"),
        ("street:Hauet", "street:Haute"),
        # in French ``service`` means department; a part of a name matches none
        ("service:Voiri", "service:Voirie"),
        ("service:espaces", 'service:"Espaces verts"'),
        ("agent:Dupont", 'agent:"Marc Dupont"'),
        ("service:Voirie", ""),
        ("service:Voyrie", "service:Voirie"),
        ("-Dupond", ""),
        ("statut:new", ""),
        ("x", ""),
        ("", ""),
    ],
)
def test_an_unknown_value_is_replaced_by_the_nearest(line: str, instead: str) -> None:
    assert better(line) == instead


def test_a_value_that_exists_for_the_typed_key_is_not_corrected() -> None:
    both = {**VALUES, "category": ["Voirie"]}
    wanted = parse("catégorie:Voirie is:open", FRENCH)
    assert nearest_filter(wanted, lambda key: both.get(key, []), FRENCH) is None


def test_a_name_of_a_team_is_found_as_its_id() -> None:
    found = nearest_filter(parse("service:Voyrie", FRENCH), known, FRENCH)
    assert found is not None
    assert found.canonical() == "department:dep-1"


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=6))
def test_a_correction_is_one_of_the_known_words(typed: str, words: list[str]) -> None:
    assert nearest(typed, words) in {"", *words}
    assert 0 < ALIKE < 1


@given(st.text(max_size=30))
def test_any_line_that_is_offered_can_be_read(line: str) -> None:
    try:
        wanted = parse(line, FRENCH)
    except BadFilter as error:
        instead_of(line, error, FRENCH)
        return
    found = nearest_filter(wanted, known, FRENCH)
    assert found is None or parse(found.canonical()) == found
