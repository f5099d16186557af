"""What to tell a caller after a new report was created: its number, and its deadline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...core.model.operation import State
from ...core.model.report import Report
from ..follower import Follower, Subscription
from ..message_bar import Notifier
from ..texts import due_text, one_line

if TYPE_CHECKING:
    from ...sync.rules.rows import OutboxRow
    from ..dock_types import FilterControllerType


class CreationNotice(Follower, QObject):
    """Tells the newest number, with its deadline as soon as the report itself has been read.
    ``wanted``: somebody wants to see that report, be it outside the filter: then the filter can be
    cleared."""

    wanted = pyqtSignal(str)  # number of the report to show

    def __init__(
        self,
        notifier: Notifier,
        listing: FilterControllerType,
        listed: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        """``listed``: whether the list has the report of a number."""
        super().__init__(parent)
        self._notifier, self._filter, self._is_in_list = notifier, listing, listed
        self._number = self._looked_for = ""
        listing.answered.connect(self._list_answered)

    def ended(self, row: OutboxRow) -> bool:
        """Whether this is a new report that the server has: then it is told here."""
        if row.operation.kind != "create" or row.state is not State.CONFIRMED:
            return False
        self._number = row.report_id
        self._tell()
        return True

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.reports.changed, self._rows_changed),)

    def _leave(self) -> None:
        self._number = self._looked_for = ""
        self._notifier.unstay()

    def _rows_changed(self, report_ids: set[str]) -> None:
        if self._number in report_ids:
            self._tell()

    def _tell(self) -> None:
        number = self._number
        report = self.connection.reports.by_id(number)
        sentence = creation_text(number, report)
        show = QCoreApplication.translate("Signalement", "Show") if report is not None else ""
        self._notifier.stay(sentence, show, lambda: self._show(number))
        if report is not None:
            self._number = ""  # the whole message was shown: number and deadline

    def _show(self, number: str) -> None:
        self.wanted.emit(number)
        if not self._is_in_list(number):  # the list may not have been read since the report came
            self._looked_for = number
            self._filter.find()

    def _list_answered(self) -> None:
        number, self._looked_for = self._looked_for, ""
        if number and not self._is_in_list(number):
            text = QCoreApplication.translate("Signalement", "{number}: the filter hides it")
            clear = QCoreApplication.translate("Signalement", "Clear the Filter")
            sentence = text.format(number=one_line(number, 40))
            self._notifier.stay(sentence, clear, self._filter.show_everything)


def creation_text(number: str, report: Report | None) -> str:
    """As in "no. 2067 · due 28/12/26", a day that can be told whatever the target is counted in;
    without it where nobody gave any."""
    text = QCoreApplication.translate("Signalement", "No. {number}").format(
        number=one_line(number, 40)
    )
    due = due_text(report) if report is not None else ""
    return f"{text} · {due}" if due else text
