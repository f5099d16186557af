"""A commune with two reporting systems at the same time (rule T19): number 1 of one is another
report than number 1 of the other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from fake_system import FULL, InProcess, Server
from team_bench import SETTINGS, TeamBench
from team_desk import TeamDesk

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalementd.database.connecting import Connection
from signalementd.errors import OtherSystem
from signalementd.service.adding import add_system, remove_system
from signalementd.service.moving import moved
from signalementd.service.restoring import restored
from signalementd.service.take_over import take_over
from signalementd.settings import ServerSettings, Settings

SECOND = ServerSettings("publik", Address("http://127.0.0.1:11"))
BOTH = replace(SETTINGS, also=(SECOND,))
MOVED = "La commune travaille avec un autre système : rien n’est plus envoyé à l’ancien."
CAPS = replace(
    FULL, creates=True, statuses=(Status.NEW, Status.IN_PROGRESS, Status.RESOLVED, Status.CLOSED)
)


def settings_of(bench: TeamBench, folder: Path | None = None) -> Settings:
    return Settings("", "", folder or bench.folder, (bench.settings,))


def says(
    bench: TeamBench,
    command: Callable[[Settings, str, Connection], object],
    folder: Path | None = None,
) -> object:
    """Run the administrator's command with the present settings."""
    with closing(bench.team.new("signalementd")) as db:
        return command(settings_of(bench, folder), "namur", db)


def begins(bench: TeamBench) -> None:
    bench.service.close()
    bench.service = bench.another(bench.folder)
    bench.service.begin()
    system = bench.service.opened()
    bench.service.probed(system, system.probe())
    bench.pull()


def second_of(bench: TeamBench) -> InProcess:
    return bench.beside[SECOND.works_with]


@pytest.fixture
def both(bench: TeamBench) -> TeamBench:
    """Namur, which works with a second system now; it has reports 1 and 2."""
    server = Server(bench.clock)
    for name in ("1", "2"):
        server.add(name, lon=4.87, lat=50.47, service_code="S", department="D")
    inner = InProcess(server, CAPS)
    inner.services = lambda: [Service("S", "Voirie")]  # type: ignore[method-assign]
    inner.departments = lambda: [Department("D", "Voirie")]  # type: ignore[method-assign]
    bench.beside[SECOND.works_with] = inner
    bench.service.close()
    bench.settings = BOTH
    assert says(bench, add_system) == ["s2"]
    begins(bench)
    return bench


@pytest.fixture
def desk(both: TeamBench, tmp_path: Path) -> TeamDesk:
    found = TeamDesk(both.team, tmp_path / "eva", "bob", both.clock)
    found.pull()
    return found


def test_a_desk_reads_both(both: TeamBench, desk: TeamDesk) -> None:
    assert sorted(desk.store.rows) == ["1", "s2-1", "s2-2"]
    assert all(one.flags == () for one in desk.store.rows.values())
    assert [one.code for one in desk.system.services()] == ["s2-S"]
    assert [one.id for one in desk.system.departments()] == ["s2-D"]
    assert desk.store.rows["s2-1"].department == "s2-D"
    can = desk.system.capabilities
    assert can.of(["s2-1"]).statuses == CAPS.statuses
    assert can.of(["1"]).statuses == FULL.statuses


def test_a_change_goes_where_its_report_is(both: TeamBench, desk: TeamDesk) -> None:
    for name in ("1", "s2-1"):
        desk.change(name, status="in_progress")
    desk.push()
    both.turn()
    both.push()
    assert both.server.reports["1"].status == "in_progress"
    there = second_of(both).server.reports
    assert [there[one].status for one in ("1", "2")] == ["in_progress", "new"]
    assert (both.server.writes, second_of(both).server.writes) == (1, 1)
    both.sets("anna", "report_id = 's2-2'", status="closed")
    both.turn()
    both.push()
    assert there["2"].status == "closed"
    assert (both.server.writes, second_of(both).server.writes) == (1, 2)
    desk.pull()
    shown = [desk.status(one) for one in ("1", "s2-1", "s2-2")]
    assert shown == ["in_progress", "in_progress", "closed"]


