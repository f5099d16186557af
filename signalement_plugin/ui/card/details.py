"""Widget of the card for data of one report that the list does not have: sub-reports, answers to
questions."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...connection.details.detail_fetcher import DetailFetcher
from ...core.model.capabilities import Capabilities
from ...core.model.report import Details, Report
from ...qt.language import tr
from .. import texts
from ..widgets.labels import plain_label

MOST_PARTS = 20


class DetailsView(QWidget):
    """Asked for when another report is shown, or the shown one has changed; empty until it is
    answered, and where the system tells no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementDetails")
        self.parts, self.answers = plain_label(parent=self), plain_label(parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.parts)
        layout.addWidget(self.answers)
        self.hide()

    def ask(
        self,
        detail_fetcher: DetailFetcher,
        capabilities: Capabilities,
        report: Report,
        *,
        anew: bool,
    ) -> None:
        """Ask for what the row of ``report`` does not say; ``anew``: of another report."""
        if anew:
            self.show_details(Details())
        if capabilities.of([report.report_id]).has_details:
            detail_fetcher.load_details(report.report_id)

    def show_details(self, details: Details) -> None:
        """Show the answer of the server."""
        for label, text in ((self.parts, parts_text(details)), (self.answers, _answers(details))):
            label.setText(text)
            label.setVisible(bool(text))
        self.setVisible(bool(details.parts or details.answers))


def parts_text(details: Details) -> str:
    """The parts of a report with their statuses; empty without any."""
    named = [f"{number} ({texts.status_label(status)})" for number, status in details.parts]
    more = ["…"] if len(named) > MOST_PARTS else []
    listed = ", ".join([*named[:MOST_PARTS], *more])
    if not listed:
        return ""
    return tr("Parts: {list}").format(list=texts.one_line(listed, 1000))


def _answers(details: Details) -> str:
    return "\n".join(
        f"{texts.one_line(question, 200)} {texts.one_line(answer, 500)}"
        for question, answer in details.answers
    )
