"""Fixtures of the tests of the algorithms: the plugin's provider, a register, and the removal of
connections that a test made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from processing_runs import registered_provider
from register_fixtures import fill_register

from signalement_plugin.qgis_profile.settings import all_connections, remove

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[None]:
    with registered_provider():
        yield


@pytest.fixture(autouse=True)
def no_connection() -> Iterator[None]:
    """Remove the connections that a test made."""
    yield
    for one in all_connections():
        remove(one.id)


@pytest.fixture
def register(tmp_path: Path) -> str:
    """Path of a register with twenty reports."""
    path = str(tmp_path / "namur.sqlite")
    fill_register(path, 20, seed=3, now=NOW)
    return path
