"""A profile is copied while its QGIS runs: the copy takes over the waiting changes, and sends them
once."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running

REPORTS = 20


def written(db: Path) -> list[tuple[str, str, str, str]]:
    """Changes from an outbox that are in the server's database."""
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(
            "SELECT report_id, operation_id, field, new FROM change_log"
            " WHERE operation_id <> '' ORDER BY id"
        ).fetchall()


def ended_well(qgis: RealQgis, process: subprocess.Popen[str]) -> None:
    code = qgis.end(process, 300)
    if code:
        pytest.fail(f"{code}: {qgis.output()}")


def read_json(qgis: RealQgis, name: str) -> dict[str, Any]:
    return json.loads((qgis.folder / f"{name}.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("copied")
    db, data = folder / "server.sqlite", folder / "share"
    for name in ("qgis3", "qgis4", "share"):
        (folder / name).mkdir()
    with screen() as display, running(db, generate=REPORTS, now=EVENING) as server:

        def life(life: str) -> Mapping[str, object]:
            return {"url": server.url, "citysdk": server.citysdk, "life": life}

        old = RealQgis(folder / "qgis3", display, programs_data=data)
        first = old.start("copied.py", life("first"))
        old.until(first, "saved")
        shutil.copytree(old.folder / "profile", folder / "qgis4" / "profile")
        new = RealQgis(folder / "qgis4", display, programs_data=data)
        ended_well(new, new.start("copied.py", life("copy")))
        after_copy = written(db)
        (old.folder / "taken").touch()
        ended_well(old, first)
    roots = sorted(one.name for one in (data / "signalement").iterdir() if one.is_dir())
    found = {name: read_json(old, name) for name in ("saved", "first")}
    return SimpleNamespace(
        roots=roots,
        after_copy=after_copy,
        written=written(db),
        copy=read_json(new, "copy"),
        **found,
    )


def test_the_change_waited_in_the_first_profile_only(story: SimpleNamespace) -> None:
    assert story.saved["waiting"] == 1
    assert story.copy["before"] == 0
    assert len(story.roots) == 2  # each profile path has its own data folder


def test_the_copied_profile_asks_and_sends_the_change(story: SimpleNamespace) -> None:
    assert "1 change(s) waiting to be sent" in story.copy["text"]
    assert story.copy["rows"] == [[story.saved["id"], "confirmed"]]


def test_the_first_one_that_still_runs_sends_it_no_more(story: SimpleNamespace) -> None:
    assert (story.first["state"], story.first["attempts"]) == ("cancelled", 0)
    assert story.first["waiting"] == 0
    assert story.first["boxes"] == []


def test_the_server_was_written_to_once(story: SimpleNamespace) -> None:
    once = [(story.saved["report"], story.saved["id"], "status", "resolved")]
    assert story.after_copy == once
    assert story.written == once
