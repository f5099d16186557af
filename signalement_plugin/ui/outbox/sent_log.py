"""The log of changes that this QGIS sent: shows them, puts them back, exports them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from ...connection.texts.effects import mails_text
from ...core.files.csv_files import Table
from ...core.model.operation import State
from ...core.runtime.not_none import not_none
from ...qt.language import tr
from ...sync.outbox.resolutions import before
from ...sync.outbox.sent_log import newest
from .. import texts
from ..display_names import value_text
from ..follower import Follower
from ..outputs.save_csv import ask_and_write
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.shrinking_scroll_area import low
from ..widgets.table_model import show_table
from .sent_log_model import COLUMNS, SHOWN, EntryRole, LogModel, column_title

if TYPE_CHECKING:
    from ...sync.outbox.sent_log import SentLogEntry

MOST = 2000
"""Most attempts that are shown; the export contains all of them."""
NARROW_PX = 560
NARROW = ("at", "report", "what")
WIDE_SHARES = (0.09, 0.11, 0.12, 0.21, 0.14, 0.14, 0.19)
_DONE = (State.CONFIRMED, State.UNVERIFIED)


class LogTable(QTreeView):
    """Columns share the width. Where there is little, time and number take what they need, and the
    last column the rest; what has no column stands below in full."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, header, mode = self.viewport().width(), self.header(), QHeaderView.ResizeMode
        narrow = width < NARROW_PX
        shares = dict(zip(SHOWN, WIDE_SHARES))
        for at, name in enumerate(COLUMNS):
            snug = narrow and name in NARROW
            header.setSectionResizeMode(at, mode.ResizeToContents if snug else mode.Interactive)
            self.setColumnHidden(at, name not in (NARROW if narrow else SHOWN))
            self.setColumnWidth(at, int(width * shares.get(name, 0)))


