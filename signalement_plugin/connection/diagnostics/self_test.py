"""A self-test of what depends on the versions of QGIS, Qt and the operating system, in a temporary
folder.

Runs in the main thread when the user copies or saves the text of ``support_file``, of which it is a
part; takes some tenths of a second.
"""

from __future__ import annotations

import shutil
import sqlite3
import ssl
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QTranslator
from qgis.PyQt.QtGui import QIcon, QImageReader

from ...core.errors import SignalementError
from ...core.model.operation import Operation, State, new_id
from ...core.model.report import Report
from ...core.model.status import Status
from ...core.runtime.resources import RESOURCES
from ...layer.live_layer import open_layer
from ...layer.reader import let_go_of_reader, reader_of, report_at
from ...layer.setup import configure_layer
from ...layer.writer import write_reports
from ...qgis_profile.machine import machine_id
from ...store.geopackage import create_store
from ...sync.outbox.opening import open_outbox

_NAME = "1"
_PICTURES = {b"jpeg", b"png", b"svg"}
_BROKEN = (AttributeError, TypeError)
"""Raised by a Qt binding that lacks a name or an argument."""


def self_test() -> dict[str, str]:
    """Part → ``ok`` with a detail, or how it failed."""
    folder = Path(tempfile.mkdtemp(prefix="signalement-"))
    try:
        return {part: _tried(trial, folder) for part, trial in TRIALS.items()}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tried(trial: Callable[[Path], str], folder: Path) -> str:
    try:
        return f"ok: {trial(folder)}"
    except _BROKEN as error:
        return f"FAILED: {type(error).__name__}: {error}"
    except (SignalementError, OSError, RuntimeError, ValueError, sqlite3.Error) as error:
        return f"FAILED: {type(error).__name__}"  # the error's text may hold a path of the user


def _reports(folder: Path) -> str:
    """A report goes through a layer into a GeoPackage and comes back the same."""
    store = create_store(folder / "reports.gpkg", "selftest")
    layer = open_layer(store.path, "self-test")
    configure_layer(layer)
    at = datetime(2026, 3, 29, 1, 30, tzinfo=timezone.utc)
    report = Report(_NAME, Status.NEW, description="é", requested=at, lon=4.5, lat=50.5)
    write_reports(layer, [report], {})
    found = report_at(layer, reader_of(layer).fids_of([_NAME])[_NAME])
    let_go_of_reader(layer)
    if found is None or found.texts != report.texts or (found.lon, found.lat) != (4.5, 50.5):
        raise ValueError("read back otherwise")
    return "written, drawn up, read back"


def _outbox(folder: Path) -> str:
    outbox = open_outbox(folder, machine_id())
    try:
        change_request = Operation(new_id(), _NAME, sets={"status": "planned"})
        outbox.add([change_request], state=State.HELD)
        kept = [row.operation.id for row in outbox.rows()]
    finally:
        outbox.close()
    if kept != [change_request.id]:
        raise ValueError("read back otherwise")
    return f"SQLite {sqlite3.sqlite_version}"


def _pictures(_folder: Path) -> str:
    missing = _PICTURES - {bytes(one) for one in QImageReader.supportedImageFormats()}
    icon = QIcon(str(RESOURCES / "icons" / "signalement.svg")).pixmap(16, 16)
    if missing or icon.isNull():
        raise ValueError("a format is missing")
    return ", ".join(sorted(one.decode() for one in _PICTURES))


def _texts(_folder: Path) -> str:
    found = sorted((RESOURCES / "i18n").glob("*.qm"))
    loaded = [one.stem[-2:] for one in found if QTranslator().load(str(one))]
    if len(loaded) != len(found):
        raise ValueError("a translation cannot be read")
    return ", ".join(loaded) or "English only"


def _certificates(_folder: Path) -> str:
    pem = bytes(QgsApplication.authManager().trustedCaCertsPemText())
    return f"{pem.count(b'BEGIN CERTIFICATE')} authorities, {ssl.OPENSSL_VERSION}"


TRIALS: Mapping[str, Callable[[Path], str]] = {
    "binding": lambda _folder: f"PyQt {PYQT_VERSION_STR}",
    "reports": _reports,
    "outbox": _outbox,
    "pictures": _pictures,
    "texts": _texts,
    "certificates": _certificates,
}
