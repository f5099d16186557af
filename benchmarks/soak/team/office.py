"""The team's database in the soak: it is stopped, backed up and restored as administrators do."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from psycopg import sql

from benchmarks.soak.team.wire import Wire
from sandbox.team.backup import bring_back_dump, dump, program
from sandbox.team.cluster import cluster_folder, fill, served

NAME = "soak"
PEOPLE = {"dora": "namur_edit", "emil": "namur_edit"}
"""Logins beside those of ``sandbox.team.cluster.LOGINS``."""
DURABLE = "-c fsync=off -c full_page_writes=off -c shared_buffers=32MB"
"""PostgreSQL options: a crash of the server process loses nothing that was committed; a crash of
the machine could."""


class Office:
    """A cluster of its own with the database ``soak``, behind a wire."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._running = folder, ExitStack()
        self.server = self._running.enter_context(served(folder, settings=DURABLE))
        self.log = self.server.log
        fill(self.server)
        with closing(self.server.connect("postgres")) as admin:
            names = (sql.Identifier(self.server.template), sql.Identifier(NAME))
            admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*names))
            for role, group in PEOPLE.items():
                admin.execute(
                    sql.SQL("CREATE ROLE {} LOGIN IN ROLE {}").format(
                        sql.Identifier(role), sql.Identifier(group)
                    )
                )
        self.wire = Wire(self.server.port, seed)
        self.wire.begin()

    def dsn(self, user: str) -> str:
        """A connection string that does not go through the wire."""
        return self.server.dsn(NAME, user)

    def stop_at_once(self) -> None:
        """``pg_ctl stop -m immediate``, and started again."""
        pid = int((self._folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)
        while (self._folder / "data" / "postmaster.pid").exists() and _lives(pid):
            time.sleep(0.02)
        self._begin_again()

    def keep_dump(self) -> None:
        dump(self.server, NAME, self._folder / "dump")

    def bring_back_dump(self) -> None:
        bring_back_dump(self.server, NAME, self._folder / "dump")

    def keep_copy(self) -> None:
        """Copy the data folder of a stopped server."""
        self._running.close()
        shutil.rmtree(self._folder / "kept", ignore_errors=True)
        program("/usr/bin/cp", "-a", self._folder / "data", self._folder / "kept")
        self._begin_again()

    def bring_back_copy(self) -> None:
        self._running.close()
        shutil.rmtree(self._folder / "data")
        program("/usr/bin/cp", "-a", self._folder / "kept", self._folder / "data")
        self._begin_again()

    def _begin_again(self) -> None:
        self._running.close()
        self._running.enter_context(served(self._folder, self.server.port, DURABLE))

    def close(self) -> None:
        self.wire.stop()
        self._running.close()


@contextmanager
def office(seed: int) -> Iterator[Office]:
    with cluster_folder() as folder:
        found = Office(folder, seed)
        try:
            yield found
        finally:
            found.close()


def _lives(pid: int) -> bool:
    """Whether a process runs; one that ended and was not waited for (a zombie) does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
