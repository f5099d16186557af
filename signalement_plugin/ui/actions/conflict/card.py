"""The card of a change that needs a decision: its outcome is unknown, it has a text and a part of
the change had no effect, or it replaced a colleague's. All others are shown in the form instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ....connection.texts.outcomes import outcome_sentence
from ....core.model.operation import State
from ....qt.language import tr
from ....sync.outbox.decisions import DecisionReason, decision_reason
from ....sync.outbox.resolutions import Decision, not_moved, replaced_value
from ....sync.rules.rows import OutboxRow
from ...widgets import colours
from ...widgets.buttons import SnugButton
from ...widgets.flow_layout import FlowLayout
from ...widgets.labels import plain_label
from ...widgets.screen_reader import alert
from .texts import decision_label

UNKNOWN = (Decision.THERE, Decision.AGAIN, Decision.DROP)
NOT_ARRIVED = (Decision.ANEW, Decision.THERE, Decision.DROP)
REPLACED = (Decision.GIVE_BACK, Decision.LEAVE)
UNCHANGED = (Decision.FIELDS_AGAIN, Decision.LEAVE)
CORRECTED = (Decision.OPEN, Decision.LEAVE)
"""Choices for a change that may be corrected: it is written anew in its form."""
LEAVE = (Decision.LEAVE,)


def choices_of(row: OutboxRow) -> tuple[Decision, ...]:
    """The decisions offered for a row of the outbox; none where nobody has to decide."""
    if row.state is State.UNKNOWN:
        return NOT_ARRIVED if row.reason == "not_arrived" else UNKNOWN
    if row.may_be_corrected:
        return CORRECTED
    if not_moved(row):
        return UNCHANGED
    if row.asks and row.arrived_only:  # only the text is missing: a text is not sent twice
        return LEAVE
    return REPLACED if replaced_value(row) else ()


def asking(rows: Sequence[OutboxRow]) -> OutboxRow | None:
    """Of the changes of one report, the one that waits for a person; ``None`` for none.

    A race asks only as long as no later change was made; a refused change is not among them: it is
    opened on request.
    """
    for row in rows:
        if decision_reason(row) not in (
            None,
            DecisionReason.REFUSED,
            DecisionReason.ACCOUNT,
        ) and not replaced_value(row):
            return row
    return rows[-1] if rows and replaced_value(rows[-1]) else None


class ConflictCard(QFrame):
    """A sentence about what happened, and one to three buttons; only a button decides."""

    chosen = pyqtSignal(str, object)  # operation id, Decision

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementConflict")
        self.setAccessibleName(tr("Needs You"))
        self._operation_id = ""
        self._key: tuple[Any, ...] = ()
        self.sentence = plain_label(parent=self, bold=True)
        self.reason = plain_label(parent=self)
        every = dict.fromkeys((*UNKNOWN, *NOT_ARRIVED, *REPLACED, *UNCHANGED))
        self.buttons = {choice: self._button(choice) for choice in every}
        row = QWidget(self)
        self._flow = FlowLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.sentence)
        layout.addWidget(self.reason)
        layout.addWidget(row)
        for button in self.buttons.values():
            self._flow.addWidget(button)

    def _button(self, choice: Decision) -> QPushButton:
        button = SnugButton(decision_label(choice), self)
        button.setObjectName(f"SignalementConflict_{choice}")
        button.clicked.connect(lambda: self.chosen.emit(self._operation_id, choice))
        return button

    def show_row(self, row: OutboxRow) -> None:
        """Show a row of the outbox."""
        self._paint()
        key = (row.operation.id, row.state, row.reason)
        if key == self._key:
            return
        self._key = key
        self._operation_id = row.operation.id
        self.sentence.setText(row.operation.report_id)
        self.reason.setText(outcome_sentence(row))
        alert(self.reason, self.reason.text())
        for choice, button in self.buttons.items():
            button.setVisible(choice in choices_of(row))

    @property
    def operation_id(self) -> str:
        """Id of the change that the card asks about, empty while the card is hidden."""
        return "" if self.isHidden() else self._operation_id

    def needed_height(self, width: int) -> int:
        """Height in pixels for ``width`` at which all of it is in sight."""
        return int(self.layout().heightForWidth(width))

    def _paint(self) -> None:
        name = "#SignalementConflict"
        self.setStyleSheet(colours.ground_style(f"{name}, {name} QLabel", "warning"))
