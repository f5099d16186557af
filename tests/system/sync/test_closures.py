"""A batch of closures through the sending threads to the sandbox: few reads, one write of each."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sandbox_client import NOW, rows

from sandbox.running import Running, running
from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.sender import Sender
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.systems.base import Address
from signalement_plugin.systems.open311 import SYSTEM
from signalement_plugin.systems.open311.system import Open311
from signalement_plugin.transport.client import HttpContext

BY_OPERATION = "SELECT field, new, author FROM change_log WHERE operation_id = ?"
COUNT = 12


@pytest.fixture(name="sandbox")
def own_sandbox(tmp_path: Path) -> Iterator[Running]:
    """A sandbox of this test alone, since other tests count the reports of the shared one."""
    with running(tmp_path / "own.sqlite", generate=60, now=NOW) as server:
        yield server


class Asking:
    """Opens the system, and notes every request for a report."""

    def __init__(self, server: Running) -> None:
        self.url, self.asked = server.citysdk, []  # type: ignore[var-annotated]

    def __call__(self) -> Open311:
        http = HttpContext(headers={"api_key": "demo"})
        system = SYSTEM.open(Address(self.url, http=http))
        assert isinstance(system, Open311)
        system.probe()
        for name in ("get", "get_some", "activity"):
            setattr(system, name, self._noting(name, getattr(system, name)))
        return system

    def _noting(self, name: str, read: object) -> object:
        def noted(*what: object) -> object:
            self.asked.append(name)
            return read(*what)  # type: ignore[operator]

        return noted


def change_requests(system: Open311) -> list[tuple[Report, Operation]]:
    reports = [report for page in system.pages(None, None) for report in page.reports]
    still_open = [report for report in reports if report.status in OPEN][:COUNT]
    caps = system.capabilities
    return [(one, *change_operations(one, caps, sets={"status": "resolved"})) for one in still_open]


def pushed(outbox: Outbox, asking: Asking, count: int) -> None:
    """Send until so many changes are final."""
    ended: set[str] = set()
    moved = threading.Condition()

    def on_row(row: OutboxRow) -> None:
        with moved:
            ended.add(row.id)
            moved.notify_all()

    sender = Sender(outbox, asking, on_row=on_row)
    sender.start()
    sender.wake()
    with moved:
        assert moved.wait_for(lambda: len(ended) >= count, timeout=60)
    sender.stop(20)


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    opened = open_outbox(tmp_path / "connections" / "one")
    yield opened
    opened.close()


def test_a_batch_needs_a_few_reads_and_arrives_once(sandbox: Running, outbox: Outbox) -> None:
    asking = Asking(sandbox)
    system = asking()
    wanted = change_requests(system)
    assert len(wanted) == COUNT
    outbox.add([operation for _, operation in wanted])
    moved, _ = wanted[3]
    elsewhere = Operation("f" * 32, moved.report_id, {"status": "rejected"}, author="C")
    system.send(elsewhere, moved)  # a colleague's change, after the user decided
    asking.asked.clear()
    pushed(outbox, asking, COUNT)
    states = [outbox.row(operation.id).state for _, operation in wanted]  # type: ignore[union-attr]
    assert states == [State.CONFIRMED] * 3 + [State.CONFLICT] + [State.CONFIRMED] * (COUNT - 4)
    for number, (_, operation) in enumerate(wanted):
        found = rows(sandbox, BY_OPERATION, operation.id)
        assert len(found) == (0 if number == 3 else 1)
    assert len(asking.asked) <= COUNT  # reading each report by itself would take four times as many
    assert "get_some" in asking.asked
