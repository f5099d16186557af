"""Two services for one commune: which one leads, and how it continues from the state that the
other one left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fake_system import HandClock
from own_timer import Recorded
from team_bench import TeamBench
from team_database import TeamDatabase

from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalementd.commands import main
from signalementd.database.connections import Connections
from signalementd.database.gate import Hand
from signalementd.database.leases import Leases
from signalementd.errors import NotHolder, OtherVersion
from signalementd.service.commune_service import CommuneService
from signalementd.service.places import LOCK, former_name, holder_of
from signalementd.service.succession import sign_off
from signalementd.service.take_over import take_over
from signalementd.settings import Settings

ADMIN = "admin"


def lease_ends(team: TeamDatabase, after: str = "-1 second") -> None:
    """Let the lease end so much time from now; by default it has ended."""
    sql = "UPDATE signalement.commune SET until = clock_timestamp() + %s::interval"
    team.rows(ADMIN, sql, after)


def seconds_left(team: TeamDatabase) -> float:
    sql = (
        "SELECT extract(EPOCH FROM until - clock_timestamp())::float8 AS left"
        " FROM signalement.commune WHERE name = 'namur'"
    )
    return float(str(team.one(ADMIN, sql)["left"]))


@pytest.fixture
def second(bench: TeamBench, tmp_path: Path) -> Iterator[CommuneService]:
    """A service at another place whose clock is years ahead; it does not lead yet."""
    found = bench.another(tmp_path / "second")
    found._clock = HandClock()
    found._clock.pass_(5 * 365 * 86400)
    yield found
    found.close()


def serves(bench: TeamBench, service: CommuneService) -> None:
    """Let this service lead, and use it as the service of the bench."""
    lease_ends(bench.team)
    service.begin()
    bench.service = service
    assert isinstance(service._clock, HandClock)
    bench.clock = service._clock
    bench.probe_and_pull()


@pytest.mark.parametrize("after", ["-1 second", "1 hour"])
def test_another_place_leads_when_the_lease_is_over(
    bench: TeamBench, second: CommuneService, after: str
) -> None:
    """Also one that ends in an hour: the database's clock was set back."""
    lease_ends(bench.team, "3 seconds")
    with pytest.raises(NotHolder):
        second.begin()
    lease_ends(bench.team, after)
    second.begin()
    bench.edit("anna", status="resolved")
    with pytest.raises(NotHolder):
        bench.service.turn()
    assert seconds_left(bench.team) > 0


def test_each_transaction_of_the_service_renews_its_lease(bench: TeamBench) -> None:
    lease_ends(bench.team)
    bench.hand_over("anna")
    with bench.service.hand.gate(1):
        pass
    assert seconds_left(bench.team) > 0


def test_a_locked_lease_does_not_delay_the_renewal_of_others(
    bench: TeamBench, team: TeamDatabase
) -> None:
    leases = Leases(lambda: team.new("signalementd"))
    hands = [bench.service.hand, Hand(Connections(lambda: team.new("signalementd")), 2, "here")]
    hands[1].take()
    for hand in hands:
        leases.hold(hand)
    lease_ends(team)
    with closing(team.new("signalementd")) as own, own.transaction():
        own.execute("SELECT FROM signalement.commune WHERE name = 'dinant' FOR UPDATE")
        leases.renew()
    assert seconds_left(team) > 0
    assert not any(hand.deposed for hand in hands)
    hands[1].close()
    leases._db.close()  # type: ignore[union-attr]


def test_an_idle_service_learns_that_another_one_leads(
    bench: TeamBench, second: CommuneService
) -> None:
    leases = Leases(lambda: bench.team.new("signalementd"))
    leases.hold(bench.service.hand)
    leases.renew()
    bench.turn()
    lease_ends(bench.team)
    second.begin()
    leases.renew()
    with pytest.raises(NotHolder):
        bench.service.turn()
    leases._db.close()  # type: ignore[union-attr]


def test_a_service_of_another_version_loses_the_lead(
    bench: TeamBench, second: CommuneService
) -> None:
    """The database was migrated: the newer one leads when the lease is over. The second one has
    waited since before that."""
    leases = Leases(lambda: bench.team.new("signalementd"))
    leases.hold(bench.service.hand)
    with pytest.raises(NotHolder):
        second.begin()
    bench.team.rows(ADMIN, "UPDATE signalement.meta SET version = version + 1")
    leases.renew()
    assert bench.service.hand.deposed
    lease_ends(bench.team)
    with pytest.raises(OtherVersion):
        second.begin()
    leases._db.close()  # type: ignore[union-attr]


