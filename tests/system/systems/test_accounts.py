"""The login becomes a colleague's in the middle of a bulk: nothing goes out under the wrong name.

One row per system that writes over a network; who wrote is read in the server's own record.
"""

from __future__ import annotations

import base64
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from backends import Sandbox
from every_system import WRITING, Case, headers, publik_with
from sandbox_client import rows
from user_connection import Desk, ReadsSpared

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.store.crs import transform
from signalement_plugin.sync.outbox.accounts import keep_for, send_as
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.systems.base import Address, Receipt, System
from signalement_plugin.systems.fixmystreet_brussels.system import FixMyStreet
from signalement_plugin.systems.fixmystreet_staff.system import FixMyStreetStaff
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.systems.signalen.system import Signalen
from signalement_plugin.systems.with_entry import WithEntry
from signalement_plugin.transport.client import HttpContext

COUNT, BEFORE = 12, 3
PATIENCE_S = 60.0


class Login(NamedTuple):
    """Who signs in, with what; ``entry``: the id of the authentication entry."""

    user: str
    word: str
    entry: str


ANNA, BEN = Login("demo", "demo", "aaaaaaa"), Login("ben", "other", "bbbbbbb")


def _basic(login: Login) -> Any:
    pair = base64.b64encode(f"{login.user}:{login.word}".encode()).decode()
    return headers(Authorization=f"Basic {pair}")


def _citysdk(url: str, login: Login) -> System:
    context, email = HttpContext(headers={"api_key": "demo"}), f"{login.user}@namur.be"
    address = Address(url, http=context, options={"email": email})
    return Open311(address, client=ReadsSpared(context))


def _keyed(**rest: Any) -> Callable[[str, Login], System]:
    def opened(url: str, login: Login) -> System:
        context = HttpContext(headers={"api_key": login.word})
        return Open311(Address(url, http=context, **rest), client=ReadsSpared(context))

    return opened


def _staff(url: str, login: Login) -> System:
    context = _basic(login)
    return FixMyStreetStaff(Address(url, http=context, zone="UTC"), client=ReadsSpared(context))


def _publik_basic(url: str, login: Login) -> System:
    return publik_with(_basic(login))(url, None)


def _publik_signed(url: str, login: Login) -> System:
    return publik_with(headers(publik_identifier=login.user, publik_key=login.word))(url, None)


def _signalen(url: str, login: Login) -> System:
    context = headers(Authorization=f"Bearer a.{login.word}.b")
    return Signalen(Address(url, http=context), client=ReadsSpared(context))


def _brussels(url: str, login: Login) -> System:
    context = headers(Authorization=f"Token {login.word}")
    options = {"days": "3650", "hooks": "assignment"}
    address = Address(url, http=context, options=options, converter=transform)
    return FixMyStreet(address, client=ReadsSpared(context))


class Told(NamedTuple):
    """How a system is opened, and by what it tells its account: ``same_entry`` where it does even
    when the colleague's login is in the same authentication entry."""

    opened: Callable[[str, Login], System]
    same_entry: bool


SYSTEMS: Mapping[str, Told] = {
    "citysdk": Told(_citysdk, same_entry=True),  # by the e-mail address that signs
    "mysociety": Told(_keyed(), same_entry=False),  # a key says nothing of its owner
    "fixmystreet": Told(_keyed(jurisdiction="12", options={"numbers": "own"}), same_entry=False),
    "fixmystreet-staff": Told(_staff, same_entry=True),  # by the user who signs in
    "publik-basic": Told(_publik_basic, same_entry=True),  # by the API client
    "publik-signed": Told(_publik_signed, same_entry=True),  # by its identifier
    "signalen": Told(_signalen, same_entry=True),  # the server says who we are
    "fixmystreet-assignment": Told(_brussels, same_entry=False),  # a token says nothing
}


def test_every_system_that_writes_has_its_row() -> None:
    no_account = {
        "register"
    }  # a file: whoever opens it writes in the name that stands in the change
    same_system = {"fixmystreet-transfer"}
    assert set(SYSTEMS) == set(WRITING) - no_account - same_system


class Bulk:
    """Changes of one user on a server on which a colleague has an account too."""

    def __init__(self, folder: Path, case: Case, told: Told, backend: Sandbox) -> None:
        self.case, self.told, self.backend = case, told, backend
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
        entry = ANNA.entry if self.told.same_entry else login.entry
        system = WithEntry(
            self.told.opened(f"{self.backend.server.url}{self.backend.path}", login), entry
        )
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
        made = Bulk(tmp_path, case, SYSTEMS[request.param], backend)
        yield made
        made.desk.close()


@pytest.mark.parametrize("bulk", sorted(SYSTEMS), indirect=True)
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
