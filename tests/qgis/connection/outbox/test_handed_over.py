"""Changes of one report that are handed over to a team one after the other."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

import pytest
from live_connection import loaded

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.server import threads
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.store.queries import fids_of
from signalement_plugin.systems.base import Address, Probe, System
from signalement_plugin.systems.mailbox import HandedChange
from signalement_plugin.systems.registry import open_system

FIRST, SECOND = "a" * 32, "b" * 32


class Mailbox:
    """``handed``: ids in the order in which they came; ``over``: those whose outcome is there."""

    def __init__(self) -> None:
        self.handed: list[str] = []
        self.over: set[str] = set()

    def epoch(self) -> str:
        return "the first one"

    def hand_over(self, operation: Operation, _rests: str, _epoch: str) -> None:
        self.handed.append(operation.id)

    def look(self, ids: Collection[str]) -> dict[str, HandedChange]:
        over = HandedChange(State.CONFIRMED, over=True)
        waits = HandedChange(State.QUEUED)
        return {one: over if one in self.over else waits for one in ids if one in self.handed}


class Handing:
    """The register as a system that hands changes over."""

    def __init__(self, system: System, box: Mailbox) -> None:
        self._system, self._box = system, box

    def __getattr__(self, name: str) -> Any:
        return getattr(self._system, name)

    def probe(self) -> Probe:
        found = self._system.probe()
        able = replace(self._system.capabilities, hands_over=True)
        self._system.capabilities = able
        return replace(found, capabilities=able)

    def mailbox(self) -> Mailbox:
        return self._box


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Mailbox:
    made = Mailbox()

    def opened(name: str, address: Address) -> Handing:
        return Handing(open_system(name, address), made)

    monkeypatch.setattr(threads, "open_system", opened)
    return made


def test_the_next_change_of_a_report_goes_once_a_pass_has_settled_the_first(
    box: Mailbox, connection: Connection, qtbot: Any
) -> None:
    """Seen: it waited until the user made another change, or QGIS was started anew."""
    loaded(connection, qtbot)
    report_id = sorted(fids_of(connection.files.store.path))[0]
    connection.outbox.add([Operation(FIRST, report_id, {"status": "planned"})])
    connection.outbox.add([Operation(SECOND, report_id, {"department": "Voirie"})])
    connection.threads.outbox_sender.wake()
    qtbot.waitUntil(lambda: connection.outbox.row(FIRST).state is State.HANDED)
    qtbot.wait(500)  # the sender rests: only a settled first change wakes it
    box.over.add(FIRST)
    connection.load.refresh()
    qtbot.waitUntil(lambda: connection.outbox.row(FIRST).state is State.CONFIRMED)
    qtbot.waitUntil(lambda: box.handed == [FIRST, SECOND])
