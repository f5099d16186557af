"""A QGIS without the plugin edits the view: form, attribute table, field calculator, vertex
tool."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from team_bench import TeamBench

from sandbox.team.plain_desk import PlainQgis


@pytest.fixture
def qgis(bench: TeamBench, tmp_path: Path) -> Iterator[PlainQgis]:
    for name in "23":
        bench.server.add(name, lon=4.87, lat=50.47)
    bench.pull()
    found = PlainQgis(bench.team.server.port, bench.team.name, "anna", tmp_path)
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
