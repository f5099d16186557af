"""The category of a new report is in bold until somebody opens it on this computer."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt

from signalement_plugin.core.model.status import OPEN
from signalement_plugin.qgis_profile.json_settings import key_of
from signalement_plugin.qgis_profile.opened_reports import OpenedReports

ID = "c0ffee01"


@pytest.fixture
def long_ago(own_settings):
    """The connection was first used when none of the reports had come."""
    QgsSettings().setValue(key_of(ID, "new_since"), "2000-01-01T00:00:00Z")


def spoken(driver, row):
    return driver.list.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def picture(driver, row):
    view = driver.list.widget
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def test_no_report_is_new_at_the_first_use(driver):
    model = driver.list.widget.reports
    assert not [one for one in driver.list.reports() if model.is_new(one)]
    assert "not opened yet" not in spoken(driver, 0)


def test_open_reports_are_new_until_they_are_opened(long_ago, driver):
    model = driver.list.widget.reports
    current = driver.list.current_id()
    for report in driver.list.reports():
        wanted = report.status in OPEN and report.report_id != current
        assert model.is_new(report) is wanted, report.report_id
    first, other = driver.list.open_rows(4)[-2:]
    driver.list.click(other)
    before = picture(driver, first)
    assert ", not opened yet, " in spoken(driver, first)
    driver.list.click(first)
    driver.list.click(other)
    assert "not opened yet" not in spoken(driver, first)
    assert picture(driver, first) != before
    assert not OpenedReports(ID).is_new(driver.list.report(first)), "it is kept"
