"""Two services for one commune, as processes of their own: each stands for a machine."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from namur_service import SECRETS, SETTINGS
from sandbox_client import EVENING, rows
from team_database import TeamDatabase

from sandbox.running import Running, running
from sandbox.team.process import TeamProcess

PAUSED = Path(__file__).parents[1] / "support" / "team" / "paused_service.py"


class Machines:
    """``first`` leads, ``second`` waits."""

    def __init__(self, team: TeamDatabase, servers: Running, folder: Path) -> None:
        self.team, self.servers, self.mark = team, servers, folder / "stand-still"
        settings, dsn = SETTINGS.format(url=servers.url), team.dsn("signalementd")
        for name in ("first", "second"):
            (folder / name).mkdir()
        paused = (str(PAUSED), str(self.mark))
        self.first = TeamProcess(folder / "first", dsn, settings, paused)
        self.second = TeamProcess(folder / "second", dsn, settings)
        self.first.start(SECRETS)
        self.first.until(
            lambda: team.one("rita", "SELECT whole FROM namur.service")["whole"] is True
        )
        self.second.start(SECRETS)
        self.second.until(lambda: "served from another place" in self.second.said)
        sql = "SELECT report_id FROM namur.rows WHERE status = 'new' ORDER BY report_id"
        self.fresh = [str(row["report_id"]) for row in team.rows("rita", sql)]

    def edit(self) -> str:
        """Anna edits a report in plain QGIS; the id of the report."""
        report_id = self.fresh.pop()
        sql = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"
        self.team.rows("anna", sql, report_id)
        return report_id

    def state(self, report_id: str) -> list[str]:
        sql = "SELECT state FROM namur.operations WHERE report_id = %s ORDER BY n"
        return [str(row["state"]) for row in self.team.rows("rita", sql, report_id)]

    def status_changes(self, report_id: str) -> int:
        """How often the server was told to change its status."""
        sql = (
            "SELECT count(*) FROM change_log WHERE report_id = ? AND field = 'status'"
            " AND operation_id <> ''"
        )
        return int(rows(self.servers, sql, report_id)[0][0])

    def leads(self, place: TeamProcess) -> bool:
        sql = (
            "SELECT holder FROM signalement.commune WHERE name = 'namur'"
            " AND until > clock_timestamp()"
        )
        found = self.team.rows("signalementd", sql)
        return bool(found) and f"{place.folder}/" in str(found[0]["holder"])

    def confirmed(self, report_id: str) -> bool:
        found = self.state(report_id)
        assert set(found) <= {"queued", "sending", "settling", "confirmed", "unknown"}, found
        return found == ["confirmed"]


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=200, now=EVENING) as found:
        yield found


@pytest.fixture
def machines(team: TeamDatabase, servers: Running, tmp_path: Path) -> Iterator[Machines]:
    found = Machines(team, servers, tmp_path)
    yield found
    for one in (found.first, found.second):
        one.go_on()
        one.end(signal.SIGKILL)


def test_when_one_is_killed_the_other_takes_over(machines: Machines) -> None:
    first, second = machines.first, machines.second
    report_id = machines.edit()
    first.until(lambda: machines.confirmed(report_id))
    assert first.end(signal.SIGKILL) == -signal.SIGKILL
    left = [machines.edit(), machines.edit()]
    second.until(lambda: all(map(machines.confirmed, left)))
    assert machines.leads(second)
    first.start(SECRETS)
    first.until(lambda: "served from another place" in first.said)
    assert second.end() == 0  # the service releases its lead, so that the first need not wait
    assert machines.team.rows(
        "signalementd",
        "SELECT name FROM signalement.commune WHERE name = 'namur' AND until < clock_timestamp()"
        " OR holder LIKE %s",
        f"%{first.folder}/%",
    )
    more = machines.edit()
    first.until(lambda: machines.confirmed(more))
    assert [machines.status_changes(one) for one in (report_id, *left, more)] == [1, 1, 1, 1]
    assert first.end() == 0


def test_a_leader_that_was_suspended_sends_nothing_after_its_lease(machines: Machines) -> None:
    """It stood still between its permit and the first byte, and its timer comes too late. The other
    one led meanwhile, and stands still now itself: once it can prove the end of the first, it may
    send (rule T5)."""
    first, second = machines.first, machines.second
    machines.mark.touch()
    report_id = machines.edit()
    first.until(lambda: first.stands_still)
    assert machines.state(report_id) == ["sending"]
    other = machines.edit()
    second.until(lambda: machines.confirmed(other))  # the second service leads now
    assert machines.leads(second)
    second.pause()
    first.go_on()
    assert first.ended() == -signal.SIGALRM
    assert machines.status_changes(report_id) == 0
    second.go_on()
    first.start(SECRETS)  # as systemd would restart it
    last = machines.edit()
    second.until(lambda: machines.confirmed(last))
    assert machines.status_changes(report_id) <= 1
    assert machines.status_changes(last) == 1
