"""Backup, restore, take-over, upgrade and rights, by the commands of docs/team.md."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
from chapter import CHAPTER
from installed import Commune, another_machine, fresh_of, installed, pulled, status_changes
from sandbox_client import EVENING
from team_database import TeamDatabase
from team_desk import Desk

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster, cluster_folder, served
from scripts.stage import ROOT
from signalement_plugin.core.errors import Unreachable
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.resolutions import Decision
from signalementd.database import installing
from signalementd.errors import DatabaseAway

PAUSED = Path(__file__).parents[1] / "support" / "team" / "paused_service.py"
BACK_UP, COPY_FOLDER = "## Back up and restore", "which is the same as after a power cut:"
BRING_BACK, SET_AGAIN = "2. Bring the database back", "3. Rights and settings"
FOLDER_BACK = "4. Only where the folder was lost"
SAY = {False: "whether it led or only waited:", True: "Where it was brought back, or nobody knows:"}
NOBODY = 65534
TAKE_OVER, UPGRADE = "it, here:", "2. Once, from any of them"
PEOPLE = "A **person** is a login"
DOOR = re.compile(r"^\| (?P<doors>`x\.[^|]*) \| (?P<who>[^|]*) \|", re.MULTILINE)
DOORS = """
SELECT c.relname AS name, has_table_privilege('namur_read', c.oid, 'SELECT') AS reads,
    has_table_privilege('namur_edit', c.oid, 'SELECT') AS edits
FROM pg_class AS c WHERE c.relnamespace = 'namur'::regnamespace
UNION ALL
SELECT p.proname, has_function_privilege('namur_read', p.oid, 'EXECUTE'),
    has_function_privilege('namur_edit', p.oid, 'EXECUTE')
FROM pg_proc AS p WHERE p.pronamespace = 'namur'::regnamespace
"""
EDIT = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=120, now=EVENING) as found:
        yield found


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


class DatabaseServer:
    """A PostgreSQL that can be lost with all its data; an empty one then takes its address."""

    def __init__(self, opened: ExitStack) -> None:
        self._opened, self._runs = opened, opened.enter_context(ExitStack())
        self.cluster = self._begun(0)

    def _begun(self, port: int) -> Cluster:
        folder = self._opened.enter_context(cluster_folder())
        return self._runs.enter_context(served(folder, port))

    def is_lost(self) -> None:
        self._runs.close()
        self.cluster = self._begun(self.cluster.port)


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_database_that_was_lost_is_brought_back(
    servers: Running, tmp_path: Path, opened: ExitStack, folder_too: bool
) -> None:
    server = DatabaseServer(opened)
    commune = opened.enter_context(installed(server.cluster, servers, tmp_path / "service"))
    commune.start()
    anna = opened.enter_context(closing(commune.desk(tmp_path / "anna", "anna")))
    before, since, waits, last = fresh_of(anna)[:4]
    commune.settles(anna, anna.change(before, status="in_progress"), State.CONFIRMED)
    assert commune.service.end() == 0
    commune.chapter.shell(BACK_UP)
    commune.chapter.shell(COPY_FOLDER)
    commune.start()
    commune.settles(anna, anna.change(since, status="in_progress"), State.CONFIRMED)
    assert commune.service.end() == 0
    handed = anna.change(waits, status="in_progress")
    anna.push()
    assert anna.state(handed)[0] is State.HANDED
    is_lost_and_brought_back(server, commune, folder_too=folder_too)
    # The change was handed over in the epoch before. For the service it may have been sent, but the
    # server does not show it.
    commune.service.until(lambda: offered(anna) and looks(commune, handed) > 0)
    hours_pass(commune, handed, lambda: asks(commune, handed))
    commune.settles(anna, handed, State.UNKNOWN)
    anna.decide(handed, Decision.AGAIN)
    anna.push()
    commune.team.rows("bob", EDIT, last)
    for one in (waits, last):
        commune.service.until(lambda one=one: told(servers, one))
        commune.shows(anna, one, "in_progress")
    every = [status_changes(servers, one) for one in (before, since, waits, last)]
    assert every == [["in_progress"]] * 4
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        commune.team.rows("bob", "SELECT pg_advisory_lock(1)")


def is_lost_and_brought_back(server: DatabaseServer, commune: Commune, *, folder_too: bool) -> None:
    chapter = commune.chapter
    commune.team.close()
    server.is_lost()
    chapter.shell(BRING_BACK)
    chapter.shell(SET_AGAIN)
    if folder_too:
        shutil.rmtree(chapter.state)
        chapter.shell(FOLDER_BACK)
    chapter.shell(SAY[folder_too])
    commune.team = TeamDatabase(server.cluster, "team")
    commune.start()


def told(servers: Running, report_id: str) -> bool:
    return status_changes(servers, report_id) != []


def offered(desk: Desk) -> bool:
    """Whether the list can be read; first, changes that the database has lost are offered again."""
    with suppress(Unreachable):  # a connection from before the restart
        desk.push()
    return pulled(desk)


def looks(commune: Commune, given: str) -> int:
    """How often the service checked a change at the server; 0 before its outbox is made."""
    path = commune.chapter.state / "namur" / "outbox.sqlite"
    sql = "SELECT checks FROM operation WHERE id = ? AND state = 'unknown'"
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            found = db.execute(sql, (given,)).fetchone()
    except sqlite3.OperationalError:
        return 0
    return int(found[0]) if found else 0


def hours_pass(commune: Commune, given: str, until: Callable[[], bool]) -> None:
    """Let hours pass, with a check of the change after each, until something holds."""

    def looked_again() -> bool:
        return until() or looks(commune, given) > seen

    while not until():
        seen = looks(commune, given)
        an_hour_later(commune)
        commune.service.until(looked_again)


LONG_AGO, PASSES = (
    timedelta(hours=1),
    """
