"""Compares the plugin with QGIS's OGC API Features and WFS providers over the same 100,000 reports.

Timed of a provider: the layer is opened and every feature fetched once, which fills the provider's
indexed cache. Timed of the plugin: the pages are read into an indexed layer.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from qgis.core import QgsDataSourceUri, QgsVectorLayer

from benchmarks.desk import connected, control, filled
from benchmarks.run import REPEATS, ROWS, Found, main

SOURCES = {
    "OAPIF": {"url": "oapif", "typename": "reports"},
    "WFS": {"url": "wfs", "typename": "s:reports", "version": "2.0.0", "srsname": "EPSG:4326"},
}


def rounds(url: str) -> Iterator[Found]:
    control(url, "ogc/0")
    for _ in range(REPEATS):
        with connected(f"{url}/open311") as connection:
            ours = filled(connection, ROWS)
        oapif, wfs = (theirs(url, provider, ROWS) for provider in SOURCES)
        yield {
            "load_100k_vs_oapif": oapif / ours,
            "load_100k_vs_wfs": wfs / ours,
            "oapif_s": oapif,
            "wfs_s": wfs,
            "ours_s": ours,
        }


def theirs(url: str, provider: str, rows: int) -> float:
    """Seconds until a provider of QGIS has given every feature once."""
    given = {**SOURCES[provider], "pagingEnabled": "true", "pageSize": "1000"}
    uri = QgsDataSourceUri()
    for name, value in given.items():
        uri.setParam(name, f"{url}/{value}" if name == "url" else value)
    began = time.perf_counter()
    layer = QgsVectorLayer(uri.uri(False), provider, provider)
    seen = sum(1 for _ in layer.getFeatures()) if layer.isValid() else 0
    taken = time.perf_counter() - began
    if seen != rows:
        raise RuntimeError(f"{provider} read {seen} features: {layer.error().message()}")
    return taken


if __name__ == "__main__":
    main(rounds)
