"""One PostgreSQL for the session with one database, which is emptied for each test; an empty
PostgreSQL of its own for a test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk

from sandbox.team.cluster import Cluster, cluster, cluster_folder, database, reset, served


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    with cluster() as found:
        yield found


@pytest.fixture
def bare() -> Iterator[Cluster]:
    """A server in which nothing was made: no database, no role of ours."""
    with cluster_folder() as folder, served(folder) as found:
        yield found


@pytest.fixture(scope="session")
def shared(server: Cluster) -> Iterator[str]:
    with database(server, "team") as name:
        yield name


@pytest.fixture
def team(server: Cluster, shared: str) -> Iterator[TeamDatabase]:
    """A database with the communes ``namur`` and ``dinant``, and their people; empty."""
    reset(server, shared)
    found = TeamDatabase(server, shared)
    yield found
    found.close()


@pytest.fixture
def bench(team: TeamDatabase, tmp_path: Path) -> Iterator[TeamBench]:
    """A service of ``namur`` that was begun and has read its list."""
    found = TeamBench(team, tmp_path)
    yield found
    found.close()


@pytest.fixture
def anna(bench: TeamBench, tmp_path: Path) -> Iterator[TeamDesk]:
    """A QGIS with the plugin that has read the list."""
    desk = TeamDesk(bench.team, tmp_path / "anna", "anna", bench.clock)
    desk.pull()
    yield desk
    desk.close()
