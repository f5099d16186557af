"""What an administrator does: install, migrate, add a commune, ask for the status, take over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from report_rows import add_report, submit
from team_database import TeamDatabase

from sandbox.team.cluster import Cluster
from signalementd.commands import main
from signalementd.database import installing
from signalementd.errors import BadName, DatabaseAway, OtherVersion
from signalementd.service.places import holder_of

FIRST = 4
"""The schema of the first version, in which a commune was pinned to its place."""


@pytest.fixture
def empty(server: Cluster) -> Iterator[str]:
    """A database in which nothing was made."""
    with closing(server.connect("postgres")) as admin:
        admin.execute("CREATE DATABASE team_empty")
        yield "team_empty"
        admin.execute("DROP DATABASE team_empty WITH (FORCE)")


def settings_file(folder: Path, team: TeamDatabase, *communes: str) -> str:
    path = folder / "signalementd.toml"
    tables = [
        f'[[commune]]\nname = "{name}"\nsystem = "open311"\nendpoint = "http://127.0.0.1:9"'
        for name in communes
    ]
    database = f'[database]\ndsn = "{team.dsn("signalementd")}"\n'
    path.write_text("\n".join([database, f'[service]\nfolder = "{folder}"', *tables]), "utf-8")
    return str(path)


def test_init_prepares_an_empty_database_and_can_be_repeated(
    server: Cluster, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "--admin", server.dsn(empty)]) == 0
    assert main(["init", "--admin", server.dsn(empty)]) == 0
    assert main(["add-commune", "--admin", server.dsn(empty), "ciney"]) == 0
    output = capsys.readouterr().out.splitlines()
    assert output[1:] == [f"version {installing.newest()}, nothing to do", "commune 1: ciney"]
    with closing(server.connect(empty)) as admin:
        doors = admin.execute("SELECT viewname FROM pg_views WHERE schemaname = 'ciney'").fetchall()
        admin.execute("DROP OWNED BY ciney_read, ciney_edit")
        admin.execute("DROP ROLE ciney_read, ciney_edit")
    assert {str(row["viewname"]) for row in doors} == {
        *("reports", "rows", "operations", "waiting", "batches", "service", "told"),
        "presence",
    }


def test_a_database_of_an_earlier_version_goes_on_from_there(server: Cluster, empty: str) -> None:
    with closing(server.connect(empty)) as admin:
        installing.prepare(admin)
        with admin.transaction():
            admin.execute(installing.AS_OWNER)
            admin.execute(installing.scripts()[1].read_bytes())
        assert installing.version(admin) == 1
        assert installing.migrate(admin) == [n for n in installing.scripts() if n > 1]
        assert installing.version(admin) == installing.newest()


PINNED = "UPDATE signalement.commune SET holder = 'elsewhere', token = gen_random_uuid()"


def schema_of_before(folder: Path) -> Path:
    """The doors of a commune without those that came after the first version."""
    doors = (installing.SCHEMA / "commune.sql").read_text("utf-8").split("\n\n")
    later = ("presence", "%.open(", "%.ask(", "%.contact(", "%.witness(")
    first = (one for one in doors if not any(door in one for door in later))
    doors_then = re.sub(r",\n *encode\(.*\) AS proof\n", "\n", "\n\n".join(first))
    (folder / "commune.sql").write_text(doors_then, "utf-8")
    return folder


def test_older_desks_continue_while_the_first_version_is_upgraded(
    server: Cluster, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what waits: a change of a desk, an edit of a plain QGIS, a service that is pinned."""
    with closing(server.connect(empty)) as admin:
        installing.prepare(admin)
        for number in range(1, FIRST + 1):
            with admin.transaction():
                admin.execute(installing.AS_OWNER)
                admin.execute(installing.scripts()[number].read_bytes())
        with monkeypatch.context() as before:
            before.setattr(installing, "SCHEMA", schema_of_before(tmp_path))
            installing.add_commune(admin, "huy")
        admin.execute("CREATE ROLE hugo LOGIN IN ROLE huy_edit")
        admin.execute(PINNED)
        team = TeamDatabase(server, empty)
        try:
            add_report(team, 1, "1")
            hugo = team.session("hugo")  # a desk's open session, with prepared statements
            for _ in range(7):
                assert submit(team, "hugo", uuid4().hex, "huy") == "handed"
            hugo.execute("UPDATE huy.reports SET status = 'planned'")
            assert installing.migrate(admin) == list(range(FIRST + 1, installing.newest() + 1))
            assert submit(team, "hugo", given := uuid4().hex, "huy") == "handed"
            assert team.one("hugo", "SELECT huy.cancel(%s) AS back", given) == {"back": True}
            hugo.execute("UPDATE huy.reports SET status = 'closed'")
            counted = "SELECT count(*) AS n FROM huy.waiting WHERE state = 'queued'"
            assert team.one("hugo", counted) == {"n": 7}
            edits = team.one("admin", "SELECT count(*) AS n FROM signalement.edit WHERE NOT taken")
            assert edits == {"n": 2}
            until = team.one("admin", "SELECT until, holder FROM signalement.commune")
            assert until == {"until": None, "holder": "elsewhere"}
        finally:
            team.close()
            admin.execute("DROP OWNED BY huy_read, huy_edit, hugo")
            admin.execute("DROP ROLE hugo, huy_edit, huy_read")


