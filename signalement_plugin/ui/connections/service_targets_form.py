"""A form of two boxes: service targets in working days, and days on which nobody works."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGroupBox,
    QHeaderView,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.dates.deadlines import COMMUNITY_DAYS
from ...core.dates.service_targets import (
    MOST_DAYS,
    OTHERS,
    format_closed_days,
    parse_calendar,
    parse_closed_days,
    parse_service_targets,
)
from ...core.model.report import Service
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ..texts import one_line
from ..widgets.labels import plain_label
from ..widgets.number_boxes import SelectedWords
from .closing_days import ClosingDays

ROWS = 5
"""Fewest services that are visible without scrolling."""


class ServiceTargetsForm(QWidget):
    """Edits a copy of a connection's settings; ``changed`` brings them with what stands here."""

    changed = pyqtSignal(object)  # ConnectionSettings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: ConnectionSettings | None = None
        self._shown: tuple[str, ...] = ()
        self._services: Sequence[Service] = ()
        self.days: dict[str, QSpinBox] = {}
        self.table = QTableWidget(0, 2, self)
        self.unknown = plain_label(_unknown(), self)
        self.communities = {key: QCheckBox(community_label(key), self) for key in COMMUNITY_DAYS}
        self.closed = ClosingDays((), self)
        self._make_table()
        self._lay_out()
        self.closed.changed.connect(self._tell)
        for box in self.communities.values():
            box.toggled.connect(lambda _on: self._tell())

    def show_settings(
        self, settings: ConnectionSettings | None, services: Sequence[Service]
    ) -> None:
        """Show the targets of the chosen connection; ``services`` are those that its server has
        named. Values that the user has just changed are not overwritten."""
        self.setEnabled(settings is not None)
        shown = settings or ConnectionSettings("")
        is_same = _targets(shown) == self._shown and services == self._services
        self._before = None  # emit nothing while the form is filled
        if not is_same:
            self._shown, self._services = _targets(shown), services
            self._show(shown)
        self._before = settings

    def _show(self, settings: ConnectionSettings) -> None:
        self.unknown.setVisible(not self._services)
        self._fill(parse_service_targets(settings.delays), self._services)
        kept = parse_calendar(settings.communities, "").communities
        for key, box in self.communities.items():
            box.setChecked(key in kept)
        self.closed.show_days(parse_closed_days(settings.closed))

    def settings(self) -> ConnectionSettings:
        """The settings with what stands here."""
        found = {code: box.value() for code, box in self.days.items() if box.value()}
        kept = ",".join(key for key, box in self.communities.items() if box.isChecked())
        text = json.dumps(found, ensure_ascii=False) if found else ""
        closed = format_closed_days(self.closed.days())
        before = self._before or ConnectionSettings("")
        return replace(before, delays=text, communities=kept, closed=closed)

    def _tell(self) -> None:
        if self._before is not None:
            self._before = self.settings()
            self._shown = _targets(self._before)
            self.changed.emit(self._before)

    def _make_table(self) -> None:
        self.table.setHorizontalHeaderLabels(
            [
                tr("Service"),
                tr("Working Days"),
            ]
        )
        self.table.setAccessibleName(tr("Delays"))
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setAlternatingRowColors(True)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight((ROWS + 1) * row)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        targets = QGroupBox(tr("Delays"), self)
        column = QVBoxLayout(targets)
        hint = plain_label(_hint(), targets)
        hint.setToolTip(_more())
        for part in (hint, self.unknown):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        calendar = QGroupBox(tr("Days on Which Nobody Works"), self)
        days = QVBoxLayout(calendar)
        days.addWidget(plain_label(_always(), calendar))
        for one in self.communities.values():
            days.addWidget(one)
        label = tr("Closing days of the commune")
        days.addWidget(plain_label(label, calendar))
        days.addWidget(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(targets, 1)
        layout.addWidget(calendar)

    def _fill(self, delays: dict[str, int], services: Sequence[Service]) -> None:
        names = {OTHERS: tr("All other services")}
        names.update({one.code: one.name for one in services if one.code})
        for code in delays:
            names.setdefault(code, code)
        self.days.clear()
        self.table.setRowCount(0)
        for code, name in names.items():
            self._add(code, one_line(name, 100), delays.get(code, 0))

    def _add(self, code: str, name: str, days: int) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(name))
        box = QSpinBox(self.table)
        box.setRange(0, MOST_DAYS)
        box.setSpecialValueText(_none(code))
        box.setValue(days)
        SelectedWords(box)
        box.setFrame(False)
        box.setAccessibleName(name)
        box.valueChanged.connect(lambda _days: self._tell())
        self.table.setCellWidget(row, 1, box)
        self.days[code] = box


def _targets(settings: ConnectionSettings) -> tuple[str, ...]:
    """What the form shows of a connection."""
    return settings.id, settings.delays, settings.communities, settings.closed


def community_label(key: str) -> str:
    """A day of ``COMMUNITY_DAYS`` and whose it is."""
    return {
        "fr": tr("27 September, French Community"),
        "nl": tr("11 July, Flemish Community"),
        "de": tr("15 November, German-speaking Community"),
    }[key]


def _none(code: str) -> str:
    if code == OTHERS:
        return tr("no delay")
    return tr("as all others")


def _hint() -> str:
    return tr(
        "Working days to handle a report, where the server gives no deadline. They hold for you on "
        "this computer; an administrator's file sets them for everybody."
    )


def _more() -> str:
    return tr(
        "Counted from the day after a report was received. Shown as “delay set here”, never sent "
        "to the server. After a change all reports are read once more."
    )


def _always() -> str:
    return tr("Saturdays, Sundays and the ten public holidays never count.")


def _unknown() -> str:
    return tr("The services are listed once the connection is open.")
