"""Plays hostile runs inside the real QGIS (started with ``--code``), one after another.

The environment variable ``SIGNALEMENT_HOSTILE`` is a JSON object: ``runs`` (names), ``where``
(``places.places``), ``out`` (file that gets a line of JSON before and after each run), ``folder``.
"""

from __future__ import annotations

import json
import os
import shutil
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QWidget
from qgis.utils import iface, plugins

from benchmarks.hostile.case import LOADING, REFUSED, SHOWN, Case
from benchmarks.hostile.cases import RUNS
from benchmarks.hostile.damage import damage
from benchmarks.hostile.deeds import done
from benchmarks.hostile.markup_check import suspicious
from benchmarks.hostile.measure import Seen, Watching, threads, until
from benchmarks.hostile.places import OFFICE, OWN, filled
from benchmarks.hostile.sound import PATHS
from benchmarks.hostile.strace_log import AFTER, MARK
from sandbox.desktop.scene import new_login
from sandbox.desktop.systems import SYSTEMS
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    data_folder,
    new_connection_id,
    remove,
    save,
)
from tests.support.qgis.dock_driver import DockDriver

TOLD: dict[str, Any] = json.loads(os.environ["SIGNALEMENT_HOSTILE"])
WHERE: dict[str, str] = TOLD["where"]
WARM = "C0/open311"
"""Played first and not reported: the first connection in a QGIS still imports modules."""
OFFICE_SYSTEM = SYSTEMS["citysdk"]
PATIENCE_S = 240
LET_GO_S = 60
"""Seconds that a thread gets to finish, since a library may be reading a large file."""
FAILED = (
    "identity_refused",
    "untrusted",
    "wrong_address",
    "not_data",
    "bad_file",
    "big_file",
    "server_fault",
    "unreachable",
    "offline",
    "broken_store",
)
"""States of a connection in which nothing could be read."""


class Runs:
    """Plays runs in the dock of this QGIS."""

    def __init__(self) -> None:
        self.plugin = plugins["signalement_plugin"]
        self.dock = self.plugin.dock
        self.watching = Watching()
        self.answers: list[str] = []
        self.says = ""  # set by a deed; its case requires a part of it

    def play(self, name: str) -> dict[str, Any]:
        """Play one run; its costs and what it showed."""
        case, system = RUNS[name]
        control(name)
        mark(name)
        before, seen = threads(), self.watching.begin()
        iface.messageBar().clearWidgets()
        found = self._connected(case, system)
        mark(AFTER)
        asked = control("")
        until(lambda: not threads() - before, LET_GO_S)
        return {
            **found,
            "rise_mb": round(seen.rise_mb, 1),
            "stop_s": round(seen.stop_s, 3),
            "left": sorted((threads() - before).elements()),
            "hosts": strange_hosts(seen, asked),
            "errors": seen.errors,
        }

    def _connected(self, case: Case, system: str) -> dict[str, Any]:
        """Connect, look at the first report, remove the connection."""
        made = ConnectionSettings(
            new_connection_id(),
            name=case.number,
            system="file" if case.file else OFFICE_SYSTEM.system if case.writes else system,
            endpoint=self._endpoint(case, system),
            authcfg=new_login(OFFICE_SYSTEM) if case.writes else "",
            scope="all",
            identity_asked=True,
        )
        if case.damage != ("", ""):
            self._begun(made, *case.damage)
        self._open(made)
        connection = self.plugin.connections.current
        if connection is None:
            return {"state": REFUSED, "rows": 0, "reads": told_above()}
        try:
            with self.watching.measured():  # without the creation of the connection
                found = self._looked_at(case, connection)
            return {**found, **self._done(case, connection)}
        finally:
            self._remove_connection(made)
            shutil.rmtree(data_folder(made.id), ignore_errors=True)

    def _open(self, made: ConnectionSettings) -> None:
        save(made)
        self.plugin.connections.reload()
        self.plugin.connections.set_current(made.id)

    def _remove_connection(self, made: ConnectionSettings) -> None:
        """The user removes the connection, and its layer with it."""
        connection = self.plugin.connections.current
        layer = connection.layer if connection is not None else None
        if layer is not None and connection.in_project:
            QgsProject.instance().removeMapLayer(layer)
        remove(made.id)
        self.plugin.connections.reload()

    def _begun(self, made: ConnectionSettings, files: str, how: str) -> None:
        """A harmless first day, after which files of the connection are damaged."""
        self._open(made)
        connection = self.plugin.connections.current
        until(lambda: not connection.load.running, PATIENCE_S)
        self._remove_connection(made)
        damage(data_folder(made.id), files, how)

    def _endpoint(self, case: Case, system: str) -> str:
        if case.writes:
            return WHERE[OFFICE] + OFFICE_SYSTEM.path
        return case.file(TOLD["folder"]) if case.file else WHERE[OWN] + PATHS[system]

    def _done(self, case: Case, connection: Any) -> dict[str, Any]:
        """Do the deed of the case; the checks that failed, and what the user read."""
        name, given, expected = case.deed
        if not name:
            return {}
        self.says = ""
        folder = Path(TOLD["folder"]) / case.number
        broken = done(name, self, connection, folder, filled(given, WHERE))
        unsaid = [] if expected in self.says else [f"said: {self.says}"]
        return {"broken": [*broken, *unsaid], "reads": self.says or self._reads()}

    def _looked_at(self, case: Case, connection: Any) -> dict[str, Any]:
        self.answers = []
        connection.detail_fetcher.photo.connect(lambda _url, path: self.answers.append(path))
        ended = until(lambda: not connection.load.running, case.stop_s or PATIENCE_S)
        state = next((key for key in FAILED if connection.status_board.holds(key)), SHOWN)
        if not ended:
            state = LOADING
        elif state == SHOWN:
            until(lambda: self._list_is_complete(connection, case.rows), 10 if case.rows else 0.5)
            self._look_at_the_first(case)
        until(
            lambda: not connection.status_board.holds("broken_store"), 3
        )  # until a damaged store can be read again
        return {
            "state": state,
            "rows": connection.layer.featureCount() if connection.layer is not None else 0,
            "pictures": len(DockDriver(self.dock).report.photos()),
            "reads": self._reads(),
            "bad": suspicious(self.dock, connection.layer),
        }

    def _list_is_complete(self, connection: Any, rows: int | None) -> bool:
        shown = connection.layer.featureCount()
        return bool(shown) and shown == self.dock.list.model().rowCount() and rows in (None, shown)

    def _look_at_the_first(self, case: Case) -> None:
        """Click the first report, as a person would, and wait for its photo."""
        listing = self.dock.list
        if not listing.model().rowCount():
            return
        index = listing.model().index(0, 0)
        point = listing.visualRect(index).center()
        QTest.mouseClick(
            listing.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
        )
        until(lambda: bool(self.answers), 6 if case.photo else 0.3)

    def _reads(self) -> str:
        """The sentence in the dock's line of state."""
        banner = self.dock.banner
        return str(banner.label.text()) if banner.isVisible() else ""


