"""The data behind a system under test: a server with its database, a register's file, or a table
that another product exported."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from sandbox_client import patch, rows
from user_connection import AheadClock

from sandbox.running import Running
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import CLOSED, Status
from signalement_plugin.exchange.table_reader import read_table
from signalement_plugin.store.crs import transform
from signalement_plugin.systems.base import Address, System
from signalement_plugin.systems.local_register.system import Register
from signalement_plugin.systems.table_file import SYSTEM

NOWHERE = "http://127.0.0.1:9"
Entry = tuple[str, str, str]
"""What a server's database keeps of a write: field, new value, text."""

Opener = Callable[[str, AheadClock], System]


class Backend(Protocol):
    """What the tests of every system need of a server (or a file) and of its database."""

    clock: AheadClock

    def open(self) -> System:
        """Open the system, probed."""

    def cut_off(self) -> System:
        """The system while the server cannot be reached."""

    def ids(self) -> set[str]:
        """Numbers of all reports, as this system writes them."""

    def open_count(self) -> int:
        """Number of open reports, counted in the server's database."""

    def department(self, name: str) -> str:
        """The server's id of a department, from its name in the system."""

    def written(self, report_id: str, operation_id: str) -> list[Entry]:
        """What one operation wrote into the server's database."""

    def reject(self, report_id: str) -> None:
        """A colleague rejects a report directly at the server."""


@dataclass
class Sandbox:
    """A sandbox with the system for one of its dialects. ``dashes``: reports keep the sandbox's own
    numbers (``2026-00001``); otherwise they are digits only."""

    server: Running
    opener: Opener
    path: str = ""
    dashes: bool = True
    hidden: frozenset[Status] = frozenset()
    not_open: frozenset[Status] = frozenset()
    clock: AheadClock = field(default_factory=AheadClock)

    def open(self) -> System:
        system = self.opener(f"{self.server.url}{self.path}", self.clock)
        system.probe()
        return system

    def cut_off(self) -> System:
        return self.opener(f"{NOWHERE}{self.path}", self.clock)

    def ids(self) -> set[str]:
        stored = rows(self.server, "SELECT id, status FROM reports")
        shown = (key for key, status in stored if Status(status) not in self.hidden)
        return {key if self.dashes else key.replace("-", "") for key in shown}

    def open_count(self) -> int:
        stored = (Status(one) for (one,) in rows(self.server, "SELECT status FROM reports"))
        return sum(one not in CLOSED | self.not_open for one in stored)

    def department(self, name: str) -> str:
        sql = "SELECT id FROM departments WHERE name = ?"
        found = rows(self.server, sql, name) or rows(
            self.server, "SELECT id FROM departments ORDER BY rowid LIMIT 1 OFFSET ?", int(name) - 1
        )
        return str(found[0][0])

    def written(self, report_id: str, operation_id: str) -> list[Entry]:
        sql = "SELECT field, new, text FROM change_log WHERE report_id = ? AND operation_id = ?"
        return rows(self.server, f"{sql} ORDER BY id", self.stored(report_id), operation_id)

    def reject(self, report_id: str) -> None:
        patch(self.server, self.stored(report_id), detailed_status="REJECTED")

    def stored(self, report_id: str) -> str:
        """The number in the sandbox's database."""
        return report_id if self.dashes else f"{report_id[:4]}-{report_id[4:]}"


@dataclass
class LocalRegister:
    """The register's file; a second connection to it is the colleague."""

    file: Path
    clock: AheadClock = field(default_factory=AheadClock)

    def open(self) -> System:
        return Register(str(self.file))

    def cut_off(self) -> System:
        """The register while another program has locked its file."""
        return _Held(self.file)

    def ids(self) -> set[str]:
        return {key for (key,) in self._rows("SELECT report_id FROM report")}

    def open_count(self) -> int:
        stored = (Status(one) for (one,) in self._rows("SELECT status FROM report"))
        return sum(one not in CLOSED | {Status.UNKNOWN} for one in stored)

    def department(self, name: str) -> str:
        return name

    def written(self, report_id: str, operation_id: str) -> list[Entry]:
        sql = "SELECT kind, field, new, text FROM activity WHERE report_id = ? AND operation_id = ?"
        found = self._rows(f"{sql} ORDER BY id", report_id, operation_id)
        return [(name or kind, new, text) for kind, name, new, text in found]

    def reject(self, report_id: str) -> None:
        with closing(Register(str(self.file))) as colleague:
            change_request = Operation(
                "c" * 32, report_id, {"status": "rejected"}, author="colleague"
            )
            colleague.send(change_request, colleague.get(report_id))

    def _rows(self, sql: str, *bound: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.file)) as db:
            return db.execute(sql, bound).fetchall()


class _Held(Register):
    """A register whose file another program locks during each write."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.connection.execute("PRAGMA busy_timeout = 1")
        self._file = file

    def send(self, operation: Operation, fresh: Report) -> Any:
        with closing(sqlite3.connect(self._file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            return super().send(operation, fresh)


@dataclass
class Export:
    """A table that another product exports; there is no server."""

    file: Path
    reports: dict[str, str] = field(default_factory=dict)  # number → status
    clock: AheadClock = field(default_factory=AheadClock)

    def write(self) -> None:
        rows_ = [f"{key};{status};4,86{key};50,46" for key, status in self.reports.items()]
        self.file.write_text("\n".join(("numéro;statut;lon;lat", *rows_)), encoding="utf-8")

    def open(self) -> System:
        system = SYSTEM.open(Address(str(self.file), read_table=read_table, converter=transform))
        system.probe()
        return system

    def ids(self) -> set[str]:
        return set(self.reports)

    def open_count(self) -> int:
        return sum(status != "clôturé" for status in self.reports.values())

    def reject(self, report_id: str) -> None:
        self.reports[report_id] = "clôturé"
        self.write()
