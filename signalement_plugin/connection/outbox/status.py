"""Sets the states of a connection that follow from its outbox: changes wait for a login, a right or
the network, or the outbox is a copy. Main thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.model.operation import ASKING, FINAL, State
from ...qt.throttle import ThrottleTimer
from ...sync.outbox import queries
from ...sync.outbox.outbox import Outbox
from ...sync.rules.rows import UNDO_WINDOW, OutboxRow
from ..server.pull_controller import PullController
from ..status_board import GONE_WHEN_ANSWERED, StatusBoard

WAITS_FOR: Mapping[str, str] = {
    "unauthorized": "write_unidentified",
    "forbidden": "write_forbidden",
}
"""Reason of a queued change → state of the connection."""

FOR_NETWORK = ("", UNDO_WINDOW, "offline")
"""Reasons of changes that are sent as soon as the server can be reached."""

ENDED_BY: Mapping[str, Sequence[str]] = {
    **dict.fromkeys((*GONE_WHEN_ANSWERED, "back"), FOR_NETWORK),
    **dict.fromkeys(("identity_refused", "sign_in"), (*FOR_NETWORK, "unauthorized")),
    "read_only": ("read_only", "old_plugin"),
}
"""State of the connection → reasons of the changes that are sent when it ends."""


class OutboxStatus(QObject):
    """Keeps the status board in step with one outbox. ``settled`` is emitted, at most a few times a
    second, when changes moved: thousands of confirmations must not stop the screen."""

    settled = pyqtSignal()

    def __init__(self, load: PullController, outbox: Outbox, status_board: StatusBoard) -> None:
        super().__init__(load)
        self._load, self._outbox, self._status_board = load, outbox, status_board
        self._soon = ThrottleTimer(self._settle, self)

    def row_changed(self, row: OutboxRow) -> None:
        """A change moved to another state."""
        if row.state in FINAL | ASKING or row.reason in WAITS_FOR:
            self._load.heard()
        if row.state is State.QUEUED and row.reason == "offline":
            self._load.unheard()
        elif row.state is State.CONFIRMED:
            if any(map(self._status_board.holds, WAITS_FOR.values())):
                # changes that waited for a login or a right may be sent now
                self._load.hurry(*WAITS_FOR)
                self._load.online.emit()
            self._load.back_online()
        self._load.count_back(row)
        self._soon.ask()

    def _settle(self) -> None:
        if self._load.threads is not None:  # not closed meanwhile
            self.review()
            self.settled.emit()

    def review(self) -> None:
        """Set the states that changes wait for, and clear those that no change waits for any
        more."""
        if self._load.threads is None:
            return  # closed before this queued signal came
        for key, reasons in ENDED_BY.items():
            self._recount(key, reasons)
        for reason, key in WAITS_FOR.items():
            if queries.queued_reports(self._outbox, (reason,)):
                self._load.tell(key)
                self._recount(key, (reason,))
            elif self._status_board.holds(key) and not queries.sending_count(self._outbox):
                # not while a change is being sent: its outcome may be the same state
                self._status_board.clear(key)

        self._review_copy()

    def _review_copy(self) -> None:
        """The state of a restored or copied outbox stays until the last of its changes is
        decided."""
        last, asking = queries.copied(self._outbox)
        if not asking:
            self._status_board.clear("copied")
        elif self._status_board.args("copied") != {"last": last, "waiting": asking}:
            self._status_board.set("copied", last=last, waiting=asking)

    def _recount(self, key: str, reasons: Sequence[str]) -> None:
        """Update the number of waiting changes that a state shows: those that its end sends, and no
        others."""
        if not self._status_board.holds(key):
            return
        count, shown = queries.queued_reports(self._outbox, reasons), self._status_board.args(key)
        if shown.get("waiting") != count:
            self._status_board.set(key, **{**shown, "waiting": count})
