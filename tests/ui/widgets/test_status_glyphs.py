"""A status looks the same in list, combo and map, and like no other."""

from __future__ import annotations

from itertools import combinations

import pytest
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from signalement_plugin.core.model.status import Status
from signalement_plugin.core.model.status_style import GLYPHS, OUTLINE
from signalement_plugin.ui.widgets.icons import OWN, own_icon
from signalement_plugin.ui.widgets.status_glyphs import BOX_PX, glyph_pixmap

SCALE = 8


@pytest.fixture(scope="module")
def images(qgis_app) -> dict[Status, QImage]:
    return {status: glyph_pixmap(status, SCALE).toImage() for status in Status}


def colours_of(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    solid = (image.pixelColor(*point) for point in points)
    return {colour.name() for colour in solid if colour.alpha() == 255}


@pytest.mark.parametrize("status", Status)
def test_a_glyph_has_its_fill_a_dark_outline_and_a_white_halo(images, status):
    assert {GLYPHS[status].fill, OUTLINE, "#ffffff"} <= colours_of(images[status])


@pytest.mark.parametrize("status", Status)
def test_the_halo_is_outermost_and_nothing_is_cut_off(images, status):
    image = images[status]
    side = BOX_PX * SCALE - 1
    edge = [image.pixelColor(at, other) for at in range(side + 1) for other in (0, side)]
    assert all(colour.alpha() == 0 for colour in edge)
    middle = [image.pixelColor(x, side // 2) for x in range(side)]
    first = next(colour for colour in middle if colour.alpha() == 255)
    assert first.lightness() > 200


def test_shapes_differ_in_black_and_white(images):
    grey = {
        status: image.convertToFormat(QImage.Format.Format_Mono) for status, image in images.items()
    }
    for one, other in combinations(Status, 2):
        assert grey[one] != grey[other], (one, other)


@pytest.mark.parametrize("name", OWN)
def test_own_icons_draw_something_with_both_edges(qgis_app, name):
    image = QImage(QSize(48, 48), QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    own_icon(name).paint(painter, image.rect())
    painter.end()
    assert {OUTLINE, "#ffffff"} <= colours_of(image)
