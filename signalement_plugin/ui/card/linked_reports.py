"""In the card of a joined connection: links the shown report to the same report in another
system, and separates them again."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...connection.linked_reports import link, linkable, linked_ids, unlink
from ...core.model.report import Report
from ...qt.language import tr
from ..follower import Follower
from ..texts import one_line
from ..widgets.labels import plain_label

if TYPE_CHECKING:
    from .similar_reports import SimilarView


class LinkedReportsView(QWidget):
    """Hidden while a report stands for itself only. ``apart``: the others' ids."""

    apart = pyqtSignal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementLinkedReports")
        self._others: list[str] = []
        self.label = plain_label()
        self.button = QToolButton(self)
        self.button.setAutoRaise(True)
        self.button.setText(tr("Show Separately"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.clicked.connect(lambda: self.apart.emit(list(self._others)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def show_others(self, others: Sequence[str]) -> None:
        """The ids that the shown report stands for beside its own."""
        self._others = list(others)
        text = tr("The same report: {numbers}")
        self.label.setText(text.format(numbers=", ".join(one_line(one, 40) for one in others)))
        self.setVisible(bool(others))


class CardOfReport(Protocol):
    """The card, as far as it is about several reports."""

    @property
    def report(self) -> Report | None: ...
    @property
    def similar(self) -> SimilarView: ...
    @property
    def linked_reports(self) -> LinkedReportsView: ...


class Linker(Follower, QObject):
    """Joins and separates reports that two systems have of the same thing."""

    def __init__(self, card: CardOfReport, message_bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._card, self._bar = card, message_bar
        card.similar.same.connect(self._same)
        card.linked_reports.apart.connect(self._apart)

    def show_for(self, report: Report | None) -> None:
        """Show the links of another report in the card."""
        others: list[str] = []
        if report is not None and self.shown is not None:
            others = linked_ids(self.connection, report.report_id)
        self._card.linked_reports.show_others(others)

    def from_elsewhere(self, report_id: str, others: Sequence[str]) -> list[str]:
        """Those of ``others`` that could be the same report in another system."""
        capabilities = self.connection.server.capabilities
        return [one for one in others if linkable(capabilities, report_id, one)]

    def _same(self, other: str) -> None:
        shown = self._card.report
        if shown is None or self.shown is None:
            return
        if not link(self.connection, other, shown.report_id):
            text = tr(
                "{number} is kept as it is: a change of it waits to be sent, its layer is being "
                "edited, or another program uses the file. Try again afterwards."
            )
            self._bar.pushMessage(
                "", html.escape(text.format(number=one_line(other, 40))), Qgis.MessageLevel.Warning
            )
            return
        self._card.similar.clear()
        self.show_for(shown)

    def _apart(self, others: list[str]) -> None:
        if self.shown is not None:
            unlink(self.connection, others)
        self.show_for(self._card.report)
