"""Inside the real QGIS: version after version is installed from its ZIP while QGIS runs.

This script keeps nothing of the plugin: a reference would keep an old version in memory. Each cycle
reports what was found while a version worked and what it left once it was unloaded.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyplugin_installer
import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsExpression,
    QgsLocatorFilter,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget

PLUGIN = "signalement_plugin"
PLAIN = "plain_plugin"
TOLD = json.loads(os.environ["SIGNALEMENT_DEMO"])
PAGE = os.sysconf("SC_PAGE_SIZE")
KEY = "demo"
"""Password of the authentication database, and key of the server."""
STATUSES = ("in_progress", "resolved")
TURN_MS = 50


def wait(what: str, holds: Callable[[], object], seconds: float = 30) -> None:
    waited = 0.0
    while not holds():
        if waited > seconds:
            raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")
        QTest.qWait(TURN_MS)
        waited += TURN_MS / 1000


def module(name: str) -> Any:
    """A module of the version that runs now."""
    __import__(f"{PLUGIN}.{name}")
    return sys.modules[f"{PLUGIN}.{name}"]


def plugin() -> Any:
    return qgis.utils.plugins[PLUGIN]


def settled() -> None:
    """Run deferred deletions and the garbage collector."""
    for _ in range(3):
        QTest.qWait(TURN_MS)
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        gc.collect()


def objects() -> Counter[str]:
    """Everything below the main window, by kind."""
    window = qgis.utils.iface.mainWindow()
    return Counter(one.metaObject().className() for one in window.findChildren(QObject))


def registered() -> dict[str, list[str]]:
    """What a plugin can leave in QGIS beside objects."""
    window = qgis.utils.iface.mainWindow()
    return {
        "docks": sorted(one.objectName() for one in window.findChildren(QDockWidget)),
        "functions": sorted(one.name() for one in QgsExpression.Functions()),
        "locator": sorted(one.name() for one in window.findChildren(QgsLocatorFilter)),
        "processing": sorted(one.id() for one in QgsApplication.processingRegistry().providers()),
        "threads": sorted(one.name for one in threading.enumerate() if "signalement" in one.name),
        "modules": sorted(one for one in sys.modules if one.partition(".")[0] == PLUGIN),
    }


def memory() -> int:
    """Resident bytes of this process, after free memory was given back to the system."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE


def menus() -> Counter[str]:
    """Objects of which QGIS itself keeps some after any plugin."""
    found = objects()
    return Counter({kind: found[kind] for kind in ("QAction", "QMenu")})


def start(name: str) -> None:
    if not qgis.utils.loadPlugin(name) or not qgis.utils.startPlugin(name):
        raise AssertionError(f"{name} does not start")


def plain_cycle() -> dict[str, int]:
    """What QGIS keeps of any plugin with an entry in its menu and its toolbar."""
    before = menus()
    start(PLAIN)
    settled()
    qgis.utils.unloadPlugin(PLAIN)
    settled()
    return dict(menus() - before)


class Upgrades:
    """``cycles``: one answer per version."""

    def __init__(self) -> None:
        self.before = registered()
        self.cycles: list[dict[str, Any]] = []
        self.plain: dict[str, int] = {}
        # batch; report id; operation id of a waiting change
        self.waits: tuple[str, str, str] = ("", "", "")
        window = qgis.utils.iface.mainWindow()
        window.resize(1400, 900)
        window.activateWindow()

    def run(self) -> None:
        for at, archive in enumerate(TOLD["archives"]):
            self.cycles.append(self.cycle(at, archive))
        qgis.utils.unloadPlugin(PLUGIN)
        settled()
        self.plain = plain_cycle()

    def cycle(self, at: int, archive: str) -> dict[str, Any]:
        """Install a version over the one that runs, which does its work and is unloaded, so
        that what it left can be looked at, and started for the next one to replace it: two
        starts and two ends."""
        pyplugin_installer.instance().installFromZipFile(archive)
        if PLUGIN not in qgis.utils.active_plugins:
            raise AssertionError(f"{archive} was not started")
        if at == 0:
            self.connect()
        connection = self.loaded()
        sent = self.gone_through(connection)
        values = {
            "version": qgis.utils.pluginMetadata(PLUGIN, "version"),
            "file": module("plugin").__file__,
            "reports": self.rows(),
            "banner": str(plugin().dock.banner.key),
            "sent": sent,
        }
        self.waits = self.change(connection, STATUSES[at % 2])
        del connection
        qgis.utils.unloadPlugin(PLUGIN)
        settled()
        values |= {"left": registered(), "menus": menus(), "memory": memory()}
        values["kinds"] = objects()
        values["said"] = [one.text() for one in qgis.utils.iface.messageBar().items()]
        start(PLUGIN)
        return values

    def connect(self) -> None:
        manager = QgsApplication.authManager()
        manager.setMasterPassword(KEY, True)  # opens this profile's own, new database
        login = QgsAuthMethodConfig("APIHeader")
        login.setName("City")
        login.setConfigMap({"api_key": KEY})
        manager.storeAuthenticationConfig(login)
        settings = module("qgis_profile.settings")
        made = settings.ConnectionSettings(
            settings.new_connection_id(),
            name="City",
            system="open311",
            endpoint=TOLD["citysdk"],
            authcfg=login.id(),
            scope="all",
            identity_asked=True,
        )
        settings.save(made)

    def loaded(self) -> Any:
        """The connection, once its reports stand in the list."""
        plugin().dock.show()
        wait("the dock", lambda: plugin().dock.filled)
        plugin().connections.reload()
        wait("the connection", lambda: plugin().connections.current is not None)
        connection = plugin().connections.current
        wait("an answer of the server", lambda: connection.load.updated_at)
        wait("the list", lambda: self.rows() == TOLD["reports"])
        return connection

    def rows(self) -> int:
        return int(plugin().dock.list.model().rowCount())

    def change(self, connection: Any, status: str) -> tuple[str, str, str]:
        """A change that is saved and has not left."""
        operation = module("core.model.operation")
        report = plugin().dock.list.reports.report(0)
        made = operation.Operation(
            id=operation.new_id(),
            report_id=report.report_id,
            sets={"status": status},
            base=operation.base_of(report, frozenset({"status"})),
            batch=operation.new_id(),
        )
        batch = connection.commands.submit([made], undo_window_s=3600.0)
        return batch, report.report_id, made.id

    def gone_through(self, connection: Any) -> list[str]:
        """The change that the version before left is sent by this one: report, id, state."""
        batch, report_id, op_id = self.waits
        if not batch:
            return []
        if connection.outbox.waiting_count() != 1:
            raise AssertionError("the waiting change is not there")
        connection.commands.send_now(batch)
        wait("the change to be sent", lambda: connection.outbox.waiting_count() == 0)
        (row,) = (one for one in connection.outbox.of_report(report_id) if one.id == op_id)
        return [report_id, op_id, str(row.state)]


def begin() -> None:
    code = 0
    try:
        upgrades = Upgrades()
        upgrades.run()
        values = {"before": upgrades.before, "cycles": upgrades.cycles, "plain": upgrades.plain}
        (Path(TOLD["out"]) / "upgrades.json").write_text(json.dumps(values), encoding="utf-8")
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    if code:
        os._exit(code)
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(1500, begin)
