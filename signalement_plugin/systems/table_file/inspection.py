"""Summarises a file for the dialog in which a user says what its columns mean. Reading a whole file
takes long, so :func:`scan` runs in a worker thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...core.files.table import Row, Table
from ...core.model.status import Status
from .guessing import guess_status
from .mapping import FileMapping, guessed

SAMPLE_ROWS = 200
MOST_VALUES = 60
"""Most different values of a column that may hold statuses; with more, none are counted."""
UNIQUE_ROWS = 50_000
"""Number of rows, from the first, in which repeated values are looked for."""


@dataclass(frozen=True)
class Scan:
    """Summary of a file. ``sample``: the first readable rows. ``total`` counts the readable rows,
    ``bad`` the others. ``values``: column → its values → how often, for columns with few values.
    ``unique``: columns with a value in each row, no value twice."""

    columns: tuple[str, ...] = ()
    sample: tuple[Row, ...] = ()
    total: int = 0
    bad: int = 0
    values: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    unique: frozenset[str] = frozenset()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    guess: FileMapping = field(default_factory=FileMapping)


def scan(table: Table) -> Scan:
    """Read a table to its end, and summarise it. Raises the errors that its rows raise."""
    sample: list[Row] = []
    total = bad = 0
    values = [_Values() for _ in table.columns]
    unique = [_Unique() for _ in table.columns]
    for row in table.rows:
        if row.problem:
            bad += 1
            continue
        total += 1
        if len(sample) < SAMPLE_ROWS:
            sample.append(row)
        for seen, cell in zip(values, row.cells):
            seen.add(cell)
        if total <= UNIQUE_ROWS:
            for one, cell in zip(unique, row.cells):
                one.add(cell)
    few = {name: seen.counts for name, seen in zip(table.columns, values) if seen.counts}
    once = frozenset(name for name, one in zip(table.columns, unique) if total and one.holds)
    guess = _with_identity(guessed(table.columns, sample, table.crs), once)
    return Scan(
        table.columns, tuple(sample), total, bad, few, once, table.sheet, table.sheets, guess
    )


def statuses_in(scanned: Scan, column: str) -> dict[str, tuple[int, Status]]:
    """Word of a column → how often it occurs, and what it probably means; words without a meaning
    first, then the most frequent."""
    counts = scanned.values.get(column, {})
    found = {word: (count, guess_status(word)) for word, count in counts.items()}
    inorder = sorted(
        found, key=lambda word: (found[word][1] is not Status.UNKNOWN, -counts[word], word)
    )
    return {word: found[word] for word in inorder}


def _with_identity(guess: FileMapping, once: frozenset[str]) -> FileMapping:
    """The guess with another column as report number: the only unique one, if the guessed column
    is not unique."""
    column = guess.columns.get("report_id", "")
    if not column or column in once or len(once) != 1:
        return guess
    return replace(guess, columns={**guess.columns, "report_id": next(iter(once))})


class _Values:
    """Counts the values of a column; ``counts`` is ``None`` once there are too many."""

    def __init__(self) -> None:
        self.counts: Counter[str] | None = Counter()

    def add(self, cell: str) -> None:
        if self.counts is None:
            return
        word = cell.strip()
        if word:
            self.counts[word] += 1
            if len(self.counts) > MOST_VALUES:
                self.counts = None


class _Unique:
    """Whether a column has a value in each row, and no value twice (``holds``)."""

    def __init__(self) -> None:
        self.holds = True
        self._seen: set[str] = set()

    def add(self, cell: str) -> None:
        if not self.holds:
            return
        word = cell.strip()
        self.holds = bool(word) and word not in self._seen
        self._seen.add(word)
        if not self.holds:
            self._seen = set()
