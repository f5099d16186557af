"""A user has left a decision uncommitted in a QGIS that edits in transactions: no other
session is blocked, and whoever decides about the same change is told the user's name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from report_rows import add_operation
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk

from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.systems.base import Address
from signalementd import reporting
from signalementd.database.connecting import Connection
from signalementd.settings import CommuneSettings, Settings

DECIDES = "UPDATE namur.waiting SET decision = %s WHERE id = %s"
PATIENT = "SET statement_timeout = '20s'"
"""So that a statement that waits for the other transaction fails the test and does not hang it."""


@pytest.fixture
def at_lunch(team: TeamDatabase) -> Iterator[Connection]:
    """Anna's session, in a transaction that she does not end."""
    with closing(team.new("anna")) as session:
        session.autocommit = False
        yield session


@pytest.fixture
def bob(team: TeamDatabase) -> Iterator[Connection]:
    with closing(team.new("bob")) as session:
        session.execute(PATIENT)
        yield session


def in_conflict(bench: TeamBench, desk: TeamDesk) -> str:
    given = desk.change(status="in_progress")
    bench.server.colleague("1", status="planned")
    desk.push()
    bench.turn()
    bench.push()
    desk.pull()
    assert desk.state(given) == (State.CONFLICT, "moved")
    return given


def test_whoever_decides_too_is_told_who_is_deciding(
    team: TeamDatabase, at_lunch: Connection, bob: Connection
) -> None:
    given = add_operation(team, 1, "conflict")
    at_lunch.execute(DECIDES, ("server", given))
    with pytest.raises(psycopg.Error, match="anna est en train de décider") as said:
        bob.execute(DECIDES, ("mine", given))
    assert said.value.sqlstate == "SG423"
    with pytest.raises(psycopg.errors.LockNotAvailable):
        bob.execute("SELECT namur.cancel(%s)", (add_open(team, at_lunch),))
    at_lunch.rollback()
    bob.execute(DECIDES, ("mine", given))


def add_open(team: TeamDatabase, session: Connection) -> str:
    """A waiting change that an open transaction is cancelling; its id."""
    given = add_operation(team, 1, "queued")
    session.execute("SELECT namur.cancel(%s)", (given,))
    return given


def test_a_decision_at_a_desk_waits_and_counts_once_the_other_was_put_back(
    bench: TeamBench, anna: TeamDesk, at_lunch: Connection
) -> None:
    given = in_conflict(bench, anna)
    at_lunch.execute(DECIDES, ("server", given))
    new = anna.decide(given, Decision.MINE)
    anna.push()
    assert anna.state(given) == (State.HANDED, "deciding")
    at_lunch.rollback()
    bench.clock.pass_(60)
    anna.push()
    assert anna.state(given) == (State.CANCELLED, "by_user")
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(new, "in_progress")]


def test_the_service_files_what_nobody_has_left_open(
    bench: TeamBench, anna: TeamDesk, at_lunch: Connection
) -> None:
    """The outbox has news of the locked change and of another one."""
    held = in_conflict(bench, anna)
    at_lunch.execute(DECIDES, ("server", held))
    bench.service.outbox.db.execute("UPDATE operation SET reason = 'aba' WHERE id = ?", (held,))
    bench.server.add("2", lon=4.87, lat=50.47)
    bench.pull()
    anna.pull()
    other = anna.change("2", status="in_progress")
    anna.push()
    bench.turn()
    bench.push()
    assert bench.state(other) == ("confirmed", "")
    assert bench.state(held) == ("conflict", "moved")
    at_lunch.rollback()
    bench.turn()
    assert bench.state(held) == ("conflict", "aba")


def test_status_names_who_has_left_a_transaction_open(
    team: TeamDatabase, at_lunch: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = add_operation(team, 1, "conflict")
    at_lunch.execute(DECIDES, ("server", given))
    settings = Settings(
        dsn=team.dsn("signalementd"),
        password="",
        folder=tmp_path,
        communes=(CommuneSettings("namur", "open311", Address("http://127.0.0.1:9")),),
    )
    service = team.session("signalementd")
    lines = [one.text for one in reporting.lines_of(service, settings)]
    assert len(lines) == 1  # an edit begun a moment ago is not mentioned
    monkeypatch.setattr(reporting, "LEFT_OPEN_S", 0)
    (line,) = [one for one in reporting.lines_of(service, settings) if "anna" in one.text]
    assert line.text.startswith("anna at 127.0.0.1 has left an edit open for ")
    assert not line.wrong
    monkeypatch.setattr(reporting, "LATE_S", 0)
    (line,) = [one for one in reporting.lines_of(service, settings) if "anna" in one.text]
    assert line.wrong
