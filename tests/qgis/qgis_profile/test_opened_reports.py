"""Opened reports are stored per connection, up to a limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsSettings

from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.status import Status
from signalement_plugin.qgis_profile.opened_reports import MOST, OpenedReports
from signalement_plugin.qgis_profile.settings import CONNECTIONS

ID = "c0ffee09"
BEGIN = datetime(2026, 1, 5, 8, tzinfo=timezone.utc)


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    QgsSettings().remove(f"{CONNECTIONS}/{ID}")
    yield
    QgsSettings().remove(f"{CONNECTIONS}/{ID}")


def report(number: int, status: Status = Status.NEW) -> Report:
    """The ``number``-th after the beginning, one a minute."""
    return Report(str(number), status=status, requested=BEGIN + timedelta(minutes=number))


def test_a_report_is_new_once_and_only_while_it_is_open() -> None:
    opened = OpenedReports(ID, BEGIN)
    assert not opened.is_new(report(0))
    assert opened.is_new(report(1))
    assert not opened.is_new(report(2, Status.CLOSED))
    assert opened.add(report(1))
    assert not opened.add(report(1))
    again = OpenedReports(ID, BEGIN + timedelta(days=9))
    assert not again.is_new(report(1))
    assert again.is_new(report(2))


def test_many_that_were_opened_are_forgotten_and_stay_old() -> None:
    opened = OpenedReports(ID, BEGIN)
    for number in range(1, MOST + 2):
        opened.add(report(number))
    again = OpenedReports(ID)
    assert not any(again.is_new(report(number)) for number in range(1, MOST + 2))
    assert len(again._came) <= MOST
    assert again.is_new(report(MOST + 2))
