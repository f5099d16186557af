"""One of the systems of a joined connection is set to read only: its changes wait, the others are
sent."""

from __future__ import annotations

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.outbox import Outbox
from signalement_plugin.sync.push.operation_push import OperationPush
from tests.unit.systems.joined.test_system import clock, opened, parts

__all__ = ["clock", "parts"]


def test_a_change_for_the_read_only_system_waits_and_is_not_sent(parts, clock, tmp_path):
    before = opened()
    before.probe()
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    for report_id in ("T-1", "F-1"):
        report = before.get(report_id)
        change_requests = change_operations(
            report, before.capabilities, sets={"status": Status.CLOSED}
        )
        outbox.add(change_requests)
    system = opened(F=True)
    system.probe()
    push = OperationPush(outbox, system)
    rows = [push.step(row.id) for row in outbox.rows()]
    assert [row.state for row in rows] == [State.CONFIRMED, State.QUEUED]
    assert (rows[1].reason, rows[1].open_attempt) == ("read_only", 0)
    assert parts["F"].get("1").status is Status.NEW
    outbox.close()
