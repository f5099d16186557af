"""*Delays*: the dialog for service targets, in working days per service."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
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
from ..texts import one_line
from ..widgets.labels import plain_label
from ..widgets.number_boxes import SelectedWords
from .closing_days import ClosingDays

SIZE = (480, 620)


class ServiceTargetsDialog(QDialog):
    """Edits a copy of a connection's settings; :meth:`settings` gives the result.
    ``services`` are those that the server has named."""

    def __init__(
        self,
        settings: ConnectionSettings,
        services: Sequence[Service],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementDelays")
        title = QCoreApplication.translate("Signalement", "Delays – {name}")
        self.setWindowTitle(title.format(name=one_line(settings.name, 80)))
        self._before = settings
        self.days: dict[str, QSpinBox] = {}
        self.table = QTableWidget(0, 2, self)
        self.communities = {key: QCheckBox(community_label(key), self) for key in COMMUNITY_DAYS}
        self.closed = ClosingDays(parse_closed_days(settings.closed), self)
        standard = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        self._lay_out(bool(services))
        self._fill(services)
        self.resize(*SIZE)

    def settings(self) -> ConnectionSettings:
        """The settings with what stands here."""
        found = {code: box.value() for code, box in self.days.items() if box.value()}
        kept = ",".join(key for key, box in self.communities.items() if box.isChecked())
        text = json.dumps(found, ensure_ascii=False) if found else ""
        closed = format_closed_days(self.closed.days())
        return replace(self._before, delays=text, communities=kept, closed=closed)

    def _lay_out(self, known: bool) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(_hint()))
        if not known:
            layout.addWidget(plain_label(_unknown()))
        layout.addWidget(self.table, 1)
        box = QGroupBox(QCoreApplication.translate("Signalement", "Also not working days"), self)
        column = QVBoxLayout(box)
        for one in self.communities.values():
            column.addWidget(one)
        label = QCoreApplication.translate("Signalement", "Closing days of the commune")
        column.addWidget(plain_label(label))
        column.addWidget(self.closed)
        layout.addWidget(box)
        layout.addWidget(self.box)

    def _fill(self, services: Sequence[Service]) -> None:
        self.table.setHorizontalHeaderLabels(
            [
                QCoreApplication.translate("Signalement", "Service"),
                QCoreApplication.translate("Signalement", "Working Days"),
            ]
        )
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        delays = parse_service_targets(self._before.delays)
        names = {OTHERS: QCoreApplication.translate("Signalement", "All other services")}
        names.update({one.code: one.name for one in services if one.code})
        for code in delays:
            names.setdefault(code, code)
        for code, name in names.items():
            self._add(code, one_line(name, 100), delays.get(code, 0))
        kept = parse_calendar(self._before.communities, "").communities
        for key, box in self.communities.items():
            box.setChecked(key in kept)

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
        self.table.setCellWidget(row, 1, box)
        self.days[code] = box


def community_label(key: str) -> str:
    """A day of ``COMMUNITY_DAYS`` and whose it is."""
    return {
        "fr": QCoreApplication.translate("Signalement", "27 September, French Community"),
        "nl": QCoreApplication.translate("Signalement", "11 July, Flemish Community"),
        "de": QCoreApplication.translate("Signalement", "15 November, German-speaking Community"),
    }[key]


def _none(code: str) -> str:
    if code == OTHERS:
        return QCoreApplication.translate("Signalement", "no delay")
    return QCoreApplication.translate("Signalement", "as all others")


def _hint() -> str:
    return QCoreApplication.translate(
        "Signalement",
        "Counted in working days from the day after a report was received, and only where the "
        "server gives no deadline. Shown as “delay set here”, never sent to the server. After a "
        "change all reports are read once more.",
    )


def _unknown() -> str:
    return QCoreApplication.translate(
        "Signalement", "The services are listed once the connection is open."
    )
