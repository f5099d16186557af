"""One request for many reports, as CitySDK accepts it; an id that cannot be put into it is left
out."""

from __future__ import annotations

import pytest
from http_server import Asked, Reply, data
from open311_fake_city import City, row
from open311_fixtures import KEY, connected

from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.open311.capabilities import capabilities_of
from signalement_plugin.systems.open311.dialects import BY_NAME


def city(**extended: object) -> City:
    shown = {"detailed_status": "RECEIVED", "delegation": None, **extended}
    return City([row(n, extended_attributes=dict(shown)) for n in (7, 8, 9)])


def test_many_are_named_in_one_question_read_around_caches() -> None:
    several = city()
    with connected(several, "/citysdk") as (system, server, _):
        several.extra = {"/citysdk/requests.json": lambda _asked: data(several.rows)}
        found = system.get_some(["9", "7"])
        (asked,) = server.asked
    assert asked.query == {
        "service_request_id": "7,9",
        "extensions": "true",
        "max_requests": "2",
        "also_archived": "true",
        "api_key": KEY,
    }
    assert asked.headers["Cache-Control"] == "no-cache"
    # the server gives all three reports; only those that were asked for are taken
    assert {report.report_id for report in found} == {"7", "9"}
    assert {report.status for report in found} == {Status.NEW}


def test_klarschiff_an_id_that_is_no_number_spoils_no_list() -> None:
    with connected(city(), "/citysdk") as (system, server, _):
        system.get_some(["7", "SIG-5", "8"])
        (asked,) = server.asked
    assert asked.query["service_request_id"] == "7,8"


def test_long_ids_need_more_addresses() -> None:
    ids = [f"{number:036}" for number in range(120)]
    with connected(city(), "/citysdk") as (system, server, _):
        system.get_some(ids)
        asked = [one.query["service_request_id"].split(",") for one in server.asked]
    assert sorted(one for part in asked for one in part) == ids
    assert max(len("%2C".join(part)) for part in asked) <= 2000
    assert len(asked) == 3


def test_a_row_that_cannot_be_read_is_left_out() -> None:
    broken = city()

    def with_rubbish(asked: Asked) -> Reply:
        return data([row(7), {"status": "open"}, "rubbish"]) if asked.query else data([])

    with connected(broken, "/citysdk") as (system, _server, _):
        broken.extra = {"/citysdk/requests.json": with_rubbish}
        assert [report.report_id for report in system.get_some(["7", "8"])] == ["7"]


def test_several_ids_are_requested_only_where_the_dialect_allows_it() -> None:
    with connected(city(), "/citysdk") as (system, _, _probe):
        assert system.capabilities.reads_at_once == 150
    with connected(city(), "/open311/v2") as (system, _, _probe):
        assert system.capabilities.reads_at_once == 0


@pytest.mark.parametrize(
    ("shown", "counts"),
    [
        ({"activity": "3", "version": 4}, True),
        ({"activity": "3", "version": "4"}, False),
        ({"activity": "3"}, False),
        ({"version": 4}, False),
    ],
)
def test_a_version_counts_only_as_a_number_beside_the_last_entry(
    shown: dict[str, object], counts: bool
) -> None:
    sample = row(7, extended_attributes={"detailed_status": "RECEIVED", **shown})
    caps = capabilities_of(
        BY_NAME["citysdk-extended"], sample, has_identity=True, own_numbers=False
    )
    assert caps.counts_changes is counts
