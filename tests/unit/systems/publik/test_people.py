"""People of the back office: who is assigned to a report, and assigning it to somebody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from http_server import Asked, Reply, data
from publik_fixtures import BOB, SIGNED, basic, record, site, talking

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Base, State
from signalement_plugin.core.model.report import Department
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.address import form_of
from signalement_plugin.systems.publik.records import report_of

ONE = "202600001"
FORM = form_of(Address("https://f.example"))
GIVEN_AWAY = [(State.UNVERIFIED, "settle"), (State.REFUSED, "not_yours")]


@pytest.mark.parametrize(
    ("roles", "said", "held"),
    [
        ({"_receiver": [{"name": "Voirie"}]}, {"role": BOB}, ("Voirie", "")),
        ({"_receiver": []}, {"role": BOB}, ("", BOB)),
        ({"_receiver": []}, {"role": "Voirie"}, ("", "?")),
        ({"_receiver": []}, "spoilt", ("", "?")),
        ({"_receiver": None}, {"role": BOB}, ("", "")),
        ({}, {"role": BOB}, ("", "")),
    ],
)
@pytest.mark.parametrize("name", ["qgis_affecter", "qgis-affecter"])
def test_a_report_assigned_to_a_person_is_not_unassigned(
    roles: dict[str, Any], said: Any, held: tuple[str, str], name: str
) -> None:
    """The site shows such a report without a role and without a name."""
    report = report_of({"id": "7", "roles": roles, "workflow": {"data": {name: said}}}, FORM)
    assert (report.department, report.assignee) == held


@pytest.mark.parametrize("sets", [{"assignee": BOB}, {"department": "Propreté"}])
@pytest.mark.parametrize("before", [{"department": "v"}, {"assignee": "bob"}])
def test_a_report_is_given_to_a_person_and_back(
    tmp_path: Path, before: dict[str, str], sets: dict[str, str]
) -> None:
    with site(tmp_path, [record(1, **before), record(2)]) as served:
        system = served.open_and_probe()
        assert system.departments()[0] == Department("Voirie", "Voirie", ((BOB, "Bob Lambert"),))
        outbox = Outbox(tmp_path / "outbox.sqlite")
        (made,) = change_operations(system.get(ONE), system.capabilities, sets=sets)
        outbox.add([made], couples=system.capabilities.couples)
        row = OperationPush(outbox, system).step(made.id)
        assert row is not None
        assert (row.state, row.reason) == (State.CONFIRMED, "")
        reports = [one for page in system.pages(None, None) for one in page.reports]
        (listed,) = [one for one in reports if one.report_id == ONE]
        for report in (listed, system.get(ONE)):
            assert report.assignee == sets.get("assignee", "")
            assert report.department == sets.get("department", "")
        assert "assign" in {entry.kind for entry in system.activity(ONE)}
        outbox.close()


def test_nobody_of_the_back_office_is_refused_before_it_is_sent(tmp_path: Path) -> None:
    """The site answers yes to an unknown person, and a read would not show the failure."""
    with site(tmp_path) as served:
        system = served.open_and_probe()
        (made,) = change_operations(
            system.get(ONE), system.capabilities, sets={"assignee": "x@y.example"}
        )
        outbox = Outbox(tmp_path / "outbox.sqlite")
        outbox.add([made])
        row = OperationPush(outbox, system).step(made.id)
        assert row is not None
        assert (row.state, row.server_message) == (State.REFUSED, "x@y.example")
        assert served.log() == []
        outbox.close()


def test_a_report_given_to_another_role_is_no_missing_right(tmp_path: Path) -> None:
    """A client with the role of one service only no longer sees a report of another service."""
    with site(tmp_path, [record(1), record(2)]) as served:
        system = served.open_and_probe(basic("v", "mot"))
        outbox = Outbox(tmp_path / "outbox.sqlite")
        rows = []
        for reply, sets in (("", {"department": "Propreté"}), ("Fait", {"status": "closed"})):
            shown = report_of({"id": ONE}, FORM)
            (made,) = change_operations(shown, system.capabilities, sets=sets, reply=reply)
            outbox.add([replace(made, base=Base(known=False))])
            rows.append(OperationPush(outbox, system).step(made.id))
        assert [(row.state, row.reason) for row in rows if row] == GIVEN_AWAY
        assert [one.report_id for page in system.pages(None, None) for one in page.reports] == [
            "202600002"
        ]
        assert [field for field, *_ in served.log()] == ["department"]
        outbox.close()


def test_without_a_list_of_people_nobody_is_offered(tmp_path: Path) -> None:
    with site(tmp_path) as served:
        system = served.open_and_probe(SIGNED)
        assert "assignee" not in system.capabilities.writes
        assert "department" in system.capabilities.writes
        assert system.departments()[0].people == ()


def test_citizens_are_not_asked_for() -> None:
    """Citizens have accounts too, so people are listed by the roles to which reports belong."""
    rows = [{"id": "7", "roles": {"_receiver": [{"id": "4", "name": "Voirie"}]}}, {"id": "8"}]
    staff = {"user_email": BOB, "user_backoffice_access": True}
    citizen = {"user_email": "ana@y.example", "user_backoffice_access": False}

    def behaviour(asked: Asked) -> Reply:
        if asked.path.startswith("/api/users/"):
            return data({"err": 0, "data": [staff, citizen, "spoilt"]})
        return data({"err": 0, "count": len(rows), "data": rows})

    with talking(behaviour) as (system, server):
        system.probe()
        asked = [one.query for one in server.asked if one.path.startswith("/api/users/")]
        assert asked == [{"roles": "4"}]
        assert [one.email for one in system._probed.people] == [BOB]
        rows[0] = {"id": "7"}
        system.probe()
        assert len([one for one in server.asked if one.path.startswith("/api/users/")]) == 1
