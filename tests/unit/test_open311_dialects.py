"""Each dialect against a server that behaves like its kind: recognised, read, written to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from city import NOON, City, row
from loopback import Asked, Behaviour, Loopback, Reply, data, page, serving

from signalement_plugin.core import errors
from signalement_plugin.core.capabilities import Evidence
from signalement_plugin.core.operation import Operation
from signalement_plugin.core.report import Report
from signalement_plugin.core.status import OPEN, Status, neutral
from signalement_plugin.systems.http import Client, HttpContext
from signalement_plugin.systems.open311 import SYSTEM, Open311
from signalement_plugin.systems.open311_dialects import BY_NAME, DIALECTS
from signalement_plugin.systems.open311_wire import base_of, split_key
from signalement_plugin.systems.system import Address, Probe

KEY = "demo-key"
WITH_KEY = HttpContext(headers={"API_Key": KEY})


@contextmanager
def connected(
    behaviour: Behaviour, path: str, context: HttpContext = WITH_KEY, **rest: Any
) -> Iterator[tuple[Open311, Loopback, Probe]]:
    with serving(behaviour) as server:
        address = Address(server.url + path, http=context, **rest)
        client = Client(split_key(context)[0], sleep=lambda _: None)
        system = Open311(address, client=client, now=lambda: NOON)
        probe = system.probe()
        server.asked.clear()
        yield system, server, probe
        system.close()


def change(report_id: str = "7", **fields: Any) -> Operation:
    created = "2026-11-24T07:12:00Z"
    return Operation(id="a" * 32, report_id=report_id, created=created, **fields)


FRESH = Report("7")


def refused(behaviour: Behaviour, path: str, error: type[errors.ServerError]) -> errors.ServerError:
    """What a server's refusal of a change comes out as."""
    resolved = change(sets={"status": "resolved"})
    with connected(behaviour, path) as (system, _, _probe), pytest.raises(error) as caught:
        system.send(resolved, FRESH)
    assert type(caught.value) is error
    return caught.value


# -- the table itself


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
def test_what_is_written_is_read_back_as_what_was_meant(dialect: Any) -> None:
    for status, word in dialect.wire.items():
        assert neutral(word, dialect.words) is status


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


# -- plain GeoReport


def test_a_plain_server_is_read_and_created_on() -> None:
    city = City([row(7)], extra={"/services.json": lambda _: data([{"service_code": "017"}])})
    with connected(city, "/v2") as (system, _, probe):
        assert probe.dialect == "georeport"
        assert system.capabilities.writes == frozenset()
        assert system.capabilities.creates
        assert "read" in system.capabilities.read_only_because
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


def test_a_server_that_is_sound_in_xml_only() -> None:
    def behaviour(asked: Asked) -> Reply:
        if not asked.path.endswith(".xml"):
            return page()
        return Reply(
            body=b"<service_requests><request><service_request_id>5</service_request_id>"
            b"<status>open</status></request></service_requests>"
        )

    with connected(behaviour, "/v2") as (system, server, probe):
        assert probe.dialect == "georeport"
        assert [one.report_id for found in system.pages(None, None) for one in found.reports] == [
            "5"
        ]
        assert all(asked.path.endswith(".xml") for asked in server.asked)


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


# -- FixMyStreet

FMS_DISCOVERY = {"discovery": {"max_requests": 1000, "endpoints": {"endpoint": []}}}


def fixmystreet(post: Reply | None = None) -> City:
    rows = [row(n, interface_used="web", service_notice="Fait", status="closed") for n in (7, 8)]
    extra = {"/servicerequestupdates.json": lambda _: post or data({})}
    return City(
        rows,
        sizes=("max_requests",),
        page="",
        windows=True,
        needs_jurisdiction=True,
        discovery=FMS_DISCOVERY,
        extra=extra,
    )


