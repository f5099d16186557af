"""Runs inside the real QGIS (``qgis --code``): a desk of a team closes reports in the plugin's
form, one after the other, and notes when each was sent (Ctrl+Enter)."""

from __future__ import annotations

import json
import time

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest

from sandbox.desktop.begin_team import begin_team
from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, TOLD
from signalement_plugin.core.model.operation import State

PRESSED = "pressed.json"


class PlayPresses(Player):
    """``TOLD["presses"]`` of them; the undo window passes by itself each time."""

    def run(self) -> None:
        connection = self.connection
        self.wait("the list", lambda: connection.layer.featureCount() == TOLD["reports"], 120)
        self.wait("no more work", lambda: self.dock.list.model().rowCount() == TOLD["reports"])
        self.understand()
        pressed: dict[str, float] = {}
        for _ in range(int(TOLD["presses"])):
            report_id = self.pick_row(
                lambda one: str(one.status) == "in_progress" and one.report_id not in pressed
            )
            pressed[report_id] = self.close(report_id)
            part = OUT / f"{PRESSED}.part"
            part.write_text(json.dumps(pressed), "utf-8")
            part.replace(OUT / PRESSED)
            self.wait("the mailbox", lambda one=report_id: self.is_over(one), 60)

    def close(self, report_id: str) -> float:
        """When Ctrl+Enter was pressed, by the clock that all processes of this machine share."""
        target = self.keys_go_to()
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_C)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        QTest.keyClicks(edit, "Fait.")
        at = time.monotonic()
        QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait("the change", lambda: bool(self.connection.outbox.of_report(report_id)))
        return at

    def is_over(self, report_id: str) -> bool:
        rows = self.connection.outbox.of_report(report_id)
        return any(row.state is State.CONFIRMED for row in rows)


QTimer.singleShot(1500, lambda: begin_team(PlayPresses()))
