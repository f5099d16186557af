"""Records of FixMyStreet in Brussels, of today's server and of the older one, malformed ones
too."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from fixmystreet_fixtures import (
    HERE,
    NOON,
    OLDER,
    answering,
    at,
    brussels,
    fixture,
    opened,
    reports,
    site,
)
from http_server import page

from sandbox.dialects.fixmystreet.lambert72 import to_degrees, to_lambert
from signalement_plugin.core import errors
from signalement_plugin.core.model.status import Status

LIST, ONE = "/api/incidents", "/api/incidents/612345"


def test_todays_record_is_read_in_either_spelling() -> None:
    with answering({LIST: fixture("list.json"), ONE: fixture("detail.json")}) as (system, server):
        first, second, third = reports(system)
        alone = system.get("612345")
    assert (first.report_id, first.status, first.raw_status) == (
        "612345",
        Status.IN_PROGRESS,
        "PROCESSING",
    )
    assert (first.service_code, first.service_name) == ("3", "Nid-de-poule")
    assert first.address == "Rue de l'Essai 12, 1000 Bruxelles"
    assert (first.department, first.sector) == ("Commune X – Travaux", "Bruxelles")
    assert first.updated == datetime(2026, 2, 11, 8, 14, tzinfo=timezone.utc)
    assert first.url == f"{server.url}/incidents/612345"
    assert first.flags == ("tz_assumed",)
    assert (round(first.lon or 0, 5), round(first.lat or 0, 5)) == (4.36557, 50.84046)
    assert alone.updated == datetime(2026, 2, 12, 9, 0, tzinfo=timezone.utc)
    assert (alone.version, alone.sector) == ("2026-02-12T10:00:00", "Bruxelles")
    # an unknown status word is kept as raw status, and its status is unknown
    assert (second.status, second.raw_status, second.lon) == (Status.UNKNOWN, "MERGED", None)
    assert second.service_name == "Sluikstort"
    assert (second.flags, third.flags) == (("tz_assumed", "no_position"), ())
    assert (round(third.lon or 0, 5), third.updated) == (4.35137, None)


def test_nothing_of_the_citizen_is_kept() -> None:
    routes = {
        ONE: fixture("detail.json"),
        LIST: fixture("list.json"),
        "/fmx/api/incidents": fixture("older-list.json"),
        "/fmx/api/incidents/4711/history/": fixture("older-history.json"),
        "/fmx/api/incidents/4711/attachments/": fixture("older-attachments.json"),
    }
    with answering(routes) as (system, _):
        text = repr(system.get("612345"))
    with answering({**routes, LIST: page()}) as (system, _):
        text += repr(system.activity("4711"))
    for private in ("Testine", "testine@example.org", "+32"):
        assert private not in text


@pytest.mark.parametrize(
    ("x", "y", "lon", "lat"),
    [
        (149776, 170005, 4.3655719, 50.8404562),
        (148776, 171005, 4.3513713, 50.8494446),
        (185500, 129000, 4.8688277, 50.4707468),
        (236000, 147500, 5.5843894, 50.6318056),
    ],
)
def test_the_sandboxes_lambert_is_lambert(x: float, y: float, lon: float, lat: float) -> None:
    assert to_degrees(x, y) == pytest.approx((lon, lat), abs=1e-7)
    assert to_lambert(lon, lat) == pytest.approx((x, y), abs=0.02)


def test_places_that_are_none_are_said_and_not_guessed() -> None:
    with answering({LIST: fixture("places.json")}, area=HERE) as (system, _):
        pages = list(system.pages(None, None))
    found = {one.report_id: one for page in pages for one in page.reports}
    assert found["1"].flags == ()
    # Lambert 2008, degrees, zeros, half a pair, no numbers, no object
    for key in ("2", "3", "4", "7", "8", "9"):
        assert (found[key].lon, found[key].flags) == (None, ("no_position",)), key
    assert found["5"].flags == ("swapped",)
    assert found["6"].flags == ("out_of_area",)
    assert found["0"].report_id == "0"
    assert sum(len(page.warnings) for page in pages) == 4


def test_categories_are_the_leaves_that_citizens_may_choose() -> None:
    routes = {LIST: fixture("list.json"), "/api/categories": fixture("categories.json")}
    with answering(routes) as (system, _):
        found = system.services()
    with answering(routes, options={"language": "nl"}) as (system, _):
        dutch = [one.name for one in system.services()]
    assert [(one.code, one.name, one.group) for one in found] == [
        ("3", "Nid-de-poule", "Chaussée"),
        ("61", "Passage pour piétons", "Marquage"),
        ("7", "Sluikstort", ""),
    ]
    assert dutch[0] == "Put in de weg"


def test_status_words_of_the_connection_take_precedence(tmp_path: Path) -> None:
    options = {"statuses": "duplicate=merged;planned=PROCESSING"}
    with answering({LIST: fixture("list.json")}, options=options) as (system, _):
        found = [one.status for one in reports(system)]
    assert found == [Status.PLANNED, Status.DUPLICATE, Status.NEW]


def test_the_older_server_is_recognised_and_read(tmp_path: Path) -> None:
    records = [
        brussels(1, status=Status.WAITING, department="v", has_photo=True),
        *(brussels(number) for number in range(2, 20)),
        brussels(20, status=Status.DUPLICATE),
    ]
    with site(tmp_path, records) as served:
        system = opened(f"{served.url}{OLDER}")
        probe = system.probe()
        found = {one.report_id: one for one in reports(system)}
        photo = system.attachment(found["202600001"].photo)
        services = system.services()
        with pytest.raises(errors.Gone):
            system.get("404")
    assert (probe.dialect, probe.total_count) == ("older", 19)
    assert set(found) == {f"2026{number:05d}" for number in range(1, 20)}
    one = found["202600001"]
    assert (one.status, one.raw_status) == (Status.ACCEPTED, "contractor assigned")
    assert (one.department, one.updated, one.version) == ("Voirie - Commune", None, "")
    assert one.requested == at(NOON - 60)
    assert photo.content.startswith(b"\x89PNG")
    assert [(one.code, one.name) for one in services] == [("trou", "Nid-de-poule")]


def test_the_older_servers_thread_names_no_citizen() -> None:
    routes = {
        LIST: page(),
        "/fmx/api/incidents": fixture("older-list.json"),
        "/fmx/api/incidents/4711/history/": fixture("older-history.json"),
        "/fmx/api/incidents/4711/attachments/": fixture("older-attachments.json"),
    }
    with answering(routes) as (system, _):
        thread = system.activity("4711")
        first, second = reports(system)
        assert system.photos("4711") == ["https://older.example/media/a.jpg"]
    assert [(one.id, one.kind, one.author) for one in thread] == [
        ("h1", "event", ""),
        ("c9", "reply", ""),
        ("h2", "event", "Commune X"),
    ]
    assert thread[1].text == "Toujours là <b>!</b>"
    assert (first.department, first.photo) == (
        "Voirie - Commune X",
        "https://older.example/media/a.jpg",
    )
    assert (second.status, second.raw_status) == (Status.UNKNOWN, "12")


def test_todays_service_shows_no_thread() -> None:
    with answering({LIST: fixture("list.json")}) as (system, _):
        with pytest.raises(errors.NotSupported):
            system.activity("612345")
        assert system.departments() == []
        assert system.photos("612345") == []
