"""Open reports around a new one: it may be one of them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...core.model.report import Report
from ..actions.context import Near
from ..actions.form.map_pick import near_words
from ..texts import one_line
from ..widgets.buttons import SnugButton
from ..widgets.labels import plain_label, plain_tip
from ..widgets.status_glyphs import glyph_pixmap

ROWS_SHOWN = 4
MOST = 30


class Neighbours(QWidget):
    """A list, the nearest first, and the button *It is …*."""

    chosen = pyqtSignal(object)  # Report
    current_changed = pyqtSignal(object)  # Report

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementNeighbours")
        self.title = plain_label("", self, bold=True)
        self.list = QListWidget(self)
        self.list.setObjectName("SignalementNeighbourList")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.it_is = SnugButton("", self)
        self.it_is.setObjectName("SignalementItIs")
        self._noted = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.list, self.it_is):
            layout.addWidget(part)
        self.list.currentItemChanged.connect(lambda *_: self._current_moved())
        self.list.itemDoubleClicked.connect(lambda _item: self._choose())
        self.it_is.clicked.connect(self._choose)
        self.hide()

    @property
    def current(self) -> Report | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def offer(self, near: Sequence[Near], can_note: bool) -> None:
        """Show the reports around a place; ``can_note``: a note can be added to them."""
        self._noted = can_note
        self.list.clear()
        for one in near[:MOST]:
            item = QListWidgetItem(near_words(one))
            item.setIcon(_icon(one))
            item.setToolTip(_tip(one))
            item.setData(Qt.ItemDataRole.UserRole, one.report)
            self.list.addItem(item)
        words = QCoreApplication.translate(
            "Signalement", "%n open report(s) within 100 m. Is it one of them?", None, len(near)
        )
        self.title.setText(words)
        self.list.setAccessibleName(words)
        row = max(self.list.sizeHintForRow(0), 1)
        self.list.setFixedHeight(min(len(near), ROWS_SHOWN) * row + 2 * self.list.frameWidth())
        self.setVisible(bool(near))
        self.list.setCurrentRow(0)

    def _current_moved(self) -> None:
        report = self.current
        if report is None:
            return
        text = (
            QCoreApplication.translate("Signalement", "It Is {number}: Add a Note")
            if self._noted
            else QCoreApplication.translate("Signalement", "It Is {number}: Show It")
        )
        self.it_is.setText(text.format(number=one_line(report.report_id, 30)))
        self.current_changed.emit(report)

    def _choose(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)


def _icon(near: Near) -> QIcon:
    """The glyph, also on a selected row in its own colours."""
    icon, glyph = QIcon(), glyph_pixmap(near.report.status)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(glyph, mode)
    return icon


def _tip(near: Near) -> str:
    text = one_line(near.report.description, 300)
    return plain_tip(f"{near_words(near)}\n{text}")
