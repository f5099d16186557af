"""Answers of Signalen, as bytes, and the reports that are read from them."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

import pytest
from http_server import Asked, Reply, data, page
from signalen_fixtures import API, LIST, NOON, ONE, always, fixture, listed, talking

from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import DEEDS, WRITABLE, Evidence
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import meet
from signalement_plugin.systems.registry import systems
from signalement_plugin.systems.signalen.records import RowContext, report_of
from signalement_plugin.systems.signalen.requests import base_of
from signalement_plugin.systems.signalen.statuses import OPEN_STATES
from signalement_plugin.transport.client import HttpContext

NAMUR = Area(4.7, 50.3, 5.1, 50.6)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[misc, arg-type]


def read(name: str, **rest: Any) -> tuple[dict[str, Report], tuple[str, ...], str]:
    with talking(always(fixture(name)), **rest) as (system, server):
        (found,) = system.pages(None, None)
        return {one.report_id: one for one in found.reports}, found.warnings, server.url


def test_the_system_is_registered_by_its_module_alone() -> None:
    assert systems()["signalen"].title == "Signalen"


def test_a_row_is_read_to_the_last_field() -> None:
    reports, warnings, url = read("list.json", area=NAMUR)
    assert reports["4711"] == Report(
        "4711",
        status=Status.PLANNED,
        raw_status="Ingepland",
        service_code="wegen-verkeer/onderhoud-stoep",
        service_name="Onderhoud stoep, straat en fietspad",
        description="Nid-de-poule devant l’école",
        address="Rue de Fer 12, 5000 Namur",
        sector="Namur nord",
        department="4,6",
        assignee="j.dupont@namur.example",
        requested=utc(2026, 10, 25, 1, 30),
        updated=utc(2026, 11, 24, 7, 12, 33),
        due=utc(2026, 12, 1, 11),
        photo=f"{url}{ONE}/attachments/",
        source="online",
        reference="SIG-4711",
        notice="Équipe prévue jeudi",
        priority="normal",
        report_type="SIG",
        lon=4.867123456,
        lat=50.466987654,
        version="2026-11-24T08:12:33.654321+01:00",
    )
    assert warnings == ("row 3: without an id",)


def test_the_reporter_is_not_read() -> None:
    reports, _, _ = read("list.json")
    for report in reports.values():
        for word in ("citoyen", "0470", "*****"):
            assert word not in report.to_json()


def test_a_text_for_staff_is_no_answer_and_a_swapped_point_is_flagged() -> None:
    reports, _, _ = read("list.json", area=NAMUR)
    assert (reports["4712"].notice, reports["4712"].flags) == ("", ("swapped",))


def test_states() -> None:
    reports, _, _ = read("states.json")
    assert {key: (one.status, one.raw_status) for key, one in reports.items()} == {
        "1": (Status.CLOSED, "Afgehandeld"),
        "2": (Status.ACCEPTED, "Heropend"),
        "3": (Status.WAITING, "h"),
        "4": (Status.UNKNOWN, "Nieuw woord"),
        "5": (Status.UNKNOWN, ""),
        "0006": (Status.CLOSED, "Gesplitst"),
    }
    assert reports["1"].notice == "Réparé"  # the text of this status is always sent to the citizen


def test_bad_values_harm_nothing_else() -> None:
    reports, warnings, _ = read("traps.json")
    assert warnings == ()
    assert {key: (one.lon, one.lat, one.flags) for key, one in reports.items()} == {
        "1": (None, None, ("no_position",)),
        "2": (4.86, 50.46, ()),
        "3": (None, None, ("tz_assumed", "no_position")),
        "4": (None, None, ("no_position",)),
    }
    assert reports["3"].requested == utc(2026, 11, 24, 6)
    four = reports["4"]
    assert (four.requested, four.department, four.description) == (None, "9", "ab")


def test_a_report_read_alone_equals_the_one_in_the_list() -> None:
    row = json.loads(fixture("list.json").body)["results"][0]
    detail = {**row, "attachments": [{"href": "x"}]}
    for name in ("signal_id", "has_parent", "has_children", "operational_date"):
        del detail[name]

    def answers(asked: Asked) -> Reply:
        return listed([row]) if asked.path == LIST else data(detail)

    with talking(answers) as (system, server):
        (found,) = next(system.pages(None, None)).reports
        assert system.get("4711") == found
        assert server.asked[-1].path == ONE
        assert server.asked[-1].headers["Cache-Control"] == "no-cache"
        assert server.asked[-1].headers["Accept"] == "application/json"
        with pytest.raises(errors.NotData):
            system.get("9")


@pytest.mark.parametrize(
    ("name", "status", "error"),
    [
        ("401-detail.json", 401, errors.Unauthorized),
        ("403-detail.json", 403, errors.Forbidden),
        ("404-detail.json", 404, errors.Gone),
        ("404.html", 404, errors.NotData),
        ("500.html", 500, errors.ServerFailure),
        ("503-maintenance.txt", 503, errors.Busy),
        ("500.html", 200, errors.NotData),
        ("400-list.json", 400, errors.Refused),
    ],
)
def test_a_read_that_is_refused(name: str, status: int, error: type[errors.ServerError]) -> None:
    with talking(always(fixture(name, status))) as (system, _), pytest.raises(error) as caught:
        system.get("4711")
    assert type(caught.value) is error


@pytest.mark.parametrize("header", ["", "Bearer opaque", "Basic YTpi", "Bearer aa.bb.cc"])
def test_without_a_bearer_token_a_broken_server_means_who_are_you(header: str) -> None:
    context = HttpContext(headers={"Authorization": header} if header else {})
    with talking(always(fixture("500.html", 500)), context=context) as (system, server):
        with pytest.raises(errors.Unauthorized):
            system.get("4711")
        assert len(server.asked) == 1  # not repeated


@pytest.mark.parametrize(
    "pasted",
    [
        "https://h.example",
        "https://h.example/signals/",
        "https://h.example/signals/v1",
        "https://h.example/signals/v1/private/signals/?page=2#x",
        " https://h.example/signals/v1/private/signals/4711 ",
    ],
)
def test_the_address_as_people_paste_it(pasted: str) -> None:
    assert base_of(pasted) == "https://h.example/signals/v1"


def test_an_address_below_a_path() -> None:
    assert base_of("https://h.example/api/signals") == "https://h.example/api/signals/v1"


def probed(me: str) -> Any:
    counts = {(): 505, "open": 430}

    def answers(asked: Asked) -> Reply:
        if asked.path == f"{API}/private/me/":
            return fixture(me)
        return listed([], counts["open" if "status" in asked.query else ()])

    with talking(answers) as (system, _):
        return system.probe()


def test_a_superuser_may_everything() -> None:
    probe = probed("me-super.json")
    caps = probe.capabilities
    assert (probe.title, probe.total_count, probe.open_count) == ("Signalen", 505, 430)
    assert caps.writes == set(WRITABLE) - DEEDS
    assert (caps.evidence, caps.version_step, caps.mark) == (Evidence.VERSION, 0.0, "")
    assert caps.mails == {"reply"}
    assert caps.couples["service_code"] == ("department", "assignee")
    assert caps.couples["department"] == ("assignee",)
    assert caps.asks_citizen == {Status.WAITING}
    assert not caps.conditional
    assert not caps.key_ttl


def test_permissions_are_per_part() -> None:
    caps = probed("me-handler.json").capabilities
    assert caps.writes == set(WRITABLE) - {"service_code", "photo"} - DEEDS
    assert not caps.creates
    assert {Status.CLOSED, Status.RESOLVED} <= caps.no_reply_in
    assert not caps.no_reply_in & {Status.NEW, Status.PLANNED, Status.WAITING, Status.REJECTED}
    reader = probed("me-reader.json").capabilities
    assert reader.no_reply_in == frozenset()
    assert (reader.writes, reader.creates, reader.read_only_because) == (set(), False, "key_reads")
    assert reader.statuses == ()


def test_a_server_that_lacks_a_status_is_asked_without_it() -> None:
    """Its filter takes listed codes only: one more than it has, and every list was refused."""
    asked_for: list[str] = []

    def answers(asked: Asked) -> Reply:
        if asked.path == f"{API}/private/me/":
            return fixture("me-reader.json")
        asked_for.append(asked.query.get("status", ""))
        if asked_for[-1] == OPEN_STATES[-1]:
            return data({"status": ["Selecteer een geldige keuze."]}, 400)
        return listed([], 430 if asked_for[-1] else 505)

    with talking(answers) as (system, _):
        assert system.probe().open_count == 430
        assert set(OPEN_STATES) < set(asked_for)
        asked_for.clear()
        assert list(system.recent_pages(NOON, None))
    assert OPEN_STATES[-1] not in asked_for


@pytest.mark.parametrize("reply", [page("<html>App</html>"), data([1]), data({"count": 3})])
def test_an_answer_that_is_not_signalens_raises_not_data(reply: Reply) -> None:
    with talking(always(reply)) as (system, _), pytest.raises(errors.NotData):
        system.probe()


def test_categories_are_named_below_their_main_one() -> None:
    with talking(always(fixture("categories.json"))) as (system, _):
        found = [(one.code, one.name, one.group) for one in system.services()]
    main = "Wegen, verkeer, straatmeubilair"
    assert found == [
        ("wegen-verkeer/onderhoud-stoep", "Onderhoud stoep", main),
        ("wegen-verkeer/omleiding", "Omleiding", main),
        ("afval/omleiding", "Overig", "Afval"),
    ]


def test_a_history_is_told_oldest_first_and_without_contacts() -> None:
    with talking(always(fixture("history.json"))) as (system, server):
        thread = system.activity("4711")
        assert server.asked[0].path == f"{ONE}/history"
    assert [(one.id, one.kind, one.text) for one in thread] == [
        ("UPDATE_STATUS_1", "status", "Status gewijzigd naar: Gemeld"),
        (
            "UPDATE_USER_ASSIGNMENT_2",
            "assign",
            "Melding toewijzing gewijzigd naar: j.dupont@namur.example",
        ),
        ("CREATE_NOTE_4", "note", "Clé au dépôt"),
        ("UPDATE_REPORTER_3", "event", "Contactgegevens gewijzigd"),
        ("UPDATE_STATUS_12", "status", "Status gewijzigd naar: Afgehandeld"),
        ("UPDATE_STATUS_12-text", "reply", "C’est réparé"),
    ]
    assert {one.field for one in thread} == {""}


def test_departments_with_those_people_who_are_in_them() -> None:
    teams = [{"id": 6, "code": "STW", "name": "Stadswerken"}, {"id": 4, "code": "ASC"}]
    people = [
        {
            "username": "a@x.example",
            "first_name": "An",
            "profile": {"departments": ["Stadswerken"]},
        },
        {"username": "b@x.example", "is_active": False, "profile": {"departments": ["ASC"]}},
        {"username": "c@x.example", "profile": {"departments": ["ASC"]}},
    ]

    def answers(asked: Asked) -> Reply:
        return listed(teams if asked.path.endswith("departments/") else people)

    with talking(answers) as (system, _):
        found = [(one.id, one.name, one.people) for one in system.departments()]
    assert found == [
        ("6", "Stadswerken", (("a@x.example", "An"),)),
        ("4", "4", (("c@x.example", "c@x.example"),)),
    ]


def test_people_that_may_not_be_seen_leave_the_departments() -> None:
    def answers(asked: Asked) -> Reply:
        if asked.path.endswith("users/"):
            return fixture("403-detail.json", 403)
        return listed([{"id": 6, "name": "Stadswerken"}])

    with talking(answers) as (system, _):
        assert [(one.id, one.people) for one in system.departments()] == [("6", ())]


@pytest.mark.parametrize(("granted", "asks"), [([], 0), (["view_user"], 1)])
def test_only_who_may_see_users_asks_for_them(granted: list[str], asks: int) -> None:
    """Seen on a real server: a 403 at each start."""

    def answers(asked: Asked) -> Reply:
        me = {"email": "a@x.example", "permissions": granted}
        return data(me) if asked.path.endswith("/me/") else listed([{"id": 6, "code": "STW"}])

    with talking(answers) as (first, _), talking(answers) as (system, server):
        meet(system, first.probe())
        system.departments()
        assert sum(one.path.endswith("/users/") for one in server.asked) == asks


def test_a_photo_is_the_first_picture_of_its_list_and_other_hosts_get_no_token() -> None:
    files = [
        {"location": "/signals/media/a.pdf", "is_image": False},
        {"location": "/signals/media/b.png", "is_image": True},
    ]

    def answers(asked: Asked) -> Reply:
        if asked.path.endswith("/attachments/"):
            return listed(files)
        return Reply(200, b"\x89PNG", {"Content-Type": "image/png"})

    with talking(answers) as (system, server):
        photo = system.attachment(f"{server.url}{ONE}/attachments/")
        assert (photo.name, photo.media_type, photo.content) == ("b.png", "image/png", b"\x89PNG")
        assert [one.path for one in server.asked] == [f"{ONE}/attachments/", "/signals/media/b.png"]
        with talking(answers) as (_, other):
            system.attachment(f"{other.url}/bucket/c.jpg")
            assert "Authorization" not in other.asked[0].headers
        files.clear()
        with pytest.raises(errors.Gone):
            system.attachment(f"{server.url}{ONE}/attachments/")


@pytest.mark.parametrize(
    ("said", "flags"),
    [
        ({"reporter": {"email": ""}}, ("no_mail",)),
        ({"reporter": {"email": None}}, ("no_mail",)),
        ({"reporter": {"email": "*****"}}, ()),
        ({"reporter": {"email": "citoyen@example.org"}}, ()),
        ({"reporter": {}}, ()),
        ({"has_children": True, "has_parent": False}, ("parent",)),
        ({"_links": {"sia:children": [{"href": "x"}]}}, ("parent",)),
        ({"has_children": False, "has_parent": True}, ("child",)),
        ({"_links": {"sia:parent": {"href": "x"}}}, ("child",)),
        ({"_links": [], "reporter": "x"}, ()),
    ],
)
def test_flags_are_read_from_lists_and_details(
    said: dict[str, Any], flags: tuple[str, ...]
) -> None:
    point = {"geometrie": {"type": "Point", "coordinates": [4.9, 52.3]}}
    created = {"created_at": "2026-11-24T07:12:00+01:00", "updated_at": "2026-11-24T07:12:00+01:00"}
    report = report_of({"id": 1, "location": point, **created, **said}, RowContext())
    assert report.flags == flags


@pytest.mark.parametrize(
    ("said", "priority", "kind"),
    [
        ({"priority": {"priority": "high"}}, "high", ""),
        ({"priority": {"priority": "low"}, "type": {"code": "SIG"}}, "low", "SIG"),
        ({"priority": {"priority": "normal"}, "type": {"code": "COM"}}, "normal", "COM"),
        ({"priority": {"priority": {}}, "type": {"code": "later"}}, "", ""),
        ({"priority": 3, "type": [], "reporter": "x"}, "", ""),
    ],
)
def test_priority_and_type_are_fields(said: dict[str, Any], priority: str, kind: str) -> None:
    report = report_of({"id": 1, **said}, RowContext())
    assert (report.priority, report.report_type) == (priority, kind)


@pytest.mark.parametrize(
    ("place", "sector"),
    [
        ({"area_name": "Noord-West", "stadsdeel": "A"}, "Noord-West"),
        ({"area_name": None, "stadsdeel": "A", "buurt_code": "A04i"}, "Centrum A04i"),
        ({"stadsdeel": "A"}, "Centrum"),
        ({"stadsdeel": "Z", "buurt_code": None}, "Z"),
        ({}, ""),
    ],
)
def test_a_sector_is_the_area_or_the_district(place: dict[str, Any], sector: str) -> None:
    assert report_of({"id": 1, "location": place}, RowContext()).sector == sector
