"""The column *written* of the front page names exactly what the plugin offers, of systems that are
a single product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from every_system import WRITING, Case, sandboxed
from front_page import Row, rows
from user_connection import AheadClock, ReadsSpared

from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import HttpContext

PARTS = {
    "status": "status",
    "answer": "reply",
    "text": "reply",
    "note": "note",
    "photo": "photo",
    "team": "department",
    "department": "department",
    "person": "assignee",
    "delegation": "assignee",
    "category": "service_code",
    "position": "position",
    "priority": "priority",
    "type": "report_type",
}
"""Word of the page → part of a change."""
NEW = "new reports"
ELSEWHERE = "on the site"
BY_SETTING_UP = {"Publik": {"photo"}}
"""What a server has once its administrator has set it up: tests of the parts play it."""


def _klarschiff(url: str, _clock: AheadClock) -> System:
    context = HttpContext(headers={"api_key": "demo"})
    address = Address(url, http=context, options={"email": "clerk@town.example"})
    return Open311(address, client=ReadsSpared(context))


CASES: dict[str, Sequence[Case]] = {
    "Publik": (WRITING["publik-basic"], WRITING["publik-signed"]),
    "Signalen": (WRITING["signalen"],),
    "FixMyStreet](docs/guide/open311.md": (WRITING["fixmystreet"],),
    "FixMyStreet](docs/guide/fixmystreet-staff.md": (WRITING["fixmystreet-staff"],),
    "CitySDK": (Case(sandboxed(_klarschiff, "/klarschiff/citysdk", dashes=False)),),
}
"""Rows of single products, by the beginning of their link."""


def claimed(row: Row) -> set[str]:
    words = re.findall(r"[a-z]+", row.written.replace(NEW, ""))
    found = {PARTS[one] for word in words for one in (word, word.rstrip("s")) if one in PARTS}
    makes = NEW in row.written and ELSEWHERE not in row.written
    return found | ({"new"} if makes else set())


@pytest.mark.parametrize("name", CASES)
def test_the_page_names_exactly_the_writes_that_are_offered(name: str, tmp_path: Path) -> None:
    (row,) = (one for one in rows("README.md") if one.system.startswith(f"[{name}"))
    offered: set[str] = set()
    for number, case in enumerate(CASES[name]):
        folder = tmp_path / str(number)
        folder.mkdir()
        with case.serve(folder) as backend, closing(backend.open()) as system:
            caps = system.capabilities
            offered |= {*caps.writes, *(("new",) if caps.creates else ())}
    assert claimed(row) == offered | BY_SETTING_UP.get(name, set())
