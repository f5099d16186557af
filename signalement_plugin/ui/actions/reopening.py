"""Opens the form of a change again after a conflict, a refusal or an answer without effect, with
what the user had typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.changes.request import ChangeRequest
from ...core.model.operation import State, before_own
from ...core.model.report import Activity, Report
from ...core.photos.folders import DRAFTS as PHOTO_DRAFTS
from ...core.runtime.not_none import not_none
from ...sync.outbox.decisions import decision_reason
from ...sync.outbox.metadata import OF_CHANGE
from ...sync.outbox.resolutions import Decision
from ...sync.rules.rows import OutboxRow, waiting_state
from ..follower import Follower
from .actions import ACTION_SPECS, action_for
from .conflict.card import asking
from .conflict.dispute import Dispute, of_draft, of_row, with_colleague_texts, without
from .context import ActionContext
from .context_builder import build_context
from .form.form import ActionForm
from .texts import decided_elsewhere_text

if TYPE_CHECKING:
    pass

_IN_FORM = (State.CONFLICT, State.REFUSED)
"""States of changes that are shown in their form again, as one without effect and without a text
is; the others have a card."""


class Reopening(Follower, QObject):
    """Opens a change of the outbox in the form, and tells the form what was changed meanwhile."""

    insisted = pyqtSignal(object, object)  # ActionContext of the server's report; ChangeRequest
    resolved = pyqtSignal(
        str, object, object, object
    )  # id of a change, Decision, parts to send, ChangeRequest or None
    # id of an operation that the server did not do, ActionContext, ChangeRequest
    repaired = pyqtSignal(str, object, object)
    dropped = pyqtSignal(str)  # id of a refused operation
    decided_elsewhere = pyqtSignal(str)  # the sentence about it
    # ReportAction: open its form, filled from the draft, for what is left to send
    action_wanted = pyqtSignal(object)

    def __init__(self, form: ActionForm, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        # ids of changes: in the form; closed by the user; to be opened when its report is shown
        self._row = self._put_off = self._wanted = ""
        self._history: tuple[str, Sequence[Activity]] = ("", ())  # number of a report, its history
        form.decided.connect(self._decide)

    @property
    def open_id(self) -> str:
        """Id of the change of the outbox that is open in the form, empty for none."""
        return self._row

    def want(self, op_id: str) -> None:
        """Open a change as soon as its report is shown, with the keyboard focus in its form; what
        is written in another form stays a draft."""
        if op_id == self._row:  # already open in the form
            self._form.focus_first()
        else:
            self._wanted, self._put_off = op_id, ""
            self._form.leave()

    def forget(self) -> None:
        """Forget which change was put off: another report is shown."""
        self._put_off = ""

    def left(self) -> None:
        """The user closed the form: its change is not opened again by itself."""
        self._put_off, self._row = self._row or self._put_off, ""

    def asking(self, report_id: str) -> OutboxRow | None:
        """The change of a report that waits for a person, unless it was put off."""
        rows = self.connection.outbox.of_report(report_id)
        wanted = next((row for row in rows if row.id == self._wanted), None)
        if wanted is not None and decision_reason(wanted) is not None:
            return wanted
        row = asking(rows)
        return None if row is not None and row.id == self._put_off else row

    def open(self, row: OutboxRow, shown: Report) -> bool:
        """The form of a change as it was sent, with what was written in it since; ``shown``:
        its report. Whether it has one."""
        if row.state not in _IN_FORM and not row.may_be_corrected:
            return False
        connection, mine = self.connection, row.operation
        conflict = row.state is State.CONFLICT
        report = row.server or shown if conflict else before_own(shown, mine)
        action = action_for(mine.sets, replied=bool(mine.reply))
        context = build_context(connection, action, (report,))
        if conflict or set(mine.sets) - ACTION_SPECS[action].fields:  # fields that the form lacks
            context = replace(context, only=mine.written)
        draft = {**mine.sets, "reply": mine.reply, "note": mine.note}
        draft["photos"] = "\n".join(mine.photos)
        kept = connection.drafts.of(report.report_id)
        since = kept if kept.get(OF_CHANGE) == row.id else {}
        folder = Path(connection.files.folder) / PHOTO_DRAFTS
        self._row, wanted = row.id, self._wanted == row.id
        self._wanted = ""
        own = connection.outbox.of_report(report.report_id)
        dispute = with_colleague_texts(of_row(row), self._thread_of(report.report_id), own)
        self._form.open(context, {**draft, **since}, folder, dispute, focus=wanted)
        return True

    def meet(self, now: Report | None) -> None:
        """What was changed meanwhile meets what is being written about the report, which is
        ``now`` so; a change of the outbox that was decided elsewhere closes its form."""
        context, connection = self._form.context, self.shown
        if context is None or context.single is None or connection is None:
            return
        if self._row:
            self._ended(self._row)
        elif now is not None and now.report_id == context.single.report_id:
            own = connection.outbox.of_report(now.report_id)
            if waiting_state(own) is None:
                moved, thread = now != context.single, self._thread_of(now.report_id)
                dispute = of_draft(context.single, now, thread, own) if moved else None
                self._form.meet(dispute)

    def _thread_of(self, report_id: str) -> Sequence[Activity]:
        """The history of a report, as far as it was read."""
        of, thread = self._history
        return thread if of == report_id else ()

    def take_history(self, report_id: str, thread: Sequence[Activity]) -> None:
        """The history of the report that is shown: it says who was faster. It may be there before
        the reports that actions act on."""
        self._history = (report_id, thread)
        dispute, context = self._form.dispute, self._form.context
        if dispute is None or context is None or context.report_id != report_id:
            return
        if dispute.row is None:
            self.meet(dispute.now)
        else:
            own = self.connection.outbox.of_report(context.report_id)
            self._form.meet(with_colleague_texts(dispute, thread, own))

    # -- decisions

    def _decide(self, send: bool) -> None:
        form = self._form
        context, dispute, change_request = form.context, form.dispute, form.change_request()
        if context is None or dispute is None or context.single is None:
            return
        if dispute.row is not None and self._was_decided(dispute.row):
            return
        if send:
            self._insist(context, dispute, without(change_request, form.bar.theirs()))
        else:
            self._give_way(context.single, dispute, without(change_request, form.bar.contested()))

    def _was_decided(self, row: OutboxRow) -> bool:
        """Whether a change was decided in another window, or at another desk. Its form closes then,
        and what was written stays a draft."""
        now = self.connection.outbox.row(row.id)
        if now is not None and decision_reason(now) is not None:
            return False
        self._form.leave()
        self.decided_elsewhere.emit(decided_elsewhere_text())
        return True

    def _insist(
        self, context: ActionContext, dispute: Dispute, change_request: ChangeRequest
    ) -> None:
        row = dispute.row
        if row is None:
            self.insisted.emit(replace(context, reports=(not_none(dispute.now),)), change_request)
        elif dispute.not_done:
            self.repaired.emit(row.id, context, change_request)
        else:
            parts = row.operation.written - set(self._form.bar.theirs())
            self.resolved.emit(row.id, Decision.MINE, parts, change_request)
            if self._ended(row.id):
                self._drop_draft_of(row)

    def _give_way(self, report: Report, dispute: Dispute, rest: ChangeRequest) -> None:
        """The server's value stays; what else was written stands in a form of its own."""
        row = dispute.row
        if row is not None and dispute.not_done:
            self._give_up(row)
            rest = ChangeRequest()
        elif row is not None:
            self.resolved.emit(row.id, Decision.SERVER, None, None)
        if row is not None and not self._ended(row.id):
            return  # not stored: a message was shown
        if row is None:
            self._form.finish()
        if not rest.empty:
            texts = {"reply": rest.reply, "note": rest.note, "photos": "\n".join(rest.photos)}
            self.connection.drafts.save(report.report_id, {**rest.sets, **texts})
            self.action_wanted.emit(action_for(rest.sets, replied=bool(rest.reply)))
        self._form.closed.emit()

    def _give_up(self, row: OutboxRow) -> None:
        """Give up a change that the server did not do."""
        if row.state is State.REFUSED:
            self.dropped.emit(row.id)
        else:
            self.resolved.emit(row.id, Decision.LEAVE, None, None)

    def _ended(self, op_id: str) -> bool:
        """Whether a change needs no decision any more; its form is closed then."""
        row = self.connection.outbox.row(op_id)
        ended = row is None or decision_reason(row) is None
        if ended and self._row == op_id:
            self._row = ""
            self._form.finish()
        return ended

    def _drop_draft_of(self, row: OutboxRow) -> None:
        connection = self.connection
        if connection.drafts.of(row.report_id).get(OF_CHANGE) == row.id:
            connection.drafts.save(row.report_id, {})
