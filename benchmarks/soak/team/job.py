"""Arguments of each process of the team's soak, and its shortened waiting times."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.level import hasten
from benchmarks.soak.worker import Job
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext
from signalementd import running
from signalementd.service import commune_service, team_outbox

COMMUNE = "namur"
PATIENCE_S = 3.0
BACKLOG = 8
"""Own waiting changes from which a simulated person makes no further one until some were sent, so
that faults strike while something is sent."""


@dataclass(frozen=True)
class TeamJob(Job):
    """``kind``: ``service``, ``desk`` (with the plugin's engine) or ``editor`` (SQL on the views).
    The database is reached by way of ``port``, as ``user``."""

    kind: str = ""
    user: str = ""
    port: int = 0
    database: str = ""

    @property
    def own_folder(self) -> Path:
        return Path(self.folder) / self.name

    @property
    def dsn(self) -> str:
        return f"host=127.0.0.1 port={self.port} dbname={self.database} user={self.user}"


def team_system(job: TeamJob) -> System:
    """The team's database as a desk of ``job.user`` opens it."""
    login = base64.b64encode(f"{job.user}:".encode()).decode()
    http = HttpContext(
        headers={"Authorization": f"Basic {login}"},
        connect_timeout=PATIENCE_S,
        read_timeout=PATIENCE_S,
    )
    where = f"postgresql://127.0.0.1:{job.port}/{job.database}"
    system = open_system("team", Address(where, COMMUNE, http))
    system.probe()
    return system


def hasten_team() -> None:
    """Shorten the waits of this process; their order is kept."""
    hasten()
    running.AGAIN_S = 0.5
    commune_service.TURN_S = 0.1
    team_outbox.AWAY_S = 0.5
