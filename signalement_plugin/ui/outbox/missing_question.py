"""Asks what to do when waiting changes are missing: restore the backup, look for the file
again, or start empty."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...connection.connections import Connections
from ...connection.texts.outcomes import missing_sentence
from ...core.errors import MissingChanges
from ...qt.language import tr
from .. import texts
from ..widgets.question import Choice, choose

BRING, LOOK_AGAIN, EMPTY = "bring", "look_again", "empty"


class MissingQuestion(QObject):
    """One question at a time for each connection; nothing is decided by closing it."""

    def __init__(self, connections: Connections, window: QWidget) -> None:
        super().__init__(window)
        self._connections, self._window = connections, window
        self._asked: set[str] = set()
        connections.missing.connect(self._ask)

    def _ask(self, error: MissingChanges, connection_id: str) -> None:
        if connection_id in self._asked:
            return
        self._asked.add(connection_id)
        name = next((one.name for one in self._connections.items if one.id == connection_id), "")
        choose(
            self._window,
            "SignalementMissing",
            QMessageBox.Icon.Warning,
            texts.named_text(name, missing_sentence(error)),
            choices(error),
            partial(self._answered, connection_id),
        )

    def _answered(self, connection_id: str, choice: str) -> None:
        self._asked.discard(connection_id)
        if choice == BRING:
            self._connections.bring_back(connection_id)
        elif choice == EMPTY:
            self._connections.begin_empty(connection_id)
        elif choice == LOOK_AGAIN:
            self._connections.set_current(connection_id)


def choices(error: MissingChanges) -> list[Choice]:
    """What can be done: a copy is brought back where there is one."""
    role = QMessageBox.ButtonRole
    look = tr("&Look Again")
    empty = tr("&Begin with an Empty Outbox")
    found = [
        Choice(LOOK_AGAIN, look, role.ActionRole),
        Choice(EMPTY, empty, role.DestructiveRole),
    ]
    if not error.kept:
        return found
    bring = tr("&Bring Back %n Change(s) of {time}", n=error.kept).format(
        time=texts.moment(error.kept_at)
    )
    return [Choice(BRING, bring, role.AcceptRole), *found]
