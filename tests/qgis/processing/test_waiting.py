"""Changes that wait: behind another sender, for a register that is locked, or with an unknown
outcome; and what a colleague did meanwhile."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

import pytest
from processing_runs import Run
from qgis.core import QgsProcessingException
from register_fixtures import fill_register
from register_runs import connection_to, figures, report, reports, send, the_outbox, write
from signalen_server import ONE, READER, WRITER, signalen

from signalement_plugin.core.changes.request import change_operations, create_operation
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.processing.runs import sending
from signalement_plugin.qgis_profile.machine import machine_id
from signalement_plugin.qgis_profile.network import http_context
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    data_folder,
    save,
)
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.local_register import SYSTEM
from signalement_plugin.systems.local_register import database as local_register_database
from signalement_plugin.systems.local_register.system import CAPABILITIES, Register

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=timezone.utc)


def make_unreadable(file: sqlite3.Connection) -> None:
    file.execute("PRAGMA journal_mode=DELETE")
    file.execute("BEGIN EXCLUSIVE")


def make_readable(file: sqlite3.Connection) -> None:
    file.execute("COMMIT")
    file.execute("PRAGMA journal_mode=WAL")


def a_colleague(register: str, report_id: str, status: str) -> None:
    with closing(SYSTEM.open(Address(register))) as system:
        there = system.get(report_id)
        (theirs,) = change_operations(there, CAPABILITIES, sets={"status": status})
        system.send(theirs, there)


def test_a_colleague_between_decision_and_sending_is_asked_about(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = reports(register)[0].report_id
    folder = data_folder(connection_to(register).id)
    lock = SenderLock(folder / "sender.lock")
    assert lock.take()
    try:
        monkeypatch.setattr(sending, "LOCK_WAIT_S", 0.0)
        assert figures(write("changestatus", register, REPORTS=one, STATUS="planned"))
    finally:
        lock.release()
    a_colleague(register, one, "in_progress")
    assert figures(send()) == {"CONFLICT": 1}
    assert figures(send()) == {"CONFLICT": 1}  # what waits for a decision is said each time
    assert str(report(register, one).status) == "in_progress"


def test_what_an_account_left_goes_out_when_that_account_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen on a real server: for five minutes it was said that another login is in use, which was
    not so any more."""
    headers = [READER]
    monkeypatch.setattr(http_context, "auth_headers", lambda *_: headers[-1])
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with signalen(tmp_path) as server:
        there = ConnectionSettings("c0ffee02", "Namur", "signalen", server.url)
        save(there)
        left = Operation("e" * 32, ONE, {"priority": "high"}, account="demo@sandbox.example")
        with closing(open_outbox(data_folder(there.id), machine_id())) as outbox:
            outbox.add([left])
        assert figures(send()) == {"CONFLICT": 1}
        headers.append(WRITER)
        assert figures(send()) == {"CONFIRMED": 1}


