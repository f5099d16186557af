"""Reading Publik: lists, changes, one report, its activity."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import BASIC, NOON, SIGNED, Status, basic, record, site, talking

from sandbox.dialects.publik.workflow import JUMPS, STOCK
from sandbox.reports.changes import Change, change_report
from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.report import Area
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.publik.address import form_of
from signalement_plugin.systems.publik.paging import changed_since
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.client import HttpContext


def ids(system: System, since: datetime | None = None, area: Area | None = None) -> list[str]:
    return [one.report_id for page in system.pages(since, area) for one in page.reports]


def counted(system: Publik) -> list[str]:
    """A list to which every address is added that the system reads from now on."""
    asked: list[str] = []
    read = system._wire.client.get

    def get(url: str, *args: Any, **options: Any) -> Any:
        asked.append(url)
        return read(url, *args, **options)

    system._wire.client.get = get  # type: ignore[method-assign]
    return asked


def test_the_probe_tells_what_this_client_may_do(tmp_path: Path) -> None:
    done = [record(2, status=Status.CLOSED), record(3, status=Status.REJECTED)]
    with site(tmp_path, [record(1), *done, record(4, status=Status.DUPLICATE)]) as served:
        probe = served.open().probe()
    caps = probe.capabilities
    assert (probe.title, probe.dialect) == (
        "Signaler un problème dans l'espace public",
        "townstreet",
    )
    assert (probe.open_count, probe.total_count) == (1, 4)
    assert caps.writes == {"status", "department", "assignee", "reply", "note"}
    assert set(caps.statuses) == {Status.ACCEPTED, Status.CLOSED, Status.REJECTED}
    assert (caps.evidence, caps.version_step) == (Evidence.VERSION, 1.0)
    assert not caps.key_ttl
    assert not caps.conditional
    assert caps.alone == {"department", "assignee", "note"}
    assert (caps.mails, caps.workflow_mails) == (frozenset(), True)
    assert (caps.mark, caps.creates, caps.delta) == ("activity", True, True)


@pytest.mark.parametrize(
    ("slug", "headers", "writes", "why"),
    [
        (STOCK, BASIC, set(), "no_actions"),
        (STOCK, SIGNED, set(), "no_actions"),
        (JUMPS, BASIC, {"status", "reply"}, ""),
    ],
)
def test_writes_are_those_that_the_workflow_offers(
    tmp_path: Path, slug: str, headers: dict[str, str], writes: set[str], why: str
) -> None:
    with site(tmp_path) as served:
        caps = served.open_and_probe(headers, slug=slug).capabilities
        page = served.open_and_probe(headers, slug=slug).get("202600001").url
        assert served.ask(page.removeprefix(served.url)).status_code == 200
    assert (caps.writes, caps.read_only_because) == (writes, why)
    assert page.endswith(f"/backoffice/management/{slug}/202600001/")


def test_everything_is_read_once_newest_first(tmp_path: Path) -> None:
    records = [record(number) for number in range(1, 24)]
    with site(tmp_path, records) as served:
        system = served.open(rows=5)
        pages = list(system.pages(None, None))
    found = [one.report_id for page in pages for one in page.reports]
    assert sorted(found) == sorted(f"2026{number:05d}" for number in range(1, 24))
    assert [len(page.reports) for page in pages] == [5, 5, 5, 5, 3]
    assert {page.total for page in pages} == {23}
    assert all(page.server_time and page.began for page in pages)


@pytest.mark.parametrize("faults", ["repeat=0.3", "cap=2"])
def test_every_report_is_read_despite_faults(tmp_path: Path, faults: str) -> None:
    records = [record(number) for number in range(1, 24)]
    with site(tmp_path, records, faults=f"seed=3,{faults}") as served:
        system = served.open(rows=5)
        found = ids(system)
        assert sorted(set(found)) == sorted(f"2026{number:05d}" for number in range(1, 24))
        assert len(found) == 23


@pytest.mark.parametrize("with_count", [True, False])
def test_reports_that_disappear_while_the_list_is_read_pull_no_other_away(with_count: bool) -> None:
    rows = [{"id": str(number)} for number in range(30, 0, -1)]

    def behaviour(asked: Asked) -> Reply:
        offset, limit = int(asked.query["offset"]), int(asked.query["limit"])
        page = rows[offset : offset + limit]
        if offset == 20:
            del rows[0:3]
        return data({"err": 0, "count": len(rows), "data": page} if with_count else page)

    with serving(behaviour) as server:
        found = ids(Publik(Address(server.url), rows=10))
    assert sorted(found, key=int) == [str(number) for number in range(1, 31)]


def test_a_server_that_ignores_paging_comes_to_an_end() -> None:
    rows = [{"id": str(number)} for number in range(1, 8)]
    with serving(lambda _: data(rows)) as server:
        assert len(ids(Publik(Address(server.url), rows=5))) == 7
        assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"addinfo": "x", "atal_thematic": None}, Status.REJECTED),
        ({"addinfo": "x"}, Status.CLOSED),
    ],
)
def test_a_copy_of_townstreet_under_another_name_has_its_statuses(
    fields: dict[str, Any], status: Status
) -> None:
    """Otherwise a rejected report would count as closed, and a rejection as not carried out."""
    step = {"id": "8", "name": "Refusé", "endpoint": True}
    row = {"id": "7", "fields": fields, "workflow": {"real_status": step}}
    with talking(lambda _: data({"err": 0, "count": 1, "data": [row]}), path="/voirie/") as (
        system,
        server,
    ):
        probe = system.probe()
        other = Publik(Address(f"{server.url}/voirie/", http=HttpContext(headers=BASIC)))
        other.resume(probe)
        for one in (system, other):
            (page,) = one.pages(None, None)
            assert page.reports[0].status is status


def test_an_empty_list_is_told_from_one_without_actions() -> None:
    with talking(lambda _: data({"err": 0, "count": 0, "data": []})) as (system, _server):
        assert system.probe().capabilities.read_only_because == "no_reports"


def test_an_answer_without_changes_tells_the_servers_time() -> None:
    """Otherwise the next request for changes would begin at this computer's own time."""
    with serving(lambda _: data({"err": 0, "count": 0, "data": []})) as server:
        system = Publik(Address(server.url))
        (page,) = system.pages(datetime.fromtimestamp(NOON, timezone.utc), None)
    assert (len(page.reports), page.began is None, page.server_time is None) == (0, False, False)


