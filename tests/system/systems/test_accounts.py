"""The login becomes a colleague's in the middle of a bulk: nothing goes out under the wrong name.

One row per system that writes over a network; who wrote is read in the server's own record.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from backends import Sandbox
from every_system import ACCOUNTS, WRITING, Account, Case, Login
from sandbox_client import rows
from user_connection import Desk

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.outbox.accounts import keep_for, send_as
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.systems.base import Address, Receipt, System
from signalement_plugin.systems.wrappers.with_address import WithAddress

COUNT, BEFORE = 12, 3
PATIENCE_S = 60.0
ANNA, BEN = Login(), Login("ben", "other", "bbbbbbb")


def test_every_system_that_writes_has_its_row() -> None:
    no_account = {
        "register"
    }  # a file: whoever opens it writes in the name that stands in the change
    same_system = {"fixmystreet-transfer"}
    assert set(ACCOUNTS) == set(WRITING) - no_account - same_system


class Bulk:
    """Changes of one user on a server on which a colleague has an account too."""

    def __init__(self, folder: Path, case: Case, account: Account, backend: Sandbox) -> None:
        self.case, self.account, self.backend = case, account, backend
        with closing(sqlite3.connect(backend.server.db)) as db, db:
            db.execute("INSERT INTO api_keys VALUES (?, ?, 1, 1)", (BEN.word, BEN.user))
        self.login = ANNA
        self.system = self.open()
        self.desk = Desk(folder, self.system)
        self.outbox = self.desk.outbox
        self.outbox.whose = lambda one: self.system.capabilities.of([one]).sends_as[0]
        self.made_for = self.outbox.whose("")

    def open(self) -> System:
        login = self.login
        entry = ANNA.entry if self.account.same_entry else login.entry
        url = f"{self.backend.server.url}{self.backend.path}"
        opened = self.account.opened(login)(url, self.backend.clock)
        system = WithAddress(opened, Address("", entry=entry))
        system.probe()
        return system

    def queue(self) -> list[str]:
        reports = self.desk.some(*self.case.starts)[:COUNT]
        caps = self.system.capabilities
        ids = []
        for report in reports:
            made = change_operations(
                report, caps, sets={"status": self.case.takes}, reply=self.case.says
            )
            ids += self.outbox.add(made, couples=caps.couples)
        return ids

    def send(self, becomes: Login | None = None) -> None:
        """Send with threads until nothing moves; after :data:`BEFORE` writes the login is
        another's, as after a new token in QGIS: what was claimed for the first one by then must
        not go out either."""
        settled = threading.Event()
        writes = count(1)

        def opened() -> System:
            system = self.open()
            send = system.send

            def sent(operation: Operation, fresh: Report) -> Receipt:
                receipt = send(operation, fresh)
                if becomes is not None and next(writes) == BEFORE:
                    self.login = becomes
                    sender.reopen()
                return receipt

            system.send = sent
            return system

        sender = Sender(self.outbox, opened, on_row=lambda _row: settled.set(), threads=2)
        sender.start()
        end = time.monotonic() + PATIENCE_S
        while self._moves() and time.monotonic() < end:
            settled.wait(0.2)
            settled.clear()
        sender.stop(10.0)

    def _moves(self) -> bool:
        states = (State.QUEUED, State.SENDING)
        rows = self.outbox.rows(states)
        return any(not (row.next_try and row.reason.startswith("account")) for row in rows)

    def due_now(self) -> None:
        """The time of the next try has come for what waits."""
        self.outbox.db.execute("UPDATE operation SET next_try = '' WHERE state = 'queued'")

    def waiting(self) -> list[Any]:
        return self.outbox.rows((State.QUEUED,))

    def writers(self, ids: list[str]) -> dict[str, set[str]]:
        """operation id → who wrote it, by the server's own record."""
        found: dict[str, set[str]] = {}
        for op, author in rows(
            self.backend.server,
            "SELECT operation_id, author FROM change_log WHERE operation_id <> ''",
        ):
            if op in ids:
                found.setdefault(op, set()).add(author)
        return found


@pytest.fixture
def bulk(request: Any, tmp_path: Path) -> Iterator[Bulk]:
    case = WRITING[request.param]
    with case.serve(tmp_path) as backend:
        made = Bulk(tmp_path, case, ACCOUNTS[request.param], backend)
        yield made
        made.desk.close()


@pytest.mark.parametrize("bulk", sorted(ACCOUNTS), indirect=True)
def test_a_login_that_becomes_a_colleagues_sends_nothing_in_his_name(bulk: Bulk) -> None:
    ids = bulk.queue()
    bulk.send(becomes=BEN)
    gone = bulk.writers(ids)
    (anna,) = set().union(*gone.values())
    assert BEFORE <= len(gone) < len(ids)
    waiting = bulk.waiting()
    assert {row.reason for row in waiting} == {"account"}
    refused = {row.id for row in bulk.outbox.rows((State.REFUSED,))}  # another body's report
    assert {row.id for row in waiting} == set(ids) - set(gone) - refused
    assert {row.operation.account for row in waiting} == {bulk.made_for}
    another = {row.details.account for row in waiting}
    assert another == {bulk.open().capabilities.sends_as[0]}
    assert bulk.made_for not in another
    # kept, they stay while he is there, and go by themselves once she is back
    keep_for(bulk.outbox, bulk.made_for)
    bulk.due_now()
    bulk.send()
    assert bulk.writers(ids) == gone
    assert {row.reason for row in bulk.waiting()} == {"account_kept"}
    bulk.login = ANNA
    bulk.due_now()
    bulk.send()
    assert bulk.writers(ids) == {one: {anna} for one in set(ids) - refused}
    assert bulk.waiting() == []


@pytest.mark.parametrize("bulk", ["signalen", "mysociety"], indirect=True)
def test_sent_as_the_other_only_when_somebody_said_so(bulk: Bulk) -> None:
    ids = bulk.queue()
    bulk.login = BEN
    bulk.send()
    assert bulk.writers(ids) == {}
    (another,) = {row.details.account for row in bulk.waiting()}
    assert send_as(bulk.outbox, bulk.made_for, another) == len(ids)
    bulk.send()
    gone = bulk.writers(ids)
    assert set(gone) == set(ids)
    assert len(set().union(*gone.values())) == 1
    assert bulk.waiting() == []
