"""A user's whole time with the plugin, in a new profile of the real QGIS: 0.1.0 is installed from
its ZIP, this version over it while a change waits; this version is used, then removed."""

from __future__ import annotations

import io
import json
import sqlite3
import subprocess
import sys
import tarfile
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import running
from scripts.package import package
from scripts.stage import ROOT, stage, version

FIRST = "958fa2442629"
"""The last commit of the day on which 0.1.0 was written: its files are of the first schemas."""
REPORTS = 60
REPLY = "Merci, c'est fait."


def first_archive(folder: Path) -> Path:
    """The ZIP of 0.1.0, built by its own scripts from the history of this repository."""
    git = ["git", "-C", str(ROOT)]
    known = subprocess.run([*git, "cat-file", "-e", FIRST], capture_output=True, check=False)
    if known.returncode:
        pytest.skip("the history does not reach back to 0.1.0: a shallow clone")
    packed = subprocess.run([*git, "archive", FIRST], capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as tree:
        tree.extractall(folder, filter="data")
    subprocess.run([sys.executable, "-m", "scripts.package"], cwd=folder, check=True)
    (built,) = (folder / "build").glob("signalement-*.zip")
    return built


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("lifetime")
    first = first_archive(tmp_path_factory.mktemp("first"))
    this = package(stage(tmp_path_factory.mktemp("this")), folder / "this.zip")
    db = folder / "server.sqlite"
    with screen() as display:
        qgis = RealQgis(folder, display, staged=False)
        with running(db, generate=REPORTS, now=EVENING) as server:
            answer = {"citysdk": server.citysdk, "archives": [str(first), str(this)]}
            answer |= {"reports": REPORTS, "reply": REPLY}
            started = qgis.start("lifetime.py", answer)
            qgis.until(started, "loaded")
        (folder / "down").touch()
        qgis.until(started, "upgraded")
        with running(db, port=urlsplit(server.url).port):
            ended = qgis.end(started, seconds=180)
    if ended:
        pytest.fail(f"{ended}: {qgis.output()}")
    with sqlite3.connect(db) as kept:
        said = kept.execute(
            "SELECT status_notes FROM reports WHERE status_notes = ?", (REPLY,)
        ).fetchall()
    answer = json.loads((folder / "lifetime.json").read_text("utf-8"))
    settings = (folder / "profile" / "profiles" / "test" / "QGIS").glob("QGIS*.ini")
    return SimpleNamespace(
        **answer,
        folder=folder,
        written=written(db),
        said=said,
        settings="".join(one.read_text("utf-8") for one in settings),
    )


def written(db: Path) -> list[tuple[str, str, str]]:
    """Changes from an outbox that are in the server's database."""
    with sqlite3.connect(db) as connection:
        return connection.execute(
            "SELECT report_id, field, new FROM change_log WHERE operation_id <> '' ORDER BY id"
        ).fetchall()


def test_this_version_takes_the_place_of_the_first(story: SimpleNamespace) -> None:
    assert (story.first, story.second) == ("0.1.0", version())


def test_a_change_that_waited_in_the_first_version_is_sent_once(story: SimpleNamespace) -> None:
    assert story.kept == {story.waits: "queued"}
    assert [row for row in story.written if row[0] == story.waits] == [
        (story.waits, "status", "in_progress")
    ]


def test_this_version_uses_the_data_of_the_first_version(story: SimpleNamespace) -> None:
    assert (story.closed, "status", "resolved") in story.written
    assert story.said == [(REPLY,)]
    assert {row[0] for row in story.written} == {story.waits, story.closed}


def test_uninstalling_removes_the_whole_plugin(story: SimpleNamespace) -> None:
    plugins = story.folder / "profile" / "profiles" / "test" / "python" / "plugins"
    assert not (plugins / "signalement_plugin").exists()
    assert story.left == story.before == []
    assert not story.known
    assert story.providers == []
    assert "signalement_plugin=true" not in story.settings


def test_uninstalling_keeps_the_users_data(story: SimpleNamespace) -> None:
    """The layer is a plain one, what was sent is known, the connection is in the settings."""
    assert story.rows == REPORTS
    assert set(story.outbox.values()) == {"confirmed"}
    assert "c0ffee00" in story.settings
