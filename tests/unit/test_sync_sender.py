"""The sending threads: what a dead process left behind, alone in the outbox."""

from __future__ import annotations

import threading

from in_process import FULL, HandClock, InProcess, Server

from signalement_plugin.core.commands import change
from signalement_plugin.core.operation import State
from signalement_plugin.sync.outbox import Outbox
from signalement_plugin.sync.rows import Pre
from signalement_plugin.sync.sender import Sender


def test_what_was_being_sent_when_qgis_died_is_looked_at_even_if_nothing_else_waits(tmp_path):
    clock = HandClock()
    server = Server(clock)
    server.add("1")
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    (operation,) = change(server.reports["1"], FULL, sets={"status": "resolved"})
    outbox.add([operation])
    outbox.begin_attempt(operation.id, Pre("1", ""), operation)
    server.commit(operation, {})  # it had arrived
    done = threading.Event()

    def on_row(row) -> None:
        if row.state is State.CONFIRMED:
            done.set()

    sender = Sender(outbox, lambda: InProcess(server), on_row=on_row)
    sender.start()
    sender.wake()
    assert done.wait(20)
    sender.stop()
    assert server.times(operation.id) == 1
