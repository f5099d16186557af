"""Buttons of *To Send* that were pressed a moment too late say so."""

from __future__ import annotations

from typing import Any

import pytest
from dock_driver import DockDriver

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def waiting(driver: DockDriver) -> str:
    """Id of a close that still waits its seconds."""
    driver.send_after(60.0)
    driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Merci")
    driver.reply.send()
    return str(driver.outbox_rows()[0].id)


def told(window: Any) -> list[str]:
    return [item.text() for item in window.bar.items()]


@pytest.mark.parametrize("button", [Decision.CANCEL, Decision.EDIT])
def test_what_has_already_been_sent_is_told(
    driver: DockDriver, waiting: str, window: Any, button: Decision
) -> None:
    assert driver.connection.outbox.move(waiting, [State.QUEUED], State.CONFIRMED)
    driver.submission.act(button, waiting)
    assert told(window) == ["Too late: it has already been sent."]


def test_it_is_not_too_late_where_the_service_of_a_team_is_asked(
    driver: DockDriver, waiting: str, window: Any
) -> None:
    assert driver.connection.outbox.move(waiting, [State.QUEUED], State.HANDED, reason="")
    driver.submission.act(Decision.CANCEL, waiting)
    assert told(window) == []
