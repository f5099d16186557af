"""Run by a second real QGIS with the same profile (``surroundings.two_windows``): closes reports as
soon as the file ``go`` exists, and then writes down the outbox and what its dock says of it."""

from __future__ import annotations

import json
import os
import traceback

from qgis.PyQt.QtCore import QTimer

from benchmarks.hostile.clerk import Clerk
from sandbox.desktop.scene import OUT, TOLD, set_window

PATIENCE_S = 300


def play() -> None:
    """``TOLD``: ``close`` (ids of reports) and ``reply``; ``closed``: those of both windows."""
    clerk = Clerk()
    set_window(clerk.dock)
    clerk.plugin.connections.reload()
    clerk.wait("the connection", lambda: clerk.connection is not None, PATIENCE_S)
    clerk.wait("its reports", lambda: set(TOLD["close"]) <= set(clerk.open_ids()), PATIENCE_S)
    (OUT / "ready").touch()
    clerk.wait("the word", (OUT / "go").exists, PATIENCE_S)
    for report_id in TOLD["close"]:
        clerk.closes(report_id, f"{TOLD['reply']} {report_id}")
    clerk.all_closed(TOLD["closed"])
    values = {"rows": clerk.rows(), "left": clerk.left()}
    (OUT / "told.json").write_text(json.dumps(values), encoding="utf-8")


def begin() -> None:
    try:
        play()
    except Exception:  # noqa: BLE001 told to the run
        traceback.print_exc()
    os._exit(0)  # how QGIS quits is not looked at here


QTimer.singleShot(1500, begin)
