"""Rows of a grouped list: headers, reports, and folded groups."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.analysis.grouping import Group
from signalement_plugin.ui.report_list.group_rows import NO_FID, GroupRows

GROUPS = [Group("Est", array("q", [7, 3])), Group("Nord", array("q", [5])), Group("", [9, 2, 4])]
FIDS = [3, 2, 7, 5, 9, 4]


def seen(rows: GroupRows) -> list[str | int]:
    heads = (rows.group(row) for row in range(len(rows)))
    return [rows.fid(row) if head is None else head.key for row, head in enumerate(heads)]


def test_a_plain_list_has_no_heads() -> None:
    rows = GroupRows(FIDS)
    assert seen(rows) == FIDS
    assert [rows.row_of(fid) for fid in FIDS] == list(range(6))
    assert rows.row_of(99) == rows.head_of(0) == rows.head("") == -1
    assert rows.group(-1) is None
    assert len(GroupRows()) == 0


def test_every_group_follows_its_head() -> None:
    rows = GroupRows(FIDS, GROUPS)
    assert seen(rows) == ["Est", 7, 3, "Nord", 5, "", 9, 2, 4]
    assert rows.fid(0) == NO_FID
    assert rows.row_of(2) == 7
    assert rows.head_of(7) == rows.head("") == 5
    assert rows.under(0) == (1, 3)
    assert rows.under(5) == (6, 9)
    assert rows.group(9) is None


def test_a_collapsed_group_has_its_header_only() -> None:
    rows = GroupRows(FIDS, GROUPS, {"Est", "no such"})
    assert seen(rows) == ["Est", "Nord", 5, "", 9, 2, 4]
    assert rows.row_of(3) == -1
    assert rows.under(0) == (1, 1)
    assert rows.folded_keys([3, 5]) == {"Est"}
    assert rows.folded_keys([5, 99]) == set()
    assert rows.fids is FIDS


@given(
    st.lists(st.lists(st.integers(0, 10**6), min_size=1, max_size=5), max_size=6),
    st.sets(st.integers(0, 6)),
)
def test_rows_and_feature_ids_agree(parts: list[list[int]], folded: set[int]) -> None:
    fids = list(dict.fromkeys(fid for part in parts for fid in part))
    groups = [Group(str(at), fids[at::3]) for at in range(3) if fids[at::3]]
    rows = GroupRows(fids, groups, {str(at) for at in folded})
    shown = [rows.fid(row) for row in range(len(rows))]
    assert len([fid for fid in shown if fid == NO_FID]) == len(groups)
    for row, fid in enumerate(shown):
        if fid != NO_FID:
            assert rows.row_of(fid) == row
            assert rows.head_of(row) < row
