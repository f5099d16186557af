"""``signalementd restored``, where the folder of the service was kept or is as old as the restored
database: no change is sent twice, and one that may have been sent is looked for or asked about."""

from __future__ import annotations

import os
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from brought_back import (
    Backup,
    FolderCopy,
    dump,
    plain_copy,
    point_in_time,
    standby,
)
from namur_service import QUICK, SECRETS, SETTINGS
from report_rows import submit
from sandbox_client import EVENING, patch, rows
from team_bench import TeamBench
from team_database import TeamDatabase

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster
from sandbox.team.process import TeamProcess
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalementd.errors import NotHolder
from signalementd.service.places import LOCK, holder_of
from signalementd.service.restoring import restored
from signalementd.settings import Settings

CONFIRMED = frozenset({"confirmed"})
ASKS = frozenset({"unknown"})
FOUND = frozenset({"confirmed", "unverified"})
"""States of a change that the server shows as ours; *unverified* where a colleague reverted it."""
Way = Callable[[Cluster, Path], AbstractContextManager[Backup]]


class Office:
    """A service over a sandbox, with a database that can be kept and brought back."""

    def __init__(self, backup: Backup, servers: Running, folder: Path) -> None:
        self.backup, self.servers = backup, servers
        self.service = TeamProcess(
            folder, backup.team.dsn("signalementd"), SETTINGS.format(url=servers.url), QUICK
        )
        self.service.start(SECRETS)
        self.service.until(lambda: self.team.one("rita", WHOLE)["whole"] is True)
        fresh = self.team.rows("rita", "SELECT report_id FROM namur.rows WHERE status = 'new'")
        self.fresh = sorted(str(row["report_id"]) for row in fresh)
        self.epoch = self.team.one("rita", "SELECT epoch FROM namur.service")["epoch"]

    @property
    def team(self) -> TeamDatabase:
        return self.backup.team

    def edit(self) -> tuple[str, str]:
        """Anna edits a report in plain QGIS; id of the change, and report."""
        name = self.fresh.pop()
        sql = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"
        self.team.rows("anna", sql, name)
        newest = "SELECT id FROM signalement.edit ORDER BY n DESC LIMIT 1"
        found = self.team.one("signalementd", newest)["id"]
        assert isinstance(found, UUID)
        return found.hex, name

    def hand_over(self, given: str = "", report_id: str = "") -> tuple[str, str]:
        """Bob's desk offers a change, as for the first time in this epoch; id and report."""
        given, report_id = given or uuid4().hex, report_id or self.fresh.pop()
        body = {"report_id": report_id, "sets": {"status": "in_progress"}}
        answer = submit(self.team, "bob", given, body=body, epoch=self.epoch)
        assert answer in ("handed", "known")
        return given, report_id

    def in_outbox(self, given: str) -> tuple[str, int]:
        """State there, and how often a verdict was filed."""
        sql = "SELECT state, checks FROM operation WHERE id = ?"
        with closing(sqlite3.connect(self.service.folder / "namur" / "outbox.sqlite")) as db:
            found = db.execute(sql, (given,)).fetchone()
        return (str(found[0]), int(found[1])) if found else ("", 0)

    @contextmanager
    def nobody_serves(self) -> Iterator[None]:
        assert self.service.end(signal.SIGKILL) == -signal.SIGKILL
        yield
        self.service.start(SECRETS)

    @contextmanager
    def server_stands_still(self) -> Iterator[None]:
        os.kill(self.servers.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.servers.pid, signal.SIGCONT)

    def state(self, given: str) -> str:
        found = self.team.rows("rita", "SELECT state FROM namur.operations WHERE id = %s", given)
        return str(found[0]["state"]) if found else ""

    def until_judged(self, given: Sequence[str], ends: frozenset[str] = CONFIRMED) -> None:
        """Until the service has looked at each, and filed one of these ``ends``."""
        self.service.until(
            lambda: (
                all(self.in_outbox(one)[1] for one in given)
                and {self.state(one) for one in given} <= ends
            )
        )

    def status_changes(self, *given: str) -> list[int]:
        """How often the server was told each of these."""
        sql = "SELECT count(*) FROM change_log WHERE operation_id = ? AND field = 'status'"
        return [int(rows(self.servers, sql, one)[0][0]) for one in given]

    def status(self, report_id: str) -> str:
        sql = "SELECT status FROM namur.rows WHERE report_id = %s"
        return str(self.team.one("rita", sql, report_id)["status"])


WHOLE = "SELECT whole FROM namur.service"


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=200, now=EVENING) as found:
        yield found


@pytest.fixture
def office(
    request: pytest.FixtureRequest, server: Cluster, servers: Running, tmp_path: Path
) -> Iterator[Office]:
    way: Way = request.param
    with ExitStack() as stack:
        backup = stack.enter_context(way(server, tmp_path))
        found = Office(backup, servers, tmp_path)
        yield found
        found.service.end(signal.SIGKILL)


