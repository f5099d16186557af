"""What the tests of FixMyStreet in Brussels share: the sandbox's server, handwritten answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

from http_server import Asked, Loopback, Reply, page, serving
from publik_fixtures import NOON, WORD, Site, record, site

from sandbox.dialects.fixmystreet.lambert72 import to_degrees
from sandbox.reports.record import Record
from signalement_plugin.core.errors import NotSupported
from signalement_plugin.core.files.table import Convert
from signalement_plugin.core.model.report import Area, Report
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.fixmystreet_brussels.system import FixMyStreet
from signalement_plugin.transport.client import HttpContext

FIXTURES = Path(__file__).parents[2] / "unit" / "fixtures" / "fixmystreet"
TODAY = date(2026, 6, 16)
HERE = Area(4.3, 50.8, 4.4, 50.9)
TOKEN = {"Authorization": f"Token {WORD}"}
CURRENT, OLDER = "/fixmystreet", "/fixmystreet-older"


class Ticking:
    """A monotonic clock that a test moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def convert(code: int) -> Convert:
    """Lambert 72 by its formulas; a server's other systems are not expected here."""
    if code != 31370:
        raise NotSupported(f"EPSG:{code}")
    return to_degrees


def opened(url: str, headers: Mapping[str, str] | None = None, **rest: Any) -> FixMyStreet:
    """A system that was not probed, on the 16th of June 2026."""
    clock = rest.pop("clock", None) or Ticking()
    today = rest.pop("today", TODAY)
    address = Address(url, http=HttpContext(headers=headers or {}), converter=convert, **rest)
    return FixMyStreet(address, today=lambda: today, clock=clock)


def fixture(name: str, status: int = 200) -> Reply:
    media_type = "text/html" if name.endswith(".html") else "application/json"
    return Reply(status, (FIXTURES / name).read_bytes(), {"Content-Type": media_type})


@contextmanager
def answering(routes: Mapping[str, Reply], **rest: Any) -> Iterator[tuple[FixMyStreet, Loopback]]:
    """A system over a server with these answers by path; every other path gives an HTML page."""

    def behaviour(asked: Asked) -> Reply:
        return routes.get(asked.path, page("<!DOCTYPE html><html></html>"))

    with serving(behaviour) as server:
        yield opened(server.url, **rest), server


def reports(
    system: System, since: datetime | None = None, area: Area | None = None
) -> list[Report]:
    """All reports of one pass."""
    return [one for page in system.pages(since, area) for one in page.reports]


def brussels(number: int, **fields: Any) -> Record:
    """A report of the server in Brussels."""
    return record(number, **{"lat": 50.8466, "long": 4.3517, **fields})


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, timezone.utc)


__all__ = ["NOON", "Site", "record", "site"]