def told_above() -> str:
    """The texts of the message bar above the map and of an open question."""
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    asked = [one.text() for one in boxes if one.isVisible()]
    return " ".join([*asked, *(one.text() for one in iface.messageBar().items())])


def strange_hosts(seen: Seen, asked: list[str]) -> list[str]:
    """Hosts that were contacted and are not the connection's server."""
    own = {WHERE[one].partition("//")[2] for one in (OWN, OFFICE) if one in WHERE}
    others = {f"127.0.0.2 was asked: {one[:80]}" for one in asked if one.startswith("OTHER ")}
    return sorted(others | {one for one in seen.hosts if one not in own})


def control(run: str) -> list[str]:
    """Tell the server which run is played; gives the requests of the run before."""
    with urlopen(f"{WHERE[OWN]}/control/{run}", timeout=60) as answer:  # noqa: S310 our own server
        told: list[str] = json.load(answer)
        return told


def mark(run: str) -> None:
    """Let strace see where a run begins and ends (``strace_log.py``)."""
    with suppress(OSError):
        Path(f"{MARK}{run}").open("rb").close()


def set_window(dock: QWidget) -> None:
    """A window of some size, the dock in it."""
    window = iface.mainWindow()
    window.resize(1480, 920)
    window.activateWindow()
    iface.newProject()
    dock.show()
    until(lambda: dock.filled, PATIENCE_S)  # type: ignore[attr-defined]
    window.resizeDocks([dock], [420], Qt.Orientation.Horizontal)


def begin() -> None:
    runs = Runs()
    set_window(runs.dock)
    runs.play(WARM)
    with Path(TOLD["out"]).open("a", encoding="utf-8") as out:
        for name in TOLD["runs"]:
            print(json.dumps({"begun": name}), file=out, flush=True)
            try:
                found = runs.play(name)
            except Exception:  # noqa: BLE001 told to the run
                found = {"state": "raised", "errors": [traceback.format_exc()[-600:]]}
            print(json.dumps({"run": name, **found}), file=out, flush=True)
    os._exit(0)  # how QGIS quits is not looked at here


QTimer.singleShot(1500, begin)
