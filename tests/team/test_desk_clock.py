"""A desk whose clock is years off: it still hands changes over, and sees what colleagues did."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from fake_system import HandClock
from team_bench import TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.resolutions import Decision


@pytest.mark.parametrize("years", [-3, 3])
def test_a_wrong_clock_neither_hides_a_colleague_nor_stops_a_change(
    bench: TeamBench, tmp_path: Path, years: int
) -> None:
    clock = HandClock()
    clock.at += timedelta(days=365 * years)
    with closing(TeamDesk(bench.team, tmp_path / "anna", "anna", clock)) as anna:
        anna.pull()  # raises where the service counts as silent
        given = anna.change(status="in_progress")
        anna.push()
        bench.turn()
        bench.push()
        anna.pull()
        assert anna.state(given) == (State.CONFIRMED, "")
        stale = anna.change(status="planned")
        bench.server.colleague("1", status="resolved")
        bench.pull()
        anna.push()
        bench.turn()
        bench.push()
        anna.pull()
        assert anna.state(stale) == (State.CONFLICT, "moved")
        new = anna.decide(stale, Decision.MINE)
        clock.pass_(60)
        anna.push()
        bench.turn()
        bench.push()
        anna.pull()
        assert anna.status() == "planned"
        assert bench.ghosts() == [(given, "in_progress"), (new, "planned")]