DUMP = pytest.mark.parametrize("office", [dump], indirect=True)


def goes_on(office: Office, folder: str, ends: frozenset[str]) -> None:
    """When the backup was made one change waited in the outbox, one edit was not taken and one
    hand-over was not read. Each was sent since, and so was one that no copy knows. ``ends``: where
    they may stand at the end; each was sent once."""
    with office.server_stands_still():
        waits = [office.hand_over()]
        office.service.until(lambda: office.in_outbox(waits[0][0])[0] == "queued")
        with office.nobody_serves():
            waits += [office.edit(), office.hand_over()]
            office.backup.keep()
            copy = FolderCopy(office.service.folder)
    later, report_id = office.hand_over()
    every = (*(given for given, _ in waits), later)
    office.until_judged(every)
    assert office.status_changes(*every) == [1, 1, 1, 1]
    # undone by a colleague, so that a second sending would be seen in the status
    for _, name in waits:
        patch(office.servers, name, detailed_status="PENDING")
    with office.nobody_serves():
        office.backup.bring_back()
        if folder == "--folder-too":
            copy.bring_back()
        assert office.service.command(SECRETS, "restored", folder) == 0
        again, _ = office.hand_over()  # from a desk that does not know of the restore yet
    office.service.until(lambda: office.team.one("rita", WHOLE)["whole"] is True)
    office.hand_over(later, report_id)  # the desk hands the same change over again
    office.until_judged(every, ends)
    office.until_judged([again], ASKS)
    assert office.status_changes(*every, again) == [1, 1, 1, 1, 0]
    assert office.status(report_id) == "in_progress"
    assert [office.status(name) for _, name in waits] == ["new", "new", "new"]
    fresh, _ = office.edit()
    office.until_judged([fresh])
    assert office.status_changes(*every, again, fresh) == [1, 1, 1, 1, 0, 1]


@pytest.mark.parametrize("office", [dump, standby], indirect=True)
def test_after_a_restore_the_kept_folder_confirms_the_change(office: Office) -> None:
    """The standby was behind."""
    goes_on(office, "--folder-kept", CONFIRMED)


@pytest.mark.parametrize("office", [plain_copy, point_in_time], indirect=True)
def test_after_a_restore_an_old_folder_sends_nothing_twice(office: Office) -> None:
    """After a plain copy nothing but the command shows what happened."""
    goes_on(office, "--folder-too", FOUND | ASKS)


@pytest.mark.parametrize("office", [standby], indirect=True)
def test_a_point_in_time_restore_is_noticed_without_the_command(office: Office) -> None:
    """By the timeline; the folder knows better."""
    office.backup.keep()
    later, report_id = office.hand_over()
    office.until_judged([later])
    with office.nobody_serves():
        office.backup.bring_back()
        waits, _ = office.hand_over()  # offered with the epoch of before the restore
    epoch = "SELECT epoch FROM namur.service"
    office.service.until(lambda: office.team.one("rita", epoch)["epoch"] != office.epoch)
    office.service.until(lambda: office.team.one("rita", WHOLE)["whole"] is True)
    office.hand_over(later, report_id)  # the desk hands the same change over again
    office.until_judged([later])
    office.until_judged([waits], ASKS)
    assert office.status_changes(later, waits) == [1, 0]
    assert office.status(report_id) == "in_progress"


@DUMP
def test_an_old_folder_beside_a_database_that_was_kept_sends_nothing_twice(office: Office) -> None:
    """The database decides what may be sent."""
    with office.server_stands_still():
        given, _ = office.hand_over()
        office.service.until(lambda: office.in_outbox(given)[0] == "queued")
        with office.nobody_serves():
            copy = FolderCopy(office.service.folder)
    office.until_judged([given])
    with office.nobody_serves():
        copy.bring_back()
    fresh, _ = office.edit()
    office.until_judged([fresh])
    office.service.until(lambda: office.in_outbox(given)[0] == "confirmed")
    assert office.status_changes(given, fresh) == [1, 1]


@pytest.mark.parametrize("folder_too", [True, False])
def test_waiting_changes_of_an_old_folder_are_checked_before_they_are_sent(
    bench: TeamBench, folder_too: bool
) -> None:
    """One change is in the outbox, the other in the mailbox alone; nothing at the server shows
    either, and both may have been sent. A folder that was kept knows of the first."""
    first = bench.hand_over("anna")
    bench.turn()
    bench.service.close()
    second = bench.hand_over("bob", body={"sets": {"department": "SUD"}})
    settings = Settings("", "", bench.folder, (bench.service.settings,))
    db = bench.team.session("signalementd")
    assert restored(settings, db, folder_too=folder_too) == int(folder_too)
    bench.service = bench.another(bench.folder)
    bench.service.begin()
    bench.probe_and_pull()
    bench.push(1)
    assert bench.ghosts() == ([] if folder_too else [(first, "resolved")])
    assert bench.state(first)[0] == ("unknown" if folder_too else "confirmed")
    assert bench.state(second)[0] == "unknown"