def test_a_commune_of_the_first_version_stays_where_it_is(
    bench: TeamBench, second: CommuneService
) -> None:
    """It is pinned to its place by another name, and its service has no timer."""
    given = bench.hand_over("anna")
    bench.turn()
    bench.service.outbox.db.execute("DELETE FROM meta WHERE key = 'mark/team/led'")
    bench.service.close()
    here = former_name(holder_of(bench.folder / "namur"))
    sql = "UPDATE signalement.commune SET holder = %s, until = NULL WHERE name = 'namur'"
    bench.team.rows(ADMIN, sql, here)
    with pytest.raises(NotHolder):
        second.begin()
    bench.service.begin()
    bench.probe_and_pull()
    assert bench.in_outbox(given) is State.QUEUED
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    assert seconds_left(bench.team) > 0


def test_a_process_that_starts_again_at_its_place_waits_for_nobody(bench: TeamBench) -> None:
    given = bench.hand_over("anna")
    bench.turn()
    bench.service.close()
    lease_ends(bench.team, "7 seconds")
    bench.service.begin()
    assert bench.in_outbox(given) is State.QUEUED


def test_a_change_waiting_in_an_older_outbox_is_not_sent_twice(
    bench: TeamBench, second: CommuneService
) -> None:
    """The first place had it queued; the second one sent it meanwhile, and a colleague undid it."""
    first, clock = bench.service, bench.clock
    given = bench.hand_over("anna")
    bench.turn()
    serves(bench, second)
    bench.push()
    assert bench.ghosts() == [(given, "resolved")]
    bench.server.colleague("1", status="new")
    bench.team.rows(ADMIN, "UPDATE signalement.operation SET state = 'unknown', done_seq = NULL")
    second.close()
    first.close()
    bench.clock = clock
    bench.clock.pass_(3600)
    lease_ends(bench.team)
    first.begin()
    bench.service = first
    bench.probe_and_pull()
    assert bench.in_outbox(given) is State.UNKNOWN
    bench.push(8, wait_s=400)
    assert bench.ghosts() == [(given, "resolved")]


def test_a_change_unknown_to_the_database_in_an_older_outbox_asks(
    bench: TeamBench, second: CommuneService
) -> None:
    """The database was brought back from before it was handed over, and another one led."""
    first = bench.service
    given = bench.hand_over("anna")
    bench.turn()
    bench.team.rows(ADMIN, "DELETE FROM signalement.operation")
    lease_ends(bench.team)
    second.begin()
    second.close()
    first.close()
    lease_ends(bench.team)
    first.begin()
    bench.probe_and_pull()
    bench.push(4)
    assert bench.state(given) == ("unknown", "restored")
    assert bench.ghosts() == []


@pytest.mark.parametrize("ended", [True, False])
def test_absence_at_the_server_counts_only_after_the_other_process_ended(
    bench: TeamBench, second: CommuneService, ended: bool
) -> None:
    """A frozen machine sends after "absent". On this machine the lock of its place tells."""
    given = bench.killed_while_sending("lose_before")
    bench.service.close()
    lock = SenderLock(bench.folder / "namur" / LOCK)
    assert ended or lock.take()  # not ended: locked as by a paused process
    serves(bench, second)
    bench.push(6, wait_s=400)
    assert bench.ghosts() == ([(given, "resolved")] if ended else [])
    assert bench.state(given)[0] == ("confirmed" if ended else "unknown")
    assert bench.operation(given)["asks"] is not ended
    lock.release()


def test_an_arrived_change_is_found_whether_the_other_process_ended_or_not(
    bench: TeamBench, second: CommuneService
) -> None:
    given = bench.killed_while_sending("lose_after")
    bench.service.close()
    lock = SenderLock(bench.folder / "namur" / LOCK)
    assert lock.take()
    serves(bench, second)
    bench.push(6, wait_s=400)
    assert bench.state(given)[0] == "confirmed"
    assert bench.ghosts() == [(given, "resolved")]
    lock.release()


def on_another_machine(bench: TeamBench) -> None:
    """What holds the permit is named by a path and an inode that are here as well, as in a
    container or a copy of the machine."""
    _, path, inode, _, boot = json.loads(holder_of(bench.folder / "namur"))
    there = json.dumps(["there", path, inode, 0, boot])
    bench.team.rows(ADMIN, "UPDATE signalement.permit SET holder = %s", there)


def asks_about(bench: TeamBench, second: CommuneService) -> str:
    """Another machine had begun to send it, and is gone."""
    given = bench.killed_while_sending("lose_before")
    bench.service.close()
    on_another_machine(bench)
    serves(bench, second)
    bench.push(6, wait_s=400)
    assert bench.operation(given)["asks"] is True
    assert bench.ghosts() == []
    return given


