"""What the tests of Publik share: the sandbox's server in this process, and its database."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests
from asgi_server import running
from http_server import Behaviour, Loopback, serving

from sandbox.app import create_app
from sandbox.contents.fill import Contents, fill
from sandbox.dialects.publik.workflow import SLUG
from sandbox.faults.registry import Faults, read_spec
from sandbox.reports.record import Record
from sandbox.reports.store import Store
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.publik.system import Publik
from signalement_plugin.transport.client import HttpContext

WHO, WORD = "agent", "cle-de-demo"
BASIC = {"Authorization": "Basic " + base64.b64encode(f"{WHO}:{WORD}".encode()).decode()}
SIGNED = {"Publik-Identifier": WHO, "PUBLIK-KEY": WORD}
UNTIL = 10.0
NOON = 1_781_604_000  # 2026-06-16 12:00 in Brussels
SERVICES = [Service("trou", "Nid-de-poule"), Service("tag", "Tag")]
BOB = "bob.lambert@commune.example"
TEAMS = [Department("v", "Voirie", (("bob", "Bob Lambert"),)), Department("p", "Propreté")]


def record(number: int, **fields: Any) -> Record:
    """Report ``number`` of 2026, received that many minutes before noon."""
    at = NOON - 60 * number
    given = {"requested": at, "updated": at, "lat": 50.46, "long": 4.86, **fields}
    return Record(f"2026-{number:05d}", service_code="trou", **given)


@dataclass
class Site:
    """A running server. ``db`` is its SQLite file."""

    url: str
    db: Path
    store: Store

    def open(
        self, headers: dict[str, str] | None = None, slug: str = SLUG, rows: int = 100, **rest: Any
    ) -> Publik:
        """A system that was not probed."""
        context = HttpContext(headers=BASIC if headers is None else headers)
        address = Address(f"{self.url}/{slug}/", http=context, **rest)
        return Publik(address, rows=rows)

    def open_and_probe(self, headers: dict[str, str] | None = None, **rest: Any) -> Publik:
        system = self.open(headers, **rest)
        system.probe()
        return system

    def log(self, number: int = 1) -> list[tuple[str, str, str, str]]:
        """Field, new value, text and operation of every write to a report."""
        sql = "SELECT field, new, text, operation_id FROM change_log WHERE report_id = ?"
        with closing(sqlite3.connect(self.db)) as db:
            return db.execute(f"{sql} ORDER BY id", (f"2026-{number:05d}",)).fetchall()

    def ask(self, path: str, headers: dict[str, str] | None = None, **params: Any) -> Any:
        """The site's answer to one GET request."""
        values = {"Accept": "application/json", **(BASIC if headers is None else headers)}
        return requests.get(f"{self.url}{path}", params=params, headers=values, timeout=UNTIL)


@contextmanager
def site(folder: Path, records: Sequence[Record] = (), faults: str = "") -> Iterator[Site]:
    """The sandbox on a free port, in this process, until the end of the block."""
    store = Store(folder / "publik.sqlite")
    fill(store, "namur", Contents(records or [record(1)], SERVICES, TEAMS))
    with store.writing() as db:
        db.execute("INSERT INTO api_keys VALUES (?, ?, 1, 1)", (WORD, WHO))
        db.execute("INSERT INTO api_keys VALUES ('lire', 'reader', 1, 0)")
        db.execute("INSERT INTO api_keys VALUES ('rien', 'nobody', 0, 0)")
        db.execute("INSERT INTO api_keys VALUES ('mot', 'v', 1, 1)")
    app: Any = create_app(store)
    if faults:
        app = Faults(app, store, read_spec(faults), frozenset())
    try:
        with running(app) as url:
            yield Site(url, store.path, store)
    finally:
        store.close()


@contextmanager
def talking(
    behaviour: Behaviour, headers: dict[str, str] = BASIC, path: str = ""
) -> Iterator[tuple[Publik, Loopback]]:
    """A system that was not probed, over a site that answers as ``behaviour``."""
    with serving(behaviour) as server:
        yield Publik(Address(server.url + path, http=HttpContext(headers=headers))), server


def basic(identifier: str, word: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{identifier}:{word}".encode()).decode()}


__all__ = ["BASIC", "NOON", "SIGNED", "Site", "Status", "basic", "record", "site", "talking"]
