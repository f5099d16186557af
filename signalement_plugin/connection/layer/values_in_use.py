"""Finds the teams and categories of the loaded reports, where the server's own list of them may be
incomplete. Reads the store in a thread."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject

from ...core.model.report import Service
from ...qt.latest_worker import LatestOnlyWorker
from ...store.queries import assigned, services_of
from ...sync.outbox.queries import unconfirmed
from ..files import Files
from ..server.known_server import InUse, KnownServer
from .reports import Reports

SETTLE_S = 0.3


class ValuesInUse(QObject):
    """Reads them in a thread, whenever the server was reached or rows have changed."""

    def __init__(self, files: Files, server: KnownServer, reports: Reports) -> None:
        super().__init__(server)
        self._files, self._server = files, server
        self._worker = LatestOnlyWorker("teams", self._read, self, SETTLE_S)
        self._worker.answered.connect(server.learn_in_use)
        server.met.connect(self._ask)
        server.remembered.connect(self._ask)
        reports.changed.connect(lambda _ids: self._ask())

    def stop(self, timeout: float) -> None:
        """Waits for its thread, at most so many seconds."""
        self._worker.stop(timeout)

    def _ask(self) -> None:
        if self._server.capabilities.lists_part:
            self._worker.ask(self._files.store.path)

    def _read(self, path: Path) -> InUse:
        """Teams and categories that reports of the store at ``path`` have at the server: a team
        that was typed here may be none of its teams. Raises ``BadStore``."""
        unsure = unconfirmed(self._files.outbox, "department")
        teams = [team for _, team, _ in assigned(path, "department", unsure)]
        return InUse(teams, [Service(code, name or code) for code, name in services_of(path)])
