"""Reports found by the numbers that people know: of the web page, the works order, the receipt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import record, site

from signalement_plugin.core.dates.service_targets import ServiceTargets
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.systems.wrappers.with_service_targets import WithServiceTargets


def row(number: int, **fields: Any) -> dict[str, Any]:
    return {"id": str(number), "display_id": f"1-{number}", "workflow": {"fields": fields}}


ROWS = [row(57, ditnu="DIT-112"), row(112, ditnu="DIT-57"), row(3, desc="as 1-57"), row(4)]
TWICE = [row(5, ditnu="DIT-9"), row(6, ditnu="DIT-9")]


@pytest.mark.parametrize(
    ("name", "report_id"),
    [
        ("57", "57"),
        ("1-57", "57"),
        ("DIT-57", "112"),
        ("dit-57", "112"),
        ("DIT-9", ""),
        ("DIT-1", ""),
        ("ABCDFGHJ", "4"),
        ("HGFDCBAX", ""),
    ],
)
def test_a_report_is_found_by_the_number_that_people_say(name: str, report_id: str) -> None:
    """The site searches words in all texts; a hit with a longer number is not this report."""

    def behaviour(asked: Asked) -> Reply:
        page = f"http://{asked.headers['Host']}/backoffice/management"
        codes = {"ABCDFGHJ": f"{page}/voirie/4/", "HGFDCBAX": f"{page}/piscine/4/"}
        if "/api/code/" in asked.path:
            return data({"err": 0, "url": codes[asked.path.split("/")[-1].partition("?")[0]]})
        if not asked.path.endswith("/list"):
            return data({"err": 1}, 404)
        return data({"err": 0, "count": 6, "data": [*ROWS, *TWICE]})

    with serving(behaviour) as server:
        assert Publik(Address(f"{server.url}/voirie/")).find_named(name) == report_id


@pytest.mark.parametrize(
    ("count", "report_id"), [({"count": 60}, ""), ({}, ""), ({"count": 50}, "112")]
)
def test_the_only_hit_is_the_one_where_no_hit_was_left_unread(
    count: dict[str, int], report_id: str
) -> None:
    rows = [*ROWS[:3], *(row(number) for number in range(200, 247))]
    with serving(lambda _: data({"err": 0, **count, "data": rows})) as server:
        assert Publik(Address(f"{server.url}/voirie/")).find_named("DIT-57") == report_id


def test_a_reports_own_number_is_asked_for_at_its_address() -> None:
    """The number of texts that contain these digits does not matter."""

    def behaviour(asked: Asked) -> Reply:
        many = [row(number) for number in range(200, 250)]
        return data({**row(57), "err": 0, "count": 60, "data": many})

    with serving(behaviour) as server:
        assert Publik(Address(f"{server.url}/voirie/")).find_named("57") == "57"
        assert [one.headers["Cache-Control"] for one in server.asked] == ["no-cache"]


def test_the_site_is_asked_for_it(tmp_path: Path) -> None:
    with site(tmp_path, [record(1), record(2)]) as served:
        system = served.open_and_probe()
        (one, other) = [one for page in system.pages(None, None) for one in page.reports]
        assert system.capabilities.finds_named
        assert one.reference.split()[0] == f"130-{one.report_id}"
        for name in one.reference.split():
            assert (
                WithServiceTargets(system, ServiceTargets()).find_named(name)
                == one.report_id
                != other.report_id
            )
        assert system.find_named("DIT-1") == ""
