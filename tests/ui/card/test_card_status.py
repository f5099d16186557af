"""How the card words a report's status, and how the report came in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui_steps import submit, wait

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.verdicts import Verdict


def test_a_waiting_status_stands_without_the_servers_old_word(driver, qtbot):
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    assert driver.report.server_word() == report.raw_status
    submit(driver, report, {"status": "resolved"}, 3600.0)
    wait(qtbot, lambda: driver.report.shown().status is Status.RESOLVED)
    wait(qtbot, lambda: driver.report.server_word() == "")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("no_answer", "unclear whether it arrived: check on the server"),
        ("not_arrived", "not arrived: send it again, or drop it"),
    ],
)
def test_of_a_sending_without_an_answer_the_servers_status_is_shown(driver, qtbot, reason, words):
    """The status of the change is beside it, as what waits."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    submit(driver, report, {"status": "resolved"}, 3600.0)
    outbox = driver.connection.outbox
    unknown = Verdict(State.UNKNOWN, reason, server=report)
    assert outbox.settle(outbox.rows()[0].id, State.QUEUED, unknown)
    driver.connection.outboxChanged.emit()
    wait(qtbot, lambda: driver.report.status().startswith("On the server: In Progress"))
    assert driver.report.glyph() == "In Progress"
    assert driver.report.waiting() == f"⬆ Yours: “Resolved” · {words}"


def test_the_source_of_a_report_is_shown_in_words(driver):
    (report,) = driver.choose(0)
    driver.report.widget.show_report(replace(report, source="phone", reference="DIT-1050"))
    text = driver.report.widget.dates.text().split(" · ")
    assert text[0].endswith(" via Telephone")
    assert text[-1] == "reference DIT-1050"
