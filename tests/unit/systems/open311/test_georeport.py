"""A plain GeoReport server: reading, creating; and the table of dialects is consistent."""

from __future__ import annotations

from typing import Any

import pytest
from http_server import Asked, Reply, data, page, serving
from open311_fake_city import City, row
from open311_fixtures import FRESH, KEY, change, connected

from signalement_plugin.core import errors
from signalement_plugin.core.model.status import OPEN, Status, neutral
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311 import SYSTEM
from signalement_plugin.systems.open311.dialects import BY_NAME, DIALECTS
from signalement_plugin.systems.open311.requests import base_of
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import HttpContext


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
def test_a_status_is_read_back_as_it_was_written(dialect: Any) -> None:
    for status, word in dialect.wire.items():
        assert neutral(word, dialect.statuses) is status


def test_an_open_status_is_never_sent_as_a_closed_one() -> None:
    closed_there = {"fixed", "closed", "no further action", "duplicate", "internal referral"}
    for status, word in BY_NAME["fixmystreet"].wire.items():
        assert (status in OPEN) == (word.lower().replace("_", " ") not in closed_there)


def test_the_system_is_listed() -> None:
    assert (SYSTEM.name, SYSTEM.rank, SYSTEM.local) == ("open311", 10, False)


@pytest.mark.parametrize(
    ("pasted", "base"),
    [
        ("https://x.test/open311/v2/", "https://x.test/open311/v2"),
        (" https://x.test/v2/requests.json?api_key=1#a", "https://x.test/v2"),
        ("https://x.test/v2/services.xml", "https://x.test/v2"),
        ("https://requests.test", "https://requests.test"),
    ],
)
def test_an_endpoint_as_people_paste_it(pasted: str, base: str) -> None:
    assert base_of(pasted) == base


def test_a_plain_server_is_read_and_created_on() -> None:
    city = City([row(7)], extra={"/services.json": lambda _: data([{"service_code": "017"}])})
    with connected(city, "/v2") as (system, _, probe):
        assert probe.dialect == "georeport"
        assert system.capabilities.writes == frozenset()
        assert system.capabilities.creates
        assert system.capabilities.read_only_because == "reads_only"
        assert [service.code for service in system.services()] == ["017"]
        assert system.departments() == []
        with pytest.raises(errors.NotSupported):
            system.activity("7")
        with pytest.raises(errors.NotSupported):
            system.send(change(sets={"status": "closed"}), FRESH)


def test_the_key_is_a_parameter_of_writes_and_no_header() -> None:
    def created(asked: Asked) -> Reply:
        return data([{"service_request_id": "12"}]) if asked.method == "POST" else data([row(7)])

    answer = {"/requests.json": created}

    with connected(City([], extra=answer), "/v2") as (system, server, _):
        sets = {"service_code": "017", "position": "4.8675000 50.4669000", "description": "Sacs"}
        receipt = system.create(change("", kind="create", sets={**sets, "address": "Rue Haute 4"}))
        list(system.pages(None, None))
        post, *reads = server.asked
    assert receipt.report_id == "12"
    assert post.form == {
        "api_key": KEY,
        "service_code": "017",
        "lat": "50.4669000",
        "long": "4.8675000",
        "address_string": "Rue Haute 4",
        "description": f"Sacs\n[{'a' * 32}]",
    }
    assert all("api_key" not in asked.query for asked in reads)
    assert not [
        name for asked in server.asked for name in asked.headers if name.lower() == "api_key"
    ]


@pytest.mark.parametrize(
    "answer",
    [
        data([]),
        data([row(1), row(2)]),
        data([{"service_request_id": None}]),
        data([{"service_request_id": {"nested": 1}}]),
        page(),
        Reply(body=b'[{"service_request_id": "1"'),
        Reply(500),
    ],
    ids=["nothing", "a list of reports", "no id", "nested id", "web page", "half", "500"],
)
def test_a_yes_without_a_number_is_a_lost_answer(answer: Reply) -> None:
    extra = {"/requests.json": lambda asked: answer if asked.method == "POST" else data([row(7)])}
    with connected(City([], extra=extra), "/v2") as (system, server, _):
        with pytest.raises(errors.LostAnswer):
            system.create(change("", kind="create", sets={"service_code": "1"}))
        assert len(server.asked) == 1


@pytest.mark.parametrize(("resolved_after", "report_id"), [(3, "88"), (99, "")])
def test_a_token_is_followed_for_a_while(resolved_after: int, report_id: str) -> None:
    tries: list[Asked] = []

    def token(asked: Asked) -> Reply:
        tries.append(asked)
        return data([{"service_request_id": "88"}]) if len(tries) >= resolved_after else data([])

    extra = {
        "/requests.json": lambda asked: data(
            [{"token": "t/1"}] if asked.method == "POST" else [row(7)]
        ),
        "/tokens/t%2F1.json": token,
    }
    with connected(City([], extra=extra), "/v2") as (system, _, _probe):
        receipt = system.create(change("", kind="create", sets={"service_code": "1"}))
    assert receipt.report_id == report_id
    assert receipt.moderated == (report_id == "")
    assert len(tries) <= 5


