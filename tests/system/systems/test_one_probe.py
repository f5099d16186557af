"""A session reuses what another session of its connection has learnt from the probe, on every
server that takes changes."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from backends import Sandbox
from every_system import WRITING

from signalement_plugin.core.errors import ServerError
from signalement_plugin.systems.base import System


def session(backend: Sandbox) -> System:
    """A system that was not probed."""
    return backend.opener(f"{backend.server.url}{backend.path}", backend.clock)


@pytest.mark.parametrize("name", sorted(WRITING))
def test_another_session_asks_nothing_and_reads_the_same(name: str, tmp_path: Path) -> None:
    with WRITING[name].serve(tmp_path) as backend:
        if not isinstance(backend, Sandbox):
            pytest.skip("a file: it is opened, and nobody is asked")
        with closing(session(backend)) as first, closing(session(backend)) as other:
            probe = first.probe()
            report = next(each for page in first.pages(None, None) for each in page.reports)
            assert other.resume(probe)  # if False, each thread would have to probe again
            assert other.capabilities == first.capabilities
            assert other.get(report.report_id) == first.get(report.report_id)
            assert other.services() == first.services()
        with closing(backend.cut_off()) as nowhere:
            assert nowhere.resume(probe)  # without contacting a server
            with pytest.raises(ServerError):
                nowhere.get(report.report_id)
