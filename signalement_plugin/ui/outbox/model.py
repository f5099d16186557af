"""What waits in the outbox, as a table: one row per change, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ...connection.texts.outcomes import outcome_sentence, reason_sentence
from ...connection.texts.vocabulary import state_text
from ...core.model.operation import FINAL, State
from ...qt.language import tr
from ...sync.outbox.decisions import decision_reason
from .. import texts
from ..actions.preview.texts import Names
from ..widgets.icons import own_icon, theme_icon
from ..widgets.labels import plain_tip
from ..widgets.table_model import TableModel
from .texts import behind, since, until

if TYPE_CHECKING:
    from ...sync.rules.rows import OutboxRow

RowRole = Qt.ItemDataRole.UserRole
VALUED = ("status", "department", "assignee", "service_code", "priority", "report_type")
COLUMNS = ("report", "what", "state", "since", "until", "why")


def column_title(name: str) -> str:
    """Title of a column."""
    return {
        "report": tr("Report"),
        "what": tr("What"),
        "state": tr("State"),
        "since": tr("Since"),
        "until": tr("Until"),
        "why": tr("Why"),
    }[name]


def listed(rows: Sequence[OutboxRow]) -> list[OutboxRow]:
    """What waits: to be sent, or for a person. What has arrived stands under *Sent*."""
    return [row for row in rows if row.state not in FINAL or decision_reason(row) is not None]


class OutboxModel(TableModel):
    """Rows are ``sync.rules.rows.OutboxRow``, read as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, column_title, parent)
        self.rows: list[OutboxRow] = []
        self.earlier: dict[str, OutboxRow] = {}
        self.streets: dict[str, str] = {}  # operation id → street of its report
        self.names = Names()

    def show_rows(
        self,
        rows: Sequence[OutboxRow],
        streets: Mapping[str, str] = MappingProxyType({}),
        names: Names | None = None,
    ) -> None:
        """Take these rows; those with the same operations only change in place. ``streets``: of an
        operation, by its id; ``names``: of the ids that the changes carry."""
        self.earlier = behind(rows)
        self.streets, self.names = dict(streets), names or Names()
        same = [r.operation.id for r in rows] == [r.operation.id for r in self.rows]
        if same and rows:
            self.rows = list(rows)
            last = self.index(len(rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        name = COLUMNS[index.column()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, name)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self.text(row, "why") if name == "state" else self.text(row, name)
            if name == "report":  # in two lines, this cell paints others too
                text = "\n".join(self.text(row, one) for one in COLUMNS[:3])
            return plain_tip(text or self.text(row, name))
        if role == Qt.ItemDataRole.AccessibleTextRole and name == "report":
            return " · ".join(self.text(row, one) for one in COLUMNS[:4])
        if role == Qt.ItemDataRole.DecorationRole and name == "state":
            return row_icon(row)
        return None

    def text(self, row: OutboxRow, name: str) -> str:
        """The text of a cell of one of these rows; a report has its street, a change its value."""
        if name == "report":
            street = self.streets.get(row.operation.id, "")
            return " · ".join(filter(None, (cell(row, name), street)))
        if name == "what":
            values = new_values(row, self.names)
            return f"{cell(row, name)} ({values})" if values else cell(row, name)
        return cell(row, name, self.earlier.get(row.operation.id))


def new_values(row: OutboxRow, names: Names) -> str:
    """Team, status and the like that a change sets, as far as its name does not say them."""
    sets, what = row.operation.sets, texts.operation_text(row.operation)
    fields = [name for name in VALUED if name in sets]
    values = [names.value(name, sets[name]) for name in fields if sets[name]]
    return ", ".join(one for one in values or ["—"] if one not in what) if fields else ""


def cell(row: OutboxRow, name: str, earlier: OutboxRow | None = None) -> str:
    """The text of a cell; ``earlier``: the change that this one waits for, if any."""
    if name == "report":
        return row.operation.report_id or tr("(new)")
    if name == "what":
        return texts.operation_text(row.operation)
    if name == "state":
        return texts.one_line(state_text(row), 300)
    if name == "since":
        return since(row)
    if name == "until":
        return until(row, earlier)
    if earlier is not None and not row.reason:
        return reason_sentence("earlier")
    if not row.reason and row.state is not State.UNKNOWN:
        return ""
    return texts.one_line(outcome_sentence(row), 500)


def row_icon(row: OutboxRow) -> QIcon:
    """The icon of a change: of its state, or that it has to be decided about."""
    return theme_icon("mIconWarning") if row.asks else state_icon(row.state)


def state_icon(state: State) -> QIcon:
    """An icon beside the word, never instead of it."""
    if state is State.CONFIRMED:
        return theme_icon("mIconSuccess")
    if state in (State.CONFLICT, State.UNKNOWN, State.REFUSED):
        return theme_icon("mIconWarning")
    if state is State.CANCELLED:
        return theme_icon("mTaskCancel")
    return own_icon("waits")
