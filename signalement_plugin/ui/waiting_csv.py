"""What waits to be sent, as a CSV file without what people wrote."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from ..connection.sentences import reason_sentence
from ..sync.rows import OutboxRow
from . import words
from .outbox_model import COLUMNS, column_title

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_waiting(path: Path, named: Iterable[tuple[str, OutboxRow]], name_title: str) -> None:
    """``named``: (name of the connection, row). UTF-8 with a mark and semicolons, as
    spreadsheets here open it. Holds neither replies nor notes nor words of the server.
    ``OSError`` when the file cannot be written."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([name_title, *(column_title(name) for name in COLUMNS)])
        for name, row in named:
            writer.writerow([_plain(cell) for cell in (name, *_cells(row))])


def _cells(row: OutboxRow) -> tuple[str, ...]:
    return (
        row.operation.report_id,
        words.operation_words(row.operation),
        words.state_word(row.state),
        words.moment(row.changed_at),
        reason_sentence(row.reason, "", row.state),
    )


def _plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
