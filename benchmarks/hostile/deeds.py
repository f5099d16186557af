"""What a user does in the real QGIS besides reading (export, a file from others, the plugin loaded
again), and checks of the result.

A *deed* is a function that gets the runs (``in_qgis.Runs``), the open connection, a folder of its
own and the argument of its case; it returns a sentence for each failed check. QGIS is imported when
a deed runs, because the cases that name deeds are read without QGIS.
"""

from __future__ import annotations

import csv
import json
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

Deed = Callable[[Any, Any, Path, str], "list[str]"]
_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
KNOWN_ENDPOINT = "https://known.example/v2"
"""Address of a connection that is read only and has a login, when a file of connections is
imported."""


def exported(_runs: Any, connection: Any, folder: Path, ending: str) -> list[str]:
    """All reports into a file: no cell is a formula."""
    import processing  # type: ignore[import-not-found] # noqa: PLC0415

    target = folder / f"export.{ending}"
    wanted = {"INPUT": connection.layer, "CRS": "EPSG:4326", "PERSONAL": True}
    processing.run("signalement:exportreports", {**wanted, "OUTPUT": str(target)})
    if ending == "xlsx":
        with zipfile.ZipFile(target) as book:
            sheets = [book.read(name) for name in book.namelist() if "/sheet" in name]
        return ["a formula in the spreadsheet" for sheet in sheets if b"<f" in sheet]
    with target.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=";") for cell in row]
    return [f"a formula: {cell[:60]}" for cell in cells if _is_formula(cell)]


def _is_formula(cell: str) -> bool:
    plain = unicodedata.normalize("NFKC", cell).strip().strip(_NO_WIDTH).strip()
    return plain[:1] in {"=", "+", "-", "@", "\u2212"}


def offered(runs: Any, _connection: Any, folder: Path, text: str) -> list[str]:
    """A colleague's file of connections is imported by the dialog, all that it offers."""
    from qgis.core import QgsApplication  # noqa: PLC0415
    from qgis.utils import iface  # noqa: PLC0415

    from benchmarks.hostile.markup_check import MARK, labels  # noqa: PLC0415
    from signalement_plugin.qgis_profile.settings import ConnectionSettings  # noqa: PLC0415
    from signalement_plugin.ui.connections.import_export import offer  # noqa: PLC0415

    path, taken, told = folder / "connections.json", [], []
    path.write_text(text, encoding="utf-8")
    known = ConnectionSettings(
        "c0ffee01", "Known", "open311", KNOWN_ENDPOINT, authcfg="abc1234", read_only=True
    )
    window = iface.mainWindow()
    dialog = offer(window, path, [known], lambda one, _filters: taken.append(one), told.append)
    wrong = []
    if dialog is not None:
        QgsApplication.processEvents()
        wrong += [f"HTML: {one}" for one, rich in labels(dialog) if rich and MARK in one]
        dialog.accept()
        QgsApplication.processEvents()
    runs.says = told[-1] if told else ""
    return [*wrong, *_harm(known, taken)]


def _harm(known: Any, taken: list[Any]) -> list[str]:
    wrong = []
    for one in taken:
        if one.authcfg and one.id != known.id:
            wrong.append(f"a login for {one.endpoint[:60]}")
        if one.id == known.id and (one.endpoint, one.read_only) != (known.endpoint, True):
            wrong.append(f"the known connection leads to {one.endpoint[:60]}, or writes")
        if "@" in one.endpoint.partition("//")[2].partition("/")[0]:
            wrong.append(f"a login in {one.endpoint[:60]}")
        if one.endpoint.replace("\\", "/").startswith("//"):
            wrong.append(f"a file of another computer: {one.endpoint[:60]}")
    return wrong


