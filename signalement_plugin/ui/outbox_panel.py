"""*To Send*: every change on its way, why it waits, and what can be done about it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core.operation import State
from . import words
from .buttons import SnugButton
from .conflict_card import ConflictCard
from .flow_layout import FlowLayout
from .icons import theme_icon
from .labels import plain_label
from .outbox_model import COLUMNS, OutboxModel, RowRole, cell, listed

NARROW_PX = 560
NARROW_SHARES = (0.3, 0.3, 0.4)
WIDE_SHARES = (0.14, 0.2, 0.24, 0.12, 0.3)
ACTIONS: dict[State, tuple[str, ...]] = {
    State.HELD: ("review", "send", "put_back"),
    State.QUEUED: ("now", "cancel"),
    State.REFUSED: ("retry", "put_back"),
    State.UNKNOWN: ("there", "again", "drop"),
}
"""What is offered per state; a conflict has its own card."""


def action_text(name: str) -> str:
    """Text of a button."""
    return {
        "review": QCoreApplication.translate("Signalement", "Review All…"),
        "send": QCoreApplication.translate("Signalement", "Send"),
        "put_back": QCoreApplication.translate("Signalement", "Put Back"),
        "now": QCoreApplication.translate("Signalement", "Send Now"),
        "cancel": QCoreApplication.translate("Signalement", "Cancel Change"),
        "retry": QCoreApplication.translate("Signalement", "Try Again"),
        "there": QCoreApplication.translate("Signalement", "It Is There"),
        "again": QCoreApplication.translate("Signalement", "Send Again (May Appear Twice)"),
        "drop": QCoreApplication.translate("Signalement", "Drop"),
    }[name]


def offered(row: Any) -> tuple[str, ...]:
    """Buttons for a row; what was tried already can no longer be cancelled."""
    names = ACTIONS.get(row.state, ())
    return tuple(name for name in names if name != "cancel" or not row.open_attempt)


class OutboxTable(QTreeView):
    """Columns share the width; where there is little, the last ones stand below in full."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        narrow = width < NARROW_PX
        for name in ("since", "why"):
            self.setColumnHidden(COLUMNS.index(name), narrow)
        for column, share in enumerate(NARROW_SHARES if narrow else WIDE_SHARES):
            self.setColumnWidth(column, int(width * share))


class OutboxPanel(QWidget):
    """Table, and below it the chosen change in full."""

    left = pyqtSignal()
    acted = pyqtSignal(str, str)  # name of an action, operation id
    resolved = pyqtSignal(str, str, object)  # operation id, choice of the card, parts
    report_wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementOutbox")
        self._connection: Any = None
        self.model = OutboxModel(self)
        self.table = self._make_table()
        self.sentence = plain_label(parent=self)
        self.conflict = ConflictCard(self)
        self.conflict.chosen.connect(self.resolved)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.addLayout(self._head())
        layout.addWidget(self.table, 1)
        for part in (self.sentence, self.conflict, self._row):
            layout.addWidget(part)
        self.conflict.hide()

    def _head(self) -> QHBoxLayout:
        back = SnugButton(QCoreApplication.translate("Signalement", "Back to Reports"), self)
        back.setObjectName("SignalementOutboxBack")
        back.setIcon(theme_icon("mActionArrowLeft"))
        back.clicked.connect(self.left)
        title = plain_label(QCoreApplication.translate("Signalement", "To Send"), self, bold=True)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(back)
        return row

    def _make_table(self) -> OutboxTable:
        table = OutboxTable(self)
        table.setObjectName("SignalementOutboxTable")
        table.setAccessibleName(QCoreApplication.translate("Signalement", "Changes to Send"))
        table.setModel(self.model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.header().setStretchLastSection(True)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        table.doubleClicked.connect(
            lambda index: self.report_wanted.emit(index.data(RowRole).operation.report_id)
        )
        return table

    def set_source(self, connection: Any) -> None:
        """Show another connection's outbox."""
        self._connection = connection
        self.model.show_rows([])
        self.refresh()

    def refresh(self) -> None:
        """Read the outbox again; nothing is read while the panel is hidden."""
        if self._connection is None or not self.isVisible():
            return
        current = self._current()
        self.model.show_rows(listed(self._connection.outbox.rows()))
        wanted = current.operation.id if current else ""
        ids = [row.operation.id for row in self.model.rows]
        at = ids.index(wanted) if wanted in ids else self._first_asking()
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._show_current()

    def _first_asking(self) -> int:
        asking = (State.CONFLICT, State.UNKNOWN, State.HELD, State.REFUSED)
        states = [row.state for row in self.model.rows]
        return next((at for at, state in enumerate(states) if state in asking), len(states) - 1)

    def _current(self) -> Any:
        index = self.table.currentIndex()
        return index.data(RowRole) if index.isValid() else None

    def _show_current(self) -> None:
        row = self._current()
        self._flow.clear()
        in_conflict = row is not None and row.state is State.CONFLICT
        self.conflict.setVisible(in_conflict)
        self.sentence.setVisible(not in_conflict)
        if row is None:
            self.sentence.setText(QCoreApplication.translate("Signalement", "Nothing to send."))
        elif in_conflict:
            self.conflict.show_row(row, self._connection)
        else:
            self.sentence.setText(_in_full(row))
            self._offer(row)

    def _offer(self, row: Any) -> None:
        for name in offered(row):
            button = SnugButton(action_text(name), self._row)
            button.setObjectName(f"SignalementOutbox_{name}")
            button.clicked.connect(
                lambda _=False, which=name, one=row.operation.id: self.acted.emit(which, one)
            )
            self._flow.addWidget(button)
            button.show()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.refresh()


def _in_full(row: Any) -> str:
    head = f"{cell(row, 'report')} · {cell(row, 'what')}"
    state = cell(row, "state")
    since = cell(row, "since")
    text = row.operation.reply or row.operation.note or row.operation.sets.get("description", "")
    lines = [head, f"{state} · {since}" if since else state, cell(row, "why")]
    if text:
        lines.append(words.quoted(words.one_line(text, 300)))
    return "\n".join(line for line in lines if line)
