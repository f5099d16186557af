"""Backs up and restores a team's database with PostgreSQL's own programs."""

from __future__ import annotations

import subprocess
from contextlib import closing
from pathlib import Path

from psycopg import sql

from signalementd.database import installing

from .cluster import PROGRAMS, Cluster


def dump(server: Cluster, name: str, file: Path) -> None:
    """Dump a database with ``pg_dump``; it may be in use."""
    program(PROGRAMS / "pg_dump", "-Fc", "-f", file, "-d", server.dsn(name))


def bring_back_dump(server: Cluster, name: str, file: Path) -> None:
    """Restore a dump under the same name. Other sessions are disconnected."""
    database = sql.Identifier(name)
    with closing(server.connect("postgres")) as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(database))
        admin.execute(sql.SQL("CREATE DATABASE {}").format(database))
    program(PROGRAMS / "pg_restore", "-d", server.dsn(name), file)
    with closing(server.connect(name)) as admin:
        installing.prepare(admin)
        installing.migrate(admin)


def program(*words: object) -> None:
    """Run a program. Raises ``RuntimeError`` with its output when it fails."""
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
