"""Changes that wait for one server are not sent to another one after the connection's address was
changed: Processing keeps them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from processing_runs import Run
from qgis.core import QgsProcessingException
from register_fixtures import fill_register
from register_runs import connection_to

from signalement_plugin.core.model.status import Status
from signalement_plugin.processing.runs import sending
from signalement_plugin.qgis_profile.settings import data_folder, remove, save
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)


@pytest.fixture
def servers(tmp_path: Path) -> tuple[str, str]:
    """Two registers with the same reports."""
    paths = (str(tmp_path / "old.sqlite"), str(tmp_path / "new.sqlite"))
    for path in paths:
        fill_register(path, 20, seed=3, now=NOW)
    return paths


def first_of(register: str) -> tuple[str, Status]:
    with closing(SYSTEM.open(Address(register))) as system:
        (one, *_) = next(iter(system.pages(None, None))).reports
        return one.report_id, one.status


def planned(register: str, report_id: str) -> Run:
    given = {"SYSTEM": "register", "ENDPOINT": register, "FAIL_ON": "nothing"}
    return Run("changestatus", REPORTS=report_id, STATUS="planned", **given)


def sent() -> Run:
    return Run("sendpending", FAIL_ON="nothing")


def status(register: str, report_id: str) -> Status:
    with closing(SYSTEM.open(Address(register))) as system:
        return system.get(report_id).status


def test_changes_waiting_for_one_server_are_not_sent_to_another(
    servers: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = servers
    one, before = first_of(old)
    assert before is not Status.PLANNED
    made = connection_to(old)
    lock = SenderLock(data_folder(made.id) / "sender.lock")
    assert lock.take()
    with monkeypatch.context() as patch:
        patch.setattr(sending, "LOCK_WAIT_S", 0.0)
        assert planned(old, one).results["PENDING"] == 1
    lock.release()
    save(replace(made, endpoint=new))
    run = sent()
    assert (run.results["PENDING"], run.results["CONFIRMED"]) == (1, 0)
    assert ["nothing goes to another server" in word for word in run.feedback.warnings] == [True]
    with pytest.raises(QgsProcessingException, match="nothing goes to another server"):
        planned(new, one)
    assert status(new, one) is before
    save(made)
    assert sent().results["CONFIRMED"] == 1
    assert status(old, one) is Status.PLANNED
    remove(made.id)