def test_a_question_is_answered_when_the_other_process_starts_again(
    bench: TeamBench, second: CommuneService
) -> None:
    first = bench.service
    given = asks_about(bench, second)
    # the second place leads; but the call has recorded that the killed process has ended
    with pytest.raises(NotHolder):
        first.begin()
    bench.turn()
    bench.push(6, wait_s=400)
    assert bench.state(given)[0] == "confirmed"
    assert bench.ghosts() == [(given, "resolved")]
    first.close()


def test_an_operator_who_vouches_answers_the_question(
    bench: TeamBench, second: CommuneService, tmp_path: Path
) -> None:
    given = asks_about(bench, second)
    settings = Settings("", "", tmp_path / "second", (second.settings,))
    take_over(settings, "namur", bench.team.new("signalementd"))
    with pytest.raises(NotHolder):
        bench.service.turn()
    second.close()
    second.begin()
    bench.probe_and_pull()
    bench.push(6, wait_s=400)
    assert bench.state(given)[0] == "confirmed"
    assert bench.ghosts() == [(given, "resolved")]


def test_an_answer_received_by_the_former_leader_is_stored(
    bench: TeamBench, second: CommuneService
) -> None:
    """It stood in the outbox of the first place when the second one took over."""
    first = bench.service
    given = bench.hand_over("anna")
    bench.turn()
    first._outcomes.turn = lambda **_: 0  # type: ignore[method-assign] # ended before it was filed
    bench.push(1)
    assert bench.in_outbox(given) is State.CONFIRMED
    first.close()
    on_another_machine(bench)
    lease_ends(bench.team)
    second.begin()
    with pytest.raises(NotHolder):
        first.begin()
    assert bench.state(given) == ("confirmed", "")
    bench.service = second
    assert isinstance(second._clock, HandClock)
    bench.clock = second._clock
    bench.probe_and_pull()
    assert bench.operation(given)["done_seq"] is None  # not final before a read by this place
    bench.push(1)
    assert bench.state(given) == ("confirmed", "")
    assert bench.stored()["status"] == "resolved"
    assert int(str(bench.operation(given)["done_seq"])) >= int(str(bench.stored()["seq"]))
    first.close()


def test_a_waiting_service_remembers_the_count_of_attempts(
    bench: TeamBench, second: CommuneService, team: TeamDatabase
) -> None:
    """The machine that led is gone, and an older copy of the database is brought back."""
    given = bench.hand_over("anna")
    bench.turn()
    bench.push()
    with pytest.raises(NotHolder):
        second.begin()
    before = team.one("rita", "SELECT epoch FROM namur.service")["epoch"]
    bench.service.close()
    for sql in (
        "UPDATE signalement.meta SET attempts = 0",
        "DELETE FROM signalement.witness",
        "DELETE FROM signalement.permit",
        f"UPDATE signalement.operation SET state = 'queued', done_seq = NULL WHERE id = '{given}'",
    ):
        team.rows(ADMIN, sql)
    serves(bench, second)
    assert team.one("rita", "SELECT epoch FROM namur.service")["epoch"] != before
    bench.push(6, wait_s=400)
    assert bench.ghosts() == [(given, "resolved")]


def test_a_service_that_ends_lets_another_lead(bench: TeamBench, second: CommuneService) -> None:
    sign_off(bench.service.hand)
    second.begin()


def test_nobody_leads_again_while_an_own_request_is_under_way(
    bench: TeamBench, second: CommuneService
) -> None:
    """Its thread hangs; the timer will end the process, unless it comes back."""
    first = bench.service
    timer = first._timer = Recorded()
    first.close()
    first.begin()
    given = bench.hand_over("anna")
    bench.probe_and_pull()
    first._permits.ask({given: ""})
    first.close()
    lease_ends(bench.team)
    second.begin()
    lease_ends(bench.team)
    with pytest.raises(NotHolder, match="under way"):
        first.begin()
    timer.over([given])
    first.begin()
    first.close()


def test_status_says_who_leads(
    bench: TeamBench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "signalementd.toml"
    path.write_text(
        f'[database]\ndsn = "{bench.team.dsn("signalementd")}"\n[service]\nfolder = "{tmp_path}"\n'
        '[[commune]]\nname = "namur"\nsystem = "open311"\nendpoint = "http://127.0.0.1:9"\n',
        "utf-8",
    )
    assert main(["status", "--settings", str(path)]) == 0
    assert f":{bench.folder / 'namur'} until " in capsys.readouterr().out
    lease_ends(bench.team)
    assert main(["status", "--check", "--settings", str(path)]) == 1
    assert "! namur: nobody leads" in capsys.readouterr().out
