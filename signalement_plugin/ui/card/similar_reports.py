"""In the card: reports that may be the same, with reasons, and how often the problem came back."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from ...connection.queries.suggestions import Similar
from ...core.analysis.duplicates import Likeness
from ...qt.language import tr
from .. import texts
from ..widgets.buttons import ElidedButton
from ..widgets.labels import plain_label, plain_tip
from ..widgets.status_glyphs import glyph_pixmap

SHOWN = 3
WORDS_SHOWN = 3


class SimilarView(QWidget):
    """Hidden while there is nothing to say. ``chosen``: the id of a report to look at;
    ``same``: of one in another system that tells of the same thing."""

    chosen = pyqtSignal(str)
    same = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementSimilar")
        self.summary: QLabel = plain_label(bold=True)
        self.buttons: list[QToolButton] = []
        self.same_buttons: list[QToolButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addWidget(self.summary)
        self.hide()

    def clear(self) -> None:
        """Show nothing, until the similar reports are known."""
        self.show_similar(Similar())

    def show_similar(self, similar: Similar, elsewhere: Collection[str] = ()) -> None:
        """Say what was found around the shown report. ``elsewhere``: ids of those that
        another system has."""
        for button in (*self.buttons, *self.same_buttons):
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons, self.same_buttons = [], []
        for one in similar.likely[:SHOWN]:
            self.buttons.append(self._button(one))
            if one.report.report_id in elsewhere:
                self.same_buttons.append(self._same_button(one.report.report_id))
        text = summary_text(similar)
        self.summary.setText(text)
        self.summary.setToolTip(plain_tip(what_to_do()) if similar.likely else "")
        self.setVisible(bool(text))

    def _button(self, one: Likeness) -> QToolButton:
        text = reason_text(one)
        button = ElidedButton(self)
        button.setObjectName(f"SignalementSimilar_{one.report.report_id}")
        button.setIcon(QIcon(glyph_pixmap(one.report.status)))
        button.set_full_text(text)
        button.setAccessibleName(texts.named_text(texts.status_label(one.report.status), text))
        tip = (texts.status_label(one.report.status), text, what_to_do())
        button.setToolTip(plain_tip("\n".join(tip)))
        button.clicked.connect(lambda _=False: self.chosen.emit(one.report.report_id))
        self._column.addWidget(button)
        return button

    def _same_button(self, report_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"SignalementSame_{report_id}")
        button.setText(tr("Same Report"))
        text = tr("Show {number} and this one as one report")
        label = text.format(number=texts.one_line(report_id, 40))
        button.setAccessibleName(label)
        button.setToolTip(plain_tip(label))
        button.clicked.connect(lambda _=False: self.same.emit(report_id))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


def what_to_do() -> str:
    """The tool tip of a report that may be the same."""
    return tr("A click shows it. If it is the same, close one as “Duplicate of…” (D).")


def summary_text(similar: Similar) -> str:
    """One line; empty when there is nothing to say."""
    parts = []
    if similar.likely:
        nearest = min(one.metres for one in similar.likely)
        count = len(similar.likely)
        parts.append(
            tr("Perhaps a duplicate: %n similar, the nearest {metres} m away", n=count).format(
                metres=texts.number(round(nearest))
            )
        )
    if similar.times > 1:
        parts.append(
            tr("no. {times} of its category here in 12 months").format(
                times=texts.number(similar.times)
            )
        )
    return "⚠ " + " · ".join(parts) if parts else ""


def reason_text(one: Likeness) -> str:
    """Number and reasons in one line: distance, days between, service, words."""
    parts = [
        texts.one_line(one.report.report_id, 40),
        tr("{metres} m away").format(metres=texts.number(round(one.metres))),
        tr("%n day(s) apart", n=one.days),
    ]
    if one.named:
        parts.append(tr("its number is in the text"))
    if one.same_service:
        parts.append(tr("same service"))
    if one.shared:
        sentence = tr("words in both: {words}")
        shared = texts.quoted(", ".join(one.shared[:WORDS_SHOWN]))
        parts.append(sentence.format(words=shared))
    return " · ".join(parts)
