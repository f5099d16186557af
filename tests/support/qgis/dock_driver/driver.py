"""The whole dock: its parts, actions across them, and access to what the screen does not show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QWidget

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.connections import Connections
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.context import ActionTargets
from signalement_plugin.ui.actions.panel import ActionPanel
from signalement_plugin.ui.canvas.map_link import MapLink
from signalement_plugin.ui.dock.controller import DockController
from signalement_plugin.ui.dock.dock import SignalementDock
from signalement_plugin.ui.dock.new_report_controller import NewReportController
from signalement_plugin.ui.dock.outputs import Outputs
from signalement_plugin.ui.dock.selection import Selection
from signalement_plugin.ui.dock.submission import Submission
from signalement_plugin.ui.filter.controller import FilterController
from signalement_plugin.ui.new_report.form import NewReport

from .figures import FiguresPart
from .filtering import ChipsPart, FilterPart, HintPart
from .listing import ListPart
from .new_report import NewReportPart
from .pages import BannerPart, DecisionPart, FootPart, OutboxPart, StatePart, ToolbarPart
from .part import click, right_click
from .reply import ConflictPart, ReplyPart, ReviewPart
from .report import ActionsPart, ReportPart, ResultPart, SeveralPart
from .round import RoundPart
from .start import StartPart


class Patient(Protocol):
    """``qtbot`` of the tests."""

    def waitUntil(self, callback: Callable[[], object]) -> None: ...


class DockDriver:
    """Acts as the user of a dock. ``dock`` may still be empty: each use looks its parts up."""

    def __init__(self, dock: SignalementDock) -> None:
        self.dock = dock

    # -- parts of the screen

    @property
    def toolbar(self) -> ToolbarPart:
        return ToolbarPart(self.dock.toolbar)

    @property
    def state(self) -> StatePart:
        return StatePart(self.dock.state)

    @property
    def banner(self) -> BannerPart:
        return BannerPart(self.dock.banner)

    @property
    def start(self) -> StartPart:
        return StartPart(self.dock.start)

    @property
    def filter(self) -> FilterPart:
        return FilterPart(self.dock.filter)

    @property
    def chips(self) -> ChipsPart:
        return ChipsPart(self.dock.chips)

    @property
    def hint(self) -> HintPart:
        return HintPart(self.dock.hint)

    @property
    def list(self) -> ListPart:
        return ListPart(self.dock.list)

    @property
    def report(self) -> ReportPart:
        return ReportPart(self.dock.card)

    @property
    def action_panel(self) -> ActionPanel:
        """The panel below the report: actions, reply, review or conflict."""
        return self.dock.card.action_panel

    @property
    def several(self) -> SeveralPart:
        return SeveralPart(self.action_panel.several)

    @property
    def action_bar(self) -> ActionsPart:
        return ActionsPart(self.action_panel.action_bar)

    @property
    def reply(self) -> ReplyPart:
        return ReplyPart(self.action_panel.form)

    @property
    def review(self) -> ReviewPart:
        return ReviewPart(self.action_panel.review)

    @property
    def conflict(self) -> ConflictPart:
        return ConflictPart(self.action_panel.conflict)

    @property
    def result(self) -> ResultPart:
        return ResultPart(self.action_panel.batch)

    @property
    def decision_page(self) -> DecisionPart:
        return DecisionPart(self.dock.decision_page)

    @property
    def foot_line(self) -> FootPart:
        return FootPart(self.dock.foot_line)

    @property
    def outbox(self) -> OutboxPart:
        return OutboxPart(self.dock.outbox)

    @property
    def new_report(self) -> NewReport:
        """The form for a caller, for tests of its own fields and rules."""
        return self.dock.new_report

    @property
    def call(self) -> NewReportPart:
        """The form for a caller, as a user works with it."""
        return NewReportPart(self.dock.new_report)

    @property
    def figures(self) -> FiguresPart:
        """The page of the figures, in a dock of its own."""
        return FiguresPart(self._outputs.figures)

    @property
    def round(self) -> RoundPart:
        """The page of the round."""
        return RoundPart(self._outputs.round.page)

    @property
    def _outputs(self) -> Outputs:
        outputs = self.dock.extensions.outputs
        if not isinstance(outputs, Outputs):
            raise TypeError("not the outputs of this plugin")
        return outputs

    # -- actions across several parts

    def choose(self, *rows: int) -> Sequence[Report]:
        """Click rows of the list, all but the first with Ctrl; the report follows."""
        held = Qt.KeyboardModifier.NoModifier
        for row in rows:
            self.list.click(row, held)
            held = Qt.KeyboardModifier.ControlModifier
        self.let_report_follow()
        return [self.list.report(row) for row in rows]

    def open_report(self, report_id: str) -> Report:
        """Click the row of a report."""
        return self.choose(self.list.row_of(report_id))[0]

    def press(self, action: ReportAction) -> None:
        """Press an action of the report that is shown, or of those that are selected."""
        self.action_bar.press(action)

    def begin(self, action: ReportAction, *statuses: Status) -> Report:
        """Press an action of the first report with one of these statuses; the report."""
        (report,) = self.choose(self.list.row_with(*statuses))
        self.press(action)
        return report

    def begin_for_open(self, action: ReportAction, count: int) -> Sequence[Report]:
        """Press an action of so many open reports; the reports."""
        reports = self.choose(*self.list.open_rows(count))
        self.press(action)
        return reports

    def assign(self, team_id: str) -> None:
        """Choose a team in the menu of *Assign*."""
        self.action_panel.open(ReportAction.ASSIGN, team_id)

    def connect_own(self) -> None:
        """Press the button beside the notice about example data."""
        click(self.dock.test_server.own)

    def undo(self) -> None:
        """Press *Undo* in the line at the foot of the dock."""
        self.foot_line.press()

    def send_now(self) -> None:
        """End the undo window of every change, so that each is sent now."""
        for batch in self.counting():
            self.submission.send_now(batch)

    def counting(self) -> Sequence[str]:
        """Batches that can still be undone."""
        return self._controller.notifier.counting()

    def open_outbox(self) -> None:
        """Go to the page *To Send*."""
        self.dock.show_page(self.dock.outbox)

    def act_in_outbox(self, action: str, operation_id: str) -> None:
        """Press a button under a change on the page *To Send*."""
        self.open_outbox()
        self.outbox.choose(operation_id)
        self.outbox.press(action)

    def point_on_map(self, lon: float, lat: float) -> None:
        """Click the map, in degrees of EPSG:4326, when a place was asked for."""
        self.map.pointed.emit(lon, lat)

    def page(self) -> QWidget:
        """The page that is seen: list and report, outbox, new report or figures."""
        return self.dock.pages.currentWidget()

    def change_key(self, name: str, key: str) -> None:
        """Change a key as QGIS's *Keyboard Shortcuts* does."""
        self._controller.keys.letters[name].setKey(key)

    def right_click(self, row: int) -> QMenu | None:
        """Right click into a row of the list; the menu that opens, if any."""
        at = self.list.bring_up(row)
        viewport = self.list.widget.viewport()
        right_click(viewport, at)
        return self.dock.extensions.menus.menu

    def menu_names(self, menu: QMenu) -> Sequence[str]:
        """Names of our entries in a menu, from the top, without its lines."""
        names = (entry.objectName().split("_", 1) for entry in menu.actions())
        return [name[1] for name in names if len(name) > 1]

    # -- access to what the screen does not show

    @property
    def _controller(self) -> DockController:
        if not isinstance(self.dock.controller, DockController):
            raise TypeError("not the desk of this plugin")
        return self.dock.controller

    @property
    def connection(self) -> Connection:
        """The connection that is shown; ``LookupError`` without."""
        return self._controller.connection

    def connected(self) -> bool:
        """Whether a connection is shown."""
        return self._controller.shown is not None

    @property
    def connections(self) -> Connections:
        return self._controller.connections

    def outbox_rows(self, states: Sequence[State] | None = None) -> Sequence[OutboxRow]:
        """Rows of the outbox in the order of sending; only those in ``states``, if given."""
        return self.connection.outbox.rows(states)

    def settled(self, qtbot: Patient, state: State) -> OutboxRow:
        """Wait until the newest change is in ``state``; that change."""
        qtbot.waitUntil(lambda: [row.state for row in self.outbox_rows()[-1:]] == [state])
        return self.outbox_rows()[-1]

    @property
    def selection(self) -> Selection:
        """The object that joins the selections of list, map and report."""
        return self._controller.selection

    @property
    def targets(self) -> ActionTargets:
        """The reports that an action applies to."""
        return self.selection.targets

    @property
    def submission(self) -> Submission:
        """The object that puts a sent form into the outbox."""
        return self._controller.submission

    @property
    def new_report_controller(self) -> NewReportController:
        """The controller of the form for a caller."""
        return self._controller.action_controller.new_report_controller

    @property
    def filter_controller(self) -> FilterController:
        """The controller of the filter."""
        return self._controller.filter_controller

    @property
    def map(self) -> MapLink:
        """The object that joins the dock with QGIS's map."""
        return self._controller.map

    def send_after(self, seconds: float) -> None:
        """Set the undo window of later changes."""
        self.submission.undo_window_s = seconds

    def tell_outcomes(self) -> None:
        """Show the outcomes of changes now, without the pause that collects them."""
        self._controller.notifier.tell_outcomes()

    def let_report_follow(self) -> None:
        """Show the selected report now, without the pause after a click."""
        self.selection.tell()
