"""The foot of the card: the actions, or in their place form, preview or a question to decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtCore import pyqtBoundSignal, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...core.changes.preview import PreviewLine
from ...core.changes.request import ChangeRequest
from ...core.geo.points import FAR_M
from ...core.model.report import Details, Report
from ...core.photos.folders import DRAFTS as PHOTO_DRAFTS
from ...core.runtime.not_none import not_none
from ...qgis_profile.reply_templates import known_templates
from ...qt.language import tr
from ..follower import Follower, Subscription
from ..texts import number
from ..widgets.question import ask
from .action_bar import ActionBar
from .actions import ACTION_SPECS, PICKED, ReportAction
from .batch_line import BatchLine
from .conflict.card import ConflictCard
from .context import ActionContext, ActionTargets
from .context_builder import (
    build_context,
    first_text,
    names_of,
    preview_for,
    preview_of_held,
    teams_for,
    what_text,
)
from .form.form import ActionForm
from .form.map_pick import metres_moved
from .preview.view import PreviewView
from .reopening import Reopening
from .server_details import ServerDetails
from .several import SeveralView
from .texts import action_name, why_not

if TYPE_CHECKING:
    from ...connection.results import Answer
    from ...core.changes.reply_templates import Template
    from ...sync.rules.rows import OutboxRow

SEVERAL = "*"
"""Key of the draft that belongs to no single report."""


class Writer(Protocol):
    """Saves what is sent: ids of the operations, none where the outbox has nothing."""

    def send(self, context: ActionContext, change_request: ChangeRequest) -> list[str]: ...
    def repair(
        self, op_id: str, context: ActionContext, change_request: ChangeRequest
    ) -> list[str]: ...
    def forget_photos(self, photos: Sequence[str]) -> None: ...


class ActionPanel(Follower, QWidget):
    """Shows exactly one of its parts, for the reports it was last told. ``writer`` is set by the
    dock, before anything can be sent."""

    writer: Writer

    sent = pyqtSignal(ActionContext, list)  # context; ids of the operations that were stored
    held_sent = pyqtSignal(list)  # operation ids
    held_back = pyqtSignal(list)  # operation ids
    resolved = pyqtSignal(str, object, object, object)  # id, Decision, parts, ChangeRequest or None
    looked = pyqtSignal(str)  # name of an action that writes nothing
    point_wanted = pyqtSignal()
    working = pyqtSignal(bool)  # a form or a review is open
    given_up = pyqtSignal()  # a form closed unsent; with none open: review left, held ones ended
    opening = pyqtSignal()  # emitted before an action: the receiver sets its reports

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._targets = ActionTargets()
        self._reviewed: tuple[ActionContext, ChangeRequest] | None = None
        self._held = False
        self.loaded = ServerDetails()
        self.batch = BatchLine(self)
        self.several = SeveralView(self)
        self.action_bar = ActionBar(self)
        self.form = ActionForm(self)
        self.review = PreviewView(self)
        self.conflict = ConflictCard(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        above = (self.batch, self.several, self.action_bar)
        for part in (*above, self.form, self.review, self.conflict):
            # only the summary of several reports grows, so the actions stay at the bottom
            layout.addWidget(part, 1 if part is self.several else 0)
        self.action_bar.wanted.connect(self.open)
        self.action_bar.looked.connect(self.looked)
        self.form.sent.connect(self._send)
        self.form.closed.connect(self._closed)
        self.form.closed.connect(self.given_up)
        self.form.drafted.connect(self._keep_draft)
        self.form.point_wanted.connect(self.point_wanted)
        self.form.grown.connect(self._tell_working)
        self.review.accepted.connect(self._accept)
        self.review.put_back.connect(lambda lines: self._end_held(self.held_back, lines))
        self.review.left.connect(self.leave_review)
        self.conflict.chosen.connect(lambda *chosen: self.resolved.emit(*chosen, None, None))
        self.reopening = Reopening(self.form, self)
        self.reopening.insisted.connect(self._go)
        self.reopening.resolved.connect(self.resolved)
        self.reopening.repaired.connect(self._repair)
        self.reopening.action_wanted.connect(self.open)
        for part in (self.several, self.form, self.review, self.conflict):
            part.hide()

    def needed_height(self, width: int) -> int:
        """Height in pixels that its parts want at ``width``."""
        laid_out = (self.batch, self.several, self.action_bar, self.review)
        seen = [part.layout() for part in laid_out if not part.isHidden()]
        own = [part for part in (self.form, self.conflict) if not part.isHidden()]
        needed = sum(max(0, layout.totalHeightForWidth(width)) for layout in seen)
        return needed + sum(part.needed_height(width) for part in own)

    def spare_height(self) -> int:
        """How many pixels more than that the text which is written can use."""
        return 0 if self.form.isHidden() else self.form.texts.spare_height()

    @property
    def busy(self) -> bool:
        """Whether a form, a review or a conflict is open."""
        return self.form.context is not None or self.reviewing or not self.conflict.isHidden()

    @property
    def alone(self) -> bool:
        """Whether the panel is about several reports: the facts of one would mislead."""
        return self.reviewing or self._targets.count > 1

    @property
    def reviewing(self) -> bool:
        return self._held or self._reviewed is not None

    def _leave(self) -> None:
        self._forget_review()
        self.loaded = ServerDetails()
        self.form.leave()  # its draft is kept

    def _begin(self) -> None:
        self.reopening.follow(self.shown)
        self.batch.follow(self.shown)
        self.show_for(ActionTargets())

    def show_for(self, targets: ActionTargets) -> None:
        """Reports that actions act on. An open form follows a single report that waits for no
        decision, draft kept; a review stays with the reports that it names."""
        context = self.form.context
        if _id_of(targets) != _id_of(self._targets):
            self.reopening.forget()
        self._targets = targets
        self.setVisible(self.shown is not None)
        if self.shown is None:
            return
        whole, teams = self.connection.server.capabilities, self.connection.server.departments
        ids = [report.report_id for report in targets.sample]
        self.action_bar.show_for(targets, whole.of(ids), teams_for(whole, teams, ids))
        if context is not None and not self.reviewing and not _same(context, targets):
            follows = targets.count == 1 and not (self.reopening.open_id or self._asking())
            self.form.leave()
            self.reopening.forget()
            if follows:
                self.open(context.action, context.picked)
        self.reopening.meet(targets.single)
        self._arrange()

    def open(self, action: ReportAction, picked: str = "") -> str:
        """Open the form for an action, when it is possible here, else return why it is not; several
        reports and a team, or an action, that was picked need no more questions: the review
        opens."""
        if self.shown is None:
            return ""
        self.opening.emit()
        reports = tuple(self._targets.load())
        capabilities = self.connection.server.capabilities.of(one.report_id for one in reports)
        if not reports or (len(reports) > 1 and not ACTION_SPECS[action].several):
            return ""
        if why := why_not(action, capabilities, reports):
            return why
        context = self._knowing(build_context(self.connection, action, reports, picked))
        self._forget_review()
        self.form.leave()
        if picked and len(reports) > 1:
            self._show_review(context, ChangeRequest({PICKED[action]: picked}))
            return ""
        folder = Path(self.connection.files.folder) / PHOTO_DRAFTS
        self.form.open(context, self.connection.drafts.of(_draft_key(context)), folder)
        self._arrange()
        return ""

    def open_change(self, op_id: str) -> None:
        """Open a change that needs a decision, once its report is shown, in place of any form."""
        self._forget_review()
        self.reopening.want(op_id)
        self._arrange()

    def _closed(self) -> None:
        self.reopening.left()
        self._arrange()

    def _knowing(self, context: ActionContext) -> ActionContext:
        """The context with the server's answers about these reports; asks for what is missing."""
        self._ask(context.reports, closing=bool(ACTION_SPECS[context.action].statuses))
        own = self.loaded.templates_for(context.reports)
        return replace(context, parts=dict(self.loaded.parts), templates=[*own, *context.templates])

    def _ask(self, reports: Sequence[Report], *, closing: bool) -> None:
        shown = self.connection
        self.loaded.ask(shown.detail_fetcher, shown.server.capabilities, reports, closing=closing)

    def _subscriptions(self) -> tuple[Subscription, ...]:
        detail_fetcher = self.connection.detail_fetcher
        return (
            (detail_fetcher.details, self._show_parts),
            (detail_fetcher.texts, self._show_texts),
            (self.connection.server.changed, self.form.settings_changed),
        )

    def _show_parts(self, report_id: str, answer: Answer[Details]) -> None:
        """Show the parts of reports in the open form or review."""
        if answer.value is None:
            return
        self.loaded.parts[report_id] = answer.value.ending
        self.form.show_parts(self.loaded.parts)
        if self.reviewing:
            self.review.show_parts(self.loaded.parts)

    def _show_texts(self, code: str, texts: list[Template]) -> None:
        self.loaded.texts[code] = texts
        if texts:
            self.templates_changed()

    # -- review before sending

    def _show_review(self, context: ActionContext, change_request: ChangeRequest) -> None:
        preview = preview_for(self.connection, context, change_request)
        preview = replace(preview, parts=dict(self.loaded.parts))
        names = names_of(self.connection)
        self._reviewed, self._held = (context, change_request), False
        self._arrange()
        text = first_text(context, change_request, preview)
        self.review.show_plan(what_text(context, change_request, names), preview, names, text=text)

    def review_held(self, rows: Sequence[OutboxRow]) -> None:
        """Show native edits of several reports that wait for a review."""
        if not rows or self.form.context is not None or self._reviewed is not None:
            return
        preview = preview_of_held(self.connection, [row.operation for row in rows])
        reports = [line.report for line in preview.lines() if line.report.report_id]
        self._ask(reports, closing=True)
        preview = replace(preview, parts=dict(self.loaded.parts))
        self._held = True
        self._arrange()
        what = tr("Edits to review")
        self.review.show_plan(what, preview, names_of(self.connection), held=True)

    def leave(self) -> None:
        """Close the form or the review; typed text stays a draft."""
        self.leave_review()
        self.form.leave()

    def leave_review(self) -> None:
        """Back to the form, or to the actions; nothing is sent."""
        self._forget_review()
        self._arrange()
        if self.form.context is not None:
            self.form.focus_first()
        else:
            self.given_up.emit()

    def _forget_review(self) -> None:
        self._reviewed, self._held = None, False
        self.review.hide()

    def _accept(self, lines: Sequence[PreviewLine]) -> None:
        if self._held:
            self._end_held(self.held_sent, lines)
        elif self._reviewed is not None:
            context, change_request = self._reviewed
            self._go(replace(context, reports=tuple(line.report for line in lines)), change_request)

    def _end_held(self, signal: pyqtBoundSignal, lines: Sequence[PreviewLine]) -> None:
        self.leave_review()
        signal.emit([op_id for line in lines for op_id in line.op_ids])

    # -- sending

    def _send(self, context: ActionContext, change_request: ChangeRequest) -> None:
        moved = metres_moved(context.single, change_request.sets.get("position", "")) or 0.0
        if len(context.reports) > 1:
            self._show_review(context, change_request)
        elif moved > FAR_M:
            self._ask_move(context, change_request, moved)
        else:
            self._go(context, change_request)

    def _ask_move(self, context: ActionContext, wanted: ChangeRequest, metres: float) -> None:
        """A pin that goes far away may be a slip of the hand."""
        text = tr("The pin moves {metres} m from where it was. Send the new place?").format(
            metres=number(round(metres))
        )
        send = tr("Send")
        title, go = action_name(context.action), partial(self._go, context, wanted)
        ask(self, "SignalementMovedFar", title, text, go, send)

    def _go(self, context: ActionContext, change_request: ChangeRequest) -> None:
        self._went(context, change_request, self.writer.send(context, change_request))

    def _repair(self, op_id: str, context: ActionContext, change_request: ChangeRequest) -> None:
        self._went(context, change_request, self.writer.repair(op_id, context, change_request))

    def _went(self, context: ActionContext, sent: ChangeRequest, op_ids: list[str]) -> None:
        """The draft that was shown goes only when the outbox has what was sent."""
        if not op_ids:
            return
        shown = self.form.context
        self._forget_review()
        self.form.finish()
        if shown is not None:
            self.connection.drafts.save(_draft_key(shown), {})
        self._arrange()
        self.writer.forget_photos(sent.photos)  # the photos are in the outbox now
        self.sent.emit(context, op_ids)

    def templates_changed(self) -> None:
        """The profile's templates were edited: an open form offers the new ones."""
        if self.form.context is not None:
            own = self.loaded.templates_for(self.form.context.reports)
            self.form.offer_templates([*own, *known_templates()])

    def take_point(self, lon: float, lat: float, shown: str, report_id: str) -> None:
        """The map was clicked for an open form; ``report_id``: what lies there, or empty."""
        if self.form.context is None:
            return
        if self.form.pick.asks_place:
            self.form.pick.set_point(lon, lat, shown)
        elif self.form.pick.asks_master and report_id:
            self.form.pick.set_master(report_id)
        self.form.focus_first()  # the click on the map took the keyboard focus

    # -- visible parts

    def _arrange(self) -> None:
        row = None if self.form.context is not None or self.reviewing else self._asking()
        if row is not None and self.reopening.open(row, not_none(self._targets.single)):
            row = None
        writing = self.form.context is not None
        if row is not None:
            self.conflict.show_row(row)
        self.review.setVisible(self.reviewing)
        self.form.setVisible(writing and not self.reviewing)
        self.conflict.setVisible(row is not None)
        idle = not writing and not self.reviewing and row is None
        several = idle and self._targets.count > 1
        self.action_bar.setVisible(idle and self._targets.count + self._targets.left_out > 0)
        if several:
            self.several.show_for(self._targets, self.connection)
        self.several.setVisible(several)
        self._tell_working()

    def _tell_working(self) -> None:
        self.working.emit(self.form.context is not None or self.reviewing)

    def _asking(self) -> OutboxRow | None:
        single = self._targets.single
        if self.shown is None or single is None:
            return None
        return self.reopening.asking(single.report_id)

    def _keep_draft(self, parts: dict[str, str]) -> None:
        if self.form.context is not None:
            self.connection.drafts.save(_draft_key(self.form.context), parts)


def _id_of(targets: ActionTargets) -> str:
    return targets.single.report_id if targets.single is not None else ""


def _draft_key(context: ActionContext) -> str:
    return context.report_id or SEVERAL


def _same(context: ActionContext, targets: ActionTargets) -> bool:
    if len(context.reports) != targets.count:
        return False
    shown = {report.report_id for report in context.reports}
    return all(report.report_id in shown for report in targets.sample)
