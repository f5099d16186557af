"""*Figures*: statistics of a period over the filtered reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QDate, QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...connection.queries.statistics import StatisticsAnswer
from ...core.analysis.replay import STEPS, usual_step
from ...core.analysis.statistics import BY, PERIODS, By
from ...core.model.report import Department
from ...printing.charts import Bar
from ...qt.language import tr
from ..help_key import HelpKeyWidget
from ..widgets.buttons import ElidedButton, SnugButton
from ..widgets.em import em_of
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label, plain_tip
from . import texts
from .numbers import Numbers
from .plots import MOST_ROWS, LinesPlot, MonthsPlot
from .table import FiguresTable
from .unread_notice import UnreadNotice

WIDE_EM = 52
"""Width in em from which numbers, months and lines are beside each other."""
NARROW_EM = 32
"""Width in em below which the buttons for copies and files are under the choices."""


class FiguresPage(HelpKeyWidget):
    """``asked``: another period, order or view is wanted; ``filter_cleared``: all reports are;
    ``replay_wanted``: of the last answer, or its end; ``saved``: ``pdf`` or ``xlsx``."""

    asked = pyqtSignal()
    filter_cleared = pyqtSignal()
    replay_wanted = pyqtSignal(bool)
    saved = pyqtSignal(str)
    load_wanted = pyqtSignal()  # the user wants the reports that were left out
    sectors_wanted = pyqtSignal()  # the user wants sectors of a polygon layer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFigures")
        self.rows: list[list[str]] = []
        self._span: tuple[date, date] | None = None
        self._own_step = False
        self._make_choices()
        self._make_buttons()
        self.head = plain_label(parent=self)
        self.left_out = UnreadNotice(self)
        self.left_out.load_wanted.connect(self.load_wanted)
        self.numbers = Numbers(self)
        self.no_sectors = plain_label(texts.no_sectors_text(), self)
        self.which = SnugButton(texts.sectors_from_label(), self)
        self.which.setObjectName("SignalementFiguresWhichSectors")
        self.which.clicked.connect(lambda _=False: self.sectors_wanted.emit())
        self.months = MonthsPlot("SignalementFiguresMonths", self)
        self.plot = LinesPlot("SignalementFiguresPlot", self)
        self.months_title = plain_label(texts.by_month(), self, bold=True)
        self.months_title.setWordWrap(False)
        self.nothing = plain_label(texts.none_text(), self)
        self._show_charts(there=True, sectors=True)
        self.table = FiguresTable(self)
        self._lay_out()
        self.show_filter("")

    def _make_choices(self) -> None:
        self.filter = ElidedButton(self)
        self.filter.setObjectName("SignalementFiguresFilter")
        self.filter.tail = "  ✕"
        self.filter.setStyleSheet(
            "QToolButton { background: palette(highlight); color: palette(highlighted-text);"
            " border-radius: 9px; padding: 2px 8px; }"
        )
        self.filter.clicked.connect(self.filter_cleared)
        self.period, self.by, self.step = QComboBox(self), QComboBox(self), QComboBox(self)
        for name in (*PERIODS, texts.BETWEEN):
            self.period.addItem(texts.period_label(name), name)
        for name in BY:
            self.by.addItem(texts.by_title(name), name)
        self.by.setCurrentIndex(BY.index(By.DEPARTMENT))
        for name in STEPS:
            self.step.addItem(texts.step_label(name), name)
        self.first, self.last = self._day("First"), self._day("Last")
        self.on_map = QCheckBox(tr("Sectors on the Map"), self)
        self.on_map.setObjectName("SignalementFiguresSectors")
        self.by.currentIndexChanged.connect(lambda _at: self.asked.emit())
        self.on_map.toggled.connect(lambda _on: self.asked.emit())
        self.period.currentIndexChanged.connect(lambda _at: self._choose_period())
        self.step.activated.connect(self._choose_step)

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(QDate.currentDate(), self)
        field.setObjectName(f"SignalementFigures{name}")
        field.setCalendarPopup(True)
        field.setDisplayFormat(texts.day_format())
        field.hide()
        field.dateChanged.connect(lambda _day: self.asked.emit())
        return field

    def _make_buttons(self) -> None:
        self.copy = self._button("Copy", "mActionEditCopy")
        self.copy.setText(tr("Copy"))
        self.copy.setToolTip(tr("Copy Table"))
        self.copy.setAccessibleName(self.copy.toolTip())
        self.copy.clicked.connect(self.copy_table)
        self.pdf, self.sheet = self._button("Pdf"), self._button("Sheet")
        self.pdf.setText(tr("PDF…"))
        self.sheet.setText(tr("Spreadsheet…"))
        self.pdf.clicked.connect(lambda: self.saved.emit("pdf"))
        self.sheet.clicked.connect(lambda: self.saved.emit("xlsx"))
        self.replay = SnugButton("", self)
        self.replay.setObjectName("SignalementReplay")
        self.replay.setCheckable(True)
        self.replay.setEnabled(False)
        self.replay.clicked.connect(self.replay_wanted)
        self.show_replay(False)

    def _button(self, name: str, icon: str = "") -> SnugButton:
        button = SnugButton("", self)
        button.setObjectName(f"SignalementFigures{name}")
        button.setEnabled(False)
        if icon:
            button.setIcon(theme_icon(icon))
        return button

    def show_replay(self, running: bool) -> None:
        """What the button does now: play, or put map and controller back."""
        self.replay.setChecked(running)
        self.replay.setIcon(theme_icon("mActionUndo" if running else "mActionPlay"))
        self.replay.setText(texts.replay_label(running))
        self.replay.setToolTip(texts.replay_meaning(running))

    def _lay_out(self) -> None:
        choices = FlowLayout()
        between = QLabel("–", self)
        self._dates = (self.first, between, self.last)
        between.hide()
        played = _beside(self.replay, self.step)
        for part in (self.filter, self.period, *self._dates, self.on_map, played):
            choices.addWidget(part)
        files = QHBoxLayout()
        for button in (self.copy, self.pdf, self.sheet):
            files.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        files.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addLayout(choices, 1)
        self._top.addLayout(files)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(18)
        self._beside.addWidget(self.numbers)
        months = _under(self.months_title, self.months)
        rows = _under(self.by, self.nothing, self.no_sectors, self.which, self.plot)
        rows.addStretch(1)
        self._beside.addLayout(months, 1)
        self._beside.addLayout(rows, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self.left_out)
        column.addLayout(self._beside)
        column.addWidget(self.table)
        column.addWidget(self.head)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(self._top)
        layout.addWidget(area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ems = event.size().width() / em_of(self)
        for layout, least in ((self._beside, WIDE_EM), (self._top, NARROW_EM)):
            direction = QBoxLayout.Direction
            beside = direction.LeftToRight if ems >= least else direction.TopToBottom
            layout.setDirection(beside)

    # -- settings of the page

    def offer_departments(self, known: bool) -> None:
        """*By Department*, where the system tells who has a report; begun with where it does."""
        at = self.by.findData(By.DEPARTMENT)
        if known == (at >= 0):
            return
        self.by.blockSignals(True)
        if known:
            at = BY.index(By.DEPARTMENT)
            self.by.insertItem(at, texts.by_title(By.DEPARTMENT), By.DEPARTMENT)
            self.by.setCurrentIndex(at)
        else:
            if self.by.currentIndex() == at:
                self.by.setCurrentIndex(0)
            self.by.removeItem(at)
        self.by.blockSignals(False)

    def wanted(self) -> tuple[str | tuple[date, date], str]:
        """The chosen period and order, as a ``StatisticsQuestion`` has them."""
        by = str(self.by.currentData())
        if self.period.currentData() != texts.BETWEEN:
            return str(self.period.currentData()), by
        first, last = sorted((_python(self.first.date()), _python(self.last.date())))
        return (first, last), by

    def _choose_period(self) -> None:
        free = self.period.currentData() == texts.BETWEEN
        for part in self._dates:
            part.setVisible(free)
        if free and self._span is not None:
            for field, day in zip((self.first, self.last), self._span):
                field.blockSignals(True)
                field.setDate(QDate(day.year, day.month, day.day))
                field.blockSignals(False)
        self.asked.emit()

    def _choose_step(self) -> None:
        self._own_step = True
        if self.replay.isChecked():
            self.replay_wanted.emit(True)

    def replayed(self) -> tuple[date, date, str] | None:
        """First and last day of what would be played, and the chosen step."""
        return (*self._span, str(self.step.currentData())) if self._span is not None else None

    # -- results

    def show_filter(self, line: str) -> None:
        """The filter that the figures are of, in the words of the screen; empty: of everything."""
        label = tr("Filter: {line}")
        self.filter.set_full_text(label.format(line=line))
        self.filter.setToolTip(plain_tip(line))
        self.filter.setVisible(bool(line))

    def show_answer(
        self,
        answer: StatisticsAnswer,
        departments: Sequence[Department],
        head: str,
        *,
        loading: bool = False,
    ) -> None:
        """Figures that were counted; ``head`` says of when and of what they are. ``loading``:
        those that were left out are being read."""
        if answer.span is not None and not self._own_step:
            self.step.setCurrentIndex(STEPS.index(usual_step(*answer.span)))
        self._span = answer.span
        self.replay.setEnabled(answer.span is not None or self.replay.isChecked())
        self.head.setText(head)
        self.left_out.show_words(texts.left_out_text(answer), asked=loading)
        self.numbers.show_answer(answer)
        self.months.show_bars(month_bars(answer), texts.bar_titles())
        self.plot.show_bars(line_bars(answer, departments), texts.bar_titles())
        anywhere = any(key for key, _one in answer.lines)
        there = bool(answer.whole.received or answer.whole.closed)
        self.nothing.setText(texts.none_text(filtered=not self.filter.isHidden()))
        self._show_charts(there=there, sectors=anywhere or answer.asked.by != By.SECTOR)
        self.rows = texts.table_rows(answer, departments)
        self.table.show_rows(self.rows)
        self.offer_files(True)

    def offer_files(self, fit: bool) -> None:
        """Whether what is shown may be copied and written: not what is of a connection that was
        left."""
        for button in (self.copy, self.pdf, self.sheet):
            button.setEnabled(fit)

    def _show_charts(self, *, there: bool, sectors: bool) -> None:
        """``there``: whether a chart has a bar; ``sectors``: false where a report would have to be
        in one and none is: then how to get them is said."""
        for hint in (self.no_sectors, self.which):
            hint.setVisible(there and not sectors)
        for part in (self.months_title, self.months):
            part.setVisible(there)
        self.plot.setVisible(there and sectors)
        self.nothing.setVisible(not there)

    def remarks(self) -> list[str]:
        """What any copy of the figures has to say too: what is missing, and what they are of."""
        return [*filter(None, (self.left_out.words.text(), self.head.text()))]

    def copy_table(self) -> None:
        """Copy the table to the clipboard: as text for a spreadsheet, as HTML for a word
        processor."""
        data = QMimeData()
        data.setText(texts.as_text(self.rows, self.remarks()))
        data.setHtml(texts.as_html(self.rows, self.remarks()))
        QApplication.clipboard().setMimeData(data)


def month_bars(answer: StatisticsAnswer) -> list[Bar]:
    """The columns of the months."""
    years = {key[:4] for key, _one in answer.months}
    return [
        Bar(texts.month_name(key, len(years) > 1), one.received, one.closed)
        for key, one in answer.months
    ]


def line_bars(answer: StatisticsAnswer, departments: Sequence[Department]) -> list[Bar]:
    """The rows of what was chosen: the newest weeks, of all others the largest."""
    by = answer.asked.by
    lines = answer.lines[-MOST_ROWS:] if by == By.WEEK else answer.lines[:MOST_ROWS]
    return [
        Bar(texts.line_name(by, key, departments), one.received, one.closed) for key, one in lines
    ]


def _under(head: QWidget, *below: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
    for part in below:
        column.addWidget(part)
    return column


def _beside(*parts: QWidget) -> QWidget:
    """A row of widgets that stay together on one line."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        line.addWidget(part)
    return row


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
