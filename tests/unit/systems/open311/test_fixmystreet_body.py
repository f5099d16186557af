"""FixMyStreet with the number of one body: its own reports, their activity, a bulk import."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from http_server import Reply, data
from open311_fake_city import City, row
from open311_fixtures import connected

from signalement_plugin.core import errors
from signalement_plugin.core.model.status import Status

FEED = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Updates on 7</title>
<link>http://site.test/report/7</link>%s</channel></rss>"""
UPDATE = """<item><title>Update by Testine</title>
<description>%s&#10;&lt;br&gt;&lt;a href='http://site.test/x'&gt;Report on FixMyStreet&lt;/a&gt;
</description><guid isPermaLink="false">http://site.test/report/7#comment_%d</guid>
<pubDate>Tue, 24 Nov 2026 0%d:00:00 +0000</pubDate></item>"""


def site(rows: list[dict[str, Any]], **extra: Reply) -> City:
    told = [{"id": int(one["service_request_id"]), "state": "confirmed"} for one in rows]
    pages = {
        "/json/problems/new": data(told),
        "/json/problems/fixed": data([]),
        "/services.json": data([{"service_code": code} for code in ("A", "B", "C")]),
        "/rss/7": Reply(200, FEED % b"", {"Content-Type": "application/xml"}),
        **{f"/report/ajax/{one['id']}": data({"report": one}) for one in told},
        **extra,
    }
    return City(
        rows,
        sizes=("max_requests",),
        page="",
        windows=True,
        by_kind=True,
        needs_jurisdiction=True,
        discovery={"discovery": {"max_requests": 1000}},
        extra={path: (lambda _, reply=reply: reply) for path, reply in pages.items()},
    )


def of_body(number: int, body: str, **fields: Any) -> dict[str, Any]:
    return row(number, interface_used="web", agency_responsible=body, service_code="A", **fields)


@pytest.mark.parametrize(("jurisdiction", "seen"), [("1", {"7"}), ("default", {"7", "8"})])
def test_a_body_reads_its_own_reports(jurisdiction: str, seen: set[str]) -> None:
    city = site([of_body(7, "1"), of_body(8, "2")])
    with connected(city, "/open311/v2", jurisdiction=jurisdiction) as (system, _, _probe):
        assert {one.report_id for page in system.pages(None, None) for one in page.reports} == seen
        assert system.get("7").report_id == "7"


@pytest.mark.parametrize("number", ["8", "999", "7; drop", "²"])
def test_a_report_of_another_body_is_none_of_ours(number: str) -> None:
    city = site([of_body(7, "1"), of_body(8, "2")])
    with (
        connected(city, "/open311/v2", jurisdiction="1") as (system, _, _probe),
        pytest.raises(errors.Gone),
    ):
        system.get(number)


def test_the_thread_of_a_report_is_its_feed() -> None:
    feed = FEED % (UPDATE % ("Deux &amp;lt;b&amp;gt;", 10, 9) + UPDATE % ("Un", 9, 8)).encode()
    city = site([of_body(7, "1")], **{"/rss/7": Reply(200, feed)})
    with connected(city, "/open311/v2") as (system, _, probe):
        assert probe.capabilities.has_activity
        thread = system.activity("7")
    assert [(one.id, one.text, one.kind) for one in thread] == [
        ("comment_9", "Un", "reply"),
        ("comment_10", "Deux &lt;b&gt;", "reply"),
    ]
    assert "Testine" not in repr(thread)


@pytest.mark.parametrize("feed", [Reply(404), data({"no": "feed"}), Reply(200, b"<html></html>")])
def test_a_site_without_feeds_shows_no_thread(feed: Reply) -> None:
    city = site([of_body(7, "1")], **{"/rss/7": feed})
    with connected(city, "/open311/v2") as (system, _, probe):
        assert not probe.capabilities.has_activity
        with pytest.raises(errors.NotSupported):
            system.activity("7")


def test_old_fixed_reports_stay_fixed() -> None:
    """A report fixed long ago keeps its state; other old reports are not read one by one."""
    old = of_body(7, "1", status="closed", updated_datetime="2025-01-01T10:00:00Z")
    fixed = data([{"id": 7, "state": "fixed - council"}])
    alone = data({"report": {"state": "fixed - council"}})
    city = site([old], **{"/json/problems/fixed": fixed, "/report/ajax/7": alone})
    with connected(city, "/open311/v2", jurisdiction="1") as (system, _, _probe):
        (listed,) = (one for page in system.pages(None, None) for one in page.reports)
        assert listed.status is system.get("7").status is Status.RESOLVED


def bulk(count: int, codes: str) -> list[dict[str, Any]]:
    """``count`` reports of one second, their categories in turn ``codes``, and a hundred others."""
    second = "2026-10-05T10:00:00Z"
    return [of_body(number, "1") for number in range(1, 101)] + [
        {
            **of_body(number, "1", status=("open", "closed")[number % 2]),
            "service_code": codes[number % len(codes)],
            "requested_datetime": second,
            "updated_datetime": "2026-01-01T10:00:00Z",
        }
        for number in range(1001, 1001 + count)
    ]


def test_a_second_with_more_reports_than_a_page_is_read_to_its_end() -> None:
    with connected(site(bulk(2600, "ABC")), "/open311/v2", jurisdiction="1") as (system, server, _):
        pages = list(system.pages(None, None))
        lists = Counter(one.path for one in server.asked)["/open311/v2/requests.json"]
    assert len({one.report_id for page in pages for one in page.reports}) == 2700
    assert [page.warnings for page in pages if page.warnings] == []
    assert lists < 40


def test_reports_of_one_time_beyond_the_limit_are_a_warning() -> None:
    with connected(site(bulk(2600, "A")), "/open311/v2", jurisdiction="1") as (system, _, _probe):
        warnings = [words for page in system.pages(None, None) for words in page.warnings]
    assert set(warnings) == {"only the newest 1000 reports can be read"}
