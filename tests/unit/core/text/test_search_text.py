"""The text of a row for free-text search: letters without case and accent, each at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.report_columns import ReportColumns
from signalement_plugin.core.text.folding import needle
from signalement_plugin.core.text.search_text import FREE_TEXT, reduced, reduced_needle, search_text

texts = st.text(max_size=8)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Rue de l\u2019\u00c9glise", "rue de l\ufffdeglise"),
        ("C\u0152UR \u00c6 \u1e9e\u00df \u0132", "c\u0153ur \u00e6 \u00df\u00df \u0133"),
        ("\u0141\u00f3d\u017a", "lodz"),
        ("\u65e5\u672c", "\ufffd\ufffd"),
        ("a\u0085b", "a\ufffdb"),
    ],
)
def test_letters_lose_case_and_accent_and_keep_their_place(text: str, small: str) -> None:
    assert reduced(text) == small


@pytest.mark.parametrize(("typed", "words"), [("COEUR", {"coeur", "c\u0153ur"}), ("\u00e9", {"e"})])
def test_a_needle_is_looked_for_in_each_spelling(typed: str, words: set[str]) -> None:
    assert set(reduced_needle(needle(typed))) == words


@pytest.mark.parametrize("typed", ["\u65e5", "\u1ebd", "a\x1fb", "\u03c3", "\u00b5"])
def test_a_search_term_that_cannot_be_reduced_is_searched_in_the_fields(typed: str) -> None:
    assert reduced_needle(needle(typed)) == ()


@given(st.lists(st.builds(Report, report_id=texts, description=texts, address=texts), max_size=4))
def test_a_page_is_reduced_as_each_of_its_reports(reports: list[Report]) -> None:
    single = [search_text({name: getattr(one, name) for name in FREE_TEXT}) for one in reports]
    assert ReportColumns.of(reports).search_texts == single


def test_a_sign_between_rows_within_a_text_does_no_harm() -> None:
    reports = [Report("1", description="\u00e9\x1ea"), Report("2", description="\u00c9")]
    assert ReportColumns.of(reports).search_texts == [
        "1\x1f\x1f\x1fe\x1ea\x1f",
        "2\x1f\x1f\x1fe\x1f",
    ]
