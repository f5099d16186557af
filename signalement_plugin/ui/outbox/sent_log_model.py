"""The attempts to send changes from this QGIS, as a table: newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.model.operation import State
from ...qt.language import tr
from ...sync.outbox.sent_log import SentLogEntry
from .. import texts
from ..display_names import value_text
from ..widgets.labels import plain_tip
from ..widgets.table_model import TableModel

if TYPE_CHECKING:
    from ...connection.connection import Connection

EntryRole = Qt.ItemDataRole.UserRole
COLUMNS = ("at", "report", "who", "what", "before", "after", "outcome", "http", "ms")
SHOWN = COLUMNS[:-2]
"""Columns on the screen; how the server answered is only in the export."""
_NO_NAMES: tuple[Any, ...] = ()


def column_title(name: str) -> str:
    """Title of a column."""
    return {
        "at": tr("Time"),
        "report": tr("Report"),
        "who": tr("Who"),
        "what": tr("What"),
        "before": tr("Before"),
        "after": tr("After"),
        "outcome": tr("Outcome"),
        "http": tr("HTTP"),
        "ms": tr("Duration (ms)"),
    }[name]


class LogModel(TableModel):
    """Rows are ``sync.outbox.sent_log.SentLogEntry``, read as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, column_title, parent)
        self.rows: list[SentLogEntry] = []
        self._connection: Connection | None = None

    def show_entries(self, entries: Sequence[SentLogEntry], connection: Connection | None) -> None:
        """Take these rows; nothing moves when they are the ones that are shown."""
        if list(entries) == self.rows and connection is self._connection:
            return
        self.beginResetModel()
        self.rows, self._connection = list(entries), connection
        self.endResetModel()

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.rows[index.row()]
        if role == EntryRole:
            return entry
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self.text(entry, COLUMNS[index.column()])
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def text(self, entry: SentLogEntry, name: str, people: bool = True) -> str:
        """The text of a cell. ``people``: whether a person's name may stand in it."""
        if name in ("before", "after"):
            return self._values(getattr(entry, name), people)
        return {
            "at": texts.moment(entry.at),
            "report": entry.report_id or tr("(new)"),
            "who": entry.who,
            "what": ", ".join(part_label(part) for part in entry.verb.split("+")),
            "outcome": outcome_label(entry.outcome),
            "http": str(entry.http_status) if entry.http_status else "—",
            "ms": texts.number(entry.ms),
        }[name]

    def _values(self, text: str, people: bool) -> str:
        """Values of a report's fields, without other parts of a change."""
        teams = self._connection.server.departments if self._connection else _NO_NAMES
        services = self._connection.server.services if self._connection else _NO_NAMES
        shown = []
        for name, value in sorted(json.loads(text).items()):
            label = value_text(name, value, teams, services)
            if name == "assignee" and value and not people:
                label = tr("a person")
            shown.append(label)
        return ", ".join(shown)


def part_label(part: str) -> str:
    """A written part of a change, or a new report."""
    if part == "create":
        return tr("New report")
    return texts.field_label(part)


def outcome_label(outcome: str) -> str:
    """The state an attempt ended in, from ``state`` or ``state (reason)``."""
    state = outcome.split(" ", 1)[0]
    return texts.state_label(State(state)) if state in {str(one) for one in State} else outcome
