"""Measures QGIS's own way to write 1,000 edits to a server: a WFS-T commit to QGIS Server.

Needs Debian's package ``qgis-server-wfs``; without it there is no figure.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsDataSourceUri,
    QgsNetworkAccessManager,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from benchmarks.run import REPEATS, Found, main
from benchmarks.servers.process import started
from benchmarks.stores import listed
from signalement_plugin.store.geopackage import create_store

EDITS = 1_000
FIELD = "status"
PATIENCE_MS = 300_000  # QGIS's own minute can be too short on a busy machine


def rounds(url: str) -> Iterator[Found]:
    if not any(Path("/usr").glob("lib*/qgis/server/libwfs.so")):
        print("bulk_close_wfst_ms: needs the package qgis-server-wfs")
        return
    QgsNetworkAccessManager.setTimeout(PATIENCE_MS)
    with tempfile.TemporaryDirectory() as folder:
        project = _published(Path(folder), url)
        for number in range(REPEATS):
            with started("wfst_server", project) as server:
                yield {"bulk_close_wfst_ms": _committed(server, f"round {number}")}


def _committed(server: str, value: str) -> float:
    uri = QgsDataSourceUri()
    for name, given in (("url", server), ("typename", "reports"), ("version", "1.1.0")):
        uri.setParam(name, given)
    layer = QgsVectorLayer(uri.uri(False), "edited", "WFS")
    if not layer.isValid():
        raise RuntimeError(f"QGIS Server: {layer.error().message()}")
    fids = [feature.id() for feature in layer.getFeatures()][:EDITS]
    if len(fids) != EDITS:
        raise RuntimeError(f"QGIS Server listed {len(fids)} features")
    layer.startEditing()
    at = layer.fields().lookupField(FIELD)
    for fid in fids:
        layer.changeAttributeValue(fid, at, value)
    began = time.perf_counter()
    if not layer.commitChanges():
        raise RuntimeError(f"WFS-T: {layer.commitErrors()[:3]}")
    return (time.perf_counter() - began) * 1000


def _published(folder: Path, url: str) -> Path:
    """A project that publishes 2,000 reports as a plain GeoPackage, for reading and updates."""
    reports = [one for one in listed(url, 3 * EDITS) if one.lon is not None][: 2 * EDITS]
    loader = create_store(folder / "store.gpkg", "bench").loader()
    loader.add(reports)
    store = QgsVectorLayer(f"{loader.finish()}|layername=reports", "store", "ogr")
    project, plain = QgsProject.instance(), str(folder / "published.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(store, plain, project.transformContext(), options)
    layer = QgsVectorLayer(plain, "reports", "ogr")
    project.addMapLayer(layer)
    for entry in ("WFSLayers", "WFSTLayers/Insert", "WFSTLayers/Update", "WFSTLayers/Delete"):
        scope, _, name = entry.partition("/")
        project.writeEntry(scope, f"/{name}", [layer.id()])
    project.write(str(folder / "published.qgs"))
    project.clear()
    return folder / "published.qgs"


if __name__ == "__main__":
    main(rounds)
