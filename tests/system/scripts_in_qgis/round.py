"""Inside the real QGIS: chip, *Round…*, *Make the PDF*, with real events, each click counted."""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from sandbox.desktop.player import Player
from sandbox.desktop.scene import OUT, add_outline, connect, set_window
from signalement_plugin.qgis_profile.outputs import keep_folder
from tests.support.qgis.dock_driver import DockDriver

PIN = "Dépôts"
WHOLE = "[!.]*.pdf"  # a finished PDF; until then its name begins with a dot
SLOW = 120  # seconds; enough for a busy computer


class Round(Player):
    """Counts presses from a list that shows everything to a PDF that is there."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0

    def run(self) -> dict[str, Any]:
        self.load()
        line = self.pin()
        self.press_chip(f"SignalementPin_{PIN}")
        self.wait("the filter", lambda: 0 < self.rows() <= 50)
        fids = list(range(DockDriver(self.dock).list.total()))
        self.press(self.toolbutton("round"))
        page = DockDriver(self.dock).round
        self.wait("the page", page.visible)
        QTest.qWait(300)
        self.picture("round", "the page")
        folder = Path(OUT) / "Documents"
        turns: list[int] = []
        timer = QTimer()
        timer.timeout.connect(lambda: turns.append(1))
        timer.start(0)
        self.press(page.widget.sheet)
        self.wait("the PDF", lambda: list(folder.glob(WHOLE)), SLOW)
        timer.stop()
        QTest.qWait(300)
        self.picture("told", "where it is")
        return {
            "presses": self.presses,
            "path": str(next(folder.glob(WHOLE))),
            "stops": len(fids),
            "turns": len(turns),
            "line": line,
        }

    def load(self) -> None:
        connect(scope="all")
        self.plugin.connections.reload()
        self.wait("the connection", lambda: self.connection and self.connection.load.updated_at)
        self.wait("the dock", lambda: self.dock.filled)
        total = self.connection.server.probe.total_count
        self.wait("rows", lambda: self.rows() == total)
        add_outline(self.connection.layer)
        self.understand()
        QTest.qWait(500)

    def pin(self) -> str:
        """What was done once, some day before: a filter of at most 50 reports as a chip."""
        sectors = {self.report(row).service_code for row in range(self.rows())}
        for code in sorted(sectors):
            line = f'is:open category:"{code}"'
            self.type_filter(line)
            if 0 < self.rows() <= 50:
                break
        DockDriver(self.dock).filter.widget.save_wanted.emit(PIN, True)
        self.type_filter("")
        return line

    def rows(self) -> int:
        return self.dock.list.model().rowCount()

    def report(self, row: int) -> Any:
        return DockDriver(self.dock).list.report(row)

    def toolbutton(self, name: str) -> QWidget:
        return self.dock.toolbar.widgetForAction(self.dock.toolbar.actions_by_name[name])

    def press_chip(self, name: str) -> None:
        """Press a chip in the line, or behind « +n »."""
        if self.shown(name):
            self.press(self.widget(name))
            return
        self.presses += 2
        self.click_entry(self.widget("SignalementMoreChips"), name)

    def press(self, widget: QWidget) -> None:
        self.presses += 1
        self.click(widget)
        QTest.qWait(300)


def begin() -> None:
    player, code, told = Round(), 0, {}
    os.environ["HOME"] = str(OUT)
    folder = Path(OUT) / "Documents"
    folder.mkdir(exist_ok=True)
    keep_folder(folder)  # without a folder, the first file asks for its place
    set_window(player.dock)
    try:
        told = player.run()
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        player.picture("failed", "failed here")
        code = 1
    (OUT / "round.json").write_text(json.dumps(told), encoding="utf-8")
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code)


QTimer.singleShot(1500, begin)
