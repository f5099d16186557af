"""One outbox, one in-process server and one sender; the test runs each step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fake_system import FULL, HandClock, InProcess, Server

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.capabilities import Evidence
from signalement_plugin.core.model.operation import JournalRow, State
from signalement_plugin.sync.clock import stamp
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush

VERSION = {"evidence": Evidence.VERSION, "has_activity": False, "mark": ""}
VALUE = {**VERSION, "evidence": Evidence.VALUE}


class Bench:
    """One outbox, one server, one sender; the test calls each step."""

    def __init__(self, folder, capabilities=FULL) -> None:
        self.clock = HandClock()
        self.server = Server(self.clock)
        self.system = InProcess(self.server, capabilities)
        self.outbox = Outbox(folder / "outbox.sqlite", self.clock)
        self.push = OperationPush(self.outbox, self.system)
        self.server.add("1")

    def save(self, sets=None, report_id="1", **texts) -> str:
        """The user decides on a report as it is displayed now."""
        report = self.system._visible(self.server.reports[report_id])
        caps = self.system.capabilities
        (operation,) = change_operations(report, caps, sets=sets or {}, **texts)
        self.outbox.add([operation], couples=caps.couples)
        return operation.id

    def run(self, rounds: int = 8) -> None:
        """Work on everything that is due now."""
        for _ in range(rounds):
            due = self.outbox.due(stamp(self.clock.now()))
            if not due:
                return
            for row in due:
                self.push.step(row.id)

    def state(self, op_id: str) -> tuple[State, str]:
        row = self.outbox.row(op_id)
        return row.state, row.reason


def with_caps(tmp_path, **changes):
    return Bench(tmp_path, replace(FULL, **changes))


class Journal:
    """The part of a store that the import of its journal reads."""

    def __init__(self, *rows: JournalRow) -> None:
        self.rows = list(rows)

    def journal(self) -> list[JournalRow]:
        return self.rows

    def trim_journal(self, ids: Iterable[str]) -> None:
        gone = set(ids)
        self.rows = [row for row in self.rows if row.id not in gone]
