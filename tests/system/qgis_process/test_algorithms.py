"""The algorithms in the real ``qgis_process``: no GUI, exit codes, several processes."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

import pytest
from qgis_process import QgisProcess
from register_fixtures import fill_register

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM

COUNT = 50


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    return QgisProcess(tmp_path_factory.mktemp("qgis"))


@pytest.fixture
def qgis(installed: QgisProcess, tmp_path: Path) -> QgisProcess:
    installed.data = tmp_path / "data"
    return installed


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = str(tmp_path / "namur.sqlite")
    fill_register(path, COUNT)
    return path


def reports(register: str) -> list[Report]:
    with closing(SYSTEM.open(Address(register))) as system:
        return [report for page in system.pages(None, None) for report in page.reports]


def test_sending_waits_for_another_sender(qgis: QgisProcess, register: str) -> None:
    one, two = (report.report_id for report in reports(register)[:2])
    inputs = {"SYSTEM": "register", "ENDPOINT": register, "STATUS": "planned"}
    inputs["KEEP_AS"] = "Another register"
    assert qgis.run("changestatus", REPORTS=one, **inputs).code == 0
    path = qgis.outbox_path
    lock = SenderLock(path.with_name("sender.lock"))
    assert lock.take()
    process = qgis.start("changestatus", REPORTS=two, **inputs)
    try:
        with closing(Outbox(path)) as outbox:
            wait_for_row(outbox, two)
            assert [row.state for row in outbox.of_report(two)] == [State.QUEUED]
    finally:
        lock.release()
    ended = qgis.end(process)
    assert (ended.code, ended.results["CONFIRMED"], ended.results["PENDING"]) == (0, 1, 0)


def test_what_is_refused_is_said_and_nothing_is_written(
    qgis: QgisProcess, register: str, tmp_path: Path
) -> None:
    """Every other sentence is in ``tests/qgis/processing``."""
    given = {"SYSTEM": "register", "ENDPOINT": register, "FILTER": "status:opne"}
    ended = qgis.run("loadreports", **given, OUTPUT=str(tmp_path / "out.csv"))
    assert ended.code != 0
    assert any("cannot be read at character 8" in line for line in ended.errors), ended.errors
    assert not any("Traceback" in line for line in ended.errors)
    assert not [*tmp_path.glob("out*"), *qgis.data.rglob("*")]


def wait_for_row(outbox: Outbox, report_id: str) -> None:
    """Wait until another process has stored an operation; fails after a minute."""
    for _try in range(600):
        if outbox.of_report(report_id):
            return
        time.sleep(0.1)
    raise AssertionError("nothing was stored")
