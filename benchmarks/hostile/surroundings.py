"""What a user does in the real QGIS on a full disk, beside a second window, and in folders that may
only be read.

Deeds as in ``deeds.py``. The server is the sandbox; its database shows what was sent to it.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from benchmarks.hostile.clerk import Clerk, not_once, sent
from sandbox.desktop.systems import KEY
from signalement_plugin.qgis_profile.settings import data_folder, data_root

PLUGIN = "signalement_plugin"
REPLY = "Fait ce matin, vu sur place"
"""Reply that is sent, followed by the name of the connection: several cases use one server."""
AGAIN = "Try Again"
NOBODY = 65534
EACH = 3
"""Reports that each of two windows closes at the same time."""
PATIENCE_S = 300


def full_disk(runs: Any, connection: Any, _folder: Path, ledger: str) -> list[str]:
    """The disk fills up, a report is closed, and there is room again."""
    clerk, filler = Clerk(), data_folder(connection.settings.id) / "filler"
    report_id, reply = clerk.open_ids()[0], _reply(connection)
    _fill(filler)
    clerk.closes(report_id, reply)
    runs.says = " ".join(clerk.reads())
    wrong = [f"sent: {one}" for one in sent(ledger, reply)]
    wrong += [] if clerk.typed() == reply else [f"the text is {clerk.typed()!r}"]
    filler.unlink()
    clerk.sends()
    clerk.until_confirmed(report_id)
    return [*wrong, *not_once(ledger, reply, {report_id: reply})]


def read_only(runs: Any, connection: Any, _folder: Path, ledger: str) -> list[str]:
    """A change waits; the next day its folder may only be read; then its rights come back."""
    clerk, folder = Clerk(), data_folder(connection.settings.id)
    report_id, reply = clerk.open_ids()[0], _reply(connection)
    clerk.closes(report_id, reply, now=False)
    qgis.utils.unloadPlugin(PLUGIN)
    before = _outbox(folder)
    with _only_read(data_root()):
        clerk = _started(runs)
        clerk.wait("a word", lambda: any(str(folder) in one for one in clerk.reads()))
        runs.says = " ".join(clerk.reads())
        wrong = [f"sent: {one}" for one in sent(ledger, reply)]
        wrong += [] if _outbox(folder) == before else ["the outbox was changed"]
    clerk.presses(AGAIN)
    clerk.wait("the connection", lambda: clerk.connection is not None)
    wrong += [] if clerk.connection.outbox.waiting_count() == 1 else ["the change waits no more"]
    (row,) = clerk.connection.outbox.rows()
    clerk.connection.commands.send_now(row.operation.batch)
    clerk.until_confirmed(report_id)
    return [*wrong, *not_once(ledger, reply, {report_id: reply})]


def two_windows(runs: Any, connection: Any, folder: Path, ledger: str) -> list[str]:
    """The same profile is open a second time, and both close reports at the same moment."""
    clerk = Clerk()
    ids = clerk.open_ids()
    mine, theirs, reply = ids[:EACH], ids[EACH : 2 * EACH], _reply(connection)
    QgsSettings().sync()
    values = {"close": theirs, "closed": [*mine, *theirs], "reply": reply}
    with _second(folder, values) as second:
        clerk.wait("the other window", (folder / "ready").exists, PATIENCE_S)
        (folder / "go").touch()
        for report_id in mine:
            clerk.closes(report_id, f"{reply} {report_id}")
        clerk.all_closed([*mine, *theirs])
        clerk.wait("its end", lambda: second.poll() is not None, PATIENCE_S)
    answer = json.loads((folder / "told.json").read_text("utf-8"))
    runs.says = f"{clerk.left()}; {answer['left']}"
    wrong = [] if answer["rows"] == list(map(list, clerk.rows())) else ["the windows disagree"]
    wrong += [f"not at once: {one}" for one in clerk.rows() if one[1:] != ("confirmed", 1)]
    replies = {report_id: f"{reply} {report_id}" for report_id in (*mine, *theirs)}
    return [*wrong, *not_once(ledger, reply, replies)]


def _reply(connection: Any) -> str:
    return f"{REPLY} {connection.settings.name}"


def _fill(path: Path) -> None:
    """Write until the disk is full."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass


def _outbox(folder: Path) -> bytes:
    return (folder / "outbox.sqlite").read_bytes()


def _started(runs: Any) -> Clerk:
    """Start the plugin again, as at the next start of QGIS."""
    qgis.utils.loadPlugin(PLUGIN)
    qgis.utils.startPlugin(PLUGIN)
    runs.plugin = qgis.utils.plugins[PLUGIN]
    runs.dock = runs.plugin.dock
    runs.dock.show()
    clerk = Clerk()
    clerk.wait("the dock", lambda: bool(runs.dock.filled))
    return clerk


@contextmanager
def _only_read(root: Path) -> Iterator[None]:
    """Nobody may write below this folder; root, who may everywhere, is somebody else meanwhile."""
    before = {path: path.stat().st_mode for path in (root, *root.rglob("*"))}
    for path in before:
        path.chmod(0o555 if path.is_dir() else 0o444)
    is_root = os.geteuid() == 0
    if is_root:
        for folder in (one for one in root.parents if one.owner() == "root" and len(one.parts) > 2):
            folder.chmod(0o755)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path, mode in before.items():
            with suppress(FileNotFoundError):
                path.chmod(mode)


@contextmanager
def _second(folder: Path, told: dict[str, Any]) -> Iterator[subprocess.Popen[bytes]]:
    """Another QGIS, started as this one was, with a script of its own."""
    script = Path(__file__).with_name("second_window.py")
    command = [*QCoreApplication.arguments()[:-1], str(script)]
    scene = json.dumps({"out": str(folder), "play": False, **told})
    word = folder / "master"
    word.write_text(KEY, encoding="utf-8")
    environment = {
        **os.environ,
        "SIGNALEMENT_DEMO": scene,
        "QGIS_AUTH_PASSWORD_FILE": str(word),
    }
    with (folder / "qgis.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.kill()
            process.wait()
