"""Hostile filter lines: read or refused, and the SQL made of them is one query to one table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timezone

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from signalement_plugin.core.errors import BadFilter
from signalement_plugin.core.filter.conditions import FilterContext
from signalement_plugin.core.filter.parser import MOST_CHARACTERS, Filter, parse
from signalement_plugin.core.filter.sql import where
from signalement_plugin.core.filter.vocabulary import KEYS
from signalement_plugin.core.model.report import Report

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)
ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}
FUNCTIONS = {"coalesce", "instr", "length", "like", "glob"}
COLUMNS = [name for name in Report.__dataclass_fields__ if name not in ("lon", "lat")]
HARM = (
    *("'", '"', '""', "''", ";", "--", "/*", "*/", "\\", "%", "_", "[", "]", "^", "(", ")", ","),
    *(
        ":",
        "<",
        ">",
        "-",
        " ",
        "\t",
        "\n",
        "\0",
        "\x1b",
        "\u202e",
        "\u200b",
        "\ud800",
        "\U0010ffff",
    ),
    *("' OR 1=1 --", "'); DROP TABLE reports; --", "' UNION SELECT sql FROM sqlite_master --"),
    *("load_extension('/etc/evil')", "ATTACH 'x' AS y", "PRAGMA writable_schema=1", "x'41'", "?1"),
    *("${jndi:x}", "[% env('HOME') %]", "9" * 400, "é" * 90, "ß", "İ", "a" * 101),
)
KNOWN = tuple(f"{key}{sign}" for key in KEYS for sign in ":<>")
LINES = st.lists(st.sampled_from([*HARM, *KNOWN]) | st.text(max_size=6), max_size=12).map("".join)


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    """A table with an empty and a filled row; SQLite refuses all but reading this table."""

    def allows(action: int, one: str | None, two: str | None, *_rest: object) -> int:
        fits = action in ALLOWED
        if action == sqlite3.SQLITE_READ:
            fits = one == "reports"
        elif action == sqlite3.SQLITE_FUNCTION:
            fits = two in FUNCTIONS
        return sqlite3.SQLITE_OK if fits else sqlite3.SQLITE_DENY

    with closing(sqlite3.connect(":memory:")) as db:
        columns = [*COLUMNS, "search", "geom"]
        db.execute(f"CREATE TABLE reports ({', '.join(map(_quoted, columns))})")
        for value in (None, "x'; -- \" %"):
            marks = ", ".join("?" * len(columns))
            db.execute(f"INSERT INTO reports VALUES ({marks})", [value] * len(columns))
        db.set_authorizer(allows)
        yield db


def _quoted(column: str) -> str:
    return f'"{column}"'


def rows(db: sqlite3.Connection, condition: str) -> int:
    wanted = f"SELECT rowid FROM reports WHERE {condition or '1 = 1'}"
    return len(db.execute(wanted).fetchall())


@settings(max_examples=200, deadline=None)
@given(line=LINES, me=st.sampled_from(HARM))
@example("status:new' OR 1=1 --", "")
@example('"' * 1999, "'")
@example("-" * MOST_CHARACTERS, "")
def test_a_line_is_refused_or_reads_the_reports(
    table: sqlite3.Connection, line: str, me: str
) -> None:
    found = Filter()
    with suppress(BadFilter):
        found = parse(line)
    condition = where(found.of_store, FilterContext(now=NOW, me=me, my_department=me))
    both = rows(table, "1 = 1")
    if condition:  # no value ends the condition early, or adds a statement
        assert rows(table, f"({condition})") + rows(table, f"NOT ({condition})") == both


def test_the_table_refuses_what_an_injection_would_do(table: sqlite3.Connection) -> None:
    for harm in ("1=1; DROP TABLE reports", "load_extension('x')", "rowid IN (SELECT 1 FROM a)"):
        with pytest.raises((sqlite3.DatabaseError, sqlite3.Warning, sqlite3.ProgrammingError)):
            rows(table, harm)
