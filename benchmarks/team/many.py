"""Measures what one service costs at rest that reads 50 communes once a minute each. Figures of 250
communes are five times as much."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.running import running
from sandbox.team.cluster import FAST, Cluster, cluster_folder, database, fill, served
from sandbox.team.process import TeamProcess
from signalementd.database import installing
from signalementd.database.connecting import Connection

COMMUNES, WANTED, REPORTS, WATCHED_S = 50, 250, 200, 60.0
"""Threads of so many are still started quickly; the figures are those of 250."""
NAME = "many"
SETTINGS = """
[[commune]]
name = "{name}"
system = "open311"
endpoint = "{url}/citysdk"
headers = {{ api_key = "{{key}}" }}
every_s = 60
"""
_READ = "SELECT count(*) AS n FROM signalement.commune WHERE pulled IS NOT NULL"
_DONE = "SELECT xact_commit AS n FROM pg_stat_database WHERE datname = current_database()"
_HELD = "SELECT count(*) AS n FROM pg_stat_activity WHERE usename = 'signalementd'"


def many() -> dict[str, list[float]]:
    """Figure → its value, of 250 communes."""
    scale = WANTED / COMMUNES
    with _served() as (service, server), closing(server.connect(NAME)) as db:
        service.until(lambda: _number(db, _READ) == COMMUNES)
        used, done, began = _cpu_s(service.pid), _number(db, _DONE), time.monotonic()
        held = 0
        while time.monotonic() - began < WATCHED_S:
            time.sleep(0.5)
            held = max(held, _number(db, _HELD))
        passed = time.monotonic() - began
        cores = (_cpu_s(service.pid) - used) / passed
        return {
            "communes_250_cores": [cores * scale],
            "communes_250_transactions_per_s": [(_number(db, _DONE) - done) / passed * scale],
            "connections_of_50_communes": [held],
        }


@contextmanager
def _served() -> Iterator[tuple[TeamProcess, Cluster]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="team-many-")))
        sandbox = stack.enter_context(running(folder / "server.sqlite", generate=REPORTS))
        data = stack.enter_context(cluster_folder())
        server = stack.enter_context(served(data, settings=f"{FAST} -c max_connections=300"))
        fill(server)
        stack.enter_context(database(server, NAME))
        names = [f"c{number:03}" for number in range(COMMUNES)]
        with closing(server.connect(NAME)) as admin:
            for name in names:
                installing.add_commune(admin, name)
        communes = "".join(SETTINGS.format(name=name, url=sandbox.url) for name in names)
        service = TeamProcess(folder, server.dsn(NAME, "signalementd"), communes)
        service.start({"KEY": "demo"})
        stack.callback(service.end, signal.SIGKILL)
        yield service, server


def _cpu_s(pid: int) -> float:
    """Seconds of processor time of a process so far."""
    stat = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


def _number(db: Connection, statement: str) -> int:
    row = db.execute(statement.encode()).fetchone()
    return int(str(row["n"])) if row else 0
