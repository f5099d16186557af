"""The main function of each process of the team's soak."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.soak.team.desk import work_desk
from benchmarks.soak.team.editor import work_editor
from benchmarks.soak.team.job import TeamJob, hasten_team
from benchmarks.soak.team.serving import work_service
from benchmarks.soak.worker import Diary, Job

_BODIES: Mapping[str, Callable[[TeamJob, Diary, threading.Event], None]] = {
    "service": work_service,
    "desk": work_desk,
    "editor": work_editor,
}


def work_in_team(job: Job) -> None:
    """Work until SIGTERM; errors go to a log beside the diaries."""
    if not isinstance(job, TeamJob):
        raise TypeError("a job of a team is wanted")
    log = os.open(Path(job.folder) / "workers.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(log, 2)
    logging.basicConfig(level=logging.WARNING, format=f"%(asctime)s {job.name} %(message)s")
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    hasten_team()
    job.own_folder.mkdir(exist_ok=True)
    _BODIES[job.kind](job, Diary(job), over)
