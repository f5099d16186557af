"""Details of a reason come back from JSON as they were, whatever a server sent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.model.reason_details import (
    NO_DETAILS,
    ColleagueChange,
    Excess,
    ReasonDetails,
)

HOSTILE = st.text(st.sampled_from("|¦,\"'{}[]\\\n\0A é")) | st.text()


@given(
    st.builds(
        ReasonDetails,
        parts=st.lists(HOSTILE.filter(bool)).map(tuple),
        excess=st.none() | st.builds(Excess, HOSTILE, st.integers(0), st.integers(0)),
        foreign=st.none() | st.builds(ColleagueChange, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
        operation=HOSTILE,
    )
)
def test_any_text_comes_back_as_it_was(details: ReasonDetails) -> None:
    kept = details.to_json()
    assert kept.isascii()
    assert ReasonDetails.from_json(kept) == details


def test_nothing_to_say_takes_no_room() -> None:
    assert NO_DETAILS.to_json() == ""
    assert ReasonDetails.from_json("") is NO_DETAILS
