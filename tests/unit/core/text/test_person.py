"""A person is found by name, telephone number or mail address, in several spellings."""

from __future__ import annotations

import pytest

from signalement_plugin.core.text.person import Person

TEXT = "Mevrouw Marie-Anne PEETERS, Rokin 12, bel mij op +32 477 12.34.56 (marie.p@example.org)"


@pytest.mark.parametrize(
    "typed",
    [
        "Peeters",
        "marie-anne peeters",
        "Peeters Marie-Anne",
        "PEETERS, Marie Anne",
        "0477 12 34 56",
        "marie.p@example.org",
    ],
)
def test_spellings_that_find_the_person(typed: str) -> None:
    assert Person(typed).is_named_in("", TEXT)


@pytest.mark.parametrize(
    "typed", ["Peter", "Peeters Rokin 13", "Marie Peeters", "Anne Peeters Anne", "0477 12 34 57"]
)
def test_spellings_that_do_not_find_the_person(typed: str) -> None:
    assert not Person(typed).is_named_in("", TEXT)


@pytest.mark.parametrize("typed", ["", "ab", "12345", "- -"])
def test_a_text_that_is_too_short_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="too short"):
        Person(typed)
