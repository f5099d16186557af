"""What the tests of Signalen share: a system over a small server whose answers a test decides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from http_server import Behaviour, Loopback, Reply, data, serving

from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.signalen.system import Signalen
from signalement_plugin.transport.client import Client, HttpContext

FIXTURES = Path(__file__).parents[2] / "unit" / "fixtures" / "signalen"
NOON = datetime(2026, 11, 24, 12, 0, 0, tzinfo=timezone.utc)
BEARER = HttpContext(headers={"Authorization": "Bearer e30.e30.ccc"})
API = "/signals/v1"
LIST = f"{API}/private/signals/"
ONE = f"{LIST}4711"


def fixture(name: str, status: int = 200) -> Reply:
    kind = "text/html" if name.endswith("html") else "application/json"
    return Reply(status, (FIXTURES / name).read_bytes(), {"Content-Type": kind})


@contextmanager
def talking(
    behaviour: Behaviour, path: str = "", context: HttpContext = BEARER, **rest: Any
) -> Iterator[tuple[Signalen, Loopback]]:
    """A system that has not been probed."""
    with serving(behaviour) as server:
        address = Address(server.url + path, http=context, **rest)
        client = Client(context, sleep=lambda _: None)
        system = Signalen(address, client=client, now=lambda: NOON)
        yield system, server
        system.close()


def always(reply: Reply) -> Behaviour:
    return lambda _asked: reply


def change(**fields: Any) -> Operation:
    made = "2026-11-24T07:12:00Z"
    return Operation(id="a" * 32, report_id="4711", created=made, **fields)


def fresh(raw_status: str = "In behandeling") -> Report:
    return Report("4711", raw_status=raw_status)


def listed(rows: list[dict[str, Any]], count: int | None = None) -> Reply:
    return data({"count": len(rows) if count is None else count, "results": rows})
