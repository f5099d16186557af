"""Lists of the sandbox: pages, filters, changes since a time, refusals."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
import requests
from sandbox_client import ask, post, refused, rows

from sandbox.running import Running


def walk(url: str, **params: object) -> list[dict[str, Any]]:
    """All rows, page by page until an empty one."""
    found: list[dict[str, Any]] = []
    for page in range(1, 20):
        listed = ask(url, page=page, **params)
        found += listed
        if not listed:
            return found
    raise AssertionError("the list has no end")


def count(url: str, **params: object) -> int:
    ((name, number),) = ask(url, just_count="true", **params)[0].items()
    assert name == "count"
    return int(number)


def ids(listed: list[dict[str, Any]]) -> list[str]:
    return [row["service_request_id"] for row in listed]


FILTERS: list[dict[str, object]] = [
    {},
    {"status": "open"},
    {"status": "Closed"},
    {"status": "open,closed"},
    {"service_code": "depot, vert"},
    {"start_date": "2025-01-01T01:00:00+01:00", "end_date": "2025-12-31T23:59:59Z"},
    {"updated_before": "2025-06-30T12:00:00Z"},
    {"detailed_status": "IN_PROCESS"},
    {"lat": 50.4669, "long": 4.8675, "radius": 2000},
]
CONDITIONS = [
    "TRUE",
    "is_open",
    "NOT is_open",
    "TRUE",
    "service_code IN ('depot', 'vert')",
    "requested BETWEEN 1735689600 AND 1767225599",
    "updated <= 1751284800",
    "status IN ('in_progress', 'planned', 'waiting')",
    # At such distances the flat-earth formula is right within 0.1 %.
    "pow((lat - 50.4669) * 111195, 2) + pow((long - 4.8675) * 111195 * 0.63663, 2) <= 4e6",
]


@pytest.mark.parametrize(("params", "condition"), list(zip(FILTERS, CONDITIONS)))
def test_filters_pages_and_counts_agree_with_the_database(
    archive: Running, params: dict[str, object], condition: str
) -> None:
    url = f"{archive.citysdk}/requests.json"
    sql = f"SELECT id FROM reports WHERE {condition} ORDER BY requested DESC, id"
    expected = [row[0] for row in rows(archive, sql)]
    assert ids(walk(url, page_size=400, **params)) == expected
    assert count(url, **params) == len(expected) > 0


@pytest.mark.parametrize("size", [1, 999, 1000, 5000])
def test_the_cap_is_a_thousand_rows(archive: Running, size: int) -> None:
    url = f"{archive.open311}/requests.json"
    everything = ids(ask(url)) + ids(ask(url, page=2))
    assert len(everything) == len(set(everything)) == 1210
    capped = min(size, 1000)
    assert ids(ask(url, page_size=size)) == everything[:capped]
    assert ids(ask(url, page_size=size, page=2)) == everything[capped : 2 * capped]
    assert ids(ask(url, max_requests=size)) == everything[:capped]


def test_ids_override_the_other_filters(archive: Running) -> None:
    listed = ask(
        f"{archive.citysdk}/requests.json",
        service_request_id="2024-00001,2024-00002,none",
        status="nonsense",
    )
    assert sorted(ids(listed)) == ["2024-00001", "2024-00002"]


def test_a_circle_is_in_metres(sandbox: Running) -> None:
    url = f"{sandbox.citysdk}/requests.json"
    place = {"api_key": "demo", "service_code": "tag", "lat": "50.3001"}
    near, far = (
        post(f"{sandbox.open311}/requests.json", {**place, "long": long})[0]["service_request_id"]
        for long in ("4.7", "4.7015")  # 106.5 m apart
    )
    for radius, inside in ((100, [near]), (110, [far, near])):
        listed = ask(url, lat=50.3001, long=4.7, radius=radius)
        assert sorted(ids(listed), reverse=True) == inside


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"page": "0"}, "page"),
        ({"status": "done"}, "status"),
        ({"start_date": "2026-01-01T00:00:00"}, "offset"),
        ({"updated_after": "soon"}, "updated_after"),
        ({"radius": "5"}, "lat and long"),
    ],
)
def test_a_list_that_is_refused(archive: Running, params: dict[str, str], words: str) -> None:
    answer = requests.get(f"{archive.open311}/requests.json", params=params, timeout=20)
    refused(answer, 400, words)
    xml = requests.get(f"{archive.open311}/requests.xml", params=params, timeout=20)
    root = ElementTree.fromstring(xml.content)  # noqa: S314 - our own server's
    assert (xml.status_code, root.tag, root.findtext("error/code")) == (400, "errors", "400")


@pytest.mark.parametrize(
    "path",
    [
        "open311/v2/requests/none.json",
        "open311/v2/requests.pdf",
        "open311/v2/services/none.json",
        "open311/v2/nothing.json",
        "citysdk/requests/none.json",
        "citysdk/requests/comments/none.json",
        "photos/none.png",
        "photos/..%2F..%2Fa.sqlite",
        "nothing",
    ],
)
def test_an_unknown_path_is_a_404(archive: Running, path: str) -> None:
    refused(requests.get(f"{archive.url}/{path}", timeout=20), 404, "ound")


def test_an_unsupported_http_method_is_a_405(archive: Running) -> None:
    answer = requests.delete(f"{archive.open311}/requests.json", timeout=20)
    refused(answer, 405, "Not Allowed")
