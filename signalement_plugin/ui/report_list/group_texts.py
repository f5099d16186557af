"""Texts of group headers, and of the ways to group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QDate, QLocale

from ...core.analysis.grouping import Group, GroupBy
from ...core.model.report import Department
from ...qt.language import tr
from ..display_names import department_name, person_name
from ..texts import number, one_line

LONGEST = 60


def group_label(by: str) -> str:
    """A way to group, as in "Group by: Sector"."""
    return {
        "": tr("No Groups"),
        GroupBy.SECTOR: tr("Sector"),
        GroupBy.SERVICE: tr("Service"),
        GroupBy.STREET: tr("Street"),
        GroupBy.ASSIGNEE: tr("Person"),
        GroupBy.DAY: tr("Day"),
    }[by]


def group_entry(by: str) -> str:
    """The menu entry of a way to group."""
    return {
        "": tr("No Groups"),
        GroupBy.SECTOR: tr("Group by Sector"),
        GroupBy.SERVICE: tr("Group by Category"),
        GroupBy.STREET: tr("Group by Street"),
        GroupBy.ASSIGNEE: tr("Group by Person"),
        GroupBy.DAY: tr("Group by Day"),
    }[by]


def group_name(by: str, key: str, departments: Sequence[Department]) -> str:
    """The name of a group, in one line; what has no value has a name too."""
    if not key:
        return _nothing(by)
    if by == GroupBy.ASSIGNEE:
        return one_line(person_name(departments, key), LONGEST)
    if by == GroupBy.DAY:
        date = QDate.fromString(key, "yyyy-MM-dd")
        return QLocale().toString(date, QLocale.FormatType.LongFormat) if date.isValid() else key
    return one_line(key, LONGEST)


def _nothing(by: str) -> str:
    table: dict[str, str] = {
        GroupBy.SECTOR: tr("No sector"),
        GroupBy.SERVICE: tr("No service"),
        GroupBy.STREET: tr("No address"),
        GroupBy.ASSIGNEE: tr("Without a person"),
        GroupBy.DAY: tr("No date"),
    }
    return table.get(by, "—")


class Head(NamedTuple):
    """The parts of a header's text: ``late`` is empty where no report is late."""

    name: str
    total: str
    late: str


def head_parts(by: str, group: Group, departments: Sequence[Department]) -> Head:
    """As in "Nord", "20", "3 late"."""
    late = tr("%n late", n=group.late)
    name = group_name(by, group.key, departments)
    return Head(name, number(len(group.fids)), late if group.late else "")


def head_text(by: str, group: Group, departments: Sequence[Department]) -> str:
    """As in "Nord (20)"."""
    return f"{group_name(by, group.key, departments)} ({number(len(group.fids))})"


def team_text(group: Group, departments: Sequence[Department]) -> str:
    """As in "Assign to Team North…"; of one without a proposal it can be chosen."""
    if not group.team:
        return tr("Assign…")
    return tr("Assign to {team}…").format(
        team=one_line(department_name(departments, group.team), LONGEST)
    )


def team_tip(group: Group, departments: Sequence[Department]) -> str:
    """Why this team is proposed, and what a press on the button does."""
    if not group.team_count:
        return assign_text(group, departments)
    why = tr("{count} of {all} assigned reports of this group went to {team}.").format(
        count=number(group.team_count),
        all=number(group.assigned),
        team=one_line(department_name(departments, group.team), LONGEST),
    )
    return f"{why}\n{assign_text(group, departments)}"


def assign_text(group: Group, departments: Sequence[Department]) -> str:
    """The action behind the team's button: what it acts on is written on it."""
    if not group.team:
        text = tr("Assign {count}…")
        return text.format(count=number(len(group.fids)))
    return tr("Assign {count} to {team}…").format(
        count=number(len(group.fids)),
        team=one_line(department_name(departments, group.team), LONGEST),
    )


def spoken(by: str, group: Group, departments: Sequence[Department], folded: bool) -> str:
    """A head as one sentence for screen readers."""
    state = tr("folded") if folded else tr("unfolded")
    late = head_parts(by, group, departments).late
    return ", ".join(filter(None, (head_text(by, group, departments), late, state)))
