"""Real stores in a folder of the test, and real layers over them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer
from real_stores import loaded, report

from signalement_plugin.core.report import Report
from signalement_plugin.layer.dress import dress
from signalement_plugin.layer.geopackage import GeoPackageStore
from signalement_plugin.layer.live_layer import open_layer


@pytest.fixture
def reports() -> list[Report]:
    return [report(number) for number in range(1, 6)]


@pytest.fixture
def store(tmp_path: Path, reports: list[Report]) -> GeoPackageStore:
    """A store with five reports."""
    return loaded(tmp_path, reports)


@pytest.fixture
def layer(store: GeoPackageStore, qgis_app: object) -> QgsVectorLayer:
    """The layer over ``store`` (pytest-qgis deletes every layer at the end of a test)."""
    return open_layer(store.path, "Namur")


@pytest.fixture(params=["UTC", "Europe/Brussels", "Pacific/Auckland"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The computer's time zone, for this test."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.fixture
def dressed(layer: QgsVectorLayer) -> QgsVectorLayer:
    """The layer with its style, form and map tip."""
    dress(layer)
    return layer
