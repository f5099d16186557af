"""Statistics where old closed reports were not read: a line says so, and no comparison with the
year before is shown."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from pdf_text import words_of
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sheets import sheets_of
from ui_steps import ROWS, wait

from signalement_plugin.core.analysis.statistics import PERIODS
from signalement_plugin.qgis_profile.settings import ConnectionSettings, save

SAID = "Not counted: closed reports that were received before "


@pytest.fixture
def made_at():
    return datetime.now(timezone.utc)


@pytest.fixture
def namur(register_path):
    """As the first minute makes it where old closed reports are not wanted."""
    save(
        ConnectionSettings(
            "c0ffee01",
            "Namur",
            "register",
            str(register_path),
            scope="recent",
            identity_asked=True,
        )
    )


@pytest.fixture
def driver(docked, namur, qtbot):
    with docked() as made:
        wait(qtbot, lambda: made.connection.load.updated_at is not None)
        made.connections.set_current("c0ffee01")
        wait(qtbot, lambda: 0 < made.list.count() < ROWS)
        yield made


@pytest.fixture
def page(driver, qtbot):
    """The figures of the last twelve months."""
    driver.toolbar.print("figures")
    page = driver.figures.widget
    wait(qtbot, page.isVisible)
    page.period.setCurrentIndex(PERIODS.index("last_12_months"))
    wait(qtbot, page.left_out.isVisible)
    return page


def received(page):
    return page.table.item(page.table.rowCount() - 1, 1).text()


@pytest.mark.every_day
def test_unread_reports_are_mentioned_and_no_year_is_compared(page, driver, qtbot):
    """Seen: 333 received, +851 %, where the server had 907, and 526 the year before. A period that
    was followed from its first day lacks nothing: a year on, every closing of last month was read
    when it happened."""
    assert page.left_out.words.text().startswith(SAID)
    assert "%" not in page.numbers.values["received"].accessibleName()
    assert driver.dock.extensions.outputs.figures.answer.before is None
    driver.connection.files.followed_from(datetime.now(timezone.utc) - timedelta(days=63))
    page.period.setCurrentIndex(PERIODS.index("last_month"))
    wait(qtbot, page.left_out.isHidden)
    page.period.setCurrentIndex(PERIODS.index("all"))
    wait(qtbot, page.left_out.isVisible)


def test_files_and_copied_table_say_what_was_not_read_until_the_button_loads_it(
    page, driver, tmp_path, qtbot
):
    driver.figures.save("pdf", tmp_path / "figures.pdf")
    assert SAID in " ".join(words_of(tmp_path / "figures.pdf").split())
    driver.figures.save("xlsx", tmp_path / "figures.xlsx")
    wait(qtbot, (tmp_path / "figures.xlsx").exists)
    about = sheets_of(tmp_path / "figures.xlsx")["About"]
    assert any(SAID in str(value) for row in about for value in row.values())
    page.copy_table()
    assert SAID in QApplication.clipboard().mimeData().text()
    before = int(received(page))
    QTest.mouseClick(page.left_out.button, Qt.MouseButton.LeftButton)
    assert driver.connection.settings.scope == "all"
    wait(qtbot, page.left_out.isHidden)
    wait(qtbot, lambda: driver.list.count() == ROWS)
    wait(qtbot, lambda: int(received(page)) > before)
    assert page.left_out.isHidden()
