"""Connects the parts of the dock with the shown connection."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QKeySequence

from ...connection.status_board import LOUD
from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.model.operation import State
from ...qt.language import tr
from .. import texts
from ..actions.actions import ReportAction
from ..banner.actions import BannerActions
from ..canvas.map_link import MapLink
from ..canvas.map_tools import Shape
from ..filter.controller import FilterController
from ..follower import CurrentFollower, Subscription
from ..help.windows import HelpWindows
from ..message_bar import Notifier
from ..new_report.creation_notice import CreationNotice
from ..outbox.behind_question import BehindQuestion
from ..outbox.missing_question import MissingQuestion
from ..outcome_texts import asking_text
from ..start.after_example import AfterExample
from ..start.controller import Starting
from ..widgets.shortcuts import Shortcuts
from .action_controller import ActionController
from .decision_opener import DecisionOpener
from .read_actions import ReadActions
from .selection import Selection
from .submission import Submission

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from ...sync.outbox.journal import JournalImport
    from ...sync.rules.rows import OutboxRow
    from .parts import DockParts

OPTIONS_PAGE = "SignalementOptions"


class DockController(CurrentFollower, QObject):
    """Owns no widget: it connects signals, asks the connection and shows the answers."""

    def __init__(self, dock: DockParts, iface: QgisInterface, connections: Connections) -> None:
        super().__init__(dock)
        self.dock, self.iface, self.connections = dock, iface, connections
        self._opened = self._closed = False
        self.map = MapLink(iface.mapCanvas(), self)
        self.notifier = Notifier(iface.messageBar(), self, dock.foot_line, dock.isVisible)
        self.submission = Submission(self.notifier, self)
        self.selection = Selection(dock.list, dock.card, self)
        self.action_controller = ActionController(dock, self.submission, self.selection, self.map)
        self.reports = ReadActions(dock.list, dock.card, self.selection, self.map)
        self.banner_actions = BannerActions(dock, connections, self.notifier.say)
        self.starting = Starting(dock.start, iface, connections, self._begin_with, self._show_all)
        self.banner_actions.on("connect", self.starting.connect_absent)
        self.filter_controller = FilterController(dock, self.map, self)
        self.creation = CreationNotice(self.notifier, self)
        self.help = HelpWindows(dock, self.key_texts)
        self.keys = Shortcuts(dock, dock.body, self._key_slots())
        self._listen()
        self.attach(connections)
        self.show_list()

    # -- signals

    def _listen(self) -> None:
        dock = self.dock
        self.connections.listChanged.connect(self.show_list)
        self.connections.broken.connect(self._tell_broken)
        self.connections.unusable.connect(self._tell_unusable)
        self.missing = MissingQuestion(self.connections, dock)
        self.behind = BehindQuestion(self.connections, dock)
        dock.toolbar.pressed.connect(self.press)
        dock.state.connection_wanted.connect(self.connections.set_current)
        dock.state.refresh_wanted.connect(lambda: self.press("refresh"))
        dock.state.connections_wanted.connect(self.show_options)
        another = AfterExample(self.starting, self.connections)
        dock.state.another_wanted.connect(another.begin)
        dock.test_server.own_wanted.connect(another.leave_example)
        self.connections.apart.changed.connect(self._show_server)
        self.submission.call_wanted.connect(self._new_report)
        dock.state.erasing_wanted.connect(self.ask_what_to_erase)
        dock.state.outbox_wanted.connect(lambda: dock.show_page(dock.outbox))
        self.decisions = DecisionOpener(self, self)
        dock.banner.chosen.connect(self.banner_actions.act)
        self._listen_to_reports()
        self._listen_to_pages()

    def _listen_to_reports(self) -> None:
        dock = self.dock
        dock.list.read_wanted.connect(self._read)
        dock.list.opened.connect(lambda _id: dock.card.action_panel.setFocus())
        dock.card.action_panel.working.connect(self._work)
        dock.card.action_panel.given_up.connect(dock.body.give_up)
        dock.card.action_panel.reopening.decided_elsewhere.connect(self.notifier.say)
        dock.card.action_panel.form.setting_wanted.connect(self.banner_actions.edit_connection)
        dock.card.head.back_wanted.connect(self._go_to_list)
        dock.card.unlisted.pressed.connect(self.filter_controller.show_everything)
        dock.body.list_wanted.connect(dock.list.setFocus)
        self.action_controller.outbox_wanted.connect(self.decisions.show)
        self.action_controller.body_wanted.connect(lambda: dock.show_page(dock.body))
        dock.list.team_wanted.connect(self._assign_group)
        self.filter_controller.answered.connect(self.selection.show_again)
        self.filter_controller.answered.connect(self._look_first)
        self.filter_controller.place_wanted.connect(self._place)
        self.filter_controller.targets_wanted.connect(self.banner_actions.edit_targets)
        self.selection.changed.connect(lambda _count: self._show_toolbar())
        self.selection.changed.connect(dock.body.select)
        self.selection.brought.connect(dock.body.read)
        self.map.drawn.connect(self._select_drawn)

    def _listen_to_pages(self) -> None:
        dock = self.dock
        for page in (dock.decision_page, dock.outbox, dock.new_report):
            page.left.connect(lambda: dock.show_page(dock.body))
        dock.outbox.acted.connect(self.submission.act)
        dock.outbox.undone.connect(self.submission.undo)
        dock.outbox.decision_wanted.connect(self.decisions.open)
        dock.outbox.report_wanted.connect(self.show_report)
        self.action_controller.new_report_controller.done.connect(lambda: dock.show_page(dock.body))
        self.action_controller.new_report_controller.report_wanted.connect(self.show_report)
        self.creation.wanted.connect(self.show_report)
        self.notifier.outbox_wanted.connect(self.decisions.show)

    def _key_slots(self) -> dict[str, Callable[[], None]]:
        forms = ("assign", "close", "note", "reply", "move", "duplicate")
        return {
            **{name: partial(self._act, ReportAction(name)) for name in forms},
            "collect": self._collect,
            "zoom": self.reports.zoom,
            "browse": self.reports.browse,
            "photo": self.dock.card.photo.toggle,
            "undo": self.notifier.undo,
            "keys": self.help.show_keys,
            "next": lambda: self.dock.list.step(1),
            "previous": lambda: self.dock.list.step(-1),
        }

    def key_texts(self) -> dict[str, str]:
        """Name of a shortcut → its key, as the user set it."""
        native = QKeySequence.SequenceFormat.NativeText
        shown = self.dock.show_action.shortcut().toString(native)
        return {**self.keys.texts(), "show": shown}

    def _act(self, action: ReportAction) -> None:
        """Open the form that a key asks for, or say why there is none."""
        if why := self.dock.card.action_panel.open(action):
            self.notifier.tell(why, "", lambda: None)

    def _collect(self) -> None:
        self.dock.extensions.collected_round.toggle()

    # -- the connection

    def _subscriptions(self) -> tuple[Subscription, ...]:
        shown = self.connection
        return (
            (shown.status_board.changed, self._show_banner),
            (shown.load.running_changed, self._show_reading),
            (shown.load.updated, self._show_age),
            (shown.outboxChanged, self._show_age),
            (shown.server.changed, self._show_server),
            (shown.layerChanged, self._look_first),
            (shown.outcome, self._outcome),
            (shown.journalImported, self._on_journal_imported),
        )

    def _leave(self) -> None:
        self.connection.show_in_dock(False)

    def _begin(self) -> None:
        dock = self.dock
        if self.shown is not None:
            self.shown.show_in_dock(dock.in_sight)
        core = (self.action_controller, self.submission, self.selection, dock.decision_page)
        for one in (*core, dock.outbox, self.banner_actions, self.filter_controller, self.creation):
            one.follow(self.shown)
        if self.shown is not None and dock.pages.currentWidget() is dock.new_report:
            self.action_controller.new_report_controller.begin()
        self.show_list()

    def _begin_with(self, way: str) -> None:
        """Begin in another way than the steps, from the card *Getting Started*."""
        act = self.press if way in ("options", "help") else self.banner_actions.act
        act(way)

    def show_list(self) -> None:
        """The menu of connections; options may have brought filters for the current one."""
        current = self.connection.settings.id if self.shown else ""
        self.filter_controller.shelf.follow(current)
        self.filter_controller.sectors.read_again()
        self.dock.state.show_connections(self.connections.items, current)
        self._show_all()

    def _show_all(self) -> None:
        self._show_reading()
        self._show_server()

    def _show_page(self) -> None:
        dock, begins = self.dock, self.starting.show()
        there = dock.body if self.shown is not None else dock.nothing
        bare = begins and not self.starting.beside
        dock.show_first(dock.start if begins else there, bare=bare)

    def _show_reading(self) -> None:
        self.dock.busy.setVisible(self.shown is not None and self.shown.load.running)
        self._show_age()
        self._look_first()

    def _show_age(self) -> None:
        if self.shown is None:
            self.dock.state.show_state(None, 0, False)
            self.decisions.clear()
            return
        load = self.shown.load
        self.dock.state.show_state(load.updated_at, self.decisions.tell(), load.running)

    def _show_server(self) -> None:
        self.dock.test_server.show_for(self.connections)
        self._show_page()
        self._show_toolbar()
        self._show_banner()

    def _show_banner(self) -> None:
        """The worst state, where it is one of not going on; whose reports the project shows beside;
        else what there is to say, unless the card of the first minute stands there."""
        banner = self.shown.status_board.banner if self.shown is not None else None
        loud = banner is not None and banner.key in LOUD
        absent = self.connections.absent
        if absent and not self.starting.adding and not loud:
            values = {"name": absent[0].name, "beside": self.shown is not None}
            self.dock.banner.show_state("shared_project", values)
        elif banner is None or (self.starting.step() and not loud):
            self.dock.banner.show_state("", {})
        else:
            lacks_layer = banner.lacks_layer
            self.dock.banner.show_state(banner.key, banner.args, lacks_layer=lacks_layer)

    def _look_first(self) -> None:
        connection = self.shown
        if connection is not None and connection.layer is not None:
            self.map.look_first(connection.layer, whole=not connection.load.running)

    def _show_toolbar(self) -> None:
        capabilities = self.connection.server.capabilities if self.shown else None
        self.dock.toolbar.show_for(capabilities, self.selection.targets.count)

    def _tell_broken(self, error: SignalementError, name: str) -> None:
        self.notifier.fail(texts.named_text(name, error_sentence(error)))

    def _tell_unusable(self, error: SignalementError, connection_id: str) -> None:
        name = next((one.name for one in self.connections.items if one.id == connection_id), "")
        again = tr("Try Again")
        self.notifier.fail(
            texts.named_text(name, error_sentence(error)),
            again,
            lambda: self.connections.open_again(connection_id),
        )

    # -- reports

    def _select_drawn(self, report_ids: list[str], add: bool) -> None:
        self.connection.reports.select(report_ids, add)

    def _read(self) -> None:
        """A report was opened by a click or Enter: the dock is arranged for reading, no longer for
        answering."""
        self.dock.body.go_back()
        self.dock.body.read()

    def _work(self, on: bool) -> None:
        self.keys.allow_letters(not on)
        self.dock.body.write(on)

    def _go_to_list(self) -> None:
        """Go back to the list; typed text stays a draft."""
        self.dock.card.action_panel.leave()
        self.dock.body.list_wanted.emit()

    def _assign_group(self, team: str) -> None:
        """Assign the group that was just selected to its usual team: opens the review."""
        self.selection.tell()
        self.dock.card.action_panel.open(ReportAction.ASSIGN, team)

    def _place(self) -> None:
        """Give the shown report a position: opens the form and waits for a click on the map."""
        self.selection.tell()
        self.dock.card.action_panel.open(ReportAction.MOVE)
        self.dock.card.action_panel.point_wanted.emit()

    def show_report(self, report_id: str) -> None:
        """Select a report, in the page of list and card."""
        self.dock.show_page(self.dock.body)
        self.connection.reports.select([report_id])

    # -- changes

    def _outcome(self, row: OutboxRow) -> None:
        """Announce how a change ended, once; a batch of several has a line of its own."""
        if not self.dock.card.action_panel.batch.follows(row.id) and not self.creation.ended(row):
            alone = asking_text(row, self.connection.reports.by_id)
            self.notifier.outcome(row, alone, self.decisions.stands_open)

    def _on_journal_imported(self, result: JournalImport) -> None:
        row_of = self.connection.outbox.row
        for state, ids in ((State.HELD, result.held), (State.REFUSED, result.refused)):
            self.notifier.count([(row.report_key, state) for row in map(row_of, ids) if row])

    def show_outbox(self, op_id: str = "") -> None:
        """The page of what waits, at one change."""
        self.dock.show()
        self.dock.raise_()
        self.dock.show_page(self.dock.outbox)
        if op_id:
            self.dock.outbox.choose(op_id)

    # -- toolbar and window

    def press(self, name: str) -> None:
        """Do what a button of the toolbar is for."""
        slots: dict[str, Callable[[], object]] = {
            "refresh": self.banner_actions.refresh,
            "new": self._new_report,
            "rectangle": lambda: self._select(Shape.RECTANGLE),
            "polygon": lambda: self._select(Shape.POLYGON),
            "zoom": self.reports.zoom,
            "options": self.show_options,
            "help": self.help.show_help,
            "diagnose": lambda: self.banner_actions.act("diagnose"),
            "connections": self.show_options,
            "import": lambda: self.banner_actions.act("import_file"),
            "keys": self.help.show_keys,
        }
        slots.get(name, lambda: None)()  # the others are connected elsewhere

    def _new_report(self) -> None:
        self.dock.show_page(self.dock.new_report)
        self.action_controller.begin_call()

    def new_report_at(self, lon: float, lat: float) -> None:
        """The form of a caller, with its place (degrees, EPSG:4326)."""
        self.dock.show()
        self.dock.raise_()
        self.dock.show_page(self.dock.new_report)
        self.action_controller.new_report_controller.begin()
        self.action_controller.new_report_controller.take_point(lon, lat)

    def _select(self, shape: Shape) -> None:
        layer = self.connection.layer
        if layer is not None:
            self.map.select(shape, layer)

    def show_options(self) -> None:
        """Open QGIS's options at the plugin's page."""
        self.iface.showOptionsDialog(self.iface.mainWindow(), OPTIONS_PAGE)

    def ask_what_to_erase(self) -> None:
        """*Erase Personal Data*, with the shown report's number."""
        from ..erasing.dialog import EraseDialog  # noqa: PLC0415 when it is wanted

        shown = self.dock.card.report
        dialog = EraseDialog(self.connections, shown.report_id if shown else "", self.dock)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def focus_map(self) -> None:
        self.iface.mapCanvas().setFocus()

    def on_visible(self, visible: bool) -> None:
        """Open the last connection when first seen."""
        if visible and not self._opened:
            self._opened = True
            self.connections.show_last_soon()
        if self.shown is not None:
            self.connection.show_in_dock(visible)

    def close(self) -> None:
        """Drafts are kept, the map tool is given back, messages go away. Once is enough."""
        if self._closed:
            return
        self._closed = True
        self.dock.card.action_panel.form.leave()
        self.filter_controller.close()
        self.starting.close()
        self.action_controller.new_report_controller.close()
        self.map.give_back()
        self.notifier.close()
        self.connections.listChanged.disconnect(self.show_list)
        self.connections.apart.changed.disconnect(self._show_server)
        self.detach()
