"""One PostgreSQL for the session, one database for each test that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from cluster import Cluster, cluster, database
from team_database import TeamDatabase

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    with cluster() as found:
        yield found


@pytest.fixture
def team(server: Cluster) -> Iterator[TeamDatabase]:
    """A database with the communes ``namur`` and ``dinant``, and their people."""
    with database(server, f"team_{next(_NUMBERS)}") as name:
        found = TeamDatabase(server, name)
        yield found
        found.close()
