"""Renews a token that a server no longer accepts. If that is not possible silently, or the new
token is refused too, the user has to click. Main thread."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer

from ...core.errors import Unauthorized
from ...qgis_profile.network.auth import must_sign_in, renews_silently, sign_in, tokens_of
from ...sync.rules.rows import OutboxRow
from .threads import ConnectionThreads


class TokenRenewal(QObject):
    """Follows the threads of one connection (``connection.Connection``) in the main thread."""

    def __init__(self, connection: Any, threads: ConnectionThreads) -> None:
        super().__init__(threads)
        self._connection = connection
        self._tried = False
        self._soon = QTimer(self)  # after the slot: QGIS signs in with a nested event loop
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._renew)
        threads.failed.connect(self._on_failed)
        threads.row.connect(self._on_row)
        connection.server.met.connect(self._on_met)

    def _on_met(self) -> None:
        self._tried = False

    def _on_failed(self, error: object) -> None:
        if isinstance(error, Unauthorized) and self._connection.threads is not None:
            self._refused()

    def _on_row(self, row: OutboxRow) -> None:
        if row.reason == "unauthorized" and self._connection.threads is not None:
            self._refused()

    def _refused(self) -> None:
        settings = self._connection.settings
        if not tokens_of(settings) or self._soon.isActive():
            return
        if must_sign_in(settings) or self._tried or not renews_silently(settings):
            self._ask()
            return
        self._tried = True
        self._soon.start()

    def _renew(self) -> None:
        connection = self._connection
        if connection.threads is None:
            return  # the connection was closed meanwhile
        if sign_in(connection.settings):
            connection.renew(connection.settings)
        else:
            self._ask()

    def _ask(self) -> None:
        load, status_board = self._connection.load, self._connection.status_board
        status_board.clear("identity_refused")
        load.tell("sign_in")
