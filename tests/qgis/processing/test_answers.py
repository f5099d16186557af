"""A new report by Processing is sent with the answers to the questions of its service; a missing
answer is an error that names the question."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from http_server import closed_port
from processing_runs import Run
from qgis.core import QgsProcessingException
from sandbox_client import NOW

from sandbox.running import Running, running
from signalement_plugin.core.model.operation import State
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
    data_folder,
    save,
)
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.transport import client as transport_client

KNOWN = "c0ffee09"
LAMP = {"SERVICE": "eclairage", "LON": 4.8656, "LAT": 50.464, "DESCRIPTION": "Plus de lumière"}
LAMPS = "eteint (Éteint), clignote (Clignote), abime (Poteau abîmé)."
GOOD = "poteau = B 12\npanne=eteint\ndepuis=2026-11-24 08:00"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_client, "WAITS", (0.0, 0.0))
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: {"api_key": "demo"})
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("s") / "server.sqlite", generate=5, now=NOW) as made:
        yield made


def create(endpoint: str, **more: Any) -> Run:
    asked = {"SYSTEM": "open311", "ENDPOINT": endpoint, "FAIL_ON": "nothing", **LAMP, **more}
    return Run("createreport", None, **asked)


def kept(server: Running) -> tuple[int, list[dict[str, str]]]:
    """How many reports there are, and what the newest was answered."""
    with closing(sqlite3.connect(server.db)) as db:
        (count,) = db.execute("SELECT count(*) FROM reports").fetchone()
        (found,) = db.execute("SELECT attributes FROM reports ORDER BY seq DESC LIMIT 1").fetchone()
    return count, json.loads(found)


@pytest.mark.parametrize("ending", ["", "/requests.xml"])
def test_answers_arrive_with_the_report_in_both_formats(server: Running, ending: str) -> None:
    run = create(server.open311 + ending, ANSWERS=GOOD)
    assert run.results["CONFIRMED"] == 1
    assert kept(server)[1] == [
        {"code": "poteau", "value": "B 12"},
        {"code": "panne", "value": "eteint"},
        {"code": "depuis", "value": "2026-11-24T07:00:00Z"},
    ]


def test_several_values_of_one_answer_are_given_as_several_lines(server: Running) -> None:
    create(server.open311, SERVICE="depot", ANSWERS="contenu=sacs\ncontenu=gravats")
    assert [one["value"] for one in kept(server)[1]] == ["sacs", "gravats"]


def test_each_missing_or_wrong_answer_has_a_sentence_and_nothing_is_sent(server: Running) -> None:
    before = kept(server)
    with pytest.raises(QgsProcessingException) as caught:
        create(server.open311, ANSWERS="panne=casse\ndepuis=hier\ncouleur=rouge")
    assert str(caught.value).splitlines() == [
        "“Numéro inscrit sur le poteau” wants an answer.",
        "“Quelle panne ?” does not offer “casse”. It offers: " + LAMPS,
        "“Depuis quand ?” takes a date, as 2026-11-27 14:30, not “hier”.",
        "This service does not ask for “couleur”.",
    ]
    assert kept(server) == before
    assert all_connections() == []


def test_a_line_that_is_no_answer_is_refused_before_anything(server: Running) -> None:
    with pytest.raises(ValueError, match="“poteau B 12” is no answer"):
        create(server.open311, ANSWERS="poteau B 12")


def test_a_new_report_that_waits_keeps_its_answers() -> None:
    save(ConnectionSettings(KNOWN, "Namur", "open311", f"http://127.0.0.1:{closed_port()}/v2"))
    endpoint = all_connections()[0].endpoint
    run = create(endpoint, ANSWERS=GOOD)
    assert run.results["PENDING"] == 1
    with closing(Outbox(data_folder(KNOWN) / "outbox.sqlite")) as outbox:
        (row,) = outbox.rows()
    assert row.state is State.QUEUED
    assert row.operation.answers[0].values == ("B 12",)
