"""The rows of the list: feature ids in order, reports read when their rows are asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ...core.analysis.grouping import WITH_TEAM, Group, proposed_team
from ...core.marks.marks import Corner
from ...core.model.operation import State
from ...core.model.report import Department, Report
from ...qgis_profile.group_teams import last_team
from ...qgis_profile.opened_reports import OpenedReports
from ...qt.language import tr
from ...sync.outbox import queries
from ...sync.outbox.decisions import corners
from .. import texts
from ..follower import Follower, Subscription
from ..widgets.labels import plain_tip
from . import columns, group_texts
from .group_rows import NO_FID, GroupRows

if TYPE_CHECKING:
    from ...core.model.report import Department

CACHE_ROWS = 2000
AT_ONCE = 40
"""Rows read together: about as many as are visible."""
ReportRole = Qt.ItemDataRole.UserRole
WaitingRole = Qt.ItemDataRole.UserRole + 1
LeftRole = Qt.ItemDataRole.UserRole + 2
HeadRole = Qt.ItemDataRole.UserRole + 3
TeamRole = Qt.ItemDataRole.UserRole + 4
FoldedRole = Qt.ItemDataRole.UserRole + 5
_FLAGS = Qt.ItemFlag
_OF_REPORTS = _FLAGS.ItemIsSelectable | _FLAGS.ItemIsEnabled | _FLAGS.ItemNeverHasChildren
"""Flags of a row with a report, made once: they are requested twice for every cell that is
painted."""


class ReportModel(Follower, QAbstractTableModel):
    """Rows over the reports of a connection; nothing is copied but feature ids.

    Columns are those of :data:`columns.COLUMNS`; the first stands for the whole row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = GroupRows()  # row → group header or report
        self._by = ""
        self._folded: set[str] = set()
        self._cache: OrderedDict[int, Report | None] = OrderedDict()
        self._fid_of: dict[str, int] = {}
        self._corners: dict[str, Corner] | None = None
        self._opened: OpenedReports | None = None

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.reports.changed, self.refresh),)

    def _begin(self) -> None:
        self.beginResetModel()
        self.rows = GroupRows()
        self._forget()
        shown = self.shown
        self._opened = OpenedReports(shown.settings.id) if shown is not None else None
        self.endResetModel()

    def set_fids(self, fids: Sequence[int], groups: Sequence[Group] = (), by: str = "") -> None:
        """Show these rows in this order, or in their ``groups`` (of the kind ``by``)."""
        self.beginResetModel()
        if by != self._by:
            self._by = by
            self._folded.clear()
        self.rows = GroupRows(fids, groups, self._folded)
        self._forget()
        self.endResetModel()

    @property
    def by(self) -> str:
        """What the list is grouped by, empty for a plain one."""
        return self._by

    def fold(self, keys: Iterable[str], folded: bool = True) -> None:
        """Hide or show the reports under the heads with these keys."""
        self.beginResetModel()
        change = self._folded.update if folded else self._folded.difference_update
        change(keys)
        self.rows = GroupRows(self.rows.fids, self.rows.groups, self._folded)
        self.endResetModel()

    def refresh(self, report_ids: Iterable[str]) -> None:
        """Read changed reports again; an empty set means that any may have changed."""
        ids = set(report_ids)
        if not ids:
            self._forget()
            self._touch(0, len(self.rows) - 1)
            return
        for fid in [fid for fid, report in self._cache.items() if self._concerns(report, ids)]:
            report = self._cache.pop(fid)
            if report is not None:
                self._fid_of.pop(report.report_id, None)
            row = self.rows.row_of(fid)
            self._touch(row, row)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(columns.COLUMNS)

    def index(self, row: int, column: int = 0, parent: QModelIndex | None = None) -> QModelIndex:
        """A cell; without a column the one that stands for the row."""
        if parent is not None and parent.isValid():
            return QModelIndex()
        inside = 0 <= row < len(self.rows) and 0 <= column < len(columns.COLUMNS)
        return self.createIndex(row, column) if inside else QModelIndex()

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns; rows have none."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(columns.COLUMNS):
            return None
        key = columns.KEYS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return columns.title(key)
        if role == Qt.ItemDataRole.ToolTipRole:
            what = columns.title(key)
            return tr("Order by: {what}").format(what=what)
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """A head can be current, never selected: selected are reports."""
        if self.rows.groups and self.rows.group(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return _OF_REPORTS

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.rows.group(index.row()) if index.isValid() else None
        if group is not None:
            return self._head_data(group, role)
        report = self.report(index.row()) if index.isValid() else None
        if report is None:
            return None
        if role == ReportRole:
            return report
        if role == WaitingRole:
            return self.waiting(report)
        if role == LeftRole:
            return self.days_left(report)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if index.column():
                return self.cell(index.column(), report, self.days_left(report))
            left, waiting = self.data(index, LeftRole), self.data(index, WaitingRole)
            return row_text(report, left, waiting, new=self.is_new(report))
        if role == Qt.ItemDataRole.ToolTipRole:
            left = self.days_left(report)
            cell = self.cell(index.column(), report, left) if index.column() else ""
            return row_tip(report, cell)
        return None

    def cell(self, column: int, report: Report, left: int | None) -> str:
        """The text of one cell of the wide list; ``left`` as in :meth:`days_left`."""
        return columns.cell_text(columns.KEYS[column], report, left, self.departments)

    def _head_data(self, group: Group, role: int) -> Any:
        teams, folded = self.departments, group.key in self._folded
        by_role: dict[int, Callable[[], Any]] = {
            HeadRole: lambda: group_texts.head_parts(self._by, group, teams),
            TeamRole: lambda: self._team(group, group_texts.team_text),
            FoldedRole: lambda: folded,
            Qt.ItemDataRole.DisplayRole: lambda: group_texts.head_text(self._by, group, teams),
            Qt.ItemDataRole.AccessibleTextRole: lambda: group_texts.spoken(
                self._by, group, teams, folded
            ),
            Qt.ItemDataRole.ToolTipRole: lambda: self._head_tip(group),
        }
        return by_role[role]() if role in by_role else None

    def _head_tip(self, group: Group) -> str:
        """All of it: a narrow list shortens the name, and the team on the button."""
        name = group_texts.head_text(self._by, group, self.departments)
        team = self._team(group, group_texts.team_tip)
        return plain_tip("\n".join(filter(None, (name, team))))

    def _team(self, group: Group, text: Callable[[Group, Sequence[Department]], str]) -> str:
        """Words about the proposed team, where this user can assign to a team at all, and one
        group means one team."""
        able = "department" in self.connection.server.capabilities.writes
        if not able or self._by not in WITH_TEAM:
            return ""
        return text(self.with_team(group), self.departments)

    def with_team(self, group: Group) -> Group:
        """A group with the team that it is proposed to, empty for none."""
        last = last_team(self.connection.settings.id, self._by, group.key)
        teams = [(team.id, team.name) for team in self.departments]
        team = proposed_team(group, last, teams)
        return replace(group, team=team, team_count=group.team_count if team == group.team else 0)

    def report(self, row: int) -> Report | None:
        """The report of a row, read now unless it was read lately."""
        if self.shown is None or not 0 <= row < len(self.rows):
            return None
        fid = self.rows.fid(row)
        if fid == NO_FID:
            return None
        if fid not in self._cache:
            self._read(range(row, min(row + AT_ONCE, len(self.rows))))
        return self._cache[fid]

    def prepare(self, first: int, last: int) -> None:
        """Read all reports that will be painted in one query: each query may have to wait for other
        Python threads."""
        if self.shown is None:
            return
        self._read(range(max(0, first), min(last + 1, len(self.rows))))

    def forget_waiting(self) -> None:
        """Read again which changes wait: some were made, sent or dropped."""
        self._corners = None

    def _read(self, rows: Iterable[int]) -> None:
        """Read the reports of these rows that are not in the cache."""
        fids = [fid for fid in map(self.rows.fid, rows) if fid != NO_FID and fid not in self._cache]
        found = self.connection.reports.by_fid(fids) if fids else {}
        for fid in fids:
            self._cache[fid] = found.get(fid)
        self._fid_of.update((report.report_id, fid) for fid, report in found.items())
        while len(self._cache) > CACHE_ROWS:
            _, report = self._cache.popitem(last=False)
            if report is not None:
                self._fid_of.pop(report.report_id, None)

    def _forget(self) -> None:
        self._cache.clear()
        self._fid_of.clear()
        self._corners = None

    def cached(self, report_id: str) -> Report | None:
        """A report that was read lately."""
        return self._cache.get(self._fid_of.get(report_id, NO_FID))

    def days_left(self, report: Report) -> int | None:
        """As ``ui.texts.days_left``."""
        return texts.days_left(report, self.connection.settings.zone)

    def waiting(self, report: Report) -> State | None:
        """State of the newest change of a report that is not final."""
        return queries.waiting(self.connection.outbox, report.report_id)

    def corner(self, report: Report) -> Corner:
        """The mark of a report for own changes that wait; read once for all reports."""
        if self._corners is None:
            self._corners = corners(self.connection.outbox)
        return self._corners.get(report.report_id, Corner.NONE)

    def is_new(self, report: Report) -> bool:
        """Whether an open report came and nobody opened it on this computer yet."""
        return self._opened is not None and self._opened.is_new(report)

    def open(self, report: Report | None) -> None:
        """Mark a report as opened: the user sees all of it."""
        if report is not None and self._opened is not None and self._opened.add(report):
            row = self.row_of(report.report_id)
            self._touch(row, row)

    def row_of(self, report_id: str) -> int:
        """Row of a report, -1 when it is not listed."""
        return next(iter(self.rows_of([report_id])), -1)

    def rows_of(self, report_ids: Collection[str]) -> list[int]:
        """Rows of those reports that are listed, ascending."""
        rows = map(self.rows.row_of, self.fids_of(report_ids))
        return sorted(row for row in rows if row >= 0)

    def fids_of(self, report_ids: Collection[str]) -> list[int]:
        """Feature ids of those reports that are stored."""
        if self.shown is None:
            return []
        if all(one in self._fid_of for one in report_ids):
            return [self._fid_of[one] for one in report_ids]
        return list(self.connection.reports.fids_of(report_ids).values())

    @property
    def departments(self) -> Sequence[Department]:
        """Teams of the connection that is shown."""
        return self.connection.server.departments if self.shown is not None else ()

    def _concerns(self, report: Report | None, ids: set[str]) -> bool:
        return report is None or report.report_id in ids

    def _touch(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last, len(columns.COLUMNS) - 1))


