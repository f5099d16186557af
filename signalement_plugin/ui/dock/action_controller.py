"""Connects the actions of the dock with the outbox and the map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model.operation import State
from ...core.model.status import Status
from ...qgis_profile.group_teams import keep_team
from ...qgis_profile.view_state import next_wanted
from ...sync.outbox.resolutions import Decision
from ..actions.actions import ReportAction
from ..actions.context import ActionContext
from ..actions.context_builder import near_point
from ..canvas.map_link import MapLink, position_line
from ..follower import Follower, Subscription
from ..templates.dialog import TemplatesDialog
from .new_report_controller import NewReportController
from .selection import Selection
from .submission import Submission

if TYPE_CHECKING:
    from ...sync.outbox.journal import JournalImport
    from ...sync.rules.rows import OutboxRow
    from .parts import DockParts

CLICK_PX = 10
_PAUSED = (ReportAction.NOTE, ReportAction.REPLY, ReportAction.MOVE)
"""Actions after which the same report stays current, whatever the option says."""


class ActionController(Follower, QObject):
    """Listens to the foot of the card and to the page of a new report."""

    outbox_wanted = pyqtSignal()
    body_wanted = pyqtSignal()

    def __init__(
        self, dock: DockParts, submission: Submission, selection: Selection, map_link: MapLink
    ) -> None:
        super().__init__(selection)
        self._list, self._window = dock.list, dock
        self._action_panel, self._new = dock.card.action_panel, dock.new_report
        self._submission, self._selection, self._map = submission, selection, map_link
        self.new_report_controller = NewReportController(dock.new_report, submission, map_link)
        self._take: Callable[[float, float], None] = self.new_report_controller.take_point
        self._batch_reports: set[str] = set()
        self._closes = False
        dock.card.waiting.taken_back.connect(partial(submission.act, Decision.EDIT))
        dock.card.waiting.told_below = submission.counts_alone
        self._show_waiting = dock.card.show_waiting
        self._listen()

    def _subscriptions(self) -> tuple[Subscription, ...]:
        return ((self.connection.journalImported, self._review_imported),)

    def _begin(self) -> None:
        self.new_report_controller.follow(self.shown)

    def _listen(self) -> None:
        action_panel, submission = self._action_panel, self._submission
        action_panel.writer = submission
        action_panel.resolved.connect(submission.resolve)
        action_panel.reopening.dropped.connect(lambda op_id: submission.act(Decision.DROP, op_id))
        action_panel.held_sent.connect(submission.send_held)
        action_panel.held_back.connect(submission.put_back)
        action_panel.point_wanted.connect(lambda: self._ask_point(self._take_for_form))
        action_panel.form.closed.connect(self._map.end_point)
        action_panel.sent.connect(self._map.end_point)
        action_panel.sent.connect(self._sent)
        action_panel.form.templates_wanted.connect(self.edit_templates)
        action_panel.action_bar.outside_wanted.connect(self._selection.include)
        action_panel.batch.retry_wanted.connect(submission.retry)
        action_panel.batch.details_wanted.connect(self.outbox_wanted)
        action_panel.batch.ended.connect(self._select_left)
        submission.edit_wanted.connect(self._edit)
        submission.texts_return.connect(self._leave_form)
        submission.retried.connect(action_panel.batch.replace)
        submission.review_wanted.connect(self._review)
        self._new.point_wanted.connect(
            lambda: self._ask_point(self.new_report_controller.take_point)
        )
        self._new.left.connect(self._map.give_back)
        self.new_report_controller.done.connect(self._map.give_back)
        self._map.pointed.connect(self._pointed)

    # -- after sending

    def _sent(self, context: ActionContext, op_ids: list[str]) -> None:
        self._remember_team(context, op_ids)
        self._show_waiting()  # what the foot line counts down of one report, the card's line hides
        if len(context.reports) > 1:
            self._batch_reports = {report.report_id for report in context.reports}
            self._closes = context.action is ReportAction.CLOSE
            self._action_panel.batch.tell_of(op_ids)
            # the actions still act on these reports if the filter hides them after the change
            self._selection.include(wanted=True)
        elif context.action not in _PAUSED and next_wanted():
            self._list.step(1)
            self._submission.go_on(op_ids, self._list.current_id())
        # otherwise Qt would give the keyboard focus to the map, where the key U does not undo
        (self._list if self._list.isVisible() else self._action_panel).setFocus()

    def _remember_team(self, context: ActionContext, op_ids: list[str]) -> None:
        """Whom a whole group of the list was given to is proposed the next time."""
        by, key, fids = self._list.groups.given
        row = self.connection.outbox.row(op_ids[0]) if op_ids else None
        team = row.operation.sets.get("department", "") if row is not None else ""
        ids = [report.report_id for report in context.reports]
        if by and team and set(self.connection.reports.fids_of(ids).values()) <= fids:
            keep_team(self.connection.settings.id, by, key, team)

    def _select_left(self, report_ids: list[str]) -> None:
        """What was not written stays selected, unless the user selected something else; of what
        was written, what is not closed: one may go on with it."""
        if not (report_ids or self._closes):
            return
        if self.connection.reports.selected() >= self._batch_reports:
            self.connection.reports.select(report_ids)

    def _leave_form(self, report_ids: set[str]) -> None:
        """What is being written about one of these reports becomes its draft, which gets the text
        that comes back; an open form would store its own in place of both."""
        context = self._action_panel.form.context
        if context is not None and context.report_id in report_ids:
            self._action_panel.form.leave()

    def _edit(self, report_id: str, action: ReportAction) -> None:
        """A change taken back from the outbox stands in the form again."""
        self.body_wanted.emit()
        self.connection.reports.select([report_id])
        self._selection.tell()
        self._action_panel.open(action)

    # -- native edits of several reports

    def _review_imported(self, result: JournalImport) -> None:
        """Show imported native edits that wait for a review, unless something else is being
        written."""
        if result.held and self._window.isVisible():
            self._action_panel.review_held(self.connection.outbox.rows((State.HELD,)))

    def _review(self, rows: list[OutboxRow]) -> None:
        self.body_wanted.emit()
        self._action_panel.review_held(rows)

    # -- positions picked on the map

    def _ask_point(self, take: Callable[[float, float], None]) -> None:
        self._take = take
        self._map.point()

    def _pointed(self, lon: float, lat: float) -> None:
        self._take(lon, lat)

    def _take_for_form(self, lon: float, lat: float) -> None:
        shown = position_line(self._map.canvas.mapSettings(), lon, lat)
        metres = self._map.metres_of(CLICK_PX, lon, lat)
        near = near_point(self.connection, lon, lat, metres, tuple(Status))
        self._action_panel.take_point(lon, lat, shown, near[0].report.report_id if near else "")

    def begin_call(self) -> None:
        """A caller: the form, and one click on the map for the place."""
        self.new_report_controller.begin()
        self._ask_point(self.new_report_controller.take_point)

    # -- templates

    def edit_templates(self) -> None:
        """Open the dialog of the reply templates of this profile."""
        dialog = TemplatesDialog(self.shown, self._window)
        dialog.finished.connect(lambda _result: self._action_panel.templates_changed())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
