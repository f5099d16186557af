"""Desks with the plugin, a running service and a real server, in whose log the changes that arrived
are counted."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from namur_service import SECRETS, SETTINGS
from sandbox_client import NOW, rows
from team_database import TeamDatabase
from team_desk import TeamDesk

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster, database
from sandbox.team.process import TeamProcess
from signalement_plugin.core.errors import Busy
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.resolutions import take_back


@pytest.fixture
def team(server: Cluster) -> Iterator[TeamDatabase]:
    with database(server, "team_desk") as name:
        found = TeamDatabase(server, name)
        yield found
        found.close()


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=60, now=NOW) as found:
        yield found


@pytest.fixture
def service(team: TeamDatabase, servers: Running, tmp_path: Path) -> Iterator[TeamProcess]:
    found = TeamProcess(tmp_path, team.dsn("signalementd"), SETTINGS.format(url=servers.url))
    yield found
    found.end(signal.SIGKILL)


def pulled(desk: TeamDesk, wanted: Callable[[], bool]) -> bool:
    """Whether ``wanted`` holds after one more reading of the list."""
    try:
        desk.pull()
    except Busy:
        return False
    return wanted()


def status_changes(servers: Running, given: str) -> list[tuple[object, ...]]:
    sql = "SELECT field, count(*) FROM change_log WHERE operation_id = ? GROUP BY field"
    return [row for row in rows(servers, sql, given) if row[0] == "status"]


def test_a_service_killed_while_two_desks_write_sends_each_change_once(
    team: TeamDatabase, servers: Running, service: TeamProcess, tmp_path: Path
) -> None:
    service.start(SECRETS)
    service.until(lambda: team.one("anna", "SELECT whole FROM namur.service")["whole"] is True)
    anna = TeamDesk(team, tmp_path / "anna", "anna")
    bob = TeamDesk(team, tmp_path / "bob", "bob")
    with closing(anna), closing(bob):
        for desk in (anna, bob):
            service.until(lambda desk=desk: pulled(desk, lambda: len(desk.store.rows) == 60))
        fresh = sorted(
            one.report_id for one in anna.store.rows.values() if one.status is Status.NEW
        )
        first = anna.change(fresh[0], status="in_progress")
        anna.push()
        service.until(lambda: pulled(anna, lambda: anna.state(first)[0] is State.CONFIRMED))
        assert service.end(signal.SIGKILL) == -signal.SIGKILL
        second = anna.change(fresh[1], status="in_progress")  # handed over while no service runs
        anna.push()
        anna.pull()
        assert anna.state(second) == (State.HANDED, "")
        service.start(SECRETS)
        service.until(lambda: pulled(anna, lambda: anna.state(second)[0] is State.CONFIRMED))
        service.until(lambda: pulled(bob, lambda: bob.status(fresh[1]) == "in_progress"))
        assert [bob.status(one) for one in fresh[:2]] == ["in_progress", "in_progress"]
    assert status_changes(servers, first) == status_changes(servers, second) == [("status", 1)]


def test_a_change_not_sent_by_a_stopped_service_can_be_taken_back(
    team: TeamDatabase, servers: Running, service: TeamProcess, tmp_path: Path
) -> None:
    service.start(SECRETS)
    service.until(lambda: team.one("anna", "SELECT whole FROM namur.service")["whole"] is True)
    with closing(TeamDesk(team, tmp_path / "anna", "anna")) as anna:
        service.until(lambda: pulled(anna, lambda: len(anna.store.rows) == 60))
        fresh = sorted(
            one.report_id for one in anna.store.rows.values() if one.status is Status.NEW
        )
        service.pause()
        mistake = anna.change(fresh[0], status="in_progress")
        meant = anna.change(fresh[1], status="in_progress")
        anna.push()
        assert take_back(anna.outbox, mistake)
        anna.push()
        assert anna.state(mistake) == (State.CANCELLED, "by_user")
        service.go_on()
        service.until(lambda: pulled(anna, lambda: anna.state(meant)[0] is State.CONFIRMED))
        assert anna.status(fresh[0]) == "new"
    assert status_changes(servers, mistake) == []
    assert status_changes(servers, meant) == [("status", 1)]
