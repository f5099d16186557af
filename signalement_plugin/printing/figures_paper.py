"""The statistics of a period as A4 pages; their text can be selected and searched."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QLineF, QMarginsF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from ..core.errors import NotWritten
from ..core.files.targets import PDF_END, check_end
from ..core.model.status_style import OUTLINE
from .charts import Bar, draw_columns, draw_key, draw_rows, row_height
from .sector_map import Shaded, draw_sectors, fitted

DPI = 200
MARGIN_MM = 15.0
NOTE_PT, BODY_PT, HEAD_PT, TITLE_PT, NUMBER_PT = 7.5, 9.0, 11.0, 16.0, 20.0
_COLUMNS_EM, _MAP_EM = 13.0, 26.0
_FIRST_SHARE = 0.3
"""Width of the first column as a part of the width of the table."""
_Flag = Qt.AlignmentFlag
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class FiguresPaper:
    """All texts of the pages, the largest first; ``meanings`` stand at the end. ``heads``: over the
    months, the rows, and the sectors."""

    title: str
    lines: Sequence[str]
    numbers: Sequence[tuple[str, str]]
    heads: tuple[str, str, str]
    titles: tuple[str, str]
    months: Sequence[Bar]
    bars: Sequence[Bar]
    sectors: Sequence[Shaded]
    table: Sequence[Sequence[str]]
    meanings: Sequence[str]


def write_figures(paper: FiguresPaper, target: Path) -> None:
    """Write ``target`` as PDF; it is there only when it is whole. Main thread. ``NotWritten``."""
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    painter = QPainter()
    try:
        writer = QPdfWriter(str(part))
        writer.setResolution(DPI)
        writer.setTitle(paper.title)
        writer.setCreator("Signalement")
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
        writer.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))
        if not painter.begin(writer):
            raise NotWritten(f"{part} cannot be written", str(target))
        _Pen(painter, writer).write(paper)
        painter.end()
        check_end(part, PDF_END)
        part.replace(target)
    except OSError as error:
        raise NotWritten(str(error), str(error)) from error
    finally:
        if painter.isActive():
            painter.end()
        with suppress(OSError):
            part.unlink(missing_ok=True)


class _Pen:
    """Writes from top to bottom and begins a new page where there is no room."""

    def __init__(self, painter: QPainter, writer: QPdfWriter) -> None:
        self._painter, self._writer = painter, writer
        self._wide, self._high = float(writer.width()), float(writer.height())
        self._at = 0.0
        self._ink = QColor(OUTLINE)

    def write(self, paper: FiguresPaper) -> None:
        self._text(paper.title, TITLE_PT, bold=True)
        for line in paper.lines:
            self._text(line, BODY_PT)
        self._gap(1.0)
        self._numbers(paper.numbers)
        self._months(paper)
        self._rows(paper)
        if paper.sectors:
            self._sectors(paper)
        self._table(paper.table)
        self._gap(1.0)
        for line in paper.meanings:
            self._text(line, NOTE_PT)

    def _font(self, points: float, *, bold: bool = False) -> QFontMetricsF:
        font = QFont(self._painter.font())
        font.setPointSizeF(points)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(self._ink)
        return QFontMetricsF(font, self._painter.device())

    def _gap(self, lines: float) -> None:
        self._at += lines * self._font(BODY_PT).height()

    def _room(self, high: float) -> None:
        if self._at and self._at + high > self._high:
            self._writer.newPage()
            self._at = 0.0

    def _text(self, text: str, points: float, *, bold: bool = False) -> None:
        metrics = self._font(points, bold=bold)
        wrap = int(_Flag.AlignLeft | _Flag.AlignTop) | _WRAP
        box = metrics.boundingRect(QRectF(0, 0, self._wide, self._high), wrap, text)
        self._room(box.height())
        self._painter.drawText(QRectF(0, self._at, self._wide, box.height() + 1), wrap, text)
        self._at += box.height() * 1.1

    def _numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        step = self._wide / max(1, len(numbers))
        large = self._font(NUMBER_PT, bold=True).height()
        small = self._font(BODY_PT).height()
        self._room(large + small)
        for at, (value, label) in enumerate(numbers):
            self._font(NUMBER_PT, bold=True)
            self._painter.drawText(QRectF(at * step, self._at, step, large), 0, value)
            self._font(BODY_PT)
            self._painter.drawText(QRectF(at * step, self._at + large, step, small), 0, label)
        self._at += large + small
        self._gap(1.0)

    def _months(self, paper: FiguresPaper) -> None:
        em = self._font(BODY_PT).height()
        self._room((_COLUMNS_EM + 2) * em)
        top = self._at
        self._text(paper.heads[0], HEAD_PT, bold=True)
        self._font(BODY_PT)
        draw_key(self._painter, QRectF(0, top, self._wide, em), paper.titles, self._ink)
        box = QRectF(0, self._at, self._wide, _COLUMNS_EM * em)
        draw_columns(self._painter, box, paper.months, self._ink)
        self._at += box.height() + em

    def _rows(self, paper: FiguresPaper) -> None:
        metrics = self._font(BODY_PT)
        high = row_height(metrics) * len(paper.bars)
        self._room(high + 2 * metrics.height())
        self._text(paper.heads[1], HEAD_PT, bold=True)
        self._font(BODY_PT)
        draw_rows(self._painter, QRectF(0, self._at, self._wide, high), paper.bars, self._ink)
        self._at += high + metrics.height()

    def _sectors(self, paper: FiguresPaper) -> None:
        em = self._font(BODY_PT).height()
        self._room((_MAP_EM + 2) * em)
        self._text(paper.heads[2], HEAD_PT, bold=True)
        self._font(BODY_PT)
        box = QRectF(0, self._at, self._wide, _MAP_EM * em)
        draw_sectors(self._painter, paper.sectors, fitted(paper.sectors, box), see_through=False)
        self._at += box.height() + em

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        self._gap(0.5)
        for at, row in enumerate(rows):
            metrics = self._font(BODY_PT, bold=at in (0, len(rows) - 1))
            first = self._wide * _FIRST_SHARE
            step = (self._wide - first) / max(1, len(row) - 1)
            high = row_space(metrics, row[1:], step)
            self._room(high)
            name = metrics.elidedText(row[0], Qt.TextElideMode.ElideRight, first)
            ends = _Flag.AlignBottom
            self._painter.drawText(QRectF(0, self._at, first, high), int(ends), name)
            for column, cell in enumerate(row[1:]):
                box = _cell(metrics, QRectF(first + column * step, self._at, step, high))
                self._painter.drawText(box, int(ends | _Flag.AlignRight) | _WRAP, cell)
            self._at += high
            if at in (0, len(rows) - 2):  # a line below the titles and one above the totals
                self._painter.drawLine(QLineF(0, self._at, self._wide, self._at))


def row_space(metrics: QFontMetricsF, cells: Sequence[str], step: float) -> float:
    """Height of a row whose cells, ``step`` wide, stand on as many lines as they need."""
    box = _cell(metrics, QRectF(0, 0, step, 100 * metrics.height()))
    needed = (metrics.boundingRect(box, _WRAP, cell).height() for cell in cells)
    return max(metrics.height(), *needed) + metrics.height() / 4


def _cell(metrics: QFontMetricsF, box: QRectF) -> QRectF:
    """The part of a cell that may be written in, so that no heading touches the next one."""
    return box.adjusted(metrics.averageCharWidth(), 0, 0, 0)
