"""A real PostgreSQL with PostGIS for the time of a ``with`` block, and databases in it.

The server runs as an unprivileged user on 127.0.0.1, below ``build/`` or ``/var/tmp``. The kernel
stops it when the process that started it ends, for whatever reason.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg

from signalementd.database import installing
from signalementd.database.connecting import Connection, connect

ROOT = Path(__file__).resolve().parents[2]
EXTENSIONS = Path("/usr/share/postgresql").glob("*/extension/postgis.control")
PROGRAMS = Path("/usr/lib/postgresql") / max((p.parts[-3] for p in EXTENSIONS), key=int) / "bin"
"""Programs of the newest installed PostgreSQL with PostGIS: 17 or later, which has
``transaction_timeout``."""
UNPRIVILEGED = "postgres"
"""User that runs PostgreSQL where this process runs as root: for root it does not start."""
PATIENCE_S = 60
FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=32MB"
SMALL = "-c jit=off -c autovacuum=off -c shared_preload_libraries=postgis-3"
"""For many short sessions over tables of a few rows, beside other settings: each session would load
PostGIS anew, and what PostgreSQL does for large tables takes a fifth of its time there."""
KEEPS = "-c fsync=off -c shared_buffers=32MB"
"""PostgreSQL options: committed data survive an immediate stop, but not a power cut of the
machine."""


@dataclass(frozen=True)
class Cluster:
    """A server that answers on ``port``; each login is trusted. ``template`` has two communes,
    ``namur`` and ``dinant``; ``log`` is the server's log."""

    port: int
    log: Path
    template: str = "team_template"

    def dsn(self, database: str, user: str = "admin") -> str:
        return f"host=127.0.0.1 port={self.port} dbname={database} user={user}"

    def connect(self, database: str, user: str = "admin") -> Connection:
        return connect(self.dsn(database, user))


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Runs a cluster for the time of a ``with`` block; its files are deleted then."""
    with cluster_folder(filled=True) as folder, served(folder) as found:
        yield found


@contextmanager
def cluster_folder(*, filled: bool = False) -> Iterator[Path]:
    """A folder with a new cluster in ``data``, for :func:`served`; deleted after the block.
    ``filled``: as :func:`fill` makes it."""
    folder = _new_folder()
    try:
        run_beside(folder, "/usr/bin/cp", "-a", _made(filled), folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def _made(filled: bool) -> Path:
    """The ``data`` of a cluster that nobody uses: it is made once, and copied in a tenth of the
    time."""
    folder = _new_folder()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if filled:
        run_beside(folder, "/usr/bin/cp", "-a", _made(False), folder)
        with served(folder) as found:
            fill(found)
    else:
        run_beside(folder, "initdb", "-D", folder / "data", "-U", "admin", "-A", "trust",
                   "--no-sync", "--locale=C.UTF-8", "-E", "UTF8",
                   "--set", "max_connections=60")  # fmt: skip
    return folder / "data"


def _new_folder() -> Path:
    return Path(tempfile.mkdtemp(dir=_base(), prefix="team-"))


@contextmanager
def served(
    folder: Path,
    port: int = 0,
    settings: str = f"{FAST} {SMALL}",
    *,
    data: str = "data",
    end: signal.Signals = signal.SIGINT,
) -> Iterator[Cluster]:
    """The cluster of a folder as long as it runs, on ``port`` or one that is free. With ``FAST`` a
    crash may lose what was committed. ``end``: SIGINT for a fast shutdown, SIGQUIT for an immediate
    one."""
    port = port or _free_port()
    log = folder / "log"
    with log.open("ab") as said:
        server = subprocess.Popen(
            [*_as_unprivileged(folder), "/usr/bin/setpriv", "--pdeathsig", "INT", "--",
             PROGRAMS / "postgres", "-D", folder / data, "-p", str(port), "-k", "",
             "-h", "127.0.0.1", *settings.split()],
            stdout=said, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    try:
        found = Cluster(port, log)
        _wait_for(found, server)
        yield found
    finally:
        server.send_signal(end)
        server.wait(PATIENCE_S)


@contextmanager
def database(server: Cluster, name: str) -> Iterator[str]:
    """A copy of the template; what belongs to the database itself is set again."""
    with closing(server.connect("postgres")) as admin:
        admin.execute(_sql("CREATE DATABASE {} TEMPLATE {}", name, server.template))
        with closing(server.connect(name)) as inside:
            installing.prepare(inside)
        try:
            yield name
        finally:
            admin.execute(_sql("DROP DATABASE {} WITH (FORCE)", name))


@contextmanager
def copied(server: Cluster, name: str) -> Iterator[str]:
    """The database as it is now, under another name, as if a dump of it had been brought back.
    Nobody may be connected to it."""
    kept = f"{name}_kept"
    with closing(server.connect("postgres")) as admin:
        admin.execute(_sql("CREATE DATABASE {} TEMPLATE {}", kept, name))
        try:
            yield kept
        finally:
            admin.execute(_sql("DROP DATABASE {} WITH (FORCE)", kept))


RESET = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid();
SET session_replication_role = replica;
LOCK TABLE signalement.report, signalement.edit, signalement.operation, signalement.permit,
    signalement.caller, signalement.photo, signalement.witness, signalement.log,
    signalement.presence, signalement.ask;
DELETE FROM signalement.report;
DELETE FROM signalement.edit;
DELETE FROM signalement.operation;
DELETE FROM signalement.permit;
DELETE FROM signalement.caller;
DELETE FROM signalement.photo;
DELETE FROM signalement.witness;
DELETE FROM signalement.log;
DELETE FROM signalement.presence;
DELETE FROM signalement.ask;
SELECT setval(pg_get_serial_sequence(attrelid::regclass::text, attname), 1, false)
FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
WHERE attidentity <> '' AND relkind IN ('r', 'p')
    AND relnamespace = 'signalement'::regnamespace;
UPDATE signalement.meta SET place = '', epoch = gen_random_uuid(), attempts = 0,
    version = {version}, oldest_desk = '0.1.0';
UPDATE signalement.commune SET holder = NULL, token = NULL, until = NULL, seq = 0, pulled = NULL,
    last_pull = NULL, last_push = NULL, said = '', system = 1, works_with = '', also = '{{}}';
"""
"""``DELETE``, because ``TRUNCATE`` makes new files of each table and index, which takes three times
as long; the lock waits, as it would, until a session that is disconnected has ended its work."""


