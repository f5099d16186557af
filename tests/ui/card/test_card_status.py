"""The status line of the card: the server's own word beside ours, unless ours is newer."""

from __future__ import annotations

from uuid import uuid4

from ui_steps import choose, row_with, wait

from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.status import Status


def test_a_waiting_status_stands_without_the_servers_old_word(dock, qtbot):
    (report,) = choose(dock, row_with(dock, Status.IN_PROGRESS))
    assert report.raw_status in dock.card.state.text()
    wish = Operation(id=uuid4().hex, report_id=report.report_id, sets={"status": "resolved"})
    dock.desk.connection.submit([wish], delay_s=3600.0)
    wait(qtbot, lambda: dock.card.report.status is Status.RESOLVED)
    wait(qtbot, lambda: report.raw_status not in dock.card.state.text())
