"""Any page of a site, as a browser shows its address, leads to the endpoint, and a page of one body
to that body too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from http_server import Asked, Behaviour, Reply, data, page, serving
from open311_fake_city import row
from open311_fixtures import OWN_NUMBERS, WITH_KEY

from signalement_plugin.core import errors
from signalement_plugin.systems.base import Address, Probe
from signalement_plugin.systems.open311.system import Open311

ENDPOINT = "/open311/v2"
NAMES = {"3": "Ville/Une", "7": "Autre Ville"}
Rows = Sequence[Mapping[str, Any]]


def report(number: int, *bodies: str) -> dict[str, Any]:
    values = {"recipient": [NAMES[one] for one in bodies]}
    return {**row(number, interface_used="web", agency_responsible=values), "bodies": bodies}


SHARED = [report(1, "3", "7"), report(2, "3")]
TWO_BODIES = [report(1, "7"), report(2, "3", "7"), report(3, "3")]
ONE_BODY = [report(1, "3"), report(3, "3")]


def site(rows: Rows, below: str = "") -> Behaviour:
    """A web site with its endpoint at one address; every other address is a page."""

    def answer(asked: Asked) -> Reply:
        if not asked.path.startswith(f"{below}{ENDPOINT}/"):
            return page("<html>No such page</html>", 404)
        what = asked.path.rpartition("/")[2]
        if what == "discovery.json":
            return data({"discovery": {"max_requests": "1000", "endpoints": []}})
        if what == "servicerequestupdates.json":
            known = asked.form["jurisdiction_id"] in NAMES
            missing = "service_request_id" if known else "jurisdiction_id"
            values = {"code": 400, "description": f"Bad request: {missing}"}
            return data({"errors": values}, 400)
        if what != "requests.json":
            return page("<html>No such page</html>", 404)
        if not asked.query.get("jurisdiction_id"):
            return page("<html>ERROR: Missing jurisdiction_id</html>")
        return data({"service_requests": [one for one in rows if _wanted(one, asked.query)]})

    return answer


def _wanted(one: Mapping[str, Any], query: Mapping[str, str]) -> bool:
    number = one["service_request_id"]
    return (
        query.get("service_request_id", number) == number
        and query.get("status", "open") == "open"
        and (not query.get("agency_responsible") or query["agency_responsible"] in one["bodies"])
    )


def met(rows: Rows, path: str, jurisdiction: str = "", below: str = "") -> tuple[Probe, list[str]]:
    """What a probe at ``path`` finds, and the paths that it asked for."""
    with serving(site(rows, below)) as server:
        system = Open311(
            Address(server.url + path, jurisdiction, http=WITH_KEY, options=OWN_NUMBERS, typed=True)
        )
        found = system.probe()
        again = Open311(Address(server.url + path, jurisdiction, http=WITH_KEY))
        again.resume(found)
        assert again._wire.url("requests") == system._wire.url("requests")
        assert found.endpoint in ("", f"{server.url}{below}{ENDPOINT}")
        return found, [asked.path for asked in server.asked]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/reports",
        "/around?pc=x",
        "/open311",
        "/open311/",
        "/report/new?latitude=1",
        "/a/b/c",
    ],
)
def test_any_page_leads_to_the_endpoint(path: str) -> None:
    found, _ = met(TWO_BODIES, path)
    assert found.dialect == "fixmystreet"
    assert found.endpoint
    assert found.jurisdiction == ""
    assert found.capabilities.read_only_because == "no_body"


@pytest.mark.parametrize("below", ["", "/demo"])
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/reports/Ville_Une?status=open", "3"),
        ("/reports/Ville_Une/Quartier", "3"),
        ("/reports/Autre+Ville", "7"),
        ("/report/3", "3"),
        ("/report/1#update_5", "7"),
        ("/rss/3", "3"),
    ],
)
def test_a_page_of_a_body_leads_to_its_number(path: str, body: str, below: str) -> None:
    rows = [report(1, "7"), report(3, "3")]
    found, _ = met(rows, below + path, below=below)
    assert found.jurisdiction == body
    assert found.title == f"FixMyStreet ({NAMES[body]})"
    assert "status" in found.capabilities.writes


@pytest.mark.parametrize("path", ["/report/2", "/reports/Nulle+Part", "/report/99"])
def test_a_page_of_no_single_body_names_none(path: str) -> None:
    assert met(TWO_BODIES, path)[0].jurisdiction == ""


@pytest.mark.parametrize(("rows", "body"), [(ONE_BODY, "3"), (SHARED, ""), (TWO_BODIES, "")])
def test_the_only_body_is_taken(rows: Rows, body: str) -> None:
    assert met(rows, "/")[0].jurisdiction == body


def test_a_body_that_was_entered_stays() -> None:
    found, _ = met(TWO_BODIES, "/reports/Ville_Une", "7")
    assert (found.endpoint != "", found.jurisdiction) == (True, "")
    assert "status" in found.capabilities.writes


def test_an_endpoint_is_taken_as_it_is() -> None:
    found, asked = met(ONE_BODY, ENDPOINT)
    assert (found.endpoint, found.jurisdiction) == ("", "")
    assert {path.rpartition("/")[0] for path in asked} <= {ENDPOINT, "/report/ajax", "/rss"}


def test_a_site_without_an_endpoint_keeps_its_own_error() -> None:
    with serving(lambda _: page("<html>Hello</html>", 404)) as server:
        system = Open311(Address(f"{server.url}/reports/x", typed=True))
        with pytest.raises(errors.Gone) as caught:
            system.probe()
        assert "/reports/x" in system._wire.url("requests")
    assert ENDPOINT not in str(caught.value)


@pytest.mark.parametrize("path", ["/demo", "/report/3", "/city/open311/v2"])
def test_a_stored_address_that_does_not_answer_leads_nowhere_else(path: str) -> None:
    """The address may belong to one town, and the endpoint of its host to all towns."""
    with serving(site(TWO_BODIES)) as server:
        system = Open311(Address(server.url + path, http=WITH_KEY, options=OWN_NUMBERS))
        with pytest.raises(errors.ServerError):
            system.probe()
        assert system._wire.base == server.url + path
