"""A QGIS without the plugin edits the view: form, attribute table, field calculator, vertex
tool."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from team_bench import TeamBench

SCRIPT = Path(__file__).parents[2] / "sandbox" / "team" / "plain_qgis.py"
PYTHON = "/usr/bin/python3"
"""That of the system's QGIS."""


class PlainQgis:
    """A process with a QGIS in it; :meth:`do` asks it for one thing."""

    def __init__(self, bench: TeamBench, folder: Path) -> None:
        server, name = bench.team.server, bench.team.name
        home = {"HOME": str(folder), "QGIS_CUSTOM_CONFIG_PATH": str(folder)}
        self._process = subprocess.Popen(
            [PYTHON, str(SCRIPT), "127.0.0.1", str(server.port), name, "anna"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **home},
        )

    def do(self, *asked: str) -> Any:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps(asked) + "\n")
        stdin.flush()
        while line := stdout.readline():
            if line.startswith(("[", "{", "true", "false")):
                return json.loads(line)
        raise AssertionError(f"it ended at {asked}")

    def end(self) -> None:
        self._process.communicate(timeout=60)


@pytest.fixture
def qgis(bench: TeamBench, tmp_path: Path) -> Iterator[PlainQgis]:
    for name in "23":
        bench.server.add(name, lon=4.87, lat=50.47)
    bench.pull()
    found = PlainQgis(bench, tmp_path)
    yield found
    found.end()


def edits(bench: TeamBench) -> list[dict[str, Any]]:
    sql = "SELECT after FROM signalement.edit ORDER BY n"
    return [row["after"] for row in bench.team.rows("signalementd", sql)]  # type: ignore[misc]


def test_everything_that_can_be_done_in_plain_qgis(bench: TeamBench, qgis: PlainQgis) -> None:
    # QGIS disables all other edits
    assert qgis.do("can") == ["ChangeAttributeValues", "ChangeGeometries"]

    assert qgis.do("form", "1", "accepted") is True
    assert qgis.do("table", "2", "planned") is True
    assert qgis.do("move", "3") is True
    assert edits(bench) == [
        {"status": "accepted"},
        {"status": "planned"},
        {"position": "4.9000000 50.5000000"},
    ]
    shown = qgis.do("shown")
    assert shown["1"][0] == "accepted"
    assert shown["1"][1].startswith("attend son envoi")
    bench.turn()
    bench.push()
    assert sorted(new for _, new in bench.ghosts()) == ["accepted", "planned"]
    shown = qgis.do("shown")
    assert shown["1"] == ["accepted", ""]
    assert shown["3"][1] == "refused: not_writable (position)"  # this server cannot move a point

    assert qgis.do("calculator", "'closed'") is True
    bench.turn()
    assert bench.team.one("bob", "SELECT changes FROM namur.batches") == {"changes": 3}
    assert [words.startswith("retenu dans un lot") for _, words in qgis.do("shown").values()] == [
        True
    ] * 3
    assert qgis.do("decide", "drop") is True
    assert bench.ghosts()[2:] == []
    before = len(edits(bench))
    for asked in (("renumber", "1"), ("draw",), ("delete", "1"), ("append",)):
        assert qgis.do(*asked) is False, asked
    assert len(edits(bench)) == before  # no edit was stored, not even a part
    assert set(qgis.do("shown")) == {"1", "2", "3"}
