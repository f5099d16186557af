"""What a reading of a list remembers of each report."""

from __future__ import annotations

from signalement_plugin.systems.seen import Seen


def test_only_what_is_new_or_changed_is_news() -> None:
    seen = Seen()
    assert seen.news(["1", "2"], ["a", "b"]) == [True, True]
    assert seen.news(["1", "2", "3"], ["a", "c", "a"]) == [False, True, True]
    assert seen.news(["2"], ["b"]) == [True], "as it was before the last time"
    assert seen.news([], []) == []
    assert len(seen) == 3
