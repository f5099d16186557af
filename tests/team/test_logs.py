"""The log of the service hardly grows while the database cannot be reached."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from namur_service import SECRETS, SETTINGS
from sandbox_client import EVENING
from team_database import TeamDatabase

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster, database
from sandbox.team.process import TeamProcess
from signalementd.logs import EVERY_S, MOST, SaidBefore

AWAY_S = 4.0


def record(text: str, *values: object, level: int = logging.WARNING) -> logging.LogRecord:
    return logging.LogRecord("signalementd", level, "", 0, text, values, None)


def test_a_sentence_is_said_once_in_ten_minutes_and_then_how_often() -> None:
    now = [0.0]
    said = SaidBefore(lambda: now[0])
    assert said.filter(record("%s: away", "namur"))
    assert said.filter(record("%s: away", "dinant"))
    assert not said.filter(record("%s: away", "namur"))
    assert not said.filter(record("%s: away", "namur"))
    now[0] = EVERY_S
    again = record("%s: away", "namur")
    assert said.filter(again)
    assert again.getMessage() == "namur: away (said 2 times more since)"


def test_whoever_asked_for_all_of_it_hears_all() -> None:
    """``--verbose``: two requests that are alike are two."""
    said = SaidBefore()
    assert said.filter(record("GET / 200", level=logging.INFO))
    assert said.filter(record("GET / 200", level=logging.INFO))


def test_the_log_remembers_a_limited_number_of_sentences() -> None:
    said = SaidBefore(lambda: 0.0)
    for number in range(MOST + 1):
        assert said.filter(record("operation %s", number))
    assert len(said._logged) == MOST
    assert not said.filter(record("operation %s", MOST))


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=50, now=EVENING) as found:
        yield found


@pytest.fixture
def alone(server: Cluster) -> Iterator[TeamDatabase]:
    """A database that may be closed to everybody."""
    with database(server, "team_away") as name:
        found = TeamDatabase(server, name)
        yield found
        found.close()


def test_a_database_that_is_away_for_long_is_a_few_lines(
    alone: TeamDatabase, servers: Running, tmp_path: Path
) -> None:
    whole = "SELECT whole FROM namur.service"
    service = TeamProcess(tmp_path, alone.dsn("signalementd"), SETTINGS.format(url=servers.url))
    service.start(SECRETS)
    service.until(lambda: alone.one("rita", whole)["whole"] is True)
    alone.close()
    with closing(alone.server.connect("postgres")) as admin:
        admin.execute("ALTER DATABASE team_away ALLOW_CONNECTIONS false")
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'team_away'"
        )
        service.until(lambda: "the database is away" in service.said)
        time.sleep(AWAY_S)  # the service tries about eight times
        admin.execute("ALTER DATABASE team_away ALLOW_CONNECTIONS true")
    said = [line for line in service.said.splitlines() if "away" in line or "lease" in line]
    assert len(said) == len(set(said))
    service.end(signal.SIGKILL)
