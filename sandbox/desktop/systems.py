"""The reporting systems that the demo can run on. No QGIS here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..dialects.publik.workflow import SLUG

KEY = "demo"
_YEAR = 4  # digits


@dataclass(frozen=True)
class DemoSystem:
    """``system``: its name in a connection; ``path``: of its address; ``method`` and ``login``: an
    authentication configuration of QGIS. ``closes``, ``takes``: statuses that the day's work leads
    to; ``closable``: those it begins with. ``assigns``: whether the real product takes a team
    from a list."""

    system: str
    path: str
    method: str
    login: Mapping[str, str]
    closes: str = "closed"
    takes: str = "accepted"
    closable: tuple[str, ...] = ("new", "accepted", "in_progress")
    assigns: bool = True

    def stored(self, report_id: str) -> str:
        """A report's number in the sandbox's database."""
        return f"{report_id[:_YEAR]}-{report_id[_YEAR:]}"


SYSTEMS: Mapping[str, DemoSystem] = {
    "publik": DemoSystem("publik", f"/{SLUG}/", "Basic", {"username": KEY, "password": KEY}),
    "citysdk": DemoSystem(
        "open311",
        "/klarschiff/citysdk",
        "APIHeader",
        {"api_key": KEY},
        closes="resolved",
        takes="in_progress",
        assigns=False,  # delegates to firms by their short names, and has no list of them
    ),
    "signalen": DemoSystem(
        "signalen",
        "",
        "APIHeader",
        {"Authorization": f"Bearer e30.{KEY}.b"},
        takes="in_progress",
        closable=("in_progress",),
    ),
}
FIRST = "publik"
