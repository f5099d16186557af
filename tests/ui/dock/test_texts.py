"""Each status, state, reason and banner has a text; how errors, times and changes are worded."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.connection.status_board import ORDER
from signalement_plugin.connection.texts.accounts import account_sentence
from signalement_plugin.connection.texts.outcomes import (
    error_sentence,
    outcome_sentence,
    reason_sentence,
)
from signalement_plugin.core import errors
from signalement_plugin.core.model.operation import Base, Operation, State
from signalement_plugin.core.model.reason_details import ColleagueChange, ReasonDetails
from signalement_plugin.core.model.report import FLAGS, Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.rules.rows import ACCOUNT, KEPT, REASONS, OutboxRow
from signalement_plugin.ui import texts
from signalement_plugin.ui.banner.state_texts import KEYS, banner_text

ZONE = "Europe/Brussels"
NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
ERRORS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type)
    and issubclass(kind, errors.SignalementError)
    and kind not in (errors.SignalementError, errors.ServerError)
]
WITH_DETAILS = {errors.MissingChanges: errors.MissingChanges(30, "outbox.sqlite")}
"""Errors that are made of more than a technical text."""


def test_each_status_and_state_has_a_word_of_its_own():
    assert len({texts.status_label(status) for status in Status}) == len(Status)
    assert len({texts.state_label(state) for state in State}) == len(State)


@pytest.mark.parametrize("flag", FLAGS)
def test_each_doubt_is_a_sentence(flag):
    assert texts.flag_label(flag).endswith(".")


@pytest.mark.parametrize("reason", [reason for reason in REASONS if reason])
def test_each_reason_is_a_sentence(reason):
    of_accounts = reason in (ACCOUNT, KEPT)
    said = account_sentence(reason, "anna", "ben") if of_accounts else reason_sentence(reason)
    assert " " in said


def test_the_servers_own_words_are_quoted_but_ids_are_not_shown():
    assert "“no such team”" in reason_sentence("rule", "no such team")
    assert "abc123" not in reason_sentence("coalesced", details=ReasonDetails(operation="abc123"))
    assert "Department" in reason_sentence(
        "not_writable", details=ReasonDetails(parts=("department", "status"))
    )


@pytest.mark.parametrize("state", list(State))
def test_each_state_without_a_reason_is_a_sentence(state):
    row = OutboxRow(1, Operation("1", "7", {"status": "closed"}), state)
    assert outcome_sentence(row).endswith(".")


def test_a_value_that_is_already_set_is_not_called_closed():
    """It may be *in progress* that was wanted, and is there."""
    text = reason_sentence("already_closed", "", State.CONFLICT)
    assert text == "The server shows this already. Send only the reply?"


def colleague(reason, change):
    return reason_sentence(reason, details=ReasonDetails(foreign=change))


@pytest.mark.parametrize("reason", ["moved", "aba", "already_closed", "replaced"])
def test_a_colleague_is_named_with_the_time_where_the_server_names_them(reason):
    sentence = colleague(
        reason, ColleagueChange("J. Dupont", "status", "planned", "2026-11-24T13:02:00Z")
    )
    assert "J. Dupont, " in sentence
    assert "somebody" in colleague(reason, ColleagueChange("", "", ""))


def test_a_replaced_value_is_named():
    sentence = colleague("replaced", ColleagueChange("J. Dupont", "status", "planned"))
    assert sentence == "Your change replaced “Planned” by J. Dupont."


def test_a_lost_answer_says_when_it_was_sent():
    sent = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    row = OutboxRow(1, Operation("1", "7"), State.UNKNOWN, "no_answer", last_attempt=sent)
    assert outcome_sentence(row).startswith(f"Sent at {texts.moment(NOW)}, no answer came.")


@pytest.mark.parametrize("kind", ERRORS)
def test_each_error_says_what_happened(kind):
    error = WITH_DETAILS.get(kind) or kind("technical text")
    assert error_sentence(error).endswith((".", "?"))
    assert "technical text" not in error_sentence(error)


def test_an_unknown_error_class_has_the_text_of_its_base_class():
    class Frozen(errors.Busy):
        pass

    assert error_sentence(Frozen()) == error_sentence(errors.Busy())


@pytest.mark.parametrize("key", ORDER)
def test_every_banner_of_a_connection_has_a_text_even_without_figures(key):
    assert key in KEYS
    assert banner_text(key, {}).text


def test_a_banner_shows_its_figures():
    assert banner_text("loading", {"loaded": 12000, "total": 26310}).text.startswith(
        "12,000 of 26,310…"
    )
    assert banner_text("loading", {"loaded": 12000}).text.startswith("12,000 loaded…")


def test_no_banner_for_an_unknown_state():
    assert banner_text("nonsense", {}) is None


@pytest.mark.parametrize(
    ("days", "text"), [(-3, "late 3 d"), (0, "due today"), (5, "5 d left"), (None, "")]
)
def test_deadlines_in_words(days, text):
    due = None if days is None else NOW + timedelta(days=days)
    report = Report("1", status=Status.NEW, due=due)
    assert texts.days_left_text(texts.days_left(report, ZONE, NOW)) == text


def test_a_closed_report_is_never_late():
    report = Report("1", status=Status.CLOSED, due=NOW - timedelta(days=9))
    assert texts.days_left(report, ZONE, NOW) is None


def test_times_are_short_when_they_are_near():
    local = NOW.astimezone()
    clock = f"{local:%H:%M}"
    assert texts.moment(NOW, NOW) == clock
    assert texts.moment(NOW - timedelta(days=1), NOW) == f"yesterday {clock}"
    assert texts.moment(NOW - timedelta(days=40), NOW).endswith(f" {clock}")
    assert "2026" in texts.moment(NOW - timedelta(days=40), NOW)
    assert texts.moment(None) == texts.moment("not a time") == ""
    assert texts.moment("2026-11-24T12:00:00.123Z", NOW) == clock


HERE = Base({"position": "4.86 50.46"})


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        (Operation("1", "7", {"status": "resolved"}, reply="Done"), "Close + reply"),
        (Operation("1", "7", {"status": "planned"}), "Status: Planned"),
        (Operation("1", "7", {"department": "n"}, note="x"), "Assign + note"),
        (Operation("1", "7", {"department": "n", "assignee": "p"}), "Assign"),
        (Operation("1", "", kind="create"), "New report"),
        (Operation("1", "7", {"position": "4.86 50.46"}), "Move"),
        (
            Operation(
                "1", "7", {"position": "4.86 50.4601"}, base=Base({"position": "4.86 50.46"})
            ),
            "Move by 11 m",
        ),
    ],
)
def test_a_change_in_a_few_words(operation, text):
    assert texts.operation_text(operation) == text


@given(st.text())
def test_a_text_in_one_line_has_a_limited_length(text):
    line = texts.one_line(text, 50)
    assert len(line) <= 50
    assert not set(line) & set("\n\r\t\x0b\x0c\x85\u2028\u2029")
