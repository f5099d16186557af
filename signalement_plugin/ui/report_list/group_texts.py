"""Texts of group headers, and of the ways to group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale

from ...core.analysis.grouping import Group, GroupBy
from ...core.model.report import Department
from ..display_names import department_name, person_name
from ..texts import number, one_line

LONGEST = 60


def group_label(by: str) -> str:
    """A way to group, as in "Group by: Sector"."""
    return {
        "": QCoreApplication.translate("Signalement", "No Groups"),
        GroupBy.SECTOR: QCoreApplication.translate("Signalement", "Sector"),
        GroupBy.SERVICE: QCoreApplication.translate("Signalement", "Service"),
        GroupBy.STREET: QCoreApplication.translate("Signalement", "Street"),
        GroupBy.ASSIGNEE: QCoreApplication.translate("Signalement", "Person"),
        GroupBy.DAY: QCoreApplication.translate("Signalement", "Day"),
    }[by]


def group_entry(by: str) -> str:
    """The menu entry of a way to group."""
    return {
        "": QCoreApplication.translate("Signalement", "No Groups"),
        GroupBy.SECTOR: QCoreApplication.translate("Signalement", "Group by Sector"),
        GroupBy.SERVICE: QCoreApplication.translate("Signalement", "Group by Category"),
        GroupBy.STREET: QCoreApplication.translate("Signalement", "Group by Street"),
        GroupBy.ASSIGNEE: QCoreApplication.translate("Signalement", "Group by Person"),
        GroupBy.DAY: QCoreApplication.translate("Signalement", "Group by Day"),
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
        GroupBy.SECTOR: QCoreApplication.translate("Signalement", "No sector"),
        GroupBy.SERVICE: QCoreApplication.translate("Signalement", "No service"),
        GroupBy.STREET: QCoreApplication.translate("Signalement", "No address"),
        GroupBy.ASSIGNEE: QCoreApplication.translate("Signalement", "Without a person"),
        GroupBy.DAY: QCoreApplication.translate("Signalement", "No date"),
    }
    return table.get(by, "—")


class Head(NamedTuple):
    """The parts of a header's text: ``late`` is empty where no report is late."""

    name: str
    total: str
    late: str


def head_parts(by: str, group: Group, departments: Sequence[Department]) -> Head:
    """As in "Nord", "20", "3 late"."""
    late = QCoreApplication.translate("Signalement", "%n late", None, group.late)
    name = group_name(by, group.key, departments)
    return Head(name, number(len(group.fids)), late if group.late else "")


def head_text(by: str, group: Group, departments: Sequence[Department]) -> str:
    """As in "Nord (20)"."""
    return f"{group_name(by, group.key, departments)} ({number(len(group.fids))})"


def team_text(group: Group, departments: Sequence[Department]) -> str:
    """As in "Assign to Team North…"; of one without a proposal it can be chosen."""
    if not group.team:
        return QCoreApplication.translate("Signalement", "Assign…")
    return QCoreApplication.translate("Signalement", "Assign to {team}…").format(
        team=one_line(department_name(departments, group.team), LONGEST)
    )


def team_tip(group: Group, departments: Sequence[Department]) -> str:
    """Why this team is proposed, and what a press on the button does."""
    if not group.team_count:
        return assign_text(group, departments)
    why = QCoreApplication.translate(
        "Signalement", "{count} of {all} assigned reports of this group went to {team}."
    ).format(
        count=number(group.team_count),
        all=number(group.assigned),
        team=one_line(department_name(departments, group.team), LONGEST),
    )
    return f"{why}\n{assign_text(group, departments)}"


def assign_text(group: Group, departments: Sequence[Department]) -> str:
    """The action behind the team's button: what it acts on is written on it."""
    if not group.team:
        text = QCoreApplication.translate("Signalement", "Assign {count}…")
        return text.format(count=number(len(group.fids)))
    return QCoreApplication.translate("Signalement", "Assign {count} to {team}…").format(
        count=number(len(group.fids)),
        team=one_line(department_name(departments, group.team), LONGEST),
    )


def spoken(by: str, group: Group, departments: Sequence[Department], folded: bool) -> str:
    """A head as one sentence for screen readers."""
    state = (
        QCoreApplication.translate("Signalement", "folded")
        if folded
        else QCoreApplication.translate("Signalement", "unfolded")
    )
    late = head_parts(by, group, departments).late
    return ", ".join(filter(None, (head_text(by, group, departments), late, state)))
