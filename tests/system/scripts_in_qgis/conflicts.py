"""Inside the real QGIS: a colleague writes at the server while the user answers in the dock."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest

from sandbox.desktop.hands import patch
from sandbox.desktop.scene import OUT, connect, set_window
from tests.system.scripts_in_qgis.counting import Counting

REPLY = "Merci, c'est fait."
THEIRS, LATER = "IN_PROCESS", "PENDING"
"""What the colleague sets, as the server calls it."""


class Conflicts(Counting):
    """``told`` maps a flow to the report, and to the presses that the question took."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, dict[str, object]] = {}
        self._done: set[str] = set()

    def run(self) -> None:
        self.load()
        flows: dict[str, Callable[[], str]] = {
            "arrives, sent": lambda: self.arrives("SignalementSend"),
            "arrives, left": lambda: self.arrives("SignalementCancel"),
            "arrives, changed again": self.changed_again,
            "met, sent": lambda: self.met("SignalementSend"),
            "met, left": lambda: self.met("SignalementCancel"),
            "nothing written": self.only_looked_at,
        }
        for name, play in flows.items():
            self.presses = 0
            report_id = play()
            self.told[name] = {"id": report_id, "presses": self.presses}
            self._done.add(report_id)

    def load(self) -> None:
        connect(scope="all")
        self.plugin.connections.reload()
        self.wait("the connection", lambda: self.connection and self.connection.load.updated_at)
        total = self.connection.server.probe.total_count
        self.wait("rows", lambda: self.dock.list.model().rowCount() == total)
        self.understand()
        self.type_filter("status:new")

    def begin(self) -> str:
        """Answer a new report; not sent yet."""
        if self.driver.reply.visible():
            self.driver.reply.leave()  # closes the form of the last conflict
        self.type_filter("status:new")
        report_id = self.pick_row(lambda report: report.report_id not in self._done)
        self.driver.list.focus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_C)
        self.wait("the form", self.driver.reply.visible)
        self.driver.reply.write("reply", REPLY)
        return report_id

    def disputed(self) -> bool:
        return bool(self.driver.reply.visible() and self.driver.reply.dispute())

    def arrives(self, button: str) -> str:
        report_id = self.begin()
        patch(report_id, detailed_status=THEIRS)
        self.connection.load.refresh()
        self.wait("the colleague's change", self.disputed)
        self.press(self.widget(button))
        if button == "SignalementSend":
            self.send_if_asked()
            self.until_confirmed(report_id)
        return report_id

    def changed_again(self) -> str:
        """What is insisted on is what was seen: a further change asks again, and is left."""
        report_id = self.begin()
        patch(report_id, detailed_status=THEIRS)
        self.connection.load.refresh()
        self.wait("the colleague's change", self.disputed)
        patch(report_id, detailed_status=LATER)
        self.press(self.widget("SignalementSend"))
        self.send_if_asked()
        self.until_asked(report_id)
        self.settle(report_id, "SignalementCancel")
        return report_id

    def met(self, button: str) -> str:
        report_id = self.begin()
        patch(report_id, detailed_status=THEIRS)
        self.click("SignalementSend")
        self.send_if_asked()
        self.until_asked(report_id)
        self.presses = 0
        self.settle(report_id, button)
        if button == "SignalementSend":
            self.send_if_asked()
            self.until_confirmed(report_id)
        return report_id

    def until_asked(self, report_id: str) -> None:
        waiting = self.connection.outbox.of_report
        self.wait("the conflict", lambda: str(waiting(report_id)[-1].state) == "conflict")

    def settle(self, report_id: str, button: str) -> None:
        """Settle the conflict of a report, opened from the badge."""
        self.wait("the badge", lambda: bool(self.driver.state.to_decide()))
        self.click("SignalementToSettle")
        self.wait("its form", self.disputed)
        if self.driver.report.shown().report_id != report_id:
            raise AssertionError("another report was opened")
        self.press(self.widget(button))

    def only_looked_at(self) -> str:
        """No draft: the value is marked, nothing is asked."""
        if self.driver.reply.visible():
            self.driver.reply.leave()
        self.type_filter("status:new")
        report_id = self.pick_row(lambda report: report.report_id not in self._done)
        patch(report_id, detailed_status=THEIRS)
        self.connection.load.refresh()
        self.wait("the mark", lambda: "changed at" in self.driver.report.status())
        if self.disputed():
            raise AssertionError("something is asked")
        return report_id


def begin() -> None:
    conflicts, code = Conflicts(), 0
    set_window(conflicts.dock)
    try:
        conflicts.run()
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        conflicts.picture("failed", "failed here")
        code = 1
    (OUT / "conflicts.json").write_text(json.dumps(conflicts.told), encoding="utf-8")
    print("played", flush=True)  # noqa: T201 told to the test
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)


QTimer.singleShot(1500, begin)
