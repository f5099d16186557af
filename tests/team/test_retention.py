"""What people wrote is deleted from the team's database and the service's outbox after a time, and
who asked for a contact from the database; the id of a change stays known (rule T7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from report_rows import SECRET, submit
from team_bench import TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.errors import LostAnswer
from signalement_plugin.core.model.operation import State
from signalement_plugin.systems.team.mailbox import TeamMailbox

TABLES = ("operation", "permit", "caller", "photo", "edit", "report", "log", "ask")


def later(bench: TeamBench, days: int) -> None:
    """Let days pass, by the clock of the service and in the times of the database."""
    bench.pass_(days=days)
    for table, column in (
        ("operation", "changed"),
        ("permit", "at"),
        ("edit", "at"),
        ("log", "at"),
    ):
        bench.team.rows(
            "signalementd",
            f"UPDATE signalement.{table} SET {column} = {column} - make_interval(days => %s)",
            days,
        )


def in_database(bench: TeamBench) -> list[str]:
    """Tables that hold the secret."""
    return [
        table
        for table in TABLES
        if SECRET in str(bench.team.rows("signalementd", f"SELECT * FROM signalement.{table}"))
    ]


def in_outbox(bench: TeamBench) -> bool:
    """Whether a byte of it is in a file of the service's folder."""
    files = [path for path in bench.folder.rglob("*") if path.is_file()]
    assert any(path.name == "outbox.sqlite" for path in files)
    return any(SECRET.encode() in path.read_bytes() for path in files)


@pytest.fixture
def done(bench: TeamBench) -> str:
    """A change with a text for the citizen, carried out; its id."""
    given = bench.hand_over("anna", body={"reply": SECRET})
    bench.turn()
    bench.push()
    assert bench.state(given) == ("confirmed", "")
    assert "operation" in in_database(bench)
    return given


def test_texts_of_what_is_over_leave_and_its_id_stays(bench: TeamBench, done: str) -> None:
    later(bench, 89)
    bench.turn()
    assert "operation" in in_database(bench)
    assert in_outbox(bench)
    later(bench, 2)
    bench.turn()
    assert in_database(bench) == []
    assert not in_outbox(bench)
    assert bench.team.rows("signalementd", "SELECT FROM signalement.permit") == []
    assert bench.state(done) == ("confirmed", "")
    assert submit(bench.team, "anna", done) == "known"
    bench.push()
    assert [value for _, value in bench.ghosts()] == ["resolved", SECRET]


def test_a_change_that_waits_or_is_in_conflict_keeps_its_text(bench: TeamBench) -> None:
    bench.server.colleague("1", status="planned")
    asks = bench.hand_over("anna", body={"reply": SECRET})
    bench.turn()
    bench.push()
    assert bench.state(asks) == ("conflict", "moved")
    later(bench, 400)
    bench.turn()
    assert in_database(bench) == ["operation"]
    assert in_outbox(bench)
    assert bench.decide("bob", asks, "mine") == "yours"
    bench.turn()
    bench.push()
    assert bench.server.reports["1"].status == "resolved"


def test_a_text_that_was_refused_stays_as_long_as_the_log(bench: TeamBench) -> None:
    given = bench.hand_over("anna", body={"reply": SECRET, "sets": {"priority": "high"}})
    bench.turn()
    assert bench.state(given)[0] == "refused"
    later(bench, 364)
    bench.turn()
    assert in_database(bench) == ["operation"]
    later(bench, 2)
    bench.turn()
    assert in_database(bench) == []
    assert bench.state(given)[0] == "refused"


def test_an_edit_of_a_plain_qgis_that_is_over_leaves(bench: TeamBench) -> None:
    over = bench.edit("anna", status="in_progress")
    bench.turn()
    bench.push()
    assert bench.state(over) == ("confirmed", "")
    bench.server.add("2")
    bench.pull()
    bench.server.offline = True
    bench.sets("anna", "report_id = '2'", status="planned")
    bench.turn()
    later(bench, 91)
    bench.turn()
    left = bench.team.rows("signalementd", "SELECT live FROM signalement.edit")
    assert left == [{"live": True}]
    assert bench.shown("2")["status"] == "planned"
    assert bench.shown("1")["status"] == "in_progress"


def test_who_asked_for_a_contact_is_known_for_a_year(bench: TeamBench) -> None:
    for at, what in ((364, "contact of 1"), (366, "contact of 2")):
        bench.team.rows(
            "signalementd",
            "INSERT INTO signalement.log (commune, what, at)"
            " VALUES (1, %s, clock_timestamp() - make_interval(days => %s))",
            *(what, at),
        )
    bench.pass_(days=2)
    bench.turn()
    left = bench.team.rows("signalementd", "SELECT what FROM signalement.log")
    assert left == [{"what": "contact of 1"}]


def test_texts_to_delete_are_looked_for_once_a_day(bench: TeamBench, done: str) -> None:
    bench.turn()
    bench.team.rows("signalementd", "UPDATE signalement.operation SET changed = '2020-01-01'")
    bench.turn()
    assert "operation" in in_database(bench)
    bench.service.close()
    bench.service.begin()  # today's search was already done
    bench.turn()
    assert "operation" in in_database(bench)
    bench.pass_(days=1, seconds=1)
    bench.turn()
    assert "operation" not in in_database(bench)


@pytest.fixture
def late(bench: TeamBench, tmp_path: Path) -> Iterator[TeamDesk]:
    desk = TeamDesk(bench.team, tmp_path / "late", "anna", bench.clock)
    desk.pull()
    yield desk
    desk.close()


def test_a_desk_that_comes_back_after_that_time_sends_nothing_twice(
    bench: TeamBench, late: TeamDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It handed over, heard no answer and was away for months."""
    hand_over = TeamMailbox.hand_over

    def lost(self: TeamMailbox, *told: object) -> None:
        hand_over(self, *told)  # type: ignore[arg-type]
        raise LostAnswer("cut off")

    with monkeypatch.context() as cut_off:
        cut_off.setattr(TeamMailbox, "hand_over", lost)
        given = late.change(status="in_progress", reply=SECRET)
        late.push()
    bench.turn()
    bench.push()
    later(bench, 120)
    bench.turn()
    assert in_database(bench) == []
    late.push()  # the first push queues the unknown change again, the second offers it
    late.push()
    late.pull()
    assert late.state(given)[0] is State.CONFIRMED
    bench.turn()
    bench.push()
    assert [value for _, value in bench.ghosts()] == ["in_progress", SECRET]
