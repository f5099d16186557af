"""Reports by the numbers that people call them by: of the page, the works order, the receipt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import record, site

from signalement_plugin.core.dates.service_targets import Delays
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.systems.with_service_targets import Delayed


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
    """The site finds words in any text; a number of which another begins is not the same one."""

    def behaviour(asked: Asked) -> Reply:
        page = f"http://{asked.headers['Host']}/backoffice/management"
        codes = {"ABCDFGHJ": f"{page}/voirie/4/", "HGFDCBAX": f"{page}/piscine/4/"}
        if "/api/code/" in asked.path:
            return data({"err": 0, "url": codes[asked.path.split("/")[-1].partition("?")[0]]})
        return data({"err": 0, "count": 6, "data": [*ROWS, *TWICE]})

    with serving(behaviour) as server:
        assert Publik(Address(f"{server.url}/voirie/")).named(name) == report_id


def test_the_site_is_asked_for_it(tmp_path: Path) -> None:
    with site(tmp_path, [record(1), record(2)]) as served:
        system = served.met()
        (one, other) = [one for page in system.pages(None, None) for one in page.reports]
        assert system.capabilities.finds_named
        assert one.reference.split()[0] == f"130-{one.report_id}"
        for name in one.reference.split():
            assert Delayed(system, Delays()).named(name) == one.report_id != other.report_id
        assert system.named("DIT-1") == ""
