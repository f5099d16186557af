"""Reads tables in text files row by row, in the encoding and with the delimiter that they have."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from ..core.errors import BadFile, BigFile
from ..core.files.table import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Row, Table, distinct

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_HEAD = 64 * 1024
_DELIMITERS = ";\t,|"
"""Delimiters; of two that fit equally well the earlier one is used."""
_HINT = "sep="  # a first line "sep=;" names the delimiter; Excel reads it
_NO_ROW: tuple[int, list[str], str] = (0, [], "empty")


def read_text_table(path: Path, _sheet: str = "") -> Table:
    """The table in a text file; its first line names the columns.

    UTF-8, UTF-16 with its mark, and what is not UTF-8 as Windows-1252. Raises
    ``BadFile`` or ``BigFile``.
    """
    try:
        encoding = encoding_of(path)
        head = _head(path, encoding)
    except OSError as error:
        raise BadFile(f"the file cannot be read: {error}") from error
    rows = _cells(path, encoding, delimiter_of(head))
    number, names, problem = next(rows, _NO_ROW)
    if head.lower().startswith(_HINT):
        number, names, problem = next(rows, _NO_ROW)
    if problem or not any(name.strip() for name in names):
        raise BadFile(f"no column names in the first line of {path.name}")
    if len(names) > MOST_COLUMNS:
        raise BigFile(f"{len(names)} columns, more than {MOST_COLUMNS}")
    columns = distinct(names)
    return Table(columns, _rows(rows, len(columns), number))


def encoding_of(path: Path) -> str:
    """``utf-8-sig``, ``utf-8``, ``utf-16``, or ``cp1252`` for bytes that are neither."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        chunk = stream.read(_CHUNK)
        for mark, name in _MARKS:
            if chunk.startswith(mark):
                return name
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = stream.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def delimiter_of(head: str) -> str:
    """The delimiter that occurs most in the first line outside quotes."""
    if head.lower().startswith(_HINT) and head[len(_HINT) :][:1] in set(_DELIMITERS):
        return head[len(_HINT)]
    counts = dict.fromkeys(_DELIMITERS, 0)
    quoted = False
    for char in head:
        if char == '"':
            quoted = not quoted
        elif char in "\r\n" and not quoted and any(counts.values()):
            break
        elif char in counts and not quoted:
            counts[char] += 1
    return max(_DELIMITERS, key=lambda one: counts[one])


def _open(path: Path, encoding: str) -> TextIO:
    return path.open(encoding=encoding, errors="replace", newline="")


def _head(path: Path, encoding: str) -> str:
    with _open(path, encoding) as stream:
        return stream.read(_HEAD)


def _cells(path: Path, encoding: str, delimiter: str) -> Iterator[tuple[int, list[str], str]]:
    """(number of its last line, cells, problem) of each row that is not empty."""
    try:
        with _open(path, encoding) as stream:
            lines = (line.replace("\0", "") for line in stream)
            reader = csv.reader(lines, delimiter=delimiter)
            while (cells := _next(reader)) is not None:
                if isinstance(cells, str):
                    yield reader.line_num, [], cells
                elif any(cells):
                    yield reader.line_num, cells, ""
    except OSError as error:
        raise BadFile(f"the file cannot be read: {error}") from error


def _next(reader: Any) -> list[str] | str | None:
    """The next cells, or why they cannot be read; ``None`` at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        return str(error)


def _rows(found: Iterator[tuple[int, list[str], str]], width: int, first: int) -> Iterator[Row]:
    empty = ("",) * width
    for count, (number, cells, problem) in enumerate(found):
        if count == MOST_ROWS:
            raise BigFile(f"more than {MOST_ROWS} rows after line {first}")
        wrong = problem or (f"{len(cells)} values for {width} columns" * any(cells[width:]))
        if wrong:
            yield Row(number, empty, wrong)
            continue
        kept = [cell[:LONGEST_CELL] for cell in cells[:width]]
        yield Row(number, (*kept, *empty[len(kept) :]))
