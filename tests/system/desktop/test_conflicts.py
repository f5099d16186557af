"""A colleague writes while the user answers in the real QGIS; the server's database is checked."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running

REPORTS = 400
REPLY = "Merci, c'est fait."
MINE, THEIRS, LATER = "resolved", "in_progress", "new"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("conflicts")
    db = folder / "server.sqlite"
    with screen() as display, running(db, generate=REPORTS, now=EVENING) as server:
        qgis = RealQgis(folder, display)
        values = {"url": server.url, "citysdk": server.citysdk}
        process = qgis.start("conflicts.py", values)
        qgis.until(process, "played")
        ended = qgis.end(process)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    flows = json.loads((folder / "conflicts.json").read_text("utf-8"))
    return SimpleNamespace(db=db, flows=flows)


def written(db: Path, report_id: str) -> tuple[str, list[str], list[str]]:
    """Status now; statuses that were set since the example was made, in order; replies."""
    with sqlite3.connect(db) as base:
        ((status,),) = base.execute("SELECT status FROM reports WHERE id = ?", (report_id,))
        log = base.execute(
            "SELECT field, new, text FROM change_log WHERE report_id = ? ORDER BY id", (report_id,)
        ).fetchall()
    statuses = [new for field, new, _text in log if field == "status"]
    replies = [text for _field, _new, text in log if text == REPLY]
    return status, statuses, replies


@pytest.mark.parametrize(
    ("flow", "status", "set_since", "replies"),
    [
        ("arrives, sent", MINE, [THEIRS, MINE], 1),
        ("arrives, left", THEIRS, [THEIRS], 0),
        ("arrives, changed again", LATER, [THEIRS, LATER], 0),
        ("met, sent", MINE, [THEIRS, MINE], 1),
        ("met, left", THEIRS, [THEIRS], 0),
        ("nothing written", THEIRS, [THEIRS], 0),
    ],
)
def test_the_server_has_what_was_decided_and_no_more(
    played: SimpleNamespace, flow: str, status: str, set_since: list[str], replies: int
) -> None:
    found, statuses, told = written(played.db, played.flows[flow]["id"])
    assert (found, statuses[-len(set_since) :], len(told)) == (status, set_since, replies)


def test_each_conflict_is_decided_with_one_click(played: SimpleNamespace) -> None:
    asked = ("arrives, sent", "arrives, left", "met, sent", "met, left")
    assert {name: played.flows[name]["presses"] for name in asked} == dict.fromkeys(asked, 1)
