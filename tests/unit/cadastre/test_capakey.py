"""Parcel numbers: both notations, typed and partial forms, keys of parts of a building
(patrimonial)."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.cadastre.capakey import CaPaKey, PartialKey, is_key, parse, read, suggestion

KEYS = st.builds(
    CaPaKey,
    st.text(string.digits, min_size=5, max_size=5),
    st.sampled_from(string.ascii_uppercase),
    st.integers(0, 9999),
    st.integers(0, 99),
    st.sampled_from(string.ascii_uppercase + "_"),
    st.integers(0, 999),
)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("92094A0123/00B002", "92094A0123/00B002"),
        ("11004A0479-00N000", "11004A0479/00N000"),
        ("11004a0479–00n000", "11004A0479/00N000"),
        ("92094A012300B002", "92094A0123/00B002"),
        ("92094 A 123 b 2", "92094A0123/00B002"),
        ("92094A123B2", "92094A0123/00B002"),
        ("92094 A 123", "92094A0123/00_000"),
        ("92094A123_", "92094A0123/00_000"),
        ("92094 a 222/3", "92094A0222/03_000"),
        ("92094, section A, n° 123 B 2", "92094A0123/00B002"),
        ("Afd. 92094 sectie A nr. 123 B 2", "92094A0123/00B002"),
        (" 92094\tA\n0123 / 00 B 002 ", "92094A0123/00B002"),
        ("92094A0123/00B002_P0001", "92094A0123/00B002"),
        ("92094A0123/00B002P0300", "92094A0123/00B002"),
        ("92094A0123/00B002 P 0300", "92094A0123/00B002"),
        ("９２０９４Ａ０１２３／００Ｂ００２", "92094A0123/00B002"),
        ("92094A0001/00P001", "92094A0001/00P001"),
    ],
)
def test_whole_and_typed_keys(typed: str, key: str) -> None:
    assert str(parse(typed)) == key


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("92094", PartialKey("92094")),
        ("92094a", PartialKey("92094", "A")),
        ("A 123", PartialKey(None, "A", 123)),
        ("123B2", PartialKey(None, None, 123, None, "B", 2)),
        ("222/03", PartialKey(None, None, 222, 3)),
        ("92094A12", PartialKey("92094", "A", 12)),
        ("P0001", PartialKey(None, "P", 1)),
        ("Namur 3 DIV section B n° 123 b 2", PartialKey(None, "B", 123, None, "B", 2)),
        ("NAMUR 3 DIV/B 123 B 2", PartialKey(None, "B", 123, None, "B", 2)),
        ("Namur (Jambes), 3e division, section B, n° 222/3", PartialKey(None, "B", 222, 3)),
        ("Jambes 1ère division section C numéro 12 A", PartialKey(None, "C", 12, None, "A")),
        ("Namen 3de afdeling sectie B nr. 123 b 2", PartialKey(None, "B", 123, None, "B", 2)),
        ("Eupen Gemarkung 1 Flur B Nr. 12", None),
        ("Eupen, Flur B Nr. 12", PartialKey(None, "B", 12)),
        ("Saint-Servais section A 5", PartialKey(None, "A", 5)),
        ("Rue Haute 4", None),
        ("Sectionneur 12", None),
    ],
)
def test_partial_forms(typed: str, parts: PartialKey) -> None:
    assert read(typed) == parts


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "rue Haute 4",
        "9209",
        "92094A",
        "920945A0123/00B002",
        "92094AA0123/00B002",
        "92094A12345/00B002",
        "92094A0123/000B002",
        "92094A0123/00B0022",
        "92094A0123/00é002",
        "92094A0123/00B002_P00011",
        "٩٢٠٩٤A0123/00B002",
        "-",
        "_",
        "9" * 100_000,
        "<b>92094A0123/00B002</b>",
    ],
)
def test_texts_that_are_no_parcel_number(typed: str) -> None:
    assert parse(typed) is None


@pytest.mark.parametrize(
    ("key", "short"),
    [
        ("11111A0222/03_000", "222/03"),
        ("11111A0002/00B033", "2B33"),
        ("11922B0570/00H004", "570H4"),
        ("11004A0479/00N000", "479N"),
    ],
)
def test_the_form_that_plans_print(key: str, short: str) -> None:
    known = parse(key)
    assert known is not None
    assert known.short == short
    assert parse(f"{known.section_key} {short}") == known


def test_letters_for_digits_are_asked_about_and_never_taken_silently() -> None:
    assert parse("92O94A0123/00B002") is None
    assert suggestion("92O94A0l23/00B002") == read("92094A0123/00B002")
    assert suggestion("92094A0123/00B002") is None
    assert suggestion("rue Haute 4") is None


def test_an_exact_key_ranks_before_keys_with_that_prefix() -> None:
    typed = read("92094 A 12")
    assert typed is not None
    ranks = [
        typed.rank(CaPaKey("92094", "A", 12)),
        typed.rank(CaPaKey("92094", "A", 12, letter="B")),
        typed.rank(CaPaKey("92094", "A", 123)),
        typed.rank(CaPaKey("92094", "B", 12)),
        typed.rank(CaPaKey("92094", "A", 112)),
    ]
    assert ranks == [0, 1, 2, None, None]
    finished = read("92094 A 12 B")
    assert finished is not None
    assert finished.rank(CaPaKey("92094", "A", 123, letter="B")) is None


@given(KEYS)
def test_every_notation_of_a_key_is_read_back(key: CaPaKey) -> None:
    assert len(str(key)) == len(key.dashed) == 17
    assert is_key(str(key))
    assert is_key(key.dashed)
    spaced = f"{key.division} {key.section} {key.radical}/{key.bis} {key.letter}{key.power}".lower()
    for written in (str(key), key.dashed, f"{key}_P0001", f"{key.section_key}{key.short}", spaced):
        assert parse(written) == key


@given(KEYS)
def test_every_partial_form_of_a_key_matches_it(key: CaPaKey) -> None:
    for written in (key.division, key.section_key, f"{key.section_key}{key.radical}", key.short):
        typed = read(written)
        assert typed is not None
        assert typed.rank(key) is not None
        assert str(key).startswith(typed.like)


@given(st.text())
def test_a_parsed_text_is_always_a_valid_key(text: str) -> None:
    key = parse(text)
    assert key is None or is_key(str(key))
    assert not is_key(text) or str(key) in (text, text.replace("-", "/"))
