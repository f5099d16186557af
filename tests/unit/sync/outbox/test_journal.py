"""The import of the edit journal: which operations are made of it, and which rows are trimmed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fake_server import HandClock
from push_bench import Journal

from signalement_plugin.core.changes.preview import preview_held
from signalement_plugin.core.model.capabilities import ANYTHING, WRITABLE, Capabilities
from signalement_plugin.core.model.operation import JournalRow, State
from signalement_plugin.core.model.status import Status
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.journal import KEPT, import_journal, trim_journal
from signalement_plugin.sync.outbox.outbox import Outbox

CAPS = Capabilities(writes=frozenset({"status"}), statuses=tuple(Status))
ONE_BY_ONE = Capabilities(
    writes=frozenset({"status", "department", "note"}),
    statuses=tuple(Status),
    alone=frozenset({"department", "note"}),
)
"""As a Publik form: one action for each field."""
NOT_MET = Capabilities(read_only_because="not_met")


def edit(number: int, report_id: str, name: str = "status", value: str = "closed") -> JournalRow:
    at = "2026-11-24T08:00:00.000Z"
    return JournalRow(f"{number:032}", report_id, {name: ""}, {name: value}, "v", "a", at)


def edits(number: int, report_id: str, **after: str) -> JournalRow:
    """A journal row for several columns that were saved together."""
    plain = edit(number, report_id)
    return replace(plain, before={name: f"old {name}" for name in after}, after=after)


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox.sqlite")


def test_an_edit_is_queued_before_the_server_was_probed(outbox: Outbox) -> None:
    result = import_journal(Journal(edit(1, "7")), outbox, NOT_MET)
    assert (len(result.queued), result.refused) == (1, ())
    assert [row.state for row in outbox.rows()] == [State.QUEUED]


def test_read_only_by_choice_stays_read_only(outbox: Outbox) -> None:
    chosen = Capabilities(read_only_because="by_choice")
    assert import_journal(Journal(edit(1, "7")), outbox, chosen).refused


def test_a_field_sent_alone_is_an_operation_of_its_own(outbox: Outbox) -> None:
    row = edits(1, "7", status="closed", department="roads")
    assert import_journal(Journal(row), outbox, ONE_BY_ONE).queued == (row.id, f"{row.id}-2")
    first, second = (one.operation for one in outbox.rows())
    assert (first.id, first.sets, first.after) == (row.id, {"department": "roads"}, "")
    assert (second.sets, second.after) == ({"status": "closed"}, first.id)
    assert (first.base.values, second.base.values) == (
        {"department": "old department"},
        {"status": "old status"},
    )
    assert {one.origin for one in (first, second)} == {"native"}


def test_a_split_edit_imported_twice_is_added_once(outbox: Outbox) -> None:
    row = edits(1, "7", status="closed", department="roads")
    import_journal(Journal(row), outbox, ONE_BY_ONE)
    assert import_journal(Journal(row), outbox, ONE_BY_ONE).report_ids == frozenset()
    assert import_journal(Journal(row), outbox, CAPS, review=True).report_ids == frozenset()
    assert len(outbox.rows()) == 2


def test_split_edits_of_several_reports_are_held_and_go_in_their_order(outbox: Outbox) -> None:
    rows = [edits(n, str(n), status="closed", department="roads") for n in (7, 8)]
    held = import_journal(Journal(*rows), outbox, ONE_BY_ONE).held
    assert [row.state for row in outbox.rows()] == [State.HELD] * 4
    reviewed = preview_held([row.operation for row in outbox.rows()], {}, ONE_BY_ONE)
    assert [len(line.changes) for line in reviewed.lines()] == [2, 2]
    assert [one for line in reviewed.lines() for one in line.op_ids] == list(held)


@pytest.mark.parametrize("caps", [NOT_MET, ANYTHING])
def test_before_the_system_was_met_an_edit_is_split_as_any_takes_it(
    outbox: Outbox, caps: Capabilities
) -> None:
    import_journal(Journal(edits(1, "7", status="closed", department="roads")), outbox, caps)
    assert [set(row.operation.sets) for row in outbox.rows()] == [{"department"}, {"status"}]


def test_before_the_system_was_met_what_a_category_clears_stays_with_it(outbox: Outbox) -> None:
    import_journal(Journal(edits(1, "7", service_code="tag", department="roads")), outbox, NOT_MET)
    (row,) = outbox.rows()
    assert set(row.operation.sets) == {"service_code", "department"}


def test_one_joined_system_that_is_away_refuses_nothing(outbox: Outbox) -> None:
    caps = replace(CAPS, parts={"A": CAPS, "B": NOT_MET})
    away, here = edit(1, "B-7"), edit(2, "A-8", "department", "roads")
    assert import_journal(Journal(away), outbox, caps).queued == (away.id,)
    assert import_journal(Journal(here), outbox, caps).refused == (here.id,)
    reviewed = preview_held([row.operation for row in outbox.rows()], {}, caps)
    assert [line.report.report_id for line in reviewed.lines()] == ["B-7"]


def test_an_older_note_from_the_field_takes_no_other_edit_with_it(outbox: Outbox) -> None:
    caps = Capabilities(writes=frozenset(WRITABLE), statuses=tuple(Status))
    both, longer = edits(1, "7", status="closed", field_note="a"), edits(2, "7", field_note="ab")
    assert len(import_journal(Journal(both, longer), outbox, caps, review=True).held) == 2
    first, second = (row.operation for row in outbox.rows())
    assert (first.id, first.sets, first.note) == (both.id, {"status": "closed"}, "")
    assert (second.sets, second.note) == ({}, "ab")


def test_only_edits_finished_long_ago_are_trimmed_and_are_still_recognised(tmp_path: Path) -> None:
    clock = HandClock()
    outbox = Outbox(tmp_path / "outbox.sqlite", clock)
    journal = Journal(edit(1, "7"), edit(2, "8"), edit(3, "9"))
    first, second = (
        import_journal(Journal(row), outbox, CAPS).queued[0] for row in journal.rows[:2]
    )
    outbox.move(first, [State.QUEUED], State.CANCELLED)
    clock.pass_(KEPT.total_seconds() - 60)
    trim_journal(journal, outbox)
    assert len(journal.rows) == 3
    clock.pass_(120)
    trim_journal(journal, outbox)  # keeps the second, which waits, and the third, not imported yet
    assert [row.id for row in journal.rows] == [second, f"{3:032}"]
    assert queries.known_ids(outbox, [first]) == {first}
