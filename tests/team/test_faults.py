"""The service is killed, loses its lead or moves to another machine; the database is unreachable or
restored from a backup."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from psycopg.types.json import Jsonb
from report_rows import submit
from team_bench import TeamBench

from signalement_plugin.core.errors import Unreachable
from signalement_plugin.core.model.operation import State
from signalementd import running
from signalementd.errors import DatabaseAway, NotHolder
from signalementd.service.epochs import begin_epoch
from signalementd.service.permits import Permits
from signalementd.service.take_over import take_over
from signalementd.settings import Settings


@contextmanager
def database_away(bench: TeamBench) -> Iterator[None]:
    """The service cannot reach the database, and its session is cut."""
    opener = bench.service.hand._connections.open

    def refused() -> object:
        raise DatabaseAway("connection refused")

    bench.service.hand._connections.open = refused  # type: ignore[assignment]
    bench.service.hand.db.close()
    yield
    bench.service.hand._connections.open = opener


def begin_again(bench: TeamBench, folder: Path | None = None) -> None:
    """Start the service again as after a kill; with another ``folder`` at another place."""
    bench.service.close()
    bench.service = bench.another(folder or bench.folder)
    bench.service.begin()


def test_a_service_that_lost_the_lead_writes_nothing(bench: TeamBench, tmp_path: Path) -> None:
    """Its transactions end at the gate, however late it wakes."""
    deposed = bench.service
    other = bench.another(tmp_path / "elsewhere")
    with pytest.raises(NotHolder):
        other.begin()
    other.close()
    bench.service.hand.take()  # as a newer process of the same place does
    deposed.hand.token = "00000000-0000-0000-0000-000000000000"
    bench.edit("anna", status="resolved")
    with pytest.raises(NotHolder):
        deposed.turn()
    assert bench.team.rows("rita", "SELECT * FROM namur.operations") == []


def test_a_service_that_lost_the_lead_gets_no_permit(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    bench.service.hand.token = "00000000-0000-0000-0000-000000000000"
    bench.push(1)
    assert bench.ghosts() == []
    assert bench.in_outbox(given) is State.QUEUED


def test_two_processes_of_one_place_do_not_serve_one_commune(bench: TeamBench) -> None:
    second = bench.another(bench.folder)
    with pytest.raises(NotHolder, match="another process on this machine"):
        second.begin()
    second.close()


def test_change_numbers_follow_the_order_of_commits(bench: TeamBench) -> None:
    """A cursor of a desk that is at a number never misses a row that comes after."""
    hand, second = bench.service.hand, bench.another(bench.folder)
    del second
    with hand.gate(3) as gate:
        assert gate.last - gate.first == 2
        first = gate.last
        seen = bench.team.one("rita", "SELECT seq FROM namur.service")["seq"]
        assert int(str(seen)) < gate.first
    with hand.gate(1) as gate:
        assert gate.first == gate.last == first + 1


def test_a_server_that_was_reached_while_the_database_was_not_is_filed_later(
    bench: TeamBench,
) -> None:
    """The answer was in hand when the database stopped."""
    given = bench.hand_over("anna")
    bench.turn()
    send = bench.system.send

    def stops(*told: object) -> object:
        answer = send(*told)  # type: ignore[arg-type]
        away.__enter__()
        return answer

    away = database_away(bench)
    bench.system.send = stops  # type: ignore[assignment, method-assign]
    with pytest.raises(DatabaseAway):
        bench.push(1)
    assert bench.in_outbox(given) is State.CONFIRMED
    assert bench.state(given)[0] == "sending"
    away.__exit__(None, None, None)
    bench.system.send = send  # type: ignore[method-assign]
    bench.turn()
    assert bench.state(given) == ("confirmed", "")
    assert bench.ghosts() == [(given, "resolved")]


def test_a_permit_whose_answer_was_lost_is_given_back(bench: TeamBench) -> None:
    """The permit was committed, and the process ended before the outbox knew: nothing was sent."""
    given = bench.hand_over("anna")
    bench.turn()
    permits = Permits(bench.service.hand, 0)
    assert permits.ask({given: ""}).ids == {given}
    assert bench.state(given)[0] == "sending"
    begin_again(bench)
    bench.probe_and_pull()
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    left = bench.team.one(
        "signalementd", "SELECT count(*) AS n FROM signalement.permit WHERE NOT closed"
    )
    assert left == {"n": 0}


@pytest.mark.parametrize("fault", ["lose_after", "lose_before"])
def test_another_machine_takes_over_when_an_operator_confirms(
    bench: TeamBench, tmp_path: Path, fault: str
) -> None:
    """Its outbox is empty: what was attempted is unknown there, and is looked for at the server."""
    given = bench.killed_while_sending(fault)
    waits = bench.hand_over("bob", body={"sets": {"department": "SUD"}})
    bench.service.close()
    elsewhere = tmp_path / "elsewhere"
    settings = Settings("", "", elsewhere, (bench.service.settings,))
    take_over(settings, "namur", bench.team.new("signalementd"))
    begin_again(bench, elsewhere)
    bench.probe_and_pull()
    assert bench.in_outbox(given) is State.UNKNOWN
    bench.push(8, wait_s=400)
    assert bench.ghosts() == [(given, "resolved"), (waits, "SUD")]
    assert bench.state(given)[0] == bench.state(waits)[0] == "confirmed"


def test_nobody_sends_right_after_the_database_has_started(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    bench.service._permits._quiet_s = 10**9
    bench.push(1)
    assert bench.ghosts() == []
    bench.service._permits._quiet_s = 0
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]


def brought_back(bench: TeamBench, *tables: str) -> object:
    """Copy these tables now; the result is a function that restores them."""
    service = "signalementd"
    kept = {
        table: bench.team.rows(service, f"SELECT * FROM signalement.{table}") for table in tables
    }

    def back() -> None:
        for table in reversed(tables):
            bench.team.rows(service, f"DELETE FROM signalement.{table}")
        for table in tables:
            for row in kept[table]:
                names = ", ".join(row)
                marks = ", ".join(["%s"] * len(row))
                values = [Jsonb(one) if isinstance(one, dict) else one for one in row.values()]
                bench.team.rows(
                    service,
                    f"INSERT INTO signalement.{table} ({names}) OVERRIDING SYSTEM VALUE"
                    f" VALUES ({marks})",
                    *values,
                )

    return back


def test_a_restored_database_is_noticed_by_its_count_of_attempts(bench: TeamBench) -> None:
    """The same folder, the same place: only who was there knows that more was sent."""
    before = bench.team.one("rita", "SELECT epoch FROM namur.service")["epoch"]
    back = brought_back(bench, "operation")
    given = bench.hand_over("anna")
    bench.turn()
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    bench.team.rows("signalementd", "DELETE FROM signalement.permit")
    bench.team.rows("signalementd", "UPDATE signalement.meta SET attempts = 0")
    back()  # type: ignore[operator]
    begin_again(bench)
    after = bench.team.one("rita", "SELECT epoch, whole FROM namur.service")
    assert after["epoch"] != before
    assert after["whole"] is False  # desks apply no row until the list has been read again
    assert submit(bench.team, "anna", given, epoch=before) == "handed"
    assert bench.state(given) == ("unknown", "restored")
    bench.probe_and_pull()
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    assert bench.state(given)[0] == "confirmed"
    assert bench.team.one("rita", "SELECT whole FROM namur.service") == {"whole": True}


def test_a_moved_database_starts_a_new_epoch(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    held = bench.hand_over("bob")
    before = bench.team.one("rita", "SELECT epoch FROM namur.service")["epoch"]
    bench.team.rows("signalementd", "UPDATE signalement.meta SET place = 'another'")
    begin_again(bench)
    assert bench.team.one("rita", "SELECT epoch FROM namur.service")["epoch"] != before
    assert bench.state(given) == bench.state(held) == ("unknown", "restored")
    bench.probe_and_pull()
    bench.push()
    assert bench.ghosts() == []  # nothing proves whether they were sent, so the user is asked


def test_a_new_epoch_is_read_from_the_beginning(bench: TeamBench) -> None:
    """Rows that a copy does not have are older than any cursor."""
    bench.server.add("2", updated=bench.clock.now() + timedelta(days=1))
    bench.pass_(days=2)
    bench.pull()
    bench.team.rows("signalementd", "UPDATE signalement.meta SET place = 'another'")
    bench.team.rows("signalementd", "DELETE FROM signalement.report")
    begin_again(bench)
    bench.probe_and_pull()
    assert bench.stored("1")["status"] == "new"


def test_a_pass_begun_in_the_previous_epoch_is_not_complete(bench: TeamBench) -> None:
    """A standby took over while the list was being read."""
    reading = bench.service.pass_of(bench.system)
    begin_epoch(bench.service.hand.db)
    bench.turn()
    bench.service.arrived(reading())
    bench.turn()
    whole = "SELECT whole FROM namur.service"
    assert bench.team.one("rita", whole) == {"whole": False}
    bench.pull()
    assert bench.team.one("rita", whole) == {"whole": True}


def test_changes_that_wait_in_the_outbox_are_sent_after_a_move(bench: TeamBench) -> None:
    """What waits in the outbox was not sent: it goes on, and nobody is asked."""
    given = bench.hand_over("anna")
    bench.turn()
    bench.team.rows("signalementd", "UPDATE signalement.meta SET place = 'another'")
    begin_again(bench)
    bench.probe_and_pull()
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    assert bench.state(given)[0] == "confirmed"


def test_an_edit_that_a_copy_has_lost_is_there_again(bench: TeamBench) -> None:
    given = bench.edit("anna", status="resolved")
    bench.turn()
    bench.team.rows("signalementd", "DELETE FROM signalement.operation")
    bench.team.rows("signalementd", "UPDATE signalement.meta SET place = 'another'")
    begin_again(bench)
    bench.probe_and_pull()
    assert bench.operation(given)["author"] == "anna"
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]


def test_a_report_that_the_server_lost_is_gone(bench: TeamBench) -> None:
    bench.server.add("2")
    bench.pull()
    del bench.server.reports["2"]
    bench.service.outbox.db.execute("UPDATE cursor SET since = ''")
    bench.pull()
    bench.turn()
    assert bench.stored("2")["gone"] is True


def test_a_list_that_could_not_be_read_is_said(bench: TeamBench) -> None:
    bench.service.gave_up(Unreachable("Madame Lejeune"))
    bench.turn()
    row = bench.team.one("rita", "SELECT said FROM namur.service")["said"]
    assert row == "Unreachable (server)"
    bench.pull()
    assert bench.team.one("rita", "SELECT said FROM namur.service") == {"said": ""}


def test_a_verdict_not_filed_before_the_service_ended_is_made_again(
    bench: TeamBench, tmp_path: Path
) -> None:
    """It never had a permit: nothing of it was sent, and nobody has to be asked."""
    given = bench.hand_over("anna")
    bench.turn()
    bench.server.colleague("1", status="planned")
    permits = bench.service._permits
    assert permits.claim(given, State.QUEUED)  # killed before it filed the conflict
    assert bench.state(given)[0] == "settling"
    bench.service.close()
    bench.team.rows("admin", "UPDATE signalement.commune SET until = '-infinity'")
    bench.service = bench.another(tmp_path / "second")
    bench.service.begin()
    bench.probe_and_pull()
    bench.push()
    assert bench.state(given) == ("conflict", "moved")
    assert bench.ghosts() == []


def test_a_stopping_service_closes_its_outbox_after_its_pass_has_ended(
    bench: TeamBench, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing reads into a file that was closed, and no thread of an earlier lead reads on."""
    reads, goes_on, stop = threading.Event(), threading.Event(), threading.Event()
    pages = bench.system.pages

    def slow(*asked: object) -> object:
        reads.set()
        goes_on.wait(60)
        bench.server.colleague("1", status="planned")
        return pages(*asked)  # type: ignore[arg-type]

    bench.system.pages = slow  # type: ignore[assignment, method-assign]
    bench.service.close()
    told = (bench.service, stop, lambda: None)
    serving = threading.Thread(target=running._serve, args=told, daemon=True)
    serving.start()
    assert reads.wait(30)
    stop.set()
    serving.join(4)  # seconds: longer than one look at the pulling thread (2 s)
    goes_on.set()
    serving.join(30)
    assert not serving.is_alive()
    for one in threading.enumerate():
        if one.name == "signalement-pull":
            one.join(30)
    assert "closed database" not in caplog.text
