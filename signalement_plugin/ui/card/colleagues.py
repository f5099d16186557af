"""In the card, in a team: who else has the report open, and which changes of colleagues wait."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ...connection.texts.outcomes import error_sentence
from ...connection.texts.vocabulary import state_label
from ...core.model.operation import State
from ...qt.language import tr
from ...sync.outbox.resolutions import Decision
from ...systems.mailbox import Colleagues, MailboxChange
from .. import texts
from ..actions.conflict.texts import decision_label
from ..follower import Follower, Subscription
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.labels import plain_label

if TYPE_CHECKING:
    from ...connection.results import Answer
    from ...core.model.report import Report

AGAIN_MS = 30_000
"""Milliseconds between two questions for colleagues. A report counts as open here for a minute."""
MOST = 5
CHOICES: Mapping[State, tuple[Decision, ...]] = {
    State.HELD: (Decision.SEND, Decision.DROP),
    State.CONFLICT: (Decision.SERVER, Decision.MINE),
    State.UNKNOWN: (Decision.THERE, Decision.AGAIN, Decision.DROP),
}
"""State of a colleague's change → decisions that the team's mailbox accepts."""


class ColleaguesView(Follower, QWidget):
    """Hidden while nobody else is there, and where there is no team. What it asks for comes by the
    connection's ``DetailFetcher``; nothing is asked again while the card cannot be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementColleagues")
        self._report_id = ""
        self._found = Colleagues()
        self.here = plain_label(parent=self)
        self.message = plain_label(parent=self)
        self.changes: list[QLabel] = []
        self.buttons: dict[tuple[str, Decision], QPushButton] = {}
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for label in (self.here, self.message):
            self._column.addWidget(label)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._ask_again)
        self._refresh()

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return (
            (self.connection.load.updated, self._ask_again),
            (self.connection.detail_fetcher.colleagues, self._show),
            (self.connection.detail_fetcher.decided, self._decided),
        )

    def _begin(self) -> None:
        self.show_report(None)

    def show_report(self, report: Report | None) -> None:
        """The card shows this one now; the same again changes nothing."""
        report_id = report.report_id if report is not None else ""
        if report_id == self._report_id:
            return
        self._report_id = report_id
        self._again.stop()
        self.message.clear()
        self._show_found(Colleagues())
        self._ask()

    def _ask_again(self) -> None:
        """Ask again, as long as the card is visible."""
        parent = self.parentWidget()
        if parent is not None and parent.isVisible():
            self._ask()

    def _ask(self) -> None:
        if not self._report_id or self.shown is None:
            return
        if self.connection.server.capabilities.of([self._report_id]).hands_over:
            self.connection.detail_fetcher.load_colleagues(self._report_id)
            self._again.start()

    def _show(self, report_id: str, answer: Answer[Colleagues]) -> None:
        """A hint: what could not be asked for is left as it was shown."""
        if report_id != self._report_id or answer.value is None:
            return
        own = self.connection.outbox.row
        others = (one for one in answer.value.changes if own(one.operation.id) is None)
        self._show_found(Colleagues(answer.value.here, tuple(others)))

    def _show_found(self, found: Colleagues) -> None:
        if found != self._found:
            self._found = found
            self._build()
        self._refresh()

    def _decided(self, operation_id: str, answer: Answer[bool]) -> None:
        if not any(one.operation.id == operation_id for one in self._found.changes):
            return
        if answer.error is not None:
            self.message.setText(error_sentence(answer.error))
        else:
            self.message.setText("" if answer.value else decided_elsewhere_text())
        for button in self.buttons.values():
            button.setEnabled(True)
        self._refresh()
        self._ask()

    def _build(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.changes, self.buttons = [], [], {}
        self.here.setText(here_text(self._found.here))
        for change in self._found.changes[:MOST]:
            label = plain_label(change_text(change), self)
            self.changes.append(label)
            self._add(label)
            if change.asks:
                self._add(self._choices(change))

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)

    def _choices(self, change: MailboxChange) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        for choice in CHOICES[change.state]:
            button = SnugButton(decision_label(choice), row)
            button.setObjectName(f"SignalementColleague_{choice}")
            button.clicked.connect(
                lambda _=False, choice=choice: self._choose(change.operation.id, choice)
            )
            self.buttons[change.operation.id, choice] = button
            flow.addWidget(button)
        return row

    def _choose(self, operation_id: str, choice: Decision) -> None:
        for (other, _), button in self.buttons.items():
            button.setEnabled(other != operation_id)
        self.connection.detail_fetcher.decide(operation_id, str(choice))

    def _refresh(self) -> None:
        for label in (self.here, self.message):
            label.setVisible(bool(label.text()))
        self.setVisible(bool(self.here.text() or self.message.text() or self._parts))


def here_text(names: Collection[str]) -> str:
    """Who else has the report open; empty for nobody."""
    if not names:
        return ""
    listed = ", ".join(texts.one_line(name, 40) for name in names)
    text = tr("Also opened by {names}")
    return text.format(names=listed)


def change_text(change: MailboxChange) -> str:
    """Who made a change, what it does, and its state."""
    text = tr("{author}, {time}: {change} – {state}")
    return text.format(
        author=texts.one_line(change.author, 40),
        time=texts.moment(change.since),
        change=texts.quoted(texts.operation_text(change.operation)),
        state=state_label(change.state),
    )


def decided_elsewhere_text() -> str:
    """The message that a colleague has already decided."""
    return tr("A colleague has already decided about this change.")
