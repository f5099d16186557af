"""Tables as CSV files that spreadsheets here open: no formula, no text that people wrote."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..connection.sentences import reason_sentence
from ..core.spreadsheet import Table, write_csv
from ..sync.rows import OutboxRow
from . import words
from .outbox_model import COLUMNS, column_title
from .waiting_words import behind, since, until

FILE_NAME = "signalement.csv"


def waiting_table(named: Sequence[tuple[str, OutboxRow]]) -> Table:
    """What is in outboxes; ``named``: (name of the connection, row). Holds neither replies
    nor notes nor words of the server."""
    name_title = QCoreApplication.translate("Signalement", "Connection")
    earlier = behind([row for _name, row in named])
    titles = [name_title, *(column_title(name) for name in COLUMNS)]
    return titles, [(name, *_cells(row, earlier.get(row.id))) for name, row in named]


def _cells(row: OutboxRow, earlier: OutboxRow | None) -> tuple[str, ...]:
    return (
        row.report_id,
        words.operation_words(row.operation),
        words.state_word(row.state),
        since(row),
        until(row, earlier),
        reason_sentence(row.reason, "", row.state, row.last_attempt),
    )


def ask_and_write(window: QWidget, title: str, name: str, table: Table) -> None:
    """Ask for a file and write it; say why where that does not work."""
    path, _kind = QFileDialog.getSaveFileName(window, title, name, "CSV (*.csv)")
    if not path:
        return
    try:
        write_csv(Path(path), table)
    except OSError as error:
        text = QCoreApplication.translate(
            "Signalement", "The file could not be written: {reason}"
        ).format(reason=error)
        box = QMessageBox(QMessageBox.Icon.Warning, title, "", parent=window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.finished.connect(box.deleteLater)
        box.open()
