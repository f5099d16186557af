"""In the card: who made the report. Fetched on a click, shown for a minute, never stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...connection.texts.outcomes import error_sentence
from ...core.model.report import Contact, Report
from ...qt.language import tr
from .. import texts
from ..follower import Follower, Subscription
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label

if TYPE_CHECKING:
    from ...connection.results import Answer

SHOWN_MS = 60_000


class ContactView(Follower, QWidget):
    """A button where the system tells this account who reported; below it the answer, for
    :data:`SHOWN_MS`. Another report, or another connection, takes it away at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementContact")
        self._report_id = ""
        self._asked = False
        self.button = SnugButton(tr("Show Contact"), self)
        self.button.clicked.connect(self._ask)
        self.label = plain_label(parent=self)
        self.label.setAccessibleName(tr("Contact"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.button)
        layout.addWidget(self.label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.conceal)
        self.hide()

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.detail_fetcher.contact, self._show),)

    def _begin(self) -> None:
        self._clear()

    def show_report(self, report: Report | None) -> None:
        """Offer the contact of another report, or of none."""
        report_id = report.report_id if report is not None else ""
        if report_id != self._report_id:
            self._report_id = report_id
            self._clear()
        if self.shown is None or not report_id:
            self.hide()
            return
        can = self.connection.server.capabilities.of([report_id])
        self.button.setToolTip(_hint(logged=can.hands_over))
        self.setVisible(can.has_contact)

    def conceal(self) -> None:
        """Hide the contact; another click asks the server again."""
        self._clear()
        self._say(tr("Contact hidden again."))

    def _clear(self) -> None:
        self._timer.stop()
        self._asked = False
        self.button.setEnabled(True)
        self._say("")

    def _say(self, text: str) -> None:
        self.label.setText(text)
        self.label.setVisible(bool(text))

    def _ask(self) -> None:
        self._clear()
        self._asked = True
        self.button.setEnabled(False)
        self._say(tr("Asking the server…"))
        self.connection.detail_fetcher.load_contact(self._report_id)

    def _show(self, report_id: str, answer: Answer[Contact]) -> None:
        """Show the answer, unless it is about another report."""
        if not self._asked or report_id != self._report_id:
            return
        self._clear()
        if answer.error is not None:
            self._say(error_sentence(answer.error))
            return
        contact = answer.value or Contact()
        self._say(contact_text(contact))
        if contact:
            self._timer.start()


def _hint(*, logged: bool) -> str:
    """``logged``: by a team, whose database notes who asks."""
    if logged:
        return tr(
            "Asks the team's server who reported it; shown for a minute. That you asked is noted."
        )
    return tr("Asks the server who reported it; shown for a minute, never stored")


def contact_text(contact: Contact) -> str:
    """Name, mail address, telephone, one a line; or why there is none."""
    parts = (contact.name, contact.email, contact.phone)
    lines = [texts.one_line(part, 200) for part in parts if part]
    if contact.masked:
        lines.append(tr("Your account may not see all of it on this server."))
    if not lines:
        return tr("The server names nobody.")
    return "\n".join(lines)
