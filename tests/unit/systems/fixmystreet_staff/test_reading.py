"""What a council's employee reads: exports, the state of one report, its public updates;
with which login and session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from http_server import Asked, Reply, data, page
from publik_fixtures import basic
from staff_site import HEAD, NAME, NOON, StaffSite, at_site

from signalement_plugin.core import errors
from signalement_plugin.core.model.report import Area
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.fixmystreet_staff import system as system_module
from signalement_plugin.systems.fixmystreet_staff.exports import report_rows
from signalement_plugin.systems.fixmystreet_staff.session import site_of

TOKEN = {"Authorization": "Bearer 3-good"}


class _AnyDay(StaffSite):
    """A site whose export lists the same reports for whatever days are asked for."""

    def _export(self, asked: Asked) -> Reply:
        self.day = asked.query["start_date"]
        return super()._export(asked)


class _LongText(StaffSite):
    """A site with a text longer than the default limit of Python's ``csv`` reader."""

    def _export(self, asked: Asked) -> Reply:
        reply = super()._export(asked)
        return replace(reply, body=reply.body.replace(b"Rue 7", b"x" * 200_000))


@pytest.mark.parametrize("headers", [None, TOKEN], ids=["login", "token"])
def test_list_and_single_report_are_alike(headers: dict[str, str] | None) -> None:
    site = StaffSite(updates={"8": ["Fait"]})
    with at_site(site, headers) as (system, _):
        system.probe()
        found = {one.report_id: one for page in system.pages(None, None) for one in page.reports}
        assert {key: str(one.status) for key, one in found.items()} == {"7": "new", "8": "closed"}
        assert [one.text for one in system.activity("8")] == ["Fait"]
        assert {key: system.get(key) for key in found} == found
    one = found["8"]
    assert (one.service_code, one.description, one.lon) == ("Voirie", "Trou: Rue 8", 4.86)
    assert one.requested == datetime(2026, 11, 20, 8, tzinfo=timezone.utc)
    assert one.updated == datetime(2026, 11, 20, 9, tzinfo=timezone.utc)
    assert one.flags == ()  # no time of this site names a zone, and no report is flagged for it
    assert one.url.endswith("/report/8")
    assert "Testine" not in repr(found)


def test_a_report_is_read_by_its_number_alone() -> None:
    site = StaffSite()
    with at_site(site) as (system, _):
        assert system.get("8").status is Status.CLOSED
        site.reports["8"] = "confirmed"
        site.updates["8"] = ["Rouvert"]
        assert system.activity("8")[-1].text == "Rouvert"
        assert system.get("8").status is Status.NEW
        assert system.get("8").activity == "80"


@pytest.mark.parametrize("number", ["9", "../dashboard", "7;8"])
def test_a_report_of_another_body_is_none_of_ours(number: str) -> None:
    with at_site(StaffSite()) as (system, _), pytest.raises(errors.Gone):
        system.get(number)


def test_older_reports_are_read_by_spans_of_days_until_none_comes() -> None:
    with at_site(StaffSite(day="2025-09-01")) as (system, server):
        assert sum(len(page.reports) for page in system.pages(None, None)) == 2
        spans = [asked.query for asked in server.asked if "start_date" in asked.query]
        server.asked.clear()
        assert sum(len(page.reports) for page in system.pages(NOON, None)) == 0
        first = server.asked[0].query["start_date"]
    lists = [one for one in spans if "updates" not in one]
    assert all(
        later["start_date"] > earlier["end_date"] for later, earlier in zip(lists, lists[1:])
    )
    assert lists[-1]["start_date"] < "2024-01-01"
    assert first == (NOON - timedelta(days=90)).date().isoformat()


def test_an_area_with_few_reports_is_read_as_far_back_as_the_body() -> None:
    """Two years without a report of the area are not two years without one of the site."""
    spans = []
    for area in (None, Area(3.0, 50.0, 3.1, 50.1)):
        with at_site(StaffSite(day="2025-09-01")) as (system, server):
            list(system.pages(None, area))
            asked = [one.query for one in server.asked if "updates" not in one.query]
            spans.append([one["start_date"] for one in asked if "start_date" in one])
    assert spans[0] == spans[1]


