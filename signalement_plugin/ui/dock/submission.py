"""Puts changes into the outbox after *Send*, counts down, takes back, and carries out decisions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.outbox.commands import UNDO_WINDOW_S
from ...connection.texts.outcomes import error_sentence, outcome_sentence
from ...core.changes.request import ChangeRequest, affected_reports, operations
from ...core.errors import BadPhoto, BadStore
from ...core.model.operation import Operation, State
from ...core.photos.folders import DRAFTS as PHOTO_DRAFTS
from ...qt.language import tr
from ...sync.outbox.metadata import with_parts
from ...sync.outbox.resolutions import Decision, pending_decision
from ...sync.rules.rows import TAKEN_BACK, OutboxRow
from ..actions import texts
from ..actions.actions import action_for
from ..actions.conflict.card import NOT_ARRIVED, UNKNOWN
from ..actions.conflict.dispute import CONFLICT
from ..actions.context import ActionContext
from ..follower import Follower
from ..message_bar import Notifier
from ..new_report.draft import DRAFT, NewReportDraft, parts_of

if TYPE_CHECKING:
    from ...connection.connection import Connection

Describe = Callable[[Sequence[Operation]], str]
"""Describes a submission, from those of its operations that are left."""


def _or_told(act: Callable[..., None]) -> Callable[..., None]:
    """Decorates methods that write into the outbox: if the disk refuses, a message says so."""

    @wraps(act)
    def told(self: Submission, *given: object) -> None:
        try:
            act(self, *given)
        except BadStore as error:
            self._notifier.fail(error_sentence(error))

    return told


class Submission(Follower, QObject):
    """The only place of the dock that writes."""

    call_kept = pyqtSignal(object, object)  # connection; caller of a new report, again a draft
    texts_return = pyqtSignal(object)  # ids of the shown connection's reports
    review_wanted = pyqtSignal(object)  # rows of the outbox that are held
    edit_wanted = pyqtSignal(str, object)  # report id; ReportAction whose form shows the draft
    call_wanted = pyqtSignal()  # open the form of a new report
    retried = pyqtSignal(object, object)  # ids of refused operations; new ids

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_window_s, self._notifier = UNDO_WINDOW_S, notifier
        self.call_again: Callable[[Connection, Sequence[Operation]], bool] = lambda *_taken: False
        self._sent: dict[str, tuple[Connection | None, list[Operation], Describe]] = {}
        notifier.cancel_wanted.connect(self.take_back)
        notifier.now_wanted.connect(self.send_now)

    def _begin(self) -> None:
        """A connection that was opened again has the outbox of before: *Undo* goes on there."""
        now = self.shown
        for batch, (before, made, describe) in self._sent.items():
            if now is not None and before is not None and before.settings.id == now.settings.id:
                self._sent[batch] = (now, made, describe)

    def _leave(self) -> None:
        self._notifier.read()

    def send(self, context: ActionContext, wanted: ChangeRequest, beside: str = "") -> list[str]:
        """Save the change request; ids of its operations, or what was typed stays a draft.
        ``beside``: told with it."""
        made = self._made(context, wanted)
        describe = partial(texts.done_text, context.action, beside=beside)
        sent = bool(made) and self.submit(made, describe)
        return [operation.id for operation in made] if sent else []

    def repair(
        self, op_id: str, context: ActionContext, change_request: ChangeRequest
    ) -> list[str]:
        """A change that was not done was written anew; there are the usual seconds to say no."""
        made = self._made(context, change_request)
        try:
            if not made or not self.connection.commands.repair(op_id, made, self.undo_window_s):
                return []
        except (BadPhoto, BadStore) as error:
            self._notifier.fail(texts.not_saved_text(error))
            return []
        self._count_down(made[0].batch, made, partial(texts.done_text, context.action))
        return [operation.id for operation in made]

    def _made(self, context: ActionContext, change_request: ChangeRequest) -> list[Operation]:
        return operations(
            affected_reports(context.reports, change_request),
            change_request,
            context.capabilities,
            self.connection.settings.signature,
            context.filler.fill if context.filler else None,
        )

    def create(self, call: NewReportDraft) -> bool:
        """Save a new report in the outbox; whether it is there."""
        made = call.operation(self.connection.settings.signature)
        title = tr("New report")
        return self.submit([made], lambda _made: title)

    def submit(self, made: list[Operation], describe: Describe) -> bool:
        """Save operations that somebody reviewed. Whether the outbox has them."""
        try:
            batch = self.connection.commands.submit(made, self.undo_window_s)
        except (BadPhoto, BadStore) as error:
            self._notifier.fail(texts.not_saved_text(error))
            return False
        self._count_down(batch, made, describe)
        return True

    def _count_down(self, batch: str, made: list[Operation], describe: Describe) -> None:
        """Start the countdown of a batch. Its connection is kept: another may be shown later."""
        self._sent[batch] = (self.shown, made, describe)
        self._notifier.sent(batch, describe(made), self.undo_window_s)

    def go_on(self, op_ids: Sequence[str], report_id: str) -> None:
        """Name in the countdown also the next report, which the dock shows now."""
        for batch, (connection, made, describe) in self._sent.items():
            if made and made[0].id in op_ids:
                both = partial(texts.with_next, describe, report_id)
                self._sent[batch] = (connection, made, both)
                self._notifier.name(batch, both(made))

    def counts_alone(self, batch: str) -> bool:
        """Whether the line counts down this batch, and it is of one report."""
        made = self._sent[batch][1] if self._notifier.counting()[-1:] == [batch] else []
        return len({one.report_id for one in made}) == 1

    def _counted(self, batch: str) -> tuple[Connection | None, list[Operation]]:
        """Connection of a batch, ``None`` when it was closed meanwhile, and what it holds."""
        connection, made, _describe = self._sent.get(batch, (self.shown, [], None))
        open_still = connection is not None and connection.threads is not None
        return (connection if open_still else None), made

    def _taken_out(self, taken: Sequence[Operation]) -> None:
        """A part of a batch was taken back by itself: *Undo* then concerns only the rest."""
        gone = {one.id for one in taken}
        for batch in {one.batch for one in taken} & set(self._sent):
            connection, made, describe = self._sent[batch]
            left = [one for one in made if one.id not in gone]
            self._sent[batch] = (connection, left, describe)
            if left:
                self._notifier.name(batch, describe(left))
            else:
                self._end_count(batch)

    def _end_count(self, batch: str) -> None:
        """End the countdown, only after the outbox was changed: until then *Undo* is offered."""
        self._notifier.forget(batch)
        self._sent.pop(batch, None)

    def forget_photos(self, photos: Sequence[str]) -> None:
        """Delete pictures that were pasted into the form: the outbox has copies of its own."""
        drafts = Path(self.connection.files.folder) / PHOTO_DRAFTS
        for photo in map(Path, photos):
            if photo.parent == drafts:
                with suppress(OSError):  # locked on Windows: Retention deletes it a day later
                    photo.unlink()

    @_or_told
    def send_now(self, batch: str) -> None:
        """Send a batch now, without waiting for the end of its countdown."""
        connection, _made = self._counted(batch)
        if connection is not None:
            connection.commands.send_now(batch)
        self._end_count(batch)

    @_or_told
    def take_back(self, batch: str) -> None:
        """Cancel a batch; its texts become drafts again."""
        connection, made = self._counted(batch)
        if connection is None:
            self._end_count(batch)
            self._notifier.fail(texts.not_open_text())
            return
        aside = self._goes_aside(connection, made)
        taken = connection.commands.cancel_batch(batch, aside=aside)
        self._end_count(batch)
        if not taken:
            self._say_too_late(connection, made)
            return
        if self.call_again(connection, made):
            return
        late = connection.commands.not_taken_back(made)
        if late:
            self._notifier.say(texts.partly_late_text(late.values()))
        back = [one for one in made if one.id not in late]
        self._keep_texts(connection, back)
        if connection is self.shown and back:
            self._write_on(back)

    def _write_on(self, made: list[Operation]) -> None:
        """Open the form of a change that was taken back, with what the user had typed."""
        if any(one.kind == "create" for one in made):
            self.call_wanted.emit()
        elif len({one.report_id for one in made}) == 1:
            self._edit_again(made)

    def _edit_again(self, taken: list[Operation]) -> None:
        report_id = taken[0].report_id
        sets = {name: value for one in taken for name, value in one.sets.items()}
        self.connection.drafts.save(report_id, {**self.connection.drafts.of(report_id), **sets})
        self.edit_wanted.emit(report_id, action_for(sets, replied=any(o.reply for o in taken)))

    def _keep_texts(self, connection: Connection, made: list[Operation]) -> None:
        if connection is self.shown:
            self.texts_return.emit({one.report_id for one in made})
        for operation in made:
            row = connection.outbox.row(operation.id)
            photos = row.operation.photos if row is not None else operation.photos
            parts = {"reply": operation.reply, "note": operation.note, "photos": "\n".join(photos)}
            if operation.kind == "create":
                self._keep_call(connection, operation, parts["photos"])
            elif any(parts.values()):
                kept = with_parts(connection.drafts.of(operation.report_id), parts, operation.id)
                connection.drafts.save(operation.report_id, kept)

    def _keep_call(self, connection: Connection, operation: Operation, photos: str) -> None:
        """Make a new report that was taken back a draft again, unless it went aside."""
        if not connection.drafts.of(DRAFT):
            connection.drafts.save(DRAFT, {**parts_of(operation), "photos": photos})
            self.call_kept.emit(connection, dict(operation.caller))

    # -- the outbox panel

    @_or_told
    def act(self, name: Decision, op_id: str) -> None:
        """Do what a button of the outbox panel is for."""
        commands = self.connection.commands
        row = self.connection.outbox.row(op_id)
        if row is None:
            return
        if name == Decision.CANCEL:
            self._cancel(row)
        elif name == Decision.EDIT:
            self._edit(row)
        elif name in (Decision.NOW, Decision.RETRY):
            commands.retry(op_id)
        elif name == Decision.REVIEW:
            self.review_wanted.emit(self.connection.outbox.rows((State.HELD,)))
        elif name == Decision.SEND:
            self.send_held([op_id])
        elif name == Decision.PUT_BACK:
            self.put_back([op_id])
        elif name == Decision.DROP and row.state is State.REFUSED:
            commands.drop_refused(op_id)
        else:
            self.resolve(op_id, name, None)

    def _cancel(self, row: OutboxRow) -> None:
        connection = self.connection
        if connection.commands.cancel(row.id, aside=self._goes_aside(connection, [row.operation])):
            self._taken_out([row.operation])
            self._keep_texts(connection, [row.operation])
        elif pending_decision(connection.outbox, row.id) is None:
            self._say_too_late(connection, [row.operation])

    def _edit(self, row: OutboxRow) -> None:
        """Take a change back with what belongs to it, and offer it as a draft."""
        if row.operation.kind == "create":
            self._edit_call(row)
            return
        mine = self.connection.outbox.of_report(row.report_id)
        parts = [one for one in mine if one.operation.batch == row.operation.batch]
        commands = self.connection.commands
        taken = [one.operation for one in parts if not one.attempts and commands.cancel(one.id)]
        if not taken:
            self._say_too_late(self.connection, [one.operation for one in parts])
            return
        self._taken_out(taken)
        self._keep_texts(self.connection, taken)
        self._edit_again(taken)

    def _edit_call(self, row: OutboxRow) -> None:
        """Offer a new report as a draft again."""
        if self._form_is_free(self.connection):
            parts = {**parts_of(row.operation), "photos": "\n".join(row.operation.photos)}
            if row.state is State.REFUSED and row.reason != TAKEN_BACK:
                parts["refused"] = outcome_sentence(row)
            if (taken := self.connection.commands.write_anew(row.id, DRAFT, parts)) is None:
                self._say_too_late(self.connection, [row.operation])
                return
            self.call_kept.emit(self.shown, dict(taken.caller))
        self.call_wanted.emit()

    def _say_too_late(self, connection: Connection, made: Sequence[Operation]) -> None:
        now = filter(None, (connection.outbox.row(one.id) for one in made))
        self._notifier.say(texts.too_late_text([*now]))

    def _goes_aside(self, connection: Connection, made: Sequence[Operation]) -> bool:
        """Whether a new report that is taken back waits in *Needs You*: the form has another."""
        return any(one.kind == "create" for one in made) and not self._form_is_free(connection)

    def _form_is_free(self, connection: Connection) -> bool:
        """Whether the form has no draft of another new report; else a message says so."""
        begun = bool(connection.drafts.of(DRAFT))
        if begun:
            self._notifier.say(texts.another_begun_text())
        return not begun

    def _photos_are_safe(self, row: OutboxRow | None) -> bool:
        """Whether a new report may count as arrived. Its photos that wait for its number go into
        the form first, at its position; the report that the user chooses there gets them."""
        if row is None or not self._wait_for_number(row.operation):
            return True
        free = self._form_is_free(self.connection)
        if free:
            parts = {**parts_of(row.operation), "text": ""}
            self.connection.drafts.save(DRAFT, {**parts, "photos": "\n".join(row.operation.photos)})
            self.call_kept.emit(self.shown, {})
            self._notifier.say(texts.photos_left_text())
        self.call_wanted.emit()
        return free

    def _wait_for_number(self, operation: Operation) -> bool:
        """Whether a new report has photos, and its system adds them once it is there."""
        able = self.connection.server.capabilities.of([operation.sets.get("service_code", "")])
        return operation.kind == "create" and bool(operation.photos) and "photo" in able.alone

    @_or_told
    def retry(self, op_ids: list[str]) -> None:
        """Try refused changes a second time."""
        new: list[str] = []
        try:
            for op_id in op_ids:
                new.append(self.connection.commands.retry(op_id))
        finally:  # operations stored before an error are sent too, so they are followed
            self.retried.emit(op_ids[: len(new)], [op_id for op_id in new if op_id])

    @_or_told
    def send_held(self, op_ids: list[str]) -> None:
        """Send native edits of several reports, which the user has reviewed."""
        self._leave()
        self.connection.commands.send_held(op_ids)

    @_or_told
    def put_back(self, op_ids: list[str]) -> None:
        """Discard native edits that the user has reviewed; the old values are shown again."""
        self._leave()
        self.connection.commands.put_back(op_ids)

    @_or_told
    def undo(self, op_ids: list[str]) -> None:
        """Put sent changes back by new changes, which can be cancelled for some seconds."""
        ids = {row.report_id for row in filter(None, map(self.connection.outbox.row, op_ids))}
        batch = self.connection.commands.put_back_afterwards(op_ids, self.undo_window_s)
        if batch:
            self._count_down(batch, [], lambda _made: texts.put_back_text(ids))

    @_or_told
    def resolve(
        self,
        op_id: str,
        choice: Decision,
        parts: Collection[str] | None,
        edited: ChangeRequest | None = None,
    ) -> None:
        """Carry out a decision; ``parts`` of my change are sent, ``edited``: as they are now."""
        commands = self.connection.commands
        if choice in CONFLICT:
            made = commands.resolve_conflict(op_id, choice, parts, edited, self.undo_window_s)
            if made is not None:
                one = made.operation
                does = action_for(one.sets, replied=bool(one.reply))
                self._count_down(one.batch, [one], partial(texts.done_text, does))
        elif choice in (*UNKNOWN, *NOT_ARRIVED):
            row = self.connection.outbox.row(op_id)
            if choice != Decision.THERE or self._photos_are_safe(row):
                commands.resolve_unknown(op_id, choice)
        elif (row := self.connection.outbox.row(op_id)) is not None:
            decide = commands.resolve_unchanged if row.arrived_only else commands.resolve_replaced
            decide(op_id, choice)
        self._leave()  # the foot line no longer asks about the change
