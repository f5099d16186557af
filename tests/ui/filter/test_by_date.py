"""Filter lines about days, over example data whose newest report is of today: list and map show the
same reports."""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Any

import pytest
from dock_driver import DockDriver
from today import within_a_day
from ui_steps import wait

from signalement_plugin.core.dates.deadlines import days_late, local_day
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.systems.base import System

pytestmark = pytest.mark.every_day

BRUSSELS = "Europe/Brussels"
"""A connection's zone, whatever the computer's is."""


def now() -> datetime:
    return datetime.now(timezone.utc)


@pytest.fixture
def made_at() -> datetime:
    return now()


def late(report: Report) -> int | None:
    """Days since the day it was due, of an open report."""
    if report.due is None or report.status not in OPEN:
        return None
    return days_late(report.due, now(), BRUSSELS)


def age(report: Report) -> int | None:
    return days_late(report.requested, now(), BRUSSELS) if report.requested else None


LINES = {
    "is:late": lambda one: (late(one) or 0) > 0,
    "is:today": lambda one: late(one) == 0,
    "late>30": lambda one: (late(one) or 0) > 30,
    "-is:late is:open": lambda one: one.status in OPEN and not (late(one) or 0) > 0,
    "age<2": lambda one: age(one) in (0, 1),
    "age>365": lambda one: (age(one) or 0) > 365,
}


def shown(driver: DockDriver) -> tuple[set[str], set[str]]:
    """Ids in the list, and on the map."""
    rows = range(driver.list.count())
    features = driver.connection.layer.getFeatures()
    return {driver.list.report(row).report_id for row in rows}, {
        feature["report_id"] for feature in features
    }


def test_a_line_counts_local_days_from_today_and_a_date_is_a_day_a_month_or_a_year(
    driver: DockDriver, register: System, qtbot: Any
) -> None:
    reports = [report for page in register.pages(None, None) for report in page.reports]

    def listed(_today: date) -> None:
        for line, holds in LINES.items():
            driver.filter.widget.show_line("")
            driver.filter.widget.show_line(line)
            expected = {report.report_id for report in reports if holds(report)}
            wait(qtbot, lambda wanted=expected: shown(driver) == (wanted, wanted))

    within_a_day(listed, lambda: local_day(now(), BRUSSELS))

    asked = {one.report_id: local_day(one.requested, BRUSSELS) for one in reports if one.requested}
    newest = max(asked.values())
    for line, first in (
        (f"requested:{newest:%Y-%m-%d}", newest),
        (f"requested:{newest:%Y-%m}", newest.replace(day=1)),
        (f"requested:{newest:%Y}", newest.replace(month=1, day=1)),
    ):
        driver.filter.widget.show_line(line)
        expected = {key for key, day in asked.items() if first <= day <= newest}
        wait(qtbot, lambda wanted=expected: shown(driver) == (wanted, wanted))
