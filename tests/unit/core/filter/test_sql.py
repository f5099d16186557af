"""Map and list agree: the subset expression on a real table gives the same rows as ``matches``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signalement_plugin.core.filter.parser import Filter, FilterContext, Term, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.filter.vocabulary import KEYS, OF_MAP, OF_STORE, VALUES, Kind
from signalement_plugin.core.model.report import FLAGS, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.core.text.search_text import search_text
from signalement_plugin.core.timestamps import utc_text

NOW = datetime(2026, 11, 24, 13, 5, 6, 700_000, tzinfo=timezone.utc)
TEXTS = tuple(one.name for one in fields(Report) if one.type in ("str", "Status"))
TIMES = ("requested", "updated", "due")
COLUMNS = (*TEXTS, *TIMES, "flags", "geom", "search")

# Few characters, so that random searches find something. Most lose case or accent in a search, or
# have a meaning in SQL, in GLOB or in a filter line.
LETTERS = "eEéÉèẽaAàoOœŒæsSßẞſijĳİıkKøσςΣ-^]['\"*?%_\\;, .:<>1日🚧"
words = st.text(st.sampled_from(LETTERS), max_size=6)
times = st.one_of(
    st.none(),
    st.integers(-9 * 24, 9 * 24).map(lambda hours: NOW + timedelta(hours=hours)),
    st.sampled_from([datetime(2026, 11, 23, 23, 0, tzinfo=timezone.utc)]),
    st.integers(-1, 1).map(
        lambda ms: datetime(2026, 11, 23, 23, 0, tzinfo=timezone.utc) + timedelta(milliseconds=ms)
    ),
)
reports = st.builds(
    Report,
    report_id=words.filter(bool),
    status=st.sampled_from(Status),
    flags=st.lists(st.sampled_from(FLAGS), unique=True, max_size=3).map(tuple),
    **{name: words for name in TEXTS if name not in ("report_id", "status")},
    **dict.fromkeys(TIMES, times),
    lon=st.none() | st.just(4.86),
    lat=st.just(50.46),
)
dates = st.sampled_from(
    ["today", "yesterday", "tomorrow", "2026", "2026-11", "2026-11-24", "+1", "-3", ""]
)
days = st.integers(0, 9).map(str)


def values_of(key: str) -> st.SearchStrategy[str]:
    if not key:
        return words.filter(bool)
    by_kind = {Kind.TEXT: words, Kind.DAYS: days, Kind.DATE: dates}
    return by_kind[KEYS[key]] if KEYS[key] in by_kind else st.sampled_from(VALUES[key])


@st.composite
def terms(draw: st.DrawFn) -> Term:
    key = draw(st.sampled_from(["", *(key for key in KEYS if key not in (*OF_MAP, *OF_STORE))]))
    compared = key and KEYS[key] in (Kind.DAYS, Kind.DATE)
    relation = draw(st.sampled_from(":<>")) if compared else ":"
    most = 3 if key and relation == ":" else 1
    values = draw(st.lists(values_of(key), min_size=1, max_size=most, unique=True))
    if relation != ":" and not values[0]:
        relation = ":"
    return Term(key, relation, tuple(values), draw(st.booleans()))


filters = st.lists(terms(), max_size=3).map(lambda found: Filter(tuple(found)))
contexts = st.builds(
    FilterContext,
    now=st.just(NOW),
    me=words,
    my_department=words,
    zone=st.sampled_from(["Europe/Brussels", "UTC", "Pacific/Auckland"]),
    names=st.fixed_dictionaries(
        {key: st.dictionaries(words, words, max_size=2) for key in ("department", "assignee")}
    ),
)


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        # otherwise SQLite reads the name of a missing column, in double quotes, as a text
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DQS_DML, False)
        connection.execute(f"CREATE TABLE reports ({', '.join(COLUMNS)})")
        yield connection


def stored(report: Report, absent: str | None, edited: bool = False) -> list[object]:
    """A row of the store. What is absent may be NULL or empty; GDAL leaves out ``.000``.

    A row that was ``edited`` here has lost its text for free-text search.
    """
    row: list[object] = [str(getattr(report, name)) or absent for name in TEXTS]
    for name in TIMES:
        at = getattr(report, name)
        text = absent if at is None else utc_text(at)
        row.append(text.replace(".000Z", "Z") if text and absent is None else text)
    place = None if report.lon is None else b"GP"
    words = absent if edited else search_text({name: getattr(report, name) for name in TEXTS})
    return [*row, ",".join(report.flags) or absent, place, words]


def answer(table: sqlite3.Connection, rows: list[list[object]], expression: str) -> list[int]:
    marks = ", ".join("?" * len(COLUMNS))
    table.execute("DELETE FROM reports")
    table.executemany(f"INSERT INTO reports VALUES ({marks})", rows)
    found = table.execute(f"SELECT rowid FROM reports WHERE {expression} ORDER BY rowid")
    return [rowid for (rowid,) in found]


@settings(max_examples=200)
@given(
    known=st.lists(reports, min_size=1, max_size=4),
    wanted=filters,
    context=contexts,
    absent=st.sampled_from([None, ""]),
    edited=st.booleans(),
)
def test_the_table_answers_as_the_list_does(
    table: sqlite3.Connection,
    known: list[Report],
    wanted: Filter,
    context: FilterContext,
    absent: str | None,
    edited: bool,
) -> None:
    rows = [stored(report, absent, edited) for report in known]
    expected = [at for at, report in enumerate(known, start=1) if wanted.matches(report, context)]
    assert answer(table, rows, where(wanted, context) or "1 = 1") == expected
    assert parse(wanted.canonical()) == wanted


@settings(max_examples=200)
@given(text=st.text(st.characters(blacklist_categories=("C",)), min_size=1, max_size=12))
def test_a_word_finds_the_text_that_it_is(table: sqlite3.Connection, text: str) -> None:
    report = Report("1", description=text)
    wanted = Filter((Term("text", ":", (text,)),))
    context = FilterContext(NOW)
    shown = wanted.matches(report, context)
    assert answer(table, [stored(report, None)], where(wanted, context)) == [1] * shown


@settings(max_examples=150)
@given(
    texts=st.lists(words, min_size=1, max_size=6), typed=words.filter(bool), edited=st.booleans()
)
def test_free_text_is_the_same_in_the_kept_text_and_in_the_fields(
    table: sqlite3.Connection, texts: list[str], typed: str, edited: bool
) -> None:
    wanted, context = Filter((Term("", ":", (typed,)),)), FilterContext(NOW)
    known = [Report("1", description=text, address=text[::-1]) for text in texts]
    rows = [stored(report, None, edited) for report in known]
    expected = [at for at, report in enumerate(known, start=1) if wanted.matches(report, context)]
    assert answer(table, rows, where(wanted, context)) == expected


@pytest.mark.parametrize(
    ("typed", "texts", "others"),
    [
        *((sign, [f"a{sign}b"], ["ab", "é"]) for sign in "%_\\*?[]^-'"),
        ("a%b", ["xA%B"], ["a-b", "a--b"]),
        ("strasse", ["Straße", "STRASSE", "STRAẞE"], ["Strase"]),
        ("straße", ["strasse", "STRAẞE"], ["strase"]),
        ("cœur", ["COEUR", "CŒUR"], ["cour"]),
        ("vijver", ["Vĳver", "VIJVER"], ["vjver"]),
        ("\N{KELVIN SIGN}", ["k", "K"], ["c"]),
        ("ẽ", ["é", "E", "ẽ"], ["a"]),
        ("çà", ["CA", "Ça"], ["c a"]),
    ],
)
def test_letters_that_fold_and_signs_that_do_not(
    table: sqlite3.Connection, typed: str, texts: list[str], others: list[str]
) -> None:
    wanted, context = Filter((Term("text", ":", (typed,)),)), FilterContext(NOW)
    rows = [stored(Report("1", description=text), None) for text in (*texts, *others)]
    found = answer(table, rows, where(wanted, context))
    assert found == list(range(1, len(texts) + 1))
    free = Filter((Term("", ":", (typed,)),))
    assert answer(table, rows, where(free, context)) == found
    for text in (*texts, *others):
        assert wanted.matches(Report("1", description=text), context) is (text in texts)


@pytest.mark.parametrize("quote", ["'", "''", "' OR 1=1 --", "'); DROP TABLE reports; --", '"'])
def test_a_value_stays_a_value(table: sqlite3.Connection, quote: str) -> None:
    plain = stored(Report("1", description="rien", assignee="x"), "")
    context = FilterContext(NOW, me=quote, my_department=quote)
    for key in ("text", "id", "department", "assignee", "source", ""):
        wanted = Filter((Term(key, ":", (quote,)),))
        assert answer(table, [plain], where(wanted, context)) == []
    assert answer(table, [plain], where(parse("is:mine"), context)) == []


def test_the_longest_filters_are_within_sqlites_bounds(table: sqlite3.Connection) -> None:
    plain = stored(Report("1", description="x"), "")
    many = "text:" + ",".join(f"oess{number}" for number in range(190))
    for line in (many, " ".join(["-ssssss"] * 200), "oe" * 50, "a " * 199):
        answer(table, [plain], where(parse(line), FilterContext(NOW)))


def test_an_empty_filter_is_an_empty_expression() -> None:
    assert where(parse("  "), FilterContext(NOW)) == ""


def test_a_time_is_written_to_the_millisecond() -> None:
    assert utc_text(NOW) == "2026-11-24T13:05:06.700Z"
