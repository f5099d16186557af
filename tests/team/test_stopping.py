"""Locks and floods by a database user, on purpose or by mistake, do not stop the service of a
commune."""

from __future__ import annotations

from contextlib import closing

import psycopg
import pytest
from report_rows import add_operation, add_report
from team_database import TeamDatabase

GATE = "UPDATE signalement.commune SET seq = seq + 1 WHERE id = 1 RETURNING seq"


def service_works(team: TeamDatabase) -> None:
    """A transaction of the service as it always is; with a second instead of two for its locks."""
    with closing(team.new("signalementd")) as service, service.transaction():
        service.execute("SET LOCAL lock_timeout = '1s'")
        service.execute(GATE)
        service.execute("UPDATE signalement.report SET status = 'planned', seq = seq + 1")
        service.execute("UPDATE signalement.operation SET state = 'confirmed'")
        service.execute("UPDATE signalement.edit SET live = false")


HOLDS = (
    "SELECT * FROM namur.reports FOR UPDATE",
    "SELECT * FROM namur.reports FOR SHARE",
    "SELECT * FROM namur.waiting FOR UPDATE",
    "SELECT * FROM namur.operations FOR UPDATE",
    "SELECT * FROM namur.rows FOR UPDATE",
    "LOCK TABLE namur.reports IN ACCESS EXCLUSIVE MODE",
    "LOCK TABLE namur.reports IN SHARE MODE",
    "LOCK TABLE namur.reports IN ACCESS SHARE MODE",
    "LOCK TABLE namur.operations IN ROW EXCLUSIVE MODE",
    "UPDATE namur.reports SET status = 'closed'",
    "UPDATE namur.reports SET geom = public.st_translate(geom, 0.001, 0)",
    "DECLARE c CURSOR FOR SELECT * FROM namur.reports",
)


@pytest.mark.parametrize("user", ["anna", "rita"])
def test_the_service_continues_whatever_locks_a_user_holds(team: TeamDatabase, user: str) -> None:
    add_report(team, 1, "N1")
    add_operation(team, 1, "conflict")
    with closing(team.new(user)) as somebody:
        somebody.autocommit = False
        for statement in HOLDS:
            try:
                somebody.execute(statement)
            except psycopg.Error:
                somebody.rollback()
                continue
            service_works(team)  # while the other transaction is open
            somebody.rollback()


def test_advisory_locks_are_denied_to_users(team: TeamDatabase) -> None:
    """Another program that waits for one would wait for whoever took it."""
    for call in ("pg_advisory_lock(1)", "pg_try_advisory_xact_lock(1)", "lo_create(0)"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            team.rows("anna", f"SELECT {call}")


def test_a_decision_that_is_left_open_holds_its_own_change_only(team: TeamDatabase) -> None:
    mine, other = add_operation(team, 1, "conflict"), add_operation(team, 1, "queued")
    with closing(team.new("anna")) as anna:
        anna.autocommit = False
        anna.execute("UPDATE namur.waiting SET decision = 'server' WHERE id = %s", (mine,))
        with closing(team.new("signalementd")) as service, service.transaction():
            service.execute("SET LOCAL lock_timeout = '1s'")
            service.execute(GATE)
            service.execute(
                "UPDATE signalement.operation SET state = 'sending' WHERE id = %s", (other,)
            )
        anna.rollback()


def test_a_storm_of_notifications_is_a_hint_and_no_more(team: TeamDatabase) -> None:
    """NOTIFY cannot be taken from people; nothing that the service does waits for one."""
    with closing(team.new("anna")) as anna:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            anna.execute("SELECT pg_notify('namur', 'x')")
        for number in range(2000):
            anna.execute(f"NOTIFY namur, '{number}'")
        service_works(team)


def test_a_service_that_hangs_in_a_transaction_is_ended_by_the_database(
    team: TeamDatabase,
) -> None:
    with closing(team.new("signalementd")) as service:
        found = {
            name: service.execute(f"SHOW {name}").fetchone()[name]  # type: ignore[index]
            for name in (
                "idle_in_transaction_session_timeout",
                "transaction_timeout",
                "lock_timeout",
            )
        }
    assert found == {
        "idle_in_transaction_session_timeout": "3s",
        "transaction_timeout": "15s",
        "lock_timeout": "2s",
    }
