"""CSV files that spreadsheets here open, in which no cell is taken for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Table = tuple[Sequence[str], Iterable[Sequence[object]]]
"""Titles, and rows of as many cells: text, or numbers, which stay as they are."""


def write_csv(path: Path, table: Table) -> None:
    """UTF-8 with a mark and semicolons. ``OSError`` when the file cannot be written."""
    titles, rows = table
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(titles)
        for row in rows:
            writer.writerow([harmless(cell) for cell in row])


def harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell
