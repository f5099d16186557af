"""Desks with the plugin: reading the list by change numbers, handing changes over, their outcomes,
decisions."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk, address_of

from signalement_plugin.core.errors import (
    Forbidden,
    LostAnswer,
    NoDriver,
    NotSupported,
    ServerError,
    ServiceSilent,
    Unauthorized,
)
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system
from signalement_plugin.systems.team.mailbox import TeamMailbox


@pytest.fixture
def bob(bench: TeamBench, tmp_path: Path) -> Iterator[TeamDesk]:
    desk = TeamDesk(bench.team, tmp_path / "bob", "bob", bench.clock)
    desk.pull()
    yield desk
    desk.close()


def test_a_change_goes_from_a_desk_to_the_server_and_its_outcome_to_each_desk(
    bench: TeamBench, anna: TeamDesk, bob: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    anna.push()
    assert anna.state(given) == (State.HANDED, "")
    assert bench.state(given) == ("queued", "")
    anna.pull()
    assert (anna.state(given)[0], anna.status()) == (State.HANDED, "in_progress")
    bench.turn()
    bench.push()
    anna.pull()
    bob.pull()
    assert anna.state(given)[0] is State.CONFIRMED
    assert given in anna.moved
    assert anna.status() == bob.status() == "in_progress"
    assert bench.ghosts() == [(given, "in_progress")]


def test_a_conflict_is_decided_once_from_any_desk(
    bench: TeamBench, anna: TeamDesk, bob: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    bench.server.colleague("1", status="planned")
    anna.push()
    bench.turn()
    bench.push()
    assert bench.state(given) == ("conflict", "moved")
    anna.pull()
    assert anna.state(given) == (State.CONFLICT, "moved")
    new = anna.decide(given, Decision.MINE)
    assert anna.state(given) == (State.HANDED, "deciding")
    assert bench.decide("bob", given, "server") == "yours"  # Bob decided faster
    anna.push()
    anna.pull()
    assert anna.state(given) == (State.CANCELLED, "by_user")
    assert anna.outbox.row(new) is None
    bench.turn()
    bench.push()
    assert bench.ghosts() == []


def test_a_decision_replaces_the_change_at_every_desk(
    bench: TeamBench, anna: TeamDesk, bob: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    bench.server.colleague("1", status="planned")
    anna.push()
    bench.turn()
    bench.push()
    anna.pull()
    new = anna.decide(given, Decision.MINE)
    anna.push()
    assert anna.state(given) == (State.CANCELLED, "by_user")
    assert anna.state(new) == (State.HANDED, "")
    row = anna.outbox.row(new)
    assert row is not None
    assert row.open_attempt  # a change in the mailbox cannot be cancelled in this outbox
    bench.turn()
    bench.push()
    anna.pull()
    bob.pull()
    assert anna.state(new)[0] is State.CONFIRMED
    assert anna.status() == bob.status() == "in_progress"
    assert bench.ghosts() == [(new, "in_progress")]


def test_a_decision_without_an_answer_is_the_same_decision_again(
    bench: TeamBench, anna: TeamDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = anna.change(status="in_progress")
    bench.server.colleague("1", status="planned")
    anna.push()
    bench.turn()
    bench.push()
    anna.pull()
    new = anna.decide(given, Decision.MINE)
    with unanswered(monkeypatch, "decide"):
        anna.push()
    assert anna.state(given) == (State.HANDED, "deciding")
    bench.clock.pass_(60)
    anna.push()
    assert anna.state(given) == (State.CANCELLED, "by_user")
    bench.turn()
    bench.push()
    anna.pull()
    assert anna.state(new)[0] is State.CONFIRMED
    assert bench.ghosts() == [(new, "in_progress")]


def test_after_a_lost_answer_the_same_id_is_offered_again(
    bench: TeamBench, anna: TeamDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = anna.change(status="in_progress")
    with unanswered(monkeypatch, "hand_over"):
        anna.push()
    assert anna.state(given)[0] is State.UNKNOWN
    bench.clock.pass_(60)
    anna.push()
    assert anna.state(given)[0] is State.QUEUED
    # the change may be in the mailbox, so it cannot be cancelled here
    assert not anna.outbox.move(given, [State.QUEUED], State.CANCELLED)
    anna.push()
    assert anna.state(given)[0] is State.HANDED
    bench.turn()
    bench.push()
    anna.pull()
    assert anna.state(given)[0] is State.CONFIRMED
    assert bench.ghosts() == [(given, "in_progress")]


def test_a_change_has_no_outcome_before_its_row_is_stored(bench: TeamBench, anna: TeamDesk) -> None:
    given = anna.change(status="in_progress")
    anna.push()
    fact = "UPDATE signalement.operation SET state = 'confirmed', done_seq = NULL WHERE id = %s"
    bench.team.rows("signalementd", fact, given)
    anna.pull()
    assert (anna.state(given)[0], anna.status()) == (State.HANDED, "in_progress")


def test_a_change_offered_before_a_restore_is_checked_before_it_is_sent(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    anna.push()
    bench.team.rows("signalementd", "DELETE FROM signalement.operation WHERE id = %s", given)
    another_epoch(bench)
    with pytest.raises(ServiceSilent):  # the service has not yet read the whole list in this epoch
        anna.pull()
    assert (anna.state(given)[0], anna.status()) == (State.QUEUED, "in_progress")
    anna.push()
    assert anna.state(given)[0] is State.HANDED
    assert bench.state(given) == ("unknown", "restored")


def test_rows_of_another_epoch_are_read_from_the_beginning(
    bench: TeamBench, anna: TeamDesk
) -> None:
    bench.server.add("2")
    bench.pull()
    assert (anna.pull().changed, anna.pull().loaded) == (1, 0)
    another_epoch(bench)
    bench.team.rows("signalementd", "UPDATE signalement.report SET seq = 1")
    bench.team.rows("signalementd", "UPDATE signalement.report SET status = 'planned'")
    bench.team.rows(
        "signalementd", "UPDATE signalement.commune SET pulled = epoch FROM signalement.meta"
    )
    assert anna.pull().loaded == 2
    assert anna.status() == "planned"


def test_after_the_first_load_only_changed_rows_are_read(bench: TeamBench, anna: TeamDesk) -> None:
    assert anna.pull().loaded == 0
    bench.server.add("2")
    bench.pull()
    assert anna.pull().loaded == 1


def test_an_own_earlier_change_is_not_taken_for_a_colleagues(
    bench: TeamBench, anna: TeamDesk
) -> None:
    first = anna.change(status="in_progress")
    anna.push()
    second = anna.change(status="resolved")
    anna.push()
    assert anna.state(second)[0] is State.QUEUED  # waits for the first one
    bench.turn()
    bench.push()
    anna.pull()
    anna.push()
    bench.turn()
    bench.push()
    anna.pull()
    assert (anna.state(first)[0], anna.state(second)[0]) == (State.CONFIRMED, State.CONFIRMED)
    assert bench.ghosts() == [(first, "in_progress"), (second, "resolved")]


def test_an_unknown_change_asks_only_after_the_service_has_checked(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    anna.push()
    put = "UPDATE signalement.operation SET state = 'unknown', reason = %s, asks = %s WHERE id = %s"
    bench.team.rows("signalementd", put, "settle", False, given)
    anna.pull()
    assert anna.state(given) == (State.HANDED, "")
    bench.team.rows("signalementd", put, "no_answer", True, given)
    anna.pull()
    assert anna.state(given) == (State.UNKNOWN, "no_answer")
    anna.decide(given, Decision.THERE)
    anna.push()
    assert anna.state(given) == (State.CONFIRMED, "by_user")
    assert bench.state(given) == ("confirmed", "by_user")


def test_a_desk_is_notified_of_new_rows(bench: TeamBench, anna: TeamDesk) -> None:
    assert anna.system.wait_for_news(0)  # the first call says yes: something may have come before
    assert not anna.system.wait_for_news(0)
    bench.server.add("2")
    bench.pull()
    assert anna.system.wait_for_news(30)


@pytest.mark.parametrize(
    ("user", "commune", "error"),
    [
        ("stranger", "namur", Forbidden),
        ("carl", "namur", Forbidden),
        ("anna", "nowhere", Forbidden),
        ("anna", 'namur"; DROP', NotSupported),
        ("nobody", "namur", Unauthorized),
    ],
)
def test_a_login_without_read_access_gets_the_reason(
    team: TeamDatabase, user: str, commune: str, error: type[ServerError]
) -> None:
    system = open_system("team", address_of(team, user, commune))
    with closing(system), pytest.raises(error):
        system.probe()


def test_the_only_commune_of_a_login_is_found(bench: TeamBench) -> None:
    with closing(open_system("team", address_of(bench.team, "anna", ""))) as system:
        assert system.probe().jurisdiction == "namur"


def test_a_reader_cannot_hand_a_change_over(bench: TeamBench, tmp_path: Path) -> None:
    rita = TeamDesk(bench.team, tmp_path / "rita", "rita", bench.clock)
    rita.pull()
    given = rita.change(status="in_progress")
    rita.push()
    assert rita.state(given) == (State.QUEUED, "forbidden")
    rita.close()


def test_a_database_that_is_away_leaves_changes_at_the_desk(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'"
    bench.team.rows("admin", "ALTER ROLE anna CONNECTION LIMIT 0")
    try:
        bench.team.rows("admin", cut)
        anna.push()
        assert anna.state(given) == (State.QUEUED, "offline")
    finally:
        bench.team.rows("admin", "ALTER ROLE anna CONNECTION LIMIT -1")
    bench.clock.pass_(60)
    anna.push()
    assert anna.state(given)[0] is State.HANDED


def test_without_psycopg2_no_driver_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in sys.modules if one.startswith("psycopg2")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("database", "mailbox", "system"):
        monkeypatch.delitem(sys.modules, f"signalement_plugin.systems.team.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(NoDriver):
        open_system("team", Address("postgresql://127.0.0.1/team"))


def another_epoch(bench: TeamBench) -> None:
    bench.team.rows("signalementd", "UPDATE signalement.meta SET epoch = gen_random_uuid()")


@contextmanager
def unanswered(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[None]:
    """Calls of this method are carried out and their answers are lost."""
    done = getattr(TeamMailbox, name)

    def lost(*told: object) -> None:
        done(*told)
        raise LostAnswer("cut")

    with monkeypatch.context() as patched:
        patched.setattr(TeamMailbox, name, lost)
        yield


def test_a_silent_service_is_noticed_by_the_age_of_its_last_pass(
    bench: TeamBench, anna: TeamDesk
) -> None:
    bench.server.add("2")
    bench.pull()
    old = "UPDATE signalement.commune SET last_pull = clock_timestamp() - interval '7 minutes'"
    bench.team.rows("signalementd", old)
    with pytest.raises(ServiceSilent) as said:
        anna.pull()
    assert said.value.seconds is not None
    assert said.value.seconds >= 420
    anna.store.take()
    assert "2" in anna.store.rows  # rows that came are shown although the service is silent
