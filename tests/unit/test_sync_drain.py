"""The second door: what the journal holds becomes operations, whatever is known by then."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from ghost_server import HandClock

from signalement_plugin.core.capabilities import Capabilities
from signalement_plugin.core.journal import JournalRow
from signalement_plugin.core.operation import State
from signalement_plugin.core.status import Status
from signalement_plugin.sync.drain import KEPT, drain, trim
from signalement_plugin.sync.outbox import Outbox

CAPS = Capabilities(writes=frozenset({"status"}), statuses=tuple(Status))
NOT_MET = Capabilities(read_only_because="not_met")


class Journal:
    def __init__(self, *rows: JournalRow) -> None:
        self.rows = list(rows)

    def journal(self) -> list[JournalRow]:
        return self.rows

    def trim_journal(self, ids: Iterable[str]) -> None:
        gone = set(ids)
        self.rows = [row for row in self.rows if row.id not in gone]


def edit(number: int, report_id: str, name: str = "status", value: str = "closed") -> JournalRow:
    at = "2026-11-24T08:00:00.000Z"
    return JournalRow(f"{number:032}", report_id, {name: ""}, {name: value}, "v", "a", at)


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.sqlite")


def test_an_edit_is_no_less_a_wish_because_the_server_was_not_met(outbox: Outbox) -> None:
    result = drain(Journal(edit(1, "7")), outbox, NOT_MET)
    assert (len(result.queued), result.refused) == (1, ())
    assert [row.state for row in outbox.rows()] == [State.QUEUED]


def test_what_the_system_cannot_write_is_refused_by_name(outbox: Outbox) -> None:
    result = drain(Journal(edit(1, "7", "address", "here")), outbox, CAPS)
    (row,) = outbox.rows()
    assert result.refused == (row.id,)
    assert (row.state, row.reason, row.words) == (State.REFUSED, "not_writable", "address")


def test_read_only_by_choice_stays_read_only(outbox: Outbox) -> None:
    chosen = Capabilities(read_only_because="by_choice")
    assert drain(Journal(edit(1, "7")), outbox, chosen).refused


def test_it_says_which_reports_it_touched(outbox: Outbox) -> None:
    result = drain(Journal(edit(1, "7"), edit(2, "8")), outbox, CAPS)
    assert (len(result.held), result.report_ids) == (2, {"7", "8"})
    assert drain(Journal(edit(1, "7")), outbox, CAPS).report_ids == frozenset()


def test_only_what_is_long_over_leaves_the_journal_and_stays_known(tmp_path: Path) -> None:
    clock = HandClock()
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    journal = Journal(edit(1, "7"), edit(2, "8"), edit(3, "9"))
    first, second = (drain(Journal(row), outbox, CAPS).queued[0] for row in journal.rows[:2])
    outbox.move(first, [State.QUEUED], State.CANCELLED)
    clock.pass_(KEPT.total_seconds() - 60)
    trim(journal, outbox)
    assert len(journal.rows) == 3
    clock.pass_(120)
    trim(journal, outbox)  # the second still waits, the third was never read
    assert [row.id for row in journal.rows] == [second, f"{3:032}"]
    assert outbox.known([first]) == {first}
