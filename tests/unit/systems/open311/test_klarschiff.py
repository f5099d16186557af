"""Klarschiff, the product that speaks CitySDK: answers have the shape of its real ones."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from http_server import Asked, Behaviour, Reply, data
from open311_fake_city import NOON, row
from open311_fixtures import FRESH, KEY, change, connected

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import overwritten_fields
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import CLOSED, Status
from signalement_plugin.transport.client import HttpContext

ME = {"email": "clerk@town.example"}
NO_RIGHT = data([{"code": "403", "description": "no right"}], 500)
NOT_FOUND = data([{"code": 404, "description": "record_not_found"}], 404)
INVALID = data([{"code": 422, "description": "invalid"}], 422)
RIGHTS = {"change", "note", "create", "notes"}


def shown(number: int, status: str = "reviewed", **fields: Any) -> dict[str, Any]:
    """A report as the server shows it to a key with all rights."""
    extended = {
        "detailed_status": "RECEIVED",
        "description_public": True,
        "media_urls": None,
        "delegation": None,
        **fields.pop("extended", {}),
    }
    return row(
        number,
        service_request_id=number,
        status=status,
        status_notes=None,
        description="Schlagloch vor der Schule",
        agency_responsible="Amt für Verkehrsanlagen",
        extended_attributes=extended,
        **fields,
    )


def klarschiff(*rows: dict[str, Any], may: frozenset[str] | set[str] = RIGHTS) -> Behaviour:
    """A server that answers as a real Klarschiff to a key with the rights ``may``."""
    listed = [one for one in rows if one["status"] not in ("pending", "deleted")]

    def write(asked: Asked) -> Reply:
        if asked.method == "PATCH":
            ends = "/requests/0.json"
            known = not asked.path.endswith(ends)
            done = data({"service_request_id": 7}) if known else NOT_FOUND
            return done if "change" in may else NO_RIGHT
        kind = "note" if "/notes/" in asked.path else "create"
        if kind not in may:
            return NO_RIGHT
        complete = "comment" in asked.form or "description" in asked.form
        return data({"service_request_id": 481}, 201) if complete else INVALID

    def read(asked: Asked) -> Reply:
        path, query = asked.path, asked.query
        if "/notes/" in path:
            return data([]) if "notes" in may else NO_RIGHT
        if path.endswith("/requests.json"):
            if "updated_after" in query:
                return data([{"code": 500, "description": "undefined local variable"}], 500)
            if "just_count" in query:
                return data([{"count": len(listed)}])
            return data(listed[: int(query.get("max_requests", len(listed)))])
        if "/requests/" in path:
            return data(
                [one for one in rows if path.endswith(f"/{one['service_request_id']}.json")]
            )
        return data({"status": 404, "error": "Not Found"}, 404)

    return lambda asked: read(asked) if asked.method == "GET" else write(asked)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("received", Status.NEW),
        ("reviewed", Status.ACCEPTED),
        ("in_process", Status.IN_PROGRESS),
        ("closed", Status.RESOLVED),
        ("not_solvable", Status.REJECTED),
        ("duplicate", Status.DUPLICATE),
        ("pending", Status.UNKNOWN),
    ],
)
def test_klarschiff_the_back_offices_own_word_is_the_status(word: str, status: Status) -> None:
    with connected(klarschiff(shown(7, word)), "/citysdk") as (system, _, _probe):
        report = system.get("7")
    assert (report.status, report.raw_status) == (status, word)


def test_klarschiff_what_was_deleted_is_gone() -> None:
    city = klarschiff(shown(7, "deleted"))
    with connected(city, "/citysdk") as (system, _, _probe), pytest.raises(errors.Gone):
        system.get("7")


def test_klarschiff_what_its_citizen_has_not_confirmed_is_not_written_to() -> None:
    with connected(klarschiff(shown(7, "pending")), "/citysdk") as (system, server, _):
        fresh = system.get("7")
        server.asked.clear()
        with pytest.raises(errors.Unconfirmed):
            system.send(change(sets={"status": "in_progress"}), fresh)
        assert server.asked == []


def test_klarschiff_the_responsible_agency_is_read_without_its_delegation() -> None:
    delegated = shown(7, extended={"delegation": "NW"})
    delegated["agency_responsible"] += " [delegiert an: Nordwasser GmbH]"
    with connected(klarschiff(delegated, shown(8)), "/citysdk") as (system, server, _):
        report = system.get("7")
        server.asked.clear()
        system.send(change(sets={"assignee": "SR"}), report)
        assert server.asked[0].form["delegation"] == "SR"
        caps = system.capabilities
    assert (report.department, report.assignee) == ("Amt für Verkehrsanlagen", "NW")
    assert "department" not in caps.writes
    assert not caps.clears


def test_klarschiff_a_placeholder_is_nobodys_description() -> None:
    rows = shown(7, extended={"description_public": False}), shown(8)
    with connected(klarschiff(*rows), "/citysdk") as (system, _, _probe):
        assert system.get("7").description == ""
        assert system.get("8").description == "Schlagloch vor der Schule"


def test_klarschiff_the_whole_list_is_one_answer() -> None:
    rows = [shown(number) for number in range(1, 1203)]
    with connected(klarschiff(*rows), "/citysdk", options=ME) as (system, server, probe):
        whole = [one.report_id for page in system.pages(None, None) for one in page.reports]
        asked = [one.query for one in server.asked if "just_count" not in one.query]
        server.asked.clear()
        again = [one for page in system.pages(NOON, None) for one in page.reports]
        (refresh,) = server.asked
    assert whole == [str(number) for number in range(1, 1203)]
    assert asked == [{"api_key": KEY, "extensions": "true", "also_archived": "true"}]
    assert len(again) == 1202
    assert refresh.query == {"api_key": KEY, "extensions": "true"}
    assert not probe.capabilities.delta


@pytest.mark.parametrize("since", [None, NOON])
def test_klarschiff_a_list_that_is_cut_on_its_way_is_read_whole(since: datetime | None) -> None:
    """Not the product itself cuts the list, but a proxy before it may."""
    rows = [shown(number) for number in range(1, 1203)]
    behaviour = klarschiff(*rows)

    def cut(asked: Asked) -> Reply:
        query = asked.query
        if asked.method == "GET" and asked.path.endswith("/requests.json"):
            begin, end = query.get("start_date", ""), query.get("end_date", "9999")
            inside = [one for one in rows if begin <= one["requested_datetime"] <= end]
            if "just_count" not in query:
                return data(inside[: min(250, int(query.get("max_requests", 250)))])
        return behaviour(asked)

    with connected(cut, "/citysdk", options=ME) as (system, _, _probe):
        found = {one.report_id for page in system.pages(since, None) for one in page.reports}
    assert found == {str(number) for number in range(1, 1203)}


def test_klarschiff_a_probe_reads_no_list_twice() -> None:
    rows = [shown(number) for number in range(1, 30)]
    sizes: list[str] = []
    behaviour = klarschiff(*rows)

    def noting(asked: Asked) -> Reply:
        if asked.path.endswith("/requests.json") and asked.method == "GET":
            sizes.append(asked.query.get("max_requests", asked.query.get("just_count", "all")))
        return behaviour(asked)

    with connected(noting, "/citysdk"):
        assert sizes == ["2", "true", "true"]


@pytest.mark.parametrize(
    ("may", "writes", "creates", "thread"),
    [
        (RIGHTS, {"status", "assignee", "service_code", "position", "reply", "note"}, True, True),
        ({"change"}, {"status", "assignee", "service_code", "position", "reply"}, False, False),
        ({"note", "notes"}, set(), False, True),
        (set(), set(), False, False),
    ],
)
def test_klarschiff_says_what_a_key_may_do(
    may: set[str], writes: set[str], creates: bool, thread: bool
) -> None:
    with connected(klarschiff(shown(7), may=may), "/citysdk", options=ME) as (system, _, _probe):
        caps = system.capabilities
    assert caps.writes == writes
    assert (caps.creates, caps.has_activity) == (creates, thread)
    assert caps.read_only_because == ("" if writes else "key_reads")


def test_klarschiff_a_wrong_key_is_told_at_once() -> None:
    wrong = data([{"code": "401", "description": "API-Key ist ungültig."}], 500)
    with pytest.raises(errors.Unauthorized), connected(lambda _: wrong, "/citysdk"):
        pass


def test_klarschiff_notes_and_reports_are_signed_with_an_e_mail() -> None:
    with connected(klarschiff(shown(7)), "/citysdk", options=ME) as (system, server, _):
        system.send(change(note="2e appel", author="M. Lambert"), FRESH)
        sets = {"service_code": "1", "description": "Neu", "position": "12.1 54.1"}
        created = system.create(change("", kind="create", sets=sets))
        system.send(change(sets={"service_code": "3"}), FRESH)
        note, new, patch = (one.form for one in server.asked)
    assert note == {"api_key": KEY, "comment": "2e appel", "author": ME["email"]}
    assert (new["email"], new["description"]) == (ME["email"], "Neu")
    assert patch["email"] == ME["email"]
    assert created.report_id == "481"


def test_klarschiff_an_id_that_is_no_number_is_gone_without_a_request() -> None:
    with connected(klarschiff(shown(7)), "/citysdk", options=ME) as (system, server, _):
        with pytest.raises(errors.Gone):
            system.activity("SIG-5")
        assert server.asked == []


def test_klarschiff_a_caller_is_not_asked_for_as_it_keeps_none() -> None:
    with connected(klarschiff(shown(7)), "/citysdk", options=ME) as (system, _, _probe):
        caps = system.capabilities
    assert caps.creates
    assert not caps.creates_with


def test_klarschiff_without_an_e_mail_nothing_is_offered_that_needs_one() -> None:
    with connected(klarschiff(shown(7)), "/citysdk") as (system, _, _probe):
        caps = system.capabilities
    assert not caps.creates
    assert "note" not in caps.writes
    assert "status" in caps.writes


def test_klarschiff_an_old_answer_is_not_published_as_the_reason_of_a_new_status() -> None:
    fresh = Report("7", Status.IN_PROGRESS, "in_process", notice="Wir prüfen 52.")
    with connected(klarschiff(shown(7)), "/citysdk") as (system, server, _):
        system.send(change(sets={"status": "resolved"}), fresh)
        system.send(change(sets={"status": "resolved"}, reply="Wir prüfen 52."), fresh)
        system.send(change(sets={"status": "resolved"}), FRESH)
        system.send(change(sets={"service_code": "3"}), fresh)
        silent, kept, first, moved = (one.form.get("status_notes") for one in server.asked)
    assert (silent, kept, first, moved) == ("", "Wir prüfen 52.", None, None)


def test_klarschiff_a_rejection_needs_its_own_text() -> None:
    fresh = Report("7", Status.IN_PROGRESS, "in_process", notice="Wir prüfen 52.")
    with connected(klarschiff(shown(7)), "/citysdk") as (system, server, _):
        with pytest.raises(errors.NeedsReply):
            system.send(change(sets={"status": "rejected"}), fresh)
        assert server.asked == []
        caps = system.capabilities
    assert set(caps.needs_reply) == {Status.REJECTED}
    assert (caps.reply_stays, caps.longest) == (True, {"reply": 500})
    assert (caps.mails, caps.mails_when) == ({"status"}, CLOSED | {Status.IN_PROGRESS})


def test_klarschiff_a_moved_pin_gets_another_address() -> None:
    there = Report("7", Status.IN_PROGRESS, "in_process", address="Lange Str. 4")
    with connected(klarschiff(shown(7)), "/citysdk") as (system, _, _probe):
        caps = system.capabilities
    assert overwritten_fields(there, {"position"}, caps) == ["address"]
    assert overwritten_fields(there, {"status"}, caps) == []


PICTURE = "/rails/active_storage/representations/redirect/x/filename.jpg"


@pytest.mark.parametrize("stays", [True, False])
def test_klarschiff_a_picture_is_fetched_over_one_redirect_of_its_origin(stays: bool) -> None:
    """The key is not sent along, because the target does not need it."""
    behaviour = klarschiff(shown(7))
    seen: list[Asked] = []

    def pictured(asked: Asked) -> Reply:
        seen.append(asked)
        if asked.path == PICTURE:
            target = "/disk/7.jpg" if stays else "http://127.0.0.1:9/disk/7.jpg"
            return Reply(302, b"", {"Location": target})
        if asked.path == "/disk/7.jpg":
            return Reply(200, b"\xff\xd8\xff", {"Content-Type": "image/jpeg"})
        return behaviour(asked)

    context = HttpContext(headers={"API_Key": KEY, "Authorization": "Basic eA=="})
    with connected(pictured, "/citysdk", context) as (system, server, _):
        seen.clear()
        url = server.url + PICTURE
        if not stays:
            with pytest.raises(errors.Redirected):
                system.attachment(url)
            return
        assert system.attachment(url).content == b"\xff\xd8\xff"
    assert "Authorization" in seen[0].headers
    assert "Authorization" not in seen[1].headers


@pytest.mark.parametrize("may", [RIGHTS, RIGHTS - {"change"}])
def test_klarschiff_a_refusal_of_one_report_is_not_one_of_the_key(may: set[str]) -> None:
    whole = klarschiff(shown(7), may=RIGHTS)
    lost = klarschiff(shown(7), may=may)
    later: list[bool] = []

    def server(asked: Asked) -> Reply:
        if later and asked.method == "PATCH" and asked.path.endswith("/requests/7.json"):
            return NO_RIGHT
        return lost(asked) if later else whole(asked)

    with connected(server, "/citysdk", options=ME) as (system, _, _probe):
        later.append(True)
        with pytest.raises(errors.Forbidden) as caught:
            system.send(change(sets={"status": "in_progress"}), Report("7"))
    assert caught.value.whole is ("change" not in may)
