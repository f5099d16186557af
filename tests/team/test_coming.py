"""By the commands of docs/team.md, a commune changes over to a team, from connections of single
desks or from a local register; one that has a team moves to another system or works with a second
one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from installed import SECRETS, Commune, fresh_of, installed, pulled, status_changes
from register_fixtures import fill_register
from sandbox_client import EVENING, rows
from team_desk import Desk

from sandbox.running import Running, running
from sandbox.team.cluster import Cluster
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext

MOVE, REGISTER = "## Move a commune", "**From a local register.**"
ONE_MORE = "**One more reporting system at the same time.**"


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "s.sqlite", generate=120, now=EVENING) as found:
        yield found


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def own_desk(servers: Running, folder: Path) -> Desk:
    """A desk without a team: connected to the reporting system, with the list read."""
    http = HttpContext(headers={"api_key": "demo"})
    desk = Desk(open_system("open311", Address(servers.citysdk, "", http)), folder)
    desk.pull()
    return desk


def in_all(servers: Running) -> int:
    """How many changes of status operations made at the server."""
    sql = "SELECT count(*) FROM change_log WHERE field = 'status' AND operation_id <> ''"
    return int(rows(servers, sql)[0][0])


def test_desks_change_over_one_after_the_other(
    bare: Cluster, servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    anna, bob = (own_desk(servers, tmp_path / name) for name in ("anna_before", "bob_before"))
    for one in (anna, bob):
        opened.callback(one.close)
    fresh = fresh_of(anna)
    commune = opened.enter_context(installed(bare, servers, tmp_path / "service"))
    first = anna.change(fresh[0], status="in_progress")
    commune.start()
    commune.settles(anna, first, State.CONFIRMED)
    assert anna.outbox.waiting_count() == 0
    over = commune.desk(tmp_path / "anna", "anna")
    opened.callback(over.close)
    commune.shows(over, fresh[0], "in_progress")
    anna.pull()
    assert over.store.rows == anna.store.rows
    # Bob still sends by himself, from what he read before Anna changed over
    second = over.change(fresh[1], status="in_progress")
    commune.settles(over, second, State.CONFIRMED)
    late = bob.change(fresh[1], status="resolved")
    commune.settles(bob, late, State.CONFLICT)
    bob.decide(late, Decision.SERVER)
    third = bob.change(fresh[2], status="in_progress")
    commune.settles(bob, third, State.CONFIRMED)
    assert bob.outbox.waiting_count() == 0
    commune.shows(over, fresh[2], "in_progress")
    also = commune.desk(tmp_path / "bob", "bob")
    opened.callback(also.close)
    fourth = also.change(fresh[3], status="in_progress")
    commune.settles(also, fourth, State.CONFIRMED)
    commune.shows(over, fresh[3], "in_progress")
    assert [status_changes(servers, one) for one in fresh[:4]] == [["in_progress"]] * 4


@pytest.fixture
def before(tmp_path: Path) -> Iterator[Desk]:
    """A desk over a register, which has just confirmed a change."""
    path = str(tmp_path / "reports.sqlite")
    fill_register(path, 200)
    desk = Desk(open_system("register", Address(path)), tmp_path / "before")
    desk.pull()
    last = desk.change(fresh_of(desk)[0], status="planned", reply="Vu, merci.")
    desk.push()
    assert desk.state(last)[0] is State.CONFIRMED
    desk.pull()
    yield desk
    desk.close()


@pytest.fixture
def with_register(bare: Cluster, before: Desk, tmp_path: Path) -> Iterator[Commune]:
    """A commune whose service works with the register."""
    home = tmp_path / "service"
    here = {"every_s = 5": "every_s = 1", "reports.sqlite": "../reports.sqlite"}
    found = Commune(bare, home, here)
    found.install()
    settings = found.service.settings
    kept, _, _ = settings.read_text("utf-8").partition("[[commune]]")
    settings.write_text(kept + found.chapter.block(REGISTER, "toml"), "utf-8")
    assert found.service.command(SECRETS, "status") == 1
    assert "there is no file" in found.service.said
    with pytest.raises(AssertionError):  # refuses to copy: the last change is still in the WAL
        found.chapter.shell(REGISTER)
    before.system.close()
    found.chapter.shell(REGISTER)
    found.start()
    yield found
    found.close()


def test_a_register_becomes_what_the_service_works_with(
    with_register: Commune, before: Desk, tmp_path: Path
) -> None:
    commune, fresh = with_register, fresh_of(before)
    with closing(commune.desk(tmp_path / "anna", "anna")) as anna:
        assert anna.store.rows == before.store.rows
        changed = anna.change(fresh[0], status="in_progress", reply="On y va.")
        commune.settles(anna, changed, State.CONFIRMED)
        made = create_operation("depot", 4.8, 50.4, "Un matelas")
        anna.outbox.add([made])
        commune.settles(anna, made.id, State.CONFIRMED)
        sql = "UPDATE namur.reports SET status = 'planned' WHERE report_id = %s"
        commune.team.rows("bob", sql, fresh[1])
        commune.shows(anna, fresh[1], "planned")
        row = anna.outbox.row(made.id)
    assert row is not None
    kept = Address(str(commune.chapter.state / "register.sqlite"))
    with closing(open_system("register", kept)) as file:
        assert [str(file.get(one).status) for one in fresh[:2]] == ["in_progress", "planned"]
        assert file.get(row.report_id).service_code == "depot"
        assert file.activity(fresh[0])[-1].author == "anna"
    with closing(open_system("register", Address(str(tmp_path / "reports.sqlite")))) as old:
        assert old.get(fresh[0]).status is Status.NEW


@pytest.fixture
def next_servers(tmp_path: Path) -> Iterator[Running]:
    """The server of another city, where the same numbers are other reports."""
    with running(tmp_path / "next.sqlite", generate=120, seed=2, now=EVENING) as found:
        yield found


def test_a_commune_moves_and_what_waits_goes_nowhere(
    bare: Cluster, servers: Running, next_servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    commune = opened.enter_context(installed(bare, servers, tmp_path / "service"))
    commune.start()
    anna = opened.enter_context(closing(commune.desk(tmp_path / "anna", "anna")))
    first, second, third = fresh_of(anna)[:3]
    commune.settles(anna, anna.change(first, status="in_progress"), State.CONFIRMED)
    assert commune.service.end() == 0
    waits = anna.change(second, status="in_progress")  # handed over while no service runs
    anna.push()
    sql = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"
    commune.team.rows("bob", sql, third)
    settings = commune.service.settings
    text = settings.read_text("utf-8").replace('system = "open311"', 'system = "publik"')
    text = text.replace(servers.citysdk, next_servers.url)
    settings.write_text(text.replace('headers = { api_key = "{namur}" }', 'basic = "demo:{namur}"'))
    assert commune.service.command(SECRETS, "status", "--check") == 1
    assert "run signalementd moved namur" in commune.service.said
    commune.chapter.shell(MOVE)
    commune.start()
    commune.settles(anna, waits, State.REFUSED)
    ours = sorted(one for one in anna.store.rows if one.startswith("2-"))
    assert len(ours) == 120
    assert all(("stale" in row.flags) is (not name.startswith("2-"))
               for name, row in anna.store.rows.items())  # fmt: skip
    fresh = [one for one in fresh_of(anna) if one.startswith("2-")]
    done = anna.change(fresh[0], status="accepted")
    commune.settles(anna, done, State.CONFIRMED)
    commune.shows(anna, fresh[0], "accepted")
    assert (in_all(servers), in_all(next_servers)) == (1, 1)
    commune.team.rows("admin", "CREATE ROLE rosa LOGIN IN ROLE region_read")
    seen = commune.team.rows("rosa", "SELECT report_id FROM region.reports")
    assert sorted(str(row["report_id"]) for row in seen) == ours


def test_a_commune_works_with_a_second_system_at_the_same_time(
    bare: Cluster, servers: Running, next_servers: Running, tmp_path: Path, opened: ExitStack
) -> None:
    commune = opened.enter_context(installed(bare, servers, tmp_path / "service"))
    commune.start()
    anna = opened.enter_context(closing(commune.desk(tmp_path / "anna", "anna")))
    before = dict(anna.store.rows)
    assert commune.service.end() == 0
    settings = commune.service.settings
    more = commune.chapter.block(ONE_MORE, "toml")
    more = more.replace("https://demarches.namur.example", next_servers.url)
    settings.write_text(settings.read_text("utf-8") + more.replace('"user:', '"demo:'), "utf-8")
    assert commune.service.command(SECRETS, "status", "--check") == 1
    assert "run signalementd add-system namur" in commune.service.said
    assert commune.chapter.shell(ONE_MORE) == "namur: ids of what was added begin with s2\n"
    commune.start()
    commune.service.until(lambda: pulled(anna) and len(anna.store.rows) == 240)
    assert {one: anna.store.rows[one] for one in before} == before
    ours = [one for one in fresh_of(anna) if not one.startswith("s2-")]
    theirs = [one for one in fresh_of(anna) if one.startswith("s2-")]
    changes = [
        anna.change(ours[0], status="in_progress"),
        anna.change(theirs[0], status="accepted"),
    ]
    for given in changes:
        commune.settles(anna, given, State.CONFIRMED)
    sql = "UPDATE namur.reports SET status = 'in_progress' WHERE report_id = %s"
    commune.team.rows("bob", sql, ours[1])
    commune.shows(anna, ours[1], "in_progress")
    assert status_changes(servers, ours[0]) == ["in_progress"]
    assert (in_all(servers), in_all(next_servers)) == (2, 1)
