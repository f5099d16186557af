"""Arrays of feature ids, compared with the same operations in plain Python."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.store.fid_arrays import bits, fids_in, numbers

fids = st.lists(st.integers(0, 3_000), unique=True)


@given(fids, fids)
def test_ids_that_pass_a_filter_keep_the_order_of_the_list(
    order: list[int], passed: list[int]
) -> None:
    expected = array("q", [one for one in order if one in passed])
    listed = array("q", order)
    assert fids_in(listed, array("q", passed)) == expected
    assert fids_in(listed, frozenset(passed)) == expected
    assert listed == array("q", order)


@given(st.lists(st.integers(0, 2**62)))
def test_ids_are_read_from_one_text(ids: list[int]) -> None:
    assert numbers(",".join(map(str, ids))) == array("q", ids)


def test_rows_may_be_added_to_what_was_kept() -> None:
    """A hurried list grows by rows that its order does not know yet."""
    found = fids_in(array("q", [3, 1]), array("q", [1, 3, 9]))
    found.extend([9])
    assert list(found) == [3, 1, 9]


@given(fids)
def test_each_id_has_its_bit(some: list[int]) -> None:
    found = bits(array("q", some))
    assert bits(frozenset(some)) == found
    assert {at for at in range(8 * len(found)) if found[at // 8] >> at % 8 & 1} == set(some)
