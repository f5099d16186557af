"""The connections of a service, which its communes share, and those of a desk, which its
threads share."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from psycopg.pq import TransactionStatus
from team_bench import TeamBench
from team_database import TeamDatabase
from team_desk import TeamDesk, address_of

from signalement_plugin.systems.registry import open_system
from signalementd.database import connections
from signalementd.database.connecting import Connection
from signalementd.database.connections import KEPT, Connections
from signalementd.database.gate import Hand
from signalementd.errors import DatabaseAway


@pytest.fixture
def few(team: TeamDatabase) -> Iterator[Connections]:
    found = Connections(lambda: team.new("signalementd"))
    yield found
    found.close()


HELD = "SELECT count(*) AS n FROM pg_stat_activity WHERE usename = %s"
PATIENCE_S = 10.0


def until_held(team: TeamDatabase, wanted: int, who: str = "signalementd") -> None:
    """Wait until so many sessions are open: closed ones take a moment to end."""
    end = time.monotonic() + PATIENCE_S
    while (held := team.one("admin", HELD, who)["n"]) != wanted:
        assert time.monotonic() < end, held
        time.sleep(0.05)


def test_a_service_at_rest_keeps_few_connections_for_many_communes(
    team: TeamDatabase, few: Connections
) -> None:
    hands = [Hand(few, number, "here") for number in (1, 2)]
    for one in hands:
        with one.lent():
            one.take()
            assert one.db is one.db
        until_held(team, 1)
    taken = [few.take() for _ in range(KEPT + 3)]
    for connection in taken:
        few.give_back(connection)
    until_held(team, KEPT)


def test_a_transaction_has_a_connection_of_its_own(team: TeamDatabase, few: Connections) -> None:
    """Whatever other threads do meanwhile."""
    hands = [Hand(few, number, "here") for number in (1, 2)]
    for one in hands:
        one.take()
    inside: list[Connection] = []
    with hands[0].gate(1) as gate:
        thread = threading.Thread(target=lambda: inside.append(beside(hands[0], hands[1])))
        thread.start()
        thread.join()
        assert inside[0] is not gate.db
        with hands[0].lent():
            assert hands[0].db is gate.db
        assert gate.db.info.transaction_status is TransactionStatus.INTRANS
    for one in hands:
        one.close()


def beside(first: Hand, second: Hand) -> Connection:
    with second.gate(1) as gate, first.lent():
        first.db.execute("SELECT 1")
        return gate.db


def test_one_that_broke_takes_the_idle_ones_along(team: TeamDatabase, few: Connections) -> None:
    one, other = few.take(), few.take()
    few.give_back(other)
    one.close()
    few.give_back(one)
    assert other.closed
    few.open = refused  # type: ignore[method-assign]
    with pytest.raises(DatabaseAway):
        few.take()


def refused() -> Connection:
    raise DatabaseAway("away")


def test_beyond_enough_a_thread_waits_a_while_and_then_has_one(
    team: TeamDatabase, few: Connections, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has one may wait for this thread itself."""
    monkeypatch.setattr(connections, "ENOUGH", 1)
    monkeypatch.setattr(connections, "PATIENCE_S", 60.0)
    first, got = few.take(), []
    thread = threading.Thread(target=lambda: got.append(few.take()))
    thread.start()
    few.give_back(first)
    thread.join()
    assert got == [first]
    monkeypatch.setattr(connections, "PATIENCE_S", 0.01)
    second = few.take()
    assert second is not first
    for one in (first, second):
        few.give_back(one)


def test_the_threads_of_a_desk_share_a_connection(bench: TeamBench, anna: TeamDesk) -> None:
    """Which ends with the last of them, and is not used once the server has hung up."""
    others = [open_system("team", address_of(bench.team, "anna")) for _ in range(3)]
    for one in others:
        one.probe()
    assert others[0].wait_for_news(0)
    until_held(bench.team, 2, "anna")
    cut = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'anna'"
    bench.team.rows("admin", cut)
    anna.pull()
    for one in (anna, *others):
        one.close()
    until_held(bench.team, 0, "anna")
