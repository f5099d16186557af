"""Steps that tests of the dock share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QItemSelectionModel

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.systems.base import System
from signalement_plugin.ui.dock.dock import SignalementDock
from signalement_plugin.ui.report_list.view import ReportList

ROWS = 60
"""Reports in the register of the tests."""


def wait(qtbot: Any, condition: Callable[[], object]) -> None:
    """Until something is true."""
    qtbot.waitUntil(lambda: bool(condition()))


def choose(dock: SignalementDock, *rows: int) -> list[Report]:
    """Select rows of the list as a user would, and let the card follow."""
    flags = QItemSelectionModel.SelectionFlag
    model = dock.list.selectionModel()
    dock.list.setCurrentIndex(dock.list.reports.index(rows[0]))
    for row in rows[1:]:
        model.select(dock.list.reports.index(row), flags.Select)
    dock.desk.selection.tell()
    return [dock.list.reports.report(row) for row in rows]


def selected_ids(listing: ReportList) -> list[str]:
    """Ids of the selected reports that answer the filter, in list order."""
    return [id_ for id_ in map(listing.id_at, listing.selected_rows()) if id_]


def colleague(register: System, report_id: str, **sets: str) -> Report:
    """Somebody else changes a report at the server."""
    fresh = register.get(report_id)
    register.send(Operation(id=report_id, report_id=report_id, sets=sets), fresh)
    return register.get(report_id)


def shown_statuses(dock: SignalementDock) -> set[Status]:
    """Statuses of the reports in the list."""
    rows = range(dock.list.reports.rowCount())
    return {dock.list.reports.report(row).status for row in rows}


def row_with(dock: SignalementDock, *statuses: Status) -> int:
    """First row of the list in one of these statuses."""
    rows = range(dock.list.reports.rowCount())
    return next(row for row in rows if dock.list.reports.report(row).status in statuses)


def open_rows(dock: SignalementDock, count: int) -> list[int]:
    """The first rows of reports that are still open."""
    rows = range(dock.list.reports.rowCount())
    return [row for row in rows if dock.list.reports.report(row).status in OPEN][:count]


def settled(dock: SignalementDock, qtbot: Any, state: State) -> Any:
    """The newest row of the outbox, once it is in ``state``."""
    outbox = dock.desk.connection.outbox
    wait(qtbot, lambda: outbox.rows() and outbox.rows()[-1].state is state)
    return outbox.rows()[-1]
