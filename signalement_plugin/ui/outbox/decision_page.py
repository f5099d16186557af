"""*Needs You*: the changes in conflict, refused or of unknown outcome that need a decision."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ...qt.language import tr
from ...sync.outbox.decisions import rows_to_decide
from .. import texts
from ..follower import Follower, Subscription
from ..widgets.buttons import SnugButton
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from ..widgets.question import ask
from ..widgets.shortcuts import local_key
from .decision_delegate import DecisionDelegate
from .decision_model import DecisionModel, Entry, EntryRole, entries_of

SEVERAL = 2
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class DecisionList(QListView):
    """Rows wrap at the width of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementSettleList")
        self.setAccessibleName(tr("Needs You"))
        self.setItemDelegate(DecisionDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class DecisionPage(Follower, QWidget):
    """A click or Enter opens the report with its reply, or the form as it was typed.
    What was refused can be deleted, several at once. ``form_of``: the entry of a new report that
    was refused and stands in its form, if any."""

    left = pyqtSignal()
    opened = pyqtSignal(str)  # operation id, or the key of the draft of a new report
    dropped = pyqtSignal(list)  # ids of operations that the user drops

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementSettle")
        self.form_of: Callable[[], Entry | None] = lambda: None
        self.model = DecisionModel(self)
        self.back = SnugButton(tr("List"), self)
        self.back.setObjectName("SignalementSettleBack")
        self.back.setIcon(theme_icon("mActionArrowLeft"))
        self.back.clicked.connect(self.left)
        self.title = plain_label(parent=self, bold=True)
        self.nothing = plain_label(tr("Nothing needs you."), self)
        self.list = DecisionList(self)
        self.list.setModel(self.model)
        self.list.clicked.connect(self._clicked)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_delete())
        self.delete = SnugButton("", self)
        self.delete.setObjectName("SignalementSettleDelete")
        self.delete.clicked.connect(lambda _=False: self._ask_to_delete())
        for key in ("Return", "Enter"):
            local_key(self.list, key, lambda: self._open(self.list.currentIndex()))
        local_key(self, "Esc", self.left.emit)
        local_key(self.list, "Del", self._ask_to_delete)
        self.setFocusProxy(self.list)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.addLayout(head)
        layout.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignRight)

    def _clicked(self, index: QModelIndex) -> None:
        """Ctrl and Shift choose several, as in every list."""
        if not QApplication.keyboardModifiers() & _ADDING:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(EntryRole) if index.isValid() else None
        if entry is not None and entry.key:
            self.opened.emit(entry.key)

    def to_delete(self) -> list[str]:
        """Ids of the selected refused changes, if several are selected; otherwise of all refused
        ones."""
        chosen = [index.data(EntryRole) for index in self.list.selectedIndexes()]
        picked = [one.key for one in chosen if one.refused]
        every = [one.key for one in self.model.entries if one.refused]
        return picked if len(chosen) >= SEVERAL else every

    def _show_delete(self) -> None:
        count = len(self.to_delete())
        text = tr("Delete %n Refused…", n=count)
        self.delete.setText(text)
        self.delete.setVisible(count >= SEVERAL)

    def _ask_to_delete(self) -> None:
        keys = self.to_delete()
        if len(keys) < SEVERAL:  # a single change is deleted in its form
            return
        text = tr(
            "Delete %n change(s) that the server refused? What was typed in them is deleted too. "
            "The reports stay as the server has them.",
            n=len(keys),
        )
        title = tr("Refused by the Server")
        yes = tr("Delete")
        name = "SignalementSettleDeleteAll"
        ask(self, name, title, text, lambda: self.dropped.emit(keys), yes)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.outboxChanged, self.refresh),)

    def _begin(self) -> None:
        self.model.show_entries(())
        self.refresh()

    def refresh(self) -> None:
        """Read again; nothing is read while the page is hidden."""
        shown = self.shown
        if shown is None or not self.isVisible():
            return
        chosen = self._chosen()
        rows, form = rows_to_decide(shown.outbox), self.form_of()
        services, teams = shown.server.services, shown.server.departments
        self.model.show_entries(entries_of(rows, shown.reports.by_id, services, teams, form))
        count = len({row.report_key for row in rows}) + (form is not None)
        self.title.setText(needs_you_text(count))
        self.nothing.setVisible(not count)
        self.list.setVisible(count > 0)
        ids = [entry.key for entry in self.model.entries]
        again = chosen in ids if chosen else False
        if not again or self.list.currentIndex().row() != ids.index(chosen):
            self.list.setCurrentIndex(
                self.model.index(ids.index(chosen)) if again else self.model.first()
            )
        self._show_delete()

    def _chosen(self) -> str:
        entry = self.list.currentIndex().data(EntryRole)
        return entry.key if entry is not None else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def needs_you_text(count: int) -> str:
    """As in "Needs You 2"."""
    text = tr("Needs You {count}")
    return text.format(count=texts.number(count))