class LogPanel(Follower, QWidget):
    """Table, and below it the chosen attempt in full with what can be done about it."""

    put_back = pyqtSignal(list)  # operation ids, the newest first
    written = pyqtSignal(Path)
    report_wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementLog")
        self.model = LogModel(self)
        self.table = self._make_table()
        self.sentence = plain_label(parent=self)
        self.button = SnugButton(tr("Put Back"), self)
        self.button.setObjectName("SignalementLogPutBack")
        self.button.setIcon(theme_icon("mActionUndo"))
        self.button.clicked.connect(self._put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(low(self.sentence))
        layout.addWidget(self.button)

    def _make_table(self) -> LogTable:
        table = LogTable(self)
        table.setObjectName("SignalementLogTable")
        table.setAccessibleName(tr("Log of Sent Changes"))
        show_table(table, self.model, QAbstractItemView.SelectionMode.ExtendedSelection)
        table.header().setStretchLastSection(True)
        table.header().setResizeContentsPrecision(0)  # only of visible rows: there may be thousands
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        table.doubleClicked.connect(self._go_to)
        return table

    def _go_to(self, index: QModelIndex) -> None:
        """Show the report of an attempt; a new report that has not arrived has none yet."""
        report_id = index.data(EntryRole).report_id
        if report_id:
            self.report_wanted.emit(report_id)

    def _begin(self) -> None:
        self.model.show_entries([], self.shown)  # read when the log is shown next
        self._show_chosen()

    def refresh(self) -> None:
        """Read the log again."""
        if self.shown is not None:
            self.model.show_entries(newest(self.connection.outbox, MOST), self.shown)
        if not self.table.currentIndex().isValid() and self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_chosen()

    def _chosen(self) -> list[SentLogEntry]:
        """The selected attempts, the newest first."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(EntryRole) for index in rows]

    def _undoable(self) -> dict[str, dict[str, str]]:
        """Operation id → old values, of the selected ones that can be put back; the newest
        first, since a report may have been changed twice."""
        found = {one.operation_id: self._old_values(one.operation_id) for one in self._chosen()}
        return {op_id: old for op_id, old in found.items() if old}

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        undoable = self._undoable() if chosen else {}
        self.button.setVisible(bool(undoable))
        if not chosen:
            text = tr("Nothing was sent from here yet.")
            self.sentence.setText("" if self.model.rows else text)
        elif len(chosen) == 1:
            self._show_one(chosen[0], undoable.get(chosen[0].operation_id, {}))
        else:
            self._show_several(len(chosen), undoable)

    def _show_several(self, count: int, undoable: Mapping[str, Mapping[str, str]]) -> None:
        self.button.setText(tr("Put Back {count}").format(count=texts.number(len(undoable))))
        text = tr(
            "{count} selected. {able} of them can be put back: each field gets the value it had "
            "before, unless a colleague has changed it since."
        )
        lines = [text.format(count=texts.number(count), able=texts.number(len(undoable)))]
        mailed = sum(map(self._mails, undoable, undoable.values()))
        if mailed:
            reports = [not_none(self.connection.outbox.row(one)).report_id for one in undoable]
            followers = self.connection.server.capabilities.of(reports).mails_followers
            lines.append(mails_text(mailed, followers=followers))
        self.sentence.setText("\n".join(lines))

    def _mails(self, op_id: str, old: Mapping[str, str]) -> bool:
        row = not_none(self.connection.outbox.row(op_id))
        return bool(set(old) & self.connection.server.capabilities.of([row.report_id]).mails)

    def _show_one(self, entry: SentLogEntry, old: dict[str, str]) -> None:
        self.button.setText(tr("Put Back"))
        pair = tr("{title}: {value}")
        lines = [
            pair.format(title=column_title(name), value=text)
            for name in SHOWN
            if (text := self.model.text(entry, name))
        ]
        row = self.connection.outbox.row(entry.operation_id)
        if row is not None:
            lines += texts.written_lines(row.operation)
        if old:
            lines.append(self._what_putting_back_does(old, entry.report_id))
        self.sentence.setText("\n".join(lines))

    def _old_values(self, op_id: str) -> dict[str, str]:
        """Old values that can be put back: those that are known and that this server takes."""
        row = self.connection.outbox.row(op_id)
        if row is None or row.state not in _DONE:
            return {}
        caps = self.connection.server.capabilities.of([row.report_id])
        old = before(row)
        empty = {name for name, value in old.items() if not value}
        return old if set(old) <= caps.writes and empty <= caps.clears else {}

    def _what_putting_back_does(self, old: dict[str, str], report_id: str) -> str:
        teams, services = (
            self.connection.server.departments,
            self.connection.server.services,
        )
        values = [
            texts.named_text(texts.field_label(name), value_text(name, value, teams, services))
            for name, value in old.items()
        ]
        text = tr("Putting back sends: {values}.")
        sentence = text.format(values=", ".join(values))
        caps = self.connection.server.capabilities.of([report_id])
        if set(old) & caps.mails and caps.mails_followers:
            sentence = f"{sentence} {mails_text(1, followers=True)}"
        elif set(old) & caps.mails:
            mail = tr("The citizen gets a mail; it cannot be called back.")
            sentence = f"{sentence} {mail}"
        return sentence

    def _put_back(self) -> None:
        op_ids = list(self._undoable())
        if op_ids:
            self.put_back.emit(op_ids)

    def export(self) -> None:
        """Every attempt as a file: who sent it, and no other names of people."""
        title = tr("Export the Log")
        table = self.as_table()
        ask_and_write(self.window(), title, "signalement-log.csv", table, self.written.emit)

    def as_table(self) -> Table:
        """All attempts, newest first; times in UTC."""
        entries = newest(self.connection.outbox, -1) if self.shown is not None else []
        rows = [
            [entry.at, *(self.model.text(entry, name, people=False) for name in COLUMNS[1:])]
            for entry in entries
        ]
        return [column_title(name) for name in COLUMNS], rows
