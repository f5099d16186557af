"""The card while several reports are selected: how many, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ...core.model.report import Department, Report
from ...qt.language import tr
from .. import texts
from ..display_names import holder
from ..widgets.labels import plain_label

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from .context import ActionTargets

MOST = 2000
"""Most reports that are read to be counted; of more only their number is shown."""
SHOWN = 5
"""Most values of a field that are counted one by one."""
FIELDS = ("status", "service", "due", "sector", "holder")


def field_title(name: str) -> str:
    """Title before the values of a field."""
    return {
        "status": tr("Status"),
        "service": tr("Category"),
        "due": tr("Deadline"),
        "sector": tr("Sector"),
        "holder": tr("Assigned to"),
    }[name]


def value_of(name: str, report: Report, departments: Sequence[Department], zone: str) -> str:
    """A report's value in words; empty for none."""
    if name == "status":
        return texts.status_label(report.status)
    if name == "service":
        return texts.one_line(report.service_name, 60)
    if name == "sector":
        return texts.one_line(report.sector, 60)
    if name == "holder":
        return holder(departments, report.department, report.assignee)
    left = texts.days_left(report, zone)
    if left is None:
        return ""
    if left < 0:
        return tr("Late")
    if left == 0:
        return tr("today")
    return tr("in time")


def count_values(values: Sequence[str]) -> tuple[str, bool]:
    """One value that all share, else how many have each, the most frequent first; whether they
    share it. Empty where none has any."""
    tally = Counter(value or "—" for value in values)
    if set(tally) == {"—"}:
        return "", False
    if len(tally) == 1:
        return next(iter(tally)), True
    most = tally.most_common(SHOWN)
    parts = [f"{value} {texts.number(count)}" for value, count in most]
    rest = len(values) - sum(count for _value, count in most)
    return " · ".join([*parts, *([f"+ {texts.number(rest)}"] if rest else [])]), False


class SeveralView(QWidget):
    """Shown in place of the facts of one report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SignalementSeveral")
        self.title = plain_label(parent=self, bold=True)
        self.outside = plain_label(parent=self)
        self.values: dict[str, QLabel] = {}
        self._titles: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(FIELDS):
            self._titles[name] = QLabel(field_title(name), self)
            self.values[name] = plain_label(parent=self)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(self._titles[name], row, 0, top)
            grid.addWidget(self.values[name], row, 1, top)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addLayout(grid)
        layout.addWidget(self.outside)
        layout.addStretch(1)

    def show_for(self, targets: ActionTargets, connection: Connection) -> None:
        """Show what these reports have in common."""
        count = targets.count
        self.title.setText(tr("%n selected", n=count))
        reports = targets.load() if count <= MOST else []
        zone, server = connection.settings.zone, connection.server
        for name in FIELDS:
            values = [
                value_of(name, report, server.departments, zone)
                if name != "holder" or server.capabilities.of([report.report_id]).tells_holder
                else ""
                for report in reports
            ]
            text, shared = count_values(values) if values else ("", False)
            label = self.values[name]
            font = label.font()
            font.setBold(shared)
            label.setFont(font)
            label.setText(text)
            for part in (label, self._titles[name]):
                part.setVisible(bool(text))
        left_out = targets.left_out
        self.outside.setVisible(left_out > 0)
        self.outside.setText(tr("%n more, outside the filter, are not counted.", n=left_out))