def test_a_bulk_that_is_killed_while_it_reads_keeps_what_it_has_read(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen on two real servers: a kill after 22 seconds lost all 50 changes."""
    ids = [one.report_id for one in reports(register)[:5]]
    connection_to(register)
    read: list[str] = []
    get = Register.get

    def killed_at_the_fourth(system: Register, report_id: str) -> Report:
        read.append(report_id)
        if len(read) > 3:
            raise KeyboardInterrupt  # no handler of the run catches it
        return get(system, report_id)

    monkeypatch.setattr(Register, "get", killed_at_the_fourth)
    with pytest.raises(QgsProcessingException):
        write("changestatus", register, REPORTS=",".join(ids), STATUS="planned")
    with closing(the_outbox(register)) as outbox:
        rows = outbox.rows()
    assert [(row.report_id, row.state) for row in rows] == [(one, State.QUEUED) for one in ids[:3]]
    assert len({row.operation.batch for row in rows}) == 1
    monkeypatch.setattr(Register, "get", get)
    assert figures(send()) == {"CONFIRMED": 3}


def test_a_change_of_a_colleague_before_the_run_is_no_conflict(register: str) -> None:
    one = reports(register)[0].report_id
    a_colleague(register, one, "in_progress")
    run = write("changestatus", register, REPORTS=one, STATUS="planned")
    assert figures(run) == {"CONFIRMED": 1}


def test_a_change_that_could_read_nothing_asks_about_what_a_colleague_did_since(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_register_database, "BUSY_SECONDS", 0.01)
    connection_to(register)  # the only connection; nothing waits for another one
    one, two = (each.report_id for each in reports(register)[:2])
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        make_unreadable(other)
        run = write("changestatus", register, REPORTS=f"{one},{two}", STATUS="planned")
        assert figures(run) == {"PENDING": 2}
        assert run.feedback.warnings
        make_readable(other)
    a_colleague(register, one, "in_progress")
    assert figures(send()) == {"CONFIRMED": 1, "CONFLICT": 1}
    assert str(report(register, one).status) == "in_progress"


@pytest.mark.parametrize(
    ("choice", "ended", "there"),
    [("ask", {"UNKNOWN": 1}, 0), ("send", {"CONFIRMED": 1}, 1), ("drop", {}, 0)],
)
def test_a_new_report_that_did_not_arrive(
    register: str, choice: str, ended: dict[str, int], there: int
) -> None:
    before = len(reports(register))
    with closing(SYSTEM.open(Address(register))) as system:
        wanted = create_operation(system.services()[0].code, 4.86, 50.46, "Un trou")
    with closing(the_outbox(register)) as outbox:
        outbox.add([wanted])
        outbox.move(wanted.id, [State.QUEUED], State.UNKNOWN, reason="not_arrived")
    run = Run("sendpending", RESULTS="TEMPORARY_OUTPUT", FAIL_ON="nothing", NOT_ARRIVED=choice)
    assert figures(run) == ended
    assert len(reports(register)) == before + there
    if choice == "ask":
        assert "the server does not show it" in run.rows()[0][2]


def test_a_summary_of_nothing_says_so(register: str, tmp_path: Path) -> None:
    mail = tmp_path / "night.txt"
    Run("sendpending", SUMMARY=str(mail))
    assert mail.read_text("utf-8").splitlines()[2:] == ["Nothing to send."]


class LongAgo:
    """The clock of a change that ended before any time that a connection sets."""

    def now(self) -> datetime:
        return NOW.replace(year=2020)

    def boot(self) -> str:
        return "1"


def test_sending_deletes_texts_whose_retention_time_is_over(register: str) -> None:
    """On the computer of a nightly job nobody may ever open QGIS."""
    folder = data_folder(connection_to(register).id)
    made = Operation("a" * 32, "1", reply="Madame Lambert a appelé")
    with closing(open_outbox(folder)) as outbox:
        outbox.clock = LongAgo()
        outbox.add([made])
        outbox.move(made.id, [State.QUEUED], State.CANCELLED)
    send()
    with closing(open_outbox(folder)) as outbox:
        assert outbox.row(made.id).operation.reply == ""


def test_a_damaged_outbox_is_named_and_other_outboxes_are_sent(
    register: str, tmp_path: Path
) -> None:
    other = str(tmp_path / "liege.sqlite")
    fill_register(other, 5, seed=4, now=NOW)
    for path in (register, other):
        with closing(open_outbox(data_folder(connection_to(path).id))) as outbox:
            one = reports(path)[0]  # after the loop: the report of the second register
            outbox.add(change_operations(one, CAPABILITIES, sets={"status": "planned"}))
    spoilt = data_folder(connection_to(register).id) / "outbox.sqlite"
    spoilt.write_bytes(b"no database" * 500)
    run = send()
    assert figures(run) == {"CONFIRMED": 1, "UNKNOWN": 1}
    assert str(report(other, one.report_id).status) == "planned"
    (told,) = (row[-1] for row in run.rows() if row[1] == "unknown")
    assert str(spoilt) in told
