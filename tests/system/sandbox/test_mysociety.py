"""The updates of mySociety, written and read."""

from __future__ import annotations

import pytest
import requests
from sandbox_client import ask, refused, rows

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
