"""CSV files that Belgian spreadsheets open correctly, with no cell read as a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

_FORMULA = tuple("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫−")
"""Characters that begin a formula, with full-width and small forms, which some programs accept."""
_BEFORE = " \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
_SKIPPED = re.compile(f"[{_BEFORE}]*")
"""Blanks and what has no width: a spreadsheet may not see them."""

Table = tuple[Sequence[str], Iterable[Sequence[object]]]
"""Titles, and rows of as many cells: text, or numbers, which stay as they are."""


def write_csv(path: Path, table: Table) -> None:
    """UTF-8 with a byte order mark, separated by semicolons. ``OSError`` when the file cannot be
    written."""
    titles, rows = table
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(titles)
        for row in rows:
            writer.writerow([harmless(cell) for cell in row])


def harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str):
        skipped = _SKIPPED.match(cell)
        if cell.startswith(_FORMULA, skipped.end() if skipped else 0):
            return f"'{cell}"
    return cell
