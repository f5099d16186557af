"""In the card: the state of the newest own change that is not final, with a button to take it back
as long as no attempt was made to send it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...core.model.operation import FINAL, State
from ...qt.language import tr
from ...sync.rules.rows import OutboxRow
from .. import texts
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label, plain_tip


class WaitingLine(QWidget):
    """Hidden while nothing waits, and while the foot line says it. The button takes back this
    report's change alone, whatever was sent together with it. ``told_below``: whether the foot line
    counts down this batch, of this report alone."""

    taken_back = pyqtSignal(str)  # operation id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operation_id = ""
        self.told_below: Callable[[str], bool] = lambda _batch: False
        self.text = plain_label(parent=self)
        self.button = SnugButton(tr("Undo", "a sending"), self)
        self.button.setObjectName("SignalementTakeBack")
        self.button.setToolTip(tr("Take back the change of this report alone, and write on"))
        self.button.clicked.connect(lambda _=False: self.taken_back.emit(self._operation_id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_rows(self, rows: Sequence[OutboxRow], mine: str = "") -> None:
        """What of a report's changes waits, oldest first, and where it stands, with its words in
        the tip; ``mine``: what to say of one in conflict instead."""
        waiting = next((row for row in reversed(rows) if row.state not in FINAL), None)
        text, untried = mine, newest_untried(rows)
        if waiting is not None and not mine:
            parts = texts.operation_text(waiting.operation), texts.state_label(waiting.state)
            text = " · ".join(parts)
        words = texts.written_lines(waiting.operation) if waiting is not None else []
        self.text.setToolTip(plain_tip("\n".join(words)) if words else "")
        self._operation_id = untried.id if untried is not None else ""
        below = untried is not None and self.told_below(untried.operation.batch)
        self.text.setText(f"⬆ {text}" if text else "")
        self.button.setVisible(untried is not None)
        self.setVisible(bool(text) and not below)


def newest_untried(rows: Sequence[OutboxRow]) -> OutboxRow | None:
    """The newest change of a report that can still be taken back; ``None`` if there is none."""
    last = rows[-1] if rows else None
    if last is None or last.operation.kind == "create":
        return None
    tried = last.attempts or last.open_attempt
    return last if last.state is State.QUEUED and not tried else None
