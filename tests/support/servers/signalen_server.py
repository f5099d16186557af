"""The sandbox's Signalen over a real socket, in this process, and its database."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from asgi_server import running

from sandbox.app import create_app
from sandbox.contents.fill import Contents, fill
from sandbox.dialects.signalen.access import Backend
from sandbox.dialects.signalen.statuses import KEPT_AS
from sandbox.faults.registry import Faults, read_spec
from sandbox.reports.record import Record
from sandbox.reports.store import Store
from signalement_plugin.core.model.report import Department, Service
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.signalen.system import Signalen
from signalement_plugin.transport.client import Client, HttpContext

UNTIL = 10.0
API = "/signals/v1/"
WRITER = {"Authorization": "Bearer e30.demo.b"}
READER = {"Authorization": "Bearer e30.reader.b"}
NUMBERS = range(202600001, 202600006)
ONE = str(NUMBERS[0])
_FORCE = (
    "INSERT OR REPLACE INTO signalen (report_id, state, kept_as) VALUES (?, ?, ?)",
    "UPDATE reports SET status = ?, version = version + 1 WHERE id = ?",
)


@dataclass
class Served:
    """A running server and its database. :meth:`get` and :meth:`patch` send one request each."""

    url: str
    store: Store
    backend: Backend
    headers: dict[str, str] = field(default_factory=lambda: dict(WRITER))

    def get(self, path: str, **rest: Any) -> requests.Response:
        return requests.get(
            self.url + API + path, timeout=UNTIL, **{"headers": self.headers, **rest}
        )

    def patch(self, body: Any, number: str = ONE, **rest: Any) -> requests.Response:
        url = f"{self.url}{API}private/signals/{number}"
        return requests.patch(url, json=body, timeout=UNTIL, **{"headers": self.headers, **rest})

    def rows(self, sql: str, *bound: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.store.path)) as db:
            return db.execute(sql, bound).fetchall()

    def log(self, number: str = ONE) -> list[tuple[Any, ...]]:
        """(author, field, old, new, text) of every write."""
        report_id = f"{number[:4]}-{number[4:]}"
        sql = "SELECT author, field, old, new, text FROM change_log WHERE report_id = ? ORDER BY id"
        return self.rows(sql, report_id)

    def force(self, state: str, number: str = ONE, email: str = "") -> None:
        """Put a signal into a state directly in the database, without the rules of Signalen."""
        report_id, word = f"{number[:4]}-{number[4:]}", str(KEPT_AS[state])
        with self.store.writing() as db:
            db.execute(_FORCE[0], (report_id, state, word))
            db.execute(_FORCE[1], (word, report_id))
            row = (report_id, email, "", "", "")
            db.execute("INSERT OR REPLACE INTO reporters VALUES (?, ?, ?, ?, ?)", row)

    def join(self, parent: str, *parts: str) -> None:
        """Make signals, which have a state by :meth:`force`, parts of another."""
        with self.store.writing() as db:
            for number in parts:
                ids = [f"{one[:4]}-{one[4:]}" for one in (parent, number)]
                db.execute("UPDATE signalen SET parent = ? WHERE report_id = ?", ids)

    def system(self, headers: dict[str, str] | None = None, *, probe: bool = True) -> Signalen:
        context = HttpContext(headers=WRITER if headers is None else headers)
        client = Client(context, sleep=lambda _: None)
        system = Signalen(Address(self.url, http=context), client=client)
        if probe:
            system.probe()
        return system


def contents() -> Contents:
    services = [
        Service("gat", "Gat in de weg", "Wegen, verkeer"),
        Service("lamp", "Lamp kapot", "Wegen, verkeer"),
        Service("zwerf", "Zwerfvuil", "Afval"),
    ]
    teams = [
        Department("voirie", "Voirie", (("jan", "Jan Peeters"),)),
        Department("propre", "Propreté", (("anne", "Anne Lambert"),)),
    ]
    records = [
        Record(
            f"2026-{number % 100000:05d}",
            service_code="gat",
            description=f"Trou {number}",
            requested=1_790_000_000 + number % 10,
            updated=1_790_000_000 + number % 10,
            lat=50.46 + (number % 10) / 1000,
            long=4.86,
        )
        for number in NUMBERS
    ]
    return Contents(records, services, teams)


@contextmanager
def signalen(path: Path, spec: str = "") -> Iterator[Served]:
    """A server for the time of a ``with`` block, with faults where ``spec`` names some."""
    store = Store(path / f"s{abs(hash(spec))}.sqlite")
    fill(store, "namur", contents())
    with store.writing() as db:
        db.execute("INSERT INTO api_keys VALUES ('demo', 'demo', 1, 1)")
        db.execute("INSERT INTO api_keys VALUES ('reader', 'reader', 1, 0)")
    app = create_app(store)
    mounted = next(one.app for one in app.routes if getattr(one, "path", "") == "/signals")
    asgi: Any = Faults(app, store, read_spec(spec), frozenset()) if spec else app
    try:
        with running(asgi) as url:
            yield Served(url, store, mounted.state.backend)
    finally:
        store.close()


def said(answer: requests.Response) -> Any:
    """Status and body; a web page is its title."""
    if "html" in answer.headers["Content-Type"]:
        return answer.status_code, answer.text.partition("<title>")[2].partition("</title>")[0]
    return answer.status_code, json.loads(answer.text)
