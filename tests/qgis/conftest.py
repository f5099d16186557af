"""Real stores in a folder of the test, real layers over them, and a connection to a register."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from live_connection import ROWS
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsProject, QgsVectorLayer
from real_stores import loaded, report
from register_fixtures import fill_register

from signalement_plugin.connection.connection import Connection
from signalement_plugin.core.model.report import Report
from signalement_plugin.layer.live_layer import open_layer
from signalement_plugin.layer.setup import configure_layer
from signalement_plugin.qgis_profile.settings import ConnectionSettings
from signalement_plugin.store.geopackage import GeoPackageStore, open_store

FIVE = [report(number) for number in range(1, 6)]
NOW = datetime(2026, 11, 24, 20, tzinfo=timezone.utc)
"""The time at which the example was made; its contents depend on it."""


@pytest.fixture
def reports() -> list[Report]:
    return FIVE


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store with five reports, which each test copies."""
    return loaded(tmp_path_factory.mktemp("store"), FIVE).path


@pytest.fixture
def store(tmp_path: Path, filled: Path) -> GeoPackageStore:
    """A store with five reports."""
    return open_store(Path(shutil.copy(filled, tmp_path)))


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
    configure_layer(layer)
    return layer


@pytest.fixture
def register(tmp_path: Path) -> str:
    """A local register with example reports."""
    path = tmp_path / "register.sqlite"
    fill_register(str(path), ROWS, 1, NOW)
    return str(path)


@pytest.fixture
def connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, register: str, qgis_new_project: object
) -> Iterator[Connection]:
    """A connection to ``register`` with its layer in the project; nothing is loaded yet."""
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path / "data"))
    settings = ConnectionSettings(
        "c0ffee01", name="Test", system="register", endpoint=register, scope="all"
    )
    made = Connection(settings)
    layer = open_layer(made.files.store.path, "Test")
    QgsProject.instance().addMapLayer(layer)
    made.use(layer)
    yield made
    made.close()
