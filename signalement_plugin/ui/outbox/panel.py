"""*To Send*: the changes that are not finished, why each waits, and buttons for the chosen one.
Beside it the tab *Sent*."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import BadStore
from ...core.model.operation import State
from ...qt.language import tr
from ...sync.outbox.resolutions import RETRIED, Decision
from ...sync.rules.handover import can_be_taken_back
from .. import texts
from ..actions.conflict.card import choices_of
from ..actions.conflict.texts import decision_label
from ..actions.preview.texts import Names
from ..follower import Follower, Subscription
from ..outputs.save_csv import ask_and_write
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.shrinking_scroll_area import low
from ..widgets.table_model import show_table
from .csv_table import FILE_NAME, waiting_table
from .delegate import OutboxDelegate
from .model import COLUMNS, OutboxModel, RowRole, listed
from .sent_log import LogPanel

if TYPE_CHECKING:
    from ...sync.rules.rows import OutboxRow

NARROW_PX = 560
WIDE_SHARES = (0.27, 0.23, 0.18, 0.08, 0.12, 0.12)
ACTIONS: dict[State, tuple[Decision, ...]] = {
    State.HELD: (Decision.REVIEW, Decision.SEND, Decision.PUT_BACK),
    State.QUEUED: (Decision.NOW, Decision.EDIT, Decision.CANCEL),
    State.REFUSED: (Decision.OPEN, Decision.RETRY, Decision.DROP),
    State.CONFLICT: (Decision.OPEN,),
}
"""State → buttons; other decisions are made on the card. *open* opens the form of the change."""
_UNTRIED = (Decision.EDIT, Decision.CANCEL)
_OF_NEW = {State.REFUSED: (Decision.EDIT, Decision.RETRY, Decision.DROP)}
"""State → buttons of new reports, where they differ."""


def decisions_for(row: OutboxRow) -> tuple[Decision, ...]:
    """Buttons for a row. What was tried already can be neither edited nor cancelled, but for a
    new report that was refused: all of it is typed text. A team's mailbox may give it back."""
    if row.reason == RETRIED:
        return ()
    if row.state is State.HANDED:
        return (Decision.CANCEL,) if can_be_taken_back(row) else ()
    new = row.operation.kind == "create"
    names = (_OF_NEW.get(row.state) if new else None) or ACTIONS.get(row.state) or choices_of(row)
    if row.state is not State.REFUSED and (row.attempts or row.open_attempt):
        names = tuple(name for name in names if name not in _UNTRIED)
    return names


