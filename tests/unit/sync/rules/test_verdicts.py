"""Verdicts after unusual answers of a server."""

from __future__ import annotations

import pytest
from push_bench import VERSION, with_caps

from signalement_plugin.core import errors
from signalement_plugin.core.changes.request import create_operation
from signalement_plugin.core.errors import Busy
from signalement_plugin.core.model.operation import State
from signalement_plugin.sync.outbox.after_creation import store_created
from signalement_plugin.sync.rules.verdicts import (
    Verdict,
    after_error,
    after_read_error,
    reason_of,
)


def test_a_retry_after_of_zero_waits_at_least_a_second(bench):
    op = bench.save({"status": "resolved"})
    row = bench.outbox.row(op)
    for at_once in (Busy("slow down", retry_after=0.0), Busy("slow down")):
        assert after_error(row, at_once, older_open=False).wait_s >= 1
        assert after_read_error(row, at_once).wait_s >= 1
    assert after_error(row, Busy("slow down", retry_after=2.0), older_open=False).wait_s == 2


def test_a_new_report_found_later_replaced_nobodys_value(tmp_path):
    """The server wrote the mark into the text, which therefore differs from the wanted text."""
    bench = with_caps(tmp_path, **VERSION)
    wanted = create_operation("7", 4.86, 50.46, "Un trou")
    bench.outbox.add([wanted])
    bench.outbox.settle(wanted.id, State.QUEUED, Verdict(State.UNVERIFIED, "settle", wait_s=1))
    bench.server.add("9", service_code="7", description="Un trou [3f2a]")
    store_created(bench.outbox, wanted.id, "9", photos_apart=False)
    bench.clock.pass_(5)
    bench.run()
    assert bench.state(wanted.id) == (State.CONFIRMED, "")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (errors.Unauthorized(), "unauthorized"),
        (errors.Forbidden(), "forbidden"),
        (errors.Busy(), "busy"),
        (errors.TimedOut(), "offline"),
        (errors.ServerFailure(), "offline"),
        (errors.LostAnswer(), "offline"),
    ],
)
def test_a_change_that_could_not_be_begun_says_what_it_waits_for(
    error: errors.ServerError, reason: str
) -> None:
    assert reason_of(error) == reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (errors.NumbersNotKnown("x"), "numbers"),
        (errors.OtherReport("x"), "other_report"),
        (errors.NoForm("x"), "no_form"),
        (errors.OtherForm("x", "said"), "other_form"),
    ],
)
def test_a_change_that_was_not_sent_says_why(bench, error: errors.ServerError, reason: str) -> None:
    row = bench.outbox.row(bench.save({"status": "resolved"}))
    verdict = after_error(row, error, older_open=False)
    assert (verdict.state, verdict.reason) == (State.REFUSED, reason)
    assert verdict.server_message == error.server_message
