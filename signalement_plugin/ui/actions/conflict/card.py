"""What only a person can decide about a change: a conflict, an unclear sending, a race."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ....connection.texts.outcomes import outcome_sentence, wrote_words
from ....core.model.operation import State
from ....sync.outbox.resolutions import not_moved, replaced
from ....sync.rules.rows import OutboxRow
from ...widgets import colours
from ...widgets.buttons import SnugButton
from ...widgets.flow_layout import FlowLayout
from ...widgets.labels import plain_label
from ...widgets.shrinking_scroll_area import LowScroll
from .table import TABLE, ConflictTable

if TYPE_CHECKING:
    from ....connection.connection import Connection

TABLE_PX = 110
CONFLICT = ("draft", "server", "mine")
UNKNOWN = ("there", "again", "drop")
NOT_ARRIVED = ("anew", "there", "drop")
REPLACED = ("give_back", "leave")
UNCHANGED = ("fields_again", "leave")
LEAVE = ("leave",)


def choices_of(row: OutboxRow) -> tuple[str, ...]:
    """What may be chosen for a row of the outbox; nothing where nobody has to decide."""
    if row.state is State.CONFLICT:
        return CONFLICT
    if row.state is State.UNKNOWN:
        return NOT_ARRIVED if row.reason == "not_arrived" else UNKNOWN
    if not_moved(row):
        return UNCHANGED
    if row.asks and row.arrived_only:  # only a text is not there: it is never sent again
        return LEAVE
    return REPLACED if replaced(row) else ()


def asking(rows: Sequence[OutboxRow]) -> OutboxRow | None:
    """Of the changes of one report, the one that waits for a person; ``None`` for none.

    An unclear sending asks once nothing more can be found out by itself, a race only as
    long as no later change was made.
    """
    for row in rows:
        decided_here = row.asks and row.state is not State.HELD
        if decided_here and not (row.state is State.UNKNOWN and row.next_try):
            return row
    return rows[-1] if rows and replaced(rows[-1]) else None


class ConflictCard(QFrame):
    """What happened, the table of a conflict, and two or three ways out; nothing is decided
    before one is pressed."""

    chosen = pyqtSignal(str, str, object)  # operation id, choice, parts of mine or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementConflict")
        self.setAccessibleName(QCoreApplication.translate("Signalement", "To Decide"))
        self._operation_id = ""
        self._key: tuple[Any, ...] = ()
        self._known = False
        self.sentence = plain_label(parent=self, bold=True)
        self.reason = plain_label(parent=self)
        self.table: ConflictTable | None = None
        self._scroll = LowScroll(self)
        every = dict.fromkeys((*CONFLICT, *UNKNOWN, *NOT_ARRIVED, *REPLACED, *UNCHANGED))
        self.buttons = {choice: self._button(choice) for choice in every}
        row = QWidget(self)
        self._flow = FlowLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.sentence)
        layout.addWidget(self.reason)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(row)
        for button in self.buttons.values():
            self._flow.addWidget(button)

    def _button(self, choice: str) -> QPushButton:
        button = SnugButton(choice_word(choice), self)
        button.setObjectName(f"SignalementConflict_{choice}")
        button.clicked.connect(lambda: self._choose(choice))
        return button

    def _choose(self, choice: str) -> None:
        parts = self.table.parts() if choice == "mine" and self.table is not None else None
        self.chosen.emit(self._operation_id, choice, parts)

    def show_row(self, row: OutboxRow, connection: Connection) -> None:
        """Show a row of the outbox; one that is shown already keeps what was chosen."""
        self._paint()
        key = (row.operation.id, row.state, row.reason)
        if key == self._key:
            return
        self._key = key
        self._operation_id = row.operation.id
        self._known = row.server is not None
        self.sentence.setText(_sentence(row))
        self.reason.setText(_reason(row))
        self.reason.setVisible(bool(self.reason.text()))
        for choice, button in self.buttons.items():
            button.setVisible(choice in choices_of(row))
        self._show_table(row, connection)
        self._enable()

    def needed_height(self, width: int) -> int:
        """Height in pixels for ``width`` at which all but a long table is in sight."""
        whole = int(self.layout().heightForWidth(width))
        if self.table is None:
            return whole
        table = self._scroll.sizeHint().height()
        return whole - table + min(table, TABLE_PX)

    def _show_table(self, row: OutboxRow, connection: Connection) -> None:
        self.table = None
        self._scroll.setVisible(row.state is State.CONFLICT)
        if row.state is State.CONFLICT:
            self.table = ConflictTable(row, connection)
            self.table.changed.connect(self._enable)
            self._scroll.setWidget(self.table)

    def _enable(self) -> None:
        """What is not known cannot be built on; nothing chosen is the server's."""
        some = self.table is not None and bool(self.table.parts())
        self.buttons["mine"].setEnabled(self._known and some)

    def _paint(self) -> None:
        name = "#SignalementConflict"
        parts = (
            f"{name}, {name} QWidget#{TABLE}, {name} QLabel, {name} QRadioButton, {name} QCheckBox"
        )
        self.setStyleSheet(colours.ground_style(parts, "warning"))


def _sentence(row: OutboxRow) -> str:
    if row.state is not State.CONFLICT:
        return row.operation.report_id
    return QCoreApplication.translate(
        "Signalement",
        "{number} changed while you worked. Nothing was overwritten; your text is kept.",
    ).format(number=row.operation.report_id)


def _reason(row: OutboxRow) -> str:
    if row.reason != "moved":
        return outcome_sentence(row)
    change = row.details.foreign  # who and when: the table's head names them
    return wrote_words(change) if change is not None else ""


def choice_word(choice: str) -> str:
    """Text of a button."""
    return {
        "draft": QCoreApplication.translate("Signalement", "Keep My Draft"),
        "server": QCoreApplication.translate("Signalement", "Take the Server's"),
        "mine": QCoreApplication.translate("Signalement", "Send My Choice"),
        "there": QCoreApplication.translate("Signalement", "It Is There"),
        "again": QCoreApplication.translate("Signalement", "Send Again (May Appear Twice)"),
        "anew": QCoreApplication.translate("Signalement", "Send Again"),
        "drop": QCoreApplication.translate("Signalement", "Delete"),
        "give_back": QCoreApplication.translate("Signalement", "Put Theirs Back"),
        "fields_again": QCoreApplication.translate("Signalement", "Send Again Without the Text"),
        "leave": QCoreApplication.translate("Signalement", "Leave It So"),
    }[choice]
