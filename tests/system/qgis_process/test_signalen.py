"""Signalen from the real ``qgis_process``: its bearer token comes out of QGIS's own database."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis_process import QgisProcess
from sandbox_client import NOW, rows

from sandbox.running import Running, running

COUNT = 80
LOG = "SELECT field, new, text FROM change_log WHERE report_id = ? AND author = ? ORDER BY id"


@pytest.fixture(scope="module")
def qgis(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    installed = QgisProcess(tmp_path_factory.mktemp("qgis"))
    installed.data = tmp_path_factory.mktemp("data")
    return installed


@pytest.fixture(scope="module")
def token(qgis: QgisProcess) -> str:
    return qgis.store_header("Authorization", "Bearer e30.demo.b")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "server.sqlite", generate=COUNT, now=NOW) as started:
        yield started


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_reports_are_loaded_and_one_is_closed(
    qgis: QgisProcess, server: Running, token: str, tmp_path: Path
) -> None:
    known = {"SYSTEM": "signalen", "ENDPOINT": server.url}
    anonymous = qgis.run("loadreports", **known, OUTPUT=str(tmp_path / "none.csv"))
    assert anonymous.code != 0

    known["AUTHCFG"] = token
    loaded = tmp_path / "reports.csv"
    ended = qgis.run("loadreports", **known, OUTPUT=str(loaded))
    assert (ended.code, ended.results["COUNT"], ended.results["SKIPPED"]) == (0, COUNT, 0)
    number = next(row["report_id"] for row in table(loaded) if row["status"] == "new")

    change_request = {"REPORTS": number, "STATUS": "closed", "REPLY": "Réparé"}
    told = qgis.run("changestatus", **known, **change_request)
    assert (told.code, told.results["CONFIRMED"]) == (0, 1)
    stored = f"{number[:4]}-{number[4:]}"
    assert rows(server, LOG, stored, "demo@sandbox.example") == [
        ("status", "closed", ""),
        ("reply", "", "Réparé"),
    ]
