"""Damage inside a store that opening it did not find: a message, and one button that repairs it.

SQLite's error messages are simulated: a file that is really damaged can crash QGIS.
"""

from __future__ import annotations

from pathlib import Path

from ui_steps import ROWS, wait

from signalement_plugin.connection.layer import layer_sync, reports
from signalement_plugin.core.errors import BadStore


def test_a_damaged_store_in_use_is_reported_and_loaded_again(driver, qtbot, monkeypatch):
    connection = driver.connection
    before = connection.files.store.key

    def spoilt(_layer):
        raise BadStore("sqlite3_step(SELECT fid): database disk image is malformed")

    with monkeypatch.context() as disk:
        for module in (layer_sync, reports):
            disk.setattr(module, "reader_of", spoilt)
        connection.reports.fid_of("1")
    assert connection.status_board.banner.key == "broken_store"
    driver.banner.press("refresh")
    wait(qtbot, lambda: driver.connection not in (None, connection))
    wait(qtbot, lambda: driver.list.count() == ROWS)
    assert driver.connection.files.store.key != before


def test_a_store_that_is_deleted_in_use_is_made_again_by_refresh(driver, window, qtbot):
    """Seen: QGIS's own red line alone, and *Refresh* did not mend it."""
    connection = driver.connection
    path = Path(connection.files.store.path)
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink()
    driver.dock.controller.press("refresh")
    wait(qtbot, lambda: driver.connection not in (None, connection))
    wait(qtbot, lambda: driver.list.count() == ROWS)
    assert Path(driver.connection.files.store.path).is_file()
    assert "was deleted: it is made anew" in window.bar.currentItem().text()


def test_a_full_disk_is_no_damage(driver, monkeypatch, qtbot):
    connection = driver.connection
    before = connection.files.store.key

    def full(_layer):
        raise BadStore("database or disk is full")

    with monkeypatch.context() as disk:
        for module in (layer_sync, reports):
            disk.setattr(module, "reader_of", full)
        connection.reports.fid_of("1")
        assert connection.status_board.banner.key == "broken_store"
        driver.banner.press("refresh")
    wait(qtbot, lambda: driver.connection not in (None, connection))
    assert driver.connection.files.store.key == before
