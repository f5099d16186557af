"""The last calls to servers, as QGIS's own network log shows those of QGIS: to read and to copy."""

from __future__ import annotations

from qgis.PyQt.QtCore import QItemSelectionModel, QTimer
from qgis.PyQt.QtGui import QHideEvent, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ....qt.language import tr
from ....transport.calls import CALLS, Call, CallLog
from ...widgets.em import em_of
from ...widgets.labels import quiet_label
from ...widgets.shortcuts import local_key
from ...widgets.table_model import show_table
from .model import COLUMNS, CallsModel, as_text

LOOK_MS = 500
SIZE = (900, 420)
ADDRESS_EM = 22


class CallsTable(QTreeView):
    """The address has the width that the others leave, and never so little that it tells nothing:
    then one scrolls."""

    def fit(self) -> None:
        """Take the width for what is shown now."""
        others = 0
        for at, name in enumerate(COLUMNS):
            if name != "address":
                self.resizeColumnToContents(at)
                others += self.columnWidth(at)
        least = ADDRESS_EM * em_of(self)
        self.setColumnWidth(COLUMNS.index("address"), max(least, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class CallsPanel(QWidget):
    """Looks for new calls while it is in sight. ``log`` is filled in threads of its own."""

    def __init__(self, parent: QWidget | None = None, log: CallLog = CALLS) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementCalls")
        self._log, self._seen = log, -1
        self.model = CallsModel(self)
        self.table = self._make_table()
        self.note = quiet_label(
            tr("Without keys and personal data; not kept on the disk."),
            self,
        )
        self.copy = QPushButton(tr("&Copy"), self)
        self.copy.setToolTip(tr("The selected calls, or all of them"))
        self.copy.clicked.connect(lambda _=False: self._copy())
        self.clear = QPushButton(tr("C&lear"), self)
        self.clear.clicked.connect(lambda _=False: self._clear())
        local_key(self.table, "Ctrl+C", self._copy)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        for button in (self.copy, self.clear):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.refresh)

    def _make_table(self) -> CallsTable:
        table = CallsTable(self)
        table.setAccessibleName(tr("Last Calls"))
        show_table(table, self.model, QAbstractItemView.SelectionMode.ExtendedSelection)
        table.header().setStretchLastSection(False)
        return table

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def refresh(self) -> None:
        """Show what was called meanwhile; what is selected stays so where it stands."""
        if self._log.counted == self._seen:
            return
        chosen = {id(one) for one in self.chosen()}
        self._seen = self._log.counted
        self.model.show_calls(self._log.calls())
        self.table.fit()
        selection, flag = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        for at, one in enumerate(self.model.rows):
            if id(one) in chosen:
                selection.select(self.model.index(at, 0), flag.Select | flag.Rows)

    def chosen(self) -> list[Call]:
        """The selected calls, the newest first."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows]

    def _copy(self) -> None:
        QApplication.clipboard().setText(as_text(self.chosen() or self.model.rows))

    def _clear(self) -> None:
        self._log.clear()
        self._seen = -1
        self.refresh()


class CallsDialog(QDialog):
    """The panel in a window of its own, beside which one goes on working."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementCallsDialog")
        self.setWindowTitle(tr("Last Calls"))
        self.panel = CallsPanel(self)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel, 1)
        layout.addWidget(self.box)
        self.resize(*SIZE)
