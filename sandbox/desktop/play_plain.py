"""Runs inside the real QGIS (``qgis --code``) without the plugin: edits a report in the PostgreSQL
view of a team, by the layer's own edit session."""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QTableView
from qgis.utils import iface, plugins

TOLD = json.loads(os.environ["SIGNALEMENT_DEMO"])
OUT = Path(TOLD["out"])
PATIENCE_S = 120
SHOWN = ("report_id", "status", "raw_status", "service_name", "address", "waiting")


def opened() -> QgsVectorLayer:
    """Open the layer as QGIS's Browser does."""
    uri = QgsDataSourceUri()
    uri.setConnection(TOLD["host"], str(TOLD["port"]), TOLD["name"], TOLD["user"], "")
    uri.setDataSource(TOLD["commune"], "reports", "geom", "", "fid")
    uri.setSrid("4326")
    uri.setWkbType(QgsWkbTypes.Type.Point)
    return QgsVectorLayer(uri.uri(False), "Namur", "postgres")


def edit() -> None:
    if "signalement_plugin" in plugins:
        raise AssertionError("this QGIS has the plugin")
    layer = opened()
    QgsProject.instance().addMapLayer(layer)
    report_id = TOLD["report"]
    found = next(layer.getFeatures(f"\"report_id\" = '{report_id}'"))
    show_columns(layer)
    iface.showAttributeTable(layer, f"\"report_id\" = '{report_id}'")
    QTest.qWait(1000)
    layer.startEditing()
    layer.changeAttributeValue(found.id(), layer.fields().indexOf("status"), "in_progress")
    if not layer.commitChanges():
        raise AssertionError(layer.commitErrors())
    (OUT / "edited").write_text(report_id, "utf-8")
    wait_until(layer, report_id, waits=True)
    picture("waits")
    wait_until(layer, report_id, waits=False)
    picture("done")


def show_columns(layer: QgsVectorLayer) -> None:
    """Show the columns that tell what becomes of an edit."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        column.hidden = column.name not in SHOWN
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def wait_until(layer: QgsVectorLayer, report_id: str, *, waits: bool) -> None:
    """Until the row says for what it waits, or that it does not any more."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        layer.reload()
        row = next(layer.getFeatures(f"\"report_id\" = '{report_id}'"))
        if bool(row["waiting"]) is waits and row["status"] == "in_progress":
            return
        QTest.qWait(200)
    raise AssertionError(f"{report_id} waits in vain")


def picture(name: str) -> None:
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.findChild(QTableView):
            window.resize(1300, 300)
    QTest.qWait(700)
    QApplication.primaryScreen().grabWindow(0).save(str(OUT / f"{name}.png"))


def begin() -> None:
    code = 0
    try:
        iface.mainWindow().resize(1480, 920)
        edit()
    except Exception:  # noqa: BLE001 told to whoever started it
        traceback.print_exc()
        picture("failed")
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    QgsProject.instance().setDirty(False)
    os._exit(code) if code else iface.actionExit().trigger()


QTimer.singleShot(1500, begin)
