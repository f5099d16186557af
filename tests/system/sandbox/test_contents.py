"""The sandbox: the contents that it starts with, what it keeps, and its documentation."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import requests
from sandbox_client import NOW, ask, one, patch, refused

from sandbox.running import Running, running


def test_the_docs_show_every_resource_and_load_nothing(sandbox: Running) -> None:
    answer = requests.get(sandbox.url, timeout=20)  # it redirects to /docs
    assert answer.url == f"{sandbox.url}/docs"
    for path in ("requests.{fmt}", "servicerequestupdates.{fmt}", "requests/notes/", "tokens/"):
        assert path in answer.text
    assert "<script" not in answer.text
    assert "https://" not in answer.text


def test_answers_carry_the_date(sandbox: Running) -> None:
    assert "Date" in requests.get(f"{sandbox.open311}/services.json", timeout=20).headers


FIRST = "2026-00001"
GEOREPORT = [
    {"service_request_id": "a/1", "service_code": "Voirie & é/1", "status": "CLOSED"},
    {"service_request_id": "a.2", "service_code": "Voirie & é/1", "lat": 50.4, "long": 4.8},
    {"service_request_id": "3", "service_name": "Tag", "agency_responsible": "Ville"},
]


def test_a_second_run_keeps_what_was_written(tmp_path: Path) -> None:
    database = tmp_path / "k.sqlite"
    with running(database, generate=20, now=NOW) as server:
        patch(server, FIRST, detailed_status="PROCESSED", status_notes="Fait")
    with running(database, generate=20, api_key="other") as server:
        assert one(server, FIRST)["status_notes"] == "Fait"
        assert ask(f"{server.open311}/requests.json", just_count="true") == [{"count": 20}]
        patch(server, FIRST, 403, api_key="demo", status_notes="x")
        patch(server, FIRST, api_key="other", status_notes="Encore")


def test_two_jurisdictions_are_kept_apart(tmp_path: Path) -> None:
    database, path = tmp_path / "j.sqlite", tmp_path / "city.json"
    path.write_text(json.dumps(GEOREPORT), encoding="utf-8")
    with running(database, generate=4) as server:
        assert len(ask(f"{server.open311}/requests.json", jurisdiction_id="namur")) == 4
    with running(database, data=path, jurisdiction="city") as server:
        url = f"{server.open311}/requests.json"
        refused(requests.get(url, timeout=20), 400, "jurisdiction_id")
        other = requests.get(url, params={"jurisdiction_id": "elsewhere"}, timeout=20)
        refused(other, 404, "jurisdiction_id")
        for name, count in (("namur", 4), ("city", 3)):
            assert len(ask(url, jurisdiction_id=name)) == count
        hidden = requests.get(
            f"{server.open311}/requests/3.json", params={"jurisdiction_id": "namur"}, timeout=20
        )
        refused(hidden, 404, "service_request_id")


def test_strict_klarschiff_hides_its_refusals_in_500(tmp_path: Path) -> None:
    with running(tmp_path / "s.sqlite", generate=20, now=NOW, strict_klarschiff=True) as server:
        url = f"{server.citysdk}/requests/{FIRST}"
        answer = requests.patch(f"{url}.json", data={"status_notes": "x"}, timeout=20)
        assert (answer.status_code, answer.json()[0]["code"]) == (500, 403)
        answer = requests.patch(f"{url}.xml", data={"status_notes": "x"}, timeout=20)
        assert ElementTree.fromstring(answer.content).tag == "error_messages"  # noqa: S314
        patch(server, FIRST, detailed_status="REJECTED")
        patch(server, FIRST, 422, detailed_status="RECEIVED")


def test_contents_are_dated_by_the_servers_own_clock(tmp_path: Path) -> None:
    """It is forty days behind here: the newest change is of the last days before that."""
    before, day = time.time(), 86_400
    behind = f"skew=-{40 * day}s"
    with running(tmp_path / "b.sqlite", generate=120, seed=10, faults=behind) as server:
        with closing(sqlite3.connect(server.db)) as db:
            newest = db.execute("SELECT max(updated) FROM reports").fetchone()[0]
        assert -50 * day < newest - before < -39 * day