UPDATE operation SET first_attempt = :ago, last_attempt = :ago, changed_at = :ago, next_try = :now
WHERE state = 'unknown'
""",
)


def an_hour_later(commune: Commune) -> None:
    """Stop the service, make unknown changes in its outbox an hour older, and start it again."""
    assert commune.service.end() == 0
    now = datetime.now(timezone.utc)
    path = commune.chapter.state / "namur" / "outbox.sqlite"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(PASSES, {"ago": stamp(now - LONG_AGO), "now": stamp(now)})
    commune.start()


def asks(commune: Commune, given: str) -> bool:
    sql = "SELECT asks FROM namur.waiting WHERE id = %s"
    return [row["asks"] for row in commune.team.rows("bob", sql, given)] == [True]


@pytest.fixture
def paused(bare: Cluster, servers: Running, tmp_path: Path, opened: ExitStack) -> Commune:
    """A service that pauses between the permit and the first byte once the file ``mark`` exists."""
    program = (str(PAUSED), str(tmp_path / "mark"))
    found = installed(bare, servers, tmp_path / "first", program)
    return opened.enter_context(found)


def test_a_machine_that_does_not_come_back_is_answered_for(
    paused: Commune, bare: Cluster, servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    paused.start()
    anna = opened.enter_context(closing(paused.desk(tmp_path / "anna", "anna")))
    lost, later = fresh_of(anna)[:2]
    (tmp_path / "mark").touch()
    given = anna.change(lost, status="in_progress")
    anna.push()
    paused.service.until(lambda: paused.service.stands_still)
    second = opened.enter_context(another_machine(bare, servers, tmp_path / "second"))
    paused.service.end(signal.SIGKILL)
    shutil.rmtree(paused.chapter.folder)  # a second machine cannot read the folder of the first
    second.start()
    second.service.until(lambda: looks(second, given) > 0)
    hours_pass(second, given, lambda: asks(second, given))
    second.settles(anna, given, State.UNKNOWN)
    assert status_changes(servers, lost) == []
    assert second.chapter.shell(TAKE_OVER) == "namur is served from here\n"
    hours_pass(second, given, lambda: told(servers, lost))
    second.settles(anna, given, State.CONFIRMED)
    second.settles(anna, anna.change(later, status="in_progress"), State.CONFIRMED)
    assert [status_changes(servers, one) for one in (lost, later)] == [["in_progress"]] * 2


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can work beside another user")
def test_files_made_by_a_command_belong_to_the_owner_of_the_folder(
    bare: Cluster, servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    """The service runs as a user of its own, and must be able to read it."""
    commune = opened.enter_context(installed(bare, servers, tmp_path / "service"))
    commune.start()
    assert commune.service.end() == 0
    state = commune.chapter.state
    shutil.rmtree(state / "namur")
    for one in (state, *state.rglob("*")):
        os.chown(one, NOBODY, NOBODY)
    commune.chapter.shell(TAKE_OVER)
    assert (state / "namur").is_dir()
    assert {one.stat().st_uid for one in (state, *state.rglob("*"))} == {NOBODY}


NEXT = """
ALTER TABLE signalement.commune ADD COLUMN of_the_next_version int;
UPDATE signalement.meta SET version = {number};
"""


def test_a_version_is_installed_below_a_service_that_runs(
    bare: Cluster, servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    """The service runs the old version until it is restarted."""
    tree = tmp_path / "installed"
    for name in ("signalementd", "signalement_plugin"):
        left_out = shutil.ignore_patterns("__pycache__", "ui", "resources")
        shutil.copytree(ROOT / name, tree / name, ignore=left_out)
    commune = opened.enter_context(installed(bare, servers, tmp_path / "service", root=tree))
    commune.start()
    anna = opened.enter_context(closing(commune.desk(tmp_path / "anna", "anna")))
    first, waits = fresh_of(anna)[:2]
    commune.settles(anna, anna.change(first, status="in_progress"), State.CONFIRMED)
    number = installing.newest() + 1
    script = tree / "signalementd" / "database" / "schema" / f"{number:04}.sql"
    script.write_text(NEXT.format(number=number), "utf-8")
    assert commune.chapter.shell(UPGRADE) == f"version {number}, ran [{number}]\n"
    text = f"the database has version {number}, this program works with {number - 1}"
    commune.service.until(lambda: text in commune.service.said)
    handed = anna.change(waits, status="in_progress")  # the desk is older than the database
    anna.push()
    assert anna.state(handed)[0] is State.HANDED
    assert commune.service.end() == 0
    commune.start()
    commune.settles(anna, handed, State.CONFIRMED)
    assert [status_changes(servers, one) for one in (first, waits)] == [["in_progress"]] * 2


def test_the_table_of_doors_names_each_and_who_may(team: TeamDatabase) -> None:
    values = {
        name: row["who"].startswith("reads")
        for row in DOOR.finditer(CHAPTER.read_text("utf-8"))
        for name in re.findall(r"`x\.(\w+)`", row["doors"])
    }
    found = {str(row["name"]): row for row in team.rows("admin", DOORS)}
    assert values == {name: row["reads"] for name, row in found.items()}
    assert all(row["edits"] is True for row in found.values())


def test_people_come_change_and_leave(
    bare: Cluster, servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    commune = opened.enter_context(installed(bare, servers, tmp_path / "service"))
    commune.start()
    bob = opened.enter_context(closing(commune.desk(tmp_path / "bob", "bob")))
    left, other = fresh_of(bob)[:2]
    assert commune.service.end() == 0
    commune.team.rows("anna", EDIT, left)
    commune.chapter.sql(PEOPLE)
    with pytest.raises(psycopg.OperationalError):
        commune.team.rows("anna", "SELECT 1")
    with pytest.raises(DatabaseAway, match="not permitted to log in"):
        commune.team.new("anna")
    seen = "SELECT count(*) AS n FROM namur.reports"
    for reader in ("rita", "eva"):
        assert commune.team.one(reader, seen)["n"] == 120
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        commune.team.rows("rita", EDIT, other)
    commune.team.rows("eva", EDIT, other)
    assert len(commune.team.rows("rosa", "SELECT report_id FROM region.reports")) == 120
    commune.start()
    for one in (left, other):
        commune.shows(bob, one, "in_progress")
    done = "SELECT author::text AS author FROM namur.operations ORDER BY n"
    assert [row["author"] for row in commune.team.rows("rita", done)] == ["anna", "eva"]
    assert [status_changes(servers, one) for one in (left, other)] == [["in_progress"]] * 2
