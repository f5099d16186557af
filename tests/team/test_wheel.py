"""The installed service: a wheel that needs no QGIS."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scripts.stage import ROOT

WITHOUT_QGIS = """
import importlib, pkgutil, sys
for name in ("qgis", "osgeo", "PyQt5", "PyQt6"):
    sys.modules[name] = None
import signalementd, signalement_plugin.systems.registry as registry
assert signalementd.__file__.startswith(sys.argv[1]), signalementd.__file__
for info in pkgutil.walk_packages(signalementd.__path__, "signalementd."):
    if info.name != "signalementd.__main__":
        importlib.import_module(info.name)
from signalementd.database import installing
assert installing.newest() > 1
print(" ".join(sorted(registry.systems())))
"""

BUILD = ["-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--wheel-dir"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files, built from a copy of the sources."""
    tree = tmp_path_factory.mktemp("tree")
    for name in ("signalementd", "signalement_plugin"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tree)
    subprocess.run([sys.executable, *BUILD, str(tree), str(tree)], check=True, capture_output=True)
    (wheel,) = tree.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tree / "installed")
    return tree / "installed"


def test_the_wheel_contains_only_modules_without_qgis(installed: Path) -> None:
    parts = {path.name for path in (installed / "signalement_plugin").iterdir() if path.is_dir()}
    assert parts == {"core", "transport", "systems", "sync"}
    assert sorted(installed.glob("signalementd/database/schema/*.sql"))
    assert sorted(installed.glob("signalement_plugin/sync/outbox/schema/*.sql"))


def test_every_module_and_every_system_loads_where_there_is_no_qgis(installed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QGIS, str(installed)],
        env={"PYTHONPATH": str(installed)},
        cwd=installed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {"open311", "publik", "signalen"} <= set(done.stdout.split())
