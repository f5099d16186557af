"""What the filter line proposes, and what choosing a proposal does to the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.filter.completion import (
    NO_FIT,
    Piece,
    fit,
    fitting,
    phrases,
    piece_at,
    replace_piece,
    spoken_keys,
)
from signalement_plugin.core.filter.parser import parse
from signalement_plugin.core.filter.vocabulary import ENGLISH, KEYS, FilterVocabulary

FRENCH = FilterVocabulary({"statut": "status", "état": "status", "rue": "street"}, {})


@pytest.mark.parametrize(
    ("line", "piece"),
    [
        ("sta", Piece(0, "", "sta")),
        ("dépôt -sta", Piece(7, "", "sta")),
        ("status:", Piece(7, "status", "")),
        ("rue:gar", Piece(4, "street", "gar")),
        ("statut:new,pla", Piece(11, "status", "pla")),
        ('street:"rue de la g', Piece(7, "street", "rue de la g")),
        ('street:"a, b",c', Piece(14, "street", "c")),
        ('street:"a b" sta', Piece(13, "", "sta")),
        ("-statut:n", Piece(8, "status", "n")),
        ("stat:new", None),
        ("status:new ", None),
        ("", None),
        ('"some words', None),
    ],
)
def test_the_word_before_the_cursor(line: str, piece: Piece | None) -> None:
    assert piece_at(line, len(line), FRENCH) == piece


def test_nothing_is_proposed_inside_a_word() -> None:
    assert piece_at("status:new", 8, ENGLISH) is None
    assert piece_at("status:n is:open", 8, ENGLISH) == Piece(7, "status", "n")


def test_a_chosen_word_replaces_what_was_typed() -> None:
    assert replace_piece("dépôt sta", Piece(6, "", "sta"), 9, "statut:") == ("dépôt statut:", 13)
    assert replace_piece("statut:no", Piece(7, "status", "no"), 9, "nouveau") == (
        "statut:nouveau ",
        15,
    )
    line, at = replace_piece("rue:g -x", Piece(4, "street", "g"), 5, "Rue de la Gare")
    assert (line, line[:at]) == ('rue:"Rue de la Gare" -x', 'rue:"Rue de la Gare"')
    assert replace_piece("street:", Piece(7, "street", ""), 7, 'a "b"')[0] == 'street:"a ""b""" '


def test_keys_are_proposed_in_the_language_of_the_screen() -> None:
    assert spoken_keys(ENGLISH) == list(KEYS)
    spoken = spoken_keys(FRENCH)
    assert spoken[list(KEYS).index("status")] == "statut"
    assert spoken[list(KEYS).index("id")] == "id"


def test_beginnings_come_before_the_rest() -> None:
    known = ["Rue Haute", "Avenue de la Gare", "Église", "Rue de l'Église"]
    assert fitting("EGL", known) == ["Église", "Rue de l'Église"]
    assert fitting("", known) == known


def test_the_very_word_comes_first() -> None:
    known = ["Voirie Nord", "Service Voirie", "Voirie"]
    assert fitting("voirie", known) == ["Voirie", "Voirie Nord", "Service Voirie"]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20))
def test_any_value_can_be_chosen_and_read_again(value: str) -> None:
    line, _ = replace_piece("street:", Piece(7, "street", ""), 7, value)
    (term,) = parse(line).terms
    assert term.values == (value,)


def test_the_best_match_comes_first() -> None:
    words = ["Chaussée du Haut", "Rue Échaudée", "Haute", "Rue Haute", "Hau"]
    best = ["Hau", "Haute", "Chaussée du Haut", "Rue Haute", "Rue Échaudée"]
    assert fitting("hau", words) == best
    assert [fit("hau", word) for word in best] == [0, 1, 2, 2, 3]
    assert fit("xyz", "Haute") == NO_FIT


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("rue hau", ["rue hau", "hau"]),
        ("is:open rue du g", ["rue du g", "du g", "g"]),
        ('text:"a b" hau', ["hau"]),
        ("-rue hau", ["hau"]),
        ("-hau", ["hau"]),
    ],
)
def test_words_of_a_name_are_taken_together(line: str, typed: list[str]) -> None:
    piece = piece_at(line, len(line), ENGLISH)
    assert piece is not None
    found = phrases(line, piece)
    assert [one.typed for one in found] == typed
    assert all(line[one.start :] == one.typed for one in found)
