"""Rules without widgets: which parts of the dock are visible, and which stand side by side.

Lengths are in em, the line height of the dock's font (15 px for most people), unless pixels are
named. So with a large font the dock takes its narrow form earlier. Pure functions.
"""

from __future__ import annotations

import math
from typing import NamedTuple

BESIDE_EM = 38
"""Width of a dock where the list stands beside the report, no longer above it."""
SPLIT_EM = 33
"""Width of the work pane where the report stands beside its reply."""
LOW_EM = 44
"""Height below which list, report and reply do not fit above each other."""
PAGE_EM = 26
"""Width below which either list or report is shown, and height above which both are shown above
each other."""
SEVERAL_EM = 24
"""Height of a narrow dock where the list stays above the actions of several."""
TABLE_EM = 44
"""Width from which the list may have columns."""
ONE_ROW_EM = 33
"""Width from which toolbar and state, or filter and chips, share a row."""
LIST_SHARES = {False: 1 / 2, True: 0.37}
"""Part of the list before somebody moves the splitter: above the report, beside it."""
REPORT_EM = 4
"""Height of the report that stays in sight above a reply."""
KEPT_EM = 30
"""Height from which the foot line keeps its place while it shows nothing."""
FOOT_EM = 11
"""Height that the foot has before the report has any: a line to write in between its tabs and its
buttons."""


class Doing(NamedTuple):
    """What somebody does: ``answering`` from the first form until they go back to the list,
    ``reading`` while a report is open where it takes turns with the list, ``several`` while more
    than one are selected, ``table`` when the list shall have columns."""

    answering: bool = False
    reading: bool = False
    several: bool = False
    table: bool = False


class Arrangement(NamedTuple):
    """``beside``: the list stands beside the work pane, else above it."""

    beside: bool = False
    list_shown: bool = True
    work_shown: bool = True
    toolbar_shown: bool = True
    in_columns: bool = False


def arrange(width: float, height: float, doing: Doing) -> Arrangement:
    """Where list and work pane stand in a dock of ``width`` by ``height`` em.

    Who answers has the report beside the reply where there is room for both, so the list goes
    above them; in a low dock it goes away, with the toolbar, until they go back to it. Several are
    selected in the list: what can be done with them stands below it in a narrow dock too.
    """
    in_columns = doing.table and width >= TABLE_EM
    three_columns = width * (1 - LIST_SHARES[True]) >= SPLIT_EM
    beside = width >= BESIDE_EM and not in_columns and (three_columns or not doing.answering)
    if width < PAGE_EM or (height < PAGE_EM and not beside):
        work = doing.answering or doing.reading
        return Arrangement(
            list_shown=not work,
            work_shown=work or (doing.several and height >= SEVERAL_EM),
            toolbar_shown=not doing.answering or height >= LOW_EM,
            in_columns=in_columns,
        )
    folded = doing.answering and width < SPLIT_EM and height < LOW_EM
    return Arrangement(beside, not folded, True, not folded, in_columns)


def in_one_row(width: float) -> bool:
    """Whether what is in two rows of a narrow dock stands in one, at ``width`` em."""
    return width >= ONE_ROW_EM


def is_split(width: float) -> bool:
    """Whether the report stands beside its reply in a work pane of ``width`` em."""
    return width >= SPLIT_EM


def foot_height(
    wanted: float, room: float, em: float, *, roomy: float = 0, report: float = math.inf
) -> int:
    """Height of what stands below the report, in pixels: what it ``wanted``, as long as some of the
    report stays in sight; in the lowest dock it comes before the report. ``room`` is for both of
    them; ``em`` pixels are one em. It has more, up to ``roomy``, of what a ``report`` of this
    height leaves empty."""
    most = max(room - REPORT_EM * em, min(FOOT_EM * em, room))
    return max(0, round(max(min(wanted, most), min(roomy, room - report))))
