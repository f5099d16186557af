"""The disk of the database is full: changes wait with a reason, and nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from fake_system import FULL
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk

from sandbox.team.backup import program
from sandbox.team.cluster import KEEPS, UNPRIVILEGED, cluster_folder, database, served
from signalement_plugin.core.model.operation import State
from signalementd.errors import DatabaseAway

ROOM = "300m"
MOUNT, UNMOUNT = shutil.which("mount"), shutil.which("umount")
REPORTS = 40


def small_disk(place: Path, stack: ExitStack) -> None:
    """A disk of its own at ``place``; the test is skipped where nobody may mount one."""
    place.mkdir()
    done = subprocess.run(
        [MOUNT or "mount", "-t", "tmpfs", "-o", f"size={ROOM}", "none", place], check=False
    )
    if done.returncode:
        pytest.skip("no disk can be mounted here")
    stack.callback(subprocess.run, [UNMOUNT or "umount", "-l", place], check=True)


class Disk:
    """The disk of the tables; the write-ahead log is on another disk."""

    def __init__(self, place: Path) -> None:
        self._ballast = place / "ballast"

    def is_full(self) -> None:
        with suppress(OSError), self._ballast.open("ab", buffering=0) as file:
            while True:
                file.write(bytes(4096))

    def has_room(self) -> None:
        self._ballast.unlink()


@pytest.fixture
def full(tmp_path: Path) -> Iterator[tuple[TeamBench, Disk]]:
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    with cluster_folder(filled=True) as folder, ExitStack() as stack:
        place = folder / "small"
        small_disk(place, stack)
        shutil.chown(place, UNPRIVILEGED)
        program("/usr/bin/mv", folder / "data" / "pg_wal", folder / "wal")
        program("/usr/bin/cp", "-a", folder / "data", place)
        (place / "data" / "pg_wal").symlink_to(folder / "wal")
        server = stack.enter_context(served(folder, settings=KEEPS, data="small/data"))
        team = TeamDatabase(server, stack.enter_context(database(server, "team")))
        bench = TeamBench(team, tmp_path / "service", FULL)
        stack.callback(bench.close)
        stack.callback(team.close)
        yield bench, Disk(place)


def words(seed: int) -> str:
    """A random text, which cannot be compressed much."""
    return random.Random(seed).randbytes(15_000).hex()  # noqa: S311


def test_changes_wait_with_a_reason_and_are_sent_once_when_there_is_room(
    full: tuple[TeamBench, Disk], tmp_path: Path
) -> None:
    bench, disk = full
    for number in range(2, REPORTS):
        bench.server.add(str(number), lon=4.86, lat=50.46)
    bench.pull()
    anna = TeamDesk(bench.team, tmp_path / "anna", "anna", bench.clock)
    anna.pull()
    disk.is_full()
    given = [anna.change(str(n), reply=words(n), status="in_progress") for n in range(1, REPORTS)]
    for _ in range(4):
        anna.push()
        with suppress(DatabaseAway):
            bench.turn()
    states = {anna.state(one) for one in given}
    assert (State.QUEUED, "busy") in states
    assert states <= {(State.QUEUED, "busy"), (State.QUEUED, ""), (State.HANDED, "")}
    for number in range(1, REPORTS):
        bench.server.colleague(str(number), department="SUD")
    with pytest.raises(DatabaseAway, match="No space left"):
        bench.pull()
    disk.has_room()
    for _ in range(3):
        bench.clock.pass_(300)
        anna.push()
        bench.pull()
        bench.push(2)
        anna.pull()
    assert {anna.state(one)[0] for one in given} == {State.CONFIRMED}
    assert {bench.server.times(one) for one in given} == {1}
    anna.close()
