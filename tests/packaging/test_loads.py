"""The staged plugin in the installed QGIS and ``qgis_process``, run as programs of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts.qgis_profile import write_profile

INSIDE = Path(__file__).parent / "inside_qgis.py"
SCREEN = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -nolisten tcp"]
ALGORITHMS = {"loadreports", "changestatus", "assignreports", "createreport", "createreports"}
ALGORITHMS |= {"changereports", "listvalues", "testconnection", "sendpending"}


@pytest.fixture
def environment(staged: Path, tmp_path: Path) -> dict[str, str]:
    """Environment variables of a new user on a computer where the plugin was just unpacked."""
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
    """Name → description of each algorithm of the plugin, from ``qgis_process list``."""
    answer = json.loads(qgis_process(environment, language, "list", "--json"))
    provider = answer["providers"]["signalement"]
    return {name.partition(":")[2]: about for name, about in provider["algorithms"].items()}


def test_qgis_process_enables_it_and_offers_its_algorithms(environment: dict[str, str]) -> None:
    output = qgis_process(environment, "C.UTF-8", "plugins", "enable", "signalement_plugin")
    assert "* signalement_plugin" in output
    english = listed(environment, "C.UTF-8")
    assert set(english) >= ALGORITHMS
    assert english["loadreports"]["name"] == "Load reports"
    assert listed(environment, "fr_BE.UTF-8")["loadreports"]["name"] == "Charger des signalements"
    # enabling the plugin and listing its algorithms creates no data folder
    assert not Path(environment["SIGNALEMENT_DATA"]).exists()


def real_qgis(environment: dict[str, str], *options: str) -> str:
    """Start QGIS on a virtual screen and wait until it quits; what it wrote to ``stderr``."""
    with subprocess.Popen(
        [*SCREEN, "qgis", *options],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as started:
        try:
            _, said = started.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            raise
    assert started.returncode == 0, said
    return said


def test_qgis_loads_and_unloads_the_plugin_without_traces(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """Without a connection there is no thread, file or layer; after unloading, nothing is left."""
    write_profile(tmp_path / "profile", "new")
    answer = tmp_path / "answer.json"
    # the virtual screen and the profile given below take their place
    for name in ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH"):
        del environment[name]
    output = real_qgis(
        {**environment, "LC_ALL": "C.UTF-8", "ANSWER": str(answer)},
        *("--profiles-path", str(tmp_path / "profile"), "--profile", "new", "--lang", "fr"),
        *("--nologo", "--noversioncheck", "--code", str(INSIDE)),
    )
    assert "Traceback" not in output
    assert json.loads(answer.read_text(encoding="utf-8")) == {
        "active": True,
        "title": "Signalements",
        "threads": ["MainThread"],
        "data": False,
        "layers": 0,
        "unloaded": True,
        "left": [],
        "provider_left": False,
    }
