"""QGIS Server's WFS over made-up parcels, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from sandbox.contents.parcels import Parcel, write_geopackage

ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def parcel_wfs(folder: Path, parcels: list[Parcel]) -> Iterator[str]:
    """Address of a WFS whose layer ``Bpn_CaPa`` has these parcels."""
    data = folder / "served.gpkg"
    write_geopackage(data, parcels)
    project = QgsProject()
    layer = QgsVectorLayer(f"{data}|layername=Bpn_CaPa", "Bpn_CaPa", "ogr")
    project.addMapLayer(layer)
    project.writeEntry("WFSLayers", "/", [layer.id()])
    if not project.write(str(folder / "served.qgs")):
        raise RuntimeError("the project was not written")
    command = [sys.executable, "-m", "benchmarks.servers.wfst_server", str(folder / "served.qgs")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [*command, str(os.getpid())], cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            yield (process.stdout.readline() if process.stdout else "").strip()
        finally:
            process.kill()
