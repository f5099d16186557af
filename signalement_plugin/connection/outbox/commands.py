"""The commands of a user on changes: send, take back, correct, decide. Main thread.

Each command is durable in the outbox before the layer shows it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.changes.request import ChangeRequest
from ...core.model.operation import FINAL, Operation, State, field_text, new_id
from ...core.photos.folders import TO_SEND
from ...sync.clock import stamp
from ...sync.outbox import accounts, queries, resolutions
from ...sync.outbox.decisions import corner_of
from ...sync.outbox.inbox import overlay_of
from ...sync.outbox.resolutions import Decision
from ...sync.rules.rebase import parted_from
from ...sync.rules.rows import TAKEN_BACK, UNDO_WINDOW, OutboxRow
from ..files import Files
from ..layer.layer_sync import LayerSync
from ..layer.overlays import ValuesOf
from ..layer.reports import Reports
from ..server.known_server import KnownServer
from ..server.threads import ConnectionThreads
from .drafts import Drafts
from .own_photos import forget_photos, with_own_photos

UNDO_WINDOW_S = 8.0
AT_ONCE = 20
"""Most rows that a command shows before it returns."""
_TAKEN_BACK = (State.HELD, State.QUEUED)


class OutboxCommands(QObject):
    """Commands over one outbox. ``changed`` follows each. ``layer_sync`` is ``None`` while there is
    no layer: the outbox has the changes all the same. They are sent once there are ``threads``."""

    changed = pyqtSignal()

    def __init__(
        self, files: Files, server: KnownServer, reports: Reports, drafts: Drafts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._server, self._reports, self._drafts = server, reports, drafts
        self.layer_sync: LayerSync | None = None
        self._threads: ConnectionThreads | None = None
        self.outbox, self._photos = files.outbox, files.folder / TO_SEND

    def follow(self, threads: ConnectionThreads) -> None:
        """Use these threads for sending and reading."""
        self._threads = threads
        threads.row.connect(self._forget_photos)

    def submit(self, operations: Sequence[Operation], undo_window_s: float = UNDO_WINDOW_S) -> str:
        """Store operations of one user action; returns their batch id. With nothing stored,
        raises ``BadPhoto`` when a picture cannot be read, and ``BadStore`` when the outbox
        cannot be written: a full disk, or a lock."""
        kept = [with_own_photos(operation, self._photos) for operation in operations]
        reason = UNDO_WINDOW if undo_window_s else ""
        couples = self._server.capabilities.couples
        self.outbox.add(kept, reason=reason, undo_window_s=undo_window_s, couples=couples)
        shown = [one for one in kept if one.report_id and one.sets]
        if len(shown) > AT_ONCE:
            self._show_soon([one.report_id for one in shown], self._over)
        else:
            for operation in shown:
                self._show(operation.report_id, operation.sets)
        self._go()
        return kept[0].batch if kept else ""

    def show_waiting(self) -> None:
        """Show and send changes that came into the outbox from elsewhere."""
        rows = (row for row in self.outbox.rows() if row.state not in FINAL and row.report_id)
        self._show_soon([row.report_id for row in rows], self._over)
        self._go()

    def send_now(self, batch: str) -> None:
        """Send without waiting for the end of the undo window."""
        self.outbox.hurry(*(row.id for row in self._of_batch(batch, (State.QUEUED,))))
        self._go()

    def cancel_batch(self, batch: str, *, aside: bool = False) -> int:
        """Cancel the operations of a batch that were not tried yet, also those that were merged
        into an earlier one, which stays. ``aside``: they stay to be written on, as a new report
        that a team's mailbox gave back. Returns how many."""
        taken = self._cancel([row.id for row in self._of_batch(batch, _TAKEN_BACK)], aside)
        parted = [new for new in map(self._part, self._of_batch(batch, (State.CANCELLED,))) if new]
        for new in parted:
            self._show_wanted(new)
        return taken + len(parted)

    def not_taken_back(self, made: Iterable[Operation]) -> dict[str, OutboxRow]:
        """Those of these operations that are neither cancelled nor aside, by id."""
        rows = queries.rows_of(self.outbox, [one.id for one in made])
        return {
            row.id: row
            for row in rows
            if row.state is not State.CANCELLED and row.reason != TAKEN_BACK
        }

    def cancel(self, op_id: str, *, aside: bool = False) -> bool:
        """Cancel one change, unless an attempt of it is open; ``aside`` as above. False also for a
        change in a team's mailbox: the mailbox is asked then, and the layer shows the change until
        it answers."""
        resolutions.take_back(self.outbox, op_id)
        return bool(self._cancel([op_id], aside))

    def _cancel(self, op_ids: Sequence[str], aside: bool) -> int:
        to, reason = (State.REFUSED, TAKEN_BACK) if aside else (State.CANCELLED, "by_user")
        moved = self.outbox.move_all(op_ids, _TAKEN_BACK, to, reason)
        self._show_again(*moved)
        self._go()
        return len(moved)

    def _part(self, row: OutboxRow) -> str:
        """Queue what an earlier operation wanted before this one was merged into it, in its place.
        Returns the new id; empty if nothing was merged or it is too late."""
        first = self.outbox.row(row.details.operation) if row.reason == "coalesced" else None
        if first is None:
            return ""
        for into in self.outbox.of_report(row.report_id):
            same = into.operation.batch == first.operation.batch
            before = parted_from(row, into) if same else None
            if before is not None:
                new, to = replace(before, id=new_id()), State.CANCELLED
                done = self.outbox.supersede(into.id, State.QUEUED, to, new, UNDO_WINDOW_S)
                return new.id if done else ""
        return ""

    def write_anew(self, op_id: str, key: str, parts: Mapping[str, str]) -> Operation | None:
        """Take back a new report that was refused or not sent yet, to be written again as the draft
        ``key``. Raises ``BadStore``; nothing is changed then."""
        self._drafts.write()
        taken = resolutions.write_anew(self.outbox, op_id, key, parts)
        self._go()
        return taken

    def send_held(self, op_ids: Iterable[str]) -> None:
        """Send native edits of several reports, after the review."""
        self.outbox.move_all(op_ids, (State.HELD,), State.QUEUED, reason="")
        self._go()

    def retry(self, op_id: str) -> str:
        """Try a refused change again, or a waiting one now."""
        new = resolutions.retry(self.outbox, op_id)
        self._show_wanted(new)
        return new

    def put_back(self, op_ids: Iterable[str]) -> None:
        """Cancel held edits, and show the old values again, also for refused ones; a newer edit
        stays."""
        ids = list(op_ids)
        held = self.outbox.move_all(ids, (State.HELD,), State.CANCELLED)
        moved = {row.id for row in held}
        others = (self.outbox.row(op_id) for op_id in ids if op_id not in moved)
        self._show_again(*held, *(row for row in others if row is not None))
        self._go()

    def drop_refused(self, op_id: str) -> None:
        """Give up a refused change. Raises ``BadStore``."""
        self._drafts.write()
        row = self.outbox.row(op_id)
        if resolutions.drop_refused(self.outbox, op_id) and row is not None:
            self._show_again(row)
        self._go()

    def repair(
        self, op_id: str, operations: Sequence[Operation], undo_window_s: float = UNDO_WINDOW_S
    ) -> bool:
        """Send ``operations``, as the user corrected them, in place of a refused change. Raises as
        :meth:`submit`."""
        kept = [with_own_photos(operation, self._photos) for operation in operations]
        done = resolutions.repair(self.outbox, op_id, kept, undo_window_s)
        for operation in kept if done else ():
            if operation.sets:
                self._show(operation.report_id, operation.sets)
        self._go()
        return done

    def resolve_conflict(
        self,
        op_id: str,
        choice: Decision,
        parts: Collection[str] | None = None,
        edited: ChangeRequest | None = None,
        undo_window_s: float = 0.0,
    ) -> OutboxRow | None:
        """``parts``: the parts of the user's change to send, ``None`` for all; ``edited``: its new
        content (``sync.outbox.resolutions``). Returns the change that can be undone now, if any.
        Raises ``BadStore``."""
        self._drafts.write()
        row = self.outbox.row(op_id)
        new = resolutions.resolve_conflict(
            self.outbox, op_id, choice, self._server.capabilities, parts, edited, undo_window_s
        )
        if row is not None:
            self._show_again(row)
        self._show_wanted(new)
        made = self.outbox.row(new) if new else None
        return made if made is not None and made.reason == UNDO_WINDOW else None

    def put_back_afterwards(
        self, op_ids: Iterable[str], undo_window_s: float = UNDO_WINDOW_S
    ) -> str:
        """Queue changes that set fields to their values before these, in this order, with the usual
        undo window. Returns their batch, or empty."""
        batch = new_id()
        with self.outbox.transaction():  # all or none: one *Cancel* takes all of them back
            made = [
                resolutions.put_back_afterwards(
                    self.outbox, op_id, undo_window_s=undo_window_s, batch=batch
                )
                for op_id in op_ids
            ]
        for new in filter(None, made):
            self._show_wanted(new)
        return batch if any(made) else ""

    def resolve_replaced(self, op_id: str, choice: Decision) -> None:
        """A colleague's change was replaced: ``give_back`` their value, or ``leave`` ours."""
        row = self.outbox.row(op_id)
        theirs = resolutions.replaced_value(row) if row is not None else {}
        new = ""
        if choice == Decision.GIVE_BACK and theirs:
            new = resolutions.put_back_afterwards(self.outbox, op_id, theirs)
        resolutions.leave_replaced(self.outbox, op_id)
        self._show_wanted(new)

    def resolve_unchanged(self, op_id: str, choice: Decision) -> None:
        """A change had no effect: send the unchanged fields once more (``fields_again``), without
        any text, or ``leave`` it so."""
        again = choice == Decision.FIELDS_AGAIN
        new = resolutions.send_fields_again(self.outbox, op_id) if again else ""
        if not again:
            self.outbox.leave_unchanged(op_id)
        self._show_wanted(new)

    def resolve_unknown(self, op_id: str, choice: Decision) -> None:
        """``choice``: see ``sync.outbox.resolutions``. Raises ``BadStore``."""
        self._drafts.write()
        row = self.outbox.row(op_id)
        new = resolutions.resolve_unknown(self.outbox, op_id, choice, self._server.capabilities)
        if row is not None and not new:
            self._show_again(row)
        self._show_wanted(new)

    def resolve_account(self, account: str, another: str, choice: str) -> None:
        """All waiting changes of an account that another one would send: send them as that one
        (``send``), keep them until theirs is back (``leave``), or discard them (``drop``), with
        their texts kept as drafts."""
        if choice == Decision.SEND:
            accounts.send_as(self.outbox, account, another)
        elif choice == Decision.LEAVE:
            accounts.keep_for(self.outbox, account)
        elif choice == Decision.DROP:
            self._drafts.write()
            self._show_again(*accounts.discard(self.outbox, account))
        self._go()

    def _go(self) -> None:
        if self._threads is not None:
            self._threads.outbox_sender.wake()
        self.changed.emit()

    # -- overlays

    def _show_wanted(self, op_id: str) -> None:
        row = self.outbox.row(op_id) if op_id else None
        if row is not None and row.operation.sets:
            self._show(row.report_id, row.operation.sets)
        self._go()

    def _show(self, report_id: str, values: Mapping[str, str]) -> None:
        if self.layer_sync is not None:
            self.layer_sync.show(report_id, values, self._over)

    def _show_again(self, *rows: OutboxRow) -> None:
        """Where the layer still shows these operations' values, show what is under them: at once
        the values displayed before, and the server's as soon as they can be read."""
        named = [row for row in rows if row.report_id]
        if len(named) > AT_ONCE:
            for row in named:
                self._show_soon([row.report_id], partial(self._all_under, row))
        else:
            for row in named:
                self._show_under(row)
        if self._threads is not None:
            self._threads.puller.reread([row.report_id for row in named])

    def _show_soon(self, report_ids: Sequence[str], values_of: ValuesOf) -> None:
        if self.layer_sync is not None:
            self.layer_sync.show_soon(report_ids, values_of)

    def _show_under(self, row: OutboxRow) -> None:
        if self.layer_sync is not None:
            self.layer_sync.show(row.report_id, self._under(row), partial(self._all_under, row))

    def _over(self, report_ids: Sequence[str]) -> dict[str, dict[str, str]]:
        """Own values to be shown over these reports now, and the corner of their marks; a change
        may have been cancelled meanwhile."""
        now = stamp(self.outbox.clock.now())
        mine = self.outbox.of_reports(report_ids)
        rows = {one: mine.get(one, ()) for one in report_ids}
        return {
            one: {**(overlay_of(own, now) or {}), "mark": str(corner_of(own))}
            for one, own in rows.items()
        }

    def _all_under(self, row: OutboxRow, _: Sequence[str]) -> dict[str, dict[str, str]]:
        return {row.report_id: self._under(row)}

    def _under(self, row: OutboxRow) -> dict[str, str]:
        """The values under an operation's values that the layer still shows."""
        shown = self._reports.by_id(row.report_id)
        over = self._over([row.report_id])[row.report_id]
        server = row.server
        values = {}
        for name, wanted in row.operation.sets.items():
            if shown is None or field_text(shown, name) != wanted:
                continue
            under = field_text(server, name) if server else row.operation.base.values.get(name)
            if name in over:
                values[name] = over[name]
            elif under is not None:
                values[name] = under
        return values

    def _of_batch(self, batch: str, states: Iterable[State]) -> list[OutboxRow]:
        return [row for row in self.outbox.rows(states) if row.operation.batch == batch]

    def _forget_photos(self, row: OutboxRow) -> None:
        forget_photos(row, self._photos)