def test_changes_are_found_by_the_minute_and_pages_move_with_them(tmp_path: Path) -> None:
    done = Status.CLOSED  # closed ones only, because all open ones are read in any case
    records = [record(one, status=done, updated=NOON + 60 * one) for one in range(1, 24)]
    since = datetime.fromtimestamp(NOON + 60 * 10, timezone.utc)
    with site(tmp_path, records) as served:
        found = ids(served.open(rows=4), since)
        asked = {"filter-start-mtime": "on", "filter-start-mtime-value": "tomorrow"}
        everything = served.ask("/api/forms/signaler-un-probleme-espace-public/list", **asked)
    assert {f"2026{number:05d}" for number in range(10, 24)} <= set(found)
    # reports of the two minutes of overlap come once only
    assert len(found) == len(set(found)) == 16
    assert len(everything.json()) == 23


def test_changes_that_keep_the_time_of_change_are_read_too(tmp_path: Path) -> None:
    """An action that keeps the status, such as an assignment, keeps the time of change too."""
    records = [record(1), record(2, status=Status.CLOSED)]
    with site(tmp_path, records) as served:
        system = served.open_and_probe()
        list(system.pages(None, None))
        with served.store.writing() as db:
            db.execute("UPDATE reports SET department = 'p'")
        late = datetime.fromtimestamp(NOON + 3600, timezone.utc)
        reports: dict[str, str] = {}
        for page in system.pages(late, None):
            reports |= {one.report_id: one.department for one in page.reports}
    assert reports == {"202600001": "Propreté"}


def test_the_open_ones_are_read_again_in_few_requests(tmp_path: Path) -> None:
    with site(tmp_path, [record(one) for one in range(1, 24)]) as served:
        system = served.open_and_probe(rows=5)
        requests = counted(system)
        found = ids(system, datetime.fromtimestamp(NOON + 3600, timezone.utc))
    assert len(found) == len(set(found)) == 23
    assert len(requests) == 2  # one request for changes, one for open reports


def test_only_open_or_recent_reports_are_requested(tmp_path: Path) -> None:
    """Years of closed reports are neither rendered by the server nor read."""
    day = 86_400
    records = [
        record(1, requested=NOON - 400 * day),
        record(2, requested=NOON - 400 * day, status=Status.CLOSED),
        record(3, status=Status.REJECTED),
        record(60),
        *(record(one, requested=NOON - 100 * day, status=Status.CLOSED) for one in range(4, 60)),
    ]
    after = datetime.fromtimestamp(NOON - 90 * day, timezone.utc)
    with site(tmp_path, records) as served:
        system = served.open_and_probe(rows=5)
        assert system.capabilities.filters_recent
        requests = counted(system)
        pages = list(system.recent_pages(after, None))
    found = [one.report_id for page in pages for one in page.reports]
    assert found == ["202600060", "202600001", "202600003"]
    assert {page.total for page in pages} == {3}
    assert len(requests) == 4  # two counts and two pages


