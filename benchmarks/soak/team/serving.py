"""One place of the service: ``signalementd run``, with a diary of what it reads and sends."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from benchmarks.soak.level import Level
from benchmarks.soak.team.job import COMMUNE, TeamJob
from benchmarks.soak.worker import Diary, Watched, opened
from signalement_plugin.systems.base import Address, Probe, System
from signalementd import running
from signalementd.service import commune_service
from signalementd.settings import read_settings

_SETTINGS = """
[database]
dsn = "{dsn}"
[service]
folder = "{folder}"
[[commune]]
name = "{commune}"
system = "{system}"
endpoint = "{url}"
every_s = 1
"""


class Met(Watched):
    """Declares what its level shows, whenever it is asked."""

    def __init__(self, system: System, diary: Diary, reads: dict[str, float], level: Level) -> None:
        super().__init__(system, diary, reads)
        self._level = level

    def probe(self) -> Probe:
        found = self._system.probe()
        able = self._system.capabilities = self._level.seen_as(found.capabilities)
        return replace(found, capabilities=able)


def settings_file(job: TeamJob) -> Path:
    """Write the settings file of this job's service."""
    job.own_folder.mkdir(exist_ok=True)
    speech, path = job.level.speech, job.own_folder / "signalementd.toml"
    where = {"dsn": job.dsn, "folder": job.own_folder, "url": f"{job.url}/{speech.door}"}
    path.write_text(_SETTINGS.format(commune=COMMUNE, system=speech.system, **where), "utf-8")
    return path


def work_service(job: TeamJob, diary: Diary, over: threading.Event) -> None:
    reads: dict[str, float] = {}

    def watched(_name: str, address: Address) -> System:
        system = opened(job, spared=job.quiet, before_piece=address.http.before_piece)
        met: System = Met(system, diary, reads, job.level)
        return met

    commune_service.open_system = watched
    running.run(read_settings(settings_file(job)), over)
