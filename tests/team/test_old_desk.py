"""Rule T20: the database takes no changes from a plugin older than the oldest that it names."""

from __future__ import annotations

from contextlib import closing

import pytest
from team_bench import TeamBench
from team_desk import TeamDesk, address_of

from signalement_plugin.core.errors import OldPlugin
from signalement_plugin.core.model.operation import State
from signalement_plugin.systems.registry import open_system


def takes_from(bench: TeamBench, oldest: str) -> None:
    """As a migration says which plugin changes are taken from."""
    with closing(bench.team.server.connect(bench.team.name)) as admin:
        admin.execute("UPDATE signalement.meta SET oldest_desk = %s", (oldest,))


def test_a_desk_that_is_too_old_reads_and_keeps_its_changes(
    bench: TeamBench, anna: TeamDesk
) -> None:
    given = anna.change(status="in_progress")
    takes_from(bench, "99.0")
    anna.push()
    assert anna.state(given) == (State.QUEUED, "old_plugin")
    assert bench.team.rows("signalementd", "SELECT id FROM signalement.operation") == []
    with closing(open_system("team", address_of(bench.team, "bob"))) as system:
        caps = system.probe().capabilities
        assert [one.report_id for page in system.pages(None, None) for one in page.reports] == ["1"]
    assert (caps.writes, caps.creates, caps.read_only_because) == (frozenset(), False, "old_plugin")
    takes_from(bench, "0.1.0")
    bench.pass_(hours=1)
    anna.push()
    assert anna.state(given) == (State.HANDED, "")


def test_a_desk_that_is_too_old_decides_nothing(bench: TeamBench, anna: TeamDesk) -> None:
    takes_from(bench, "99.0")
    with pytest.raises(OldPlugin, match="99"):
        anna.system.mailbox().decide("d1", "o1", "drop", None)