def test_many_changes_in_one_minute_are_all_found(tmp_path: Path) -> None:
    records = [record(number, updated=NOON) for number in range(1, 24)]
    with site(tmp_path, records) as served:
        assert len(ids(served.open(rows=4), datetime.fromtimestamp(NOON, timezone.utc))) == 23


@pytest.mark.parametrize(
    ("utc", "wall"),
    [
        ("2026-06-16T10:00:00", "2026-06-16 12:00"),
        ("2026-01-16T10:00:59", "2026-01-16 11:00"),
        ("2026-10-24T23:50:00", "2026-10-25 01:50"),
        ("2026-10-25T00:50:00", "2026-10-25 01:50"),  # a row of 01:05Z is written 02:05
        ("2026-10-25T01:10:00", "2026-10-25 02:10"),
        ("2026-10-25T02:10:00", "2026-10-25 03:10"),
        ("2026-03-29T00:50:00", "2026-03-29 01:50"),
        ("2026-03-29T02:10:00", "2026-03-29 04:10"),
    ],
)
def test_the_question_is_in_the_sites_own_time(utc: str, wall: str) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=timezone.utc)
    asked = changed_since(moment, "Europe/Brussels")
    assert asked == {"filter-start-mtime": "on", "filter-start-mtime-value": wall}


def test_nothing_is_missed_in_the_hour_that_comes_twice(tmp_path: Path) -> None:
    first = int(datetime(2026, 10, 25, 0, 55, tzinfo=timezone.utc).timestamp())
    again = int(datetime(2026, 10, 25, 1, 5, tzinfo=timezone.utc).timestamp())
    records = [record(1, updated=first), record(2, updated=again)]
    with site(tmp_path, records) as served:
        since = datetime(2026, 10, 25, 0, 52, tzinfo=timezone.utc)
        assert set(ids(served.open(), since)) == {"202600001", "202600002"}
        assert served.open().get("202600002").flags == ("tz_assumed",)


def test_an_area_is_kept_to(tmp_path: Path) -> None:
    records = [record(1), record(2, lat=51.0), record(3, lat=None, long=None)]
    with site(tmp_path, records) as served:
        found = ids(served.open(), area=Area(4.8, 50.4, 4.9, 50.5))
    assert set(found) == {"202600001", "202600003"}


def test_the_same_report_in_the_list_and_alone(tmp_path: Path) -> None:
    given: dict[str, Any] = {
        "status": Status.IN_PROGRESS,
        "description": "Trou « profond » & large",
        "address": "Rue du Pont 3",
        "department": "v",
        "source": "fixmystreet",
        "has_photo": True,
    }
    with site(tmp_path, [record(1, **given)]) as served:
        system = served.open_and_probe()
        ((listed,),) = [page.reports for page in system.pages(None, None)]
        alone = system.get("202600001")
        photo = system.attachment(alone.photo)
        signed = served.open_and_probe(SIGNED).attachment(alone.photo)
        bare = served.ask(alone.photo.removeprefix(served.url), headers={})
    assert alone == listed
    assert alone.content_hash == listed.content_hash
    assert (alone.status, alone.raw_status) == (Status.IN_PROGRESS, "Intégré à ATAL")
    assert (alone.service_code, alone.service_name) == ("trou", "Nid-de-poule")
    assert (alone.department, alone.address) == ("Voirie", "Rue du Pont 3")
    assert (alone.lon, alone.lat, alone.flags) == (4.86, 50.46, ("two_places",))
    assert alone.requested == alone.updated == datetime.fromtimestamp(NOON - 60, timezone.utc)
    assert alone.version == "2026-06-16T11:59:00"
    assert photo.content == signed.content
    assert photo.content.startswith(b"\x89PNG")
    assert bare.status_code == 403


