"""Asks whether to take over changes, drafts, templates and parcels of another profile, or of a
connection that was removed."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...connection.connections import Connections
from ...qgis_profile.other_profiles import LeftBehind, answered
from ...qgis_profile.settings import connection
from ...qt.language import tr
from .. import texts
from ..widgets.question import Choice, choose

TAKE, LEAVE = "take", "leave"


class BehindQuestion(QObject):
    """One question for all connections; closing it decides nothing, and the next start asks."""

    def __init__(self, connections: Connections, window: QWidget) -> None:
        super().__init__(window)
        self._connections, self._window = connections, window
        self._open = False
        connections.behind.connect(self._ask)

    def _ask(self, behind: LeftBehind) -> None:
        if self._open:
            return
        self._open = True
        role = QMessageBox.ButtonRole
        take = tr("&Take Over")
        leave = tr("&Leave Them There")
        choose(
            self._window,
            "SignalementBehind",
            QMessageBox.Icon.Question,
            behind_text(behind),
            [Choice(TAKE, take, role.AcceptRole), Choice(LEAVE, leave, role.DestructiveRole)],
            partial(self._answered, behind),
        )

    def _answered(self, behind: LeftBehind, choice: str) -> None:
        self._open = False
        if choice == TAKE:
            self._connections.take_over(behind)
        elif choice == LEAVE:
            answered(behind)


def behind_text(behind: LeftBehind) -> str:
    """What lies elsewhere, and what an answer does."""
    listed = "\n".join(f"• {part}" for part in _parts(behind))
    foot = tr(
        "Taken over, the changes are sent from here and no more from there. Left there, you are "
        "asked again only when something is added."
    )
    return "\n\n".join([_head(behind), listed, *_made_by_hand(behind), foot])


def _head(behind: LeftBehind) -> str:
    if behind.in_this_profile:
        return tr(
            "A connection that was removed from this profile had the same server. This lies there:"
        )
    return tr("Another QGIS profile on this computer has the same connections. This lies there:")


def _parts(behind: LeftBehind) -> list[str]:
    parts = []
    if behind.changes:
        count = tr("%n change(s) waiting to be sent", n=behind.changes)
        last = tr("the last of {date}")
        parts.append(f"{count}, {last.format(date=texts.day(behind.last))}")
    if behind.drafts:
        parts.append(tr("%n draft(s)", n=behind.drafts))
    if behind.templates:
        parts.append(tr("reply templates"))
    if behind.parcels:
        parts.append(tr("parcels that were loaded"))
    return parts


def _made_by_hand(behind: LeftBehind) -> list[str]:
    """Sentences: with whose login changes that were made for another connection would be sent."""
    found = []
    for connection_id, changes in behind.from_others.items():
        known = connection(connection_id)
        sentence = tr(
            "%n change(s) belong to another connection to the same server. Taken over, they are "
            "sent by “{name}”, with its login.",
            n=changes,
        )
        found.append(sentence.format(name=known.name if known is not None else connection_id))
    return found
