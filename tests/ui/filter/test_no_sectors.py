"""A list grouped by sector, where no report has one, says what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QDialog
from ui_steps import wait


@pytest.fixture
def register_path(register_path: Path) -> Path:
    """The same reports as a server gives them that knows no sectors."""
    with closing(sqlite3.connect(register_path)) as db, db:
        db.execute("UPDATE report SET sector = ''")
    return register_path


def test_grouped_by_sector_without_any_it_leads_to_where_they_are_chosen(driver, window, qtbot):
    driver.chips.group_by("sector")
    wait(qtbot, lambda: driver.hint.sentence().startswith("No report has a sector"))
    driver.hint.press("sectors")
    asked = driver.dock.findChild(QDialog, "SignalementSectors")
    assert asked is not None
    asked.reject()
    driver.chips.group_by("street")
    wait(qtbot, lambda: not driver.hint.sentence())
