"""What scripts learn of the installed QGIS: its name in folders and settings, its Qt binding."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.installed_qgis import installed
from scripts.link import plugin_folder
from scripts.qgis_profile import write_profile
from scripts.stage import ROOT

SAYS = """#!/bin/sh
echo "QGIS {version}-Name 'Name' (exported)"
"""


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Forget the version found before each test: ``installed`` keeps it for the whole process."""
    installed.cache_clear()
    yield
    installed.cache_clear()


def put(prefix: Path, version: str) -> None:
    """Install a stand-in for QGIS below ``prefix`` that only prints its version."""
    program = prefix / "bin" / "qgis_process"
    program.parent.mkdir(parents=True)
    program.write_text(SAYS.format(version=version), encoding="utf-8")
    program.chmod(0o755)


@pytest.mark.parametrize(("version", "name"), [("3.44.15", "QGIS3"), ("4.0.1", "QGIS4")])
def test_a_profile_has_the_name_of_the_qgis_that_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, name: str
) -> None:
    put(tmp_path, version)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert installed().version == version
    folder = write_profile(tmp_path, "test")
    assert [one.name for one in (folder / "QGIS").iterdir()] == [f"{name}.ini"]
    profile = tmp_path / "share" / "QGIS" / name / "profiles" / "default"
    assert plugin_folder() == profile / "python" / "plugins"


def test_without_qgis_the_error_says_to_run_make_setup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="make setup"):
        installed()


def test_make_finds_the_qgis_below_a_prefix(tmp_path: Path) -> None:
    put(tmp_path, "4.2.0")
    code = "from scripts.installed_qgis import installed; print(installed().name)"
    done = subprocess.run(
        ["make", "-s", "-f", "-", f"QGIS={tmp_path}", "ask"],
        input=f"include Makefile\nask:\n\t@{sys.executable} -c '{code}'\n",
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "QGIS4"


def test_the_binding_is_that_of_the_installed_qgis() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scripts.installed_qgis"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() in ("pyqt5", "pyqt6")
