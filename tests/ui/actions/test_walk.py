"""*Close…* and *Send* pass through no function, and no file, that only forwards the call."""

from __future__ import annotations

import pytest

from scripts.walk import walking
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def walks(driver, qtbot):
    """The ways of *Close…*, of *Send* to the outbox, and on to the server."""
    driver.send_after(60.0)
    driver.choose(driver.list.row_with(*OPEN))
    with walking() as opening:
        driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Nettoyé")
    with walking() as saving:
        driver.reply.send()
    with walking("signalement-send") as sending:
        driver.send_now()
        driver.settled(qtbot, State.CONFIRMED)
    return {"Close…": opening, "Send": saving, "to the server": sending}


def test_no_function_on_the_call_path_only_forwards(walks):
    assert walks["to the server"].steps
    assert {title: walk.forwards() for title, walk in walks.items() if walk.forwards()} == {}
    assert not [file for walk in walks.values() for file in walk.forwarding_files()]
