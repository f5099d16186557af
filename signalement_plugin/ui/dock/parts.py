"""The parts of the dock: types only, as in ``ui.dock_types``; ``ui.dock.dock`` makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QProgressBar, QWidget

from ..cadastre.dock import WithPrints
from ..dock_types import DockControllerType

if TYPE_CHECKING:
    from ..banner.banner import Banner
    from ..cadastre.controller import CadastreController
    from ..cadastre.dock import CadastreDock
    from ..card.card import Card
    from ..filter.controller import FilterController
    from ..help.windows import HelpWindows
    from ..message_bar import Notifier
    from ..new_report.form import NewReport
    from ..outbox.decision_page import DecisionPage
    from ..outbox.panel import OutboxPanel
    from ..rounds.collected_round import CollectedRound
    from ..start.card import StartCard
    from ..workplace.body import Body
    from ..workplace.foot_line import FootLine
    from .hint_row import HintRow
    from .read_actions import ReadActions
    from .selection import Selection
    from .state_line import StateLine
    from .submission import Submission
    from .test_server_line import TestServerLine
    from .toolbar import Toolbar


class DockControllerParts(DockControllerType, Protocol):
    """The dock's controller with the types of its parts."""

    @property
    def selection(self) -> Selection: ...
    @property
    def filter_controller(self) -> FilterController: ...
    @property
    def submission(self) -> Submission: ...
    @property
    def reports(self) -> ReadActions: ...
    @property
    def notifier(self) -> Notifier: ...
    @property
    def help(self) -> HelpWindows: ...
    @property
    def dock(self) -> DockParts: ...
    def on_visible(self, visible: bool) -> None: ...
    def focus_map(self) -> None: ...
    def show_report(self, report_id: str) -> None: ...
    def key_texts(self) -> dict[str, str]: ...
    def new_report_at(self, lon: float, lat: float) -> None: ...
    def show_outbox(self, op_id: str = "") -> None: ...
    def close(self) -> None: ...


class FollowedReportsType(Protocol):
    """The reports that the user follows."""

    def follows(self, report_id: str) -> bool: ...


class ContextMenusType(Protocol):
    """The context menus of reports."""

    @property
    def menu(self) -> QMenu | None: ...


class DockExtensionsParts(WithPrints, Protocol):
    @property
    def collected_round(self) -> CollectedRound: ...
    @property
    def cadastre(self) -> CadastreController: ...
    @property
    def followed_reports(self) -> FollowedReportsType: ...
    @property
    def menus(self) -> ContextMenusType: ...
    def close(self) -> None: ...


if TYPE_CHECKING:

    class DockParts(CadastreDock):
        show_action: QAction
        filled: bool
        in_sight: bool
        toolbar: Toolbar
        state: StateLine
        busy: QProgressBar
        test_server: TestServerLine
        banner: Banner
        hint: HintRow
        card: Card
        body: Body
        foot_line: FootLine
        outbox: OutboxPanel
        decision_page: DecisionPage
        new_report: NewReport
        nothing: QWidget
        start: StartCard
        controller: DockControllerParts
        extensions: DockExtensionsParts

        def show_first(self, page: QWidget, *, bare: bool) -> None: ...
