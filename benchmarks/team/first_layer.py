"""``python -m benchmarks.team.first_layer PORT DATABASE``: a QGIS without the plugin opens the
reports of a commune and reads each of them, from the team's view and from a GeoPackage of the same
reports."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsDataSourceUri,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from benchmarks.team.filling import FIRST


def view(port: str, database: str) -> QgsVectorLayer:
    """The view as QGIS's Browser opens it."""
    uri = QgsDataSourceUri()
    uri.setConnection("127.0.0.1", port, database, "anna", "")
    uri.setDataSource(FIRST, "reports", "geom", "", "fid")
    uri.setSrid("4326")
    uri.setWkbType(QgsWkbTypes.Type.Point)
    return QgsVectorLayer(uri.uri(False), "reports", "postgres")


def read(opened: Callable[[], QgsVectorLayer]) -> tuple[float, int]:
    """Milliseconds until each report was read, and how many they were."""
    began = time.monotonic()
    layer = opened()
    count = sum(1 for _ in layer.getFeatures())
    return (time.monotonic() - began) * 1000, count


def main(port: str, database: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    with TemporaryDirectory(prefix="team-layer-") as folder:
        path = Path(folder) / "reports.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = "reports"
        options.attributes = list(range(1, view(port, database).fields().count()))
        context = QgsCoordinateTransformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(view(port, database), str(path), context, options)
        shown, there = read(lambda: view(port, database))
        peer, same = read(lambda: QgsVectorLayer(f"{path}|layername=reports", "reports", "ogr"))
    if there != same or not there:
        raise SystemExit(f"{there} reports in the view, {same} in the file")
    print(json.dumps({"layer_view_ms": shown, "layer_gpkg_ms": peer}))
    sys.stdout.flush()
    os._exit(0)  # nothing of QGIS is torn down


if __name__ == "__main__":
    main(*sys.argv[1:])
