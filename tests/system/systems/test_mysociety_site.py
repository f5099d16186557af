"""The sandbox's FixMyStreet has pitfalls of the real one; what the plugin makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import requests
from sandbox_client import NOW, patch, rows

from sandbox.running import Running, running
from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.open311 import SYSTEM
from signalement_plugin.transport.client import HttpContext

LOG = "SELECT field, new, text FROM change_log WHERE report_id = ? AND operation_id = ?"
GOOD = {
    "jurisdiction_id": "12",
    "api_key": "demo",
    "update_id": "u1",
    "updated_datetime": "2026-11-24T12:00:00Z",
    "status": "FIXED",
    "description": "Fait",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("site") / "s.sqlite"
    with running(path, generate=120, now=NOW) as started:
        yield started


@pytest.fixture
def system(server: Running) -> Iterator[System]:
    context = HttpContext(headers={"api_key": "demo"})
    url = f"{server.url}/mysociety/open311/v2"
    address = Address(url, jurisdiction="12", http=context, options={"numbers": "own"})
    with closing(SYSTEM.open(address)) as opened:
        opened.probe()
        yield opened


def new_ids(server: Running) -> list[str]:
    """Numbers that one report alone bears, here and at its council."""
    found = rows(server, "SELECT id FROM reports WHERE status = 'in_progress' ORDER BY id")
    return [key.replace("-", "") for (key,) in found if int(key[-5:]) % 50 not in (3, 4, 6)]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 200),
        ({"jurisdiction_id": "x", "has_photo": "1"}, 200),
        ({"jurisdiction_id": "x", "status": "open,closed"}, 500),
        ({"jurisdiction_id": "x", "service_request_id": "1,2"}, 500),
    ],
)
def test_invalid_parameters_are_answered_with_a_web_page(
    server: Running, asked: dict[str, str], status: int
) -> None:
    url = f"{server.url}/mysociety/open311/v2/requests.json"
    answer = requests.get(url, params=asked, timeout=20)
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")


def test_pages_are_ignored_and_a_post_is_a_search(server: Running) -> None:
    url = f"{server.url}/mysociety/open311/v2/requests.json"
    asked = {"jurisdiction_id": "x", "max_requests": "5"}
    first, second = (
        requests.get(url, params={**asked, "page": page}, timeout=20).json() for page in "12"
    )
    searched = requests.post(url, data=asked, timeout=20).json()
    assert first == second == searched
    assert len(first["service_requests"]) == 5


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"jurisdiction_id": ""}, "jurisdiction_id"),
        ({"api_key": "no"}, "api_key"),
        ({"description": "0"}, "description"),
        ({"service_request_id": "404"}, "not found"),
        ({"updated_datetime": "yesterday"}, "not found"),
    ],
)
def test_a_refusal_is_a_json_object_with_status_400(
    server: Running, wrong: dict[str, str], words: str
) -> None:
    url = f"{server.url}/mysociety/open311/v2/servicerequestupdates.json"
    form = {**GOOD, "service_request_id": new_ids(server)[0], **wrong}
    answer = requests.post(url, data=form, timeout=20)
    assert answer.status_code == 400
    assert answer.json()["errors"]["description"] == f"Bad request: {words}"


def test_every_report_is_read_with_its_detailed_state(server: Running, system: System) -> None:
    found = {one.report_id: one for page in system.pages(None, None) for one in page.reports}
    sql = "SELECT id FROM reports WHERE status <> 'unknown'"
    assert set(found) == {key.replace("-", "") for (key,) in rows(server, sql)}
    fine = {str(one.status) for one in found.values()}
    assert fine >= {"new", "accepted", "in_progress", "resolved", "rejected"}
    one = next(iter(found))
    assert system.get(one) == found[one]
    assert "Testine" not in repr(found)


def test_an_update_that_was_decided_before_a_colleagues_still_moves_the_status(
    server: Running, system: System
) -> None:
    report_id = new_ids(server)[1]
    stored = f"{report_id[:4]}-{report_id[4:]}"
    # dated by the server's clock, so later than the decision
    patch(server, stored, status_notes="Vu")
    early = datetime.now(timezone.utc) - timedelta(days=3)
    sets = {"status": "planned"}
    change_request = Operation("b" * 32, report_id, sets, "Prévu lundi", created=early.isoformat())
    system.send(change_request, system.get(report_id))
    assert system.get(report_id).status is Status.PLANNED
    assert system.send(change_request, system.get(report_id)).known
    assert [one[0] for one in rows(server, LOG, stored, change_request.id)] == ["status", "reply"]


TAKEN, NEXT, MAILED = "202600003", "202600004", "202600006"


def test_the_councils_number_is_not_always_the_sites(server: Running, system: System) -> None:
    """Without the plugin: the next report is written to."""
    form = {**GOOD, "update_id": "u7", "service_request_id": TAKEN, "status": "UNCHANGED"}
    url = f"{server.url}/mysociety/open311/v2/servicerequestupdates.json"
    before = len(rows(server, "SELECT 1 FROM change_log"))
    assert requests.post(url, data=form, timeout=20).status_code == 200
    assert len(rows(server, "SELECT 1 FROM change_log")) > before
    assert [one[2] for one in rows(server, LOG, "2026-00004", "u7")] == ["Fait"]


@pytest.mark.parametrize("number", [TAKEN, NEXT])
def test_a_number_that_two_reports_bear_is_not_written_to(
    server: Running, system: System, number: str
) -> None:
    before = rows(server, "SELECT count(*) FROM change_log")
    change_request = Operation("d" * 32, number, {"status": "resolved"}, "Réparé")
    with pytest.raises(errors.Refused):
        system.send(change_request, system.get(number))
    assert rows(server, "SELECT count(*) FROM change_log") == before


def test_a_report_without_a_number_at_its_council_is_not_found(system: System) -> None:
    change_request = Operation("d" * 32, MAILED, {"status": "resolved"}, "Réparé")
    with pytest.raises(errors.Refused) as caught:
        system.send(change_request, system.get(MAILED))
    assert caught.value.server_message == "Bad request: not found"


def told(server: Running, number: str, **fields: str) -> requests.Response:
    """An update by key, without the plugin."""
    url = f"{server.url}/mysociety/open311/v2/servicerequestupdates.json"
    return requests.post(url, data={**GOOD, "service_request_id": number, **fields}, timeout=20)


def test_the_same_text_again_is_kept_and_hidden(server: Running, system: System) -> None:
    """Unless a status goes with it."""
    number = new_ids(server)[2]
    later = (datetime.now(timezone.utc) + timedelta(days=1)).isoformat()
    for at, status in enumerate(("UNCHANGED", "UNCHANGED", "PLANNED")):
        sent = {"update_id": f"again{at}", "status": status, "updated_datetime": later}
        assert told(server, number, **sent).ok
    assert len([one for one in system.activity(number) if one.text == "Fait"]) == 2
    stored = f"{number[:4]}-{number[4:]}"
    assert [one[0] for one in rows(server, LOG, stored, "again1")] == ["reply"]


def test_a_hidden_report_is_gone_and_takes_texts_all_the_same(
    server: Running, system: System
) -> None:
    stored = next(
        key
        for (key,) in rows(server, "SELECT id FROM reports WHERE status = 'unknown' ORDER BY id")
        if int(key[-5:]) % 50 not in (3, 4, 6)
    )
    number = stored.replace("-", "")
    for place in ("report", "report/ajax", "rss"):
        url = f"{server.url}/mysociety/{place}/{number}"
        assert requests.get(url, timeout=20).status_code == 410
    assert told(server, number, update_id="hidden").status_code == 200
    assert [one[0] for one in rows(server, LOG, stored, "hidden")] == ["reply"]
    with pytest.raises(errors.Gone):
        system.get(number)


def test_creating_reports_is_not_offered(tmp_path: Path, system: System) -> None:
    assert not system.capabilities.creates
    with pytest.raises(errors.NotSupported):
        system.create(Operation("e" * 32, "", {"description": "x"}, kind="create"))


@pytest.mark.parametrize("page", ["", "/reports/Ville_Essai", "/open311", "/report/202600001"])
def test_a_page_of_the_site_is_enough(server: Running, page: str) -> None:
    context = HttpContext(headers={"api_key": "demo"})
    with closing(
        SYSTEM.open(Address(f"{server.url}/mysociety{page}", http=context, typed=True))
    ) as opened:
        found = opened.probe()
    assert found.endpoint == f"{server.url}/mysociety/open311/v2"
    assert found.jurisdiction == ("12" if page.startswith("/report") else "")
