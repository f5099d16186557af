"""Rule R8: a change that was never released asks after a restore, even with a key."""

from __future__ import annotations

from dataclasses import replace

from fake_server import HandClock, Server
from fake_system import FULL, InProcess

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.opening import guard_by
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.push_now import push_now


def test_a_restored_change_that_was_never_released_asks_even_with_a_key(tmp_path):
    """A key makes a second request harmless, but this change was never released at all."""
    clock, beside = HandClock(), tmp_path / "guards" / "c1.json"
    server, caps = Server(clock), replace(FULL, key_ttl=1e9)
    outbox, made = Outbox(tmp_path / "c1" / "outbox.sqlite", clock), {}
    guard_by(outbox, beside)
    for report_id, state in (("1", State.HELD), ("2", State.QUEUED)):
        server.add(report_id)
        (change_request,) = change_operations(
            server.reports[report_id], caps, sets={"status": "resolved"}
        )
        outbox.add([change_request], state=state)
        made[state] = change_request.id
    beside.unlink()
    assert guard_by(outbox, beside) == 2
    for _ in range(3):
        push_now(outbox, lambda: InProcess(server, caps))
        clock.pass_(1000)
    held = outbox.row(made[State.HELD])
    assert (held.state, held.reason, server.times(held.id)) == (State.UNKNOWN, "restored", 0)
    assert server.times(made[State.QUEUED]) == 1
    outbox.close()