def test_a_refresh_reads_older_reports_in_turn() -> None:
    """A colleague's closing changes none of the days by which an export can be asked for."""
    site = StaffSite(day="2026-01-05")
    with at_site(site) as (system, _):
        list(system.pages(None, None))
        site.reports["7"] = "closed"
        found = [
            [str(one.status) for page in system.pages(NOON, None) for one in page.reports]
            for _ in range(9)
        ]
    assert [at for at, one in enumerate(found) if one == ["closed", "closed"]] == [1, 8]


def test_a_site_whose_exports_do_not_end_is_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site lists its reports for whatever days it is asked for."""
    monkeypatch.setattr(system_module, "BEGIN", date(2025, 6, 1))
    with at_site(_AnyDay()) as (system, server):
        for _ in range(6):
            list(system.pages(NOON, None))
        asked = [one.query for one in server.asked if "start_date" in one.query]
    spans = [one["start_date"] for one in asked if "updates" not in one][1::2]
    assert spans[:3] == spans[3:]
    assert len(set(spans)) == 3


def test_one_long_text_stops_no_export() -> None:
    with at_site(_LongText()) as (system, _):
        found = {one.report_id: one for page in system.pages(NOON, None) for one in page.reports}
    assert found.keys() == {"7", "8"}
    assert 10_000 < len(found["7"].description) < 30_000


def test_a_session_reads_around_caches() -> None:
    with at_site(StaffSite()) as (system, server):
        system.get("7")
        reads = [one for one in server.asked if one.method == "GET"]
    assert {one.headers["Cache-Control"] for one in reads} == {"no-cache"}


def test_an_ended_session_is_begun_again() -> None:
    site = StaffSite(ends_after=3, updates={"7": ["Vu"]}, private=("7",))
    with at_site(site) as (system, _):
        for _ in range(4):
            assert system.get("7").report_id == "7"
            assert len(system.activity("7")) == 1
    assert site.sessions > 1


def test_a_report_that_stays_refused_is_said_to_be() -> None:
    site = StaffSite(pages={"/report/ajax/7": page("Private", 403)})
    with at_site(site) as (system, _):
        system.probe()
        with pytest.raises(errors.Forbidden):
            system.get("7")


def test_a_second_thread_goes_on_with_the_session() -> None:
    site = StaffSite()
    with at_site(site) as (system, _), at_site(site) as (second, _):
        second.resume(system.probe())
        assert second.get("7").status == system.get("7").status
    assert site.sessions == 1


@pytest.mark.parametrize(
    ("headers", "error"),
    [
        (basic(NAME, "wrong"), errors.Unauthorized),
        ({}, errors.Unauthorized),
        ({"Authorization": "Bearer 3-bad"}, errors.Unauthorized),
        ({"Authorization": "Basic ?"}, errors.Unauthorized),
    ],
)
def test_a_login_that_is_not_taken_is_told(
    headers: dict[str, str], error: type[errors.ServerError]
) -> None:
    with pytest.raises(error), at_site(StaffSite(), headers) as (system, _):
        system.probe()


def test_an_account_without_a_dashboard_is_told_that_it_is_no_staff_account() -> None:
    site = StaffSite(pages={"/dashboard": page("No such page", 404)})
    with at_site(site) as (system, _), pytest.raises(errors.NotStaff):
        system.probe()


def test_an_account_with_a_code_is_told_to_make_a_token() -> None:
    site = StaffSite(pages={"/auth": page('<html><input name="2fa_code"></html>')})
    with at_site(site) as (system, _), pytest.raises(errors.TwoFactor):
        system.probe()


def test_a_token_reads_and_changes_nothing() -> None:
    with at_site(StaffSite(), TOKEN) as (system, server):
        found = system.probe()
        assert found.capabilities.read_only_because == "key_reads"
        assert system.photos("7") == []
        assert {asked.path for asked in server.asked} == {"/dashboard"}


def test_the_session_is_in_no_url_and_the_password_in_one_request() -> None:
    with at_site(StaffSite()) as (system, server):
        system.probe()
        system.get("7")
        asked = [one for one in server.asked if one.path != "/auth"]
    assert all("Authorization" not in one.headers for one in server.asked)
    assert all("Cookie" in one.headers and not one.body for one in asked)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"<!DOCTYPE html><html>hello</html>", errors.NotData),
        (b"", errors.NotData),
        (b"Number,State\n1,open\n", errors.NotData),
    ],
)
def test_an_answer_that_is_no_export_is_an_error(
    body: bytes, error: type[errors.ServerError]
) -> None:
    site = StaffSite(pages={"/dashboard": Reply(200, body)})
    with at_site(site) as (system, _), pytest.raises(error):
        system.probe()


def test_rows_without_a_number_and_strange_values_do_no_harm() -> None:
    lines = ["x,,,,,,,,,", "\ufeff,,", "12", "5,T,D,,C,,2026-13-99,\u0000,north,", "²,,,,,,,,,"]
    site = StaffSite(pages={"/dashboard": Reply(200, (HEAD + "\n".join(lines)).encode())})
    with at_site(site) as (system, _):
        rows = report_rows(system._export(NOON.date(), NOON.date()).body)
    assert [row["Report ID"] for row in rows] == ["12", "5"]


def test_the_state_of_another_report_is_not_taken() -> None:
    site = StaffSite(pages={"/report/ajax/7": data({"report": {"id": 8, "state": "closed"}})})
    with at_site(site) as (system, _), pytest.raises(errors.NotData):
        system.get("7")


@pytest.mark.parametrize(
    ("page_address", "site"),
    [
        ("https://a.be", "https://a.be"),
        ("https://a.be/", "https://a.be"),
        ("https://a.be/report/5#update_3", "https://a.be"),
        ("https://a.be/reports/Ville+Une?status=open", "https://a.be"),
        ("https://a.be/dashboard?export=1", "https://a.be"),
        ("https://a.be/fms/my/planned", "https://a.be/fms"),
        ("https://a.be/open311/v2", "https://a.be"),
    ],
)
def test_any_page_names_the_site(page_address: str, site: str) -> None:
    assert site_of(page_address) == site


def test_categories_are_those_of_the_site() -> None:
    with at_site(StaffSite()) as (system, _):
        assert [one.code for one in system.services()] == ["Voirie"]


def test_a_photo_of_another_host_is_not_asked_for_unless_it_was_agreed_to() -> None:
    with at_site(StaffSite()) as (system, server):
        server.asked.clear()
        with pytest.raises(errors.OtherHost):
            system.attachment("http://photos.example.org/7.jpeg")
        with pytest.raises(errors.PrivateHost):
            system.attachment(f"http://localhost:{server.server_port}/photo/7.jpeg")
        assert server.asked == []


def test_a_report_that_went_to_another_body_is_none_of_ours_any_more() -> None:
    """The site still shows the report to everybody, with the state that the other body gives."""
    site = StaffSite()
    with at_site(site) as (system, _):
        list(system.pages(None, None))
        site.moved = ("7",)
        list(system.pages(NOON, None))
        with pytest.raises(errors.NotYours):
            system.get("7")
        assert system.get("8").report_id == "8"
        site.private = ("7",)
        with pytest.raises(errors.NotYours):
            system.get("7")
        site.moved = site.private = ()
        assert system.get("7").report_id == "7"


def test_the_days_at_the_ends_of_an_export_say_nothing_of_who_is_missing() -> None:
    """These days begin and end by the clock of the site, not by this computer's clock."""
    site = StaffSite()
    with at_site(site) as (system, server):
        list(system.pages(None, None))
        site.day, site.moved = (NOON + timedelta(days=1)).date().isoformat(), ("7",)
        list(system.pages(None, None))
        site.moved = ()
        list(system.pages(None, None))
        site.moved = ("7",)
        list(system.pages(NOON, None))
        server.asked.clear()
        assert system.get("7").report_id == "7"
        assert [one.path for one in server.asked] == ["/report/ajax/7"]


def test_a_number_that_no_export_has_is_looked_for_once() -> None:
    site = StaffSite()
    with at_site(site) as (system, server):
        with pytest.raises(errors.Gone):
            system.get("9")
        server.asked.clear()
        with pytest.raises(errors.Gone):
            system.get("9")
        assert server.asked == []
        site.reports["9"] = "confirmed"
        list(system.pages(NOON, None))
        assert system.get("9").status is Status.NEW


def test_an_account_that_is_of_no_staff_any_more_is_told_apart_from_a_report_that_is_gone() -> None:
    site = StaffSite()
    with at_site(site) as (system, _):
        list(system.pages(None, None))
        site.pages = {"/dashboard": page("No such page", 404)}
        with pytest.raises(errors.NotStaff):
            system.activity("7")
        with pytest.raises(errors.NotStaff):
            list(system.pages(NOON, None))