def test_the_place_whose_folder_was_kept_serves_first(bench: TeamBench, tmp_path: Path) -> None:
    """The copy was made while another place led, which would begin without knowing anything."""
    given = bench.hand_over("anna")
    bench.turn()
    bench.service.close()
    other = bench.another(tmp_path / "elsewhere")
    copied = "UPDATE signalement.commune SET holder = %s, until = '-infinity' WHERE name = 'namur'"
    bench.team.rows("signalementd", copied, holder_of(tmp_path / "elsewhere" / "namur"))
    settings = Settings("", "", bench.folder, (bench.service.settings,))
    restored(settings, bench.team.session("signalementd"), folder_too=False)
    with pytest.raises(NotHolder):
        other.begin()
    other.close()
    bench.service = bench.another(bench.folder)
    bench.service.begin()
    bench.probe_and_pull()
    bench.push(1)
    assert bench.state(given)[0] == "confirmed"
    assert bench.ghosts() == [(given, "resolved")]


def test_of_two_kept_folders_the_one_with_more_attempts_leads(
    bench: TeamBench, tmp_path: Path
) -> None:
    """Each place led last, as far as it knows: the first had ended when the second sent."""
    first, elsewhere = bench.service, tmp_path / "elsewhere"
    first.close()
    bench.team.rows("signalementd", "UPDATE signalement.commune SET until = '-infinity'")
    bench.service = bench.another(elsewhere)
    bench.service.begin()
    bench.probe_and_pull()
    given = bench.hand_over("anna")
    bench.turn()
    bench.push()
    bench.service.close()
    queued = "UPDATE signalement.operation SET state = 'queued', done_seq = NULL"
    # the state in the restored copy
    bench.team.rows("signalementd", f"{queued} WHERE id = %s", given)
    db = bench.team.session("signalementd")
    for folder in (elsewhere, bench.folder):
        settings = Settings("", "", folder, (first.settings,))
        restored(settings, db, folder_too=False)
    with pytest.raises(NotHolder):
        first.begin()
    first.close()
    bench.service.begin()
    bench.probe_and_pull()
    assert bench.state(given)[0] == "confirmed"
    assert bench.ghosts() == [(given, "resolved")]


def test_a_question_in_the_restored_database_is_checked_before_it_is_shown(
    bench: TeamBench,
) -> None:
    """It was answered since, and the outbox knows: no desk may be faster than the service."""
    given = bench.hand_over("anna")
    asked = "UPDATE signalement.operation SET state = 'unknown', asks = true WHERE id = %s"
    bench.team.rows("signalementd", asked, given)
    bench.service.close()
    settings = Settings("", "", bench.folder, (bench.service.settings,))
    restored(settings, bench.team.session("signalementd"), folder_too=False)
    found = bench.operation(given)
    assert (found["state"], found["reason"], found["asks"]) == ("unknown", "restored", False)


def test_a_restored_folder_does_not_delay_the_service(bench: TeamBench, tmp_path: Path) -> None:
    bench.service.close()
    settings = Settings("", "", bench.folder, (bench.service.settings,))
    restored(settings, bench.team.session("signalementd"), folder_too=True)
    lease = "UPDATE signalement.commune SET until = '-infinity' WHERE until IS NOT NULL"
    bench.team.rows("signalementd", lease)
    other = bench.another(tmp_path / "elsewhere")
    other.begin()
    other.close()


@DUMP
def test_the_command_is_refused_while_the_service_runs(office: Office) -> None:
    assert office.service.command(SECRETS, "restored", "--folder-too") == 1
    assert "its service is running here; stop it first" in office.service.said
    assert office.team.one("rita", "SELECT epoch FROM namur.service")["epoch"] == office.epoch
    with office.nobody_serves():
        # fails: one of the two options is required
        assert office.service.command(SECRETS, "restored") == 2
        lock = SenderLock(office.service.folder / "namur" / LOCK)
        assert lock.take()
        lock.release()


def test_the_larger_count_of_attempts_of_two_threads_is_remembered(
    bench: TeamBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the smaller one a copy of the database from between the two would not be noticed."""
    outbox = bench.service.outbox
    remembered = outbox.remembered
    other = threading.Thread(target=outbox.remember, args=(12,))

    def while_another_stores() -> int:
        found = remembered()
        if other.ident is None:
            other.start()
            other.join(0.5)
        return found

    monkeypatch.setattr(outbox, "remembered", while_another_stores)
    outbox.remember(11)
    other.join()
    assert remembered() == 12