def test_a_new_report_goes_where_its_category_is(both: TeamBench, desk: TeamDesk) -> None:
    made = create_operation("s2-S", 4.87, 50.47, "Un trou")
    desk.outbox.add([made])
    desk.push()
    both.turn()
    both.push()
    assert both.state(made.id)[0] == "confirmed"
    (there,) = [x for x in second_of(both).server.reports.values() if x.description == "Un trou"]
    assert (there.service_code, both.server.writes) == ("S", 0)
    assert both.operation(made.id)["report_id"] == f"s2-{there.report_id}"


@pytest.mark.parametrize(("report", "of_other"), [("1", "s2-D"), ("s2-1", "D")])
def test_a_team_of_the_other_system_is_refused(both: TeamBench, report: str, of_other: str) -> None:
    """It may mean something else there."""
    given = both.hand_over("anna", report_id=report, body={"sets": {"department": of_other}})
    both.turn()
    both.push()
    assert both.state(given)[0] == "refused"
    assert (both.server.writes, second_of(both).server.writes) == (0, 0)


def test_another_place_takes_over_with_both(both: TeamBench, tmp_path: Path) -> None:
    waits = [both.hand_over("anna", report_id=one) for one in ("1", "s2-1")]
    both.turn()
    place = tmp_path / "elsewhere"
    says(both, take_over, place)
    both.folder = place
    begins(both)
    both.push()
    assert [both.state(one)[0] for one in waits] == ["confirmed", "confirmed"]
    assert (both.server.writes, second_of(both).server.writes) == (1, 1)


@pytest.mark.parametrize("folder_too", [False, True])
def test_both_are_right_after_a_restore(both: TeamBench, folder_too: bool) -> None:
    sent = [both.hand_over("anna", report_id=one) for one in ("1", "s2-1")]
    both.turn()
    both.push()
    both.service.close()
    queued = "UPDATE signalement.operation SET state = 'queued', done_seq = NULL"
    both.team.rows("signalementd", queued)  # as the copy has them
    with closing(both.team.new("signalementd")) as db:
        restored(settings_of(both), db, folder_too=folder_too)
    begins(both)
    both.push()
    assert {both.state(one)[0] for one in sent} <= {"confirmed", "unverified"}
    assert (both.server.writes, second_of(both).server.writes) == (1, 1)
    assert {both.stored(one)["flags"] for one in ("1", "s2-1", "s2-2")} == {""}


def test_settings_of_one_place_and_the_database_must_agree(
    bench: TeamBench, tmp_path: Path
) -> None:
    bench.service.close()
    bench.settings = BOTH
    with pytest.raises(OtherSystem, match="add-system namur"):
        bench.another(tmp_path / "new").begin()
    says(bench, add_system)
    with pytest.raises(OtherSystem, match="no system that it does not work with"):
        says(bench, add_system)
    bench.settings = SETTINGS
    with pytest.raises(OtherSystem, match="remove-system namur"):
        bench.another(tmp_path / "old").begin()


def test_one_that_is_removed_takes_nothing_more(both: TeamBench, desk: TeamDesk) -> None:
    waits = both.hand_over("anna", report_id="s2-1")
    both.service.close()
    both.settings = replace(SETTINGS, address=Address("http://127.0.0.1:10"), also=(SECOND,))
    with pytest.raises(OtherSystem, match="several"):
        says(both, partial(moved, another_system=True))
    both.settings = SETTINGS
    assert says(both, remove_system) == 2
    begins(both)
    both.push()
    assert (both.state(waits), both.operation(waits)["words"]) == (("refused", "gone"), MOVED)
    desk.pull()
    assert {name: row.flags for name, row in desk.store.rows.items()} == {
        "1": (), "s2-1": ("stale",), "s2-2": ("stale",),
    }  # fmt: skip
    both.service.close()
    both.settings = BOTH
    assert says(both, add_system) == ["s3"]
    begins(both)
    assert both.stored("s3-1")["status"] == "new"
