"""What a pass over a list remembers of each report, to recognise it when it comes again."""

from __future__ import annotations

from signalement_plugin.systems.paging import SeenReports, number_keys


def test_only_new_or_changed_reports_are_news() -> None:
    seen = SeenReports()
    assert seen.news(number_keys("12"), ["a", "b"]) == [True, True]
    assert seen.news(number_keys("123"), ["a", "c", "a"]) == [False, True, True]
    assert seen.news(number_keys("2"), ["b"]) == [True], "as it was before the last time"
    assert seen.news([], []) == []
    assert len(seen) == 3
