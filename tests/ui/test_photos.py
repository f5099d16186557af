"""Photos: a strip in the card, a viewer of their own, a cache that works without a network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from ui_steps import PATIENCE_MS, choose, row_with

from signalement_plugin.connection import fetcher as fetching
from signalement_plugin.connection.fetcher import Fetcher
from signalement_plugin.connection.thumbs import THUMB_PX, photo_key, read_image, thumb_path
from signalement_plugin.core.errors import ServerError
from signalement_plugin.core.report import Attachment
from signalement_plugin.core.status import Status
from signalement_plugin.ui.photo_view import PhotoView

LEFT = Qt.MouseButton.LeftButton


def picture(path: Path, width: int = 640, height: int = 480) -> str:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2e63cf"))
    assert image.save(str(path))
    return str(path)


@pytest.fixture
def strip(qtbot, tmp_path):
    view = PhotoView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    for name in ("a.png", "b.png", "c.png"):
        assert view.show_file(picture(tmp_path / name))
    return view


def test_a_strip_has_a_named_button_for_each_photo(strip):
    assert [one.accessibleName() for one in strip.buttons] == ["Photo 1", "Photo 2", "Photo 3"]
    assert not strip.show_file("")
    assert len(strip.buttons) == 3


def test_a_file_that_is_no_image_is_not_shown(strip, tmp_path):
    (tmp_path / "x.png").write_text("<script>")
    assert not strip.show_file(str(tmp_path / "x.png"))


def test_a_click_opens_the_viewer_and_keys_walk_zoom_and_close(strip):
    QTest.mouseClick(strip.buttons[1], LEFT)
    viewer = strip.viewer
    assert viewer.isVisible()
    assert not viewer.isModal()
    assert viewer.count.text() == "Photo 2 of 3"
    QTest.keyClick(viewer.view, Qt.Key.Key_Right)
    assert viewer.count.text() == "Photo 3 of 3"
    assert not viewer.buttons["next"].isEnabled()
    QTest.keyClick(viewer.view, Qt.Key.Key_Right)
    QTest.keyClick(viewer.view, Qt.Key.Key_Left)
    assert viewer.count.text() == "Photo 2 of 3"
    before = viewer.view.transform().m11()
    viewer.buttons["in"].click()
    assert viewer.view.transform().m11() > before
    viewer.buttons["fit"].click()
    assert viewer.view.transform().m11() == before
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_single_photo_needs_no_arrows(qtbot, tmp_path):
    view = PhotoView()
    qtbot.addWidget(view)
    view.show_file(picture(tmp_path / "a.png"))
    view.toggle()
    assert not view.viewer.buttons["next"].isVisible()
    view.toggle()
    assert not view.viewer.isVisible()


def test_v_opens_the_photo_of_the_card(dock, tmp_path):
    choose(dock, row_with(dock, Status.IN_PROGRESS))
    dock.card.photo.clear()
    dock.card.photo.show_file(picture(tmp_path / "a.png"))
    dock.activateWindow()
    dock.list.setFocus()
    QTest.keyClick(dock.list, Qt.Key.Key_V)
    assert dock.card.photo.viewer.isVisible()
    dock.card.photo.viewer.close()


def test_an_image_of_too_many_pixels_is_not_decoded(tmp_path, monkeypatch):
    path = picture(tmp_path / "a.png")
    monkeypatch.setattr("signalement_plugin.connection.thumbs.MOST_PIXELS", 1000)
    assert read_image(path, QImage(10, 10, QImage.Format.Format_RGB32).size()) is None


class Server:
    """Gives photos until it is cut off."""

    def __init__(self, content: bytes) -> None:
        self.content, self.asked = content, 0

    def probe(self) -> None:
        if not self.content:
            raise ServerError("cut off")

    def attachment(self, url: str) -> Attachment:
        self.asked += 1
        return Attachment(url, "image/png", self.content)

    def close(self) -> None:
        pass


@pytest.fixture
def content(tmp_path, qgis_app) -> bytes:
    return Path(picture(tmp_path / "photo.png")).read_bytes()


def fetched(qtbot, fetcher: Fetcher, url: str) -> str:
    with qtbot.waitSignal(fetcher.photo, timeout=PATIENCE_MS) as waiting:
        fetcher.load_photo(url)
    assert waiting.args[0] == url
    return waiting.args[1]


def test_a_photo_is_fetched_once_and_shown_without_a_network(qtbot, tmp_path, content):
    server = Server(content)
    fetcher = Fetcher(lambda: server, tmp_path / "photos")
    path = fetched(qtbot, fetcher, "https://x/1")
    assert Path(path).read_bytes() == content
    small = QImage(str(thumb_path(tmp_path / "photos", "https://x/1")))
    assert max(small.width(), small.height()) == THUMB_PX
    fetcher.stop()
    offline = Fetcher(lambda: Server(b""), tmp_path / "photos")
    assert fetched(qtbot, offline, "https://x/1") == path
    assert fetched(qtbot, offline, "https://x/2") == ""
    offline.stop()
    assert server.asked == 1


def test_what_was_looked_at_longest_ago_goes_first(qtbot, tmp_path, content, monkeypatch):
    cache = tmp_path / "photos"
    fetcher = Fetcher(lambda: Server(content), cache)
    for at, url in enumerate(("old", "older", "oldest")):
        path = fetched(qtbot, fetcher, url)
        for one in (Path(path), thumb_path(cache, url)):
            os.utime(one, (1000 - at, 1000 - at))
    fetched(qtbot, fetcher, "oldest")  # looked at again
    size = sum(one.stat().st_size for one in cache.iterdir())
    monkeypatch.setattr(fetching, "PHOTO_CACHE_BYTES", size)
    fetched(qtbot, fetcher, "new")
    fetcher.stop()
    kept = {one.stem for one in cache.iterdir()}
    assert photo_key("older") not in kept
    assert {photo_key("oldest"), photo_key("new")} <= kept
