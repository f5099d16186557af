"""Buttons of *To Send* that were pressed a moment too late say so."""

from __future__ import annotations

from typing import Any

import pytest
from dock_driver import DockDriver

from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.model.operation import Operation, State, new_id
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox.resolutions import Decision
from signalement_plugin.ui.actions.actions import ReportAction


@pytest.fixture
def waiting(driver: DockDriver) -> str:
    """Id of a close that still waits its seconds."""
    driver.send_after(60.0)
    driver.begin(ReportAction.CLOSE, Status.IN_PROGRESS)
    driver.reply.write("reply", "Merci")
    driver.reply.send()
    return str(driver.outbox_rows()[0].id)


def told(window: Any) -> list[str]:
    return [item.text() for item in window.bar.items()]


SENT = "Too late: it has already been sent."
CANCELLED = "It has already been cancelled."


@pytest.mark.parametrize(
    ("state", "button", "said"),
    [
        (State.CONFIRMED, Decision.CANCEL, [SENT]),
        (State.CONFIRMED, Decision.EDIT, [SENT]),
        (State.CANCELLED, Decision.CANCEL, [CANCELLED]),  # in another window
        (State.CANCELLED, Decision.EDIT, [CANCELLED]),
        (State.CANCELLED, None, [CANCELLED]),
        (State.CONFLICT, Decision.CANCEL, ["Not sent: it is under “Needs You”."]),
        (State.HANDED, Decision.CANCEL, []),  # the service of a team is asked
    ],
)
def test_what_is_no_longer_here_to_be_taken_back_is_told(
    driver: DockDriver,
    waiting: str,
    window: Any,
    state: State,
    button: Decision | None,
    said: list[str],
) -> None:
    """Without a button it is *Undo*."""
    assert driver.connection.outbox.move(waiting, [State.QUEUED], state, reason="")
    if button is None:
        driver.submission.take_back(driver.outbox_rows()[0].operation.batch)
    else:
        driver.submission.act(button, waiting)
    assert told(window) == said


def test_a_new_report_that_another_window_has_cancelled_opens_no_empty_form(
    driver: DockDriver, window: Any
) -> None:
    outbox, opened = driver.connection.outbox, []
    new = create_operation("v", 4.8, 50.4, "Trou")
    outbox.add([new])
    assert outbox.move(new.id, [State.QUEUED], State.CANCELLED)
    driver.submission.call_wanted.connect(lambda: opened.append(True))
    driver.submission.act(Decision.EDIT, new.id)
    assert (told(window), opened) == (["It has already been cancelled."], [])


def test_a_choice_that_was_merged_into_one_that_was_sent_has_been_sent(
    driver: DockDriver, window: Any
) -> None:
    driver.send_after(60.0)
    first, second = (Operation(new_id(), "1", {"department": one}) for one in ("NORD", "SUD"))
    outbox = driver.connection.outbox
    outbox.add([first])
    driver.submission.submit([second], lambda _made: "Sud")
    assert outbox.row(second.id).reason == "coalesced"  # type: ignore[union-attr]
    assert outbox.move(first.id, [State.QUEUED], State.CONFIRMED)
    driver.submission.take_back(second.batch)
    assert told(window) == ["Too late: it has already been sent."]
