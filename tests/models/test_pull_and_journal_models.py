"""The models of pulling and of the journal: the rules allow no violation, and each of them switched
off leads to one."""

from __future__ import annotations

import pytest

from tests.models import journal_model, pull_model

PULLS = {
    "a row moves between two pages": {"changes": 1, "crashes": 0},
    "killed between cursor and rows": {"changes": 0, "crashes": 1},
    "a date in the future": {"changes": 1, "future": 1, "crashes": 0},
    "a slow transaction": {"changes": 1, "late": 1, "crashes": 0},
    "an own write": {"changes": 0, "crashes": 0, "own": 1},
}
PULL_HOLES = {
    "from_the_last_seen": "a row moves between two pages",
    "not_beyond_the_servers_time": "a date in the future",
    "overlap": "a slow transaction",
    "rows_before_cursor": "killed between cursor and rows",
    "skip_older_than_own_write": "an own write",
}
EDITS = {
    "two imports": {"edits": 1, "crashes": 1},
    "trimmed, then edited": {"edits": 2, "trims": 1},
    "a refresh while editing": {"edits": 1, "changes": 1},
    "a new file": {"edits": 2, "switches": 1},
    "a copy on a tablet": {"edits": 1, "copies": 1},
    "the outbox comes back": {"edits": 2, "trims": 1, "restores": 1},
    "refused, and edited again": {"edits": 2, "changes": 1, "refusals": 1},
}


@pytest.mark.parametrize("name", PULLS)
def test_every_row_is_correct_after_a_pass_without_concurrent_changes(name):
    found = pull_model.run(pull_model.Rules(), **PULLS[name])
    assert (found.cut, found.violations) == (False, {})


@pytest.mark.parametrize("part", pull_model.PARTS)
def test_each_part_of_the_pull_is_needed(part):
    rules = pull_model.Rules().without(part)
    assert pull_model.run(rules, **PULLS[PULL_HOLES[part]]).violations


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_becomes_one_operation(name):
    found = journal_model.run(journal_model.Rules(), **EDITS[name])
    assert (found.cut, found.violations) == (False, {})


@pytest.mark.parametrize("part", journal_model.PARTS)
def test_each_part_of_the_journal_is_needed(part):
    rules = journal_model.Rules().without(part)
    assert any(journal_model.run(rules, **limits).violations for limits in EDITS.values())
