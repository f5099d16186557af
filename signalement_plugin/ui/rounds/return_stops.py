"""The stops of a returned round: done or not, with a remark each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...core.model.report import Report
from ...qt.language import tr
from ..photos.sent_text import SentLine
from ..texts import number, one_line, street
from ..widgets.elided_label import ElidedLabel
from ..widgets.labels import tell_whole
from ..widgets.scrolled_column import ScrolledColumn

SPACING_PX = 8
_DONE, _NOT_DONE = "+", "-"


class StopRow(QWidget):
    """Its report in one line; below it what came of it. *Done* and *Not done* exclude each other.
    ``edited``: a tick, or a word that one has left."""

    edited = pyqtSignal()

    def __init__(self, place: int, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(self)
        parts = (number(place), report.report_id, report.service_name, street(report.address))
        self.title.set_full(" · ".join(one_line(part, 40) for part in parts if part))
        self.done = self._box(tr("Done", "work in the street"))
        self.not_done = self._box(tr("Not done", "work in the street"))
        self.word = SentLine(self)
        self.word.setPlaceholderText(tr("A Word"))
        self.word.setAccessibleName(f"{self.word.placeholderText()} · {self.title.full}")
        tell_whole(self.word)
        self.photos = QLabel(self)
        self.photos.hide()
        below = QHBoxLayout()
        for part in (self.done, self.not_done, self.word, self.photos):
            below.addWidget(part, 1 if part is self.word else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(below)
        for mine, other in ((self.done, self.not_done), (self.not_done, self.done)):
            mine.toggled.connect(lambda on, box=other: box.setChecked(False) if on else None)
            mine.toggled.connect(lambda _on: self.edited.emit())
        self.word.editingFinished.connect(self.edited)

    def _box(self, text: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setAccessibleDescription(self.title.full)
        return box

    def answer(self) -> bool | None:
        """Which answer is ticked; ``None`` for neither."""
        if self.done.isChecked():
            return True
        return False if self.not_done.isChecked() else None

    def kept(self) -> str:
        """The entries for a draft; empty where nothing was entered."""
        sign = {True: _DONE, False: _NOT_DONE, None: " "}[self.answer()]
        return f"{sign}{self.word.text()}".rstrip()

    def restore(self, kept: str) -> None:
        """Take the entries of a draft, in the form of :meth:`kept`."""
        self.done.setChecked(kept.startswith(_DONE))
        self.not_done.setChecked(kept.startswith(_NOT_DONE))
        self.word.setText(kept[1:])

    def show_photos(self, count: int) -> None:
        """Show how many photos belong to the stop."""
        text = tr("%n photo(s)", n=count)
        self.photos.setText(text)
        self.photos.setVisible(count > 0)


class Stops(ScrolledColumn):
    """The stops, in the order of the printed round."""

    edited = pyqtSignal()

    def __init__(self, reports: Sequence[Report], parent: QWidget | None = None) -> None:
        super().__init__("SignalementReturnStops", SPACING_PX, parent)
        self.setAccessibleName(tr("Stops in order"))
        self._ids = [report.report_id for report in reports]
        self.rows = [StopRow(at, report) for at, report in enumerate(reports, 1)]
        for row in self.rows:
            self.column.addWidget(row)
            row.edited.connect(self.edited)
        self.column.addStretch(1)

    def tick_all(self) -> None:
        """Tick *Done* for each stop where nothing is ticked yet."""
        for row in self.rows:
            if row.answer() is None:
                row.done.setChecked(True)

    def show_photos(self, counts: Mapping[int, int]) -> None:
        """How many photos go with each stop, by its place."""
        for at, row in enumerate(self.rows):
            row.show_photos(counts.get(at, 0))

    def kept(self) -> dict[str, str]:
        """Number of a report → what was entered."""
        return {one: row.kept() for one, row in zip(self._ids, self.rows) if row.kept()}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Take the entries of a draft, in the form of :meth:`kept`; those of reports that are no
        stops are ignored."""
        for one, row in zip(self._ids, self.rows):
            row.restore(kept.get(one, ""))