def test_a_database_of_a_later_version_is_left_alone(team: TeamDatabase) -> None:
    admin = team.session("admin")
    admin.execute("UPDATE signalement.meta SET version = 99")
    with pytest.raises(OtherVersion, match="99"):
        installing.migrate(admin)


def test_a_migration_does_not_queue_behind_an_idle_reader(team: TeamDatabase) -> None:
    """DDL that waits for one reader would make every later reader wait for it."""
    pauses: list[float] = []
    with closing(team.new("rita")) as reader:
        reader.autocommit = False
        reader.execute("SELECT count(*) FROM namur.reports").fetchall()
        with pytest.raises(DatabaseAway, match="lock timeout"):
            installing.migrate(team.session("admin"), tries=2, pause=pauses.append)
        assert len(pauses) == 1
        assert team.one("bob", "SELECT count(*) AS n FROM namur.reports")["n"] == 0

        def leaves(_seconds: float) -> None:
            reader.rollback()

        assert installing.migrate(team.session("admin"), pause=leaves) == []


BAD_NAMES = ("", "Namur", "pg_namur", "public", "signalement", 'a"b', "1a", "a" * 41, "namur")


def test_an_invalid_name_of_a_commune_is_refused(team: TeamDatabase) -> None:
    for name in BAD_NAMES:
        with pytest.raises(BadName):
            installing.add_commune(team.session("admin"), name)
    assert len(installing.communes(team.session("admin"))) == 2


def test_a_role_that_has_members_already_is_not_taken(team: TeamDatabase) -> None:
    admin = team.session("admin")
    admin.execute("CREATE ROLE huy_edit NOLOGIN ROLE anna")
    try:
        with pytest.raises(BadName, match="huy_edit"):
            installing.add_commune(admin, "huy")
    finally:
        admin.execute("DROP ROLE huy_edit")
    assert "huy" not in installing.communes(admin).values()


def test_status_check_fails_for_a_commune_that_was_never_served(
    team: TeamDatabase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings_file(tmp_path, team, "namur", "ciney")
    assert main(["status", "--settings", file]) == 0
    assert main(["status", "--check", "--settings", file]) == 1
    output = capsys.readouterr().out.splitlines()
    assert (
        output[:2]
        == output[2:]
        == [
            "! namur: no service has begun yet",
            "! ciney: not in the database; run signalementd add-commune ciney",
        ]
    )


def test_status_check_fails_when_work_waits_too_long(
    team: TeamDatabase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    team.session("admin").execute(
        "UPDATE signalement.commune SET holder = 'x', last_pull = clock_timestamp()"
    )
    file = settings_file(tmp_path, team, "namur")
    assert main(["status", "--check", "--settings", file]) == 0
    assert capsys.readouterr().out == ""
    team.session("admin").execute(
        "UPDATE signalement.commune SET last_pull = clock_timestamp() - interval '1 hour'"
    )
    assert main(["status", "--check", "--settings", file]) == 1
    assert "list read 36" in capsys.readouterr().out


def test_a_commune_is_taken_over_when_an_operator_vouches_for_it(
    team: TeamDatabase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    admin = team.session("admin")
    admin.execute("UPDATE signalement.commune SET holder = 'elsewhere' WHERE name = 'namur'")
    file = settings_file(tmp_path, team, "namur", "ciney")
    with pytest.raises(SystemExit):  # nobody has confirmed that the service ended
        main(["take-over", "namur", "--settings", file])
    over = ["take-over", "--the-other-has-ended", "--settings", file]
    assert main([*over, "ciney"]) == main([*over, "huy"]) == 1
    assert main([*over, "namur"]) == 0
    assert capsys.readouterr().out == "namur is served from here\n"
    row = team.one("admin", "SELECT holder FROM signalement.commune WHERE name = 'namur'")
    assert row["holder"] == holder_of(tmp_path / "namur")


def test_a_database_that_is_away_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate", "--admin", "host=127.0.0.1 port=9 dbname=x user=x"]) == 1
    assert capsys.readouterr().err.startswith("signalementd: connection")


def test_a_version_that_is_installed_below_a_process_is_not_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = installing.newest()
    (tmp_path / f"{before + 1:04}.sql").touch()
    monkeypatch.setattr(installing, "SCHEMA", tmp_path)
    assert installing.newest() == before


def test_an_error_in_sql_is_not_repeated_with_what_people_wrote(team: TeamDatabase) -> None:
    """Neither what the service says nor the server's log holds a statement's values."""
    with pytest.raises(psycopg.Error):
        team.rows(
            "anna", "SELECT namur.submit('x', 'Madame Lejeune', '{}', '', NULL, NULL, NULL, '', '')"
        )
    assert "Lejeune" not in team.server.log.read_text("utf-8", "replace")
