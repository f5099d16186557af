"""How many files and functions of the plugin an action passes, in all threads: ``make walk``.

``make test`` does not collect this file: the figures depend a little on which timers end meanwhile,
which is no fault of a change. A walk begins and ends when the plugin is idle (``IDLE_S`` of
``scripts/walk.py``): it has nothing of what was done before, and all that follows. Each is taken
``TIMES`` times in a new dock; the middle figure counts.
"""

from __future__ import annotations

from contextlib import contextmanager
from statistics import median_low

import pytest
from ui_steps import colleague, wait

from scripts.ceilings import hold
from scripts.stage import ROOT
from scripts.walk import Walk, walking
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.ui.actions.actions import ReportAction

TIMES = 3
OUT = ROOT / "build" / "walk"
TAKEN: dict[str, list[Walk]] = {}


@pytest.fixture
def followed(qtbot):
    """``with followed(name)``: from idle to idle."""

    @contextmanager
    def follow(name):
        with walking() as before:
            before.wait_until_idle(qtbot.wait)
        with walking() as walk:
            yield walk
            walk.wait_until_idle(qtbot.wait)
        TAKEN.setdefault(name, []).append(walk)
        OUT.mkdir(parents=True, exist_ok=True)
        (OUT / f"{name}.txt").write_text(walk.shown(), encoding="utf-8")

    return follow


@pytest.mark.parametrize("_time", range(TIMES))
def test_close_and_send(driver, qtbot, followed, _time):
    driver.send_after(60.0)
    driver.choose(driver.list.row_with(*OPEN))
    with followed("close"):
        driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Nettoyé")
    with followed("send"):
        driver.reply.send()
        driver.send_now()
        driver.settled(qtbot, State.CONFIRMED)


@pytest.mark.parametrize("_time", range(TIMES))
def test_a_row_that_a_colleague_changed(driver, qtbot, register, followed, _time):
    (report,) = driver.choose(driver.list.row_with(*OPEN))
    colleague(register, report.report_id, status="planned")
    connection = driver.connection
    with followed("row"):
        connection.load.refresh()
        wait(qtbot, lambda: connection.reports.by_id(report.report_id).status.value == "planned")


def test_the_walks_are_within_their_ceilings():
    now = {
        name: {
            "files": median_low(len(walk.files()) for walk in walks),
            "functions": median_low(len(walk.steps) for walk in walks),
        }
        for name, walks in TAKEN.items()
    }
    assert hold("walk", now) == [], f"{OUT} has the functions"
