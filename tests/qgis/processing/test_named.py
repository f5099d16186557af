"""Reports, teams and actions that are named to Processing otherwise than by their ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from http_server import Asked, Reply, data, serving
from publik_fixtures import BASIC, record, site
from qgis.core import QgsProcessingException
from signalen_fixtures import API, listed, talking

from signalement_plugin.core.changes.request import ChangeRequest
from signalement_plugin.core.errors import Busy, Gone
from signalement_plugin.core.model.report import Report
from signalement_plugin.processing.runs.changes.change_requests import (
    ReachedServer,
    change_each,
    joined,
)
from signalement_plugin.processing.runs.names import with_ids
from signalement_plugin.processing.runs.reports_input import Shown
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.client import HttpContext


def test_a_team_that_publik_does_not_list_can_be_given(tmp_path: Path) -> None:
    """To a login by HTTP Basic it lists the roles of the newest reports alone."""
    with site(tmp_path, [record(1)]) as served:
        system = served.open_and_probe()
        assert [one.name for one in system.departments()] == ["Voirie"]
        wished = {"department": "Propreté", "service_code": "depot"}
        assert with_ids(wished, system) == wished
        assert with_ids({"department": "voirie"}, system) == {"department": "Voirie"}


def test_no_people_are_asked_for_where_only_a_team_is_named() -> None:
    """Seen on a real server: a request for each of its 19 departments, at each run."""

    def answers(asked: Asked) -> Reply:
        teams = [{"id": 4, "code": "STW", "name": "Stadswerken"}]
        people = [{"username": "jan@x.example", "profile": {"departments": ["STW"]}}]
        return listed(teams if asked.path.endswith("departments/") else people)

    with talking(answers) as (system, server):
        assert with_ids({"department": "stadswerken"}, system) == {"department": "4"}
        assert [one.path for one in server.asked] == [f"{API}/private/departments/"]
        assert with_ids({"assignee": "Jan@x.example"}, system) == {"assignee": "jan@x.example"}


def test_an_action_is_one_of_those_that_are_offered() -> None:
    def behaviour(asked: Asked) -> Reply:
        actions = {"jump:relancer_ici": "x", "jump:qgis_cloturer": "x"}
        return data({"err": 0, "count": 1, "data": [{"id": "7", "actions": actions}]})

    with serving(behaviour) as server:
        system = Publik(Address(server.url, http=HttpContext(headers=BASIC)))
        system.probe()
        for name in ("jump:relancer_ici", "Relancer ici"):
            assert with_ids({"action": name}, system) == {"action": "jump:relancer_ici"}
        for name in ("qgis_cloturer", "jump:qgis_cloturer", "jump:demolir"):
            with pytest.raises(QgsProcessingException, match=r"relancer ici \(jump:relancer_ici\)"):
                with_ids({"action": name}, system)


def test_a_report_is_found_by_each_of_its_numbers(tmp_path: Path) -> None:
    with site(tmp_path, [record(1), record(2)]) as served:
        system = served.open_and_probe()
        one, other = [one for page in system.pages(None, None) for one in page.reports]
        number, order = other.reference.split()
        names = [one.report_id, number, order, "DIT-77"]
        made = joined(
            change_each(names, ChangeRequest({"status": "closed"}), "M. Lambert")(
                ReachedServer(system)
            )
        ).operations
    assert [operation.report_id for operation in made] == [one.report_id, other.report_id, "DIT-77"]
    assert [operation.base.known for operation in made] == [True, True, False]


def test_a_number_that_cannot_be_looked_up_is_never_taken_for_another_report(
    tmp_path: Path,
) -> None:
    """A report's own id may be what another one is called."""
    with site(tmp_path, [record(1), record(2)]) as served:
        system = served.open_and_probe()
        one, other = [one for page in system.pages(None, None) for one in page.reports]
        asked: list[str] = []

        def named(name: str) -> str:
            asked.append(name)
            return other.report_id

        def get(report_id: str) -> Report:
            raise Busy("not now") if report_id == one.report_id else Gone("not there")

        system.find_named, system.get = named, get
        closed = ChangeRequest({"status": "closed"})
        made = joined(
            change_each([one.report_id, "77"], closed, "M. Lambert")(ReachedServer(system))
        ).operations
        assert [operation.report_id for operation in made] == [one.report_id, other.report_id]
        rows = Shown({"77": Report("77")}, ("status",))
        made = joined(
            change_each(["77"], closed, "M. Lambert", rows)(ReachedServer(system))
        ).operations
    assert [operation.report_id for operation in made] == ["77"]
    assert asked == ["77"]
