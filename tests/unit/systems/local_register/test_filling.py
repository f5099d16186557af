"""Reports of another connection in a register: complete, editable, with numbers that continue."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from signalement_plugin.core.errors import NotData
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.local_register.filling import fill_with_reports
from signalement_plugin.systems.local_register.system import Register

NOW = datetime(2026, 11, 24, 8, tzinfo=timezone.utc)
DAY = datetime(2026, 11, 20, 8, tzinfo=timezone.utc)
REPORTS = [
    Report("2041", Status.NEW, "Ouvert", "Voirie", "Voirie", "Trou", department="Nord",
           requested=DAY, lon=4.8, lat=50.4),
    Report("2026-00041", Status.UNKNOWN, "Chez le fontainier", "Eau", "Eau", updated=DAY),
    Report("A/1 \ud800", description="x"),
]  # fmt: skip


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "register.sqlite")


@pytest.fixture
def register(path):
    assert fill_with_reports(path, iter(REPORTS), NOW) == 3
    made = Register(path)
    yield made
    made.close()


def test_every_report_is_there_with_its_words(register):
    found = {one.report_id: one for page in register.pages(None, None) for one in page.reports}
    assert set(found) == {"2041", "2026-00041", "A/1 ?"}
    first = found["2041"]
    assert (first.status, first.raw_status, first.service_name) == (Status.NEW, "Ouvert", "Voirie")
    assert (first.lon, first.lat, first.requested, first.updated) == (4.8, 50.4, DAY, DAY)
    assert found["2026-00041"].raw_status == "Chez le fontainier"
    assert found["A/1 ?"].requested == NOW
    assert [(one.kind, one.text) for one in register.activity("2041")] == [("citizen", "Trou")]


def test_services_and_departments_are_those_of_the_reports(register):
    assert [one.name for one in register.services()] == ["Eau", "Voirie"]
    assert [one.id for one in register.departments()] == ["Nord"]
    assert not register.probe().test_server


def test_copied_reports_can_be_changed_and_new_numbers_do_not_collide(register):
    fresh = register.get("2041")
    sets = {"status": "closed"}
    register.send(Operation(id="op1", report_id="2041", sets=sets, reply="Fait"), fresh)
    closed = register.get("2041")
    assert (closed.status, closed.notice) == (Status.CLOSED, "Fait")
    new = Operation(id="op2", report_id="", kind="create", sets={"service_code": "Eau"})
    number = register.create(new).report_id
    year, last = number.split("-")
    assert (year != "2026") or int(last) == 42


def test_a_register_with_reports_is_left_alone(path, register):
    assert fill_with_reports(path, [Report("1")], NOW) == 0
    assert register.probe().total_count == 3


def test_a_source_that_breaks_leaves_nothing(path):
    def broken():
        yield Report("1")
        raise NotData("cut off")

    with pytest.raises(NotData):
        fill_with_reports(path, broken(), NOW)
    register = Register(path)
    assert register.probe().total_count == 0
    assert len(register.services()) > 2
    register.close()
