"""``signalementd run``: three communes over three systems, as a process that is killed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sandbox_client import NOW, rows
from team_database import TeamDatabase

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster, database
from sandbox.team.process import TeamProcess
from signalementd.commands import main
from signalementd.database import installing

SETTINGS = """
[[commune]]
name = "namur"
system = "open311"
endpoint = "{url}/citysdk"
headers = {{ api_key = "{{key}}" }}

[[commune]]
name = "dinant"
system = "publik"
endpoint = "{url}"
basic = "demo:{{key}}"

[[commune]]
name = "yvoir"
system = "signalen"
endpoint = "{url}"
headers = {{ Authorization = "Bearer e30.{{key}}.b" }}
"""
WORK = (  # user, commune, status before, status after
    ("anna", "namur", "new", "in_progress"),
    ("carl", "dinant", "new", "accepted"),
    ("yves", "yvoir", "in_progress", "planned"),
)
SECRETS = {"KEY": "demo"}


@pytest.fixture
def team(server: Cluster) -> Iterator[TeamDatabase]:
    """A team's database with a third commune."""
    with database(server, "team_three") as name:
        with closing(server.connect(name)) as admin:
            installing.add_commune(admin, "yvoir")
            admin.execute("CREATE ROLE yves LOGIN IN ROLE yvoir_edit")
        found = TeamDatabase(server, name)
        yield found
        found.close()


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=200, now=NOW) as found:
        yield found


@pytest.fixture
def service(team: TeamDatabase, servers: Running, tmp_path: Path) -> Iterator[TeamProcess]:
    found = TeamProcess(tmp_path, team.dsn("signalementd"), SETTINGS.format(url=servers.url))
    yield found
    found.end(signal.SIGKILL)


def some(team: TeamDatabase, user: str, commune: str, status: str) -> list[str]:
    found = team.rows(
        user,
        f"SELECT report_id FROM {commune}.reports WHERE status = %s ORDER BY report_id LIMIT 4",
        status,
    )
    return [str(row["report_id"]) for row in found]


def settled(team: TeamDatabase, user: str, commune: str, report_id: str) -> bool:
    """Whether its one change is over; it must have been carried out, and shown to be."""
    found = state(team, user, commune, report_id)
    assert set(found) <= {"queued", "sending", "settling", "confirmed"}, (commune, found)
    return found == ["confirmed"]


def state(team: TeamDatabase, user: str, commune: str, report_id: str) -> list[str]:
    sql = f"SELECT state FROM {commune}.operations WHERE report_id = %s ORDER BY n"
    return [str(row["state"]) for row in team.rows(user, sql, report_id)]


def status_changes(servers: Running) -> list[tuple[str, int]]:
    """Ids of operations that changed a status at the servers, with how often each did."""
    sql = (
        "SELECT operation_id, count(*) FROM change_log WHERE operation_id <> ''"
        " AND field = 'status' GROUP BY operation_id"
    )
    return [(str(name), int(count)) for name, count in rows(servers, sql)]


def test_one_process_serves_three_communes_over_three_systems(
    team: TeamDatabase,
    servers: Running,
    service: TeamProcess,
    capsys: pytest.CaptureFixture[str],
) -> None:
    service.start(SECRETS)
    for user, commune, _, _ in WORK:
        whole = f"SELECT whole FROM {commune}.service"
        service.until(lambda user=user, whole=whole: team.one(user, whole)["whole"] is True)
    chosen = {commune: some(team, user, commune, was) for user, commune, was, _ in WORK}
    # the three systems have the same reports, so other ones are taken
    chosen["dinant"] = chosen["dinant"][2:]
    for user, commune, _, to in WORK:  # each by an UPDATE, as a plain QGIS does
        sql = f"UPDATE {commune}.reports SET status = %s WHERE report_id = %s"
        team.rows(user, sql, to, chosen[commune][0])
    for user, commune, _, _ in WORK:
        name = chosen[commune][0]
        service.until(lambda u=user, c=commune, n=name: settled(team, u, c, n))
    assert service.end(signal.SIGKILL) == -signal.SIGKILL
    for user, commune, _, to in WORK:  # while no service runs
        sql = f"UPDATE {commune}.reports SET status = %s WHERE report_id = %s"
        team.rows(user, sql, to, chosen[commune][1])
    service.start(SECRETS)
    for user, commune, _, to in WORK:
        name = chosen[commune][1]
        service.until(lambda u=user, c=commune, n=name: settled(team, u, c, n))
        shown = f"SELECT status, waiting FROM {commune}.reports WHERE report_id = %s"
        assert team.one(user, shown, name) == {"status": to, "waiting": None}
    # this process has no access to the credential
    assert main(["status", "--check", "--settings", str(service.settings)]) == 1
    assert "no credential 'key'" in capsys.readouterr().err
    assert service.end() == 0
    assert len(status_changes(servers)) == 6
    assert {count for _, count in status_changes(servers)} == {1}
    assert "demo" not in service.said.replace(str(service.folder), "")
