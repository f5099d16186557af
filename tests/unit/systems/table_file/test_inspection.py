"""The summary of a file, before the user has said what its columns mean."""

from __future__ import annotations

from signalement_plugin.core.files.table import Row, Table
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.table_file.inspection import (
    MOST_VALUES,
    SAMPLE_ROWS,
    scan,
    statuses_in,
)


def table(columns, *rows):
    return Table(columns, iter([Row(at, cells) for at, cells in enumerate(rows, 2)]))


def test_status_words_come_with_their_counts_those_to_decide_first():
    words = ["Fermé", "Ouvert", "Ouvert", "", "Bleu", " Ouvert "]
    found = scan(table(("s",), *[(word,) for word in words]))
    assert list(statuses_in(found, "s").items()) == [
        ("Bleu", (1, Status.UNKNOWN)),
        ("Ouvert", (3, Status.NEW)),
        ("Fermé", (1, Status.CLOSED)),
    ]
    assert statuses_in(found, "t") == {}


def test_a_column_with_many_values_has_no_words():
    found = scan(table(("a", "b"), *[(str(at), "x") for at in range(MOST_VALUES + 1)]))
    assert set(found.values) == {"b"}
    assert found.unique == {"a"}


def test_rows_are_counted_and_bad_ones_apart():
    rows = [Row(at, (str(at),), "broken" if at % 3 == 0 else "") for at in range(SAMPLE_ROWS * 3)]
    found = scan(Table(("id",), iter(rows)))
    assert (found.total, found.bad, len(found.sample)) == (400, 200, SAMPLE_ROWS)
    assert found.unique == {"id"}


def test_the_number_is_what_a_heading_says_unless_it_repeats_and_another_does_not():
    good = scan(table(("id", "n"), ("1", "7"), ("2", "8")))
    assert good.guess.columns["report_id"] == "id"
    repeated = scan(table(("id", "Dossier"), ("1", "7"), ("1", "8")))
    assert repeated.guess.columns["report_id"] == "Dossier"
    hopeless = scan(table(("id", "x"), ("1", "7"), ("1", "7")))
    assert hopeless.guess.columns["report_id"] == "id"


def test_an_empty_table_is_empty():
    found = scan(table(("id",)))
    assert (found.total, found.unique, found.sample) == (0, frozenset(), ())
