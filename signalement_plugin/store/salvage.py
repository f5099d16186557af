"""Reads the edit journal of a damaged store; the rest of a store is a cache and can be loaded
again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from ..core.model.operation import JournalRow
from ..core.runtime.sqlite import read_only_uri
from .rows import journal_row

_ROWS = "SELECT id, report_id, before, after, version, activity, at FROM edit_journal ORDER BY seq"


@dataclass
class Salvaged:
    """The rows of a journal as far as they could be read; ``whole``: all could. Takes the place of
    a store while the journal is imported."""

    rows: list[JournalRow] = field(default_factory=list)
    whole: bool = False

    def journal(self) -> list[JournalRow]:
        return self.rows

    def trim_journal(self, _ids: object) -> None:
        """Nothing is written into a damaged file."""


def salvage(path: Path) -> Salvaged:
    """The journal of a damaged store that no layer has open; nothing is written into it. Whatever
    is wrong with the file, this raises nothing."""
    found = Salvaged()
    try:
        with closing(sqlite3.connect(read_only_uri(path.resolve()), uri=True)) as db:
            db.text_factory = _text
            count = db.execute("SELECT count(*) FROM edit_journal").fetchone()[0]
            cursor = db.execute(_ROWS)
            while (row := _next(cursor)) is not None:
                found.rows += row
            found.whole = len(found.rows) == count
    except (sqlite3.Error, OSError, ValueError):
        return found
    return found


def _next(cursor: sqlite3.Cursor) -> list[JournalRow] | None:
    """One row, none in place of a spoilt one, ``None`` at the end."""
    values = cursor.fetchone()
    if values is None:
        return None
    try:
        return [journal_row(values)]
    except (ValueError, TypeError):
        return []


def _text(value: bytes) -> str | None:
    """A text that is no UTF-8 any more spoils its row, not the rows behind it."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return None
