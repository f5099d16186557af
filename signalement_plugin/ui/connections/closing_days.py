"""A form for days on which a commune is closed in addition to public holidays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.dates.service_targets import MOST_CLOSED
from ...qt.language import tr

DayRole = Qt.ItemDataRole.UserRole
ROWS = 4
"""Days that are visible without scrolling."""


class ClosingDays(QWidget):
    """A list in the order of the calendar, a date to add, *Remove* for the chosen ones.
    ``changed``: somebody added or removed one."""

    changed = pyqtSignal()

    def __init__(self, days: Collection[date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Closing days of the commune"))
        row = self.list.fontMetrics().height() + 4
        self.list.setFixedHeight(ROWS * row + 2 * self.list.frameWidth())
        self.day = QDateEdit(QDate.currentDate(), self)
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(tr("Closing day to add"))
        self.add = QPushButton(tr("&Add"), self)
        self.remove = QPushButton(tr("&Remove"), self)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        self.add.clicked.connect(
            lambda _=False: self._change({*self.days(), self.day.date().toPyDate()})
        )
        self.remove.clicked.connect(lambda _=False: self._take_out())
        self.list.itemSelectionChanged.connect(self._offer)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addWidget(self.day, 1)
        row_of_buttons.addWidget(self.add)
        row_of_buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addLayout(row_of_buttons)
        self.show_days(days)

    def days(self) -> frozenset[date]:
        """The days of the list."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return frozenset(item.data(DayRole).toPyDate() for item in items)

    def _change(self, days: Collection[date]) -> None:
        self.show_days(days)
        self.changed.emit()

    def show_days(self, days: Collection[date]) -> None:
        """Show these days in place of those of the list."""
        self.list.clear()
        form = QLocale.FormatType.LongFormat
        for day in sorted(days)[:MOST_CLOSED]:
            shown = QDate(day.year, day.month, day.day)
            item = QListWidgetItem(QLocale().toString(shown, form), self.list)
            item.setData(DayRole, shown)
        self._offer()

    def _take_out(self) -> None:
        chosen = {item.data(DayRole).toPyDate() for item in self.list.selectedItems()}
        self._change(self.days() - chosen)

    def _offer(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
