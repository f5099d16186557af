"""Real stores in a folder of the test, and real layers over them."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from signalement_plugin.core.report import Report
from signalement_plugin.core.status import Status
from signalement_plugin.layer.geopackage import GeoPackageStore, create_store, open_store
from signalement_plugin.layer.live_layer import open_layer

AT = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)


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


@pytest.fixture
def reports() -> list[Report]:
    return [report(number) for number in range(1, 6)]


@pytest.fixture
def store(tmp_path: Path, reports: list[Report]) -> GeoPackageStore:
    """A store with five reports."""
    loader = create_store(tmp_path / "reports-0.gpkg", "namur").loader()
    loader.add(reports)
    return open_store(loader.finish())


@pytest.fixture
def layer(store: GeoPackageStore, qgis_app: object) -> QgsVectorLayer:
    """The layer over ``store`` (pytest-qgis deletes every layer at the end of a test)."""
    return open_layer(store.path, "Namur")
