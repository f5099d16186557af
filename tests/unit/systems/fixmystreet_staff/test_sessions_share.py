"""What the sessions of a connection share, while several threads read exports."""

from __future__ import annotations

from datetime import date

from signalement_plugin.systems.fixmystreet_staff.met import Known, Shared

FIRST, DAY, LAST = date(2026, 3, 1), date(2026, 3, 5), date(2026, 3, 31)


def known(day: date = DAY) -> Known:
    return Known(day=day, requested=None, source="", updated=None, activity="")


class ReadMeanwhile(date):
    """A day that another session's report follows right before it is compared."""

    shared: Shared

    def __gt__(self, other: object) -> bool:
        self.shared.known[f"{len(self.shared.known)}"] = known()
        return date.__gt__(self, other)  # type: ignore[operator]


def test_reports_of_an_export_that_another_session_reads_meanwhile_are_no_trouble() -> None:
    shared = Shared()
    day = ReadMeanwhile(2026, 3, 5)
    day.shared = shared
    shared.known |= {"a": known(day), "b": known(day)}
    shared.listed(FIRST, LAST, {"a"})
    assert shared.absent == {"b"}


def test_a_report_that_an_export_lacks_is_absent_until_one_has_it() -> None:
    shared = Shared(known={"a": known(), "first": known(FIRST), "last": known(LAST)})
    shared.listed(FIRST, LAST, set())
    assert shared.absent == {"a"}
    shared.listed(FIRST, LAST, {"a"})
    assert shared.absent == set()
