"""Screenshots in the real QGIS of a server that is slow, unreachable, changes nothing, or loses
answers."""

from __future__ import annotations

import os
import signal
from typing import Any

from qgis.PyQt.QtTest import QTest

from sandbox.desktop.scene import TOLD, connect


class StateScenes:
    """Part of :class:`sandbox.desktop.album.Album`, which brings hands and eyes."""

    plugin: Any
    dock: Any
    connection: Any
    shot: Any
    wait: Any
    click: Any
    calm: Any
    change_one: Any
    shown: Any
    understand: Any

    def loading(self) -> None:
        """Rows that come slowly, then *Stop*."""
        self.switch(TOLD["slow"])
        self.wait("a slow load", lambda: self.dock.banner.key == "loading", 60)
        self.wait("its rows", lambda: self.dock.list.model().rowCount() > 0, 60)
        self.shot("loading")
        self.click("SignalementBanner_stop")
        self.wait("the end", lambda: self.dock.banner.key != "loading", 60)
        self.understand()
        self.wait("what is missing", lambda: self.dock.banner.key == "stopped", 60)
        self.shot("stopped")

    def unchanged(self) -> None:
        """A yes to a status with a text, and the report stands as before; it is left so."""
        self.at(TOLD["deaf"])
        report_id = self.change_one()
        self.wait("a yes", lambda: self.last_state(report_id) == "unverified", 60)
        self.from_badge("SignalementConflict_leave")
        self.shot("unchanged")
        self.click("SignalementConflict_leave")

    def refused(self) -> None:
        """A yes to a status alone."""
        self.at(TOLD["deaf"])
        report_id = self.change_one(reply="")
        self.wait("a refusal", lambda: self.last_state(report_id) == "refused", 60)
        self.from_badge("SignalementDispute")
        self.shot("refused")

    def unknown(self) -> None:
        self.at(TOLD["lossy"])
        report_id = self.change_one()
        self.wait("a lost answer", lambda: self.last_state(report_id) == "unknown", 60)
        self.click("SignalementToSend")  # no card asks while the outcome is being checked
        self.shot("unknown")

    def offline(self) -> None:
        os.kill(TOLD["lossy_pid"], signal.SIGTERM)
        QTest.qWait(500)
        self.change_one()
        self.wait("the banner", lambda: self.dock.banner.key == "offline", 60)
        self.shot("offline")

    # -- mouse and keys

    def from_badge(self, shown: str) -> None:
        """Settle the only change that needs somebody: what asks about it comes into sight."""
        self.wait("the badge", lambda: self.shown("SignalementToSettle"))
        self.click("SignalementToSettle")
        self.wait("its question", lambda: self.shown(shown))

    def switch(self, endpoint: str) -> None:
        """Another connection, over another server."""
        before = {one.id for one in self.plugin.connections.items}
        connect(endpoint, scope="all")
        self.plugin.connections.reload()
        made = next(one for one in self.plugin.connections.items if one.id not in before)
        self.plugin.connections.set_current(made.id)

    def at(self, endpoint: str) -> None:
        """The same, once all of it is read."""
        self.switch(endpoint)
        self.wait("its rows", lambda: self.dock.list.model().rowCount() > 0, 60)
        self.wait("no work", lambda: not self.connection.load.running)
        self.understand()
        self.calm()

    def last_state(self, report_id: str) -> str:
        return str(self.connection.outbox.of_report(report_id)[-1].state)
