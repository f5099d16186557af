"""A table of the photos brought back from a round. A photo that was taken near a stop on the day
of the works is proposed for it; the user decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QImage
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...connection.details.images import jpeg_of, written_photo
from ...core.changes.rounds import Proposal, propose
from ...core.model.operation import new_id
from ...core.model.report import Report
from ...core.photos.exif import ExifData, read_exif
from ...qt.language import tr
from ..photos.tray import has_pictures, local_files
from ..texts import number
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, plain_tip
from ..widgets.shortcuts import EscapeFirst
from .stop_list import point_of

HEAD_BYTES = 256 * 1024
"""Bytes of a JPEG that are read: its EXIF data lie at the start, the picture behind."""
FILES = "*.jpg *.jpeg *.png"
NAME, WHY, STOP = range(3)


class ReturnPhotos(QWidget):
    """``changed``: another photo, or another stop for one. ``pictured``: what was dropped.
    ``folder`` keeps pictures that have no file of their own."""

    changed = pyqtSignal()
    pictured = pyqtSignal(object)  # QMimeData

    def __init__(self, reports: Sequence[Report], day: date) -> None:
        super().__init__()
        self.setObjectName("SignalementReturnPhotos")
        self.setAcceptDrops(True)
        self._reports, self._day = list(reports), day
        self.folder = Path()
        self._taken: list[ExifData] = []
        self.paths: list[str] = []
        self._choices: list[QComboBox] = []
        self._given: set[int] = set()  # rows whose stop somebody chose
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(tr("Photos"))
        self.table.setHorizontalHeaderLabels(
            [
                tr("Photo"),
                tr("Taken"),
                tr("Stop", "of a round"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.add = QPushButton(tr("Add Photos…"))
        self.add.setIcon(theme_icon("mActionAddImage"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda _=False: self._ask())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(
            plain_label(
                tr(
                    "Or drop them here. Those taken within 30 m of a stop on the day of the works "
                    "are put with it; where they were taken is removed before sending."
                )
            )
        )
        layout.addWidget(self.table, 1)

    def take(self, paths: Sequence[str]) -> None:
        """Add these files, each once."""
        for path in paths:
            if path not in self.paths:
                self._append(path)
        self.changed.emit()

    def take_data(self, data: QMimeData, stop: int = -1) -> None:
        """Add what was pasted or dropped; ``stop``: for photos for which none is proposed. Raises
        ``BadPhoto`` and ``BadStore`` for a picture that cannot be kept."""
        paths = local_files(data)
        if not paths and data.hasImage():
            content = jpeg_of(QImage(data.imageData()))
            paths = [written_photo(content, self.folder / f"{new_id()}.jpg")]
        self.take(paths)
        for row in map(self.paths.index, paths):
            if stop >= 0 and self._stop(row) < 0:
                self._choices[row].setCurrentIndex(stop + 1)

    def kept(self, without: Collection[str] = ()) -> str:
        """The text for a draft: a line per photo, with the number of its report (empty for none)
        and its path; ``without`` those of some reports."""
        ids = [*(report.report_id for report in self._reports), ""]
        of = ((ids[self._stop(row)], path) for row, path in enumerate(self.paths))
        return "\n".join(f"{one}\t{path}" for one, path in of if one not in without)

    def restore(self, kept: str) -> None:
        """Take the photos of a draft, in the form of :meth:`kept`; the round may have other stops
        now, or another order."""
        ids = [report.report_id for report in self._reports]
        for line in kept.splitlines():
            report_id, _tab, path = line.partition("\t")
            self.take([path])
            choice = self._choices[self.paths.index(path)]
            choice.setCurrentIndex(ids.index(report_id) + 1 if report_id in ids else 0)

    def set_day(self, day: date) -> None:
        """Set another day of works, and propose stops again for the photos that nobody gave one."""
        self._day = day
        for row in range(len(self.paths)):
            self._propose(row)
        self.changed.emit()

    def of_stop(self, stop: int) -> tuple[str, ...]:
        """The files that go with a stop (its place in the round)."""
        return tuple(path for row, path in enumerate(self.paths) if self._stop(row) == stop)

    def counts(self) -> dict[int, int]:
        """Place of a stop → number of its photos."""
        return dict(Counter(self._stop(row) for row in range(len(self.paths))))

    def _append(self, path: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.paths.append(path)
        self._taken.append(_read(path))
        for column, text in ((NAME, Path(path).name), (WHY, "")):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(plain_tip(path))
            self.table.setItem(row, column, item)
        choice = QComboBox()
        EscapeFirst(choice.view(), choice)
        choice.setAccessibleName(tr("Stop of this photo"))
        choice.addItem("—", -1)
        for at, report in enumerate(self._reports):
            choice.addItem(f"{number(at + 1)} · {report.report_id}", at)
        self.table.setCellWidget(row, STOP, choice)
        self._choices.append(choice)
        self._propose(row)
        choice.currentIndexChanged.connect(lambda _at: self._give(row))

    def _give(self, row: int) -> None:
        self._given.add(row)
        self.changed.emit()

    def _propose(self, row: int) -> None:
        points = [point_of(report) for report in self._reports]
        proposal = propose(self._taken[row], points, self._day)
        if row not in self._given:
            choice = self._choices[row]
            choice.blockSignals(True)
            choice.setCurrentIndex(0 if proposal is None else proposal.stop + 1)
            choice.blockSignals(False)
        self.table.item(row, WHY).setText(taken_text(self._taken[row], proposal))

    def _stop(self, row: int) -> int:
        return int(self._choices[row].currentData())

    def _ask(self) -> None:
        title = tr("Photos of the Round")
        kind = tr("Photos")
        paths, _kind = QFileDialog.getOpenFileNames(self, title, "", f"{kind} ({FILES})")
        self.take(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()) or has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.pictured.emit(event.mimeData())
        event.acceptProposedAction()


def taken_text(photo: ExifData, proposal: Proposal | None) -> str:
    """When a photo was taken and how far from its stop."""
    when = f"{photo.at:%Y-%m-%d %H:%M}" if photo.at is not None else ""
    if proposal is not None:
        away = tr("{metres} m from the stop")
        return ", ".join(filter(None, (when, away.format(metres=number(round(proposal.metres))))))
    if photo.lon is None:
        no_place = tr("no position in it")
        return ", ".join(filter(None, (when, no_place)))
    far = tr("no stop within 30 m, or another day")
    return ", ".join(filter(None, (when, far)))


def _read(path: str) -> ExifData:
    try:
        with Path(path).open("rb") as file:
            return read_exif(file.read(HEAD_BYTES))
    except OSError:
        return ExifData()  # the error is shown when the photo is sent
