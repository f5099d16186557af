"""Key B: reports into the round or out of it; the round is one more chip."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..connection.basket import MOST, basket, keep_basket, toggled
from . import words


class Basket(QObject):
    """The round of the shown connection."""

    def __init__(self, desk: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._connection_id = ""

    def follow(self, connection: Any) -> None:
        """Another connection has a round of its own."""
        self._connection_id = connection.settings.id if connection is not None else ""

    @property
    def report_ids(self) -> list[str]:
        """What is in the round, in its order."""
        return basket(self._connection_id) if self._connection_id else []

    def toggle(self) -> None:
        """Put the selected reports in, or take them out when all of them are in."""
        chosen = [report.report_id for report in self._desk.selection.reports()]
        if not self._connection_id or not chosen:
            return
        before = self.report_ids
        after = toggled(before, chosen)
        keep_basket(self._connection_id, after)
        self._desk.narrower.show_round(after)
        self._tell(len(after) - len(before), len(after))

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
        said = text.format(total=words.number(total), most=words.number(MOST))
        self._desk.notifier.say(said)
