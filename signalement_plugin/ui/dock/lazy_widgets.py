"""The classes of the dock's parts. Imported when the dock is filled, after QGIS's start
(docs/adr/0020)."""

from __future__ import annotations

from ..banner.banner import Banner
from ..card.card import Card
from ..filter.chips import Chips
from ..filter.line import FilterLine
from ..new_report.form import NewReport
from ..outbox.decision_page import DecisionPage
from ..outbox.panel import OutboxPanel
from ..report_list.view import ReportList
from ..start.card import StartCard
from ..workplace.body import Body, ListPane
from ..workplace.foot_line import FootLine
from .controller import DockController
from .extensions import DockExtensions
from .hint_row import HintRow
from .state_line import StateLine
from .test_server_line import TestServerLine
from .toolbar import Toolbar

__all__ = [
    "Banner",
    "Body",
    "Card",
    "Chips",
    "DecisionPage",
    "DockController",
    "DockExtensions",
    "FilterLine",
    "FootLine",
    "HintRow",
    "ListPane",
    "NewReport",
    "OutboxPanel",
    "ReportList",
    "StartCard",
    "StateLine",
    "TestServerLine",
    "Toolbar",
]
