"""The Processing toolbox of the real QGIS lists every algorithm, shows a refusal as a sentence, and
runs an algorithm; the Browser panel and the Data Source Manager have the plugin too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from real_qgis import RealQgis
from register_fixtures import fill_register

from sandbox.desktop.start import screen
from signalement_plugin.processing.provider import ALGORITHMS

ROWS = 12


def test_the_toolbox_lists_refuses_and_runs_algorithms(tmp_path: Path) -> None:
    register, output = tmp_path / "town.register", tmp_path / "reports.csv"
    fill_register(str(register), ROWS, 1)
    values = {"SYSTEM": "register", "ENDPOINT": str(register), "OUTPUT": str(output)}
    with screen() as display:
        qgis = RealQgis(tmp_path, display)
        ended = qgis.end(qgis.start("toolbox.py", {"values": values}), seconds=120)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    seen = json.loads((tmp_path / "toolbox.json").read_text("utf-8"))
    assert seen["listed"] == sorted(one().name() for one in ALGORITHMS)
    assert seen["offered"] == {"browser": True, "data sources": True}
    assert "cannot be read at character 8" in seen["refused"]["refused"]
    assert not seen["refused"]["ran"]
    assert seen["done"] == {"refused": "", "ran": True}
    assert len(output.read_text("utf-8").splitlines()) == ROWS + 1
