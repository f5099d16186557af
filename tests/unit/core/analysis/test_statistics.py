"""Statistics of a period, compared with a plain count of the same reports; periods, weeks and
months."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from signalement_plugin.core.analysis.statistics import (
    MOST_MONTHS,
    MOST_WEEKS,
    PERIODS,
    Period,
    StatisticsRow,
    by_month,
    by_week,
    period_between,
    period_of,
    statistics_rows,
    table,
    year_before,
)
from signalement_plugin.core.dates.deadlines import day_start, local_day
from signalement_plugin.core.timestamps import utc_text

ZONE = "Europe/Brussels"
NOW = datetime(2026, 11, 24, 9, 12, tzinfo=timezone.utc)
MOMENTS = st.integers(0, 60 * 24).map(lambda hours: NOW - timedelta(hours=hours))
MAYBE = st.none() | MOMENTS
REPORTS = st.lists(st.tuples(st.none() | st.booleans(), MAYBE, MAYBE, MAYBE), max_size=12)


def rows(reports):
    return [(one[0], *(utc_text(at) or "" for at in one[1:])) for one in reports]


def ended(report):
    is_open, requested, changed, _ = report
    return None if is_open or is_open is None else max(changed or requested, requested)


@given(REPORTS, MOMENTS, MOMENTS)
def test_the_statistics_equal_a_plain_count(reports, one, other):
    begin, end = sorted((one, other))
    found = StatisticsRow(rows(reports)).figures(Period(begin, end, end))
    known = [report for report in reports if report[1]]
    closed = [report for report in known if (at := ended(report)) and begin <= at < end]
    sure = [report for report in known if report[0] is not None]
    opened = [r for r in sure if r[1] < end and not ((at := ended(r)) and at < end)]
    assert found.received == sum(begin <= report[1] < end for report in known)
    assert found.closed == len(closed)
    assert found.open == len(opened)
    late = [r for r in sure if r[3] and r[3] < end and not ((at := ended(r)) and at < end)]
    assert found.late == len(late)
    dues = [report for report in closed if report[3]]
    assert (found.in_time, found.with_deadline) == (
        sum(ended(report) <= report[3] for report in dues),
        len(dues),
    )
    days = [(ended(report) - report[1]).total_seconds() / 86_400 for report in closed]
    assert found.median_days == (median(days) if days else None)


def test_without_a_deadline_there_is_no_share():
    assert StatisticsRow([]).figures(period_of("all", NOW, ZONE)).share_in_time is None


def test_lines_are_ordered_by_what_was_received_and_no_name_is_last():
    made = rows([(True, NOW - timedelta(days=40), None, None)])[0]
    found = statistics_rows(
        [("", made), ("", made), ("", made), ("a", made), ("b", made), ("b", made)]
    )
    lines = table(found, period_of("last_month", NOW, ZONE))
    assert [key for key, _ in lines] == ["b", "a", ""]


def test_periods_are_whole_local_days_and_what_still_runs_ends_now():
    last = period_of("last_month", NOW, ZONE)
    assert last.begin == datetime(2026, 9, 30, 22, tzinfo=timezone.utc)
    assert last.end == last.as_of == datetime(2026, 10, 31, 23, tzinfo=timezone.utc)
    this = period_of("this_month", NOW, ZONE)
    assert (this.begin, this.as_of) == (last.end, NOW)
    january = datetime(2026, 1, 5, tzinfo=timezone.utc)
    assert period_of("last_month", january, ZONE).begin == day_start(date(2025, 12, 1), ZONE)
    assert all(period_of(name, NOW, ZONE).begin < NOW for name in PERIODS)


def test_weeks_begin_on_monday_and_count_the_whole_period():
    reports = [
        (False, NOW - timedelta(days=n), NOW - timedelta(days=n // 2), None) for n in range(60)
    ]
    ledger, period = StatisticsRow(rows(reports)), period_of("last_month", NOW, ZONE)
    weeks = by_week(ledger, period, ZONE)
    assert all(date.fromisoformat(day).weekday() == 0 for day, _ in weeks)
    assert sum(one.received for _, one in weeks) == ledger.figures(period).received
    assert weeks[-1][1].open == ledger.figures(period).open
    assert by_week(StatisticsRow([]), period, ZONE) == []


def test_old_registers_show_their_newest_weeks():
    reports = [(True, NOW - timedelta(days=2000), None, None)]
    weeks = by_week(StatisticsRow(rows(reports)), period_of("all", NOW, ZONE), ZONE)
    assert len(weeks) == MOST_WEEKS
    assert weeks[-1][0] == "2026-11-23"


def test_months_sum_up_and_a_month_that_was_cut_counts_its_days_only():
    reports = [
        (False, NOW - timedelta(days=n), NOW - timedelta(days=n // 2), None) for n in range(90)
    ]
    ledger = StatisticsRow(rows(reports))
    period = period_between(date(2026, 9, 20), date(2026, 11, 3), NOW, ZONE)
    months = by_month(ledger, period, ZONE)
    assert [key for key, _ in months] == ["2026-09-01", "2026-10-01", "2026-11-01"]
    whole = ledger.figures(period)
    assert sum(one.received for _, one in months) == whole.received == 45
    assert sum(one.closed for _, one in months) == whole.closed
    assert months[-1][1].open == whole.open
    assert by_month(StatisticsRow([]), period, ZONE) == []


def test_old_registers_show_their_newest_months():
    reports = [(True, NOW - timedelta(days=2000), None, None)]
    months = by_month(StatisticsRow(rows(reports)), period_of("all", NOW, ZONE), ZONE)
    assert (len(months), months[-1][0]) == (MOST_MONTHS, "2026-11-01")


def test_the_year_before_has_the_same_days_and_no_more_than_have_gone_by():
    before = year_before(period_of("this_month", NOW, ZONE), ZONE)
    assert before.begin == day_start(date(2025, 11, 1), ZONE)
    today = local_day(NOW, ZONE)
    assert before.end == day_start(today.replace(year=2025) + timedelta(days=1), ZONE)
    leap = period_between(date(2024, 2, 29), date(2024, 2, 29), NOW, ZONE)
    assert year_before(leap, ZONE).begin == day_start(date(2023, 2, 28), ZONE)