@pytest.mark.parametrize("jurisdiction", ["", "12"])
def test_fixmystreet_is_recognised_and_read_by_windows(jurisdiction: str) -> None:
    with connected(fixmystreet(), "/open311/v2", jurisdiction=jurisdiction) as (
        system,
        server,
        probe,
    ):
        assert probe.dialect == "fixmystreet"
        found = [one for found in system.pages(None, None) for one in found.reports]
        assert all(
            asked.query["jurisdiction_id"] == (jurisdiction or "default") for asked in server.asked
        )
    caps = system.capabilities
    assert {one.report_id for one in found} == {"7", "8"}
    assert found[0].notice == "Fait"
    assert caps.evidence is Evidence.COARSE
    assert caps.key_ttl > 86_400
    assert not caps.creates
    assert caps.writes == {"status", "reply"}


def test_fixmystreet_takes_an_update_with_a_durable_id() -> None:
    answer = data({"service_request_updates": {"update_id": 981}})
    with connected(fixmystreet(answer), "/open311/v2", jurisdiction="12") as (system, server, _):
        receipt = system.send(change(sets={"status": "rejected"}, reply="Domaine privé"), FRESH)
        system.send(change(sets={"status": "in_progress"}), FRESH)
        system.send(change(reply="Merci"), FRESH)
        first, second, third = (asked.form for asked in server.asked)
    assert first == {
        "jurisdiction_id": "12",
        "service_request_id": "7",
        "update_id": "a" * 32,
        "updated_datetime": "2026-11-24T07:12:00Z",
        "status": "NO_FURTHER_ACTION",
        "description": "Domaine privé",
        "api_key": KEY,
    }
    assert (second["status"], second["description"]) == ("IN_PROGRESS", "in progress")
    assert (third["status"], third["description"]) == ("UNCHANGED", "Merci")
    assert not receipt.known
    assert receipt.report_id == "7"


def test_fixmystreet_already_exists_means_that_it_arrived() -> None:
    said = {"errors": {"code": 400, "description": "Bad request: already exists"}}
    with connected(fixmystreet(data(said, 400)), "/open311/v2") as (system, _, _probe):
        assert system.send(change(sets={"status": "resolved"}), FRESH).known


def test_fixmystreet_other_refusals_stay_refusals() -> None:
    said = {"errors": {"code": 400, "description": "Bad request: not found"}}
    error = refused(fixmystreet(data(said, 400)), "/open311/v2", errors.Refused)
    assert error.words == "Bad request: not found"


def test_fixmystreet_waiting_cannot_be_said() -> None:
    with connected(fixmystreet(), "/open311/v2") as (system, server, _):
        assert Status.WAITING not in system.capabilities.statuses
        with pytest.raises(errors.NotSupported):
            system.send(change(sets={"status": "waiting"}), FRESH)
        assert server.asked == []


def test_fixmystreet_without_a_key_is_read_only() -> None:
    with connected(fixmystreet(), "/open311/v2", HttpContext()) as (system, _, _probe):
        assert system.capabilities.writes == frozenset()
        assert "key" in system.capabilities.read_only_because


# -- mySociety updates


def test_an_endpoint_of_updates_only_is_recognised() -> None:
    extra = {
        "/requests.json": lambda _: data([{"description": "abstract method"}], 500),
        "/servicerequestupdates.json": lambda _: data([]),
    }
    with connected(City(extra=extra), "/namur") as (system, _, probe):
        assert probe.dialect == "mysociety"
        assert system.capabilities.writes == {"status", "reply"}


def test_a_discovery_document_may_name_the_dialect() -> None:
    with serving(City([row(1)])) as server:
        endpoints = [
            {"url": "http://elsewhere.test/v2", "dialect": "citysdk", "type": "production"},
            {"url": f"{server.url}/v2", "dialect": "mysociety", "type": "test"},
        ]
        server.behaviour.discovery = {"endpoints": endpoints}
        probe = Open311(Address(server.url + "/v2")).probe()
    assert probe.dialect == "mysociety"
    assert probe.test_server


# -- Mark-a-Spot

