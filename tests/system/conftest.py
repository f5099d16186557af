"""Reporting servers that the tests of this folder share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sandbox_client import NOW, post

from sandbox.running import Running, running


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """1,210 reports, two pages at the cap. Nobody writes to it."""
    with running(
        tmp_path_factory.mktemp("archive") / "a.sqlite", generate=1210, now=NOW
    ) as started:
        yield started


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server to write to: each test to its own ``new_report``."""
    with running(tmp_path_factory.mktemp("sandbox") / "s.sqlite", generate=60, now=NOW) as started:
        yield started


@pytest.fixture
def new_report(sandbox: Running) -> str:
    """The id of a report of this test alone."""
    form = {"api_key": "demo", "service_code": "tag", "lat": "50.46", "long": "4.86"}
    return str(post(f"{sandbox.open311}/requests.json", form)[0]["service_request_id"])
