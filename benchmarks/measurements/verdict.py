"""Measures how long it takes to read a plan of some 100,000 parcels, to find those of 100,000
reports (degrees, EPSG:4326) in it, and those of 1,000 that moved."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsVectorLayer,
)

from benchmarks.run import REPEATS, Found, main
from sandbox.contents.parcels import EPSG, make_plan, make_reports, write_geopackage
from signalement_plugin.cadastre.plan.location import ParcelLocations
from signalement_plugin.cadastre.plan.plan import Plan, PlanSource, read_plan
from signalement_plugin.cadastre.plan.projection import places

ROWS = 100_000
MOVED = 1_000


def rounds(_url: str) -> Iterator[Found]:
    """Each repeat reads the plan again, judges all reports, then what a refresh moved."""
    town = make_plan()
    context = QgsCoordinateTransformContext()
    lambert = [(x, y, 0.0) for x, y in make_reports(town, ROWS)]
    degrees = places(lambert, 4326, context, source=QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.gpkg"
        write_geopackage(path, town.parcels)
        layer = QgsVectorLayer(f"{path}|layername=Bpn_CaPa", "plan", "ogr")
        for _ in range(REPEATS):
            began = time.perf_counter()
            plan = _plan(layer)
            read = time.perf_counter()
            verdicts, busy = ParcelLocations(plan), time.process_time()
            verdicts.update(enumerate(places(degrees, EPSG, context)))
            judged, busy = time.perf_counter(), time.process_time() - busy
            moved = [(at, (x + 30, y, 0.0)) for at, (x, y, _) in enumerate(lambert[:MOVED])]
            verdicts.update(moved)
            yield {
                "verdict_100k_s": judged - read,
                "verdict_100k_cpu_s": busy,
                "verdict_plan_s": read - began,
                "verdict_1k_ms": (time.perf_counter() - judged) * 1000,
            }


def _plan(layer: QgsVectorLayer) -> Plan:
    request = QgsFeatureRequest().setSubsetOfAttributes(["CaPaKey"], layer.fields())
    at = layer.fields().indexOf("CaPaKey")
    plan = read_plan(layer.getFeatures(request), at, PlanSource(epsg=EPSG))
    if plan is None:
        raise RuntimeError("nobody stopped it")
    return plan


if __name__ == "__main__":
    main(rounds)
