"""From a pressed *Send* to the outbox and back: submit, take back, settle, tell."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..connection.outbox_commands import SAY_NO_S
from ..core.commands import create
from ..core.operation import Operation
from .notifier import Notifier
from .strip import Task
from .verbs import Verb
from .wish import Wish, operations
from .words import number


class Sending(QObject):
    """The only place of the dock that writes. ``connection`` is set by the dock."""

    submitted = pyqtSignal(object)  # Task
    taken_back = pyqtSignal(object)  # list of Operation

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.connection: Any = None
        self.delay_s = SAY_NO_S
        self._notifier = notifier
        self._sent: dict[str, list[Operation]] = {}
        notifier.cancel_wanted.connect(self.take_back)
        notifier.now_wanted.connect(self.send_now)

    def send(self, task: Task, wish: Wish) -> None:
        """Save the wish in the outbox; there are some seconds to say no."""
        made = operations(task.reports, wish, task.capabilities, self.connection.settings.signature)
        if not made:
            return
        count = len({operation.report_id for operation in made})
        what = sent_words(task.verb, count, made[0].report_id)
        self._submit(made, what)
        self.submitted.emit(task)

    def create(
        self, service: str, point: tuple[float, float] | None, text: str, address: str
    ) -> None:
        """Save a new report in the outbox."""
        lon, lat = point or (None, None)
        author = self.connection.settings.signature
        made = create(service, lon, lat, text, address=address, author=author)
        self._submit([made], QCoreApplication.translate("Signalement", "New report goes out"))

    def _submit(self, made: list[Operation], what: str) -> None:
        batch = self.connection.submit(made, self.delay_s)
        self._sent[batch] = made
        self._notifier.sent(batch, what, self.delay_s)

    def send_now(self, batch: str) -> None:
        """Do not wait out the seconds."""
        self._sent.pop(batch, None)
        self.connection.commands.send_now(batch)
        self._notifier.forget(batch)

    def take_back(self, batch: str) -> None:
        """Cancel a batch; its texts become drafts again."""
        count = self.connection.commands.cancel_batch(batch)
        made = self._sent.pop(batch, [])
        self._notifier.forget(batch)
        if not count:
            self._notifier.say(
                QCoreApplication.translate("Signalement", "Too late: it has already been sent.")
            )
            return
        self._keep_texts(made)
        self.taken_back.emit(made)

    def _keep_texts(self, made: list[Operation]) -> None:
        for operation in made:
            texts = {"reply": operation.reply, "note": operation.note}
            if any(texts.values()) and operation.report_id:
                kept = self.connection.draft(operation.report_id)
                kept.update({name: text for name, text in texts.items() if text})
                self.connection.save_draft(operation.report_id, kept)

    # -- the outbox panel

    def act(self, name: str, op_id: str) -> None:
        """A button of the outbox panel."""
        commands = self.connection.commands
        row = self.connection.outbox.row(op_id)
        if row is None:
            return
        if name == "cancel":
            if commands.cancel(op_id):
                self._keep_texts([row.operation])
        elif name in ("now", "retry"):
            commands.retry(op_id)
        elif name == "send":
            commands.send_held([op_id])
        elif name == "put_back":
            commands.put_back([op_id])
        else:
            commands.resolve_unknown(op_id, name)

    def resolve(self, op_id: str, choice: str) -> None:
        """A button of a conflict card."""
        self.connection.commands.resolve_conflict(op_id, choice, self.connection.capabilities)


def sent_words(verb: Verb, count: int, report_id: str) -> str:
    """What goes out, as in "Close of 2041" or "Close of 40 reports"."""
    table = {
        Verb.CHARGE: QCoreApplication.translate("Signalement", "Taking {what} in charge"),
        Verb.ASSIGN: QCoreApplication.translate("Signalement", "Assignment of {what}"),
        Verb.CLOSE: QCoreApplication.translate("Signalement", "Close of {what}"),
        Verb.NOTE: QCoreApplication.translate("Signalement", "Text for {what}"),
        Verb.STATUS: QCoreApplication.translate("Signalement", "Status of {what}"),
    }
    several = QCoreApplication.translate("Signalement", "{count} reports").format(
        count=number(count)
    )
    return table[verb].format(what=report_id if count == 1 else several)
