"""What the tests of the Open311 dialects share: a probed system over a small server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from http_server import Behaviour, Loopback, serving
from open311_fake_city import NOON

from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.systems.base import Address, Probe
from signalement_plugin.systems.open311.requests import split_key
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import Client, HttpContext

KEY = "demo-key"
OWN_NUMBERS = {"numbers": "own"}
WITH_KEY = HttpContext(headers={"API_Key": KEY})


@contextmanager
def connected(
    behaviour: Behaviour, path: str, context: HttpContext = WITH_KEY, **rest: Any
) -> Iterator[tuple[Open311, Loopback, Probe]]:
    with serving(behaviour) as server:
        address = Address(server.url + path, http=context, **rest)
        client = Client(split_key(context)[0], sleep=lambda _: None)
        system = Open311(address, client=client, now=lambda: NOON)
        probe = system.probe()
        server.asked.clear()
        yield system, server, probe
        system.close()


def change(report_id: str = "7", **fields: Any) -> Operation:
    created = "2026-11-24T07:12:00Z"
    return Operation(id="a" * 32, report_id=report_id, created=created, **fields)


FRESH = Report("7")


def refused(
    behaviour: Behaviour,
    path: str,
    error: type[errors.ServerError],
    options: Mapping[str, str] | None = None,
) -> errors.ServerError:
    """The error that the system raises when the server refuses a change."""
    resolved = change(sets={"status": "resolved"}, reply="Réparé")
    with (
        connected(behaviour, path, options=options or {}) as (system, _, _probe),
        pytest.raises(error) as caught,
    ):
        system.send(resolved, FRESH)
    assert type(caught.value) is error
    return caught.value
