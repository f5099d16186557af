"""The first view in the real QGIS is a map, and the plugin adds nothing to a new project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running

REPORTS = 400


@pytest.mark.parametrize(("project", "source"), [("lambert", "example"), ("empty", "server")])
def test_reports_are_drawn_and_nothing_is_added_unasked(
    tmp_path: Path, project: str, source: str
) -> None:
    with (
        screen() as display,
        running(tmp_path / "server.sqlite", generate=REPORTS, now=EVENING) as server,
    ):
        qgis = RealQgis(tmp_path, display)
        values = {"url": server.url, "citysdk": server.citysdk, "project": project, "from": source}
        process = qgis.start("first_look.py", values)
        ended = qgis.end(process)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    seen = json.loads((tmp_path / "first_look.json").read_text("utf-8"))
    assert seen["colours"] > 50  # the script inside QGIS has waited for this already
    assert seen["moved"] is (project == "empty")
    assert (seen["layers"], seen["dirty"]) == (0, False)
    assert seen["listed"] == seen["in"]
