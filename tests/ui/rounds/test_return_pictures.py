"""Pictures that are pasted into a round return: they have no file of their own yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from dock_driver.part import press_key
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import server_takes

from signalement_plugin.core.model.status import CLOSED
from signalement_plugin.qgis_profile.rounds import keep_printed
from signalement_plugin.sync.outbox.queries import photos_needed

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def come_back(driver):
    """Opens the return of a round of three stops that was printed."""
    open_ones = [one for one in driver.list.reports() if one.status not in CLOSED][:3]
    keep_printed("c0ffee01", [one.report_id for one in open_ones])

    def opened():
        driver.toolbar.print("return")
        return driver.page()

    return opened


@pytest.fixture
def copied(qgis_app):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    QApplication.clipboard().setImage(image)
    yield
    QApplication.clipboard().clear()


def test_a_pasted_picture_goes_with_the_stop_at_whose_word_it_was_pasted(driver, come_back, copied):
    page = come_back()
    press_key(page.stops.rows[1].word, Qt.Key.Key_V, CONTROL)
    press_key(page.reply, Qt.Key.Key_V, CONTROL)
    assert page.stops.rows[1].photos.text() == "1 photo(s)"
    (path,) = page.photos.of_stop(1)
    (other,) = page.photos.of_stop(-1)
    page.leave()
    assert come_back().photos.of_stop(1) == (path,)
    assert {path, other} <= photos_needed(driver.connection.outbox), "or a day later it is deleted"
    assert all(Path(one).is_file() for one in (path, other))


def test_where_the_system_takes_no_photo_a_pasted_one_is_refused(driver, come_back, copied):
    writes = driver.connection.server.capabilities.writes
    server_takes(driver, writes=writes - {"photo"})
    page = come_back()
    press_key(page.stops.rows[1].word, Qt.Key.Key_V, CONTROL)
    assert page.nothing.isVisible()
    assert page.nothing.text() == "This server takes no photo here."
    assert page.photos.paths == []


def test_a_picture_that_no_disk_takes_is_told(come_back, copied, tmp_path):
    page = come_back()
    (tmp_path / "file").touch()
    page.photos.folder = tmp_path / "file"
    press_key(page.stops.rows[1].word, Qt.Key.Key_V, CONTROL)
    assert page.nothing.isVisible()
    assert page.photos.paths == []
