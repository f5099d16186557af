"""Test reports and stores, and helpers that fill and read stores."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsVectorLayer

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.layer.live_layer import path_of
from signalement_plugin.layer.writer import write_reports
from signalement_plugin.store.geopackage import GeoPackageStore, create_store, open_store
from signalement_plugin.store.queries import fids_of

AT = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
STATUS_1 = [("1", {"status": "new"}, {"status": "closed"})]
"""The journal after the status of report 1 was set to closed."""


def report(number: int, **values: object) -> Report:
    """Report ``number`` of Namur, open, with ids of its own."""
    facts: dict = {
        "status": Status.NEW,
        "raw_status": "open",
        "service_code": "12",
        "service_name": "Dépôt clandestin",
        "description": "Matelas",
        "address": f"Rue Haute {number}",
        "requested": AT,
        "updated": AT.replace(microsecond=number * 1000),
        "lon": round(4.86 + number / 1000, 6),
        "lat": 50.46,
        "version": f"v{number}",
        "activity": f"a{number}",
    }
    return Report(str(number), **{**facts, **values})


def at(layer: QgsVectorLayer, name: str) -> int:
    """Index of a field."""
    return layer.fields().indexOf(name)


def edits(store: GeoPackageStore) -> list[tuple[str, dict, dict]]:
    """The journal as report, before and after."""
    return [(row.report_id, row.before, row.after) for row in store.journal()]


def fid_index(layer: QgsVectorLayer) -> dict[str, int]:
    """report_id → feature id of every stored row."""
    return fids_of(path_of(layer))


def put(layer: QgsVectorLayer, *reports: Report) -> None:
    """Write reports into the layer as sync does."""
    assert len(write_reports(layer, reports, {})) == len(reports)


def loaded(tmp_path: Path, reports: list[Report]) -> GeoPackageStore:
    """A store filled by a bulk load."""
    loader = create_store(tmp_path / "reports-0.gpkg", "namur").loader()
    loader.add(reports)
    return open_store(loader.finish())
