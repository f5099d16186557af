"""Edits of the view by a plain QGIS become changes at the server: once, with their author."""

from __future__ import annotations

import psycopg
import pytest
from team_bench import TeamBench

from signalementd.service.epochs import begin_epoch


def test_the_view_shows_the_reports_of_the_server(bench: TeamBench) -> None:
    assert (bench.shown()["status"], bench.shown()["waiting"]) == ("new", None)
    assert bench.team.one("rita", "SELECT whole, said FROM namur.service") == {
        "whole": True,
        "said": "",
    }
    bench.server.colleague("1", status="planned")
    bench.pull()
    assert bench.shown()["status"] == "planned"


def test_an_edit_is_sent_once_under_the_name_of_its_author(bench: TeamBench) -> None:
    given = bench.edit("anna", status="resolved")
    assert bench.shown()["status"] == "resolved"
    assert str(bench.shown()["waiting"]).startswith("attend son envoi")
    # the stored value stays the server's until the change is confirmed there
    assert bench.stored()["status"] == "new"
    bench.turn()
    bench.push()
    assert bench.state(given) == ("confirmed", "")
    assert bench.ghosts() == [(given, "resolved")]
    assert bench.operation(given)["author"] == "anna"
    assert (bench.shown()["waiting"], bench.stored()["status"]) == (None, "resolved")


def test_a_point_that_was_moved_is_an_edit(bench: TeamBench) -> None:
    bench.team.rows(
        "anna",
        "UPDATE namur.reports SET geom = public.st_translate(geom, 0.001, 0), status = 'planned'",
    )
    bench.turn()
    row = bench.team.one("rita", "SELECT state, reason, body FROM namur.operations")
    assert row["body"]["sets"] == {"position": "4.8610000 50.4600000", "status": "planned"}
    # this server cannot write a position
    assert (row["state"], row["reason"]) == ("refused", "not_writable")
    shown = bench.shown()
    assert (shown["status"], shown["waiting"]) == ("new", "refused: not_writable (position)")


def test_the_row_shows_a_refusal_by_the_server(bench: TeamBench) -> None:
    bench.server.faults = ["refuse"]
    given = bench.edit("anna", status="resolved")
    bench.turn()
    bench.push()
    assert bench.state(given)[0] == "refused"
    assert bench.shown()["status"] == "new"
    assert bench.shown()["waiting"] == "refused: not allowed"


def test_edits_of_one_person_on_what_was_just_confirmed_ask_nothing(bench: TeamBench) -> None:
    for status in ("accepted", "planned", "resolved"):
        given = bench.edit("anna", status=status)
        bench.turn()
        bench.push()
        assert bench.state(given) == ("confirmed", "")
    bench.pull()
    assert bench.shown()["status"] == "resolved"


def test_several_reports_in_a_transaction_are_held_and_sent_when_somebody_says_so(
    bench: TeamBench,
) -> None:
    for name in "23":
        bench.server.add(name)
    bench.pull()
    bench.sets("anna", "true", status="closed")
    bench.turn()
    bench.push()
    assert bench.ghosts() == []
    (batch,) = bench.team.rows("bob", "SELECT author, changes, reports FROM namur.batches")
    assert batch == {"author": "anna", "changes": 3, "reports": 3}
    assert str(bench.shown()["waiting"]).startswith("retenu dans un lot de anna")
    bench.team.rows("bob", "UPDATE namur.batches SET decision = 'send'")
    bench.turn()
    bench.push()
    assert sorted(new for _, new in bench.ghosts()) == ["closed"] * 3
    assert bench.team.rows("bob", "SELECT * FROM namur.batches") == []


def test_a_batch_that_is_put_back_changes_nothing(bench: TeamBench) -> None:
    bench.server.add("2")
    bench.pull()
    bench.sets("anna", "true", status="closed")
    bench.turn()
    bench.team.rows("bob", "UPDATE namur.batches SET decision = 'drop'")
    bench.turn()
    bench.push()
    assert bench.ghosts() == []
    shown = bench.team.rows("rita", "SELECT status, waiting FROM namur.reports")
    assert shown == [{"status": "new", "waiting": None}] * 2


def test_edits_of_many_reports_in_a_short_time_are_held(bench: TeamBench) -> None:
    for number in range(2, 27):
        bench.server.add(str(number))
    bench.pull()
    for number in range(2, 27):
        bench.sets("anna", f"report_id = '{number}'", status="closed")
    bench.turn()
    states = bench.team.rows("rita", "SELECT state FROM namur.operations ORDER BY n")
    assert [row["state"] for row in states] == ["queued"] * 20 + ["held"] * 5


def test_a_form_that_was_open_meanwhile_does_not_hide_a_colleague(bench: TeamBench) -> None:
    """What a trigger finds as old is not what a plain QGIS showed."""
    bench.server.colleague("1", status="planned")
    bench.pull()
    given = bench.edit("anna", status="resolved")
    bench.turn()
    bench.push()
    assert bench.state(given) == ("conflict", "moved")
    assert bench.ghosts() == []
    assert bench.operation(given)["server"]["status"] == "planned"
    assert str(bench.shown()["waiting"]).startswith("modifié par quelqu’un d’autre")


def test_an_edit_that_names_the_number_it_saw_is_no_conflict(bench: TeamBench) -> None:
    bench.server.colleague("1", status="planned")
    bench.pull()
    seen = bench.shown()["seq"]
    bench.sets("anna", "true", status="resolved", seen=seen)
    bench.turn()
    bench.push()
    assert [new for _, new in bench.ghosts()] == ["resolved"]


def test_another_persons_edit_of_the_same_field_is_asked_about(bench: TeamBench) -> None:
    first = bench.edit("anna", status="accepted")
    second = bench.edit("bob", status="closed")
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(first, "accepted")]
    assert bench.state(second) == ("conflict", "moved")


def test_a_decision_that_does_not_fit_is_refused_in_the_field(bench: TeamBench) -> None:
    bench.edit("anna", status="resolved")
    bench.turn()
    for choice in ("mine", "send", "again", "nonsense"):
        with pytest.raises(psycopg.Error, match="nothing to decide"):
            bench.team.rows("bob", "UPDATE namur.waiting SET decision = %s", choice)


def test_an_edit_in_a_restored_copy_is_checked_before_it_is_sent(bench: TeamBench) -> None:
    """It may have been taken, and sent, since the copy was made."""
    given = bench.edit("anna", status="resolved")
    begin_epoch(bench.service.hand.db)
    bench.turn()
    assert bench.state(given) == ("unknown", "restored")
    bench.push()
    assert bench.ghosts() == []
    assert bench.operation(given)["asks"] is True
    assert bench.decide("anna", given, "drop") == "yours"
    bench.turn()
    assert (bench.shown()["status"], bench.shown()["waiting"]) == ("new", None)
