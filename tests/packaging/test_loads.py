"""The staged plugin in QGIS's own programs, as installed: nothing of this tree is imported."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

ALGORITHMS = {"loadreports", "changestatus", "assignreports", "createreport", "sendpending"}


@pytest.fixture
def environment(staged: Path, tmp_path: Path) -> dict[str, str]:
    """A new user on a computer where the plugin was just unpacked."""
    (tmp_path / "run").mkdir(mode=0o700)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "QGIS_PLUGINPATH": str(staged.parent),
        "SIGNALEMENT_DATA": str(tmp_path / "data"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def qgis_process(environment: dict[str, str], language: str, *arguments: str) -> str:
    """Standard output of one call."""
    done = subprocess.run(
        ["qgis_process", *arguments],
        env={**environment, "LC_ALL": language},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Traceback" not in done.stderr
    return done.stdout


def listed(environment: dict[str, str], language: str) -> dict[str, Any]:
    """Our algorithms as ``qgis_process list`` describes them, by name."""
    answer = json.loads(qgis_process(environment, language, "list", "--json"))
    provider = answer["providers"]["signalement"]
    return {name.partition(":")[2]: about for name, about in provider["algorithms"].items()}


def test_qgis_process_enables_it_and_offers_its_algorithms(environment: dict[str, str]) -> None:
    said = qgis_process(environment, "C.UTF-8", "plugins", "enable", "signalement_plugin")
    assert "* signalement_plugin" in said
    english = listed(environment, "C.UTF-8")
    assert set(english) >= ALGORITHMS
    assert english["loadreports"]["name"] == "Load reports"
    assert listed(environment, "fr_BE.UTF-8")["loadreports"]["name"] == "Charger des signalements"
    assert not Path(environment["SIGNALEMENT_DATA"]).exists()  # looking leaves nothing behind
