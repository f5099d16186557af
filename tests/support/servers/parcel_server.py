"""QGIS Server's WFS over made-up parcels, in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from benchmarks.servers.process import started
from sandbox.contents.parcels import Parcel, write_geopackage


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
    with started("wfst_server", folder / "served.qgs") as address:
        yield address
