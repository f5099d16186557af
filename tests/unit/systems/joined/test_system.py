"""Two systems as one: which one holds a report, which one gets a change, and one that does not
answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_server import START, HandClock, Server
from fake_system import FULL, InProcess

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.errors import Gone, NotData, NotSupported, Refused, Unreachable
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import Address, Part
from signalement_plugin.systems.joined import system as joined_system
from signalement_plugin.systems.joined.system import JoinedSystem

POOR = replace(
    FULL,
    writes=frozenset({"status"}),
    evidence=Evidence.VALUE,
    has_activity=False,
    mark="",
    creates=False,
)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def parts(clock, monkeypatch):
    """``T`` can do everything, ``F`` statuses only; each has a report 1 and one of its own."""
    found = {"T": InProcess(Server(clock)), "F": InProcess(Server(clock), POOR)}
    for prefix, part in found.items():
        for number in ("1", f"{prefix}2"):
            part.server.add(
                number,
                service_code="7",
                department="nord",
                photo=f"https://{prefix}.example/{number}.jpg",
                updated=START,
                requested=START,
                lon=4.86,
                lat=50.46,
            )
    monkeypatch.setattr(joined_system, "open_system", lambda name, _address: found[name])
    return found


def opened(links="", **read_only):
    made = tuple(
        Part(name, f"System {name}", name, Address(""), read_only.get(name, False))
        for name in ("T", "F")
    )
    return JoinedSystem(Address("", options={"links": links}, parts=made))


def listed(system, since=None):
    return [report for page in system.pages(since, None) for report in page.reports]


def test_each_report_comes_once_under_the_name_of_its_system(parts):
    system = opened()
    system.probe()
    reports = listed(system)
    assert {one.report_id for one in reports} == {"T-1", "T-T2", "F-1", "F-F2"}
    assert {one.department for one in reports} == {"T-nord", "F-nord"}
    assert reports == [system.get(one.report_id) for one in reports]


def test_capabilities_depend_on_the_report(parts):
    system = opened()
    can = system.probe().capabilities
    assert can.of(["T-1"]).writes == FULL.writes
    assert can.of(["F-1"]).writes == {"status"}
    assert can.of(["T-1", "F-1"]).writes == {"status"}
    assert can.writes == FULL.writes
    assert opened(T=True).probe().capabilities.of(["T-1"]).read_only_because == "by_choice"


def test_another_session_knows_what_the_first_one_learnt_of_each(parts):
    first, other = opened(), opened()
    other.resume(first.probe())
    assert other.capabilities == first.capabilities
    assert other.capabilities.of(["F-1"]).writes == {"status"}
    assert other.get("T-1") == first.get("T-1")


def test_a_change_goes_to_the_system_of_its_report_in_its_own_words(parts, clock, tmp_path):
    system = opened()
    can = system.probe().capabilities
    outbox = Outbox(tmp_path / "outbox.sqlite", clock=clock)
    report = system.get("T-1")
    change_request = change_operations(
        report, can.of(["T-1"]), sets={"department": "T-sud", "status": "closed"}
    )
    outbox.add(change_request)
    row = OperationPush(outbox, system).step(change_request[0].id)
    assert row.state is State.CONFIRMED
    held = parts["T"].server.reports["1"]
    assert (held.department, held.status) == ("sud", Status.CLOSED)
    assert parts["F"].server.ghost == []
    outbox.close()


def test_a_team_of_another_system_is_refused(parts):
    system = opened()
    system.probe()
    report = system.get("T-1")
    (change_request,) = change_operations(report, FULL, sets={"department": "F-sud"})
    with pytest.raises(Refused, match="another system"):
        system.send(change_request, report)


def test_a_system_that_is_away_holds_back_no_other_and_loses_nothing(parts):
    parts["F"].offline = True
    parts["F"].probe = parts["F"]._reach
    system = opened()
    system.probe()
    pages = list(system.pages(None, None))
    assert {one.report_id for page in pages for one in page.reports} == {"T-1", "T-T2"}
    assert "System F" in pages[-1].warnings[0]
    # a time long ago, which becomes the cursor: the next pass reads everything, of F too
    assert pages[-1].server_time < START
    with pytest.raises(Unreachable):
        listed(system, START)
    with pytest.raises(Unreachable):
        system.get("F-1")


def test_a_system_that_cannot_list_its_categories_holds_back_no_other(parts):
    def broken():
        raise NotData("a web page")

    parts["F"].services = parts["F"].departments = broken
    parts["T"].services = lambda: [Service("7", "Voirie")]
    parts["T"].departments = lambda: [Department("nord", "Nord")]
    system = opened()
    system.probe()
    assert [one.code for one in system.services()] == ["T-7"]
    assert [one.id for one in system.departments()] == ["T-nord"]
    pages = list(system.pages(None, None))
    assert len([report for page in pages for report in page.reports]) == 4
    assert pages[-1].warnings == ("System F: a web page",)
    with pytest.raises(NotData):  # the session ends, and the next one asks again
        listed(system, START)


def test_the_probe_fails_when_no_system_answers(parts):
    for part in parts.values():
        part.probe = part._reach
        part.offline = True
    with pytest.raises(Unreachable):
        opened().probe()
    with pytest.raises(NotSupported):
        JoinedSystem(Address(""))


def test_the_same_report_of_two_systems_is_shown_once(parts):
    system = opened('{"F-1": "T-1"}')
    system.probe()
    assert {one.report_id for one in listed(system)} == {"T-1", "T-T2", "F-F2"}
    assert system.get("F-1").report_id == "F-1"  # the report can still be read by its id


def test_a_photo_is_asked_of_the_system_that_named_it(parts):
    asked = {}
    for name, part in parts.items():
        part.attachment = lambda url, name=name: asked.setdefault(name, url)
    system = opened()
    system.probe()
    system.attachment(system.get("F-1").photo)
    assert asked == {"F": "https://F.example/1.jpg"}
    with pytest.raises(Gone):
        system.attachment("https://elsewhere.example/1.jpg")


def test_a_change_is_judged_by_what_its_own_system_can_show(parts, clock, tmp_path):
    """F has no thread, so none is asked of it; T has a thread, which is read as evidence."""
    system = opened()
    can = system.probe().capabilities
    outbox = Outbox(tmp_path / "outbox.sqlite", clock=clock)
    for report_id in ("T-1", "F-1"):
        (change_request,) = change_operations(system.get(report_id), can, sets={"status": "closed"})
        outbox.add([change_request])
        assert OperationPush(outbox, system).step(change_request.id).state is State.CONFIRMED
        assert len(parts[report_id[0]].server.ghost) == 1
    outbox.close()


def test_a_system_that_was_away_is_compared_once_it_is_met(parts, clock, tmp_path, monkeypatch):
    """The read before the write meets F; until then its capabilities were unknown, and no field
    would have been compared."""
    parts["F"].capabilities = FULL
    met = opened()
    can = met.probe().capabilities
    outbox = Outbox(tmp_path / "outbox.sqlite", clock=clock)
    (change_request,) = change_operations(met.get("F-1"), can, sets={"status": "closed"})
    outbox.add([change_request])
    probe = parts["F"].probe

    def away():
        raise Unreachable("down")

    monkeypatch.setattr(parts["F"], "probe", away)
    system = opened()
    system.probe()
    assert OperationPush(outbox, system).step(change_request.id).state is State.QUEUED
    parts["F"].server.colleague("1", status="planned")
    monkeypatch.setattr(parts["F"], "probe", probe)
    outbox.hurry(change_request.id)
    row = OperationPush(outbox, system).step(change_request.id)
    assert (row.state, row.reason) == (State.CONFLICT, "moved")
    theirs = row.details.foreign
    assert (theirs.author, theirs.field, theirs.new) == ("C", "status", "planned")
    outbox.close()
