"""Prepares what the rows of the list are painted with: lines of text, status glyphs, marks,
colours."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyleOptionViewItem

from ...core.marks.marks import Mark, Today
from ...core.model.report import Report
from ...core.runtime.not_none import not_none
from ..widgets import colours
from ..widgets.icons import theme_icon
from ..widgets.status_glyphs import MARK_BOX_PX, mark_pixmap
from .columns import PAD_PX
from .model import ReportModel
from .thumbnails import Thumbnails

MARK_PX = 14
_SLACK_PX = 2
"""Pixels added for letters that are wider side by side than alone."""


class Line:
    """Texts of one font, each on one line in the middle of an area.

    Qt lays a text out anew for measuring, for shortening and for drawing. How wide its letters
    are alone tells of most texts that they need not be shortened.
    """

    def __init__(self, font: QFont) -> None:
        self._font = QFont(font)
        self._metrics = QFontMetrics(self._font)
        self._letters = _Letters(self._font)
        self._height, self._ascent = self._metrics.height(), self._metrics.ascent()

    def draw(self, painter: QPainter, area: QRect, text: str) -> None:
        """Draw from the left, shortened to the width of ``area``."""
        if text:
            self._draw(painter, area.left(), area, self.shown(text, area.width()))

    def draw_right(self, painter: QPainter, area: QRect, text: str) -> int:
        """Draw at the right end, never shortened; returns the width in pixels."""
        if not text:
            return 0
        width = int(self._metrics.horizontalAdvance(text))
        self._draw(painter, area.left() + area.width() - width, area, text)
        return width

    def shown(self, text: str, room: int) -> str:
        """What of ``text`` has room in so many pixels."""
        if sum(map(self._letters.__getitem__, text)) + _SLACK_PX <= room:
            return text
        side = Qt.TextElideMode.ElideRight
        return str(self._metrics.elidedText(text, side, max(0, room)))

    def _draw(self, painter: QPainter, left: int, area: QRect, text: str) -> None:
        top = area.top() + (area.height() - self._height + 1) // 2
        painter.setFont(self._font)
        painter.drawText(left, top + self._ascent, text)


class _Letters(dict[str, float]):
    """Letter → its width alone, in pixels."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, letter: str) -> float:
        width = self[letter] = float(self._metrics.horizontalAdvance(letter))
        return width


class RowParts:
    """Pixmaps and lines of one list: pixmaps must not outlive the application."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, bool], Line] = {}
        self._glyphs: dict[tuple[Mark, float], QPixmap] = {}
        self._photo: QIcon | None = None
        self.thumbnails = Thumbnails()

    def line(self, font: QFont, bold: bool = False) -> Line:
        """Texts in ``font``, or in its bold form."""
        key = (str(font.key()), bold)
        if key not in self._lines:
            drawn = QFont(font)
            drawn.setBold(bold or font.bold())
            self._lines[key] = Line(drawn)
        return self._lines[key]

    def glyph(self, painter: QPainter, area: QRect, mark: Mark) -> None:
        """The sign of a report in the middle of ``area``."""
        key = (mark, painter.device().devicePixelRatioF())
        if key not in self._glyphs:
            self._glyphs[key] = mark_pixmap(*key)
        left = area.left() + (area.width() - MARK_BOX_PX) // 2
        top = area.top() + (area.height() - MARK_BOX_PX) // 2
        painter.drawPixmap(QPoint(left, top), self._glyphs[key])

    def photo(self, painter: QPainter, area: QRect, report: Report) -> QRect:
        """*Has a photo* at the right end of ``area``; what is left."""
        if not report.photo:
            return area
        if self._photo is None:  # kept: a new QIcon would read and draw the file again
            self._photo = theme_icon("mLayoutItemPicture")
        left = area.right() + 1 - MARK_PX
        top = area.top() + (area.height() - MARK_PX) // 2
        self._photo.paint(painter, QRect(left, top, MARK_PX, MARK_PX))
        return area.adjusted(0, 0, -MARK_PX - PAD_PX - 2, 0)


class Painting:
    """One painting of the list: what all of its cells share, and the row that is being painted.

    Cells come row by row, and a hundred and fifty of them are painted for one turn of the wheel.
    """

    def __init__(self, parts: RowParts, model: ReportModel, option: QStyleOptionViewItem) -> None:
        self.parts, self._model = parts, model
        self.view = option.widget if isinstance(option.widget, QAbstractItemView) else None
        self.style: QStyle = self.view.style() if self.view else QApplication.style()
        self.line, self._bold = parts.line(option.font), parts.line(option.font, True)
        colour = option.palette.color
        self._inks = (colour(QPalette.ColorRole.Text), colour(QPalette.ColorRole.HighlightedText))
        self._late, self._quiet = colours.legible("late"), colours.quiet(in_list=True)
        focused = self.view if self.view is not None and self.view.hasFocus() else None
        self.current = focused.currentIndex().row() if focused is not None else -1
        self._today = Today.at(datetime.now(timezone.utc), model.connection.settings.zone)
        self._row = -1
        self.report: Report | None = None
        self.left: int | None = None

    def at(self, row: int) -> Report | None:
        """The report of a row, which is the painted one from now on."""
        if row != self._row:
            self._row = row
            self.report = self._model.report(row)
            self.left = self._model.days_left(self.report) if self.report is not None else None
        return self.report

    @property
    def mark(self) -> Mark:
        """The sign of the painted report."""
        report = not_none(self.report)
        return self._today.mark(report, self._model.corner(report))

    def thumbnail(self, side: int, ratio: float) -> QPixmap | None:
        """The photo of the painted report, where this computer has it."""
        url = not_none(self.report).photo
        folder = self._model.connection.files.folder
        return self.parts.thumbnails.of(folder, url, side, ratio) if url else None

    def text(self, column: int) -> str:
        """What the row says in one cell of the wide list."""
        return self._model.cell(column, self.report, self.left) if self.report is not None else ""

    def pen(self, painter: QPainter, selected: bool) -> Line:
        """The pen of normal text."""
        painter.setPen(self._inks[selected])
        return self.line

    def title_pen(self, painter: QPainter, selected: bool) -> Line:
        """The category: in bold until somebody opens the report."""
        line = self.pen(painter, selected)
        return self._bold if self._model.is_new(not_none(self.report)) else line

    def quiet_pen(self, painter: QPainter, selected: bool) -> Line:
        """The pen of secondary text; normal text on the background of a selected row."""
        painter.setPen(self._inks[True] if selected else self._quiet)
        return self.line

    def days_left_pen(self, painter: QPainter, selected: bool) -> Line:
        """The deadline: in bold and in a colour of its own once it is over."""
        if self.left is None or self.left >= 0:
            return self.quiet_pen(painter, selected)
        painter.setPen(self._inks[True] if selected else self._late)
        return self._bold
