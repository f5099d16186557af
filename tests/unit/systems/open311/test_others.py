"""Other servers of the Open311 family: status words of SeeClickFix, new reports of CitySDK."""

from __future__ import annotations

import pytest
from http_server import data, serving
from open311_fake_city import City, row
from open311_fixtures import change, connected

from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311.dialects import BY_NAME
from signalement_plugin.systems.open311.records import RowContext, report_of
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.systems.statuses import SEECLICKFIX


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Open", Status.NEW),
        ("Acknowledged", Status.ACCEPTED),
        ("Closed", Status.CLOSED),
        ("Archived", Status.CLOSED),
        ("Elsewhere", Status.UNKNOWN),
    ],
)
def test_seeclickfixs_own_words(word: str, status: Status) -> None:
    report = report_of(row(1, status=word), RowContext(BY_NAME["seeclickfix"]))
    assert (report.status, report.raw_status) == (status, word)
    assert set(SEECLICKFIX) == {"open", "closed", "acknowledged", "archived"}


def test_seeclickfix_is_recognised_by_its_address_and_read_only() -> None:
    with serving(City([row(1, status="Acknowledged"), row(2)])) as server:
        system = Open311(Address(f"{server.url}/seeclickfix.com/open311/v2/7"))
        probe = system.probe()
        found = [one.status for page in system.pages(None, None) for one in page.reports]
    assert probe.dialect == "seeclickfix"
    assert sorted(found) == [Status.ACCEPTED, Status.NEW]
    caps = probe.capabilities
    assert (caps.writes, caps.creates, caps.read_only_because) == (
        frozenset(),
        False,
        "reads_only",
    )


def test_an_address_does_not_move_the_point_of_a_new_report_there() -> None:
    city = City([row(7)], extra={"/requests.json": lambda _: data([row(7)])})
    with connected(city, "/citysdk", options={"email": "a@b.example"}) as (system, server, _):
        sets = {"service_code": "017", "description": "Sacs", "address": "Rue Haute 4"}
        system.create(change("", kind="create", sets={**sets, "position": "4.86 50.46"}))
        system.create(change("", kind="create", sets=sets))
        placed, unplaced = (one.form for one in server.asked if "description" in one.form)
    assert (placed["lat"], placed["long"]) == ("50.46", "4.86")
    assert "address_string" not in placed
    assert unplaced["address_string"] == "Rue Haute 4"


def test_nobody_is_asked_for_a_status_or_with_an_empty_jurisdiction() -> None:
    with connected(City([row(n) for n in range(1, 9)]), "/v2") as (system, server, _):
        list(system.pages(None, None))
        system.get("7")
        names = {name for one in server.asked for name in one.query}
    assert not names & {"status", "jurisdiction_id"}
