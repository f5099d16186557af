"""Key B: reports into the round or out of it; the round is one more chip, which orders it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtBoundSignal

from ...qgis_profile.rounds import MOST, collected_round, keep_collected_round, toggled
from .. import texts
from ..follower import Follower

if TYPE_CHECKING:
    from ..dock_types import DockControllerType


class RoundMenu(Protocol):
    """Below the chip of the round."""

    @property
    def sheet_wanted(self) -> pyqtBoundSignal: ...


class Basket(Follower, QObject):
    """The round of the shown connection."""

    def __init__(
        self,
        controller: DockControllerType,
        menu: RoundMenu,
        print_sheet: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        menu.sheet_wanted.connect(print_sheet)

    @property
    def report_ids(self) -> list[str]:
        """What is in the round, in its order."""
        return collected_round(self.connection.settings.id) if self.shown is not None else []

    def toggle(self) -> None:
        """Put the selected reports in, or take them out when all of them are in."""
        chosen = [report.report_id for report in self._controller.selection.reports()]
        if self.shown is None or not chosen:
            return
        before = self.report_ids
        after = toggled(before, chosen)
        self._keep(after)
        self._tell(len(after) - len(before), len(after))

    def _keep(self, report_ids: list[str]) -> None:
        keep_collected_round(self.connection.settings.id, report_ids)
        self._controller.filter_controller.show_round(report_ids)

    def _tell(self, change: int, total: int) -> None:
        if total == MOST and change <= 0:
            text = QCoreApplication.translate("Signalement", "A round has at most {most} stops.")
        elif change > 0:
            text = QCoreApplication.translate(
                "Signalement", "%n report(s) added: {total} in the round.", None, change
            )
        else:
            text = QCoreApplication.translate(
                "Signalement", "%n report(s) taken out: {total} in the round.", None, -change
            )
        said = text.format(total=texts.number(total), most=texts.number(MOST))
        self._controller.notifier.say(said)
