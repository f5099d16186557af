"""Inside the real QGIS: the first version is installed from its ZIP into a new profile, this one
over it while a change waits; it is used with mouse and keys, and QGIS removes it.

Nothing of the plugin is imported here, so that one script drives both versions: it writes a
connection into QGIS's settings itself, and makes a change by editing the layer.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import pyplugin_installer
import qgis.utils
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

PLUGIN = "signalement_plugin"
NAME = "Signalement"
TOLD = json.loads(os.environ["SIGNALEMENT_DEMO"])
OUT = Path(TOLD["out"])
DATA = Path(os.environ["SIGNALEMENT_DATA"])
KEY = "demo"
"""Password of the authentication database, and key of the server."""
CONNECTION = "c0ffee00"
TURN_MS = 50
STARTS = ("new", "accepted", "in_progress")
Found = TypeVar("Found")


def wait(what: str, look: Callable[[], Found], seconds: float = 40) -> Found:
    """What ``look`` finds, once it finds something."""
    waited = 0.0
    while not (found := look()):
        if waited > seconds:
            raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")
        QTest.qWait(TURN_MS)
        waited += TURN_MS / 1000
    return found


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def install(archive: str) -> str:
    """As *Install from ZIP* does it; the version that runs now."""
    pyplugin_installer.instance().installFromZipFile(archive)
    if PLUGIN not in qgis.utils.active_plugins:
        raise AssertionError(f"{archive} was not started")
    return str(qgis.utils.pluginMetadata(PLUGIN, "version"))


def connect() -> None:
    manager = QgsApplication.authManager()
    manager.setMasterPassword(KEY, True)  # opens this profile's own, new database
    login = QgsAuthMethodConfig("APIHeader")
    login.setName("City")
    login.setConfigMap({"api_key": KEY})
    manager.storeAuthenticationConfig(login)
    values = {"name": "City", "system": "open311", "endpoint": TOLD["citysdk"], "scope": "all"}
    values |= {"authcfg": login.id(), "identity_asked": True}
    for name, value in values.items():
        QgsSettings().setValue(f"signalement/connections/{CONNECTION}/{name}", value)
    QgsSettings().setValue("signalement/current", CONNECTION)


def dock() -> QWidget:
    found = qgis.utils.plugins[PLUGIN].dock
    found.show()
    return found


def widget(name: str) -> QWidget | None:
    return next((w for w in dock().findChildren(QWidget, name) if w.isVisible()), None)


def layer() -> QgsVectorLayer | None:
    """The layer of the reports, once all of them are there."""
    found = [one for one in QgsProject.instance().mapLayers().values() if one.isValid()]
    full = [one for one in found if one.featureCount() == TOLD["reports"]]
    return next((one for one in full if one.fields().lookupField("report_id") >= 0), None)


def states() -> dict[str, str]:
    """Report → state of its last change, from the file itself."""
    (path,) = DATA.rglob("outbox.sqlite")
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute("SELECT report_id, state FROM operation ORDER BY seq").fetchall()
    return dict(rows)


def ours() -> list[str]:
    """All that any version of the plugin has in QGIS's window, threads and Python modules."""
    window = qgis.utils.iface.mainWindow()
    names = {one.objectName() for one in window.findChildren(QObject)}
    found = {one for one in names if one.startswith(NAME) and one != NAME}
    found |= {one.name for one in threading.enumerate() if "signalement" in one.name}
    return sorted(found | {one for one in sys.modules if one.partition(".")[0] == PLUGIN})


class Lifetime:
    """Plays the life of the plugin. ``told``: results for the test."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {}
        window = qgis.utils.iface.mainWindow()
        window.resize(1400, 900)
        window.activateWindow()

    def run(self) -> None:
        self.told["before"] = ours()
        self.first_version()
        self.this_version()
        self.use()
        self.remove()

    def first_version(self) -> None:
        """It loads the reports; then the server is gone, and an edit of the layer waits."""
        connect()
        self.told["first"] = install(TOLD["archives"][0])
        dock()
        shown = wait("the reports", layer)
        say("loaded")
        wait("the server to be gone", (OUT / "down").exists)
        feature = next(one for one in shown.getFeatures() if one["status"] == "new")
        shown.startEditing()
        column = shown.fields().lookupField("status")
        shown.changeAttributeValue(feature.id(), column, "in_progress")
        if not shown.commitChanges():
            raise AssertionError(shown.commitErrors())
        wait("the change to wait", lambda: set(states().values()) == {"queued"})
        self.told["waits"] = feature["report_id"]

    def this_version(self) -> None:
        self.told["second"] = install(TOLD["archives"][1])
        self.told["kept"] = states()
        dock()
        say("upgraded")
        wait("the waiting change", lambda: set(states().values()) == {"confirmed"}, 90)

    def use(self) -> None:
        """A report of the list is closed with a reply."""
        shown = wait("the reports", layer)
        listing = wait("the list", lambda: self.list_of(shown.featureCount()))
        self.told["closed"] = self.pick(listing, shown)
        QTest.keyClick(listing, Qt.Key.Key_C)
        edit = wait("the reply", lambda: widget("SignalementEdit_reply"))
        edit.setFocus()
        QApplication.clipboard().setText(TOLD["reply"])
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(edit, Qt.Key.Key_V, control)
        QTest.keyClick(edit, Qt.Key.Key_Return, control)
        wait("the closure", lambda: list(states().values()) == ["confirmed"] * 2, 60)

    def pick(self, listing: QWidget, shown: QgsVectorLayer) -> str:
        """Click the first open report of the list that is not the one from before; its number."""
        for row in range(shown.featureCount()):
            index = listing.model().index(row, 0)
            listing.scrollTo(index)
            at = listing.visualRect(index).center()
            QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=at)
            QTest.qWait(400)
            (chosen,) = shown.selectedFeatures()
            if chosen["status"] in STARTS and chosen["report_id"] != self.told["waits"]:
                return str(chosen["report_id"])
        raise AssertionError("no other open report")

    def list_of(self, rows: int) -> QWidget | None:
        found = qgis.utils.plugins[PLUGIN].dock.list
        return found if found.isVisible() and found.model().rowCount() == rows else None

    def remove(self) -> None:
        """As *Uninstall Plugin* does it."""
        (shown,) = [one.id() for one in QgsProject.instance().mapLayers().values()]
        pyplugin_installer.instance().uninstallPlugin(PLUGIN, quiet=True)
        QTest.qWait(500)
        self.told["left"] = ours()
        self.told["known"] = PLUGIN in qgis.utils.plugins
        providers = QgsApplication.processingRegistry().providers()
        self.told["providers"] = [one.id() for one in providers if one.id() == "signalement"]
        plain = QgsProject.instance().mapLayer(shown)
        self.told["rows"] = sum(1 for _ in plain.getFeatures())
        self.told["outbox"] = states()


def begin() -> None:
    code = 0
    lifetime = Lifetime()
    try:
        lifetime.run()
    except Exception:  # noqa: BLE001 told to the test
        traceback.print_exc()
        QApplication.primaryScreen().grabWindow(0).save(str(OUT / "failed.png"))
        code = 1
    (OUT / "lifetime.json").write_text(json.dumps(lifetime.told), encoding="utf-8")
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    if code:
        os._exit(code)
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(1500, begin)
