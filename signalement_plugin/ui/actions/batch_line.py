"""The progress of the last batch, in one line above the actions; the user can close it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...core.model.operation import PENDING, State
from ...qt.language import tr
from ...sync.outbox import queries
from ...sync.rules.rows import UNCHANGED
from ..follower import Follower, Subscription
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label

if TYPE_CHECKING:
    from ...sync.rules.rows import OutboxRow

GATHER_MS = 300
SHORT_MS = 4000
"""Milliseconds for which a complete success is shown."""
_GONE_WRONG = (State.REFUSED, State.CONFLICT, State.UNKNOWN, UNCHANGED)


class BatchLine(Follower, QFrame):
    """Counts over the operations it follows, read again after each change of the outbox."""

    retry_wanted = pyqtSignal(list)  # ids of refused operations
    details_wanted = pyqtSignal()
    ended = pyqtSignal(list)  # ids of reports whose changes did not end as wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementBatch")
        self._ids: list[str] = []
        self._announced = False
        self.text = plain_label("", self)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(theme_icon("mIconClose"))
        label = tr("Hide this line")
        self.close_button.setToolTip(label)
        self.close_button.setAccessibleName(label)
        self.close_button.clicked.connect(self.forget)
        self._row = QWidget(self)
        flow = FlowLayout(self._row)
        self.retry = SnugButton(tr("Try Again"), self)
        self.details = SnugButton(tr("Details"), self)
        for button, name in ((self.retry, "Retry"), (self.details, "Details")):
            button.setObjectName(f"SignalementBatch{name}")
            flow.addWidget(button)
        self.retry.clicked.connect(lambda: self.retry_wanted.emit(self._refused()))
        self.details.clicked.connect(self.details_wanted)
        top = QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 0, 2)
        layout.addLayout(top)
        layout.addWidget(self._row)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.refresh)
        self.end = QTimer(self)
        self.end.setSingleShot(True)
        self.end.setInterval(SHORT_MS)
        self.end.timeout.connect(self.forget)
        self.hide()

    def tell_of(self, op_ids: Sequence[str]) -> None:
        """Show the progress of these operations from now on."""
        self._ids, self._announced = list(op_ids), False
        self.refresh()

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.outboxChanged, self._read_soon),)

    def _begin(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Follow no operations any more, and hide."""
        self._ids = []
        self._gather.stop()
        self.end.stop()
        self.hide()

    def replace(self, old: Sequence[str], new: Sequence[str]) -> None:
        """Follow the operations of a second try in place of the refused ones."""
        gone = set(old)
        self._ids = [one for one in self._ids if one not in gone] + list(new)
        self._announced = False
        self.refresh()

    def follows(self, op_id: str) -> bool:
        """Whether the line shows how this operation ends."""
        return op_id in self._ids

    def _read_soon(self) -> None:
        if self._ids and not self._gather.isActive():
            self._gather.start()

    def refresh(self) -> None:
        """Read how the operations stand now. As long as all of them wait, the foot line and the
        counter of the dock say so."""
        if not self._ids:
            return
        tally = queries.report_tally(self.connection.outbox, self._ids)
        refused = tally.get(State.REFUSED, 0)
        wrong = sum(tally.get(outcome, 0) for outcome in _GONE_WRONG)
        if not any(count for state, count in tally.items() if state != State.CANCELLED):
            self.forget()
            return
        self.text.setText(batch_text(tally))
        self.retry.setVisible(refused > 0)
        self._row.setVisible(wrong > 0)
        waits = (*PENDING, State.CANCELLED)
        self.setVisible(any(count for state, count in tally.items() if state not in waits))
        going = any(tally.get(state, 0) for state in (State.QUEUED, State.SENDING, State.HANDED))
        going = going or tally.get(State.HELD, 0) > 0
        if not going and not self._announced:
            self._announced = True
            self.ended.emit(self._of_reports())
        if wrong or going:
            self.end.stop()
        elif not self.end.isActive():
            self.end.start()

    def _rows(self) -> list[OutboxRow]:
        """Rows of the followed operations that did not end as wanted."""
        ours = set(self._ids)
        rows = self.connection.outbox.rows((*_GONE_WRONG[:-1], State.UNVERIFIED))
        return [row for row in rows if row.id in ours and row.outcome in _GONE_WRONG]

    def _refused(self) -> list[str]:
        return [row.id for row in self._rows() if row.state is State.REFUSED]

    def _of_reports(self) -> list[str]:
        return list(dict.fromkeys(row.report_id for row in self._rows()))


def batch_text(tally: dict[str, int]) -> str:
    """Counts, as in "281 confirmed, 4 waiting, 2 refused. The 2 refused stay selected."."""
    done = tally.get(State.CONFIRMED, 0)
    sent = tally.get(State.UNVERIFIED, 0)
    waiting = sum(tally.get(one, 0) for one in PENDING)
    asking = sum(tally.get(one, 0) for one in (State.CONFLICT, State.UNKNOWN, UNCHANGED))
    refused = tally.get(State.REFUSED, 0)
    parts = [
        (done, tr("%n confirmed", n=done)),
        (sent, tr("%n sent, not yet visible", n=sent)),
        (waiting, tr("%n waiting", n=waiting)),
        (asking, tr("%n need(s) you", n=asking)),
        (refused, tr("%n refused", n=refused)),
    ]
    text = ", ".join(label for count, label in parts if count) + "."
    if refused + asking and not waiting:
        text += " " + tr("The %n not written stay selected.", n=refused + asking)
    return text
