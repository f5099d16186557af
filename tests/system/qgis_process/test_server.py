"""The algorithms in the real ``qgis_process`` against a real reporting server."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis_process import Ended, QgisProcess
from sandbox_client import EVENING

from sandbox.running import Running, running
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.registry import open_system
from signalement_plugin.transport.client import HttpContext

COUNT = 120


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    return QgisProcess(tmp_path_factory.mktemp("qgis"))


@pytest.fixture(scope="module")
def authcfg(installed: QgisProcess) -> str:
    return installed.store_header("api_key", "demo")


@pytest.fixture
def qgis(installed: QgisProcess, tmp_path: Path) -> QgisProcess:
    installed.data = tmp_path / "data"
    return installed


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "server.sqlite", generate=COUNT, now=EVENING) as started:
        yield started


def reports(server: Running, endpoint: str = "") -> dict[str, Report]:
    context = HttpContext(headers={"api_key": "demo"}, trust_env=False)
    address = Address(endpoint or server.open311, http=context)
    with closing(open_system("open311", address)) as system:
        system.probe()
        return {one.report_id: one for page in system.pages(None, None) for one in page.reports}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def an_open_report(known: dict[str, Report]) -> Report:
    return next(one for one in known.values() if one.status is Status.NEW)


def change(qgis: QgisProcess, server: Running, table: Path, **more: str) -> Ended:
    return qgis.run(
        "changestatus",
        SYSTEM="open311",
        ENDPOINT=server.citysdk,
        RESULTS=str(table),
        **more,
    )


def test_a_status_reaches_the_server(
    qgis: QgisProcess, server: Running, authcfg: str, tmp_path: Path
) -> None:
    one = an_open_report(reports(server, server.citysdk))
    table = tmp_path / "results.csv"
    ended = change(
        qgis, server, table, AUTHCFG=authcfg, REPORTS=one.report_id, STATUS="in_progress"
    )
    assert ended.code == 0
    assert [(row["report_id"], row["state"]) for row in rows(table)] == [
        (one.report_id, "confirmed")
    ]
    assert ended.results["CONFIRMED"] == 1
    assert reports(server, server.citysdk)[one.report_id].status is Status.IN_PROGRESS


def test_a_change_that_cannot_be_sent_waits_for_the_next_process(
    qgis: QgisProcess, authcfg: str, tmp_path: Path
) -> None:
    database, table = tmp_path / "server.sqlite", tmp_path / "results.csv"
    with running(database, generate=COUNT, now=EVENING) as server:
        known = reports(server, server.citysdk).values()
        other, one = [report for report in known if report.status is Status.NEW][:2]
        port = server.url.rpartition(":")[2]
        change_request = {"AUTHCFG": authcfg, "STATUS": "in_progress", "KEEP_AS": "A server"}
        first = change(qgis, server, table, **change_request, REPORTS=other.report_id)
        assert first.code == 0, first.errors  # now a connection exists for this address
    ended = change(qgis, server, table, **change_request, REPORTS=one.report_id)
    assert ended.code != 0
    assert any("waits here" in line for line in ended.errors), ended.errors
    assert rows(table)[0]["state"] == "queued"
    without = qgis.run("sendpending")
    assert without.code != 0
    with running(database, port=port) as again:
        sent = qgis.run("sendpending")
        assert (sent.code, sent.results["CONFIRMED"], sent.results["PENDING"]) == (0, 1, 0)
        assert reports(again, again.citysdk)[one.report_id].status is Status.IN_PROGRESS
