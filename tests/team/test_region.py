"""The region's role reads the reports of all communes without personal data, and can change
nothing."""

from __future__ import annotations

from contextlib import closing
from uuid import uuid4

import psycopg
import pytest
from report_rows import COLUMNS, SECRET, add_operation, add_report, submit
from team_database import TeamDatabase

from sandbox.team.cluster import Cluster
from signalementd.commands import main
from signalementd.database import installing
from signalementd.errors import BadName

DENIED = psycopg.errors.InsufficientPrivilege
NO_EDITS = psycopg.errors.ObjectNotInPrerequisiteState  # of a view that takes no edits
NOT_TOLD = {"description", "notice", "photo", "assignee", "flags", "version", "activity"}
"""Columns that the region does not see: texts, persons, pictures, data of the service itself."""


def seen(team: TeamDatabase) -> list[tuple[object, object]]:
    sql = "SELECT commune, report_id FROM region.reports ORDER BY fid"
    return [(row["commune"], row["report_id"]) for row in team.rows("rosa", sql)]


def test_all_communes_are_seen_each_by_its_name(team: TeamDatabase) -> None:
    add_report(team, 1, "1")
    add_report(team, 2, "1")
    gone = add_report(team, 1, "2")
    team.rows("signalementd", "UPDATE signalement.report SET gone = true WHERE fid = %s", gone)
    assert seen(team) == [("namur", "1"), ("dinant", "1")]
    fids = [row["fid"] for row in team.rows("rosa", "SELECT fid FROM region.reports")]
    assert len(set(fids)) == 2  # QGIS uses fid as key: unique over all communes


def test_no_person_is_told_and_nothing_that_people_wrote(team: TeamDatabase) -> None:
    people = dict.fromkeys(NOT_TOLD & set(COLUMNS), SECRET)
    add_report(team, 1, "1", **people)
    add_operation(team, 1)
    submit(team, "anna", uuid4().hex, body={"reply": SECRET})
    row = team.one("rosa", "SELECT * FROM region.reports")
    assert not NOT_TOLD & set(row)
    assert SECRET not in str(row)
    assert SECRET not in str(team.rows("rosa", "SELECT * FROM region.communes"))


def test_the_region_sees_no_change_before_it_is_sent(team: TeamDatabase) -> None:
    add_report(team, 1, "1", status="new")
    team.rows("anna", "UPDATE namur.reports SET status = 'closed'")
    assert team.one("rosa", "SELECT status FROM region.reports") == {"status": "new"}


def test_the_region_reads_the_age_of_each_communes_data(team: TeamDatabase) -> None:
    team.rows(
        "signalementd",
        "UPDATE signalement.commune AS c SET pulled = m.epoch,"
        " last_pull = clock_timestamp() - interval '90 s'"
        " FROM signalement.meta AS m WHERE c.name = 'namur'",
    )
    found = team.rows("rosa", "SELECT * FROM region.communes ORDER BY commune")
    assert found[0] == {"commune": "dinant", "whole": False, "pull_age_s": None}
    assert (found[1]["whole"], found[1]["pull_age_s"]) in ((True, 90), (True, 91))


FORBIDDEN = (
    "UPDATE region.reports SET status = 'closed'",
    "DELETE FROM region.reports",
    "INSERT INTO region.reports (report_id) VALUES ('X')",
    "SELECT * FROM region.reports FOR UPDATE",
    "SELECT * FROM region.reports FOR SHARE",
    "LOCK TABLE region.reports IN ROW EXCLUSIVE MODE",
    "SELECT * FROM namur.reports",
    "SELECT * FROM namur.operations",
    "SELECT namur.ask('thread', '1')",
    "SELECT namur.contact('1')",
    "SELECT * FROM signalement.report",
    "SELECT * FROM signalement.commune",
    "SELECT * FROM signalement.log",
    "SELECT signalement.contact(1, '1')",
    "CREATE VIEW region.mine AS SELECT 1",
    "CREATE TEMP TABLE x ()",
    "SET ROLE namur_read",
)


def test_the_region_changes_nothing_and_asks_for_nothing_else(team: TeamDatabase) -> None:
    add_report(team, 1, "1")
    for statement in FORBIDDEN:
        with pytest.raises((DENIED, NO_EDITS)), team.session("rosa").transaction():
            team.rows("rosa", statement)
    assert team.rows("signalementd", "SELECT FROM signalement.edit") == []


@pytest.mark.parametrize("user", ["anna", "rita", "stranger"])
def test_people_of_a_commune_do_not_see_the_others(team: TeamDatabase, user: str) -> None:
    for view in ("reports", "communes"):
        with pytest.raises(DENIED):
            team.rows(user, f"SELECT * FROM region.{view}")


def test_a_reader_that_stays_open_keeps_nobody_waiting(team: TeamDatabase) -> None:
    add_report(team, 1, "1")
    with closing(team.new("rosa")) as rosa:
        rosa.autocommit = False
        rosa.execute("SELECT * FROM region.reports").fetchall()
        with closing(team.new("signalementd")) as service, service.transaction():
            service.execute("SET LOCAL lock_timeout = '1s'")
            service.execute("UPDATE signalement.commune SET seq = seq + 1")
            service.execute("UPDATE signalement.report SET status = 'planned', seq = seq + 1")
        rosa.rollback()
    assert team.one("rosa", "SELECT status FROM region.reports") == {"status": "planned"}


def test_a_part_of_a_map_is_found_by_its_index(team: TeamDatabase) -> None:
    """A security barrier on the view would read every row of every commune instead."""
    box = "public.st_makeenvelope(4.8, 50.4, 4.81, 50.41, 4326)"
    with closing(team.new("rosa")) as rosa, rosa.transaction():
        rosa.execute("SET LOCAL enable_seqscan = off")
        plan = rosa.execute(f"EXPLAIN SELECT * FROM region.reports WHERE geom && {box}").fetchall()
    found = [str(row["QUERY PLAN"]) for row in plan]
    for partition in ("report_1", "report_2"):
        assert any(f"{partition}_geom_idx" in line for line in found), found


def test_a_database_of_before_has_a_region_after_the_next_init(
    server: Cluster, team: TeamDatabase, capsys: pytest.CaptureFixture[str]
) -> None:
    add_report(team, 1, "1")
    team.rows("admin", "DROP SCHEMA region CASCADE")
    admin = ["--admin", server.dsn(team.name)]
    assert main(["migrate", *admin]) == 0  # only init makes the region
    with pytest.raises(psycopg.errors.UndefinedTable):
        seen(team)
    assert main(["init", *admin]) == 0
    assert seen(team) == [("namur", "1")]
    assert "nothing to do" in capsys.readouterr().out


def test_no_commune_is_called_so(team: TeamDatabase) -> None:
    with pytest.raises(BadName):
        installing.add_commune(team.session("admin"), "region")