def row_text(report: Report, left: int | None, waiting: State | None, *, new: bool = False) -> str:
    """A row as one sentence: what screen readers say. ``new``: nobody opened it yet."""
    number = tr("no. {number}")
    parts = [
        texts.one_line(report.service_name),
        texts.status_label(report.status),
        tr("not opened yet") if new else "",
        texts.days_left_text(left),
        texts.here_text(report),
        texts.one_line(texts.street(report.address)),
        number.format(number=report.report_id),
        tr("photo") if report.photo else "",
        texts.state_label(waiting) if waiting else "",
    ]
    return ", ".join(part for part in parts if part)


def row_tip(report: Report, cell: str = "") -> str:
    """Plain text for a tooltip, with all that a row may shorten; ``cell``: what stands below the
    mouse in a table. A leading word keeps Qt from taking it for rich text."""
    head = f"{texts.status_label(report.status)} · {report.report_id}"
    if report.raw_status and report.raw_status.casefold() != str(report.status):
        head += f" · {texts.one_line(report.raw_status, 60)}"
    body = texts.one_line(report.description, 300)
    due = texts.due_text(report)
    if due:
        here = texts.here_text(report)
        body += f"\n* {due} – {here}" if here else f"\n{due}"
    tip = f"{head}\n{texts.one_line(report.service_name)}\n{texts.one_line(report.address)}\n{body}"
    return plain_tip(f"{tip}\n{cell}" if cell and cell not in tip else tip)
