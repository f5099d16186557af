"""What to tell a caller after a new report was created: its number, and its deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model.operation import State
from ...core.model.report import Report
from ...qt.language import tr
from ..follower import Follower, Subscription
from ..message_bar import Notifier
from ..texts import due_text, one_line

if TYPE_CHECKING:
    from ...sync.rules.rows import OutboxRow


class CreationNotice(Follower, QObject):
    """Shows the newest number, and its deadline as soon as the report itself was read. ``wanted``:
    the user wants to see that report, even if the filter hides it."""

    wanted = pyqtSignal(str)  # number of the report to show

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._number = ""

    def ended(self, row: OutboxRow) -> bool:
        """Whether a row is a new report that has arrived; then its message is shown here."""
        if row.operation.kind != "create" or row.state is not State.CONFIRMED:
            return False
        self._number = row.report_id
        self._tell()
        return True

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.reports.changed, self._rows_changed),)

    def _leave(self) -> None:
        self._number = ""
        self._notifier.unstay()

    def _rows_changed(self, report_ids: set[str]) -> None:
        if self._number in report_ids:
            self._tell()

    def _tell(self) -> None:
        number = self._number
        report = self.connection.reports.by_id(number)
        sentence = creation_text(number, report)
        show = tr("Show") if report is not None else ""
        self._notifier.stay(sentence, show, lambda: self.wanted.emit(number))
        if report is not None:
            self._number = ""  # the report was read: nothing more is to be told


def creation_text(number: str, report: Report | None) -> str:
    """As in "no. 2067 · due 28/12/26", a day that can be told whatever the target is counted in;
    without it where nobody gave any."""
    text = tr("No. {number}").format(number=one_line(number, 40))
    due = due_text(report) if report is not None else ""
    return f"{text} · {due}" if due else text
