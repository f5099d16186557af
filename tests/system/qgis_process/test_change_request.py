"""A colleague's change between the storing and the sending of a change request: the real
``qgis_process`` and the sandbox."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis_process import QgisProcess
from sandbox_client import NOW, patch, rows

from sandbox.running import Running, running
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock

STATUS = "SELECT status FROM reports WHERE id = ?"


@pytest.fixture(scope="module")
def qgis(tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    installed = QgisProcess(tmp_path_factory.mktemp("qgis"))
    installed.data = tmp_path_factory.mktemp("data")
    return installed


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "server.sqlite", generate=60, now=NOW) as started:
        yield started


def new_ones(qgis: QgisProcess, known: dict[str, str], folder: Path) -> list[str]:
    loaded = folder / "reports.csv"
    assert qgis.run("loadreports", **known, OUTPUT=str(loaded)).code == 0
    with loaded.open(newline="", encoding="utf-8") as file:
        found = [row["report_id"] for row in csv.DictReader(file) if row["status"] == "new"]
    return found[:7]


def stored_id(number: str) -> str:
    return f"{number[:4]}-{number[4:]}"


def status_at(server: Running, number: str) -> str:
    return str(rows(server, STATUS, stored_id(number))[0][0])


def wait_for(outbox: Outbox, count: int) -> None:
    """Wait until another process has stored so many operations; fails after a minute."""
    for _try in range(600):
        if len(outbox.rows()) >= count:
            return
        time.sleep(0.1)
    raise AssertionError("nothing was stored")


def test_a_run_that_is_killed_overwrites_no_colleague_afterwards(
    qgis: QgisProcess, server: Running, tmp_path: Path
) -> None:
    known = {"SYSTEM": "signalen", "ENDPOINT": server.url}
    known["AUTHCFG"] = qgis.store_header("Authorization", "Bearer e30.demo.b")
    first, *numbers = new_ones(qgis, known, tmp_path)
    change_request = {
        "STATUS": "closed",
        "REPLY": "Réparé",
        "FAIL_ON": "nothing",
        "KEEP_AS": "A city",
    }
    assert (
        qgis.run("changestatus", **known, **change_request, REPORTS=first).results["CONFIRMED"] == 1
    )
    lock = SenderLock(qgis.outbox_path.with_name("sender.lock"))
    assert lock.take()
    killed = qgis.start("changestatus", **known, **change_request, REPORTS=",".join(numbers))
    with closing(Outbox(qgis.outbox_path)) as outbox:
        wait_for(outbox, 1 + len(numbers))
        killed.kill()
        killed.communicate()
    taken = numbers[::2]
    for number in taken:
        patch(server, stored_id(number), detailed_status="IN_PROCESS")
    lock.release()
    ended = qgis.run("sendpending", FAIL_ON="nothing")
    assert ended.results["CONFLICT"] == len(taken)
    assert ended.results["CONFIRMED"] == len(numbers) - len(taken)
    for number in numbers:
        assert status_at(server, number) == ("in_progress" if number in taken else "closed")


def test_what_was_made_for_another_account_is_not_sent_and_said(
    qgis: QgisProcess, server: Running, tmp_path: Path
) -> None:
    known = {"SYSTEM": "signalen", "ENDPOINT": server.url}
    known["AUTHCFG"] = qgis.store_header("Authorization", "Bearer e30.demo.b")
    qgis.data = tmp_path
    number, *_ = new_ones(qgis, known, tmp_path)
    change_request = {"STATUS": "closed", "REPLY": "Réparé", "KEEP_AS": "Another city"}
    done = qgis.run("changestatus", **known, **change_request, REPORTS=number)
    assert done.results["CONFIRMED"] == 1
    with closing(Outbox(qgis.outbox_path)) as outbox:
        (made,) = {row.operation.account for row in outbox.rows()}
        assert made == "demo@sandbox.example"
        other = Operation("f" * 32, number, {"priority": "high"}, account="anna@namur.be")
        outbox.add([other])
    ended = qgis.run("sendpending")
    assert ended.code != 0
    said = " ".join(ended.errors)
    assert "anna@namur.be" in said
    assert "demo@sandbox.example" in said
    sent = "SELECT count(*) FROM change_log WHERE operation_id = ?"
    assert rows(server, sent, other.id) == [(0,)]
