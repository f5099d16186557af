"""The database is stopped at once (as by ``pg_ctl stop -m immediate``) while a service works; a
standby takes its place."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from brought_back import Standby
from namur_service import QUICK, SECRETS, SETTINGS
from report_rows import submit
from sandbox_client import EVENING, rows
from team_database import TeamDatabase

from sandbox.running import Running, running
from sandbox.team.cluster import PATIENCE_S, cluster_folder
from sandbox.team.process import TeamProcess
from signalementd.errors import DatabaseAway

EPOCH = "SELECT epoch, whole FROM namur.service"


class Kept(Standby):
    """A cluster that is stopped at once, and has what was committed."""

    def stopped(self) -> None:
        with self._standing_still():
            pass


class Office:
    def __init__(self, backup: Kept, servers: Running, folder: Path) -> None:
        self.backup, self.servers = backup, servers
        self.places = [self.place(folder / name) for name in ("first", "second")]
        self.places[0].start(SECRETS)
        self.until(lambda: self.team.one("rita", EPOCH)["whole"] is True)
        found = self.team.rows("rita", "SELECT report_id FROM namur.rows WHERE status = 'new'")
        self.fresh = sorted(str(row["report_id"]) for row in found)
        self.epoch = self.team.one("rita", EPOCH)["epoch"]

    def place(self, folder: Path) -> TeamProcess:
        folder.mkdir()
        dsn = self.backup.team.dsn("signalementd")
        return TeamProcess(folder, dsn, SETTINGS.format(url=self.servers.url), QUICK)

    @property
    def team(self) -> TeamDatabase:
        return self.backup.team

    def until(self, holds: Callable[[], bool]) -> None:
        """A service that its own timer has ended is started again, as systemd does."""
        end = time.monotonic() + 2 * PATIENCE_S
        while not holds():
            assert time.monotonic() < end, [one.said[-1500:] for one in self.places]
            for one in self.places:
                one.keep_running(SECRETS)
            time.sleep(0.1)

    def hand_over(self, given: str, report_id: str) -> bool:
        """Bob's desk: without an answer the same id again, and nothing else is concluded."""
        body = {"report_id": report_id, "sets": {"status": "in_progress"}}
        try:
            answer = submit(self.team, "bob", given, body=body, epoch=self.epoch)
        except (psycopg.Error, DatabaseAway):
            return False
        return answer in ("handed", "known")

    def edit(self, report_id: str) -> None:
        sql = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"
        self.team.rows("anna", sql, report_id)

    def states(self) -> dict[str, str]:
        found = self.team.rows("rita", "SELECT report_id, state FROM namur.operations")
        return {str(row["report_id"]): str(row["state"]) for row in found}

    def status_changes(self) -> dict[str, int]:
        """Report -> how often its status was changed by an operation."""
        sql = (
            "SELECT report_id, count(*) FROM change_log WHERE operation_id <> ''"
            " AND field = 'status' GROUP BY report_id"
        )
        return {str(name): int(count) for name, count in rows(self.servers, sql)}


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=800, now=EVENING) as found:
        yield found


@pytest.fixture
def office(servers: Running, tmp_path: Path) -> Iterator[Office]:
    with cluster_folder(filled=True) as own, ExitStack() as stack:
        backup = Kept(own, stack)
        found = Office(backup, servers, tmp_path)
        yield found
        for one in found.places:
            one.end(signal.SIGKILL)
        backup.team.close()


def test_a_database_that_is_stopped_in_the_middle_loses_and_doubles_nothing(
    office: Office,
) -> None:
    wanted: set[str] = set()
    for _ in range(3):
        for _ in range(3):
            wanted.add(report_id := office.fresh.pop())
            office.edit(report_id)
        given, report_id = uuid4().hex, office.fresh.pop()
        assert office.hand_over(given, report_id)
        wanted.add(report_id)
        office.until(
            lambda: len(office.status_changes()) > len(wanted) - 4
        )  # while the service is sending
        office.backup.stopped()
        assert office.hand_over(given, report_id)  # the same id again, as after a lost answer
    office.until(lambda: set(office.states().values()) == {"confirmed"})
    assert set(office.states()) == wanted
    assert office.status_changes() == dict.fromkeys(wanted, 1)
    assert office.team.one("rita", EPOCH)["epoch"] == office.epoch


def test_a_standby_and_a_second_service_take_over(office: Office) -> None:
    """The database and the machine that led are lost together; the standby was behind. What the
    desk offers again may have been sent."""
    office.backup.keep()
    first, second = office.places
    second.start(SECRETS)
    office.until(lambda: "served from another place" in second.said)
    given, report_id = uuid4().hex, office.fresh.pop()
    assert office.hand_over(given, report_id)
    office.until(lambda: office.states() == {report_id: "confirmed"})
    first.end(signal.SIGKILL)
    office.places.remove(first)
    office.backup.bring_back()
    assert office.states() == {}
    assert office.hand_over(given, report_id)
    office.until(lambda: office.team.one("rita", EPOCH)["epoch"] != office.epoch)
    office.until(lambda: office.states() == {report_id: "confirmed"})
    office.edit(last := office.fresh.pop())
    office.until(lambda: office.states().get(last) == "confirmed")
    assert office.status_changes() == {report_id: 1, last: 1}
