"""Page object of the list of reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt

from signalement_plugin.core.analysis.grouping import Group
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.ui.report_list.view import ReportList

from .part import NO_KEY, Part, click, lay_out, press_key


class ListPart(Part[ReportList]):
    """Rows count from 0; heads of groups are rows too."""

    def count(self) -> int:
        """Rows that are shown."""
        return self.widget.reports.rowCount()

    def total(self) -> int:
        """Reports that answer the filter, those in folded groups too."""
        return len(self.fids())

    def report(self, row: int) -> Report:
        """The report that a row shows; ``LookupError`` for the head of a group."""
        found = self.widget.reports.report(row)
        if found is None:
            raise LookupError(f"row {row} shows no report")
        return found

    def reports(self) -> list[Report]:
        """The reports of all rows, from the top."""
        found = map(self.widget.reports.report, range(self.count()))
        return [report for report in found if report is not None]

    def id_at(self, row: int) -> str:
        """The number in a row, empty for the head of a group."""
        return self.widget.id_at(row)

    def ids(self) -> list[str]:
        """The number in each row, from the top."""
        return [self.widget.id_at(row) for row in range(self.count())]

    def current_id(self) -> str:
        """Number of the current report, empty without."""
        return self.widget.current_id()

    def selected_ids(self) -> list[str]:
        """Numbers of the selected reports that answer the filter, from the top."""
        return [self.widget.id_at(row) for row in self.widget.selected_rows()]

    def statuses(self) -> set[Status]:
        """Statuses of the reports in the list."""
        return {report.status for report in self.reports()}

    def row_of(self, report_id: str) -> int:
        """Where a report stands, -1 when it is not shown."""
        return self.widget.reports.row_of(report_id)

    def rows_where(self, fits: Callable[[Report], object]) -> list[int]:
        """Rows whose reports fit, from the top."""
        found = ((row, self.widget.reports.report(row)) for row in range(self.count()))
        return [row for row, report in found if report is not None and fits(report)]

    def row_with(self, *statuses: Status) -> int:
        """First row of the list in one of these statuses."""
        return self.rows_where(lambda report: report.status in statuses)[0]

    def open_rows(self, count: int) -> list[int]:
        """The first rows of reports that are still open."""
        return self.rows_where(lambda report: report.status in OPEN)[:count]

    def fids(self) -> list[int]:
        """Features of the reports that answer the filter, those in folded groups too."""
        return list(self.widget.reports.rows.fids)

    def row_of_fid(self, fid: int) -> int:
        """Where the report of a feature stands, -1 when it is not shown."""
        return self.widget.reports.rows.row_of(fid)

    def groups(self) -> Sequence[Group]:
        """The groups under whose heads the reports stand, none in a plain list."""
        return self.widget.reports.rows.groups

    def index(self, row: int, column: int = 0) -> QModelIndex:
        """The cell in Qt's words, for what is painted and read aloud."""
        return self.widget.reports.index(row, column)

    def empty_text(self) -> str:
        """What stands there while no report answers the filter."""
        return self.widget.empty_text

    def bring_up(self, row: int) -> QPoint:
        """Scroll a row into sight; its middle, in pixels of the list."""
        index = self.index(row)
        self.widget.scrollTo(index)
        return self.widget.visualRect(index).center()

    def click(self, row: int, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Click into a row; ``held``: Ctrl adds it to what is selected, Shift all between."""
        lay_out()
        index = self.index(row)
        self.widget.scrollTo(index)
        click(self.widget.viewport(), held, self.widget.visualRect(index).center())

    def focus(self) -> None:
        """As after a press of Tab: keys go to the list."""
        self.widget.setFocus()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key while the list has the focus."""
        press_key(self.widget, key, held)
