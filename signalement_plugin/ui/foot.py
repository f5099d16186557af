"""Foot of the card: verbs, the strip that opens in their place, or a conflict to settle."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..core.operation import State
from .conflict_card import ConflictCard
from .strip import Strip, Task
from .targets import Targets
from .verb_bar import VerbBar
from .verbs import Verb, possible

SEVERAL = "*"
"""Key of the draft that belongs to no single report."""


class Foot(QWidget):
    """Shows exactly one of its three parts, for the reports it was last told."""

    sent = pyqtSignal(object, object)  # Task, Wish
    resolved = pyqtSignal(str, str)  # operation id, choice
    browse = pyqtSignal()
    working = pyqtSignal(bool)  # a strip is open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._connection: Any = None
        self._targets = Targets()
        self.verbs = VerbBar(self)
        self.strip = Strip(self)
        self.conflict = ConflictCard(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.verbs, self.strip, self.conflict):
            layout.addWidget(part)
        self.verbs.wanted.connect(self.open)
        self.verbs.browse.connect(self.browse)
        self.strip.sent.connect(self._send)
        self.strip.closed.connect(self._arrange)
        self.strip.drafted.connect(self._keep_draft)
        self.conflict.chosen.connect(self.resolved)
        self.strip.hide()
        self.conflict.hide()

    def needed_height(self, width: int) -> int:
        """Height in pixels that a shown conflict needs at ``width``; 0 without one."""
        if self.conflict.isHidden():
            return 0
        return int(self.conflict.layout().heightForWidth(width))

    def set_source(self, connection: Any) -> None:
        """Work on another connection's reports; an open strip keeps its draft."""
        self.strip.leave()
        self._connection = connection
        self.show_for(Targets())

    def show_for(self, targets: Targets) -> None:
        """Reports that verbs act on. An open strip follows a single report, draft kept."""
        task = self.strip.task
        self._targets = targets
        self.setVisible(self._connection is not None)
        if self._connection is None:
            return
        self.verbs.show_for(targets, self._connection.capabilities, self._connection.departments)
        if task is not None and not _same(task, targets):
            self.strip.leave()
            if targets.count == 1:
                self.open(task.verb)
        self._arrange()

    def open(self, verb: Verb, department: str = "") -> None:
        """Open the strip for a verb, when it is possible here."""
        if self._connection is None or not possible(verb, self._connection.capabilities):
            return
        reports = tuple(self._targets.load())
        if not reports:
            return
        task = Task(
            verb,
            reports,
            self._connection.capabilities,
            self._connection.departments,
            self._connection.settings.me,
            department,
        )
        self.strip.leave()
        self.strip.open(task, self._connection.draft(_draft_key(task)))
        self._arrange()

    def _arrange(self) -> None:
        writing = self.strip.task is not None
        row = None if writing else self._conflict_row()
        if row is not None:
            self.conflict.show_row(row, self._connection)
        self.strip.setVisible(writing)
        self.conflict.setVisible(row is not None)
        self.verbs.setVisible(not writing and row is None and self._targets.count > 0)
        self.working.emit(writing)

    def _conflict_row(self) -> Any:
        single = self._targets.single
        if self._connection is None or single is None:
            return None
        rows = self._connection.outbox.of_report(single.report_id)
        return next((row for row in rows if row.state is State.CONFLICT), None)

    def _send(self, task: Task, wish: Any) -> None:
        self._connection.save_draft(_draft_key(task), {})
        self._arrange()
        self.sent.emit(task, wish)

    def _keep_draft(self, parts: dict[str, str]) -> None:
        if self.strip.task is not None:
            self._connection.save_draft(_draft_key(self.strip.task), parts)


def _draft_key(task: Task) -> str:
    return task.reports[0].report_id if len(task.reports) == 1 else SEVERAL


def _same(task: Task, targets: Targets) -> bool:
    if len(task.reports) != targets.count:
        return False
    shown = {report.report_id for report in task.reports}
    return all(report.report_id in shown for report in targets.sample)
