"""The columns of the wide list: title, content and sort order of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...core.model.report import Department, Report
from ...qt.language import tr
from .. import display_names, texts


@dataclass(frozen=True)
class Column:
    """``key`` is an order of ``store.ordering``; ``letters`` the width before the user drags
    it; ``gives_way`` where there is not room for all."""

    key: str
    letters: int
    shown: bool = True
    gives_way: bool = False


COLUMNS = (
    Column("status", 0),
    Column("number", 11),
    Column("service", 19, gives_way=True),
    Column("street", 22, gives_way=True),
    Column("due", 16),  # room for "126 T überfällig"
    Column("who", 19, gives_way=True),
    Column("requested", 11, shown=False),
)
"""Columns of the wide list. The first is always shown: shape and marks, and the whole row of a
narrow list."""

KEYS = tuple(column.key for column in COLUMNS)
MARKS_PX = 62
PAD_PX = 4
LEAST_LETTERS = 9
LESS_WANTED = ("requested", "who", "street", "number")
"""Columns that are hidden first where even the least widths do not fit."""


def natural(column: Column, letter_px: int) -> int:
    """The width of a column in pixels, with letters so wide."""
    return column.letters * letter_px + 3 * PAD_PX if column.letters else MARKS_PX


def fitted(wanted: Mapping[str, int], room: int, letter_px: int) -> dict[str, int]:
    """Key → width in pixels of the columns that have room, in the order of :data:`KEYS`.

    What is left goes to the longest texts, what is missing is taken from them.
    """
    soft = {column.key for column in COLUMNS if column.gives_way}
    least_px = LEAST_LETTERS * letter_px
    least = {key: min(px, least_px) if key in soft else px for key, px in wanted.items()}
    for key in LESS_WANTED:
        if sum(least.values()) > room:
            least.pop(key, None)
    shown = {key: wanted[key] for key in KEYS if key in least}
    giving: list[str] = [key for key in ("street", "service", "who") if key in shown]
    if not giving:
        return shown
    rest = room - sum(px for key, px in shown.items() if key not in giving)
    others = sum(shown[key] for key in giving[1:])
    if rest - others >= shown[giving[0]]:
        return {**shown, giving[0]: rest - others}
    whole = sum(shown[key] for key in giving)
    shares = {key: max(least[key], rest * shown[key] // whole) for key in giving}
    shares[max(giving, key=lambda key: shares[key])] += rest - sum(shares.values())
    return {**shown, **shares}


def title(key: str) -> str:
    """The head of a column."""
    return {
        "status": tr("Status"),
        "number": tr("Number"),
        "service": tr("Service"),
        "street": tr("Street"),
        "due": tr("Deadline"),
        "who": tr("Assigned To"),
        "requested": tr("Reported"),
    }[key]


def cell_text(key: str, report: Report, left: int | None, departments: Sequence[Department]) -> str:
    """The text of one cell; ``left`` as in ``ui.texts.days_left``."""
    return _TEXTS[key](report, left, departments)


def _who(departments: Sequence[Department], report: Report) -> str:
    if not report.department and not report.assignee:
        return ""
    return display_names.holder(departments, report.department, report.assignee)


_TEXTS: Mapping[str, Callable[[Report, int | None, Sequence[Department]], str]] = {
    "status": lambda report, _left, _teams: texts.status_label(report.status),
    "number": lambda report, _left, _teams: report.report_id[:40],
    "service": lambda report, _left, _teams: texts.one_line(
        report.service_name or report.description
    ),
    "street": lambda report, _left, _teams: texts.one_line(texts.street(report.address)),
    "due": lambda report, left, _teams: texts.days_left_of(report, left),
    "who": lambda report, _left, teams: _who(teams, report),
    "requested": lambda report, _left, _teams: texts.day(report.requested),
}


def next_order(order: str, key: str) -> str:
    """The order after a click on a column's head: up, down, then by urgency again."""
    return {key: f"-{key}", f"-{key}": "urgency"}.get(order, key)
