"""Inside the real QGIS: changes are saved and QGIS is killed; started again, it sends them."""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, TOLD, connect, set_window

REPLY = "Merci, c'est fait."
NOTE = "A voir avec le voisin"


class Play(Player):
    """What the test told: the first life, or the second."""

    def first(self) -> None:
        """A native edit, a command in its seconds to say no, an edit nobody read yet."""
        set_window(self.dock)
        connect(scope="all")
        self.plugin.connections.reload()
        self.wait("reports", lambda: self.connection and self.connection.load.updated_at)
        total = self.connection.server.probe.total_count
        self.wait("rows", lambda: self.dock.list.model().rowCount() == total)
        if self.shown("SignalementIdentityDone"):
            self.click("SignalementIdentityDone")
        sys.stdout.write("loaded\n")
        sys.stdout.flush()
        self.wait("the server to be gone", (OUT / "down").exists)
        done = {"native": self.edit(), "command": self.close_with_reply()}
        typed = self.type_a_note()
        done["journal"] = self.foreign_write()
        known = {row.report_id: row for row in self.connection.outbox.rows()}
        saved = {what: [report_id, _id(known.get(report_id))] for what, report_id in done.items()}
        states = sorted([str(row.state), row.reason] for row in known.values())
        values = {"saved": saved, "states": states, "typed": typed}
        (OUT / "saved.json").write_text(json.dumps(values), encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)

    def second(self) -> None:
        set_window(self.dock)
        self.plugin.connections.reload()
        self.wait("the connection", lambda: self.connection is not None)
        outbox = self.connection.outbox
        self.wait("everything sent", lambda: outbox.rows() and not outbox.waiting_count())
        sent = {row.report_id: [row.id, str(row.state)] for row in outbox.rows()}
        (OUT / "sent.json").write_text(json.dumps(sent), encoding="utf-8")
        (OUT / "draft.json").write_text(json.dumps(self.read_the_note()), encoding="utf-8")

    def edit(self) -> str:
        """A session of the layer; the server cannot be reached."""
        layer = self.connection.layer
        report_id = self.pick_row(lambda r: str(r.status) == "new")
        layer.startEditing()
        fid = self.connection.reports.fid_of(report_id)
        layer.changeAttributeValue(fid, layer.fields().lookupField("status"), "in_progress")
        layer.commitChanges()
        self.wait("a reason", lambda: self.connection.outbox.rows()[0].reason == "offline")
        return report_id

    def close_with_reply(self) -> str:
        report_id = self.pick_row(
            lambda r: str(r.status) == "in_progress" and not self.waits(r.report_id)
        )
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_C)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))
        edit = self.widget("SignalementEdit_reply")
        edit.setFocus()
        QTest.keyClicks(edit, REPLY)
        QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait("saved", lambda: self.waits(report_id))
        return report_id

    def type_a_note(self) -> str:
        """Type a note into an open form, and press nothing afterwards."""
        report_id = self.pick_row(
            lambda r: str(r.status) == "in_progress" and not self.waits(r.report_id)
        )
        self.open_note()
        QTest.keyClicks(self.widget("SignalementEdit_note"), NOTE)
        self.wait("a pause in typing", lambda: self.connection.drafts.of(report_id).get("note"))
        return report_id

    def read_the_note(self) -> str:
        typed = json.loads((OUT / "saved.json").read_text("utf-8"))["typed"]
        self.type_filter(typed)
        self.wait("the report", lambda: self.pick_row(lambda r: r.report_id == typed) == typed)
        self.open_note()
        return str(self.widget("SignalementEdit_note").toPlainText())

    def open_note(self) -> None:
        self.dock.list.setFocus()
        QTest.keyClick(self.dock.list, Qt.Key.Key_N)
        self.wait("the strip", lambda: self.shown("SignalementStrip"))

    def foreign_write(self) -> str:
        """Write through the provider as another plugin would: no signal is emitted."""
        layer = self.connection.layer
        report_id = self.pick_row(lambda r: str(r.status) == "new")
        column = layer.fields().lookupField("status")
        cell = {self.connection.reports.fid_of(report_id): {column: "in_progress"}}
        if not layer.dataProvider().changeAttributeValues(cell):
            raise AssertionError(layer.dataProvider().errors())
        return report_id


def _id(row: Any) -> str:
    return row.id if row else ""


def begin() -> None:
    code = 0
    try:
        getattr(Play(), TOLD["life"])()
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    if code:
        os._exit(code)
    iface.actionExit().trigger()


QTimer.singleShot(1500, begin)
