"""Open reports near a new one, which may be about the same problem."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ...qt.language import tr
from ..actions.context import NearbyReport
from ..actions.form.map_pick import distance_text, near_text
from ..texts import one_line, street
from ..widgets import colours
from ..widgets.buttons import ElidedButton, SnugButton
from ..widgets.labels import plain_label, plain_tip
from ..widgets.status_glyphs import glyph_pixmap

ROWS_SHOWN = 3
MOST = 30
NAME = "SignalementNeighbours"


class Neighbours(QFrame):
    """A row for each, the nearest first: what it is, and *This One*."""

    chosen = pyqtSignal(object)  # Report
    looked_at = pyqtSignal(object)  # Report to be shown on the map

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.near: Sequence[NearbyReport] = ()
        self._noted = True
        self.title = plain_label("", self, bold=True)
        self._rows = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self._rows)
        self.hide()

    def offer(self, near: Sequence[NearbyReport], can_note: bool) -> None:
        """Show the reports around a place; ``can_note``: a note can be added to them."""
        self.near, self._noted = near[:MOST], can_note
        title = tr("%n open within 100 m", n=len(near))
        self.title.setText(title)
        self.setAccessibleName(title)
        self.setStyleSheet(colours.ground_style(f"#{NAME}, #{NAME} QLabel", "note"))
        self._show(ROWS_SHOWN)
        self.setVisible(bool(near))

    def _show(self, most: int) -> None:
        rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for one in self.near[:most]:
            column.addLayout(self._row(one, rows))
        if len(self.near) > most:
            column.addWidget(self._more(len(self.near) - most, rows))
        self.layout().replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _row(self, one: NearbyReport, parent: QWidget) -> QHBoxLayout:
        report = one.report
        what = ElidedButton(parent)
        what.setObjectName("SignalementNear")
        what.setIcon(QIcon(glyph_pixmap(report.status)))
        what.set_full_text(_short_text(one))
        what.setToolTip(_tip(one))
        what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        what.clicked.connect(lambda: self.looked_at.emit(report))
        it_is = SnugButton(tr("This One"), parent)
        it_is.setObjectName("SignalementItIs")
        it_is.setAccessibleName(f"{it_is.text()}: {near_text(one)}")
        it_is.setToolTip(self._effect())
        it_is.clicked.connect(lambda: self.chosen.emit(report))
        row = QHBoxLayout()
        row.addWidget(what, 1)
        row.addWidget(it_is)
        return row

    def _more(self, count: int, parent: QWidget) -> ElidedButton:
        more = ElidedButton(parent)
        more.setObjectName("SignalementNearMore")
        more.set_full_text(tr("Show %n more", n=count))
        more.clicked.connect(lambda: self._show(MOST))
        return more

    def _effect(self) -> str:
        if self._noted:
            return tr("What the caller said is added to it as a note.")
        return tr("It is shown; its system takes no notes.")


def _short_text(near: NearbyReport) -> str:
    """The distance first, which stays where the line is cut."""
    report = near.report
    named = (one_line(report.service_name, 40), one_line(street(report.address), 40))
    what = " · ".join(part for part in named if part) or report.report_id
    return f"{distance_text(near)} · {what}"


def _tip(near: NearbyReport) -> str:
    text = one_line(near.report.description, 300)
    return plain_tip(f"{near_text(near)}\n{text}")
