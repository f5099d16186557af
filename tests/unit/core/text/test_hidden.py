"""Invisible characters are shown by their number; those that a script or an emoji needs are
kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.text.hidden import hides, reveal_hidden

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
WIDTHLESS = "\u200b\u200c\u200d\u2060\u2063\ufeff\u3164\uffa0\u034f\u180e"
CONTROLS = "\x00\x01\x1b\x7f\x80\x9f"


@pytest.mark.parametrize("sign", TURNS + WIDTHLESS + CONTROLS)
def test_a_sign_that_nobody_sees_is_shown_by_its_number(sign: str) -> None:
    assert hides(f"12{sign}3")
    assert reveal_hidden(f"rue{sign} Haute") == f"rue[U+{ord(sign):04X}] Haute"


@pytest.mark.parametrize("sign", "\t\n\r\u00ad\u2028\ufe0f\U000e0100")
def test_an_id_is_stricter_than_a_text(sign: str) -> None:
    assert hides(f"12{sign}3")
    assert reveal_hidden(f"a{sign}b") == f"a{sign}b"


@pytest.mark.parametrize(
    "text",
    [
        "Dépôt d’ordures – n° 12 bis, 5 €",
        "trou\u00a0: 20\u202fcm",  # the spaces that French has before a colon and before a unit
        "👨‍👩‍👧 🏳️‍🌈 👩🏽‍🚒 ❤️‍🔥",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم",  # Persian
        "क्\u200dष",  # Devanagari
        "ශ්\u200dරී",  # Sinhala
        "两行\n和\t表",
        "",
    ],
)
def test_characters_that_a_script_or_an_emoji_needs_are_kept(text: str) -> None:
    assert reveal_hidden(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("rue\u200dHaute", "rue[U+200D]Haute"),
        ("\u200d👧", "[U+200D]👧"),
        ("👨\u200d", "👨[U+200D]"),
        ("👨\u200d\u200d👧", "👨[U+200D]👧"),
        ("\u200b" * 9_000 + "x", "[U+200B]x"),
        ("a\U000e0067", "a[U+E0067]"),
    ],
)
def test_a_zero_width_joiner_that_joins_nothing_is_shown(text: str, shown: str) -> None:
    assert reveal_hidden(text) == shown


@given(st.text(max_size=200))
def test_nothing_hidden_is_left_but_joiners(text: str) -> None:
    shown = reveal_hidden(text)
    left = {one for one in shown if unicodedata.category(one) == "Cf" and ord(one) < 0xE0000}
    allowed = set("\u200c\u200d\u00ad") | {chr(code) for code in range(0x600, 0x900)}
    wide = {one for one in left if one > "\uffff"} | set("\u0890\u0891\u08e2\u110bd")
    assert left <= allowed | wide
    assert reveal_hidden(shown) == shown


def test_many_signs_make_no_text_without_an_end() -> None:
    assert len(reveal_hidden("\u200b\u200e" * 10_000)) == 20_000
