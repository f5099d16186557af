"""Backs up and restores a team's database as an administrator does, with the real programs."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path
from typing import Protocol

from psycopg import sql
from team_database import TeamDatabase

from sandbox.team.cluster import (
    FAST,
    KEEPS,
    PATIENCE_S,
    PROGRAMS,
    SMALL,
    Cluster,
    cluster_folder,
    database,
    give,
    run_beside,
    served,
)
from signalementd.commands import main

NAME = "team_back"
WITHOUT = "--exclude-table-data=signalement.ask"
"""Option of ``pg_dump``: answers to desks are outdated after a restore, and have personal data."""


class Backup(Protocol):
    """One way to back up a database. ``team`` has the same address before and after the restore."""

    team: TeamDatabase

    def keep(self) -> None: ...

    def bring_back(self) -> None: ...


class Dump:
    """``pg_dump`` and ``pg_restore``."""

    def __init__(self, server: Cluster, folder: Path) -> None:
        self._server, self._file = server, folder / "team.dump"
        self.team = TeamDatabase(server, NAME)

    def keep(self) -> None:
        program(
            PROGRAMS / "pg_dump", "-Fc", WITHOUT, "-f", self._file, "-d", self._server.dsn(NAME)
        )

    def bring_back(self) -> None:
        self.team.close()
        name = sql.Identifier(NAME)
        with closing(self._server.connect("postgres")) as admin:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
            admin.execute(sql.SQL("CREATE DATABASE {}").format(name))
        program(PROGRAMS / "pg_restore", "-d", self._server.dsn(NAME), self._file)
        assert main(["init", "--admin", self._server.dsn(NAME)]) == 0
        self.team = TeamDatabase(self._server, NAME)


class PlainCopy:
    """A copy of the data folder of a stopped cluster; it runs on a folder that is filled."""

    settings = f"{FAST} {SMALL}"
    end = signal.SIGINT

    def __init__(self, folder: Path, running: ExitStack) -> None:
        self._folder, self._running = folder, running
        self._server = running.enter_context(served(folder, settings=self.settings, end=self.end))
        with closing(self._server.connect("postgres")) as admin:
            admin.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(self._server.template), sql.Identifier(NAME)
                )
            )
        self.team = TeamDatabase(self._server, NAME)

    def keep(self) -> None:
        with self._standing_still():
            program("/usr/bin/cp", "-a", self._folder / "data", self._folder / "kept")

    def bring_back(self) -> None:
        with self._standing_still():
            shutil.rmtree(self._folder / "data")
            (self._folder / "kept").rename(self._folder / "data")

    @contextmanager
    def _standing_still(self, data: str = "data") -> Iterator[None]:
        self.team.close()
        self._running.close()
        yield
        port = self._server.port
        again = served(self._folder, port, self.settings, data=data, end=self.end)
        self._running.enter_context(again)
        self.team = TeamDatabase(self._server, NAME)

    def _base_backup(self, data: str, *more: str) -> None:
        to = ("-D", self._folder / data, "-c", "fast", "-X", "stream", "--no-sync")
        run_beside(self._folder, "pg_basebackup", "-d", self._server.dsn("postgres"), *to, *more)

    def _until(self, question: str) -> None:
        """Wait until the server answers a question with true."""
        end = time.monotonic() + PATIENCE_S
        with closing(self._server.connect("postgres")) as admin:
            while not admin.execute(f"SELECT ({question}) AS yes").fetchone()["yes"]:  # type: ignore[call-overload, index]
                assert time.monotonic() < end, question
                time.sleep(0.1)


class PointInTime(PlainCopy):
    """A base backup and the write-ahead log since then, up to a named restore point."""

    settings = f"{KEEPS} {SMALL} -c wal_keep_size=512MB"

    def keep(self) -> None:
        self._base_backup("base")
        with closing(self._server.connect("postgres")) as admin:
            admin.execute("SELECT pg_create_restore_point('kept')")

    def bring_back(self) -> None:
        data, lost = self._folder / "data", self._folder / "lost"
        with self._standing_still():
            data.rename(lost)
            (self._folder / "base").rename(data)
            with (data / "postgresql.auto.conf").open("a", encoding="utf-8") as more:
                more.write(f"restore_command = 'cp {lost}/pg_wal/%f %p'\n")
                more.write("recovery_target_name = 'kept'\nrecovery_target_action = 'promote'\n")
            (data / "recovery.signal").touch()
            give(data / "recovery.signal")
        self._until("NOT pg_is_in_recovery()")


class Standby(PlainCopy):
    """A standby by streaming replication, disconnected before the first server was lost."""

    settings = f"{KEEPS} {SMALL}"
    end = signal.SIGQUIT

    def keep(self) -> None:
        self._base_backup("standby", "-R")
        with served(self._folder, settings=self.settings, data="standby"):
            self._until(
                "EXISTS (SELECT FROM pg_stat_replication WHERE replay_lsn >= pg_current_wal_lsn())"
            )

    def bring_back(self) -> None:
        with self._standing_still("standby"):
            pass
        with closing(self._server.connect("postgres")) as admin:
            admin.execute("SELECT pg_promote()")
        self._until("NOT pg_is_in_recovery()")


@contextmanager
def dump(server: Cluster, folder: Path) -> Iterator[Backup]:
    with database(server, NAME):
        found = Dump(server, folder)
        yield found
        found.team.close()


def plain_copy(server: Cluster, folder: Path) -> AbstractContextManager[Backup]:
    del server, folder
    return _of_its_own(PlainCopy)


def point_in_time(server: Cluster, folder: Path) -> AbstractContextManager[Backup]:
    del server, folder
    return _of_its_own(PointInTime)


def standby(server: Cluster, folder: Path) -> AbstractContextManager[Backup]:
    del server, folder
    return _of_its_own(Standby)


@contextmanager
def _of_its_own(way: type[PlainCopy]) -> Iterator[PlainCopy]:
    """A backup of a cluster that only this test uses."""
    with cluster_folder(filled=True) as own, ExitStack() as running:
        found = way(own, running)
        yield found
        found.team.close()


class FolderCopy:
    """A copy of a service's folder that is put back over the files that are there. Nothing in the
    folder shows that it is a copy, as after the restore of a snapshot of the whole disk."""

    PARTS = ("namur", "guards")

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept = {
            path: path.read_bytes()
            for part in self.PARTS
            for path in (folder / part).rglob("*")
            if path.is_file()
        }

    def bring_back(self) -> None:
        for part in self.PARTS:
            for path in (self._folder / part).rglob("*"):
                if path.is_file() and path not in self._kept:
                    path.unlink()
        for path, content in self._kept.items():
            path.write_bytes(content)


def program(*words: object) -> None:
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
