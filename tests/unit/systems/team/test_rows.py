"""What a row of the mailbox means for the desk that handed the change over."""

from __future__ import annotations

import pytest

from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.rules.handover import verdict_on
from signalement_plugin.systems.team.rows import change_of

ROW = {
    "state": "queued",
    "reason": "",
    "words": "",
    "details": "",
    "server": None,
    "report_id": "1",
    "done_seq": None,
    "asks": False,
}


@pytest.mark.parametrize(
    ("state", "more", "here"),
    [
        ("queued", {}, State.HANDED),
        ("held", {}, State.HANDED),
        ("sending", {}, State.HANDED),
        ("settling", {}, State.HANDED),
        ("unknown", {}, State.HANDED),
        ("unknown", {"asks": True}, State.UNKNOWN),
        ("conflict", {}, State.CONFLICT),
        ("confirmed", {}, State.HANDED),
        ("confirmed", {"done_seq": 7}, State.CONFIRMED),
        ("unverified", {"done_seq": 7, "reason": "settle"}, State.HANDED),
        ("unverified", {"done_seq": 7, "reason": "cannot_show"}, State.UNVERIFIED),
        ("refused", {"done_seq": 7}, State.REFUSED),
        ("cancelled", {}, State.CANCELLED),
    ],
)
def test_an_outcome_counts_once_its_row_can_be_read(
    state: str, more: dict[str, object], here: State
) -> None:
    verdict = verdict_on(change_of({**ROW, "state": state, **more}))
    assert verdict.state is here
    assert verdict.close is (
        here in {State.CONFIRMED, State.UNVERIFIED, State.REFUSED, State.CANCELLED}
    )


@pytest.mark.parametrize("spoilt", [{"x": 1}, [], "text", {"report_id": "1", "status": "no such"}])
def test_a_report_that_cannot_be_read_takes_no_outcome_away(spoilt: object) -> None:
    row = {**ROW, "state": "confirmed", "done_seq": 7, "server": spoilt, "details": "{"}
    assert change_of({**row, "reason": "not of ours"}).server is None
    assert verdict_on(change_of({**row, "reason": "not of ours"})).reason == ""


def test_the_card_shows_what_the_service_met() -> None:
    row = {**ROW, "state": "conflict", "server": {"report_id": "1", "status": "planned"}}
    assert change_of(row).server == Report.from_json('{"report_id": "1", "status": "planned"}')
