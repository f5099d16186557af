"""The systems that the threads of a connection open."""

from __future__ import annotations

from typing import Any

import pytest

from signalement_plugin.connection.connection import Connection
from signalement_plugin.connection.server import threads
from signalement_plugin.core.errors import Busy
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.systems.base import SystemBase

OP = "a" * 32


class Overloaded(SystemBase):
    """Cannot be probed."""

    def __init__(self, opened: list[Overloaded]) -> None:
        self.closed = False
        opened.append(self)

    def probe(self) -> None:
        raise Busy("not now")

    def close(self) -> None:
        self.closed = True


def test_a_system_that_could_not_be_probed_for_sending_is_closed(
    connection: Connection, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Overloaded] = []
    monkeypatch.setattr(threads, "open_system", lambda *_where: Overloaded(opened))
    connection.threads.renew(connection.threads.address)
    connection.outbox.add([Operation(OP, "1", {"status": "closed"})])
    connection.threads.outbox_sender.wake()
    qtbot.waitUntil(lambda: connection.outbox.row(OP).reason == "busy")
    assert [one.closed for one in opened] == [True]
