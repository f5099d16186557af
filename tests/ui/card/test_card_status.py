"""The status line of the card: the server's own word in its tooltip, unless ours is newer."""

from __future__ import annotations

from uuid import uuid4

from ui_steps import wait

from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.status import Status


def test_a_waiting_status_stands_without_the_servers_old_word(driver, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    assert driver.report.server_word() == report.raw_status
    wish = Operation(id=uuid4().hex, report_id=report.report_id, sets={"status": "resolved"})
    driver.connection.commands.submit([wish], delay_s=3600.0)
    wait(qtbot, lambda: driver.report.shown().status is Status.RESOLVED)
    wait(qtbot, lambda: driver.report.server_word() == "")
