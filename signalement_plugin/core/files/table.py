"""The content of a table file: rows of plain text, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

GEOMETRY_X, GEOMETRY_Y = "geometry: x", "geometry: y"
"""Columns that stand for the point of a row, where the file has points."""

MOST_COLUMNS = 256
MOST_ROWS = 500_000
LONGEST_CELL = 20_000
"""Characters; what is longer is cut."""


@dataclass(frozen=True)
class Row:
    """``number``: as the program that wrote the file counts, or the feature's id.

    ``cells`` has one text for each column. ``problem``: why it cannot be read; then the
    cells are not to be trusted.
    """

    number: int
    cells: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True)
class Table:
    """``columns`` are distinct. ``crs``: EPSG code of the points, 0 where unknown or without
    points. ``sheet`` is the one of ``sheets`` that was read. ``rows`` can be read once."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    crs: int = 0
    sheet: str = ""
    sheets: tuple[str, ...] = ()


ReadTable = Callable[[str, str], Table]
"""Path of a file and name of a sheet (empty: the first) to its table. Raises
``BadFile``, also while the rows are read."""

Convert = Callable[[float, float], "tuple[float, float] | None"]
"""x, y (east or longitude first) to longitude, latitude; ``None`` where there is no result."""

Converter = Callable[[int], Convert]
"""The conversion from an EPSG code to EPSG:4326. Raises ``NotSupported``."""


def distinct(names: list[str]) -> tuple[str, ...]:
    """Names of columns, none empty and none twice: ``B``, ``B (2)``; an empty one is its
    place, counted from 1."""
    found: dict[str, None] = {}
    for place, raw in enumerate(names, 1):
        name = " ".join(raw.split())[:200] or f"({place})"
        wanted, count = name, 1
        while wanted in found:
            count += 1
            wanted = f"{name} ({count})"
        found[wanted] = None
    return tuple(found)
