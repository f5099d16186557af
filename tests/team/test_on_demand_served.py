"""Rule T18 with a service that runs: a desk sees of a report what a server of Publik shows."""

from __future__ import annotations

import base64
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sandbox_client import NOW
from team_database import TeamDatabase
from team_desk import address_of

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster, database
from sandbox.team.process import TeamProcess
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext

SETTINGS = """
[[commune]]
name = "namur"
system = "publik"
endpoint = "{url}"
basic = "demo:{{key}}"
"""
REPORTER = (
    "INSERT INTO reporters SELECT id, 'ana@example.org', 'Ana', 'Test', '0470 00 00 00'"
    " FROM reports WHERE replace(id, '-', '') = ?"
)


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=60, now=NOW) as found:
        yield found


@pytest.fixture
def served(server: Cluster, servers: Running, tmp_path: Path) -> Iterator[TeamDatabase]:
    """Namur, whose service has read the list."""
    with database(server, "team_asks") as name, closing(TeamDatabase(server, name)) as team:
        service = TeamProcess(tmp_path, team.dsn("signalementd"), SETTINGS.format(url=servers.url))
        service.start({"KEY": "demo"})
        try:
            service.until(
                lambda: team.one("anna", "SELECT whole FROM namur.service")["whole"] is True
            )
            yield team
            assert "Ana" not in service.said
            assert service.end() == 0
        finally:
            service.end(signal.SIGKILL)


def direct(servers: Running) -> System:
    text = base64.b64encode(b"demo:demo").decode()
    http = HttpContext(headers={"Authorization": f"Basic {text}"})
    return open_system("publik", Address(servers.url, http=http))


def test_a_desk_sees_of_a_report_what_its_server_shows(
    served: TeamDatabase, servers: Running
) -> None:
    at_server, at_desk = direct(servers), open_system("team", address_of(served, "anna"))
    with closing(at_server), closing(at_desk):
        at_server.probe()
        caps = at_desk.probe().capabilities
        assert (caps.has_activity, caps.has_contact) == (True, True)
        row = served.rows("anna", "SELECT report_id FROM namur.rows WHERE photo <> '' LIMIT 1")
        report_id = str(row[0]["report_id"])
        with closing(sqlite3.connect(servers.db)) as db, db:
            db.execute(REPORTER, (report_id,))
        assert at_desk.activity(report_id) == at_server.activity(report_id) != []
        photos = at_desk.photos(report_id)
        assert photos == at_server.photos(report_id) != []
        for url in photos:
            assert at_desk.attachment(url) == at_server.attachment(url)
        assert at_desk.contact(report_id) == at_server.contact(report_id)
        assert at_desk.contact(report_id).email == "ana@example.org"
