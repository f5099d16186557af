"""Gives each test run settings of QGIS of its own, since pytest-qgis keeps one file below the
project for all runs."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSettings


@pytest.fixture(autouse=True, scope="session")
def own_profile(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keeps settings of an earlier run, and of one that runs at the same time, out of the tests."""
    folder = tmp_path_factory.mktemp("settings")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    assert QgsSettings().fileName().startswith(str(folder))
