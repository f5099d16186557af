"""The page of the figures, and steps on it that its tests share."""

from __future__ import annotations

import pytest
from memory_layers import in_project
from ui_steps import ROWS, wait

from signalement_plugin.core.analysis.statistics import BY, PERIODS
from signalement_plugin.ui.statistics import texts


@pytest.fixture
def page(driver, qtbot):
    """The page of the figures, opened from its menu."""
    driver.toolbar.print("figures")
    page = driver.figures.widget
    wait(qtbot, page.isVisible)
    of_all(page, qtbot)
    return page


def of_all(page, qtbot):
    """The figures of all reports by service, which the page also begins with of one month."""
    choose(page, "all", "service", qtbot)
    wait(qtbot, lambda: cells(page)[-1][1:2] == [str(ROWS)])


def choose(page, period, by, qtbot):
    """Choose as a user does, and wait for the figures of that choice."""
    page.period.setCurrentIndex(PERIODS.index(period))
    page.by.setCurrentIndex(BY.index(by))
    wait(qtbot, page.table.columnCount)
    wait(qtbot, lambda: page.table.horizontalHeaderItem(0).text() == texts.by_label(by))


def cells(page):
    rows = range(page.table.rowCount())
    columns = range(page.table.columnCount())
    return [[page.table.item(row, column).text() for column in columns] for row in rows]


QUARTERS = "&field=name:string"
WEST, EAST = (
    "POLYGON((4 50, 4.866 50, 4.866 51, 4 51, 4 50))",
    "POLYGON((4.866 50, 6 50, 6 51, 4.866 51, 4.866 50))",
)


@pytest.fixture
def quarters():
    rows = ((["West"], WEST), (["East"], EAST))
    return in_project("quarters", "Polygon", "EPSG:4326", QUARTERS, *rows)
