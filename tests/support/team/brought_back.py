"""A team's database kept as an administrator keeps it, and brought back: real programs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Protocol

from psycopg import sql
from team_database import TeamDatabase

from sandbox.team.cluster import (
    PROGRAMS,
    Cluster,
    cluster_folder,
    database,
    fill,
    served,
)
from signalementd.commands import main

NAME = "team_back"


class Backup(Protocol):
    """One way to keep a database. ``team`` is reached at the same address before and after."""

    team: TeamDatabase

    def keep(self) -> None: ...

    def bring_back(self) -> None: ...


class Dump:
    """``pg_dump`` and ``pg_restore``."""

    def __init__(self, server: Cluster, folder: Path) -> None:
        self._server, self._file = server, folder / "team.dump"
        self.team = TeamDatabase(server, NAME)

    def keep(self) -> None:
        program(PROGRAMS / "pg_dump", "-Fc", "-f", self._file, "-d", self._server.dsn(NAME))

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
    """The data folder of a cluster that stands still."""

    def __init__(self, folder: Path, running: ExitStack) -> None:
        self._folder, self._running = folder, running
        self._server = running.enter_context(served(folder))
        fill(self._server)
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
    def _standing_still(self) -> Iterator[None]:
        self.team.close()
        self._running.close()
        yield
        self._running.enter_context(served(self._folder, self._server.port))
        self.team = TeamDatabase(self._server, NAME)


@contextmanager
def dump(server: Cluster, folder: Path) -> Iterator[Backup]:
    with database(server, NAME):
        found = Dump(server, folder)
        yield found
        found.team.close()


@contextmanager
def plain_copy(server: Cluster, folder: Path) -> Iterator[Backup]:
    """Of a cluster of its own."""
    del server, folder
    with cluster_folder() as own, ExitStack() as running:
        found = PlainCopy(own, running)
        yield found
        found.team.close()


class FolderCopy:
    """The folder of a service, kept and put back over the files that are there: nothing in it
    shows that it is a copy, as with a snapshot of the whole disk."""

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
