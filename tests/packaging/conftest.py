"""The plugin, staged and packaged once for all tests of this folder."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.package import package
from scripts.stage import stage


@pytest.fixture(scope="session")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin folder as QGIS loads it."""
    return stage(tmp_path_factory.mktemp("plugins"))


@pytest.fixture(scope="session")
def built(staged: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of the ZIP for the plugin site."""
    return package(staged, tmp_path_factory.mktemp("zip") / "signalement.zip")


@pytest.fixture
def archive(built: Path) -> Iterator[zipfile.ZipFile]:
    """The ZIP, open for reading."""
    with zipfile.ZipFile(built) as opened:
        yield opened
