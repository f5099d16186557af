"""Page object of the form of a new report."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton, QRadioButton, QToolButton, QWidget

from signalement_plugin.ui.new_report.form import NewReport
from signalement_plugin.ui.widgets.proposals import Proposals

from .part import Part, click, type_in


class NewReportPart(Part[NewReport]):
    """The form of a new report: place, category, description, caller."""

    def address(self) -> str:
        """What stands in the line *Where*."""
        return self.widget.where.text()

    def type_address(self, text: str) -> None:
        """Type into the line *Where*, key by key."""
        type_in(self.widget.where, text)

    def type_other_address(self, text: str) -> None:
        """Replace the text of the line *Where*, key by key."""
        self.widget.where.selectAll()
        self.type_address(text)

    def proposed(self) -> list[str]:
        """Addresses that are proposed now."""
        return _shown(self.widget.where.proposals)

    def choose_address(self, row: int = 0) -> None:
        """Click one of them."""
        _click_row(self.widget.where.proposals, row)

    def offered_address(self) -> str:
        """The pin's address that is offered beside the typed one; empty where none is offered."""
        at_pin = self.widget.at_pin
        return at_pin.text.text() if at_pin.isVisible() else ""

    def said(self) -> list[str]:
        """The lines at the foot of the form."""
        return self.widget.reason.text().splitlines() if self.widget.reason.isVisible() else []

    def use_address(self) -> None:
        """Take the address that is offered."""
        click(self.widget.at_pin.use)

    def category(self) -> str:
        """The category that is chosen; empty for none."""
        return self.widget.service.currentText()

    def type_category(self, text: str) -> None:
        """Type into the list of categories, key by key."""
        type_in(self.widget.service.lineEdit(), text)

    def categories(self) -> list[str]:
        """Categories that are proposed now."""
        return _shown(self.widget.service.proposals)

    def choose_category(self, row: int = 0) -> None:
        """Click one of them."""
        _click_row(self.widget.service.proposals, row)

    def answer(self, name: str) -> None:
        """Click one of a few answers to a question."""
        buttons = self.widget.questions.findChildren(QRadioButton)
        button = next(one for one in buttons if one.text() == name)
        click(button, at=QPoint(8, button.height() // 2))

    def answer_in_words(self, text: str) -> None:
        """Type into the first question that is answered on a line."""
        type_in(self.widget.questions.findChildren(QLineEdit)[0], text)

    def describe(self, text: str) -> None:
        """Type the description."""
        type_in(self.widget.text, text)

    def near(self) -> list[str]:
        """Numbers of the open reports that are listed around the place."""
        return [one.report.report_id for one in self.widget.neighbours.near]

    def near_rows(self) -> list[str]:
        """The texts of these reports' rows."""
        rows = self.widget.neighbours.findChildren(QToolButton, "SignalementNear")
        return [_whole(row) for row in rows if row.isVisible()]

    def is_this(self, row: int = 0) -> None:
        """Press *This One*."""
        click(self.these()[row])

    def these(self) -> list[QPushButton]:
        """The visible buttons *This One*."""
        found = self.widget.neighbours.findChildren(QPushButton, "SignalementItIs")
        return [one for one in found if one.isVisible()]

    def create(self) -> None:
        """Press *Create*."""
        click(self.widget.send)

    def cancel(self) -> None:
        """Press *Cancel*."""
        click(self._named("SignalementNewCancel"))


def _whole(row: QWidget) -> str:
    return row.toolTip().splitlines()[0]


def _shown(proposals: Proposals) -> list[str]:
    if not proposals.popup().isVisible():
        return []
    return [proposals.items.item(at).text() for at in range(proposals.items.rowCount())]


def _click_row(proposals: Proposals, row: int) -> None:
    popup = proposals.popup()
    click(popup.viewport(), at=popup.visualRect(popup.model().index(row, 0)).center())
