"""Leads from the example data to an own connection: asks whether to remove the example data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...connection.example import is_example
from ...core.errors import SignalementError
from ...qt.language import tr
from ..widgets.question import Choice, choose

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from ...qgis_profile.settings import ConnectionSettings
    from .controller import Starting

REMOVE, KEEP = "remove", "keep"
"""Answers of the question; empty for *Cancel*."""


class AfterExample(QObject):
    """Leads back to the card *Getting Started*."""

    def __init__(self, starting: Starting, connections: Connections) -> None:
        super().__init__(starting)
        self._starting, self._connections = starting, connections

    def begin(self) -> None:
        """Begin the first step beside the present connections; about example data, ask whether to
        remove it."""
        current = self._connections.current
        if current is not None and is_example(current.settings.id):
            ask_about_example(self._starting.card, partial(self._leave, current.settings))
        else:
            self._starting.add()

    def leave_example(self) -> None:
        """Show the user's own reports again, those shown last, if there are any."""
        own = self._connections.apart.own_of(self._connections.items)
        if own:
            self._connections.set_current(own, add=False)
        else:
            self.begin()

    def _leave(self, example: ConnectionSettings, answer: str) -> None:
        if not answer:
            return
        try:
            if answer == REMOVE:
                self._connections.erase(example.id)
                self._starting.iface.mapCanvas().refresh()  # QGIS does not repaint without layers
        except SignalementError as error:
            self._connections.broken.emit(error, example.name)
            return
        self._starting.add()


def ask_about_example(window: QWidget, then: Callable[[str], object]) -> None:
    """``then`` gets the answer."""
    text = tr(
        "Connect your own system now. Shall the made-up reports go, with their two layers of this "
        "project?"
    )
    remove = tr("Remove the Example")
    keep = tr("Keep the Example")
    role = QMessageBox.ButtonRole
    choices = (
        Choice(REMOVE, remove, role.AcceptRole),
        Choice(KEEP, keep, role.ActionRole),
    )
    choose(window, "SignalementExample", QMessageBox.Icon.Question, text, choices, then)
