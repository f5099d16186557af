"""Exports with texts that Python's ``csv`` reader refuses; in which categories a form is sought."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from signalement_plugin.systems.fixmystreet_staff.exports import samples, shortened

LONG = 140_000


def rows(table: str) -> list[list[str]]:
    return list(csv.reader(StringIO(table, newline="")))


@pytest.mark.parametrize(
    "text",
    [
        "x" * LONG,
        ("Un mot, " * LONG)[:LONG],
        '"' * LONG,
        'a"b,\n' * (LONG // 4),
        "x\n" * LONG,
    ],
    ids=["one word", "words", "quotation marks", "both", "lines"],
)
def test_a_long_text_is_cut_and_the_others_stay(text: str) -> None:
    into = StringIO(newline="")
    csv.writer(into).writerows([["1", "a"], ["2", text], ["3", 'b "c", d']])
    first, second, third = rows(shortened(into.getvalue()))
    assert (first, third) == (["1", "a"], ["3", 'b "c", d'])
    assert second[0] == "2"
    assert text.startswith(second[1])
    assert 90_000 < len(second[1]) <= 100_000


@pytest.mark.parametrize("table", ["", "a", '"a"', 'a,"b ""c""",\r\nd,"",e', '"never ends', '""'])
def test_an_export_without_long_cells_is_unchanged(table: str) -> None:
    assert shortened(table) == table


def test_a_form_is_looked_for_in_several_categories() -> None:
    """All of the newest reports may be of one category, and this category may take no updates."""
    rows = [{"Report ID": str(at), "Category": kind} for at, kind in enumerate("ABBCCCC")]
    assert samples(rows, 3) == ["0", "2", "6"]
    assert samples(rows, 5) == ["0", "2", "6", "5", "4"]
    groups = [{**row, "Category": "all", "Subcategory": row["Category"]} for row in rows]
    assert samples(groups, 3) == ["0", "2", "6"]
