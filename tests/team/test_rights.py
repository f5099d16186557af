"""What each role may see, and what it can neither see nor forge."""

from __future__ import annotations

from uuid import uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb
from report_rows import SECRET, add_operation, add_report, submit
from team_database import TeamDatabase

DENIED = psycopg.errors.InsufficientPrivilege
DOORS = ("reports", "rows", "operations", "waiting", "batches", "presence", "service")
TABLES = (
    *("meta", "commune", "report", "report_1", "report_2", "edit", "edit_1", "operation"),
    *("permit", "caller", "photo", "ask", "witness", "presence", "log", "wording"),
)


@pytest.mark.parametrize("user", ["anna", "rita", "carl", "stranger"])
def test_nobody_reaches_a_table(team: TeamDatabase, user: str) -> None:
    for table in TABLES:
        for statement in ("SELECT * FROM {}", "DELETE FROM {}", "TRUNCATE {}", "LOCK TABLE {}"):
            with pytest.raises(DENIED), team.session(user).transaction():
                team.rows(user, statement.format(f"signalement.{table}"))


def test_a_commune_is_seen_by_its_own_people(team: TeamDatabase) -> None:
    add_report(team, 1, "N1")
    add_operation(team, 1)
    for user in ("anna", "rita"):
        assert [row["report_id"] for row in team.rows(user, "SELECT * FROM namur.reports")] == [
            "N1"
        ]
        assert len(team.rows(user, "SELECT * FROM namur.operations")) == 1
    for user in ("carl", "stranger"):
        for door in DOORS:
            with pytest.raises(DENIED):
                team.rows(user, f"SELECT * FROM namur.{door}")
    assert team.rows("carl", "SELECT * FROM dinant.reports") == []
    assert team.rows("carl", "SELECT * FROM dinant.operations") == []


def test_a_reader_cannot_change_anything(team: TeamDatabase) -> None:
    add_report(team, 1, "N1")
    given = add_operation(team, 1, "held", batch=uuid4())
    for statement in (
        "UPDATE namur.reports SET status = 'closed'",
        "UPDATE namur.waiting SET decision = 'drop'",
        "UPDATE namur.batches SET decision = 'send'",
        f"SELECT namur.cancel('{given}')",
        f"SELECT namur.decide('{uuid4().hex}', '{given}', 'send', NULL)",
    ):
        with pytest.raises(DENIED):
            team.rows("rita", statement)
    with pytest.raises(DENIED):
        submit(team, "rita", uuid4().hex)


FORBIDDEN = (
    "INSERT INTO namur.reports (report_id, status) VALUES ('X', 'new')",
    "DELETE FROM namur.reports",
    "TRUNCATE namur.reports",
    "UPDATE namur.reports SET report_id = 'X'",
    "UPDATE namur.reports SET fid = 99",
    "UPDATE namur.reports SET waiting = NULL",
    "UPDATE namur.reports SET rests = gen_random_uuid()",
    "UPDATE namur.reports SET description = 'x'",
    "UPDATE namur.rows SET status = 'closed'",
    "UPDATE namur.operations SET state = 'confirmed'",
    "UPDATE namur.waiting SET state = 'confirmed'",
    "UPDATE namur.service SET said = ''",
    "SELECT signalement.decide(1, '', '', '', NULL)",
    "SELECT signalement.put_back(1, '')",
    "SELECT signalement.answer_to(1, 'contact', '1')",
    "SELECT signalement.contact(1, '1')",
    "CREATE TABLE namur.x ()",
    "CREATE TABLE public.x ()",
    "CREATE TEMP TABLE x ()",
    "CREATE FUNCTION namur.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA mine",
    "SET ROLE signalement_owner",
    "SET ROLE signalementd",
    "SET SESSION AUTHORIZATION bob",
    "COPY namur.reports FROM PROGRAM 'true'",
    "SELECT pg_read_file('/etc/passwd')",
)
NO_SUCH_THING = (
    psycopg.errors.ObjectNotInPrerequisiteState,  # the view accepts no such statement from anybody
    psycopg.errors.WrongObjectType,
)


