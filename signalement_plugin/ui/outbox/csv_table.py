"""The waiting changes as a CSV file, without texts that people wrote."""

from __future__ import annotations

from collections.abc import Sequence

from ...connection.texts.outcomes import reason_sentence
from ...core.files.csv_files import Table
from ...qt.language import tr
from ...sync.rules.rows import OutboxRow
from .. import texts
from .model import COLUMNS, column_title
from .texts import behind, since, until

FILE_NAME = "signalement.csv"


def waiting_table(named: Sequence[tuple[str, OutboxRow]]) -> Table:
    """What is in outboxes; ``named``: (name of the connection, row). Holds neither replies
    nor notes nor words of the server."""
    name_title = tr("Connection")
    earlier = behind([row for _name, row in named])
    titles = [name_title, *(column_title(name) for name in COLUMNS)]
    return titles, [(name, *_cells(row, earlier.get(row.id))) for name, row in named]


def _cells(row: OutboxRow, earlier: OutboxRow | None) -> tuple[str, ...]:
    return (
        row.report_id,
        texts.operation_text(row.operation),
        texts.state_label(row.state),
        since(row),
        until(row, earlier),
        reason_sentence(row.reason, "", row.state, row.last_attempt),
    )
