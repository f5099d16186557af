"""The CitySDK dialect: changes, departments, notes, history, rights."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests
from sandbox_client import ask, ask_xml, one, patch, post, refused, rows

from sandbox.running import Running


@pytest.fixture
def changed(sandbox: Running, new_report: str) -> str:
    """A report of which everything was changed in one request."""
    form = {
        "detailed_status": "IN_PROCESS",
        "status_notes": "Équipe en route",
        "delegation": "Voirie",
        "service_code": "nidpoule",
        "lat": "50.47",
        "long": "4.87",
        "operation_id": "op-7",
    }
    assert patch(sandbox, new_report, **form) == {"service_request_id": new_report}
    return new_report


def test_the_history_uses_the_status_words_of_the_dialect(sandbox: Running, changed: str) -> None:
    history = ask(f"{sandbox.citysdk}/requests/history/{changed}.json", api_key="reader")
    keys = {"id", "datetime", "author", "field", "old", "new", "text", "operation_id"}
    assert [set(entry) for entry in history] == [keys] * 6
    assert [(entry["old"], entry["new"]) for entry in history[1:3]] == [
        ("PENDING", "IN_PROCESS"),
        ("", "Voirie"),
    ]
    found = one(sandbox, changed, api_key="reader")
    assert found["extended_attributes"]["activity"] == history[-1]["id"]


def test_a_status_word_of_the_current_status_changes_nothing(sandbox: Running) -> None:
    sql = "SELECT id, version FROM reports WHERE status = 'planned' ORDER BY id LIMIT 1"
    ((planned, version),) = rows(sandbox, sql)
    patch(sandbox, planned, detailed_status="in_process")
    sql = "SELECT status, version FROM reports WHERE id = ?"
    assert rows(sandbox, sql, planned) == [("planned", version)]


@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"delegation": "Inconnue"}, 422, "names no department"),
        ({"detailed_status": "DONE"}, 422, "detailed_status"),
        ({"service_code": "nope"}, 404, "service_code"),
        ({"lat": "50.4"}, 400, "come together"),
        ({"status_notes": "x", "api_key": "reader"}, 403, "no right to write"),
        ({"status_notes": "x", "api_key": ""}, 403, "no right to write"),
    ],
)
def test_a_change_that_is_refused_leaves_no_trace(
    sandbox: Running, new_report: str, form: dict[str, str], status: int, words: str
) -> None:
    (error,) = patch(sandbox, new_report, status, **{"status_notes": "not kept", **form})
    assert error["code"] == status
    assert words in error["description"]
    sql = "SELECT field FROM change_log WHERE report_id = ?"
    assert rows(sandbox, sql, new_report) == [("created",)]
    assert one(sandbox, new_report)["status_notes"] is None


def test_a_change_of_an_unknown_report_is_a_404(sandbox: Running) -> None:
    (error,) = patch(sandbox, "none", 404, status_notes="x")
    assert "service_request_id" in error["description"]


def test_notes_are_for_insiders(sandbox: Running, new_report: str) -> None:
    url = f"{sandbox.citysdk}/requests/notes/{new_report}.json"
    refused(requests.get(url, timeout=20), 403, "no right to see")
    form = {"author": "Anne", "comment": "Clé au dépôt", "operation_id": "op-n"}
    assert post(url, form, 201, params={"api_key": "demo"}) == {"service_request_id": new_report}
    (note,) = ask(url, api_key="reader")
    assert (note["author"], note["comment"]) == ("Anne", "Clé au dépôt")
    assert "Clé au dépôt" not in json.dumps(one(sandbox, new_report))
    sql = "SELECT author, operation_id FROM change_log WHERE report_id = ? AND field = 'note'"
    assert rows(sandbox, sql, new_report) == [("Anne", "op-n")]
    refused(requests.post(url, data={**form, "api_key": "reader"}, timeout=20), 403, "write")
    refused(requests.post(url, data={"api_key": "demo"}, timeout=20), 400, "comment")


def test_comments_are_public(sandbox: Running, new_report: str) -> None:
    url = f"{sandbox.citysdk}/requests/comments/{new_report}.json"
    form = {"api_key": "demo", "author": "Citoyen", "comment": "Toujours là"}
    post(url, form, 201)
    assert [row["comment"] for row in ask(url)] == ["Toujours là"]


def test_departments_and_history_are_for_insiders(sandbox: Running, new_report: str) -> None:
    for path in ("departments.json", f"requests/history/{new_report}.json"):
        refused(requests.get(f"{sandbox.citysdk}/{path}", timeout=20), 403, "no right to see")
    departments = ask(f"{sandbox.citysdk}/departments.json", api_key="reader")
    assert {"id", "name", "people"} == set(departments[0])
    assert {"id", "name"} == set(departments[0]["people"][0])
    root = ask_xml(f"{sandbox.citysdk}/departments.xml", api_key="reader")
    assert len(root.findall("department")) == len(departments)


@pytest.mark.parametrize(
    "given",
    [
        {"params": {"api_key": "reader"}},
        {"headers": {"X-API-Key": "reader"}},
        {"headers": {"Authorization": "Bearer reader"}},
    ],
)
def test_a_key_may_come_as_parameter_or_header(sandbox: Running, given: dict[str, Any]) -> None:
    answer = requests.get(f"{sandbox.citysdk}/departments.json", timeout=20, **given)
    assert answer.status_code == 200


def test_a_wrong_key_is_refused_even_where_none_is_needed(sandbox: Running) -> None:
    for base in (sandbox.open311, sandbox.citysdk):
        answer = requests.get(f"{base}/requests.json", params={"api_key": "old"}, timeout=20)
        refused(answer, 403, "not known")


def test_photos_are_drawn_and_added(sandbox: Running) -> None:
    ((report_id,),) = rows(sandbox, "SELECT report_id FROM photos WHERE content IS NULL LIMIT 1")
    before = one(sandbox, report_id)
    assert before["media_url"] == f"{sandbox.url}/photos/{report_id}.png"
    drawn = requests.get(before["media_url"], timeout=20)
    assert drawn.content.startswith(b"\x89PNG")
    assert drawn.content == requests.get(before["media_url"], timeout=20).content
    patch(sandbox, report_id, media="data:image/jpeg;base64,/9j/4AAQSkZJRg==")
    added = one(sandbox, report_id)["extended_attributes"]["media_urls"][1]
    photo = requests.get(added, timeout=20)
    assert photo.headers["Content-Type"] == "image/jpeg"
    assert photo.content.startswith(b"\xff\xd8\xff")
