"""``python -m benchmarks.team.run --reports 2000000 --communes 250``: a database of many communes.

Fills a PostgreSQL of its own, takes each measure of ``measures.py`` three times, then those of
``at_work.py`` and ``many.py``, and writes ``build/bench_team.json``. Fails when a required figure
is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from contextlib import closing

from benchmarks.results import Metric, summary_of, table_of
from benchmarks.run import REPEATS, ROOT
from benchmarks.team.at_work import at_work
from benchmarks.team.filling import fill
from benchmarks.team.many import many
from benchmarks.team.measures import MEASURES, Bench
from sandbox.team.cluster import Cluster, cluster_folder, served
from signalementd.database import installing

NAME = "bench"
SETTINGS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=512MB"
METRICS = (
    Metric("edits_1k_ms", "1,000 edits through the view, one transaction", 1000),
    Metric("edits_1k_plain_ms", "the same of a plain table"),
    Metric("box_live_edits_ms", "a box of a commune with 5,000 live edits or more", 100),
    Metric("box_commune_ms", "a box of a commune's view", 100),
    Metric("box_commune_first_ms", "the first of a session"),
    Metric("box_plain_ms", "the same of a plain table"),
    Metric("box_plain_first_ms", "the first of a session"),
    Metric("box_region_ms", "a box of the region's view, of every commune", 50),
    Metric("box_region_first_ms", "the first of a session", 150),
    Metric("layer_view_ms", "a QGIS without the plugin reads its commune's layer whole"),
    Metric("layer_gpkg_ms", "the same of a GeoPackage of these reports"),
    Metric("first_read_ms", "a desk reads its commune whole"),
    Metric("desks_20_delta_ms", "twenty desks look for what changed, at once", 2000),
    Metric("native_edit_s", "an edit of a plain QGIS, from its COMMIT to the reporting server"),
    Metric("native_edit_p95_s", "the same, 95th percentile", 2),
    Metric("qgis_form_s", "OK in the form of a real QGIS without the plugin, to the server", 2),
    Metric("window_close_s", "OK in Close of a QGIS with the plugin, its eight seconds apart", 2),
    Metric("desk_change_s", "a change at a desk, from the end of its eight seconds to the server"),
    Metric("desk_change_p95_s", "the same, 95th percentile", 2),
    Metric("desks_20_news_s", "a row that the service has read, until the last of 20 desks", 2),
    Metric("requests_1_desk", "requests to the reporting system in 20 s, one desk"),
    Metric("requests_20_desks", "the same, twenty desks"),
    Metric("taken_over_killed_s", "a service is killed, until another one leads", 10),
    Metric("taken_over_paused_s", "the same of one that stands still", 10),
    Metric("communes_250_cores", "a service of 250 communes, each read once a minute, in cores", 1),
    Metric("communes_250_transactions_per_s", "its transactions in a second"),
    Metric("connections_of_50_communes", "most connections that the fifty held at a moment"),
    Metric("desk_connections", "connections to the database of a desk at work"),
    Metric("handed_10mib_ms", "a change with a picture of 10 MiB handed over", 1000),
)


def measured(server: Cluster, communes: int, reports: int) -> dict[str, list[float]]:
    """Figure → one value per repeat."""
    with closing(server.connect("postgres")) as admin:
        admin.execute(f"CREATE DATABASE {NAME}".encode())
    with closing(server.connect(NAME)) as admin:
        installing.prepare(admin)
        installing.migrate(admin)
        began = time.monotonic()
        fill(admin, communes, reports // communes)
        print(f"filled in {time.monotonic() - began:.0f} s", flush=True)
    bench = Bench(server, NAME)
    values: dict[str, list[float]] = {}
    for measure in MEASURES.values():
        for _ in range(REPEATS):
            for key, value in measure(bench).items():
                values.setdefault(key, []).append(value)
    return values


def values_of(communes: int, reports: int) -> dict[str, list[float]]:
    """Every figure of :data:`METRICS`, one value or several."""
    with cluster_folder() as folder, served(folder, settings=SETTINGS) as server:
        values = measured(server, communes, reports)
    return values | at_work() | many()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.team.run", description=__doc__)
    parser.add_argument("--reports", type=int, default=2_000_000)
    parser.add_argument("--communes", type=int, default=250)
    given = parser.parse_args()
    values = values_of(given.communes, given.reports)
    found = {one.key: summary_of(one, values[one.key]) for one in METRICS}
    target = ROOT / "build" / "bench_team.json"
    target.parent.mkdir(exist_ok=True)
    told = {"reports": given.reports, "communes": given.communes, "figures": found}
    target.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
    print(table_of(METRICS, found))
    return int(any(one.verdict(found[one.key]["median"] or 0) == "MISSED" for one in METRICS))


if __name__ == "__main__":
    sys.exit(main())
