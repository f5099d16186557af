"""Page object of the page *Round*."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QComboBox

from signalement_plugin.ui.rounds.page import RoundPage

from .part import Part, click, press_key


class RoundPart(Part[RoundPage]):
    """The page *Round*: its stops and its buttons."""

    def ids(self) -> list[str]:
        """Numbers of the reports, in the order shown."""
        return [report.report_id for report in self.widget.stops.reports()]

    def sources(self) -> QComboBox:
        """What the round can be made of."""
        return self.widget.source

    def act(self, name: str) -> None:
        """Choose an entry behind the three points."""
        entry = self.widget.findChild(QAction, f"SignalementRound_{name}")
        if entry is None:
            raise LookupError(f"there is no entry {name}")
        entry.trigger()

    def order(self) -> None:
        """Choose *Put in Order*."""
        self.act("order")

    def print(self) -> None:
        """Press *Print the Sheet*."""
        click(self._named("SignalementRoundSheet"))

    def come_back(self) -> None:
        """Press *Round Return…*."""
        click(self._named("SignalementRoundReturn"))

    def key_in_open_sources(self, key: Qt.Key) -> None:
        """Open the box of what the round is made of, and press a key there."""
        click(self.widget.source)
        press_key(self.widget.source.view(), key)

    def leave(self) -> None:
        """Press *List*."""
        click(self._named("SignalementRoundBack"))
