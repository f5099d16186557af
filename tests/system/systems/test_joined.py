"""Two servers of different systems as one connection; the database of each is checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from backends import Backend
from every_system import WRITING
from user_connection import AheadClock, Desk

from signalement_plugin.core.errors import ServerError
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address, Part, System
from signalement_plugin.systems.joined import system as joined_system
from signalement_plugin.systems.joined.system import JoinedSystem

PARTS = {"C": "citysdk", "P": "publik-signed"}


class Joined:
    """The servers by prefix, the desk in front of both, and which of them cannot be reached."""

    def __init__(self, servers: dict[str, Backend]) -> None:
        self.servers, self.away = servers, set[str]()

    def begin(self, folder: Path) -> None:
        """Load the reports of both servers."""
        self.system = self.open()
        self.desk = Desk(folder, self.system, AheadClock())

    def open(self) -> JoinedSystem:
        parts = tuple(Part(name, PARTS[name], name, Address("")) for name in self.servers)
        opened = JoinedSystem(Address("", parts=parts))
        opened.probe()
        return opened

    def open_part(self, prefix: str, _address: Address) -> System:
        backend = self.servers[prefix]
        return backend.cut_off() if prefix in self.away else backend.open()

    def one(self, prefix: str, *statuses: Status) -> Report:
        """A report of this system to work on."""
        return next(
            one for one in self.desk.some(*statuses) if one.report_id.startswith(f"{prefix}-")
        )

    def kept(self, report: Report, operations: list[str]) -> set[tuple[str, str, str]]:
        """What these operations left in the database of the report's system."""
        prefix, _, own = report.report_id.partition("-")
        found = [one for op in operations for one in self.servers[prefix].written(own, op)]
        return {one for one in found if not one[2].startswith("Reference:")}


@pytest.fixture
def joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Joined]:
    with ExitStack() as running:
        servers = {}
        for prefix, name in PARTS.items():
            folder = tmp_path / prefix
            folder.mkdir()
            servers[prefix] = running.enter_context(WRITING[name].serve(folder))
        made = Joined(servers)
        monkeypatch.setattr(joined_system, "open_system", made.open_part)
        made.begin(tmp_path)
        with closing(made.system), closing(made.desk):
            yield made


@pytest.mark.parametrize("prefix", sorted(PARTS))
def test_each_change_reaches_the_system_of_its_report(joined: Joined, prefix: str) -> None:
    case, desk = WRITING[PARTS[prefix]], joined.desk
    report = joined.one(prefix, *case.starts)
    teams = [one.id for one in joined.system.departments() if one.id.startswith(f"{prefix}-")]
    team = next(one for one in teams if one != report.department)
    change_request = desk.save(report, {"department": team})
    desk.send()
    assert set(desk.states(change_request)) == {State.CONFIRMED}, desk.reasons(change_request)
    backend = joined.servers[prefix]
    assert {one[:2] for one in joined.kept(report, change_request)} == {
        ("department", backend.department(team.partition("-")[2]))
    }
    shown = joined.system.get(report.report_id)
    closing = desk.save(shown, {"status": case.closes}, reply="Réparé ✓")
    desk.send()
    assert set(desk.states(closing)) == {State.CONFIRMED}, desk.reasons(closing)
    kept = joined.kept(report, closing)
    assert kept == {("status", case.closes, ""), ("reply", "", "Réparé ✓")}


def test_an_unreachable_server_delays_its_own_changes_only(joined: Joined) -> None:
    desk, change_requests = joined.desk, {}
    reports = {name: joined.one(name, *WRITING[PARTS[name]].starts) for name in PARTS}
    for name, report in reports.items():
        change_requests[name] = desk.save(report, {"status": WRITING[PARTS[name]].takes})
    joined.away = {"P"}
    with closing(joined.open()) as half:
        desk.send(1, half)
        assert desk.states(change_requests["C"]) == [State.CONFIRMED]
        assert desk.states(change_requests["P"]) == [State.QUEUED]
        assert joined.kept(reports["P"], change_requests["P"]) == set()
        with pytest.raises(ServerError):
            list(half.pages(desk.clock.now(), None))
    joined.away = set()
    desk.send()
    assert desk.states(change_requests["P"]) == [State.CONFIRMED], desk.reasons(
        change_requests["P"]
    )
