"""Inside the real QGIS: a change waits in one profile; the profile's copy takes it over."""

from __future__ import annotations

import json
import os
import sys
import traceback

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from qgis.utils import iface

from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, TOLD, connect, set_window
from signalement_plugin.core.model.operation import Operation, base_of, new_id
from tests.support.qgis.dock_driver import DockDriver

WANTED = "resolved"
PATIENCE_S = 900
"""Seconds. Meanwhile another QGIS starts, sends and ends."""


class Play(Player):
    """What the test told: a life of the first profile, or of its copy."""

    def first(self) -> None:
        """One change is saved and held. It is sent, once the copy has taken it over."""
        connect(scope="all")
        self.shown()
        report = DockDriver(self.dock).list.report(0)
        base = base_of(report, frozenset({"status"}))
        made = Operation(new_id(), report.report_id, {"status": WANTED}, base=base, batch=new_id())
        commands, outbox = self.connection.commands, self.connection.outbox
        commands.submit([made], undo_window_s=3600.0)
        QgsSettings().sync()
        values = {"id": made.id, "report": made.report_id, "waiting": outbox.waiting_count()}
        self.tell("saved", values)
        sys.stdout.write("saved\n")
        sys.stdout.flush()
        self.wait("the copy to have sent it", (OUT / "taken").exists, PATIENCE_S)
        commands.send_now(made.batch)
        self.connection.load.refresh()
        self.wait("the answer", lambda: self.status_of(made.report_id) == WANTED)
        row = outbox.row(made.id)
        values = {"state": str(row.state), "attempts": row.attempts, "boxes": self.boxes()}
        self.tell("first", {**values, "waiting": outbox.waiting_count()})

    def copy(self) -> None:
        """The question, its button, and the change that goes out."""
        self.shown()
        self.wait("the question", lambda: len(self.boxes()) == 1)
        (box,) = self.questions()
        before = self.connection.outbox.waiting_count()
        text = box.text()
        take = next(b for b in box.buttons() if b.objectName().endswith("_take"))
        self.click(take)
        outbox = self.connection.outbox
        self.wait("its arrival", outbox.rows)
        self.connection.commands.send_now(outbox.rows()[0].operation.batch)
        self.wait("the server's yes", lambda: not outbox.waiting_count())
        rows = [[row.id, str(row.state)] for row in outbox.rows()]
        self.tell("copy", {"text": text, "before": before, "rows": rows})

    def shown(self) -> None:
        """The connection stands in the dock as the server has it."""
        set_window(self.dock)
        self.plugin.connections.reload()
        self.wait("an answer", lambda: self.connection and self.connection.server.probe)
        total = self.connection.server.probe.total_count
        self.wait("rows", lambda: self.dock.list.model().rowCount() == total)

    def status_of(self, report_id: str) -> str:
        reports = self.dock.list.reports
        listed = (reports.report(row) for row in range(self.dock.list.model().rowCount()))
        return next((str(one.status) for one in listed if one and one.report_id == report_id), "")

    def questions(self) -> list[QMessageBox]:
        found = iface.mainWindow().findChildren(QMessageBox, "SignalementBehind")
        return [one for one in found if one.isVisible()]

    def boxes(self) -> list[str]:
        return [one.text() for one in self.questions()]

    def tell(self, name: str, told: dict[str, object]) -> None:
        (OUT / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")


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
