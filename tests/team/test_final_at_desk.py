"""Changes that are final at a desk when an older copy of the team's database is restored: no
screen may say *confirmed* of a change that the team has cancelled."""

from __future__ import annotations

from pathlib import Path

import pytest
from team_bench import TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.resolutions import Decision, take_back

ADMIN = "signalementd"


@pytest.fixture
def confirmed(bench: TeamBench, anna: TeamDesk) -> str:
    """A change that Anna's screen calls confirmed."""
    given = anna.change(status="in_progress")
    anna.push()
    bench.turn()
    bench.push()
    anna.pull()
    assert anna.state(given)[0] is State.CONFIRMED
    return given


def brought_back(
    bench: TeamBench, given: str, state: str = "unknown", *, asks: bool = True
) -> None:
    """The database is a copy of before the outcome, and no outbox of a service knows better."""
    bench.team.rows(ADMIN, "UPDATE signalement.meta SET epoch = gen_random_uuid()")
    bench.team.rows(
        ADMIN,
        "UPDATE signalement.operation SET state = %s, reason = 'restored', asks = %s,"
        " done_seq = NULL, server = NULL WHERE id = %s",
        *(state, asks, given),
    )
    whole = "UPDATE signalement.commune SET pulled = epoch FROM signalement.meta WHERE id = 1"
    bench.team.rows(ADMIN, whole)


def test_a_change_that_asks_after_a_restore_asks_at_the_desk_that_saw_it_confirmed(
    bench: TeamBench, anna: TeamDesk, confirmed: str
) -> None:
    brought_back(bench, confirmed)
    anna.pull()
    assert anna.state(confirmed) == (State.UNKNOWN, "restored")
    anna.decide(confirmed, Decision.THERE)
    anna.push()
    assert anna.state(confirmed) == (State.CONFIRMED, "by_user")
    assert bench.state(confirmed) == ("confirmed", "by_user")


def test_a_change_cancelled_after_a_restore_is_cancelled_at_every_desk(
    bench: TeamBench, anna: TeamDesk, confirmed: str
) -> None:
    """Seed 9 of the soak: one screen said *confirmed*, the team *cancelled*."""
    brought_back(bench, confirmed)
    assert bench.decide("bob", confirmed, "drop") == "yours"
    anna.pull()
    assert anna.state(confirmed) == (State.CANCELLED, "by_user")


def test_a_change_whose_outcome_the_service_knows_stays_confirmed(
    bench: TeamBench, anna: TeamDesk, confirmed: str
) -> None:
    brought_back(bench, confirmed, asks=False)
    anna.pull()
    assert anna.state(confirmed) == (State.HANDED, "")
    bench.turn()
    anna.pull()
    assert anna.state(confirmed)[0] is State.CONFIRMED
    anna.pull()
    assert anna.state(confirmed)[0] is State.CONFIRMED


def test_a_change_that_was_given_up_stays_given_up_after_a_restore(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    anna.push()
    assert take_back(anna.outbox, given)
    anna.push()
    brought_back(bench, given, "refused", asks=False)
    seen = "UPDATE signalement.operation SET done_seq = 1 WHERE id = %s"
    bench.team.rows(ADMIN, seen, given)
    anna.pull()
    assert anna.state(given) == (State.CANCELLED, "by_user")


def test_a_decision_that_a_change_arrived_is_not_replaced_by_a_verdict_of_the_service(
    bench: TeamBench, tmp_path: Path
) -> None:
    """The place that takes over looks at it once more, and finds nothing at the server."""
    given = bench.killed_while_sending("lose_before")
    bench.service.outbox.recover()
    bench.turn()
    asks = "UPDATE signalement.operation SET state = 'unknown', asks = true WHERE id = %s"
    bench.team.rows(ADMIN, asks, given)
    assert bench.decide("anna", given, "there") == "yours"
    bench.service.close()
    bench.team.rows("admin", "UPDATE signalement.commune SET until = '-infinity'")
    bench.service = bench.another(tmp_path / "elsewhere")
    bench.service.begin()
    bench.probe_and_pull()
    bench.push(8)
    assert bench.state(given) == ("confirmed", "by_user")
    assert bench.operation(given)["done_seq"] is not None