def test_nothing_of_the_citizen_is_kept(tmp_path: Path) -> None:
    with site(tmp_path) as served:
        with served.store.writing() as db:
            row = ("2026-00001", "ana@example.org", "Ana", "Testamente", "0470123456")
            db.execute("INSERT INTO reporters VALUES (?, ?, ?, ?, ?)", row)
        change_report(served.store, "2026-00001", Change("citoyen", comment="Toujours là"))
        system = served.open_and_probe()
        text = repr((system.get("202600001"), system.activity("202600001")))
        raw = served.ask("/api/forms/signaler-un-probleme-espace-public/202600001/").text
    for private in ("ana@example.org", "Testamente", "0470123456"):
        assert private in raw
        assert private not in text


def test_a_thread_has_notes_replies_and_steps(tmp_path: Path) -> None:
    with site(tmp_path) as served:
        for change in (
            Change("Anne", sets={"status": Status.ACCEPTED}, reply="Vu & noté"),
            Change("Anne", note="Appeler\nla région"),
            Change("citoyen", comment="Merci <b>beaucoup</b>"),
        ):
            change_report(served.store, "2026-00001", change)
        thread = served.open_and_probe().activity("202600001")
    entries = {(one.kind, one.author, one.text, one.new) for one in thread}
    assert entries >= {
        ("citizen", "", "", ""),
        ("status", "Anne", "En cours de traitement", "accepted"),
        ("reply", "Anne", "Vu & noté", ""),
        ("note", "Anne", "Appeler\nla région", ""),
        ("citizen", "", "Merci <b>beaucoup</b>", ""),
    }
    assert not any(one.field for one in thread)
    # Publik puts an action's text into the step before, whose time is not that of the text
    assert {one.kind for one in thread if one.at is None} <= {"reply", "note"}
    assert len({one.id for one in thread}) == len(thread)


def test_categories_and_roles_that_are_in_use(tmp_path: Path) -> None:
    with site(tmp_path, [record(1, department="p")]) as served:
        system = served.open_and_probe()
        assert [(one.code, one.name) for one in system.services()] == [("trou", "Nid-de-poule")]
        assert [one.id for one in system.departments()] == ["Propreté"]


@pytest.mark.parametrize("headers", [basic("agent", "faux"), basic("personne", "x"), {}])
def test_a_wrong_key_is_an_unknown_identity(tmp_path: Path, headers: dict[str, str]) -> None:
    with site(tmp_path) as served, pytest.raises(errors.Unauthorized):
        served.open(headers).probe()


@pytest.mark.parametrize(
    ("endpoint", "slug"),
    [
        ("https://a.example", "signaler-un-probleme-espace-public"),
        (" https://a.example/voirie/ ", "voirie"),
        ("https://a.example/api/forms/voirie/list?limit=5", "voirie"),
        ("https://a.example/backoffice/management/voirie/57/", "voirie"),
        ("https://a.example/api/formdefs/voirie/schema", "voirie"),
        ("https://a.example/environnement/voirie/", "voirie"),
        ("https://a.example/environnement/voirie/57/?x=1", "voirie"),
        ("https://a.example/voirie/130-57/", "voirie"),
        ("https://a.example/backoffice/management/voirie/?filter=all&limit=20", "voirie"),
        ("https://a.example/backoffice/submission/environnement/voirie/", "voirie"),
        ("https://a.example/voirie/?x=1#actions=planned=planifier", "voirie"),
    ],
)
def test_the_address_as_people_paste_it(endpoint: str, slug: str) -> None:
    form = form_of(Address(endpoint))
    assert (form.base, form.slug) == ("https://a.example", slug)
    named = form_of(Address("https://a.example/", jurisdiction="voirie"))
    assert named.api("list") == "https://a.example/api/forms/voirie/list"


def test_statuses_of_another_workflow_are_said_by_the_connection(tmp_path: Path) -> None:
    options = {"statuses": "planned=27; waiting=22,23;nonsense=1"}
    with site(tmp_path, [record(1, status=Status.IN_PROGRESS)]) as served:
        assert served.open(options=options).get("202600001").status is Status.PLANNED
        context = HttpContext(headers=BASIC)
        address = Address(f"{served.url}/#statuses=resolved=27&function=_autre", http=context)
        report = Publik(address).get("202600001")
        plain = served.open(slug=STOCK).get("202600001")
    assert (report.status, report.department) == (Status.RESOLVED, "")
    assert plain.status is Status.IN_PROGRESS


def test_a_file_address_of_another_kind_is_not_opened() -> None:
    system = Publik(Address("https://a.example"))
    with pytest.raises(errors.NotSupported):
        system.attachment("file:///etc/passwd")
    with pytest.raises(errors.NotSupported):
        Publik(Address("a.example"))