TERMS = {"stats": [{"tid": 7, "status": "In Bearbeitung"}, {"tid": "9", "status": "Erledigt"}]}


def markaspot(rows: list[dict[str, Any]] | None = None, answer: Reply | None = None) -> City:
    detail = {"extended_attributes": {"markaspot": {"status_descriptive_name": "In Bearbeitung"}}}
    shown = (
        [row(n, **detail, organisation={"id": 12}) for n in range(150)] if rows is None else rows
    )
    city = City(shown, sizes=("limit",), page="")

    def listed(asked: Asked) -> Reply:
        start = int(asked.query.get("offset", 0))
        size = min(int(asked.query.get("limit", 100)), 100)
        found = city.rows[start : start + size]
        return data(found) if found else data({"error": {"message": "none"}}, 404)

    def one(asked: Asked) -> Reply:
        if asked.method == "GET":
            return data(city.rows[7:8])
        return answer or data({"service_requests": {"request": {"service_request_id": "7"}}})

    city.extra = {
        "/stats.json": lambda _: data(TERMS),
        "/requests.json": listed,
        "/requests/7.json": one,
    }
    return city


def test_markaspot_is_read_by_offset() -> None:
    with connected(markaspot(), "/georeport/v2") as (system, server, probe):
        found = [one for found in system.pages(None, None) for one in found.reports]
        lists = [asked.query for asked in server.asked]
        server.asked.clear()
        system.get("7")
        fresh = server.asked[0].query
    assert probe.dialect == "markaspot"
    assert len(found) == 150
    assert lists[0]["sort"] == "-created"
    assert [query["offset"] for query in lists[:2]] == ["0", "100"]
    assert all(query["api_key"] == KEY for query in lists)
    assert fresh["debug"] == "1"
    assert found[0].status is Status.IN_PROGRESS
    assert found[0].department == "12"
    caps = system.capabilities
    assert caps.cache_s == 180
    assert caps.evidence is Evidence.VERSION
    assert set(caps.statuses) == {Status.IN_PROGRESS, Status.RESOLVED}
    assert caps.clears == frozenset()


def test_markaspot_takes_nested_json_and_the_key_beside_it() -> None:
    with connected(markaspot(), "/georeport/v2") as (system, server, _):
        sets = {"status": "resolved", "department": "12", "position": "4.8675000 50.4669000"}
        receipt = system.send(change(sets=sets, reply="Équipe envoyée"), FRESH)
        (asked,) = server.asked
    assert receipt.report_id == "7"
    assert (asked.method, asked.query) == ("POST", {"api_key": KEY})
    assert json.loads(asked.body) == {
        "lat": "50.4669000",
        "long": "4.8675000",
        "extended_attributes": {
            "revision_log_message": "a" * 32,
            "drupal": {
                "field_status": "9",
                "field_status_notes": "Équipe envoyée",
                "field_organisation": "12",
            },
        },
    }


def test_markaspot_terms_can_be_set_by_hand() -> None:
    options = {"statuses": "planned=21; resolved=33;nonsense=1;rejected="}
    with connected(markaspot(), "/georeport/v2", options=options) as (system, server, _):
        system.send(change(sets={"status": "planned"}), FRESH)
        system.send(change(sets={"status": "resolved"}), FRESH)
        bodies = [json.loads(asked.body)["extended_attributes"]["drupal"] for asked in server.asked]
    assert [body["field_status"] for body in bodies] == ["21", "33"]
    assert Status.REJECTED not in system.capabilities.statuses


def test_markaspot_an_empty_list_may_be_a_404() -> None:
    with connected(markaspot([]), "/georeport/v2") as (system, _, _probe):
        assert list(system.pages(None, None)) == []


def test_markaspot_without_details_can_compare_open_and_closed_only() -> None:
    with connected(markaspot([row(n) for n in range(9)]), "/georeport/v2") as (system, _, _probe):
        assert system.capabilities.evidence is Evidence.COARSE


