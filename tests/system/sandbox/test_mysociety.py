"""The updates of mySociety, written and read."""

from __future__ import annotations

import pytest
import requests
from sandbox_client import ask, ask_xml, post, refused, rows

from sandbox.running import Running


def update(report_id: str, **change: str) -> dict[str, str]:
    return {
        "api_key": "demo",
        "service_request_id": report_id,
        "update_id": f"u-{report_id}",
        "updated_datetime": "2026-11-24T07:12:00Z",
        "status": "NO_FURTHER_ACTION",
        "description": "Domaine privé",
        **change,
    }


def test_an_update_is_accepted_once_and_can_be_read(sandbox: Running, new_report: str) -> None:
    url = f"{sandbox.open311}/servicerequestupdates.json"
    assert post(url, update(new_report)) == [{"update_id": f"u-{new_report}"}]
    refused(requests.post(url, data=update(new_report), timeout=20), 400, "already exists")
    (found,) = ask(f"{sandbox.open311}/requests/{new_report}.json")
    assert (found["status"], found["status_notes"]) == ("closed", "Domaine privé")
    sql = "SELECT field, new, text FROM change_log WHERE report_id = ? AND field <> 'created'"
    assert rows(sandbox, sql, new_report) == [
        ("status", "rejected", ""),
        ("reply", "", "Domaine privé"),
    ]
    window = {"start_date": found["updated_datetime"], "end_date": found["updated_datetime"]}
    mine = [row for row in ask(url, **window) if row["service_request_id"] == new_report]
    assert mine == [
        {
            "update_id": f"u-{new_report}",
            "service_request_id": new_report,
            "status": "no_further_action",
            "updated_datetime": found["updated_datetime"],
            "description": "Domaine privé",
            "media_url": "",
            "external_status_code": "REJECTED",
        }
    ]
    root = ask_xml(url.replace(".json", ".xml"), **window)
    ids = [row.findtext("service_request_id") for row in root.findall("request_update")]
    assert new_report in ids


def test_an_update_with_status_unchanged_adds_text_and_keeps_the_status(
    sandbox: Running, new_report: str
) -> None:
    url = f"{sandbox.open311}/servicerequestupdates.json"
    post(url, update(new_report, status="UNCHANGED"))
    (found,) = ask(f"{sandbox.open311}/requests/{new_report}.json")
    assert (found["status"], found["status_notes"]) == ("open", "Domaine privé")


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        ({"update_id": ""}, 400, "update_id"),
        ({"description": ""}, 400, "description"),
        ({"status": "DONE"}, 400, "status"),
        ({"updated_datetime": "2026-11-24T07:12:00.5Z"}, 400, "whole seconds"),
        ({"updated_datetime": "2026-11-24T07:12:00"}, 400, "offset"),
        ({"service_request_id": "none"}, 404, "service_request_id"),
        ({"api_key": "reader"}, 403, "write"),
    ],
)
def test_an_update_that_is_refused(
    sandbox: Running, new_report: str, change: dict[str, str], status: int, words: str
) -> None:
    url = f"{sandbox.open311}/servicerequestupdates.json"
    refused(requests.post(url, data=update(new_report, **change), timeout=20), status, words)
    assert rows(sandbox, "SELECT 1 FROM updates WHERE report_id = ?", new_report) == []


def test_updates_are_oldest_first_and_capped(archive: Running) -> None:
    listed = ask(f"{archive.open311}/servicerequestupdates.json")
    assert len(listed) == 1000
    times = [row["updated_datetime"] for row in listed]
    assert times == sorted(times)