class OutboxTable(QTreeView):
    """Columns share the width; where there is little, each change has two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = OutboxDelegate(self)
        self.setItemDelegate(self.lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        self._in_lines(width < NARROW_PX)
        for column, share in enumerate((1.0,) if self.lines.in_lines else WIDE_SHARES):
            self.setColumnWidth(column, int(width * share))

    def _in_lines(self, narrow: bool) -> None:
        if narrow == self.lines.in_lines:
            return
        self.lines.in_lines = narrow
        self.setHeaderHidden(narrow)
        for column in range(1, len(COLUMNS)):
            self.setColumnHidden(column, narrow)
        self.scheduleDelayedItemsLayout()


class OutboxPanel(Follower, QWidget):
    """Two tabs: what waits, with the chosen change in full, and the log of what was sent."""

    left = pyqtSignal()
    acted = pyqtSignal(object, str)  # Decision, operation id
    undone = pyqtSignal(list)  # operation ids of the log
    decision_wanted = pyqtSignal(str)  # operation id
    report_wanted = pyqtSignal(str)
    written = pyqtSignal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementOutbox")
        self.model = OutboxModel(self)
        self.table = self._make_table()
        self.sentence = plain_label(parent=self)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        self.log = LogPanel(self)
        self.log.put_back.connect(self.undone)
        self.log.report_wanted.connect(self.report_wanted)
        self.log.written.connect(self.written)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._waiting(), tr("To Send"))
        sent = tr("Sent")
        self.tabs.addTab(self.log, sent)
        self.tabs.currentChanged.connect(lambda _at: self.refresh())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.addLayout(self._head())
        layout.addWidget(self.tabs, 1)

    def _waiting(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 2, 0, 0)
        column.addWidget(self.table, 1)
        for part in (low(self.sentence), self._row):
            column.addWidget(part)
        return page

    def _head(self) -> FlowLayout:
        back = SnugButton(tr("List"), self)
        back.setObjectName("SignalementOutboxBack")
        back.setIcon(theme_icon("mActionArrowLeft"))
        back.clicked.connect(self.left)
        export = SnugButton(tr("Export…"), self)
        export.setObjectName("SignalementOutboxExport")
        export.setIcon(theme_icon("mActionSharingExport"))
        export.clicked.connect(self.export)
        row = FlowLayout()
        row.addWidget(back)
        row.addWidget(export)
        return row

    def export(self) -> None:
        """Write the shown tab to a file, without what people wrote."""
        if self.shown is None:
            return
        if self.tabs.currentWidget() is self.log:
            self.log.export()
            return
        name = self.connection.settings.name
        table = waiting_table([(name, row) for row in self.model.rows])
        title = tr("Export What Waits")
        ask_and_write(self.window(), title, FILE_NAME, table, self.written.emit)

    def _make_table(self) -> OutboxTable:
        table = OutboxTable(self)
        table.setObjectName("SignalementOutboxTable")
        table.setAccessibleName(tr("Changes to Send"))
        show_table(table, self.model, QAbstractItemView.SelectionMode.SingleSelection)
        table.header().setStretchLastSection(True)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        table.doubleClicked.connect(self._go_to)
        return table

    def _go_to(self, index: QModelIndex) -> None:
        """Show the report of a change; a new report that has not arrived has none yet."""
        report_id = index.data(RowRole).operation.report_id
        if report_id:
            self.report_wanted.emit(report_id)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.outboxChanged, self.refresh),)

    def _begin(self) -> None:
        self.log.follow(self.shown)
        self.model.show_rows([])
        self.refresh()

    def refresh(self) -> None:
        """Read the outbox again; nothing is read while the panel is hidden."""
        if self.shown is None or not self.isVisible():
            return
        if self.tabs.currentWidget() is self.log:
            self.log.refresh()
            return
        current = self._current()
        self._show_rows()
        wanted = current.operation.id if current else ""
        ids = [row.operation.id for row in self.model.rows]
        at = ids.index(wanted) if wanted in ids else self._first_asking()
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self._show_current()

    def _show_rows(self) -> None:
        rows, server = listed(self.connection.outbox.rows()), self.connection.server
        names = Names(server.departments, server.services)
        self.model.show_rows(rows, self._streets(rows), names)

    def _streets(self, rows: Sequence[OutboxRow]) -> dict[str, str]:
        """Operation id → street of its report, also of one that the filter hides."""
        reports = self.connection.reports
        fids = reports.fids_of({row.operation.report_id for row in rows} - {""})
        try:
            stored = {one.report_id: one.address for one in reports.stored_at([*fids.values()])}
        except BadStore:  # this error is shown elsewhere; here the streets are missing
            stored = {}
        found = {
            row.operation.id: row.operation.sets.get("address")
            or stored.get(row.operation.report_id, "")
            for row in rows
        }
        return {key: texts.one_line(texts.street(one), 60) for key, one in found.items() if one}

    def choose(self, op_id: str) -> None:
        """Make a change that waits the current one."""
        self.tabs.setCurrentIndex(0)
        ids = [row.operation.id for row in self.model.rows]
        if op_id in ids:
            self.table.setCurrentIndex(self.model.index(ids.index(op_id), 0))

    def _first_asking(self) -> int:
        rows = self.model.rows
        wanted = (at for at, row in enumerate(rows) if row.asks or row.state is State.REFUSED)
        return next(wanted, len(rows) - 1)

    def _current(self) -> OutboxRow | None:
        index = self.table.currentIndex()
        return index.data(RowRole) if index.isValid() else None

    def _show_current(self) -> None:
        row = self._current()
        self._flow.clear()
        if row is None:
            self.sentence.setText(tr("Nothing to send."))
        else:
            self.sentence.setText(_in_full(row, self.model))
            self._offer(row)

    def _offer(self, row: OutboxRow) -> None:
        for name in decisions_for(row):
            button = SnugButton(decision_label(name), self._row)
            button.setObjectName(f"SignalementOutbox_{name}")
            button.clicked.connect(
                lambda _=False, which=name, one=row.operation.id: self._act(which, one)
            )
            self._flow.addWidget(button)
            button.show()

    def _act(self, name: Decision, op_id: str) -> None:
        if name == Decision.OPEN:
            self.decision_wanted.emit(op_id)
        else:
            self.acted.emit(name, op_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def _in_full(row: OutboxRow, model: OutboxModel) -> str:
    head = f"{model.text(row, 'report')} · {model.text(row, 'what')}"
    since = tr("since {time}")
    why = model.text(row, "why")
    parts = (
        "" if why else model.text(row, "state"),  # ``why`` says the state already
        since.format(time=model.text(row, "since")),
        model.text(row, "until"),
    )
    lines = [head, " · ".join(part for part in parts if part), why]
    lines += texts.written_lines(row.operation)
    return "\n".join(line for line in lines if line)
