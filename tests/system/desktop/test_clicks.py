"""The daily flows in the real QGIS take no more clicks than promised, and the server's database has
the changes."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running

REPORTS = 400


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("clicks")
    db = folder / "server.sqlite"
    with screen() as display:
        qgis = RealQgis(folder, display)
        with running(db, generate=REPORTS, now=EVENING) as server:
            values = {"url": server.url, "citysdk": server.citysdk}
            process = qgis.start("clicks.py", values)
            _until(process, folder / "stop")
        (folder / "stopped").touch()
        _until(process, folder / "again")
        with running(db, port=urlsplit(server.url).port):
            ended = qgis.end(process)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    flows = json.loads((folder / "clicks.json").read_text("utf-8"))
    return SimpleNamespace(db=db, flows=flows, **flows)


def _until(process: Any, mark: Path) -> None:
    while process.poll() is None and not mark.exists():
        time.sleep(0.1)


FLOWS = (
    "group",
    "close",
    "new",
    "look",
    "narrow",
    "select",
    "move",
    "give up",
    "figures",
    "neighbours",
    "identify",
    "back",
)
"""All that is played; a flow that is added is held to the same."""


def test_active_layer_tool_extent_and_selections_are_not_changed(played: SimpleNamespace) -> None:
    assert tuple(played.flows) == FLOWS
    for name, flow in played.flows.items():
        assert (name, flow["after"]) == (name, flow["before"])
    first = played.group["before"]
    assert first["tool"].startswith("QgsMapToolIdentify")
    assert first["selected"] == {"Commune": [1], "Chantiers": [2, 3], "Plan": []}


def rows(played: SimpleNamespace, question: str, *values: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(played.db) as db:
        return db.execute(question, values).fetchall()


def test_assigning_the_new_reports_of_a_sector_takes_four_clicks(played: SimpleNamespace) -> None:
    held = played.group["held"]
    assert played.group["presses"] == 4
    found = rows(
        played,
        "SELECT r.id FROM reports AS r JOIN departments AS d ON d.id = r.department"
        " WHERE ? IN (d.id, d.name)",
        held["team"],
    )
    assert set(held["ids"]) <= {report for (report,) in found}


def test_closing_a_report_with_template_and_photo_takes_four_clicks(
    played: SimpleNamespace,
) -> None:
    held = played.close["held"]
    assert played.close["presses"] <= 4
    ((status, notes),) = rows(
        played, "SELECT status, status_notes FROM reports WHERE id = ?", held["id"]
    )
    assert (status, notes) == ("resolved", held["reply"])
    assert held["reply"]


def test_a_new_report_takes_five_clicks(played: SimpleNamespace) -> None:
    """With the two questions that its category asks."""
    assert played.new["presses"] <= 5
    assert rows(played, "SELECT count(*) FROM reports") == [(REPORTS + 1,)]
    ((code, text, answers),) = rows(
        played,
        "SELECT service_code, description, attributes FROM reports ORDER BY seq DESC LIMIT 1",
    )
    assert (code, text.splitlines()[0]) == ("eclairage", "Appel de 10 h : le poteau devant le 17")
    assert {one["code"]: one["value"] for one in json.loads(answers)} == {
        "poteau": "LP 4471",
        "panne": "clignote",
    }


def test_copying_last_months_statistics_by_sector_takes_five_clicks(
    played: SimpleNamespace,
) -> None:
    assert played.figures["presses"] <= 5
    held = played.figures["held"]
    assert held["sectors"] >= 1
    assert len(held["table"].splitlines()) > held["sectors"] + 2


def test_cadastral_location_and_neighbours_take_two_clicks(played: SimpleNamespace) -> None:
    assert played.neighbours["presses"] <= 2
    held = played.neighbours["held"]
    assert "92094A0004/00_000" in held["text"]
    assert len(held["keys"]) == 8


def test_a_report_that_qgis_identifies_is_shown_in_the_dock(played: SimpleNamespace) -> None:
    held = played.identify["held"]
    assert played.identify["presses"] == 1
    assert held["selected"] == [held["id"]]
    assert held["before"] != held["id"]


def test_changes_that_waited_for_the_network_are_sent_without_a_click(
    played: SimpleNamespace,
) -> None:
    assert played.back["presses"] == 0
    for report in played.back["held"]["ids"]:
        ((status,),) = rows(played, "SELECT status FROM reports WHERE id = ?", report)
        assert status in ("resolved", "closed")
