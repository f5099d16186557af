"""Asks before QGIS closes, if changes wait."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface, QgsApplicationExitBlockerInterface
from qgis.PyQt.QtWidgets import QAbstractButton, QMessageBox, QProgressDialog

from ...core.errors import BadStore
from ...core.model.operation import ASKING, FINAL, State
from ...core.runtime.not_none import not_none
from ...qt.language import tr
from ...sync.rules.rows import ACCOUNT, KEPT, UNDO_WINDOW, OutboxRow
from ..outputs.save_csv import ask_and_write
from ..outputs.task import tell_saved
from .csv_table import FILE_NAME, waiting_table

if TYPE_CHECKING:
    from ...connection.connections import Connections

QUIT, WAIT, EXPORT, STAY = "quit", "wait", "export", "stay"
_MOVES_BY_ITSELF = (State.QUEUED, State.SENDING)


class ExitQuestion(QgsApplicationExitBlockerInterface):
    """Registered with ``iface``; ``connections`` is ``connection.connections.Connections``."""

    def __init__(self, connections: Connections, iface: QgisInterface) -> None:
        super().__init__()
        self._connections, self._window = connections, iface.mainWindow()
        self._bar = iface.messageBar()

    def allowExit(self) -> bool:
        """Called by QGIS. Asks until the user has decided, or nothing waits any more."""
        while True:
            waiting = self._waiting()
            choice = self._ask(_summary(waiting)) if waiting else QUIT
            if choice == QUIT:
                return True
            if choice == STAY:
                return False
            {WAIT: self._wait, EXPORT: self._export}[choice]()

    def _waiting(self, *states: State) -> list[tuple[str, OutboxRow]]:
        """(name of the connection, row) of what did not reach a server for certain; the service of
        a team goes on with what it has. An outbox that cannot be read keeps no QGIS open."""
        wanted = states or tuple(state for state in State if state not in {*FINAL, State.HANDED})
        found: list[tuple[str, OutboxRow]] = []
        for one in self._connections.opened():
            with suppress(BadStore):
                found += [(one.settings.name, row) for row in one.outbox.rows(wanted)]
        return found

    def _ask(self, text: str) -> str:
        title = tr("Reports")
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=self._window)
        box.setObjectName("SignalementExitQuestion")
        role = QMessageBox.ButtonRole
        buttons: dict[QAbstractButton, str] = {
            box.addButton(text, role.ActionRole): choice
            for choice, text in (
                (WAIT, tr("&Wait for Sending")),
                (QUIT, tr("&Quit")),
                (EXPORT, tr("&Export…")),
            )
            if choice != WAIT or self._moving()
        }
        for button, choice in buttons.items():
            button.setObjectName(f"SignalementExit_{choice}")
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        box.deleteLater()
        return buttons.get(box.clickedButton(), STAY)

    def _wait(self) -> None:
        """Wait until nothing is being sent any more, or the user ends the waiting."""
        busy = QProgressDialog(self._window)
        busy.setObjectName("SignalementExitWait")
        busy.setRange(0, 0)
        busy.setLabelText(tr("Sending…"))
        busy.setCancelButtonText(tr("Stop Waiting"))

        def look() -> None:
            if not self._moving():
                busy.accept()

        opened = self._connections.opened()
        for one in opened:
            one.outboxChanged.connect(look)
            one.load.hurry(UNDO_WINDOW, "offline")
            not_none(one.threads).outbox_sender.wake()
        if self._moving():
            busy.exec()
        for one in opened:
            one.outboxChanged.disconnect(look)
        busy.deleteLater()

    def _moving(self) -> bool:
        """Whether something goes out by itself: not what waits for another account."""
        rows = self._waiting(*_MOVES_BY_ITSELF)
        return any(row.reason not in (ACCOUNT, KEPT) for _, row in rows)

    def _export(self) -> None:
        title = tr("Export What Waits")
        table = waiting_table(self._waiting())
        ask_and_write(self._window, title, FILE_NAME, table, partial(tell_saved, self._bar))


def _summary(waiting: Sequence[tuple[str, OutboxRow]]) -> str:
    """How many there are, what goes by itself later, and what needs its user."""
    reports = {(name, row.report_key) for name, row in waiting}
    asking = len(
        {
            (name, row.report_key)
            for name, row in waiting
            if row.state in ASKING or row.reason == ACCOUNT
        }
    )
    kept = len({(name, row.report_key) for name, row in waiting if row.reason == KEPT})
    parts = [tr("Changes of %n report(s) have not gone out yet.", n=len(reports))]
    if asking + kept < len(reports):
        parts.append(tr("They are kept, and go out at the next start of QGIS on this computer."))
    if kept:
        parts.append(
            tr("{count} of them wait until the account they were made for is back.").format(
                count=kept
            )
        )
    if asking:
        parts.append(
            tr("Your decision is needed first for {count} of them: see Needs You.").format(
                count=asking
            )
        )
    return " ".join(parts)