def test_an_editor_has_the_columns_and_functions_and_nothing_else(team: TeamDatabase) -> None:
    add_report(team, 1, "N1")
    for statement in FORBIDDEN:
        with pytest.raises((DENIED, *NO_SUCH_THING)):
            team.rows("anna", statement)
    assert team.one("signalementd", "SELECT count(*) AS n FROM signalement.edit")["n"] == 0


def test_an_editor_of_another_commune_changes_nothing_here(team: TeamDatabase) -> None:
    add_report(team, 1, "N1")
    given = add_operation(team, 1, "conflict")
    for schema in ("namur", "dinant"):
        for call in (f"cancel('{given}')", f"decide('{uuid4().hex}', '{given}', 'server', NULL)"):
            if schema == "namur":
                with pytest.raises(DENIED):
                    team.rows("carl", f"SELECT namur.{call}")
            else:
                row = team.one("carl", f"SELECT dinant.{call} AS answer")
                assert row["answer"] in (False, "unknown change")
    state = team.one("signalementd", "SELECT state, decided FROM signalement.operation")
    assert state == {"state": "conflict", "decided": ""}


def test_the_author_is_the_login_whatever_is_claimed(team: TeamDatabase) -> None:
    add_report(team, 1, "N1")
    given = uuid4().hex
    assert submit(team, "anna", given, body={"author": "bob"}) == "handed"
    row = team.one("rita", "SELECT author, claimed FROM namur.operations WHERE id = %s", given)
    assert row == {"author": "anna", "claimed": "M. Lambert"}
    anna = team.session("anna")
    anna.execute("SET ROLE namur_edit")  # SET ROLE does not change who the user is
    anna.execute("UPDATE namur.reports SET status = 'closed'")
    anna.execute("RESET ROLE")
    assert team.one("signalementd", "SELECT author FROM signalement.edit") == {"author": "anna"}


def test_an_id_of_somebody_else_is_not_taken_for_ones_own(team: TeamDatabase) -> None:
    given = uuid4().hex
    assert submit(team, "anna", given) == "handed"
    assert submit(team, "anna", given) == "known"
    assert submit(team, "bob", given) == "taken"
    assert submit(team, "carl", given, "dinant") == "taken"
    assert len(team.rows("rita", "SELECT * FROM namur.operations")) == 1


def test_nobody_sees_who_called_or_a_picture(team: TeamDatabase) -> None:
    given = uuid4().hex
    body = {"kind": "create", "report_id": "", "caller": {"name": SECRET}, "photos": [SECRET]}
    answer = submit(
        team, "anna", given, body=body, caller=Jsonb({"name": SECRET}), photos=[b"picture"]
    )
    assert answer == "handed"
    for door in DOORS:
        assert SECRET not in str(team.rows("anna", f"SELECT * FROM namur.{door}"))
    kept = team.one(
        "signalementd", "SELECT body FROM signalement.caller WHERE operation = %s", given
    )
    assert kept["body"] == {"name": SECRET}


def test_a_function_that_fails_on_foreign_rows_tells_nothing_of_them(team: TeamDatabase) -> None:
    """A cast that fails names the value: a view over a table of all communes looks only at its own
    before it calls anything."""
    add_operation(team, 1)
    team.session("signalementd").execute("UPDATE signalement.operation SET words = 'geheim'")
    for door in ("operations", "waiting"):
        assert team.rows("carl", f"SELECT * FROM dinant.{door} WHERE words::int > 0") == []


def test_a_failed_statement_is_not_in_the_servers_log(team: TeamDatabase) -> None:
    with pytest.raises(psycopg.Error):
        team.rows(
            "anna", f"SELECT namur.submit('x', '{SECRET}', 'no json', '', NULL, NULL, NULL, '', '')"
        )
    with pytest.raises(psycopg.Error):
        submit(team, "anna", "not an id", body={"reply": SECRET})
    assert SECRET not in team.server.log.read_text("utf-8", "replace")


def test_more_than_a_change_may_hold_is_refused(team: TeamDatabase) -> None:
    for more in (
        {"photos": [b"x"] * 4},
        {"photos": [b"x" * 10485761]},
        {"body": {"note": "x" * 200001}},
    ):
        with pytest.raises(psycopg.Error):
            submit(team, "anna", uuid4().hex, **more)
    assert team.rows("anna", "SELECT * FROM namur.operations") == []
