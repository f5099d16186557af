"""*Figures*: a period in numbers, of exactly what the filter lets pass."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QCoreApplication, QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...connection.queries.statistics import FiguresAnswer
from ...core.analysis.replay import STEPS, usual_step
from ...core.analysis.statistics import BY, PERIODS, By
from ...core.model.report import Department
from ..widgets.buttons import SnugButton
from ..widgets.flow_layout import FlowLayout
from ..widgets.icons import theme_icon
from ..widgets.labels import plain_label
from . import texts
from .plot import Bar, FiguresPlot

ROW_PX = 22
LEAST_LETTERS = 6
_GIVES_WAY = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
MOST_ROWS = 14
"""Rows of the table that are seen without scrolling in it."""


class FiguresPage(QWidget):
    """``asked``: another period or another order is wanted; ``left``: back to the list;
    ``replay_wanted``: of the last answer, or its end."""

    left = pyqtSignal()
    asked = pyqtSignal()
    replay_wanted = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementFigures")
        self._rows: list[list[str]] = []
        self.period, self.by = QComboBox(self), QComboBox(self)
        for name in PERIODS:
            self.period.addItem(texts.period_word(name), name)
        for name in BY:
            self.by.addItem(texts.by_word(name), name)
        self.step, self.replay = QComboBox(self), self._make_replay()
        for name in STEPS:
            self.step.addItem(texts.step_word(name), name)
        for box in (self.period, self.by, self.step):  # a long word does not widen the dock
            box.setSizeAdjustPolicy(_GIVES_WAY)
            box.setMinimumContentsLength(LEAST_LETTERS)
        self._span: tuple[date, date] | None = None
        self._own_step = False
        self.step.activated.connect(self._choose_step)
        self.head = plain_label(parent=self)
        self.plot = FiguresPlot(self)
        self.table = self._make_table()
        self.back, self.copy = self._make_buttons()
        self._lay_out()
        for box in (self.period, self.by):
            box.currentIndexChanged.connect(lambda _at: self.asked.emit())

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 0, self)
        table.setObjectName("SignalementFiguresTable")
        table.setAccessibleName(QCoreApplication.translate("Signalement", "Figures"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        return table

    def _make_buttons(self) -> tuple[SnugButton, SnugButton]:
        back = SnugButton(QCoreApplication.translate("Signalement", "Back to Reports"), self)
        back.setObjectName("SignalementFiguresBack")
        back.setIcon(theme_icon("mActionArrowLeft"))
        back.clicked.connect(self.left)
        copy = SnugButton(QCoreApplication.translate("Signalement", "Copy Table"), self)
        copy.setObjectName("SignalementFiguresCopy")
        copy.setIcon(theme_icon("mActionEditCopy"))
        copy.clicked.connect(self.copy_table)
        copy.setEnabled(False)
        return back, copy

    def _make_replay(self) -> SnugButton:
        button = SnugButton("", self)
        button.setObjectName("SignalementReplay")
        button.setCheckable(True)
        button.setEnabled(False)
        button.clicked.connect(self.replay_wanted)
        self.show_replay(False, button)
        return button

    def show_replay(self, running: bool, button: SnugButton | None = None) -> None:
        """What the button does now: play, or put map and controller back."""
        button = button or self.replay
        button.setChecked(running)
        button.setIcon(theme_icon("mActionUndo" if running else "mActionPlay"))
        button.setText(
            QCoreApplication.translate("Signalement", "Put Back")
            if running
            else QCoreApplication.translate("Signalement", "Replay")
        )
        button.setToolTip(
            QCoreApplication.translate(
                "Signalement", "Map, layer and temporal controller as they were before"
            )
            if running
            else QCoreApplication.translate(
                "Signalement",
                "The filtered reports of the period on the map, as they came",
            )
        )

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.copy)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in (
            (QCoreApplication.translate("Signalement", "&Period"), self.period),
            (QCoreApplication.translate("Signalement", "&By"), self.by),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
        played = QHBoxLayout()
        played.addWidget(self.step, 1)
        played.addWidget(self.replay)
        label = QLabel(QCoreApplication.translate("Signalement", "On the &map"), self)
        label.setBuddy(self.step)
        form.addRow(label, played)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.head, self.plot, self.table):
            column.addWidget(part)
        for name in texts.COLUMNS:
            column.addWidget(plain_label(texts.meaning(name), inside))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.addLayout(buttons)
        layout.addLayout(form)
        layout.addWidget(area, 1)

    def wanted(self) -> tuple[str, str]:
        """The chosen period and order, as ``core.analysis.statistics`` names them."""
        return str(self.period.currentData()), str(self.by.currentData())

    def _choose_step(self) -> None:
        self._own_step = True
        if self.replay.isChecked():
            self.replay_wanted.emit(True)

    def replayed(self) -> tuple[date, date, str] | None:
        """First and last day of what would be played, and the chosen step."""
        return (*self._span, str(self.step.currentData())) if self._span is not None else None

    def show_answer(
        self, answer: FiguresAnswer, departments: Sequence[Department], head: str
    ) -> None:
        """Figures that were counted; ``head`` says of when and of what they are."""
        if answer.span is not None and not self._own_step:
            self.step.setCurrentIndex(STEPS.index(usual_step(*answer.span)))
        self._span = answer.span
        self.replay.setEnabled(answer.span is not None or self.replay.isChecked())
        self.head.setText(head)
        self._rows = texts.table_rows(answer, departments)
        names = [row[0] for row in self._rows[1:-1]]
        bars = [Bar(name, one.received, one.closed) for name, (_, one) in zip(names, answer.lines)]
        newest = bars[-12:] if answer.asked.by == By.WEEK else bars
        self.plot.show_bars(newest, (texts.column_word("received"), texts.column_word("closed")))
        self._fill_table()
        self.copy.setEnabled(True)

    def _fill_table(self) -> None:
        titles, *rows = self._rows
        self.table.setColumnCount(len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        for at, name in enumerate(texts.COLUMNS, 1):
            self.table.horizontalHeaderItem(at).setToolTip(texts.meaning(name))
        self.table.setRowCount(len(rows))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(int(right))
                if row == len(rows) - 1:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        shown = min(len(rows), MOST_ROWS) + 2
        self.table.setFixedHeight(shown * ROW_PX + 2 * self.table.frameWidth())

    def copy_table(self) -> None:
        """To the clipboard: text for a spreadsheet, a table for a word processor."""
        data = QMimeData()
        data.setText(texts.as_text(self._rows, self.head.text()))
        data.setHtml(texts.as_html(self._rows, self.head.text()))
        QApplication.clipboard().setMimeData(data)