def test_one_report() -> None:
    odd = {"/requests/a%2Fb%20c.json": lambda _: data({**row(1), "service_request_id": "a/b c"})}
    extra = {
        **odd,
        "/requests/empty.json": lambda _: data([]),
        "/requests/other.json": lambda _: data([row(1)]),
        "/requests/bare.json": lambda _: data({"status": "open"}),
        "/requests/page.json": lambda _: page(),
    }
    with connected(City([row(7)], extra=extra), "/v2") as (system, server, _):
        assert system.get("7").status is Status.NEW
        assert server.asked[0].headers["Cache-Control"] == "no-cache"
        assert system.get("a/b c").report_id == "a/b c"
        assert system.get("bare").report_id == "bare"
        for missing in ("404", "empty"):
            with pytest.raises(errors.Gone):
                system.get(missing)
        for wrong in ("other", "page"):
            with pytest.raises(errors.NotData):
                system.get(wrong)


def test_a_dialect_that_does_not_exist_is_refused() -> None:
    with serving(City([])) as server:
        system = Open311(Address(server.url + "/v2", options={"dialect": "esperanto"}))
        with pytest.raises(errors.NotSupported):
            system.probe()


def test_a_probe_of_a_web_site_says_that_it_is_none() -> None:
    with serving(lambda _: page()) as server, pytest.raises(errors.NotData):
        Open311(Address(server.url)).probe()


def test_a_key_that_is_refused_ends_the_probe() -> None:
    with serving(lambda _: data([], 401)) as server, pytest.raises(errors.Unauthorized):
        Open311(Address(server.url)).probe()


def test_photos_of_other_hosts_are_fetched_without_our_headers() -> None:
    context = HttpContext(headers={"Authorization": "Bearer x"})
    photo = {"/p/1.jpg": lambda _: Reply(body=b"\xff\xd8", headers={"Content-Type": "image/jpeg"})}
    with connected(City([row(7)], extra=photo), "/v2", context) as (system, server, _):
        own = system.attachment(server.url + "/p/1.jpg")
        with serving(City(extra=photo)) as other:
            system.attachment(other.url + "/p/1.jpg")
            assert "Authorization" not in other.asked[0].headers
        assert server.asked[-1].headers["Authorization"] == "Bearer x"
        with pytest.raises(errors.NotSupported):
            system.attachment("file:///etc/passwd")
    assert (own.name, own.media_type, own.content) == ("1.jpg", "image/jpeg", b"\xff\xd8")


def test_a_photo_that_leads_to_no_address_is_no_data() -> None:
    moved = {"/p/1.jpg": lambda _: Reply(302, headers={"Location": "http://["})}
    with (
        connected(City([row(7)], extra=moved), "/v2") as (system, server, _),
        pytest.raises(errors.NotData),
    ):
        system.attachment(server.url + "/p/1.jpg")


XML = Reply(
    body=b"<service_requests><request><service_request_id>5</service_request_id>"
    b"<status>open</status></request></service_requests>"
)


@pytest.mark.parametrize("no", [*(data([], one) for one in (400, 404, 406, 500)), page()])
def test_a_refusal_of_one_format_leads_to_the_other(no: Reply) -> None:
    """The standard makes only XML mandatory."""

    def behaviour(asked: Asked) -> Reply:
        return XML if asked.path.endswith("/requests.xml") else no

    with connected(behaviour, "/v2") as (system, server, probe):
        assert probe.dialect == "georeport"
        found = [one.report_id for page in system.pages(None, None) for one in page.reports]
        assert found == ["5"]
        assert all(asked.path.endswith(".xml") for asked in server.asked)


def test_a_discovery_that_names_one_format_is_believed() -> None:
    discovery = (
        b"<discovery><endpoints><endpoint><url>x</url><formats><format>text/xml</format>"
        b"</formats></endpoint></endpoints></discovery>"
    )
    asked_for: list[str] = []

    def behaviour(asked: Asked) -> Reply:
        asked_for.append(asked.path)
        if asked.path.endswith("/discovery.xml"):
            return Reply(body=discovery)
        return XML if asked.path.endswith("/requests.xml") else data([], 404)

    with connected(behaviour, "/v2"):
        assert "/v2/requests.json" not in asked_for


@pytest.mark.parametrize("ending", ["/requests.xml", "#format=xml", "/requests.json?format=xml"])
def test_a_format_that_the_address_says_is_the_only_one(ending: str) -> None:
    def behaviour(asked: Asked) -> Reply:
        return data([{"service_request_id": "7"}]) if asked.path.endswith(".json") else XML

    with serving(behaviour) as server:
        system = Open311(Address(f"{server.url}/v2{ending}"))
        system.probe()
        assert all(asked.path.endswith(".xml") for asked in server.asked)


@pytest.mark.parametrize(
    "answer",
    [
        {"message": "hello"},
        {"_links": {}, "count": 3, "results": [{"text": "x"}]},
        [{"name": "a"}, {"name": "b"}],
    ],
)
def test_another_system_is_not_taken_for_an_empty_open311(answer: object) -> None:
    with serving(lambda _: data(answer)) as server, pytest.raises(errors.NotData):
        Open311(Address(server.url + "/v2")).probe()


@pytest.mark.parametrize("list_answers", [True, False])
def test_one_report_that_is_refused_says_nothing_of_the_account(list_answers: bool) -> None:
    refused = data([{"code": 403, "description": "no"}], 403)
    closed: list[bool] = []
    city = City([row(8)], extra={"/requests/7.json": lambda _: refused})

    def server(asked: Asked) -> Reply:
        return refused if closed and asked.path.endswith("/requests.json") else city(asked)

    with connected(server, "/v2") as (system, _, _probe):
        closed.extend([] if list_answers else [True])
        with pytest.raises(errors.NotYours if list_answers else errors.Forbidden):
            system.get("7")
