"""Own changes appear in the history at their time, also where the server gives none."""

from __future__ import annotations

from datetime import datetime, timezone

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.core.model.report import Activity
from signalement_plugin.sync.rules.rows import OutboxRow
from signalement_plugin.ui.card.own_times import with_own_times

ROW = OutboxRow(
    1,
    Operation("op1", "7", author="Karim"),
    State.CONFIRMED,
    last_attempt="2026-11-27T22:31:00Z",
    created_at="2026-11-27T22:30:00Z",
)


def at(month: int) -> datetime:
    return datetime(2026, month, 1, tzinfo=timezone.utc)


def rows(op_id: str) -> OutboxRow | None:
    return ROW if op_id == "op1" else None


def test_an_own_change_without_a_time_stands_at_the_time_it_was_sent() -> None:
    """Seen: without a date or an author, before a line of March."""
    mark = Activity("mark.op1", None, "", "assign", "North", operation_id="op1")
    entries = [Activity("0", at(1), "", "citizen"), mark, Activity("1", at(3), "", "status")]
    shown = with_own_times(entries, rows)
    assert [one.id for one in shown] == ["0", "1", "mark.op1"]
    sent = datetime(2026, 11, 27, 22, 31, tzinfo=timezone.utc)
    assert (shown[-1].at, shown[-1].author) == (sent, "Karim")
    later = Activity("2", at(12), "", "status")
    assert [one.id for one in with_own_times([*entries, later], rows)][-2:] == ["mark.op1", "2"]


def test_entries_of_another_computer_keep_their_place() -> None:
    mark = Activity("mark.x", None, "Ana", "assign", operation_id="x")
    entries = [Activity("0", at(1), "", "citizen"), mark, Activity("1", at(3), "", "status")]
    assert with_own_times(entries, rows) == entries


def test_an_own_note_stays_after_the_one_that_was_written_before_it() -> None:
    """Seen: the round's note, sent at 7:55, below one of 8:01; the newest is the last."""
    first = Activity("0.1", None, "", "note", "Pas fait")
    second = Activity("0.2", None, "", "note", "Remise", operation_id="op1")
    third = Activity("0.3", None, "", "note", "Vue")
    entries = [Activity("0", at(1), "", "citizen"), first, second, third]
    assert [one.id for one in with_own_times(entries, rows)] == ["0", "0.1", "0.2", "0.3"]