def test_markaspot_one_report_may_be_forbidden() -> None:
    answer = data({"error": {"message": "no right"}}, 403)
    error = refused(markaspot(answer=answer), "/georeport/v2", errors.Forbidden)
    assert isinstance(error, errors.Forbidden)
    assert not error.whole
    assert error.words == "no right"


# -- CitySDK (Klarschiff)


def klarschiff(patch: Reply | None = None, **extended: Any) -> City:
    shown = {"detailed_status": "RECEIVED", "delegation": None, **extended}
    rows = [row(n, extended_attributes=dict(shown)) for n in (7, 8)]
    city = City(rows)

    def one(asked: Asked) -> Reply:
        if asked.method == "GET":
            return data(rows[:1])
        return patch or data({"service_request_id": 7})

    city.extra = {"/citysdk/requests/7.json": one}
    return city


def test_citysdk_is_recognised_by_its_path() -> None:
    with connected(klarschiff(), "/citysdk") as (system, _, probe):
        caps = system.capabilities
        assert probe.dialect == "citysdk"
        assert system.get("7").status is Status.ACCEPTED
    assert caps.writes == {"status", "department", "service_code", "position", "reply", "note"}
    assert caps.evidence is Evidence.VERSION
    assert not caps.atomic
    assert not caps.mark
    assert caps.publishes == {"reply"}


def test_citysdk_seen_elsewhere_is_read_only() -> None:
    with connected(klarschiff(), "/open311/v2") as (system, _, probe):
        assert probe.dialect == "citysdk-read"
        assert system.get("7").status is Status.ACCEPTED
        assert system.capabilities.writes == frozenset()


def test_citysdk_patches_one_request() -> None:
    with connected(klarschiff(), "/citysdk") as (system, server, _):
        sets = {"status": "in_progress", "department": "SWB", "position": "4.8675000 50.4669000"}
        receipt = system.send(change(sets=sets, reply="Équipe en route"), FRESH)
        (asked,) = server.asked
    assert (asked.method, asked.path, asked.query) == ("PATCH", "/citysdk/requests/7.json", {})
    assert asked.form == {
        "api_key": KEY,
        "detailed_status": "IN_PROCESS",
        "delegation": "SWB",
        "lat": "50.4669000",
        "long": "4.8675000",
        "status_notes": "Équipe en route",
        "operation_id": "a" * 32,
    }
    assert (receipt.report_id, receipt.shown) == ("7", None)


def test_citysdk_a_department_can_be_taken_away() -> None:
    with connected(klarschiff(), "/citysdk") as (system, server, _):
        system.send(change(sets={"department": ""}), FRESH)
        assert server.asked[0].form["delegation"] == ""


def test_citysdk_a_note_travels_alone() -> None:
    notes = {"/citysdk/requests/notes/7.json": lambda _: data({"service_request_id": 7}, 201)}
    city = klarschiff()
    city.extra = {**notes, **city.extra}
    with connected(city, "/citysdk") as (system, server, _):
        system.send(change(note="2e appel", author="M. Lambert"), FRESH)
        assert server.asked[0].form == {
            "api_key": KEY,
            "comment": "2e appel",
            "author": "M. Lambert",
            "operation_id": "a" * 32,
        }
        server.asked.clear()
        with pytest.raises(errors.NotSupported):
            system.send(change(note="2e appel", sets={"status": "resolved"}), FRESH)
        with pytest.raises(errors.NotSupported):
            system.send(change(photos=("a.jpg",), reply="x"), FRESH)
        assert server.asked == []


@pytest.mark.parametrize(
    ("http", "code", "error"),
    [
        (500, "401", errors.Unauthorized),
        (500, "403", errors.Forbidden),
        (500, "400", errors.Refused),
        (500, "999", errors.LostAnswer),
        (422, "422", errors.Refused),
        (404, "404", errors.Gone),
        (502, "400", errors.LostAnswer),
    ],
)
def test_citysdk_says_500_and_means_the_code_in_the_body(
    http: int, code: str, error: type[errors.ServerError]
) -> None:
    answer = data([{"code": code, "description": "no"}], http)
    caught = refused(klarschiff(answer), "/citysdk", error)
    assert getattr(caught, "whole", True)