def reset(server: Cluster, name: str) -> None:
    """Empty a database, as if it had never been used. Other sessions are disconnected."""
    with closing(server.connect(name)) as admin:
        admin.execute(RESET.format(version=installing.newest()).encode())


def fill(server: Cluster) -> None:
    """Make the template database and the logins."""
    with closing(server.connect("postgres")) as admin:
        admin.execute(_sql("CREATE DATABASE {}", server.template))
        with closing(server.connect(server.template)) as inside:
            installing.prepare(inside)
            installing.migrate(inside)
            installing.add_commune(inside, "namur")
            installing.add_commune(inside, "dinant", "nl")
            for role, group in LOGINS.items():
                inside.execute(_sql("CREATE ROLE {} LOGIN IN ROLE {}", role, group))
            inside.execute(_sql("CREATE ROLE {} LOGIN", STRANGER))


LOGINS = {
    "anna": "namur_edit",
    "bob": "namur_edit",
    "rita": "namur_read",
    "carl": "dinant_edit",
    "rosa": "region_read",
}
"""Login → its role, in a commune or in the region."""
STRANGER = "stranger"
"""A login without any right."""


def _sql(text: str, *names: str) -> psycopg.sql.Composed:
    return psycopg.sql.SQL(text).format(*map(psycopg.sql.Identifier, names))


def _base() -> Path:
    """``build/``; where another user cannot come that far, the folder for large temporary files."""
    base = ROOT / "build" / "team"
    base.mkdir(parents=True, exist_ok=True)
    reached = all(one.stat().st_mode & 0o001 for one in (base, *base.parents))
    return base if reached or os.geteuid() != 0 else Path("/var/tmp")  # noqa: S108 - a folder of its own in it


def run_beside(folder: Path, *words: object) -> None:
    """Run a program of PostgreSQL as the user that runs the cluster of a folder."""
    program, *rest = words
    _run([*_as_unprivileged(folder), PROGRAMS / str(program), *rest])


def give(path: Path) -> None:
    """Give a file or folder to the user that runs the clusters."""
    if os.geteuid() == 0:
        shutil.chown(path, UNPRIVILEGED, UNPRIVILEGED)


def _as_unprivileged(folder: Path) -> list[str]:
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, UNPRIVILEGED, UNPRIVILEGED)
    return [
        "/usr/bin/setpriv",
        f"--reuid={UNPRIVILEGED}",
        f"--regid={UNPRIVILEGED}",
        "--clear-groups",
    ]


def _run(command: list[object]) -> None:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(server: Cluster, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < end:
        try:
            psycopg.connect(server.dsn("postgres"), connect_timeout=1).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start: {server.log.read_text()[-2000:]}")