def templates(runs: Any, _connection: Any, _folder: Path, text: str) -> list[str]:
    """The profile's file of reply templates holds this."""
    from signalement_plugin.core.errors import SignalementError  # noqa: PLC0415
    from signalement_plugin.qgis_profile import reply_templates as kept  # noqa: PLC0415

    path = kept.own_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    runs.says = "the templates are read"
    try:
        with suppress(SignalementError):
            runs.says = "the templates are refused"
            kept.reply_templates()
            runs.says = "the templates are read"
        return [] if kept.known_templates() else ["no template is left"]
    finally:
        path.unlink(missing_ok=True)


def project(_runs: Any, connection: Any, folder: Path, store: str) -> list[str]:
    """A colleague's project, whose layer lies in this store, is opened: one's own is shown."""
    from qgis.core import Qgis, QgsProject  # noqa: PLC0415

    own, path = str(connection.files.store.path), folder / "colleague.qgs"
    foreign = store.format(id=connection.stored.value.id)
    made, opened = QgsProject(), QgsProject()
    made.setFilePathStorage(Qgis.FilePathType.Absolute)
    made.addMapLayer(connection.layer.clone())
    made.write(str(path))
    text = path.read_text("utf-8")
    if own not in text:
        return ["the project does not name the store: nothing was tried"]
    path.write_text(text.replace(own, foreign), encoding="utf-8")
    opened.read(str(path))
    sources = [layer.source() for layer in opened.mapLayers().values()]
    opened.clear()
    return [f"a layer over {one[:80]}" for one in sources if not one.startswith(own)]


def reloaded(runs: Any, _connection: Any, _folder: Path, times: str) -> list[str]:
    """The plugin is loaded anew so many times: there is one of everything afterwards."""
    import qgis.utils  # noqa: PLC0415
    from qgis.core import QgsApplication  # noqa: PLC0415
    from qgis.PyQt.QtCore import QCoreApplication, QEvent  # noqa: PLC0415
    from qgis.PyQt.QtWidgets import QDockWidget  # noqa: PLC0415

    from benchmarks.hostile.measure import until  # noqa: PLC0415

    window, name = qgis.utils.iface.mainWindow(), runs.dock.objectName()
    for _ in range(int(times)):
        qgis.utils.reloadPlugin("signalement_plugin")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # deletes the old docks now
    runs.plugin = qgis.utils.plugins["signalement_plugin"]
    runs.dock = runs.plugin.dock
    runs.dock.show()
    until(lambda: runs.dock.filled, 60)
    until(lambda: len(window.findChildren(QDockWidget, name)) == 1, 20)
    found = {
        "docks": len(window.findChildren(QDockWidget, name)),
        "providers": sum(
            one.id() == "signalement" for one in QgsApplication.processingRegistry().providers()
        ),
    }
    return [f"{count} {what}" for what, count in found.items() if count != 1]


def at_work(name: str) -> Deed:
    """A deed of ``surroundings.py``, which needs what only the QGIS of such cases is told."""

    def played(*given: Any) -> list[str]:
        from benchmarks.hostile import surroundings  # noqa: PLC0415

        found: list[str] = getattr(surroundings, name)(*given)
        return found

    return played


DEEDS: Mapping[str, Deed] = {
    "export": exported,
    "connections": offered,
    "templates": templates,
    "project": project,
    "reload": reloaded,
    "full disk": at_work("full_disk"),
    "read only": at_work("read_only"),
    "two windows": at_work("two_windows"),
}


def done(name: str, runs: Any, connection: Any, folder: Path, given: str) -> list[str]:
    """Do this deed; the checks that failed, as sentences."""
    folder.mkdir(parents=True, exist_ok=True)
    return DEEDS[name](runs, connection, folder, given)


def file_of(*entries: Mapping[str, Any], **more: Any) -> str:
    """A file of connections with these entries, each sound but for what it says."""
    sound = {"name": "Namur", "system": "open311", "endpoint": "https://new.example/v2"}
    whole = {"format": "signalement-connections", "version": 1}
    return json.dumps({**whole, "connections": [{**sound, **one} for one in entries], **more})