def test_citysdk_a_key_that_may_not_see_the_department_does_not_write_it() -> None:
    city = klarschiff()
    for shown in city.rows:
        del shown["extended_attributes"]["delegation"]
    with connected(city, "/citysdk") as (system, _, _probe):
        assert "department" not in system.capabilities.writes
        assert not system.capabilities.has_departments


HISTORY = [
    {"id": 1, "datetime": "2026-11-24T07:00:00Z", "author": "Citoyen", "field": "created"},
    {
        "id": 2,
        "datetime": "2026-11-24T08:00:00Z",
        "author": "X",
        "field": "status",
        "old": "PENDING",
        "new": "RECEIVED",
        "operation_id": "b" * 32,
    },
]


@pytest.mark.parametrize("carried", [True, False])
def test_citysdk_a_history_is_evidence_only_when_the_list_shows_its_last_entry(
    carried: bool,
) -> None:
    city = klarschiff(version=4, **({"activity": "2"} if carried else {}))
    city.extra = {"/requests/history/7.json": lambda _: data(HISTORY), **city.extra}
    with connected(city, "/citysdk") as (system, _, _probe):
        caps, thread, report = system.capabilities, system.activity("7"), system.get("7")
    assert caps.evidence is (Evidence.ACTIVITY if carried else Evidence.VERSION)
    assert caps.mark == ("activity" if carried else "")
    assert caps.has_activity
    assert report.version == "4"
    assert report.activity == ("2" if carried else "")
    assert [entry.kind for entry in thread] == ["citizen", "status"]
    assert thread[1].field == ("status" if carried else "")
    assert (thread[1].old, thread[1].new) == ("new", "accepted")
    assert thread[1].operation_id == "b" * 32


def test_citysdk_without_history_shows_its_notes() -> None:
    notes = [
        {"datetime": "2026-11-24T09:00:00Z", "author": "B", "comment": "later"},
        {"datetime": "2026-11-24T08:00:00Z", "author": "A", "comment": "first"},
    ]
    city = klarschiff()
    city.extra = {"/requests/notes/7.json": lambda _: data(notes), **city.extra}
    with connected(city, "/citysdk") as (system, _, _probe):
        thread = system.activity("7")
    assert [(entry.kind, entry.text, entry.field) for entry in thread] == [
        ("note", "first", ""),
        ("note", "later", ""),
    ]


def test_citysdk_counts() -> None:
    city = klarschiff()

    def listed(asked: Asked) -> Reply:
        if asked.query.get("just_count"):
            return data([{"count": 2 if "status" not in asked.query else 1}])
        return data(city.rows)

    city.extra = {"/requests.json": listed, **city.extra}
    with connected(city, "/citysdk") as (system, _, probe):
        pages = list(system.pages(None, None))
    assert (probe.total_count, probe.open_count) == (2, 1)
    assert pages[0].total == 2


def test_an_answer_that_carries_the_whole_record_is_shown() -> None:
    with connected(klarschiff(data([row(7, status="closed")])), "/citysdk") as (system, _, _probe):
        receipt = system.send(change(sets={"status": "resolved"}), FRESH)
    assert receipt.shown is not None
    assert receipt.shown.status is Status.CLOSED


def test_202_is_not_done_yet() -> None:
    with connected(klarschiff(data({}, 202)), "/citysdk") as (system, _, _probe):
        assert system.send(change(sets={"status": "resolved"}), FRESH).moderated


def test_a_write_whose_time_is_not_known_takes_the_clock() -> None:
    with connected(fixmystreet(), "/open311/v2") as (system, server, _):
        system.send(replace(change(reply="x"), created=""), FRESH)
        assert server.asked[0].form["updated_datetime"] == "2026-11-24T12:00:00Z"
