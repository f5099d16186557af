"""Changes that the server accepted and does not show yet; a list that does not reach the
database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_system import FULL
from team_bench import TeamBench
from team_database import TeamDatabase

from signalement_plugin.sync.outbox.inbox import Inbox
from signalement_plugin.sync.pull.thread import PullThread
from signalementd.database.connecting import connect


@pytest.fixture
def cached(team: TeamDatabase, tmp_path: Path) -> Iterator[TeamBench]:
    """A server whose reads are up to 30 s old: an accepted change is not shown at once."""
    found = TeamBench(team, tmp_path, replace(FULL, cache_s=30.0))
    yield found
    found.close()


def test_a_verdict_that_changes_only_the_reason_is_stored(cached: TeamBench) -> None:
    cached.server.add("2")
    cached.server.faults = ["keep_mark"]  # the request arrives and changes no field
    given = cached.hand_over("anna")
    cached.turn()
    cached.push(1, wait_s=10)
    assert cached.state(given) == ("unverified", "settle")
    # other changes are sent meanwhile
    cached.hand_over("bob", report_id="2", body={"report_id": "2"})
    cached.turn()
    cached.push(8)
    assert cached.state(given) == ("unverified", "unchanged")


def moves(cached: TeamBench, folder: Path) -> None:
    """Let a service at another place, with this folder, serve from now on."""
    cached.service.close()
    cached.team.rows("admin", "UPDATE signalement.commune SET until = '-infinity'")
    cached.service = cached.another(folder)
    cached.service.begin()
    cached.probe_and_pull()


def test_another_machine_checks_changes_that_were_accepted_and_not_shown(
    cached: TeamBench, tmp_path: Path
) -> None:
    given = cached.hand_over("anna")
    cached.turn()
    cached.push(1, wait_s=10)
    assert cached.state(given) == ("unverified", "settle")
    moves(cached, tmp_path / "elsewhere")
    cached.push(8)
    assert cached.state(given) == ("confirmed", "")
    assert cached.ghosts() == [(given, "resolved")]


def test_a_verdict_of_another_machine_is_not_overwritten(cached: TeamBench, tmp_path: Path) -> None:
    """The outbox of the first still has it to look at, and would say something else by now."""
    weak = replace(FULL, cache_s=30.0, mark="", has_activity=False)
    cached.system.capabilities = weak
    given = cached.hand_over("anna")
    cached.turn()
    cached.push(1, wait_s=10)
    assert cached.state(given) == ("unverified", "settle")
    moves(cached, tmp_path / "elsewhere")
    cached.push(8)
    assert cached.state(given) == ("confirmed", "")
    cached.server.colleague("1", status="planned")
    moves(cached, cached.folder)
    cached.push(8)
    assert cached.state(given) == ("confirmed", "")


def test_losing_the_database_while_the_list_is_read_is_not_logged_as_an_error(
    bench: TeamBench, caplog: pytest.LogCaptureFixture
) -> None:
    service = bench.service
    puller = PullThread(lambda: bench.system, service.pass_of, service, Inbox(service.outbox))
    opener = service.hand._connections.open
    service.hand._connections.open = lambda: connect("host=127.0.0.1 port=9")
    service.hand.db.close()
    puller._turn(whole=True)
    service.hand._connections.open = opener
    assert [one.exc_info for one in caplog.records if one.exc_info] == []
    bench.turn()
    row = bench.team.one("rita", "SELECT said FROM namur.service")["said"]
    assert row == "DatabaseAway (here)"


def test_a_pass_of_an_earlier_lead_is_not_reported_as_complete(
    bench: TeamBench, tmp_path: Path
) -> None:
    """Its rows went with the outbox of then: the list would count as read, without report 2."""
    first, other = bench.service, bench.another(tmp_path / "elsewhere")
    bench.team.rows("signalementd", "UPDATE signalement.commune SET last_pull = NULL")
    bench.server.add("2")
    first.arrived(first.pass_of(bench.system)())
    for leads in (other, first):
        bench.service.close()
        bench.team.rows("admin", "UPDATE signalement.commune SET until = '-infinity'")
        bench.service = leads
        leads.begin()
    bench.turn()
    row = bench.team.one("admin", "SELECT last_pull FROM signalement.commune WHERE id = 1")
    assert row == {"last_pull": None}
    bench.probe_and_pull()
    assert bench.stored("2")["status"] == "new"
