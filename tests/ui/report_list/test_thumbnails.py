"""A row shows a thumbnail of a photo that is on this computer, where the list has room for it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage

from signalement_plugin.store.photo_cache import FOLDER, SMALL, photo_key
from signalement_plugin.ui.report_list.delegate import PICTURED_EM
from signalement_plugin.ui.report_list.thumbnails import MOST, Thumbnails
from signalement_plugin.ui.widgets.em import em_of

URL = "https://photos.example/1.jpg"
SIDE = 30


def kept(folder, url, width=200, height=120):
    """A small copy as the cache keeps it: red in the middle, blue at both ends."""
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.blue))
    for x in range(width // 5, width * 4 // 5):
        for y in range(height):
            image.setPixelColor(x, y, QColor(Qt.GlobalColor.red))
    path = folder / FOLDER / SMALL.format(key=photo_key(url))
    path.parent.mkdir(exist_ok=True)
    assert image.save(str(path), "jpg", 95)


def is_red(colour):
    return colour.red() > 200 and colour.blue() < 60


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_thumbnail_is_the_central_square_of_the_photo(qgis_app, tmp_path, ratio):
    kept(tmp_path, URL)
    found = Thumbnails().of(tmp_path, URL, SIDE, ratio)
    assert (found.size(), found.devicePixelRatio()) == (QSize(SIDE, SIDE) * ratio, ratio)
    assert is_red(found.toImage().pixelColor(2, SIDE // 2))


def test_missing_thumbnails_are_looked_for_again_after_a_photo_arrived(qgis_app, tmp_path):
    thumbnails = Thumbnails()
    assert thumbnails.of(tmp_path, URL, SIDE, 1.0) is None
    kept(tmp_path, URL)
    assert thumbnails.of(tmp_path, URL, SIDE, 1.0) is None
    thumbnails.forget_missing()
    first = thumbnails.of(tmp_path, URL, SIDE, 1.0)
    assert thumbnails.of(tmp_path, URL, SIDE, 1.0) is first
    for at in range(MOST):
        thumbnails.of(tmp_path, f"{URL}?{at}", SIDE, 1.0)
    assert len(thumbnails._kept) <= MOST


def painted(view, row) -> QImage:
    """A row as it is painted now."""
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def red(image) -> int:
    """Red pixels at the right end."""
    right = range(image.width() - 40, image.width() - 6)
    pixels = ((x, y) for x in right for y in range(image.height()))
    return sum(is_red(image.pixelColor(*at)) for at in pixels)


@pytest.mark.parametrize("wide", [True, False])
def test_a_row_shows_the_photo_that_was_fetched(driver, wide):
    """Seen at 275 px: the category of a row with a photo was cut, that of the next one was not. In
    a narrow list the words keep the room of a photo."""
    row = driver.list.rows_where(lambda report: report.photo)[0]
    report, view = driver.list.report(row), driver.list.widget
    em = em_of(view)
    driver.dock.resize(PICTURED_EM * em + 80 if wide else (PICTURED_EM - 1) * em, 700)
    view.scrollTo(view.model().index(row, 0))
    before = painted(view, row)
    assert red(before) == 0
    kept(driver.connection.files.folder, report.photo)
    driver.connection.detail_fetcher.photo.emit(report.photo, "x")
    if wide:
        assert red(painted(view, row)) > 300
    else:
        assert painted(view, row) == before
