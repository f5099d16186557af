"""The real QGIS is killed (SIGKILL) between "saved" and sending: every change arrives once."""

from __future__ import annotations

import json
import signal
import sqlite3
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from real_qgis import RealQgis
from sandbox_client import EVENING

from sandbox.desktop.start import screen
from sandbox.running import Running, running

REPORTS = 60


def server_arguments(server: Running, life: str) -> dict[str, object]:
    return {"url": server.url, "citysdk": server.citysdk, "life": life}


def written(db: Path) -> list[tuple[str, str, str, str]]:
    """Changes from an outbox that are in the server's database."""
    with sqlite3.connect(db) as connection:
        return connection.execute(
            "SELECT report_id, operation_id, field, new FROM change_log"
            " WHERE operation_id <> '' ORDER BY id"
        ).fetchall()


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder = tmp_path_factory.mktemp("killed")
    db = folder / "server.sqlite"
    with screen() as display:
        qgis = RealQgis(folder, display)
        with running(db, generate=REPORTS, now=EVENING) as server:
            first = qgis.start("killed.py", server_arguments(server, "first"))
            qgis.until(first, "loaded")
        (folder / "down").touch()
        died = qgis.end(first)
        if died != -signal.SIGKILL:
            pytest.fail(f"{died}: {qgis.output()}")
        before = written(db)
        with running(db, port=urlsplit(server.url).port) as server:
            ended = qgis.end(qgis.start("killed.py", server_arguments(server, "second")))
            if ended:
                pytest.fail(f"{ended}: {qgis.output()}")
    saved = json.loads((folder / "saved.json").read_text("utf-8"))
    sent = json.loads((folder / "sent.json").read_text("utf-8"))
    draft = json.loads((folder / "draft.json").read_text("utf-8"))
    return SimpleNamespace(before=before, saved=saved, sent=sent, written=written(db), draft=draft)


def test_every_change_was_saved_and_none_was_sent(story: SimpleNamespace) -> None:
    assert story.before == []
    assert story.saved["states"] == [["queued", "delay"], ["queued", "offline"]]
    assert story.saved["saved"]["journal"][1] == ""  # not imported into an outbox yet


def test_the_text_being_typed_is_in_the_form_after_the_restart(story: SimpleNamespace) -> None:
    assert story.draft == "A voir avec le voisin"
    assert story.saved["typed"] not in {report for report, *_ in story.written}


def test_every_change_arrived_once(story: SimpleNamespace) -> None:
    wanted = {"native": "in_progress", "command": "resolved", "journal": "in_progress"}
    statuses = sorted((report, new) for report, _, field, new in story.written if field == "status")
    assert statuses == sorted((story.saved["saved"][what][0], new) for what, new in wanted.items())
    replies = [report for report, _, field, _ in story.written if field == "reply"]
    assert replies == [story.saved["saved"]["command"][0]]


def test_each_change_arrives_with_the_id_it_was_saved_with(story: SimpleNamespace) -> None:
    assert {state for _, state in story.sent.values()} == {"confirmed"}
    for report, operation, _, _ in story.written:
        assert story.sent[report][0] == operation
    for what in ("native", "command"):
        report, operation = story.saved["saved"][what]
        assert story.sent[report][0] == operation
