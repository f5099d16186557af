"""The parts of the dock, imported together when it is first opened (docs/adr/0020)."""

from __future__ import annotations

from .banner import Banner
from .card import Card
from .chips import Chips
from .desk import Desk
from .figures_page import FiguresPage
from .filter_line import FilterLine
from .followers import Followers
from .hint_row import HintRow
from .new_report import NewReport
from .outbox_panel import OutboxPanel
from .report_list import ReportList
from .state_line import StateLine
from .toolbar import Toolbar

__all__ = [
    "Banner",
    "Card",
    "Chips",
    "Desk",
    "FiguresPage",
    "FilterLine",
    "Followers",
    "HintRow",
    "NewReport",
    "OutboxPanel",
    "ReportList",
    "StateLine",
    "Toolbar",
]
